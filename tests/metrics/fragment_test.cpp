// The rule `fragment` where a paragraph begins inside a bead; sentences cut by a full stop are its
// page's examples.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include <duizhao/metrics/checker.h>
#include <duizhao/text/document.h>

namespace duizhao {
namespace {

constexpr LanguagePair kZhEn{Language::kChinese, Language::kEnglish};

// One bead of both texts as pairs_of() makes it.
Pair bead_of(std::string_view chinese, std::string_view english) {
  const Document source = make_document(chinese, {.language = Language::kChinese}, "zh");
  const Document target = make_document(english, {.language = Language::kEnglish}, "en");
  const auto all = [](const Document& document) {
    return static_cast<std::uint32_t>(document.sentences.size());
  };
  Alignment alignment;
  alignment.beads.push_back({.source = {{0}, {all(source)}}, .target = {{0}, {all(target)}}});
  return pairs_of(source, target, alignment).front();
}

std::vector<Span> fragments_in(const Pair& pair) {
  const Checker checker(Lexicon::load(), {.only = {"fragment"}});
  const std::vector<PairReport> reports = checker.check({&pair, 1}, kZhEn);
  std::vector<Span> spans;
  for (const Finding& finding : reports.front().findings)
    spans.push_back(finding.target_span.value_or(Span{}));
  return spans;
}

constexpr std::string_view kOne = "因为座位不多，头一趟车的票八分钟内就卖完了。";
constexpr std::string_view kTwo = "因为座位不多，\n\n头一趟车的票八分钟内就卖完了。";
constexpr std::string_view kCut =
    "There were few seats, and the tickets for the first train\n\nwere gone within eight minutes.";

TEST(Fragment, PairsKnowWhereParagraphsBegin) {
  const Pair pair = bead_of(kTwo, kCut);
  EXPECT_EQ(pair.source_breaks, std::vector<std::uint32_t>{7});
  EXPECT_EQ(pair.target_breaks, std::vector<std::uint32_t>{58});
  EXPECT_EQ(pair.target.substr(58), "were gone within eight minutes.");
  EXPECT_TRUE(bead_of("她走了。他也走了。", "She left. He left, too.").target_breaks.empty());
}

TEST(Fragment, AParagraphThatCutsASentence) {
  EXPECT_EQ(fragments_in(bead_of(kOne, kCut)), (std::vector<Span>{{{58}, {89}}}));
}

TEST(Fragment, SilentWhereTheSourceIsCutTooOrASentenceBegins) {
  EXPECT_TRUE(fragments_in(bead_of(kTwo, kCut)).empty());
  EXPECT_TRUE(fragments_in(bead_of(kOne,
                                   "There were few seats.\n\nThe tickets for the first "
                                   "train were gone within eight minutes."))
                  .empty());
  EXPECT_TRUE(fragments_in(
                  bead_of("我们卖两样东西：苹果和梨。", "We sell two things:\n\napples and pears."))
                  .empty());
}

}  // namespace
}  // namespace duizhao
