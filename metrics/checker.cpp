#include <duizhao/metrics/checker.h>

#include <algorithm>
#include <cassert>
#include <deque>
#include <tuple>
#include <utility>

#include <duizhao/metrics/confidences.h>
#include <duizhao/metrics/expression.h>
#include <duizhao/metrics/gathered_facts.h>
#include <duizhao/metrics/ignored_text.h>
#include <duizhao/metrics/pair_view.h>
#include <duizhao/metrics/pattern_check.h>
#include <duizhao/metrics/registry.h>
#include <duizhao/metrics/score.h>
#include <duizhao/text/error.h>
#include <duizhao/text/joined_text.h>

namespace duizhao {
namespace {

bool any_selects(const std::vector<std::string>& selectors, const RulePage& page) {
  return std::any_of(selectors.begin(), selectors.end(),
                     [&](const std::string& selector) { return selects(selector, page); });
}

bool speaks(const RulePage& page, const CheckSettings& settings) {
  if (any_selects(settings.skip, page)) return false;
  if (!settings.only.empty()) return any_selects(settings.only, page);
  const auto own = settings.rules.find(page.name);
  if (own != settings.rules.end() && own->second.enabled) return *own->second.enabled;
  return page.profile <= settings.profile;
}

void check_selectors(const std::vector<std::string>& selectors,
                     const std::deque<RulePage>& patterns) {
  for (const auto& selector : selectors) {
    const auto& rules = all_rules();
    const auto is_meant = [&](const RulePage& page) { return selects(selector, page); };
    if (selector == kPatternFamily || std::any_of(patterns.begin(), patterns.end(), is_meant) ||
        std::any_of(rules.begin(), rules.end(),
                    [&](const RuleDefinition& rule) { return is_meant(rule.page); })) {
      continue;
    }
    throw UsageError({}, "no rule, family or category is called '" + selector + "'",
                     "'duizhao rules' lists them");
  }
}

void check_options(const std::string& name, const RuleSettings& settings) {
  const RuleDefinition* rule = find_rule(name);
  if (rule == nullptr) {
    throw UsageError({}, "no rule is called '" + name + "'", "'duizhao rules' lists them");
  }
  for (const auto& given : settings.options) {
    const auto& options = rule->page.options;
    const auto known = std::find_if(options.begin(), options.end(), [&](const RuleOption& option) {
      return option.name == given.first;
    });
    if (known == options.end()) {
      throw UsageError({}, "rule " + name + " has no option '" + given.first + "'",
                       "'duizhao rules " + name + "' lists its options");
    }
    if (known->standard.index() != given.second.index()) {
      throw UsageError(
          {}, "option '" + given.first + "' of rule " + name + " has a value of another kind",
          "'duizhao rules " + name + "' shows its options");
    }
  }
}

// What the document does by habit is told in the first pair that does it.
void apply_habits(const PairView& view, Remark& remark) {
  if (!remark.convention || view.facts() == nullptr) return;
  const auto habit = view.facts()->habits.habit(*remark.convention, view.pair());
  if (!habit) return;
  if (habit->begins) {
    remark.message += "; so in " + std::to_string(habit->broken) + " of " +
                      std::to_string(habit->pairs) + " pairs";
  } else {
    remark.severity = Severity::kNeutral;
  }
}

// The gravest first, then by place.
bool goes_before(const Finding& a, const Finding& b) {
  const auto key = [](const Finding& f) {
    return std::tuple(-static_cast<int>(f.severity), f.target_span.has_value(), f.target_span,
                      f.source_span, f.rule, f.message);
  };
  return key(a) < key(b);
}

}  // namespace

struct Checker::State {
  struct Active {
    const RulePage* page;
    std::unique_ptr<Rule> rule;
    std::optional<Severity> severity;  // set by the settings
    Confidences::Line confidence;
  };
  Lexicon lexicon;
  CheckSettings settings;
  std::optional<TermMatcher> matcher;  // of settings.terms, when there are any
  WordLinker linker;
  LinkValues link_values;
  NameWords name_words;
  EnglishOrder order;
  std::deque<RulePage> patterns;    // of settings.patterns; stay where they are
  std::vector<Expression> ignored;  // of settings.ignore
  std::vector<Active> rules;

  State(Lexicon given_lexicon, CheckSettings given_settings, const LearnedCounts& learned);
  [[nodiscard]] PairTools tools() const {
    return {lexicon, linker, link_values, name_words, order, matcher ? &*matcher : nullptr};
  }
  [[nodiscard]] PairReport check(const PairView& view) const;
  [[nodiscard]] bool is_suppressed(const Pair& pair, const RulePage& page) const;
};

Checker::State::State(Lexicon given_lexicon, CheckSettings given_settings,
                      const LearnedCounts& learned)
    : lexicon(std::move(given_lexicon)),
      settings(std::move(given_settings)),
      linker(lexicon, learned),
      link_values(lexicon),
      name_words(lexicon),
      order(lexicon) {
  if (!settings.terms.empty()) matcher.emplace(lexicon, settings.terms);
  for (const auto& pattern : settings.patterns) patterns.push_back(page_of(pattern));
  for (const auto& expression : settings.ignore) ignored.emplace_back(expression);
  check_selectors(settings.only, patterns);
  check_selectors(settings.skip, patterns);
  for (const auto& suppression : settings.suppressions) {
    check_selectors(suppression.rules, patterns);
  }
  for (const auto& [name, rule] : settings.rules) check_options(name, rule);
  const Confidences confidences;
  for (const RuleDefinition& definition : all_rules()) {
    if (!speaks(definition.page, settings)) continue;
    const auto own = settings.rules.find(definition.page.name);
    rules.push_back({&definition.page,
                     definition.make(RuleContext(lexicon, settings, definition.page)),
                     own == settings.rules.end() ? std::nullopt : own->second.severity,
                     confidences.of(definition.page.name)});
  }
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    if (!speaks(patterns[i], settings)) continue;
    rules.push_back({&patterns[i], make_rule(settings.patterns[i]), std::nullopt, {}});
  }
}

bool Checker::State::is_suppressed(const Pair& pair, const RulePage& page) const {
  if (any_selects(pair.ignored, page)) return true;
  return std::any_of(settings.suppressions.begin(), settings.suppressions.end(),
                     [&](const Suppression& s) {
                       return std::find(s.ids.begin(), s.ids.end(), pair.id) != s.ids.end() &&
                              (s.rules.empty() || any_selects(s.rules, page));
                     });
}

PairReport Checker::State::check(const PairView& view) const {
  PairReport report;
  Remarks remarks;
  IgnoredText ignored_text(ignored, view);
  for (const Active& active : rules) {
    remarks.clear();
    active.rule->check(view, remarks);
    if (remarks.empty()) continue;
    if (is_suppressed(view.pair(), *active.page)) {
      report.suppressed += static_cast<std::uint32_t>(remarks.size());
      continue;
    }
    for (Remark& remark : remarks) {
      if (ignored_text.holds(remark)) {
        ++report.suppressed;
        continue;
      }
      assert(!remark.source_span || remark.source_span->end.value <= view.source().text.size());
      assert(!remark.target_span || remark.target_span->end.value <= view.target().text.size());
      apply_habits(view, remark);
      report.findings.push_back(
          {active.page->name, active.page->category,
           active.severity.value_or(remark.severity.value_or(active.page->severity)),
           active.confidence(remark.confidence), std::move(remark.message), remark.source_span,
           remark.target_span, std::move(remark.suggestion)});
    }
  }
  std::sort(report.findings.begin(), report.findings.end(), goes_before);
  report.meaning = meaning_score(view.meaning(), view.source().language);
  report.score = score_of(report.findings, report.meaning);
  report.links = likely_links(view.links(), view.source().language);
  return report;
}

Checker::Checker(Lexicon lexicon, CheckSettings settings, const LearnedCounts& learned)
    : state_(std::make_unique<const State>(std::move(lexicon), std::move(settings), learned)) {}
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

std::vector<PairReport> Checker::check(std::span<const Pair> pairs, LanguagePair languages,
                                       const BitextFacts* facts,
                                       const Surroundings& surroundings) const {
  // A window of three views moves over the pairs; a view is built once.
  const PairTools tools = state_->tools();
  std::deque<PairView> window;
  const auto open = [&](const Pair& pair) { window.emplace_back(pair, languages, tools, facts); };
  const auto pair_at = [&](std::size_t i) -> const Pair* {
    return i < pairs.size() ? &pairs[i] : surroundings.after;
  };
  std::vector<PairReport> reports;
  reports.reserve(pairs.size());
  if (pairs.empty()) return reports;
  if (surroundings.before != nullptr) open(*surroundings.before);
  open(pairs[0]);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    PairView* before = window.size() > 1 ? &window.front() : nullptr;
    if (before != nullptr) before->set_neighbours(nullptr, nullptr);  // no way further back
    PairView& view = window.back();
    const Pair* next = pair_at(i + 1);
    if (next != nullptr) open(*next);
    view.set_neighbours(before, next == nullptr ? nullptr : &window.back());
    reports.push_back(state_->check(view));
    if (before != nullptr) window.pop_front();
  }
  return reports;
}

BitextFacts Checker::facts(LanguagePair languages) const {
  const bool about_names =
      std::any_of(state_->rules.begin(), state_->rules.end(),
                  [](const State::Active& active) { return active.page->family == "names"; });
  return BitextFacts(languages, about_names ? &state_->name_words : nullptr);
}

std::vector<PairReport> Checker::check(const Document& source, const Document& target,
                                       const Alignment& alignment) const {
  const std::vector<Pair> pairs = pairs_of(source, target, alignment);
  const LanguagePair languages{source.language, target.language};
  BitextFacts facts = this->facts(languages);
  for (const Pair& pair : pairs) facts.add(pair);
  facts.finish([&](std::uint64_t i) { return pairs[i]; });
  return check(pairs, languages, &facts);
}

std::vector<std::string> Checker::rules() const {
  std::vector<std::string> names;
  for (const auto& active : state_->rules) names.push_back(active.page->name);
  return names;
}

namespace {

// joined_text() of the bead's side, and where in it paragraphs begin behind the first.
std::string joined_paragraphs(const Document& document, std::uint32_t begin, std::uint32_t end,
                              std::vector<std::uint32_t>& breaks) {
  if (end - begin < 2) return joined_text(document, begin, end);
  const std::vector<std::uint32_t> begins = joined_begins(document, begin, end);
  for (std::uint32_t i = begin + 1; i < end; ++i) {
    const bool same = document.sentences[i].paragraph == document.sentences[i - 1].paragraph;
    if (!same && begins[i - begin] != 0) breaks.push_back(begins[i - begin]);
  }
  return joined_text(document, begin, end);
}

}  // namespace

std::vector<Pair> pairs_of(const Document& source, const Document& target,
                           const Alignment& alignment) {
  std::vector<Pair> pairs;
  pairs.reserve(alignment.beads.size());
  for (const Bead& bead : alignment.beads) {
    Pair pair;
    pair.id = std::to_string(pairs.size() + 1);
    pair.source = joined_paragraphs(source, bead.source.begin.value, bead.source.end.value,
                                    pair.source_breaks);
    pair.target = joined_paragraphs(target, bead.target.begin.value, bead.target.end.value,
                                    pair.target_breaks);
    pair.alignment = bead.confidence;
    pair.moved = bead.moved;
    pairs.push_back(std::move(pair));
  }
  return pairs;
}

}  // namespace duizhao
