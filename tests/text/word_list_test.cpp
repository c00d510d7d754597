#include <duizhao/text/word_list.h>

#include <gtest/gtest.h>

namespace duizhao {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::string_view kList = "# Colours\nred  green\n\n#not this\nblue";

TEST(WordList, GivesWordsWithoutComments) {
  EXPECT_EQ(words_of(kList), (Words{"red", "green", "blue"}));
  EXPECT_EQ(words_of(""), Words{});
  EXPECT_EQ(words_of("# nothing"), Words{});
}

TEST(WordList, GivesEntriesAsTheyStand) {
  EXPECT_EQ(entries_of(kList), (Words{"red  green", "blue"}));
}

TEST(WordList, LeavesEmptyPiecesOut) {
  EXPECT_EQ(pieces_of("|red||green|", '|'), (Words{"red", "green"}));
  EXPECT_EQ(pieces_of("red", '|'), Words{"red"});
  EXPECT_EQ(pieces_of("", '|'), Words{});
}

}  // namespace
}  // namespace duizhao
