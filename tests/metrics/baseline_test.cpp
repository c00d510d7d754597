// Baselines: what is known stays closed, what is new is reported.
#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/baseline.h>
#include <duizhao/metrics/score.h>
#include <duizhao/text/error.h>

#include "shopping_bitext.h"

namespace duizhao {
namespace {

using test::cut;
using test::Shopping;
using test::shopping;

constexpr LanguagePair kLanguages{Language::kChinese, Language::kEnglish};

class Checked : public testing::Test {
 protected:
  [[nodiscard]] Baseline known(const std::vector<Pair>& pairs) const {
    Baseline baseline;
    const auto reports = checker_.check(pairs, kLanguages);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      baseline.add(pairs[i], reports[i].findings);
    }
    return baseline;
  }
  // Findings that the baseline does not cover.
  [[nodiscard]] std::size_t opened(const std::vector<Pair>& pairs, Baseline baseline) const {
    auto reports = checker_.check(pairs, kLanguages);
    std::size_t open = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const PairReport before = reports[i];
      baseline.filter(pairs[i], reports[i]);
      EXPECT_EQ(before.findings.size() + before.suppressed,
                reports[i].findings.size() + reports[i].suppressed);
      EXPECT_EQ(reports[i].score, score_of(reports[i].findings, reports[i].meaning));
      open += reports[i].findings.size();
    }
    return open;
  }
  Checker checker_{Lexicon::load(), {.profile = Profile::kStrict}};
  std::vector<Shopping> sentences_ = shopping(2000, 25, 11);
};

TEST_F(Checked, ItsOwnFindingsAreClosed) {
  const auto pairs = cut(sentences_, 3, 1);
  const Baseline baseline = known(pairs);
  ASSERT_GT(baseline.unmet(), 450U);
  EXPECT_EQ(opened(pairs, baseline), 0U);
  EXPECT_EQ(opened(pairs, Baseline()), baseline.unmet());
  EXPECT_EQ(opened(pairs, Baseline::parse(baseline.to_text(), "b")), 0U);
}

TEST_F(Checked, OtherCutsOpenNothing) {
  const Baseline baseline = known(cut(sentences_, 3, 1));
  const auto entries = static_cast<double>(baseline.unmet());
  std::size_t most = opened(cut(sentences_, 1, 1), baseline);
  for (const unsigned seed : {2U, 3U, 4U}) {
    most = std::max(most, opened(cut(sentences_, 3, seed), baseline));
  }
  RecordProperty("opened", static_cast<int>(most));
  RecordProperty("entries", static_cast<int>(entries));
  EXPECT_LE(static_cast<double>(most), 0.01 * entries);
}

TEST_F(Checked, EditsElsewhereOpenNothing) {
  const Baseline baseline = known(cut(sentences_, 3, 1));
  std::mt19937 random(6);
  std::size_t edited = 0;
  for (Shopping& sentence : sentences_) {
    if (sentence.wrong || edited == sentences_.size() / 10 || random() % 5 != 0) continue;
    sentence.chinese.insert(0, "昨天");
    sentence.english = "Yes. " + sentence.english;
    ++edited;
  }
  ASSERT_EQ(edited, sentences_.size() / 10);
  EXPECT_LE(static_cast<double>(opened(cut(sentences_, 3, 1), baseline)),
            0.01 * static_cast<double>(baseline.unmet()));
}

TEST_F(Checked, OrderDoesNotMatter) {
  auto pairs = cut(sentences_, 1, 1);
  const Baseline baseline = known(pairs);
  std::shuffle(pairs.begin(), pairs.end(), std::mt19937(3));
  EXPECT_EQ(opened(pairs, baseline), 0U);
  EXPECT_EQ(known(pairs).to_text(), baseline.to_text());
}

TEST_F(Checked, EditsOfTheMarkedSentenceOpenIt) {
  const Baseline baseline = known(cut(sentences_, 3, 1));
  std::size_t edited = 0;
  for (Shopping& sentence : sentences_) {
    if (!sentence.wrong || edited == 50) continue;
    sentence.english.replace(sentence.english.find("near the"), 4, "close to");
    ++edited;
  }
  ASSERT_EQ(edited, 50U);
  EXPECT_GE(opened(cut(sentences_, 3, 1), baseline), 50U);
}

TEST_F(Checked, TheSameSlipElsewhereIsNew) {
  const std::vector<Pair> old = {{"1", "妈妈买了4520个苹果。", "Mother bought 4250 apples."}};
  const std::vector<Pair> both = {old[0],
                                  {"2", "学校买了4520个苹果。", "The school bought 4250 apples."}};
  const std::vector<Pair> twice = {old[0], old[0]};
  const Baseline baseline = known(old);
  ASSERT_EQ(baseline.unmet(), 1U);
  EXPECT_EQ(opened(both, baseline), 1U);
  EXPECT_EQ(opened(twice, baseline), 1U) << "one more of the same";
  EXPECT_EQ(known(twice).unmet(), 2U);
}

TEST(Baseline, Text) {
  const Pair pair{"1", "妈妈买了三个苹果。", "Mother bought\tfour apples."};
  Finding quotes;
  quotes.rule = "quotes";
  quotes.source_span = Span{{0}, {2}};
  Finding numbers;
  numbers.rule = "number-mismatch";
  numbers.target_span = Span{{14}, {18}};
  Baseline baseline;
  EXPECT_EQ(baseline.to_text(), "# duizhao baseline 1\n");
  baseline.add(pair, {quotes, numbers, quotes});
  Fingerprints prints(pair);
  const std::string quotes_hex = to_hex(prints.of(quotes));
  const std::string text = "# duizhao baseline 1\nnumber-mismatch\t" + to_hex(prints.of(numbers)) +
                           "\t1\tMother bought four apples.\nquotes\t" + quotes_hex +
                           "\t2\t妈妈买了三个苹果。\n";
  EXPECT_EQ(baseline.to_text(), text);
  EXPECT_EQ(Baseline::parse(text, "b"), baseline);
  EXPECT_EQ(Baseline::parse("\xEF\xBB\xBF# duizhao baseline 1\r\n\r\n# a remark\r\n", "b"),
            Baseline());

  EXPECT_TRUE(baseline.cover("quotes", prints.of(quotes)));
  EXPECT_EQ(baseline.unmet(), 2U);
  EXPECT_TRUE(baseline.cover("quotes", prints.of(quotes)));
  EXPECT_FALSE(baseline.cover("quotes", prints.of(quotes)));
  EXPECT_FALSE(baseline.cover("brackets", prints.of(numbers)));
}

TEST(Baseline, Faults) {
  const std::string title = "# duizhao baseline 1\n";
  const std::string entry = "quotes\t0123456789abcdef\t1\tabc\n";
  const auto error_of = [](const std::string& text) -> std::string {
    try {
      Baseline::parse(text, "known.txt");
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_EQ(error_of(title + entry), "");
  EXPECT_EQ(error_of(title + "quotes\t0123456789abcdef\t1"), "") << "no excerpt";
  EXPECT_TRUE(error_of("").starts_with("known.txt:1: this is no baseline"));
  EXPECT_TRUE(error_of(entry).starts_with("known.txt:1: this is no baseline"));
  EXPECT_TRUE(error_of("# duizhao baseline 2\n").starts_with("known.txt:1: a baseline of another"));
  EXPECT_TRUE(error_of(title + entry + entry).starts_with("known.txt:3: the same entry"));
  for (const std::string line :
       {"<<<<<<< HEAD", "quotes\t0123456789abcde\t1\tx", "quotes\t0123456789abcdef\t0\tx",
        "quotes\t0123456789abcdef\t-1\tx", "quotes\t0123456789abcdef\t1x\tx",
        "\t0123456789abcdef\t1\tx", "quotes\t0123456789abcdef\t99999999999999999999\tx",
        "quotes 0123456789abcdef 1 x"}) {
    EXPECT_TRUE(error_of(title + "\n" + line).starts_with("known.txt:3: not an entry")) << line;
  }
}

}  // namespace
}  // namespace duizhao
