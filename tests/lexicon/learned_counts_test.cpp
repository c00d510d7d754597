// The model file: what goes in comes out, and every damage is one clear error.
#include <duizhao/lexicon/learned_counts.h>

#include <gtest/gtest.h>
#include <xxhash.h>

#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <string>

#include <duizhao/lexicon/section_file.h>

#include "../failure.h"
#include "mini_lexicon.h"

namespace duizhao {
namespace {

LearnedTable rain() {
  LearnedTable table;
  table.words = {{"下雨", 7}, {"今天", 3}, {"雨", 2.5F}};
  table.stems = {{"rain", 9}, {"today", 3}};
  table.cells = {{0, 0, 6.5F}, {1, 1, 2.75F}, {2, 0, 2}, {2, 1, .25F}};
  table.pairs = 4;
  table.word_tokens = 40;
  table.stem_tokens = 50;
  return table;
}

std::string load_message(const std::string& bytes) {
  const TemporaryFolder folder;
  store(folder / "rain.model", bytes);
  return failure_of([&] { LearnedCounts::load(folder / "rain.model"); });
}

std::string rain_bytes() {
  const TemporaryFolder folder;
  LearnedCounts(rain()).save(folder / "rain.model");
  return stored(folder / "rain.model");
}

TEST(LearnedCounts, AnswersWhatWasPutIn) {
  const LearnedCounts learned(rain());
  EXPECT_FALSE(learned.empty());
  EXPECT_EQ(learned.pairs(), 4U);
  EXPECT_EQ(learned.word_tokens(), 40U);
  EXPECT_EQ(learned.stem_tokens(), 50U);
  const std::uint32_t word = learned.find_word("雨");
  ASSERT_EQ(word, 2U);
  EXPECT_EQ(learned.word(word), "雨");
  EXPECT_EQ(learned.word_occurrences(word), 2.5F);
  const auto renderings = learned.renderings(word);
  ASSERT_EQ(renderings.size(), 2U);
  EXPECT_EQ(learned.stem(renderings[0].stem), "rain");
  EXPECT_EQ(renderings[0].count, 2);
  EXPECT_EQ(learned.find_stem("today"), renderings[1].stem);
  EXPECT_EQ(learned.stem_occurrences(learned.find_stem("today")), 3);
}

TEST(LearnedCounts, KnowsNothingOfOtherWords) {
  for (const LearnedCounts& learned : {LearnedCounts(rain()), LearnedCounts()}) {
    for (const char* word : {"", "下", "雨雨", "雪"}) EXPECT_EQ(learned.find_word(word), kNoId);
    EXPECT_EQ(learned.find_stem("ra"), kNoId);
    EXPECT_TRUE(learned.renderings(kNoId).empty());
    EXPECT_EQ(learned.word_occurrences(kNoId), 0);
    EXPECT_EQ(learned.stem_occurrences(kNoId), 0);
  }
  EXPECT_TRUE(LearnedCounts().empty());
  EXPECT_EQ(LearnedCounts().table(), LearnedTable());
}

TEST(LearnedCounts, TheFileHoldsTheTable) {
  const TemporaryFolder folder;
  LearnedCounts(rain()).save(folder / "rain.model");
  EXPECT_EQ(LearnedCounts::load(folder / "rain.model").table(), rain());
  EXPECT_EQ(stored(folder / "rain.model"), rain_bytes());
  LearnedCounts(LearnedTable()).save(folder / "empty.model");
  EXPECT_EQ(LearnedCounts::load(folder / "empty.model").table(), LearnedTable());
}

TEST(LearnedCounts, RefusesCountsThatNoBitextHas) {
  const float huge = std::nextafter(kMaxLearnedCount, 2 * kMaxLearnedCount);
  for (const float count : {huge, 3e38F, std::numeric_limits<float>::infinity(), -1.0F,
                            std::numeric_limits<float>::quiet_NaN()}) {
    LearnedTable words = rain();
    words.words[0].occurrences = count;
    LearnedTable stems = rain();
    stems.stems[1].occurrences = count;
    LearnedTable cells = rain();
    cells.cells[2].count = count;
    for (const LearnedTable& wrong : {words, stems, cells})
      EXPECT_NE(failure_of([&] { const LearnedCounts counts(wrong); }).find("do not fit"),
                std::string::npos)
          << count;
  }
  LearnedTable most = rain();
  most.cells[2].count = kMaxLearnedCount;
  EXPECT_EQ(LearnedCounts(most).table(), most);
  EXPECT_NE(failure_of([] { parse_learned_table("雨\t\t2e12\n", "a"); }).find("1e12"),
            std::string::npos);
}

TEST(LearnedCounts, MissingFileAndFolder) {
  const TemporaryFolder folder;
  EXPECT_NE(failure_of([&] { LearnedCounts::load(folder / "none"); }).find("No such file"),
            std::string::npos);
  EXPECT_NE(failure_of([&] {
              LearnedCounts(rain()).save(folder / "no/such/x.model");
            }).find("cannot be written"),
            std::string::npos);
}

TEST(LearnedCounts, EveryCutAndEveryChangedByteIsSeen) {
  const std::string bytes = rain_bytes();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const std::string what = load_message(bytes.substr(0, size));
    EXPECT_NE(what.find("make it again"), std::string::npos) << size << ' ' << what;
  }
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string changed = bytes;
    changed[i] = static_cast<char>(changed[i] ^ 16);
    const std::string what = load_message(changed);
    EXPECT_NE(what.find("make it again"), std::string::npos) << i << ' ' << what;
  }
  EXPECT_NE(load_message(std::string(5000, 'x')).find("not a compiled model"), std::string::npos);
}

// Asks for everything that the counts can tell.
std::size_t ask_all(const LearnedCounts& learned) {
  std::size_t answers = learned.find_word("雨") + learned.find_stem("rain");
  for (std::uint32_t word = 0; word < learned.word_count(); ++word) {
    answers += learned.word(word).size();
    EXPECT_GE(learned.word_occurrences(word), 0);
    for (const auto& [stem, count] : learned.renderings(word)) {
      answers += learned.stem(stem).size();
      EXPECT_GT(count, 0);
    }
  }
  return answers;
}

// A file that was made wrong, with the checksum that it should have: refused or harmless.
TEST(LearnedCounts, WrongNumbersLeadNowhere) {
  const std::string bytes = rain_bytes();
  const TemporaryFolder folder;
  std::mt19937 random(5);
  int refused = 0;
  for (std::size_t at = sizeof(FileHeader); at + 4 <= bytes.size(); at += 4) {
    for (int round = 0; round < 3; ++round) {
      std::string wrong = bytes;
      const auto number = static_cast<std::uint32_t>(round == 0 ? random() : random() % 4);
      std::memcpy(wrong.data() + at, &number, sizeof number);
      const std::uint64_t checksum =
          XXH3_64bits(wrong.data() + sizeof(FileHeader), wrong.size() - sizeof(FileHeader));
      std::memcpy(wrong.data() + offsetof(FileHeader, checksum), &checksum, sizeof checksum);
      store(folder / "wrong.model", wrong);
      try {
        ask_all(LearnedCounts::load(folder / "wrong.model"));
      } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("is damaged"), std::string::npos) << error.what();
        ++refused;
      }
    }
  }
  EXPECT_GT(refused, 40);
}

TEST(LearnedText, HoldsTheTable) {
  LearnedTable table = rain();
  const std::string text = to_text(table);
  EXPECT_EQ(text.substr(0, text.find("下雨")), "#pairs\t4\n#words\t40\n#stems\t50\n");
  EXPECT_NE(text.find("\n下雨\t\t7\n"), std::string::npos);
  EXPECT_NE(text.find("\n\train\t9\n"), std::string::npos);
  EXPECT_NE(text.find("\n雨\train\t2\n"), std::string::npos);
  EXPECT_NE(text.find("\n今天\ttoday\t2.8\n"), std::string::npos);
  table.cells[1].count = 2.8F;
  table.cells[3].count = .2F;
  EXPECT_EQ(parse_learned_table(text, "rain.tsv"), table);
}

TEST(LearnedText, SaysWhatIsWrongAndWhere) {
  const auto problem = [](const std::string& text) {
    return failure_of([&] { parse_learned_table("#pairs\t1\n" + text, "t.tsv"); });
  };
  EXPECT_EQ(problem("雨\t\t2\n\train\t2\n雨\train\t1\n"), "no error");
  EXPECT_NE(problem("雨").find("t.tsv:2: "), std::string::npos);
  EXPECT_NE(problem("雨\t2").find("t.tsv:2: "), std::string::npos);
  for (const char* count : {"", "x", "-1", "nan", "inf", "1e99", "2 "})
    EXPECT_NE(problem("雨\t\t" + std::string(count)).find("no count"), std::string::npos) << count;
  EXPECT_NE(problem("雨\t\t1\n今\t\t1").find("t.tsv:3: words out of order"), std::string::npos);
  EXPECT_NE(problem("雨\t\t1\n雨\train\t1").find("not listed"), std::string::npos);
  EXPECT_NE(problem("雨\t\t1\n\ta\t1\n雨\ta\t0").find("no count"), std::string::npos);
  EXPECT_NE(problem("雨\t\t1\n\ta\t1\n雨\ta\t1\n雨\ta\t1").find("cells out of order"),
            std::string::npos);
  EXPECT_NE(problem("#lines\t1").find("unknown total"), std::string::npos);
}

}  // namespace
}  // namespace duizhao
