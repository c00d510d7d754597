// Learning from bitexts: the rounds against the formulas written out naively, what is pruned, and
// that neither threads nor the order of pairs change a bit.
#include <duizhao/align/learn.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <duizhao/align/evidence.h>
#include <duizhao/align/word_pairs.h>
#include <duizhao/align/word_translations.h>

#include "../lexicon/mini_lexicon.h"
#include "made_bitext.h"

namespace duizhao {
namespace {

using Texts = std::vector<std::pair<std::string, std::string>>;

const Texts kTexts = {{"猫在铁路上", "The cat is on the railway"},
                      {"狗在铁路上。", "The dog is on the railway."},
                      {"狗和猫站着", "A dog and a cat stand"},
                      {"他们的猫站不住脚", "Their cat cannot stand"},
                      {"修建铁路！", "Build the railway!"},
                      {"他们修建 1520 铁路", "They build 1520 railways"}};

void add(BitextTokens& bitext, const Texts& texts, std::uint32_t threads = 1) {
  std::vector<std::string> zh, en;
  for (const auto& [chinese, english] : texts) {
    zh.push_back(chinese);
    en.push_back(english);
  }
  bitext.add(sentences(zh), sentences(en), threads);
}

LearnedTable learned(const Texts& texts, const LearnOptions& options = {}) {
  BitextTokens bitext(mini().lexicon);
  add(bitext, texts);
  return learn(mini().lexicon, {}, bitext, options);
}

// Sentences of the words of the small lexicon, many times what one block holds.
Texts made_texts(std::uint32_t count) {
  const MadeBitext made = BitextMaker(3).make(count);
  Texts texts;
  for (std::size_t i = 0; i < std::min(made.zh.sentences.size(), made.en.sentences.size()); ++i)
    texts.emplace_back(made.zh.sentences[i].text, made.en.sentences[i].text);
  return texts;
}

using Key = std::pair<std::uint32_t, std::uint32_t>;

// One round after the other as docs/method.md has it, in plain maps.
class Oracle {
 public:
  explicit Oracle(const BitextTokens& bitext) : bitext_(bitext) {
    ChineseTokens zh;
    zh.kinds = bitext.words();
    EnglishTokens en;
    en.stems = bitext.stems();
    en.table.types = static_cast<std::uint32_t>(en.stems.size());
    const SparseRows rows = translation_table(mini().lexicon, {}, zh, en).english_of;
    for (std::uint32_t word = 0; word < zh.kinds.size(); ++word)
      for (const auto& cell : rows.row(word)) lexicon_[{word, cell.column}] = cell.value;
    for (const auto& [key, value] : lexicon_)
      if (together(key)) lexicon_of_stem_[key.second] += value;
  }

  void round() {
    std::map<Key, double> sums;
    for (std::size_t block = 0; block < bitext_.blocks(); ++block)
      bitext_.for_each_pair(block, [&](auto zh, auto en) {
        for (std::size_t x = 0; x < zh.size(); ++x)
          for (std::size_t y = 0; y < en.size(); ++y)
            sums[{zh[x], en[y]}] += forward(zh, en, x, y) * backward(zh, en, x, y);
      });
    counts_ = sums;
  }

  [[nodiscard]] double count(std::uint32_t word, std::uint32_t stem) const {
    const auto found = counts_.find({word, stem});
    return found == counts_.end() ? 0 : found->second;
  }

 private:
  [[nodiscard]] bool together(const Key& key) const {
    bool found = false;
    for (std::size_t block = 0; block < bitext_.blocks(); ++block)
      bitext_.for_each_pair(block, [&](auto zh, auto en) {
        found |= std::count(zh.begin(), zh.end(), key.first) > 0 &&
                 std::count(en.begin(), en.end(), key.second) > 0;
      });
    return found;
  }

  static double share(const std::vector<std::uint64_t>& occurrences, std::uint32_t i) {
    double all = 0;
    for (const std::uint64_t count : occurrences) all += static_cast<double>(count) + .5;
    return (static_cast<double>(occurrences[i]) + .5) / all;
  }
  [[nodiscard]] double share_of_stem(std::uint32_t e) const {
    return share(bitext_.stem_occurrences(), e);
  }
  [[nodiscard]] double share_of_word(std::uint32_t z) const {
    return share(bitext_.word_occurrences(), z);
  }

  [[nodiscard]] double sum_if(const std::map<Key, double>& values, auto wanted) const {
    double sum = 0;
    for (const auto& [key, value] : values)
      if (wanted(key)) sum += value;
    return sum;
  }
  [[nodiscard]] double lexicon(const Key& key) const {
    const auto found = lexicon_.find(key);
    return found == lexicon_.end() ? 0 : found->second;
  }

  // t(e|z) and s(z|e).
  [[nodiscard]] double english_of(std::uint32_t z, std::uint32_t e) const {
    const double all = sum_if(counts_, [z](const Key& key) { return key.first == z; });
    return (count(z, e) + 20 * lexicon({z, e}) + share_of_stem(e)) / (all + 21);
  }
  [[nodiscard]] double chinese_of(std::uint32_t z, std::uint32_t e) const {
    const double all = sum_if(counts_, [e](const Key& key) { return key.second == e; });
    const double said = lexicon({z, e});
    const double prior = said > 0 ? said / lexicon_of_stem_.at(e) : 0;
    return (count(z, e) + 20 * prior + share_of_word(z)) / (all + 21);
  }

  static double place(std::size_t i, std::size_t all) {
    return (static_cast<double>(i) + .5) / static_cast<double>(all);
  }
  static double near(auto zh, auto en, std::size_t x, std::size_t y) {
    return std::exp(-4 * std::abs(place(x, zh.size()) - place(y, en.size())));
  }

  // That z_x says e_y, and that e_y says z_x.
  [[nodiscard]] double forward(auto zh, auto en, std::size_t x, std::size_t y) const {
    double weights = 0;
    double sum = 0;
    for (std::size_t other = 0; other < zh.size(); ++other) {
      weights += near(zh, en, other, y);
      sum += near(zh, en, other, y) * english_of(zh[other], en[y]);
    }
    return .9 * near(zh, en, x, y) * english_of(zh[x], en[y]) / weights /
           (.9 * sum / weights + .1 * share_of_stem(en[y]));
  }
  [[nodiscard]] double backward(auto zh, auto en, std::size_t x, std::size_t y) const {
    double weights = 0;
    double sum = 0;
    for (std::size_t other = 0; other < en.size(); ++other) {
      weights += near(zh, en, x, other);
      sum += near(zh, en, x, other) * chinese_of(zh[x], en[other]);
    }
    return .9 * near(zh, en, x, y) * chinese_of(zh[x], en[y]) / weights /
           (.9 * sum / weights + .1 * share_of_word(zh[x]));
  }

  const BitextTokens& bitext_;
  std::map<Key, double> lexicon_, counts_;
  std::map<std::uint32_t, double> lexicon_of_stem_;
};

TEST(Learn, RoundsAreTheFormulas) {
  for (const std::uint32_t rounds : {1U, 2U, 5U}) {
    BitextTokens bitext(mini().lexicon);
    add(bitext, kTexts);
    Oracle oracle(bitext);
    for (std::uint32_t i = 0; i < rounds; ++i) oracle.round();
    const LearnedTable table =
        learn(mini().lexicon, {}, bitext, {.rounds = rounds, .min_count = 1, .least_count = 1e-9});
    const LearnedCounts counts(table);
    int compared = 0;
    for (std::uint32_t word = 0; word < bitext.words().size(); ++word) {
      const auto number = counts.find_word(learned_key(bitext.words()[word].text));
      for (std::uint32_t stem = 0; stem < bitext.stems().size(); ++stem) {
        float count = 0;
        for (const auto& rendering : counts.renderings(number))
          if (counts.stem(rendering.stem) == bitext.stems()[stem]) count = rendering.count;
        // A unit of 2^-20 is lost at most in each pair.
        EXPECT_NEAR(count, oracle.count(word, stem), 1e-5)
            << counts.word(number) << ' ' << bitext.stems()[stem];
        if (count > .01F) ++compared;
      }
    }
    EXPECT_GT(compared, 10);
  }
}

TEST(Learn, FindsWhatTheLexiconDoesNotSay) {
  const LearnedCounts counts(learned(kTexts));
  const auto row = counts.renderings(counts.find_word("修"));
  ASSERT_FALSE(row.empty());
  const auto best = std::max_element(
      row.begin(), row.end(), [](const auto& a, const auto& b) { return a.count < b.count; });
  EXPECT_EQ(counts.stem(best->stem), "build");
}

TEST(Learn, PrunesWhatIsRare) {
  const LearnedTable all = learned(kTexts, {.min_count = 1, .least_count = .01});
  const LearnedTable fewer = learned(kTexts, {.min_count = 2, .least_count = 1});
  EXPECT_LT(fewer.cells.size(), all.cells.size());
  EXPECT_LT(fewer.words.size(), all.words.size());
  for (const auto& word : fewer.words) EXPECT_GE(word.occurrences, 2) << word.text;
  for (const auto& cell : fewer.cells) EXPECT_GE(cell.count, 1);
  EXPECT_EQ(fewer.word_tokens, all.word_tokens);
  EXPECT_EQ(all.pairs, kTexts.size());
}

TEST(Learn, NeitherThreadsNorOrderChangeABit) {
  Texts texts = made_texts(5000);
  BitextTokens one(mini().lexicon);
  add(one, texts, 1);
  ASSERT_GT(one.blocks(), 3U);
  const LearnedTable table = learn(mini().lexicon, {}, one, {.threads = 1});
  EXPECT_GT(table.cells.size(), 30U);
  for (const std::uint32_t threads : {2U, 7U}) {
    BitextTokens many(mini().lexicon);
    add(many, texts, threads);
    EXPECT_EQ(learn(mini().lexicon, {}, many, {.threads = threads}), table);
  }
  std::shuffle(texts.begin(), texts.end(), std::mt19937(1));
  BitextTokens shuffled(mini().lexicon);
  add(shuffled, texts, 2);
  EXPECT_EQ(learn(mini().lexicon, {}, shuffled), table);
}

TEST(Learn, ChangesTheTableByTheFormula) {
  LearnedTable table;
  table.words = {{"猫", 400}};
  table.stems = {{"cat", 300}, {"kitti", 100}};
  table.cells = {{0, 0, 300}, {0, 1, 100}};
  const LearnedCounts counts(table);
  const EnglishTokens en = english_tokens(mini().lexicon, sentences({"cat kitty modem"}));
  const ChineseTokens zh = chinese_tokens(mini().lexicon, sentences({"猫"}), en);
  const auto before = translation_table(mini().lexicon, {}, zh, en).english_of;
  const auto after = translation_table(mini().lexicon, counts, zh, en).english_of;
  const auto value = [](const SparseRows& rows, std::uint32_t stem) {
    for (const auto& cell : rows.row(0))
      if (cell.column == stem) return cell.value;
    return 0.0F;
  };
  EXPECT_NEAR(value(after, 0), (150 + 20 * value(before, 0)) / 220, 1e-6);
  EXPECT_NEAR(value(after, 1), 50 / 220.0, 1e-6);
  EXPECT_NEAR(value(after, 2), 20 * value(before, 2) / 220, 1e-6);
  EXPECT_GT(value(before, 2), 0);
}

TEST(Learn, GoesOnFromWhatIsKnown) {
  const LearnedTable first = learned(kTexts);
  BitextTokens bitext(mini().lexicon);
  add(bitext, {{"猫站着", "The cat stands"},
               {"雪", "snow"},
               {"雪", "snow"},
               {"雪", "snow"},
               {"雪", "snow"},
               {"雪", "snow"}});
  const LearnedTable both = learn(mini().lexicon, LearnedCounts(first), bitext);
  EXPECT_EQ(both.pairs, first.pairs + 6);
  EXPECT_EQ(both.word_tokens, first.word_tokens + 8);
  const LearnedCounts before(first), after(both);
  EXPECT_GE(after.word_occurrences(after.find_word("猫")),
            before.word_occurrences(before.find_word("猫")));
  EXPECT_EQ(after.word_occurrences(after.find_word("铁路")),
            before.word_occurrences(before.find_word("铁路")));
  EXPECT_FALSE(after.renderings(after.find_word("雪")).empty());
  EXPECT_EQ(learn(mini().lexicon, LearnedCounts(first), BitextTokens(mini().lexicon)), first);
}

TEST(BitextTokens, LeavesOutWhatIsCertain) {
  BitextTokens bitext(mini().lexicon);
  add(bitext, {{"猫吃 1,520 iPhone", "Cat eats 1520 iphone"}, {"", "x"}, {"猫", ""}});
  EXPECT_EQ(bitext.pairs(), 1U);
  EXPECT_EQ(bitext.passed_over(), 2U);
  EXPECT_EQ(bitext.stems(), (std::vector<std::string>{"cat", "eat"}));
  EXPECT_EQ(bitext.words().size(), 2U);
  EXPECT_EQ(bitext.token_pairs(), 4U);
}

TEST(BitextTokens, PassesOverlongSentences) {
  std::string zh, en;
  for (std::size_t i = 0; i <= BitextTokens::kMaxTokens; ++i) {
    zh += "猫";
    en += "cat ";
  }
  BitextTokens bitext(mini().lexicon);
  add(bitext, {{zh, "cat"}, {"猫", en}, {"猫", "cat"}});
  EXPECT_EQ(bitext.pairs(), 1U);
  EXPECT_EQ(bitext.passed_over(), 2U);
}

TEST(WordPairs, AreThoseThatStandTogetherOften) {
  BitextTokens bitext(mini().lexicon);
  add(bitext, made_texts(800));
  std::map<Key, std::uint32_t> naive;
  for (std::size_t block = 0; block < bitext.blocks(); ++block)
    bitext.for_each_pair(block, [&](auto zh, auto en) {
      for (const std::uint32_t word : zh)
        for (const std::uint32_t stem : en) ++naive[{word, stem}];
    });
  for (const std::uint32_t least : {1U, 2U, 20U}) {
    const WordPairs pairs = count_word_pairs(bitext, {.min_count = least});
    std::vector<Key> found;
    for (std::uint32_t word = 0; word + 1 < pairs.first.size(); ++word)
      for (std::uint32_t i = pairs.first[word]; i < pairs.first[word + 1]; ++i)
        found.emplace_back(word, pairs.stems[i]);
    std::vector<Key> expected;
    for (const auto& [key, count] : naive)
      if (count >= least) expected.push_back(key);
    EXPECT_EQ(found, expected);
  }
}

TEST(WordPairs, FullCountersKeepTheUsualPairs) {
  BitextTokens bitext(mini().lexicon);
  add(bitext, made_texts(800));
  const WordPairs exact = count_word_pairs(bitext, {.min_count = 60});
  const WordPairs lossy = count_word_pairs(bitext, {.min_count = 1, .slots = 1024});
  ASSERT_GT(exact.stems.size(), 10U);
  EXPECT_LE(lossy.stems.size(), 768U);
  for (std::uint32_t word = 0; word + 1 < exact.first.size(); ++word)
    for (std::uint32_t i = exact.first[word]; i < exact.first[word + 1]; ++i) {
      const auto begin = lossy.stems.begin() + lossy.first[word];
      const auto end = lossy.stems.begin() + lossy.first[word + 1];
      EXPECT_TRUE(std::binary_search(begin, end, exact.stems[i]));
    }
}

}  // namespace
}  // namespace duizhao
