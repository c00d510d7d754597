#include <gtest/gtest.h>

#include <duizhao/report/jsonl_report.h>

namespace duizhao {
namespace {

Span span(std::uint32_t begin, std::uint32_t end) { return {{begin}, {end}}; }

TEST(JsonlReport, WritesAPairOfABitext) {
  const JsonlReport report({"a.tsv", "a.tsv", {}});
  const Pair pair{"u\"7", "猫", "dog"};
  PairReport checked;
  checked.score = 0.58;
  checked.findings.push_back({"name-mismatch", "accuracy/mistranslation", Severity::kMajor, 0.75F,
                              "“猫” is a cat", span(0, 1), std::nullopt, "cat"});
  EXPECT_EQ(report.pair({pair, checked}),
            "{\"id\":\"u\\\"7\",\"score\":0.58,\"findings\":[{\"rule\":\"name-mismatch\","
            "\"category\":\"accuracy/mistranslation\",\"severity\":\"major\",\"confidence\":0.75,"
            "\"message\":\"“猫” is a cat\",\"src_span\":[0,1],\"tgt_span\":null,"
            "\"suggestion\":\"cat\"}]}\n");
  EXPECT_EQ(report.head() + report.tail({}), "");
}

TEST(JsonlReport, WritesABeadWithItsPlaces) {
  const Document zh = make_document("今天下雨。", {.language = Language::kChinese}, "zh");
  const Document en = make_document("It rains.", {.language = Language::kEnglish}, "en");
  Alignment alignment{{{{{0}, {1}}, {{0}, {1}}, 0.5F}}, true, ""};
  const Pair pair{"1", "今天下雨。", "It rains."};
  const JsonlReport report({"zh", "en", {}, &zh, &en, &alignment});
  EXPECT_EQ(report.pair({pair, {}, alignment.beads.data()}),
            "{\"src\":[0],\"tgt\":[0],\"src_text\":\"今天下雨。\",\"tgt_text\":\"It rains.\","
            "\"src_span\":[0,5],\"tgt_span\":[0,9],\"type\":\"1-1\",\"confidence\":0.5,"
            "\"id\":\"1\",\"score\":1,\"findings\":[]}\n");
}

TEST(CheckSummary, AddsUp) {
  PairReport checked;
  checked.score = 0.5;
  checked.suppressed = 2;
  checked.findings.push_back({"width", "c", Severity::kMinor, 1, "m", {}, {}, ""});
  CheckSummary summary;
  summary += checked;
  summary += PairReport{};
  CheckSummary twice = summary;
  twice += summary;
  EXPECT_EQ(summary.pairs, 2U);
  EXPECT_EQ(summary.pairs_with_findings, 1U);
  EXPECT_EQ(twice.suppressed, 4U);
  EXPECT_EQ(twice.by_rule.at("width").by_severity[1], 2U);
  EXPECT_EQ(twice.by_rule.at("width").category, "c");
  EXPECT_DOUBLE_EQ(twice.score_sum, 3);
}

}  // namespace
}  // namespace duizhao
