// Names by their sound, and stems by their root.
#include <duizhao/align/name_sounds.h>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include <duizhao/align/word_family.h>
#include "../lexicon/mini_lexicon.h"

namespace duizhao {
namespace {

const NameSounds& sounds() {
  static const NameSounds sounds(mini().lexicon);
  return sounds;
}

std::u32string found(std::u32string_view text, std::string_view name) {
  const auto match = sounds().find(NameSounds::text(text), name);
  if (!match) return U"";
  return std::u32string(text.substr(match->span.begin.value, match->span.size()));
}

TEST(NameSounds, PinyinInAnyReadingOfUpToThreeCharacters) {
  EXPECT_EQ(found(U"陈清扬来了", "qingyang"), U"清扬");
  EXPECT_EQ(found(U"他姓解", "xie"), U"解");
  EXPECT_EQ(found(U"去银行", "yinhang"), U"银行");
  EXPECT_EQ(found(U"去银行", "yinxing"), U"银行");
  EXPECT_EQ(found(U"去银行", "yinha"), U"");
  EXPECT_EQ(found(U"司马相如文", "simaxiangruwen"), U"") << "five characters";
}

TEST(NameSounds, TranscriptionsBySyllables) {
  EXPECT_EQ(found(U"前总统克林顿昨天说", "clinton"), U"克林顿");
  EXPECT_EQ(found(U"华盛顿的弗拉基米尔", "vladimir"), U"弗拉基米尔");
  EXPECT_EQ(found(U"我和汤姆去看杰克逊", "tom"), U"") << "too short a name";
  EXPECT_EQ(found(U"前总统克林顿昨天说", "robespierre"), U"");
}

TEST(NameSounds, AnythingMayBeAsked) {
  EXPECT_EQ(found(U"", "clinton"), U"");
  EXPECT_EQ(found(U"克林顿", ""), U"");
  EXPECT_EQ(found(U"克林顿", "o'neill-müller"), U"");
  EXPECT_EQ(found(std::u32string(100000, U'克'), std::string(5000, 'k')), U"");
  EXPECT_LE(found(std::u32string(100000, U'克'), "kukako").size(), 6U) << "a letter a character";
}

TEST(WordFamily, RootsKeepFourLetters) {
  EXPECT_EQ(root_of("canadian"), root_of("canada"));
  EXPECT_EQ(root_of("japanes"), "japan");
  EXPECT_EQ(root_of("strategi"), root_of("strateg"));
  EXPECT_EQ(root_of("afghanistan"), "afghan");
  EXPECT_EQ(root_of("fish"), "fish");
  EXPECT_EQ(root_of("sea"), "sea");
}

TEST(WordFamily, HoldsStemsOfOneRoot) {
  const Lexicon& lexicon = mini().lexicon;
  for (StemId stem = 0; stem < lexicon.stem_count(); ++stem) {
    std::vector<StemId> expected;  // by looking at all of them
    const auto root = root_of(lexicon.stem_text(stem));
    for (StemId other = 0; other < lexicon.stem_count(); ++other)
      if (other == stem || (root.size() >= 4 && root_of(lexicon.stem_text(other)) == root))
        expected.push_back(other);
    EXPECT_EQ(family(lexicon, stem), expected) << lexicon.stem_text(stem);
  }
}

}  // namespace
}  // namespace duizhao
