#include <duizhao/lexicon/segmenter.h>

#include <algorithm>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/text/utf8.h>

#include "mini_lexicon.h"

namespace duizhao {
namespace {

const Lexicon& lexicon() { return mini().lexicon; }

std::string cut(std::u32string_view text) {
  std::string out;
  for (const ChineseWord& word : segment(lexicon(), text)) {
    if (!out.empty()) out += ' ';
    out += to_utf8(text.substr(word.span.begin.value, word.span.size()));
    if (word.word == kNoId) out += '?';
  }
  return out;
}

TEST(Segment, TakesTheBestPath) {
  EXPECT_EQ(cut(U"他们的理由站不住脚"), "他们 的 理由 站不住脚");
  EXPECT_EQ(cut(U"他們的理由站不住腳。"), "他們 的 理由 站不住腳");
  EXPECT_EQ(cut(U"乾隆，著名！"), "乾隆 著名");
  EXPECT_EQ(cut(U"龘猫"), "龘? 猫");
  EXPECT_EQ(cut(U"  \n　"), "");
  EXPECT_EQ(cut(U""), "");
}

TEST(Segment, KeepsLatinRunsTogether) {
  EXPECT_EQ(cut(U"他的iPhone15 T恤"), "他 的 iPhone15? T恤");
  EXPECT_EQ(cut(U"卡拉OK"), "卡拉OK");
  EXPECT_EQ(cut(U"卡拉OKAY"), "卡? 拉? OKAY?");
  EXPECT_EQ(cut(U"T恤2件"), "T恤 2? 件?");
}

// All cuttings of text[begin, …) into headwords and single characters.
double best_score(std::u32string_view text, std::size_t begin) {
  if (begin == text.size()) return 0;
  double best = -20 + best_score(text, begin + 1);
  for (std::size_t end = begin + 1; end <= text.size(); ++end) {
    const WordId word = lexicon().find(text.substr(begin, end - begin));
    if (word != kNoId)
      best = std::max(best, double{lexicon().log_frequency(word)} + best_score(text, end));
  }
  return best;
}

TEST(Segment, ScoresAsWellAsTryingEverything) {
  const std::u32string_view alphabet = U"铁路线银行河岸他们的理由站不住脚龘";
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    std::u32string text;
    for (std::size_t i = 0; i < 1 + static_cast<std::size_t>(round) % 11; ++i) {
      const std::size_t start = random() % alphabet.size();
      text += alphabet.substr(start, 1 + random() % 3);
    }
    text.resize(std::min<std::size_t>(text.size(), 12));
    double score = 0;
    std::uint32_t end = 0;
    for (const ChineseWord& word : segment(lexicon(), text)) {
      ASSERT_EQ(word.span.begin.value, end);
      end = word.span.end.value;
      score += word.word == kNoId ? -20 : double{lexicon().log_frequency(word.word)};
    }
    ASSERT_EQ(end, text.size());
    ASSERT_NEAR(score, best_score(text, 0), 1e-6) << to_utf8(text);
  }
}

TEST(Segment, LongTextsAreNoTrouble) {
  std::u32string text;
  for (int i = 0; i < 100000; ++i) text += U"铁路";
  EXPECT_EQ(segment(lexicon(), text).size(), 100000U);
}

}  // namespace
}  // namespace duizhao
