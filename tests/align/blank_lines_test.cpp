// Empty sentences between paragraphs: they are in the alignment and do not disturb it.
#include <duizhao/align/blank_lines.h>

#include <gtest/gtest.h>

#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <duizhao/align/aligner.h>
#include "../lexicon/mini_lexicon.h"
#include "made_bitext.h"

namespace duizhao {
namespace {

Document document(Language language, const std::vector<std::string>& texts) {
  Document result;
  result.name = language == Language::kChinese ? "a.zh" : "a.en";
  result.language = language;
  for (const std::string& text : texts)
    result.sentences.push_back({text, {}, {}, result.paragraphs++});
  return result;
}

// "[0]:[0,1] …" without confidences.
std::string beads(const Alignment& alignment) {
  std::string all;
  for (const Bead& bead : alignment.beads) {
    std::ostringstream line;
    line << bead;
    all.append(line.str().substr(0, line.str().rfind(':'))).append(" ");
  }
  return all;
}

const std::string kZh[] = {"猫离开了银行1834。", "狗修铁路2917。", "著名的河岸在西4021。"};
const std::string kEn[] = {"The cat left bank 1834.", "The dog repaired railway 2917.",
                           "The famous river bank is in the west 4021."};

Alignment align(const std::vector<std::string>& zh, const std::vector<std::string>& en,
                const std::vector<Bead>& locked = {}) {
  return Aligner(mini().lexicon)
      .align(document(Language::kChinese, zh), document(Language::kEnglish, en), locked);
}

TEST(BlankLines, PairBetweenTheSamePairsOrStandAlone) {
  EXPECT_EQ(beads(align({kZh[0], "", kZh[1], kZh[2]}, {kEn[0], "", kEn[1], kEn[2]})),
            "[0]:[0] [1]:[1] [2]:[2] [3]:[3] ");
  EXPECT_EQ(beads(align({kZh[0], kZh[1], "", kZh[2]}, {"", kEn[0], "", kEn[1], "", "", kEn[2]})),
            "[]:[0] [0]:[1] []:[2] [1]:[3] [2]:[4] []:[5] [3]:[6] ");
  EXPECT_EQ(beads(align({kZh[0], kZh[1], kZh[2], ""}, {kEn[0], kEn[1], kEn[2]})),
            "[0]:[0] [1]:[1] [2]:[2] [3]:[] ");
}

TEST(BlankLines, InsideABeadBelongToIt) {
  EXPECT_EQ(beads(align({kZh[0], kZh[1] + kZh[2]}, {kEn[0], kEn[1], "", kEn[2]})),
            "[0]:[0] [1]:[1,2,3] ");
}

TEST(BlankLines, LockedOnesStayAsTheyAre) {
  const std::vector<Bead> locked{{{{1}, {2}}, {{2}, {2}}}, {{{2}, {4}}, {{2}, {3}}}};
  const Alignment alignment =
      align({kZh[0], "", kZh[1], "", kZh[2]}, {kEn[0], "", kEn[1], kEn[2]}, locked);
  EXPECT_EQ(beads(alignment), "[0]:[0] [1]:[] []:[1] [2,3]:[2] [4]:[3] ");
}

TEST(BlankLines, OnBothSidesChangeNoOtherBead) {
  for (std::uint32_t seed = 0; seed < 5; ++seed) {
    const MadeBitext plain = BitextMaker(seed).make(60);
    const Aligner aligner(mini().lexicon);
    const Alignment before = aligner.align(plain.zh, plain.en);
    MadeBitext apart = plain;  // a blank line in the middle of each, where a bead ends
    const Bead& middle = before.beads[30];
    const auto put = [](Document& text, std::uint32_t place) {
      text.sentences.insert(text.sentences.begin() + place, Sentence{});
    };
    put(apart.zh, middle.source.end.value);
    put(apart.en, middle.target.end.value);
    Alignment after = aligner.align(apart.zh, apart.en);
    ASSERT_EQ(after.beads.size(), before.beads.size() + 1);
    std::size_t blanks = 0;
    std::vector<std::string> types;
    for (const Bead& bead : after.beads) {
      const bool blank =
          !bead.source.empty() && apart.zh.sentences[bead.source.begin.value].text.empty();
      blanks += blank ? 1 : 0;
      if (!blank) types.push_back(type(bead));
    }
    EXPECT_EQ(blanks, 1U);
    for (std::size_t i = 0; i < before.beads.size(); ++i)
      EXPECT_EQ(types[i], type(before.beads[i])) << seed << ' ' << i;
  }
}

}  // namespace
}  // namespace duizhao
