#include <duizhao/text/bead_fault.h>

#include <algorithm>
#include <vector>

namespace duizhao {
namespace {

// The sentences of one side, and the beads that hold them.
class SideCheck {
 public:
  SideCheck(const char* name, bool in_target, std::uint32_t sentences)
      : name_(name), in_target_(in_target), holders_(sentences, kNone) {}

  template <class I>
  std::optional<BeadFault> add(std::size_t bead, const Range<I>& range) {
    for (std::uint32_t i = range.begin.value; i < range.end.value; ++i) {
      const std::string sentence = name_ + std::string(" sentence ") + std::to_string(i);
      if (i >= holders_.size()) return BeadFault{bead, in_target_, sentence + missing(), {}};
      if (holders_[i] != kNone)
        return BeadFault{bead, in_target_, sentence + " is in two beads", holders_[i]};
      holders_[i] = bead;
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  [[nodiscard]] std::string missing() const {
    const std::string count = std::to_string(holders_.size());
    return " is not there: the text has " + count +
           (holders_.empty() ? "" : ", 0 to " + std::to_string(holders_.size() - 1));
  }

  const char* name_;
  bool in_target_;
  std::vector<std::size_t> holders_;
};

// Which delimiter the range holds first; nothing when it holds none.
template <class I>
std::optional<std::size_t> delimiter_in(std::span<const std::uint32_t> delimiters,
                                        const Range<I>& range) {
  const auto found = std::lower_bound(delimiters.begin(), delimiters.end(), range.begin.value);
  if (found == delimiters.end() || *found >= range.end.value) return std::nullopt;
  return static_cast<std::size_t>(found - delimiters.begin());
}

}  // namespace

std::optional<BeadFault> find_fault(std::span<const Bead> beads, std::uint32_t source_sentences,
                                    std::uint32_t target_sentences) {
  SideCheck source("source", false, source_sentences);
  SideCheck target("target", true, target_sentences);
  for (std::size_t i = 0; i < beads.size(); ++i) {
    if (beads[i].source.empty() && beads[i].target.empty())
      return BeadFault{i, false, "the bead has no sentences", {}};
    if (auto fault = source.add(i, beads[i].source)) return fault;
    if (auto fault = target.add(i, beads[i].target)) return fault;
  }
  return std::nullopt;
}

std::optional<BeadFault> find_delimiter_fault(std::span<const Bead> beads,
                                              std::span<const std::uint32_t> source_delimiters,
                                              std::span<const std::uint32_t> target_delimiters) {
  for (std::size_t i = 0; i < beads.size(); ++i) {
    const Bead& bead = beads[i];
    const auto source = delimiter_in(source_delimiters, bead.source);
    const auto target = delimiter_in(target_delimiters, bead.target);
    if (!source && !target) continue;
    if (source != target || bead.source.size() != 1 || bead.target.size() != 1)
      return BeadFault{i, !source, "a delimiter line is locked with something else", {}};
  }
  return std::nullopt;
}

}  // namespace duizhao
