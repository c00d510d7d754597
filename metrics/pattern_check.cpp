#include <duizhao/metrics/pattern_check.h>

#include <algorithm>
#include <optional>
#include <string>

#include <duizhao/metrics/expression.h>

namespace duizhao {
namespace {

class PatternCheck : public Rule {
 public:
  explicit PatternCheck(const PatternRule& pattern)
      : source_(pattern.source, pattern.ignore_case),
        target_(pattern.target, pattern.ignore_case),
        any_source_(pattern.source.empty()),
        forbidden_(pattern.forbidden),
        message_(message_of(pattern)) {}

  void check(const PairView& pair, Remarks& remarks) const override {
    std::optional<Span> in_source;
    if (!any_source_) {
      in_source = source_.find(pair.source().utf8);
      if (!in_source) return;
    }
    const std::optional<Span> in_target = target_.find(pair.target().utf8);
    if (in_target.has_value() != forbidden_) return;
    remarks.push_back({message_, in_source, in_target});
  }

 private:
  static std::string message_of(const PatternRule& pattern) {
    if (!pattern.message.empty()) return pattern.message;
    std::string message = pattern.source.empty() ? "" : "the source has '" + pattern.source + "', ";
    message += (pattern.forbidden ? "the target may not have '" : "the target lacks '") +
               pattern.target + "'";
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
    std::replace_if(message.begin(), message.end(), is_control, ' ');
    return message;
  }

  Expression source_, target_;
  bool any_source_, forbidden_;
  std::string message_;
};

}  // namespace

RulePage page_of(const PatternRule& pattern) {
  RulePage page;
  page.name = "pattern/" + pattern.name;
  page.family = kPatternFamily;
  page.category = "style/organizational-style";
  page.its_type = "pattern-problem";
  page.severity = pattern.severity;
  page.profile = Profile::kMinimal;  // whoever writes one wants it
  return page;
}

std::unique_ptr<Rule> make_rule(const PatternRule& pattern) {
  return std::make_unique<PatternCheck>(pattern);
}

}  // namespace duizhao
