// What is missing, and when it is only told for information.
#include <duizhao/metrics/missing_content.h>

#include <optional>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/lexicon/learned_counts.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/checker.h>

namespace duizhao {
namespace {

constexpr LanguagePair kToEnglish{Language::kChinese, Language::kEnglish};

class MissingContentOf : public testing::Test {
 protected:
  // Severity of what is told of the pair as an aligner gives it, or as a unit of a bitext.
  [[nodiscard]] std::optional<Severity> severity(Pair pair, std::optional<float> alignment) const {
    pair.alignment = alignment;
    const std::vector<Pair> pairs = {pair};
    const auto reports = checker_.check(pairs, kToEnglish);
    if (reports.front().findings.empty()) return {};
    return reports.front().findings.front().severity;
  }

 private:
  static CheckSettings settings() {
    CheckSettings settings;
    settings.only = {"omission"};
    return settings;
  }
  Checker checker_{Lexicon::load(), settings(), LearnedCounts::load()};
};

// A few words inside a clause that is rendered: the border of the bead may be the reason.
TEST_F(MissingContentOf, WeakEvidenceOfABeadIsForInformation) {
  const Pair weak{"1",
                  "火车到站以后，穿着蓝色制服的列车员帮老人把两个沉重的皮箱搬到站台上，"
                  "然后跟他们挥手告别。",
                  "When the train arrived, the conductor helped the old people carry their luggage "
                  "to the platform and then waved goodbye to them."};
  EXPECT_EQ(severity(weak, std::nullopt), Severity::kMinor);
  EXPECT_EQ(severity(weak, 0.9F), Severity::kNeutral);
}

TEST_F(MissingContentOf, AClauseIsMissingInEither) {
  const Pair clause{"1", "老师在学校教孩子们唱歌，医院旁边新开的图书馆星期天不开门。",
                    "The teacher teaches the children to sing at school."};
  EXPECT_GE(severity(clause, std::nullopt).value_or(Severity::kNeutral), Severity::kMinor);
  EXPECT_EQ(severity(clause, 0.9F), severity(clause, std::nullopt));
}

TEST_F(MissingContentOf, NothingIsSaidOfAWholeTranslation) {
  const Pair whole{"1", "老师在学校教孩子们唱歌。",
                   "The teacher teaches the children to sing at school."};
  EXPECT_FALSE(severity(whole, 0.9F));
  EXPECT_FALSE(severity(whole, std::nullopt));
}

}  // namespace
}  // namespace duizhao
