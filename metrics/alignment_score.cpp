#include <duizhao/metrics/alignment_score.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace duizhao {
namespace {

using BeadSet = std::set<BeadSets>;
using TargetsOf = std::map<std::uint32_t, std::set<std::uint32_t>>;  // of a source sentence

double ratio(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

BeadSet without_empty(const std::vector<BeadSets>& beads) {
  BeadSet set(beads.begin(), beads.end());
  set.erase(BeadSets{});
  return set;
}

bool two_sided(const BeadSets& bead) { return !bead.source.empty() && !bead.target.empty(); }

BeadSet only_two_sided(const BeadSet& beads) {
  BeadSet set;
  std::copy_if(beads.begin(), beads.end(), std::inserter(set, set.end()), two_sided);
  return set;
}

TargetsOf targets_of(const BeadSet& beads) {
  TargetsOf targets;
  for (const auto& bead : beads) {
    for (const auto source : bead.source) {
      targets[source].insert(bead.target.begin(), bead.target.end());
    }
  }
  return targets;
}

// Does some pair of sentences of this bead stand together in a bead of the reference?
bool shares_a_pair(const BeadSets& bead, const TargetsOf& reference) {
  return std::any_of(bead.source.begin(), bead.source.end(), [&](std::uint32_t source) {
    const auto found = reference.find(source);
    return found != reference.end() &&
           std::any_of(bead.target.begin(), bead.target.end(),
                       [&](std::uint32_t target) { return found->second.contains(target); });
  });
}

std::string type_of(const BeadSets& bead) {
  return std::to_string(bead.source.size()) + "-" + std::to_string(bead.target.size());
}

// Counts `beads` into `all`, and those that the reference has too into `right`.
void count(const BeadSet& beads, const BeadSet& reference, std::uint64_t Counts::*all,
           std::uint64_t Counts::*right, AlignmentScore& score) {
  const TargetsOf targets = targets_of(reference);
  for (const auto& bead : beads) {
    const bool strict = reference.contains(bead);
    const bool lax = strict || shares_a_pair(bead, targets);
    Counts& by_type = score.strict_by_type[type_of(bead)];
    for (Counts* counts : {&score.strict, &score.lax, &by_type}) ++(counts->*all);
    score.strict.*right += strict ? 1 : 0;
    score.lax.*right += lax ? 1 : 0;
    by_type.*right += strict ? 1 : 0;
  }
}

}  // namespace

double Counts::precision() const { return ratio(system_right, system); }

double Counts::recall() const { return ratio(gold_found, gold); }

double Counts::f1() const {
  const double sum = precision() + recall();
  return sum == 0 ? 0.0 : 2 * precision() * recall() / sum;
}

Counts& Counts::operator+=(const Counts& other) {
  system += other.system;
  system_right += other.system_right;
  gold += other.gold;
  gold_found += other.gold_found;
  return *this;
}

AlignmentScore& AlignmentScore::operator+=(const AlignmentScore& other) {
  strict += other.strict;
  lax += other.lax;
  for (const auto& [type, counts] : other.strict_by_type) strict_by_type[type] += counts;
  return *this;
}

AlignmentScore score_alignment(const std::vector<BeadSets>& gold,
                               const std::vector<BeadSets>& automatic) {
  const BeadSet gold_set = without_empty(gold);
  const BeadSet system = without_empty(automatic);
  AlignmentScore score;
  count(system, gold_set, &Counts::system, &Counts::system_right, score);
  count(only_two_sided(gold_set), only_two_sided(system), &Counts::gold, &Counts::gold_found,
        score);
  return score;
}

}  // namespace duizhao
