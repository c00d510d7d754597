// A rule: a page that people read and a check that the program runs, both in one file of
// metrics/rules/, listed in registry.cpp. `duizhao rules`, docs/rules/ and the keys of duizhao.toml
// come from the pages; every example of a page is run as a test.
//
//   RuleDefinition doubled_punctuation() {
//     return {kPage, plain_rule<check>};
//   }
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/convention.h>
#include <duizhao/metrics/finding.h>
#include <duizhao/metrics/pair_view.h>
#include <duizhao/metrics/settings.h>

namespace duizhao {

struct ExamplePair {
  std::string source, target;  // their languages are those they are written in
};

struct Example {
  bool caught = true;              // does the rule speak?
  std::vector<ExamplePair> pairs;  // of a rule that compares pairs: several, in order
  // What the first finding's spans hold; empty: that side has no span.
  std::string source_marked = {}, target_marked = {};
  std::string suggestion = {};                      // of the first finding
  std::map<std::string, OptionValue> options = {};  // options that the example needs
  std::vector<Term> terms = {};                     // terms that it needs
  std::optional<float> alignment = {};              // confidence of the bead that the pairs are
  bool moved = false;                               // that bead is out of order
};

struct RuleOption {
  std::string name;         // kebab-case
  OptionValue standard;     // its value when nothing is said; gives the option's type
  std::string description;  // one line, with its unit and range
};

struct RulePage {
  std::string name;      // kebab-case, stable
  std::string family;    // "numbers", "typography", … as docs/rules/ groups them
  std::string category;  // MQM: "accuracy/mistranslation"
  std::string its_type;  // ITS 2.0 locQualityIssueType: "numbers"
  Severity severity = Severity::kMinor;
  Profile profile = Profile::kDefault;  // the first profile in which the rule speaks
  std::string summary;                  // one line, no full stop
  std::string finds;                    // what it finds and what it leaves alone, and how
  std::string matters;                  // why it matters
  std::vector<Example> examples;        // caught and left alone, both directions where both can be
  std::vector<RuleOption> options = {};
};

// What a rule says about one pair; name, category and severity are added by the checker.
struct Remark {
  std::string message;
  std::optional<Span> source_span = {}, target_span = {};
  float confidence = 1;
  std::string suggestion = {};
  std::optional<Severity> severity = {};  // where it differs from the page's
  // What it breaks: where the document does so by habit, it is told once (document_habits.h).
  std::optional<Convention> convention = {};
};
using Remarks = std::vector<Remark>;

// The rule made ready to run. Const and safe to share between threads.
class Rule {
 public:
  Rule() = default;
  virtual ~Rule() = default;
  Rule(const Rule&) = delete;
  Rule& operator=(const Rule&) = delete;
  virtual void check(const PairView& pair, Remarks& remarks) const = 0;
};

// What a rule is made from. `option` gives an option's value, or its standard one.
class RuleContext {
 public:
  RuleContext(const Lexicon& lexicon, const CheckSettings& settings, const RulePage& page)
      : lexicon_(lexicon), settings_(settings), page_(page) {}
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
  [[nodiscard]] const CheckSettings& settings() const { return settings_; }
  [[nodiscard]] const OptionValue& option(std::string_view name) const;
  [[nodiscard]] double number(std::string_view name) const;
  [[nodiscard]] bool flag(std::string_view name) const;
  [[nodiscard]] const std::string& text(std::string_view name) const;
  [[nodiscard]] const std::vector<std::string>& list(std::string_view name) const;

 private:
  const Lexicon& lexicon_;
  const CheckSettings& settings_;
  const RulePage& page_;
};

struct RuleDefinition {
  RulePage page;
  std::unique_ptr<Rule> (*make)(const RuleContext& context) = nullptr;
};

// A rule that is a function of the pair alone.
template <void (*kCheck)(const PairView&, Remarks&)>
std::unique_ptr<Rule> plain_rule(const RuleContext& /*context*/) {
  class Plain : public Rule {
   public:
    void check(const PairView& pair, Remarks& remarks) const override { kCheck(pair, remarks); }
  };
  return std::make_unique<Plain>();
}

// A rule that keeps something: `R` is made from the context.
template <class R>
std::unique_ptr<Rule> kept_rule(const RuleContext& context) {
  return std::make_unique<R>(context);
}

}  // namespace duizhao
