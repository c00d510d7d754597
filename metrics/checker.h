// Checks pairs of texts by rules (metrics/rules/, docs/rules/). Built once, const afterwards, safe
// to share between threads.
//
//   const Checker checker(Lexicon::load(), {}, LearnedCounts::load());
//   for (const PairReport& report : checker.check(zh, en, aligner.align(zh, en)))
//     for (const Finding& finding : report.findings) std::cout << finding << '\n';
//
// Law: a pair's report depends on the pair, its two neighbours and the facts of the bitext alone;
// checking pairs in pieces that overlap by one pair gives the reports of checking them at once.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include <duizhao/lexicon/learned_counts.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/bitext_facts.h>
#include <duizhao/metrics/finding.h>
#include <duizhao/metrics/settings.h>
#include <duizhao/text/bead.h>
#include <duizhao/text/document.h>
#include <duizhao/text/linked_spans.h>
#include <duizhao/text/pair.h>

namespace duizhao {

struct PairReport {
  double score = 1;                     // estimated quality, 0 to 1
  double meaning = 1;                   // what it is without the findings (score.h)
  std::vector<Finding> findings;        // the gravest first, then by place
  std::uint32_t suppressed = 0;         // findings that settings told to leave out
  std::vector<LinkedSpans> links = {};  // words that render each other
  friend bool operator==(const PairReport&, const PairReport&) = default;
};

// The pairs of a longer bitext that stand before and behind those to be checked.
struct Surroundings {
  const Pair* before = nullptr;
  const Pair* after = nullptr;
};

class Checker {
 public:
  // Throws UsageError for settings that name an unknown rule, option or category, give an option
  // of the wrong type, or hold a regular expression that is none.
  // `learned`: what bitexts have taught of words; the values of links were counted with
  // LearnedCounts::load(), and without it some more words count as having no counterpart.
  explicit Checker(Lexicon lexicon, CheckSettings settings = {}, const LearnedCounts& learned = {});
  ~Checker();
  Checker(const Checker&) = delete;
  Checker& operator=(const Checker&) = delete;
  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;

  // Empty facts of a bitext, for what these rules ask. To be finished while the checker lives.
  [[nodiscard]] BitextFacts facts(LanguagePair languages) const;

  // A report a pair. Without `facts`, rules about the whole bitext say nothing.
  [[nodiscard]] std::vector<PairReport> check(std::span<const Pair> pairs, LanguagePair languages,
                                              const BitextFacts* facts = nullptr,
                                              const Surroundings& surroundings = {}) const;

  // A report a bead: pairs_of(source, target, alignment) with their facts.
  [[nodiscard]] std::vector<PairReport> check(const Document& source, const Document& target,
                                              const Alignment& alignment) const;

  // Names of the rules that speak, in the order of the registry.
  [[nodiscard]] std::vector<std::string> rules() const;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

// The beads of an alignment as pairs: id is the bead's number from 1, the texts are joined_text().
std::vector<Pair> pairs_of(const Document& source, const Document& target,
                           const Alignment& alignment);

}  // namespace duizhao
