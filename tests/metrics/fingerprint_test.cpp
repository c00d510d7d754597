#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/metrics/fingerprint.h>
#include <duizhao/text/utf8.h>

#include "shopping_bitext.h"

namespace duizhao {
namespace {

std::optional<Span> span_of(const std::string& text, const std::string& part) {
  if (part.empty()) return std::nullopt;
  const std::size_t at = text.find(part);
  EXPECT_NE(at, std::string::npos) << part;
  const std::uint32_t begin = count_code_points(text.substr(0, at));
  return Span{{begin}, {begin + count_code_points(part)}};
}

Finding finding(const Pair& pair, const std::string& source, const std::string& target,
                const std::string& rule = "number-mismatch") {
  Finding made;
  made.rule = rule;
  made.source_span = span_of(pair.source, source);
  made.target_span = span_of(pair.target, target);
  return made;
}

Fingerprint print(const Pair& pair, const std::string& source, const std::string& target,
                  const std::string& rule = "number-mismatch") {
  return Fingerprints(pair).of(finding(pair, source, target, rule));
}

const Pair kPair{"7", "工厂去年卖出292万辆车。今年更多。",
                 "The plant sold 2.29 million cars last year. More this year."};

TEST(Fingerprint, DependsOnRuleAndMarkedSentences) {
  const Fingerprint whole = print(kPair, "292万", "2.29 million");
  std::set<Fingerprint> others = {whole};
  const auto is_new = [&](Fingerprint other) { return others.insert(other).second; };
  EXPECT_TRUE(is_new(print(kPair, "292万", "2.29 million", "unit-mismatch")));
  EXPECT_TRUE(is_new(print(kPair, "292万", "")));
  EXPECT_TRUE(is_new(print(kPair, "", "2.29 million")));
  EXPECT_TRUE(is_new(print(kPair, "更多", "2.29 million")));
  EXPECT_TRUE(is_new(print(kPair, "更多", "More")));
  EXPECT_TRUE(is_new(print(kPair, "车。今年", "2.29 million")));
  EXPECT_TRUE(is_new(print(kPair, "", "")));
  Pair edited = kPair;
  edited.target = "The plant sold 2.29 million lorries last year. More this year.";
  EXPECT_TRUE(is_new(print(edited, "292万", "2.29 million")));
}

TEST(Fingerprint, DoesNotDependOnTheRest) {
  const Fingerprint whole = print(kPair, "292万", "2.29 million");
  EXPECT_EQ(print(kPair, "去年", "sold"), whole) << "another place in the same sentences";
  Finding said = finding(kPair, "292万", "2.29 million");
  said.message = "another message";
  said.confidence = 0.1F;
  said.severity = Severity::kNeutral;
  EXPECT_EQ(Fingerprints(kPair).of(said), whole);
  const Pair alone{"x", "工厂去年卖出292万辆车。", "The plant sold 2.29 million cars last year."};
  EXPECT_EQ(print(alone, "292万", "2.29 million"), whole);
  const Pair joined{"", "昨天下雨。工厂去年卖出292万辆车。 今年更少。",
                    "It rained.  The plant sold 2.29 million  cars last year.\n"};
  EXPECT_EQ(print(joined, "292万", "2.29 million"), whole);
  Pair edited = kPair;
  edited.target = "The plant sold 2.29 million lorries last year.";
  EXPECT_EQ(print(edited, "292万", ""), print(kPair, "292万", "")) << "no mark there";
}

TEST(Fingerprint, EmptySpansAndSides) {
  const Pair pair{"", "下雨了。", "It is raining. Take an umbrella."};
  const auto at = [&](std::uint32_t place) {
    Finding made;
    made.rule = "end-punctuation";
    made.target_span = Span{{place}, {place}};
    return Fingerprints(pair).of(made);
  };
  EXPECT_EQ(at(0), at(14)) << "between two sentences: the first";
  EXPECT_EQ(at(15), at(32));
  EXPECT_NE(at(14), at(15));
  const Pair empty{"", "", ""};
  Finding made;
  made.rule = "empty";
  made.source_span = Span{{0}, {0}};
  EXPECT_NE(Fingerprints(empty).of(made), Fingerprints(pair).of(made));
  EXPECT_EQ(Fingerprints(empty).excerpt(made), "");
}

// The law: however the same sentences are cut into pairs, each of them is known again.
TEST(Fingerprint, SurvivesOtherCuts) {
  const auto sentences = test::shopping(600, 0, 5);
  std::vector<std::vector<Fingerprint>> prints;
  for (const unsigned seed : {1U, 2U, 3U}) {
    prints.emplace_back();
    std::size_t at = 0;
    for (const Pair& pair : test::cut(sentences, 4, seed)) {
      for (; at < sentences.size() && pair.source.find(sentences[at].chinese) != std::string::npos;
           ++at) {
        prints.back().push_back(print(pair, sentences[at].chinese, sentences[at].english));
      }
    }
    EXPECT_EQ(prints.back().size(), sentences.size());
  }
  EXPECT_EQ(std::set<Fingerprint>(prints[0].begin(), prints[0].end()).size(), sentences.size());
  std::size_t changed = 0;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    changed += prints[0][i] != prints[1][i] || prints[0][i] != prints[2][i];
  }
  EXPECT_LE(changed, sentences.size() / 100);
}

TEST(Fingerprint, Hex) {
  EXPECT_EQ(to_hex({0x9a3f0c61e2b74d58}), "9a3f0c61e2b74d58");
  EXPECT_EQ(to_hex({}), "0000000000000000");
  EXPECT_EQ(parse_fingerprint("9a3f0c61e2b74d58"), Fingerprint{0x9a3f0c61e2b74d58});
  for (const char* other :
       {"", "9a3f", "9A3F0C61E2B74D58", "9a3f0c61e2b74d580", "xa3f0c61e2b74d58"}) {
    EXPECT_EQ(parse_fingerprint(other), std::nullopt) << other;
  }
  // Kept in files: must not change from one version or machine to the next.
  EXPECT_EQ(to_hex(print(kPair, "292万", "2.29 million")), "d90c8d98e75a61c3");
}

TEST(Fingerprint, Excerpts) {
  const auto excerpt = [](const Pair& pair, const std::string& source, const std::string& target) {
    return Fingerprints(pair).excerpt(finding(pair, source, target));
  };
  EXPECT_EQ(excerpt(kPair, "292万", "2.29 million"), "工厂去年卖出292万辆车。");
  EXPECT_EQ(excerpt(kPair, "", "this"), "More this year.");
  EXPECT_EQ(excerpt(kPair, "", ""), kPair.source);
  const Pair odd{"", "", "a\t b\n" + std::string(100, 'x')};
  EXPECT_EQ(excerpt(odd, "", ""), "a b " + std::string(55, 'x') + "…");
}

// Many findings in one long sentence: each is cheap.
TEST(Fingerprint, ManyFindings) {
  const Pair pair{"", std::string(1'000'000, 'x'), std::string(1'000'000, 'y')};
  Fingerprints prints(pair);
  std::set<Fingerprint> found;
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    Finding made;
    made.rule = "quotes";
    made.target_span = Span{{i}, {i + 1}};
    found.insert(prints.of(made));
  }
  EXPECT_EQ(found.size(), 1U);
}

}  // namespace
}  // namespace duizhao
