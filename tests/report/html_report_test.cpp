#include <duizhao/report/html_report.h>

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/metrics/fingerprint.h>
#include <duizhao/metrics/registry.h>
#include <duizhao/text/error.h>
#include <duizhao/text/sha256.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

using nlohmann::json;

constexpr std::string_view kDataBegin = R"(<script type="application/json" id="data">)";
constexpr std::string_view kScriptBegin = R"(<script type="module">)";
constexpr std::string_view kScriptEnd = "</script>";

// What stands between two marks, the first time.
std::string between(std::string_view page, std::string_view begin, std::string_view end) {
  const std::size_t from = page.find(begin);
  if (from == std::string_view::npos) return "";
  const std::size_t start = from + begin.size();
  return std::string(page.substr(start, page.find(end, start) - start));
}

std::string data_text(std::string_view page) { return between(page, kDataBegin, kScriptEnd); }

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string_view::npos; ++at) ++found;
  return found;
}

ReportInput bitext_input(const std::string& name = "a.tsv") {
  ReportInput input;
  input.source_name = input.target_name = name;
  input.run.program_version = "1.0";
  input.run.profile = "default";
  return input;
}

std::string page_of(const ReportInput& input, const std::vector<Pair>& pairs,
                    const std::vector<PairReport>& reports = {}) {
  const HtmlReport report(input);
  std::string page = report.head();
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    page += report.pair({pairs[i], i < reports.size() ? reports[i] : PairReport{}});
  }
  return page + report.tail({});
}

json field(const json& data, std::size_t row, const std::string& name) {
  const json& names = data["pairs"][0];
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return data["pairs"][row + 1][i];
  }
  return {};
}

std::string joined(const json& sentences) {
  std::string text;
  for (const json& sentence : sentences) text += sentence.get<std::string>();
  return text;
}

// Ends of lines in scripts; embedded, overridden and isolated directions.
const std::u32string kUnseen = {0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D,
                                0x202E, 0x2066, 0x2067, 0x2068, 0x2069};

// By what texts get out of where they stand, in markup, scripts and what people see.
const std::vector<std::string> kHostile = {
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script><!--",
    "]]> --> ]]&gt; & &amp; &#60; \" ' ` \\ \\u003c ${1}",
    std::string("a\0b\x01\x0b\x1f\x7f c", 9),
    "two\nlines\rand\r\ntabs\t.",
    "\u2028line\u2029separators\u0085",
    "gnirts " + to_utf8(kUnseen) + " as ever",
    "\U0001F98A\U0001F469\u200D\U0001F467 e\u0301\u0301\u0301 \U00020000 \uFFFE\uFEFF",
    "{{script}}{{data}}{{style}}{{policy}}",
};

TEST(HtmlReport, RunsAndFetchesOnlyWhatItHolds) {
  const std::string page = page_of(bitext_input(), {{"1", "今天下雨。", "It rains.", 1}});
  const std::string policy =
      between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
  const std::string script = between(page, kScriptBegin, kScriptEnd);
  const std::string style = between(page, "<style>", "</style>");
  ASSERT_FALSE(script.empty());
  ASSERT_FALSE(style.empty());
  EXPECT_EQ(policy, "default-src 'none'; script-src 'sha256-" + sha256_base64(script) +
                        "'; style-src 'sha256-" + sha256_base64(style) +
                        "'; base-uri 'none'; form-action 'none'; "
                        "require-trusted-types-for 'script'; trusted-types 'none'");
  EXPECT_EQ(count(page, "<script"), 2U);
  EXPECT_EQ(count(page, kScriptEnd), 2U);
  EXPECT_EQ(count(page, "<style"), 1U);
  for (const char* fetching : {" src=", "href=\"h", "url(", "@import", "fetch(", "XMLHttpRequest",
                               "WebSocket", "EventSource", "sendBeacon", "import("}) {
    EXPECT_EQ(count(page, fetching), 0U) << fetching;
  }
  for (const char* running : {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write",
                              "eval(", "new Function", "srcdoc"}) {
    EXPECT_EQ(count(script, running), 0U) << running;
  }
  // The name of a kind of elements, which nobody opens.
  EXPECT_EQ(count(page, "http:"), count(page, "http://www.w3.org/2000/svg"));
  EXPECT_EQ(count(page, "https:"), 0U);
}

TEST(HtmlReport, HoldsHostileTextsAsTheyAre) {
  for (const std::string& hostile : kHostile) {
    const std::vector<Pair> pairs = {{hostile, hostile, hostile + " end", 1}};
    PairReport report;
    report.findings = {
        {"pattern", hostile, Severity::kMajor, 0.5F, hostile, std::nullopt, std::nullopt, hostile}};
    ReportInput input = bitext_input("folder/" + hostile);
    input.run.settings = {{hostile, ""}};
    const std::string page = page_of(input, pairs, {report});
    const std::string text = data_text(page);
    EXPECT_EQ(text.find_first_of("<>&"), std::string::npos) << hostile;
    for (const char32_t unseen : kUnseen)
      EXPECT_EQ(count(text, to_utf8(std::u32string(1, unseen))), 0U) << hostile;
    EXPECT_EQ(count(page, "<script"), 2U) << hostile;
    const json data = json::parse(text);
    EXPECT_EQ(field(data, 0, "id"), hostile);
    EXPECT_EQ(joined(field(data, 0, "source")), hostile);
    EXPECT_EQ(joined(field(data, 0, "target")), hostile + " end");
    const json finding = field(data, 0, "findings")[0];
    for (const char* name : {"message", "suggestion", "category"}) {
      EXPECT_EQ(finding[name], hostile) << name;
    }
    EXPECT_EQ(data["run"]["settings"][0]["name"], hostile);
    EXPECT_EQ(data["names"][0], "folder/" + hostile);
  }
}

TEST(HtmlReport, ANameIsNoMarkup) {
  const std::string page = page_of(bitext_input("x/<img src=a>&lt;\n.tsv"), {});
  EXPECT_EQ(between(page, "<title>", "</title>"), "&lt;img src=a>&amp;lt; .tsv · duizhao");
}

TEST(HtmlReport, CountsPlacesInUnitsOfUtf16) {
  const std::vector<Pair> pairs = {{"1", "\U0001F98A今\U0001F98A天", "It \U0001F98A rains", 1}};
  PairReport report;
  report.findings = {{"spacing", "design-and-markup/whitespace", Severity::kMinor, 1, "",
                      span_of(1, 4), span_of(5, 10), ""}};
  report.links = {{span_of(0, 1), span_of(3, 4)}};
  const json data = json::parse(data_text(page_of(bitext_input(), pairs, {report})));
  const json finding = field(data, 0, "findings")[0];
  EXPECT_EQ(finding["src_span"], json({2, 6}));
  EXPECT_EQ(finding["tgt_span"], json({6, 11}));
  EXPECT_EQ(field(data, 0, "links"), json({0, 2, 3, 5}));
  EXPECT_EQ(finding["fingerprint"], to_hex(Fingerprints(pairs[0]).of(report.findings[0])));
}

struct Texts {
  Document source =
      make_document("标题\n今天下雨。明天放晴。\n",
                    {.language = Language::kChinese, .wrapped = Wrapped::kNo}, "zh.txt");
  Document target =
      make_document("Title\nIt rains. It clears up.\n",
                    {.language = Language::kEnglish, .wrapped = Wrapped::kNo}, "en.txt");
  Alignment alignment;
  ReportInput input;
  Texts() {
    alignment.beads = {{{{0}, {1}}, {{0}, {1}}, 1}, {{{1}, {3}}, {{1}, {3}}, 0.5F}};
    alignment.doubt = "few <words> agree";
    input = {"zh.txt", "en.txt", {}, &source, &target, &alignment, {}};
  }
};

TEST(HtmlReport, NumbersTheSentencesOfTwoTexts) {
  const Texts texts;
  const std::vector<Pair> pairs = pairs_of(texts.source, texts.target, texts.alignment);
  const HtmlReport report(texts.input);
  const PairReport none;
  std::string page = report.head();
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    page += report.pair({pairs[i], none, &texts.alignment.beads[i]});
  }
  page += report.tail({});
  const json data = json::parse(data_text(page));
  EXPECT_EQ(data["kind"], "texts");
  EXPECT_EQ(data["checked"], false);  // no profile: an alignment alone
  EXPECT_EQ(data["doubt"], "few <words> agree");
  EXPECT_EQ(data["languages"], json({"zh", "en"}));
  EXPECT_EQ(field(data, 1, "source"), json({"今天下雨。", "明天放晴。"}));
  EXPECT_EQ(field(data, 1, "source_first"), 1);
  EXPECT_EQ(field(data, 1, "source_spans"), json({3, 8, 8, 13}));
  EXPECT_EQ(field(data, 1, "lines"), json({2, 2}));
  EXPECT_EQ(field(data, 1, "confidence"), 0.5);
  EXPECT_EQ(between(page, "<title>", "</title>"), "zh.txt – en.txt · duizhao");
}

TEST(HtmlReport, RefusesMoreThanBrowsersOpen) {
  const HtmlReport report(bitext_input(), std::uint64_t{3} << 20U);
  const Pair long_pair{"1", std::string(1U << 20U, 'x'), "", 1};
  const PairReport none;
  EXPECT_EQ(count(report.pair({long_pair, none}), "xxxx"), (1U << 20U) - 3);
  EXPECT_FALSE(report.pair({long_pair, none}).empty());
  try {
    static_cast<void>(report.pair({long_pair, none}));
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("more than 3 MB"), std::string::npos);
  }
}

// A new rule is named in Chinese too: in report/page/rule_names.js.
TEST(HtmlReport, HasAChineseNameForEveryRuleAndCategory) {
  const std::ifstream file(std::string(DUIZHAO_ROOT) + "/report/page/rule_names.js");
  ASSERT_TRUE(file.is_open());
  std::ostringstream script;
  script << file.rdbuf();
  const std::string names = script.str();
  for (const RuleDefinition& rule : all_rules()) {
    EXPECT_EQ(count(names, "\n  '" + rule.page.name + "': '"), 1U) << rule.page.name;
    EXPECT_EQ(count(names, "\n  '" + rule.page.category + "': '"), 1U) << rule.page.category;
  }
}

}  // namespace
}  // namespace duizhao
