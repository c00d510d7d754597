#include <cmath>
#include <string>

#include <duizhao/metrics/length_model.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
namespace {

Span whole(const TextView& view) { return {{0}, {static_cast<std::uint32_t>(view.text.size())}}; }

std::string rounded(double value) { return std::to_string(std::lround(value)); }

class Length : public Rule {
 public:
  explicit Length(const RuleContext& context)
      : short_(context.number("too-short")), long_(context.number("too-long")) {}

  void check(const PairView& pair, Remarks& remarks) const override {
    const PairLength& length = pair.length();
    if (!has_length(length, pair.source().language)) return;
    const double mean = pair.length_mean();
    // Below 0: the target is short.
    const bool to_english = pair.target().language == Language::kEnglish;
    const double deviation = length_deviation(length, mean) * (to_english ? 1 : -1);
    if (deviation > -short_ && deviation < long_) return;
    const std::string has = rounded(to_english ? length.english : length.chinese);
    const std::string expected =
        rounded(to_english ? expected_english(length, mean) : expected_chinese(length, mean));
    const std::string unit = to_english ? " letters" : " characters";
    remarks.push_back({.message = std::string("target is very ") +
                                  (deviation < 0 ? "short" : "long") + " for its source: " + has +
                                  unit + " where about " + expected + " are usual",
                       .source_span = whole(pair.source()),
                       .target_span = whole(pair.target()),
                       .confidence = std::abs(deviation) > kFar ? 0.9F : 0.75F});
  }

 private:
  static constexpr double kFar = 6;
  double short_, long_;
};

}  // namespace

RuleDefinition length() {
  return {
      {
          .name = "length",
          .family = "length",
          .category = "accuracy",
          .its_type = "length",
          .severity = Severity::kMinor,
          .summary = "The target is far too short or too long for its source",
          .finds =
              "The rule knows how many English letters a Chinese text of this length takes, how "
              "much that varies with short texts, and how wordy the other pairs of the bitext are; "
              "it speaks only far outside of that. Sources of fewer than six Chinese characters or "
              "20 English letters and "
              "texts in the wrong language are left alone. Why not one limit for all: an English "
              "letter count is 2.6 to 3.7 times the Chinese one from one good text to the next, "
              "and a character count is three to four times it; checkers that expect a ratio "
              "between 0.5 and 2, as is usual between European languages, find fault with 47 to "
              "100 of 100 good pairs of these two.",
          .matters = "A sentence lost, a translation cut off or a remark left in shows in the "
                     "length first.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"春天来了，河边的柳树发了芽，孩子们放学以后都跑到草地上放风筝，"
                              "老人们坐在长椅上晒太阳、下象棋，一直待到太阳落山。",
                              "Spring has come."}},
                   .source_marked = "春天来了，河边的柳树发了芽，孩子们放学以后都跑到草地上放风筝，"
                                    "老人们坐在长椅上晒太阳、下象棋，一直待到太阳落山。",
                   .target_marked = "Spring has come."},
                  {.caught = true,
                   .pairs = {{"The shop opens at nine in the morning.",
                              "商店早上九点开门，周末十点开门，节假日也照常营业，欢迎新老顾客前来"
                              "选购，店里还有热茶和点心免费供应。"}},
                   .source_marked = "The shop opens at nine in the morning.",
                   .target_marked =
                       "商店早上九点开门，周末十点开门，节假日也照常营业，欢迎新老顾客前"
                       "来选购，店里还有热茶和点心免费供应。"},
                  {.caught = false,
                   .pairs = {{"春天来了，河边的柳树发了芽。",
                              "Spring has come, and the willows by the river are budding."}}},
                  {.caught = false,
                   .pairs = {{"入乡随俗，这里先喝茶。",
                              "When in Rome, do as the Romans do: here, one has tea first."}}},
                  {.caught = false, .pairs = {{"Yes, I think so too.", "对，我也觉得。"}}},
              },
          .options = {{"too-short", 4.5,
                       "Standard deviations below what is usual from which the rule speaks"},
                      {"too-long", 4.5,
                       "Standard deviations above what is usual from which the rule speaks"}},
      },
      kept_rule<Length>,
  };
}

}  // namespace duizhao::rules
