// Word links: the laws of word_links.h over random pairs, and pairs small enough to follow.
#include <duizhao/align/word_links.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <duizhao/align/given_words.h>
#include <duizhao/align/link_strengths.h>
#include <duizhao/text/utf8.h>
#include "../lexicon/mini_lexicon.h"

namespace duizhao {
namespace {

const WordLinker& linker() {
  static const WordLinker linker(mini().lexicon);
  return linker;
}

std::string piece(const std::string& text, Span span) {
  return to_utf8(std::u32string_view(to_utf32(text)).substr(span.begin.value, span.size()));
}

using Texts = std::vector<std::pair<std::string, std::string>>;

Texts links(const std::string& zh, const std::string& en) {
  const PairLinks pair = linker().link(zh, en);
  Texts result;
  for (const WordLink& link : pair.links)
    result.emplace_back(piece(zh, pair.chinese[link.chinese].span),
                        piece(en, pair.english[link.english].span));
  return result;
}

TEST(PairReader, WordsHaveExactSpansAndKinds) {
  const std::string text = "他 在３个銀行,用iPhone…";
  std::vector<std::pair<std::string, WordKind>> found;
  for (const PairWord& word : linker().reader().chinese(text).words)
    found.emplace_back(piece(text, word.span), word.kind);
  const std::vector<std::pair<std::string, WordKind>> expected = {
      {"他", WordKind::kFunction}, {"在", WordKind::kFunction},  {"３", WordKind::kNumber},
      {"个", WordKind::kFunction}, {"銀行", WordKind::kOther},   {",", WordKind::kPunctuation},
      {"用", WordKind::kFunction}, {"iPhone", WordKind::kLatin}, {"…", WordKind::kPunctuation}};
  EXPECT_EQ(found, expected);
}

TEST(PairReader, EnglishMarksStandBetweenWords) {
  const std::string text = "“Don't,” said 12 cats — the U.S. café’s!";
  std::vector<std::string> found;
  for (const PairWord& word : linker().reader().english(text).words) {
    EXPECT_EQ(word.kind == WordKind::kNumber, piece(text, word.span) == "12");
    found.push_back(piece(text, word.span));
  }
  EXPECT_EQ(found, (std::vector<std::string>{"“", "Do", "n't", ",", "”", "said", "12", "cats", "—",
                                             "the", "U.S", ".", "café", "’s", "!"}));
}

TEST(PairReader, WordsOfOneSpellingShareAKey) {
  const auto zh = linker().reader().chinese("COVID19、1,200").words;
  const auto en = linker().reader().english("1200, Covid19").words;
  EXPECT_EQ(zh[0].key, en[2].key);
  EXPECT_EQ(zh[1].key, en[1].key);
  EXPECT_EQ(zh[2].key, en[0].key);
  EXPECT_NE(zh[0].key, zh[2].key);
}

TEST(WordLinker, LinksByGlossesBaseFormsAndSpelling) {
  EXPECT_EQ(links("猫离开银行。", "The cat left the bank."),
            (Texts{{"猫", "cat"}, {"离开", "left"}, {"银行", "bank"}, {"。", "."}}));
  EXPECT_EQ(links("狗吃iPhone 15", "The dogs eat 15 iPhones"),
            (Texts{{"狗", "dogs"}, {"iPhone", "iPhones"}, {"15", "15"}}));
  EXPECT_EQ(links("河岸", "a river bank"), (Texts{{"河岸", "river"}, {"河岸", "bank"}}));
}

TEST(WordLinker, RepeatedWordsGoToTheNearestPlace) {
  const std::string zh = "猫离开，狗离开，猫离开";
  const std::string en = "the cats leave, the dogs leave, the cats leave";
  const PairLinks pair = linker().link(zh, en);
  std::uint32_t last = 0;
  for (const WordLink& link : pair.links) {
    EXPECT_GE(link.english, last);
    last = link.english;
  }
  EXPECT_EQ(pair.links.size(), 8U);
}

TEST(WordLinker, StatesTellMissingFromTaken) {
  const PairLinks pair = linker().link("猫和猫和狗", "cat it");
  const auto state = [&pair](std::size_t i) { return pair.chinese_states[i]; };
  EXPECT_EQ(state(0), LinkState::kLinked);
  EXPECT_EQ(state(2), LinkState::kTaken);
  EXPECT_EQ(state(4), LinkState::kNothing);
  EXPECT_EQ(pair.english_states, (std::vector<LinkState>{LinkState::kLinked, LinkState::kNothing}));
}

TEST(WordLinker, EmptyAndBoundlessTexts) {
  EXPECT_TRUE(linker().link("", "").candidates.empty());
  EXPECT_EQ(linker().link("猫", "").chinese_states.size(), 1U);
  std::string zh;
  std::string en;
  for (int i = 0; i < 40000; ++i) {
    zh += "猫";
    en += "cat ";
  }
  const PairLinks pair = linker().link(zh, en);
  EXPECT_EQ(pair.chinese_states.size(), 40000U);
  EXPECT_EQ(pair.candidates.size(), WordLinker::kMostWords * WordLinker::kMostRepeats);
}

TEST(WordLinker, LinksNumbersByTheirValueAndNamesByTheirSound) {
  EXPECT_EQ(links("3月12日", "March 12th"),
            (Texts{{"3", "March"}, {"月", "March"}, {"12", "12th"}, {"日", "12th"}}));
  EXPECT_EQ(links("380万", "3.8 million"),
            (Texts{{"380", "3.8"}, {"380", "million"}, {"万", "3.8"}, {"万", "million"}}));
  EXPECT_EQ(links("克林顿，吕丽萍", "Clinton, Lü Liping"), (Texts{{"克", "Clinton"},
                                                                  {"林", "Clinton"},
                                                                  {"顿", "Clinton"},
                                                                  {"，", ","},
                                                                  {"吕", "Lü"},
                                                                  {"丽", "Liping"},
                                                                  {"萍", "Liping"}}));
  EXPECT_TRUE(links("克林顿", "clinton").empty()) << "no name in lower case";
}

TEST(WordLinker, FunctionWordsAreLinkedByTheirOwnList) {
  EXPECT_EQ(links("他们离开", "they left"), (Texts{{"他们", "they"}, {"离开", "left"}}));
  EXPECT_EQ(links("猫的理由", "the reason of the cat"), (Texts{{"猫", "cat"}, {"理由", "reason"}}))
      << "的 is not rendered by a word";
}

// 狗 is rendered by bank, dog and of; 的 by cat.
LearnedCounts taught() {
  LearnedTable table;
  table.words = {{"狗", 90}, {"的", 40}};
  table.stems = {{"bank", 30}, {"cat", 40}, {"dog", 10}, {"of", 50}};
  table.cells = {{0, 0, 30}, {0, 2, 10}, {0, 3, 50}, {1, 1, 40}};
  table.pairs = 90;
  table.word_tokens = table.stem_tokens = 500;
  return LearnedCounts(table);
}

TEST(WordLinker, ALearnedRenderingMakesALink) {
  const WordLinker learned(mini().lexicon, taught());
  EXPECT_TRUE(linker().link("狗", "bank").candidates.empty());
  EXPECT_EQ(learned.link("狗", "bank").links.size(), 1U);
  EXPECT_EQ(learned.link("狗", "dog").links.size(), 1U);
  EXPECT_EQ(learned.link("猫", "cat").links, linker().link("猫", "cat").links) << "not taught";
  EXPECT_TRUE(learned.link("狗", "of").candidates.empty()) << "a function word keeps its list";
  EXPECT_TRUE(learned.link("的", "cat").candidates.empty());
}

TEST(LinkStrengths, LearnedCountsAreBlendedByTheFormula) {
  const LinkStrengths without(mini().lexicon);
  const LinkStrengths with(mini().lexicon, taught());
  const WordId dog = mini().lexicon.find(U"狗");
  const auto strength_of = [dog](const LinkStrengths& strengths, StemId stem) {
    for (const StemStrength& cell : strengths.row(dog))
      if (cell.stem == stem) return cell.strength;
    return 0.F;
  };
  const std::map<std::string, float> counts = {{"bank", 30}, {"dog", 10}, {"hound", 0}};
  for (const auto& [text, count] : counts) {
    const StemId stem = mini().lexicon.find_stem(text);
    ASSERT_NE(stem, kNoId) << text;
    const float odds = 20 * without.background(stem);
    EXPECT_EQ(with.background(stem), without.background(stem));
    const float before = strength_of(without, stem);
    const float lexicon = odds * before / (1 - before);      // t by the dictionary
    const float blend = (count + 20 * lexicon) / (90 + 20);  // 90: all that was taught of 狗
    EXPECT_NEAR(strength_of(with, stem), blend / (blend + odds), .003) << text;
  }
}

TEST(WordLinker, ALinkFitsBestBetweenThoseOfItsNeighbours) {
  const PairLinks near = linker().link("猫狗铁路银行", "cat dog railway bank");
  const PairLinks far = linker().link("猫狗铁路银行", "cat bank dog railway");
  ASSERT_EQ(near.links.size(), 4U);
  ASSERT_EQ(far.links.size(), 4U);
  EXPECT_EQ(near.links[3].strength, far.links[3].strength);
  EXPECT_GT(near.fits[3], far.fits[3]);
}

// A pair of random words of the small lexicon and its glosses, with marks, blanks and others.
std::pair<std::string, std::string> random_pair(std::mt19937& random) {
  const std::vector<std::string> zh = {"猫", "狗", "银行", "铁路", "他们", "理由", "离开", "的",
                                       "，", "。", "12",   "abc",  " ",    "龘",   "三",   "路"};
  const std::vector<std::string> en = {"cat",  "dogs",    "bank", "railway", "they", "reason",
                                       "left", "of",      ",",    ".",       "12",   "Abc",
                                       "é",    "hound's", "road", "three"};
  std::pair<std::string, std::string> pair;
  for (auto n = random() % 20; n > 0; --n) pair.first += zh[random() % zh.size()];
  for (auto n = random() % 20; n > 0; --n) pair.second += en[random() % en.size()] + " ";
  return pair;
}

void check_spans(const std::vector<PairWord>& words, const std::string& text) {
  std::uint32_t last = 0;
  for (const PairWord& word : words) {
    EXPECT_GE(word.span.begin.value, last);
    EXPECT_GT(word.span.size(), 0U);
    last = word.span.end.value;
  }
  EXPECT_LE(last, count_code_points(text));
}

// The states of one side by their definition.
std::vector<LinkState> states(const PairLinks& pair, std::uint32_t WordLink::*side,
                              std::size_t count) {
  std::vector<LinkState> result(count, LinkState::kNothing);
  for (const WordLink& link : pair.candidates) result[link.*side] = LinkState::kTaken;
  for (const WordLink& link : pair.links) result[link.*side] = LinkState::kLinked;
  return result;
}

TEST(WordLinker, KeepsItsLawsOnRandomPairs) {
  std::mt19937 random(4);
  for (int round = 0; round < 500; ++round) {
    const auto [zh, en] = random_pair(random);
    const PairLinks pair = linker().link(zh, en);
    check_spans(pair.chinese, zh);
    check_spans(pair.english, en);
    std::map<std::pair<std::uint32_t, std::uint32_t>, float> candidates;
    for (const WordLink& link : pair.candidates) {
      EXPECT_GT(link.strength, 0);
      EXPECT_LE(link.strength, 1);
      const auto key = std::pair(link.chinese, link.english);
      if (!candidates.empty()) {
        EXPECT_LT(candidates.rbegin()->first, key);
      }
      candidates.emplace(key, link.strength);
    }
    ASSERT_EQ(pair.fits.size(), pair.links.size());
    for (std::size_t i = 0; i < pair.links.size(); ++i) {
      const WordLink& link = pair.links[i];
      const auto found = candidates.find({link.chinese, link.english});
      ASSERT_NE(found, candidates.end());
      EXPECT_EQ(found->second, link.strength);
      EXPECT_GT(pair.fits[i], 0);
      EXPECT_LE(pair.fits[i], link.strength);
    }
    EXPECT_EQ(pair.chinese_states, states(pair, &WordLink::chinese, pair.chinese.size()));
    EXPECT_EQ(pair.english_states, states(pair, &WordLink::english, pair.english.size()));
  }
}

TEST(WordLinker, NeitherOrderNorThreadsChangeALink) {
  std::mt19937 random(5);
  std::vector<std::pair<std::string, std::string>> pairs;
  pairs.reserve(200);
  for (int i = 0; i < 200; ++i) pairs.push_back(random_pair(random));
  const auto link_all = [&pairs](const WordLinker& with, bool backwards) {
    std::vector<std::vector<WordLink>> all(pairs.size());
    for (std::size_t k = 0; k < pairs.size(); ++k) {
      const std::size_t i = backwards ? pairs.size() - 1 - k : k;
      all[i] = with.link(pairs[i].first, pairs[i].second).links;
    }
    return all;
  };
  const auto expected = link_all(linker(), false);
  const WordLinker fresh(mini().lexicon);
  std::vector<std::vector<std::vector<WordLink>>> found(4);
  {
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < found.size(); ++t)
      threads.emplace_back([&, t] { found[t] = link_all(fresh, t % 2 == 0); });
  }
  for (const auto& each : found) EXPECT_EQ(each, expected);
}

TEST(GivenWords, NumbersAreThoseOfTheGivenWords) {
  EXPECT_EQ(link_given_words(linker(), "他 离开 银行 。", "He has left the bank ."),
            (std::vector<GivenLink>{{0, 0}, {1, 2}, {2, 4}, {3, 5}}));
  // 铁 路 is read as one word, and both parts are linked; 银行的 holds two.
  EXPECT_EQ(link_given_words(linker(), " 银行的  铁 路 ", "the bank 's railway"),
            (std::vector<GivenLink>{{0, 1}, {1, 3}, {2, 3}}));
}

TEST(GivenWords, ReadsTheFormsOfThePennTreebank) {
  EXPECT_EQ(link_given_words(linker(), "（ 猫 ）", "-LRB- cat -RRB-"),
            (std::vector<GivenLink>{{0, 0}, {1, 1}, {2, 2}}));
  EXPECT_EQ(link_given_words(linker(), "猫 不 离开", "cats do n't leave"),
            (std::vector<GivenLink>{{0, 0}, {1, 2}, {2, 3}}));
}

TEST(GivenWords, AWordNeverCrossesPartOfAGivenOne) {
  EXPECT_EQ(link_given_words(linker(), "银 行", "bank"), (std::vector<GivenLink>{{0, 0}, {1, 0}}));
  EXPECT_TRUE(link_given_words(linker(), "银 行路", "bank").empty());
}

}  // namespace
}  // namespace duizhao
