// The aligner as its users call it, on texts whose right alignment is known or obvious.
#include <duizhao/align/aligner.h>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <duizhao/align/anchors.h>
#include <duizhao/align/evidence.h>
#include <duizhao/align/support.h>
#include <duizhao/text/error.h>
#include "../lexicon/mini_lexicon.h"
#include "made_bitext.h"

namespace duizhao {
namespace {

Document document(Language language, const std::vector<std::string>& sentences) {
  Document result;
  result.name = language == Language::kChinese ? "a.zh" : "a.en";
  result.language = language;
  for (const std::string& sentence : sentences) result.sentences.push_back({sentence, {}, {}, 0});
  return result;
}

std::vector<std::string> types(const Alignment& alignment) {
  std::vector<std::string> result;
  for (const Bead& bead : alignment.beads) result.push_back(type(bead));
  return result;
}

using Types = std::vector<std::string>;

void expect_every_sentence_once(const Alignment& alignment, const Document& source,
                                const Document& target) {
  std::uint32_t src = 0;
  std::uint32_t tgt = 0;
  for (const Bead& bead : alignment.beads) {
    EXPECT_EQ(bead.source.begin.value, src);
    EXPECT_EQ(bead.target.begin.value, tgt);
    EXPECT_FALSE(bead.source.empty() && bead.target.empty());
    EXPECT_GT(bead.confidence, 0);
    EXPECT_LE(bead.confidence, 1);
    src = bead.source.end.value;
    tgt = bead.target.end.value;
  }
  EXPECT_EQ(src, source.sentences.size());
  EXPECT_EQ(tgt, target.sentences.size());
}

const std::vector<std::string> kChineseStory = {"猫离开了银行。", "狗站在铁路线上，脚干了。",
                                                "他们的理由站不住脚。", "我的天！"};

const std::vector<std::string> kEnglishStory = {"The cat left the bank.",
                                                "The dog stood on the railway line, its feet dry.",
                                                "Their reason is groundless.", "My goodness!"};

TEST(Aligner, PairsSentencesThatSayTheSame) {
  const Aligner aligner(mini().lexicon);
  const Document zh = document(Language::kChinese, kChineseStory);
  const Document en = document(Language::kEnglish, kEnglishStory);
  const Alignment alignment = aligner.align(zh, en);
  EXPECT_EQ(types(alignment), (Types{"1-1", "1-1", "1-1", "1-1"}));
  EXPECT_TRUE(alignment.trusted);
  expect_every_sentence_once(alignment, zh, en);
}

TEST(Aligner, SeesASentenceCutInTwo) {
  const Aligner aligner(mini().lexicon);
  const Alignment alignment = aligner.align(
      document(Language::kChinese, kChineseStory),
      document(Language::kEnglish,
               {"The cat left the bank.", "The dog stood on the railway line.",
                "Its feet were dry.", "Their reason is groundless.", "My goodness!"}));
  EXPECT_EQ(types(alignment), (Types{"1-1", "1-2", "1-1", "1-1"}));
}

TEST(Aligner, SeesAnOmittedSentence) {
  const Aligner aligner(mini().lexicon);
  std::vector<std::string> zh;
  std::vector<std::string> en;
  for (int i = 0; i < 4; ++i) {
    zh.insert(zh.end(), kChineseStory.begin(), kChineseStory.end());
    en.insert(en.end(), kEnglishStory.begin(), kEnglishStory.end());
  }
  zh.insert(zh.begin() + 6, "秤砣在河岸，汉字在铁路线上，狗修了卡拉OK，西安的银行很著名。");
  const Alignment alignment =
      aligner.align(document(Language::kChinese, zh), document(Language::kEnglish, en));
  Types expected(17, "1-1");
  expected[6] = "1-0";
  EXPECT_EQ(types(alignment), expected);
}

TEST(Aligner, GivesTheMirroredBeadsInTheOtherDirection) {
  const Aligner aligner(mini().lexicon);
  const MadeBitext made = BitextMaker(3).make(60);
  const Alignment there = aligner.align(made.zh, made.en);
  Alignment back = aligner.align(made.en, made.zh);
  for (Bead& bead : back.beads) {
    const SourceRange source = bead.source;
    bead.source = {{bead.target.begin.value}, {bead.target.end.value}};
    bead.target = {{source.begin.value}, {source.end.value}};
  }
  EXPECT_EQ(there, back);
}

TEST(Aligner, InACorridorIsAsInTheFullTable) {
  for (const std::uint32_t seed : {1U, 2U}) {
    const MadeBitext made = BitextMaker(seed).make(900);  // more than is searched whole
    const Alignment banded = Aligner(mini().lexicon).align(made.zh, made.en);
    const Alignment full =
        Aligner(mini().lexicon, {}, {.full_search = true}).align(made.zh, made.en);
    EXPECT_EQ(banded, full);
    expect_every_sentence_once(banded, made.zh, made.en);
  }
}

TEST(Aligner, IsTheSameOnAnyNumberOfThreads) {
  MadeBitext made = BitextMaker(4).make(1500);
  made.en.sentences.erase(made.en.sentences.begin() + 700, made.en.sentences.begin() + 760);
  const Alignment one = Aligner(mini().lexicon).align(made.zh, made.en);
  for (const std::uint32_t threads : {0U, 2U, 7U})
    EXPECT_EQ(Aligner(mini().lexicon, {}, {.threads = threads}).align(made.zh, made.en), one);
}

TEST(Aligner, FindsItsWayRoundALongGap) {
  MadeBitext made = BitextMaker(5).make(900);
  made.en.sentences.erase(made.en.sentences.begin() + 300, made.en.sentences.begin() + 420);
  const Alignment banded = Aligner(mini().lexicon).align(made.zh, made.en);
  const Alignment full = Aligner(mini().lexicon, {}, {.full_search = true}).align(made.zh, made.en);
  EXPECT_EQ(banded, full);
}

TEST(Aligner, KeepsToTheLongestBeadAllowed) {
  const MadeBitext made = BitextMaker(8).make(80);
  const Alignment alignment =
      Aligner(mini().lexicon, {}, {.max_sentences = 1}).align(made.zh, made.en);
  for (const Bead& bead : alignment.beads) {
    EXPECT_LE(bead.source.size(), 1U);
    EXPECT_LE(bead.target.size(), 1U);
  }
}

TEST(Aligner, DoubtsTextsThatAreNoTranslations) {
  const Aligner aligner(mini().lexicon);
  const MadeBitext one = BitextMaker(21).make(100);
  MadeBitext other = BitextMaker(22).make(100);
  for (Sentence& sentence : other.en.sentences)
    sentence.text = "Rain fell all night upon seven empty boats near our harbour wall.";
  const Alignment alignment = aligner.align(one.zh, other.en);
  EXPECT_FALSE(alignment.trusted);
  EXPECT_FALSE(alignment.doubt.empty());
  EXPECT_TRUE(aligner.align(one.zh, one.en).trusted);
}

TEST(Support, CannotTellWithoutALexicon) {
  const Support none{.known = 0.1, .words = 500, .gain = -50, .unpaired = 0};
  EXPECT_EQ(doubt(none), "");
  const Support known{.known = 0.9, .words = 500, .gain = -50, .unpaired = 0};
  EXPECT_NE(doubt(known), "");
  const Support few{.known = 0.9, .words = 80, .gain = -10, .unpaired = 0};
  EXPECT_EQ(doubt(few), "");
  const Support good{.known = 0.9, .words = 500, .gain = 5, .unpaired = 0.1};
  EXPECT_EQ(doubt(good), "");
}

TEST(Aligner, DoubtsTextsOfWhichOneIsMostlyMissing) {
  const MadeBitext made = BitextMaker(23).make(200);
  MadeBitext cut = made;
  cut.en.sentences.resize(20);
  EXPECT_FALSE(Aligner(mini().lexicon).align(cut.zh, cut.en).trusted);
}

TEST(Aligner, RefusesTextsThatNoMemoryHoldsAndNamesThem) {
  const Aligner aligner(mini().lexicon, {}, {.full_search = true});
  const Document zh = document(Language::kChinese, std::vector<std::string>(40'000, "……"));
  const Document en = document(Language::kEnglish, std::vector<std::string>(40'000, "…"));
  try {
    (void)aligner.align(zh, en);
    FAIL() << "1,600,000,000 positions";
  } catch (const Error& error) {
    EXPECT_EQ(std::string(error.what()).find("a.en: the text and its translation have too few"),
              0U);
  }
}

TEST(Aligner, WantsTwoLanguages) {
  const Aligner aligner(mini().lexicon);
  const Document zh = document(Language::kChinese, {"猫。"});
  EXPECT_THROW((void)aligner.align(zh, zh), UsageError);
}

TEST(Aligner, TakesEmptyDocumentsAndSentences) {
  const Aligner aligner(mini().lexicon);
  const Document none = document(Language::kChinese, {});
  const Document en = document(Language::kEnglish, {"The cat.", "", "?!"});
  EXPECT_EQ(types(aligner.align(none, en)), (Types{"0-1", "0-1", "0-1"}));
  EXPECT_TRUE(aligner.align(none, document(Language::kEnglish, {})).beads.empty());
  const Document blank = document(Language::kChinese, {"", "", ""});
  expect_every_sentence_once(aligner.align(blank, en), blank, en);
}

TEST(Anchors, AscendInBothLanguagesAndTieTranslations) {
  const MadeBitext made = BitextMaker(9).make(500);
  const Evidence evidence =
      gather_evidence(mini().lexicon, {}, made.zh.sentences, made.en.sentences);
  const auto anchors = find_anchors(evidence);
  ASSERT_GT(anchors.size(), 200U);
  for (std::size_t i = 1; i < anchors.size(); ++i) {
    EXPECT_LT(anchors[i - 1].zh, anchors[i].zh);
    EXPECT_LT(anchors[i - 1].en, anchors[i].en);
  }
}

}  // namespace
}  // namespace duizhao
