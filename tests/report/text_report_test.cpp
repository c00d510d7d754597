#include <duizhao/report/text_report.h>

#include <gtest/gtest.h>

#include <sstream>

#include <duizhao/report/visible_text.h>
#include <duizhao/text/utf8.h>

#include "golden.h"

namespace duizhao {
namespace {

constexpr LanguagePair kToEnglish{Language::kChinese, Language::kEnglish};

// Where `part` stands in `text`.
Span span_of(const std::string& text, const std::string& part) {
  const std::u32string whole = to_utf32(text);
  const std::size_t begin = whole.find(to_utf32(part));
  EXPECT_NE(begin, std::u32string::npos) << part;
  return {{static_cast<std::uint32_t>(begin)},
          {static_cast<std::uint32_t>(begin) + count_code_points(part)}};
}

// The findings of a pair, each by the parts that it is about ("": that side has none).
class Checked {
 public:
  explicit Checked(Pair pair) : pair_(std::move(pair)) {}

  Checked& found(Severity severity, const std::string& rule, const std::string& message,
                 const std::string& source, const std::string& target,
                 const std::string& suggestion = "") {
    Finding finding{rule, "accuracy", severity, 1, message, {}, {}, suggestion};
    if (!source.empty()) finding.source_span = span_of(pair_.source, source);
    if (!target.empty()) finding.target_span = span_of(pair_.target, target);
    report_.findings.push_back(finding);
    return *this;
  }

  [[nodiscard]] const Pair& pair() const { return pair_; }
  [[nodiscard]] const PairReport& report() const { return report_; }

 private:
  Pair pair_;
  PairReport report_;
};

std::string whole_report(const TextReport& report, const std::vector<Checked>& pairs) {
  std::string out = report.head();
  CheckSummary summary;
  for (const Checked& checked : pairs) {
    out += report.pair({checked.pair(), checked.report()});
    summary += checked.report();
  }
  return out + report.tail(summary);
}

Checked jobs() {
  return Checked({"7", "去年全市新增就业292万人,同比增长５％，其中青年占三成。",
                  "Last year 2.29 million jobs were created in the city,  up 5% on the year "
                  "before; young people took thirty percent of them.",
                  12})
      .found(Severity::kCritical, "number-mismatch",
             "source says “292万” (2,920,000); target says “2.29 million” (2,290,000)", "292万",
             "2.29 million", "2.92 million");
}

std::vector<Checked> bitext() {
  Checked busy = jobs();
  busy.found(Severity::kMinor, "punctuation-width", "a half-width comma in a Chinese sentence", ",",
             "", "，")
      .found(Severity::kMinor, "spacing", "two blanks where one is enough", "", "  ", " ")
      .found(Severity::kNeutral, "full-width-digits", "full-width digits", "５％", "");
  return {
      busy,
      Checked({"8", "图书馆周一闭馆。", "The library is closed on Tuesdays.", 13})
          .found(Severity::kMajor, "weekday-mismatch",
                 "source says “周一” (Monday); target says “Tuesdays” (Tuesday)", "周一",
                 "Tuesdays", "Mondays"),
      Checked({"9", "谢谢！", "Thank you!", 14}),
      Checked({"10", "请在下午五点以前把钥匙交到前台。", "", 15})
          .found(Severity::kMajor, "empty-target", "the source has no translation", "", ""),
  };
}

TEST(TextReport, Bitext) {
  const TextReport report({"news.tsv", "news.tsv", kToEnglish});
  expect_golden("text_bitext.txt", whole_report(report, bitext()));
}

TEST(TextReport, BitextInColour) {
  const TextReport report({"news.tsv", "news.tsv", kToEnglish}, {.colour = true});
  expect_golden("text_colour.txt", whole_report(report, bitext()));
}

TEST(TextReport, NarrowAndAscii) {
  const TextReport report({"news.tsv", "news.tsv", kToEnglish},
                          {.width = 50, .ascii = true, .at_least = Severity::kNeutral});
  expect_golden("text_narrow_ascii.txt", whole_report(report, bitext()));
}

TEST(TextReport, LongTexts) {
  const std::string zh =
      "老城区的集市每逢周六清晨开张，卖菜的、卖花的、修鞋的都赶在天亮以前占好位置，到了中午，"
      "差不多有一千二百个摊位沿着河边排开，一直延伸到石桥那头的小学门口；直到傍晚六点半，"
      "最后一批客人才提着篮子慢慢散去，留下满地的菜叶和几只等着捡鱼头的猫。";
  const std::string en =
      "The market in the old town opens early on Saturday mornings. Those who sell vegetables or "
      "flowers and those who mend shoes all come before dawn to take their places, and by noon "
      "some 12,000 stalls line the river as far as the school beyond the stone bridge. Only at "
      "half past seven in the evening do the last customers drift off with their baskets, leaving "
      "cabbage leaves all over the ground and a few cats waiting for fish heads.";
  Checked checked({"market-3", zh, en, 3});
  checked
      .found(Severity::kCritical, "number-mismatch",
             "source says “一千二百” (1,200); target says “12,000”", "一千二百", "12,000", "1,200")
      .found(
          Severity::kMajor, "time-mismatch",
          "source says “傍晚六点半” (18:30); target says “half past seven in the evening” (19:30)",
          "傍晚六点半", "half past seven in the evening")
      .found(Severity::kMinor, "sentence-count", "one sentence became three", zh, en)
      .found(Severity::kMinor, "word-order", "only the target has a place in it", "",
             "before dawn");
  const TextReport report({"market.tmx", "market.tmx", kToEnglish});
  expect_golden("text_long.txt", whole_report(report, {checked}));
  const TextReport unbounded({"market.tmx", "market.tmx", kToEnglish}, {.width = 0});
  expect_golden("text_long_unbounded.txt", whole_report(unbounded, {checked}));
}

TEST(TextReport, HostileTexts) {
  const std::string override = to_utf8(std::u32string(1, U'\u202E'));
  const std::string pop = to_utf8(std::u32string(1, U'\u202C'));
  const std::string marks = "Z\u0301\u0301\u0301\u0301\u0301\u0301";
  std::string en = "Press ";
  en += override + "key" + pop + " twice\u200B.\x07 " + marks;
  Checked checked({"1\x1B]0;title\x07", "按“\x1B[31m红\x1B[0m”键\t两次\r\n。", en, 0});
  std::string message = "the text holds “\x1B[31m” and “";
  message += override + "”";
  checked.found(Severity::kMajor, "control\ncharacters", message, "\x1B[31m", override,
                override + "key");
  const TextReport report({"a\nb.tsv", "a\nb.tsv", kToEnglish});
  expect_golden("text_hostile.txt", whole_report(report, {checked}));
  const TextReport ascii({"a\nb.tsv", "a\nb.tsv", kToEnglish}, {.ascii = true});
  expect_golden("text_hostile_ascii.txt", whole_report(ascii, {checked}));
}

TEST(TextReport, TwoTextsWithTheirLines) {
  const Document zh =
      make_document("标题\n\n今天下雨。明天放晴。\n", {.language = Language::kChinese}, "zh");
  const Document en = make_document("Title\r\n\r\nIt rains today.\r\n\r\nTomorrow will be dry.",
                                    {.language = Language::kEnglish}, "en");
  ASSERT_EQ(zh.sentences.size(), 3U);
  ASSERT_EQ(en.sentences.size(), 3U);
  const Alignment alignment{{{{{0}, {1}}, {{0}, {1}}, 1}, {{{1}, {3}}, {{1}, {3}}, 0.4F}},
                            false,
                            "only 1 of 20 words has a counterpart"};
  Checked checked({"2", "今天下雨。明天放晴。", "It rains today. Tomorrow will be dry."});
  checked.found(Severity::kMinor, "style", "放晴 is more than dry", "放晴", "dry");
  const TextReport report({"news/zh.txt", "news/en.txt", kToEnglish, &zh, &en, &alignment});
  CheckSummary summary;
  summary += checked.report();
  expect_golden("text_two_texts.txt",
                report.head() +
                    report.pair({checked.pair(), checked.report(), &alignment.beads[1]}) +
                    report.tail(summary));
}

TEST(TextReport, SaysThatNothingWasFound) {
  const TextReport report({"a.tsv", "a.tsv", kToEnglish});
  EXPECT_EQ(report.tail({}), "No pairs to check.\n");
  CheckSummary summary;
  summary += PairReport{};
  EXPECT_EQ(report.tail(summary), "Nothing found in 1 pair; mean score 1.00\n");
  summary.suppressed = 1234;
  EXPECT_EQ(report.tail(summary), "Nothing found in 1 pair; 1,234 suppressed; mean score 1.00\n");
  EXPECT_EQ(report.pair({Pair{}, PairReport{}}), "");
}

TEST(TextReport, ColourChangesNoWord) {
  const ReportInput input{"news.tsv", "news.tsv", kToEnglish};
  std::string coloured = whole_report(TextReport(input, {.colour = true}), bitext());
  for (std::size_t at = 0; (at = coloured.find("\x1B[", at)) != std::string::npos;) {
    coloured.erase(at, coloured.find('m', at) + 1 - at);
  }
  EXPECT_EQ(coloured, whole_report(TextReport(input), bitext()));
}

TEST(TextReport, KeepsToTheWidth) {
  const ReportInput input{"news.tsv", "news.tsv", kToEnglish};
  for (std::uint32_t width = 40; width < 120; ++width) {
    const TextReport report(input, {.width = width, .at_least = Severity::kNeutral});
    for (const Checked& checked : bitext()) {
      std::istringstream lines(report.pair({checked.pair(), checked.report()}));
      for (std::string line; std::getline(lines, line);) {
        EXPECT_LE(columns_of(line), width) << line;
      }
    }
  }
}

}  // namespace
}  // namespace duizhao
