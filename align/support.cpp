#include <duizhao/align/support.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>

#include <duizhao/align/pass_one.h>

namespace duizhao {
namespace {

// Of 308 hand-aligned documents the poorest has -.015 nats a word; of 616 wrong pairs of them two
// in a hundred have more than -.025 and pair half of its sentences (docs/evaluation.md).
constexpr double kLeastGain = -0.025;  // nats a word
constexpr double kFewestWords = 200;   // below, the words cannot tell
constexpr double kFewestKnown = 0.5;   // a lexicon without CC-CEDICT cannot tell either
constexpr double kMostUnpaired = 0.5;

// Explains sentences of one side by a run of sentences of the other.
class Explainer {
 public:
  Explainer(const TokenTable& given, const SparseRows& rows, const TokenTable& explained,
            const std::vector<float>& background)
      : given_(given),
        rows_(rows),
        explained_(explained),
        background_(background),
        sums_(explained.types) {}

  // Adds what the sentences [given, given + given_count) say of [first, first + count).
  void add(std::uint32_t given, std::uint32_t given_count, std::uint32_t first, std::uint32_t count,
           Support& support) {
    std::size_t size = 0;
    for (std::uint32_t i = given; i < given + given_count; ++i) {
      size += given_.sentence(i).size();
      for (const std::uint32_t x : given_.sentence(i))
        for (const auto& cell : rows_.row(x)) sums_[cell.column] += double{cell.value};
    }
    for (std::uint32_t j = first; j < first + count; ++j)
      add_sentence(j, static_cast<double>(std::max<std::size_t>(1, size)), support);
    for (std::uint32_t i = given; i < given + given_count; ++i)
      for (const std::uint32_t x : given_.sentence(i))
        for (const auto& cell : rows_.row(x)) sums_[cell.column] = 0;
  }

 private:
  void add_sentence(std::uint32_t sentence, double size, Support& support) const {
    const auto words = explained_.sentence(sentence);
    for (const std::uint32_t y : words)
      support.gain += std::log(1 - kTranslatedShare +
                               kTranslatedShare * sums_[y] / (size * double{background_[y]}));
    support.words += static_cast<double>(words.size());
  }

  const TokenTable& given_;
  const SparseRows& rows_;
  const TokenTable& explained_;
  const std::vector<float>& background_;
  std::vector<double> sums_;  // zero between calls
};

}  // namespace

Support support(const Evidence& evidence, std::span<const Box> beads) {
  const TokenTable& zh = evidence.zh.table;
  const TokenTable& en = evidence.en.table;
  Explainer english(zh, evidence.table.english_of, en, evidence.en_background);
  Explainer chinese(en, evidence.table.chinese_of, zh, evidence.zh_background);
  Support result;
  result.known = evidence.known;
  std::uint32_t zh_alone = 0;
  std::uint32_t en_alone = 0;
  for (const Box& bead : beads) {
    const std::uint32_t zh_count = bead.to.zh - bead.from.zh;
    const std::uint32_t en_count = bead.to.en - bead.from.en;
    if (!has_two_sides(bead)) {
      zh_alone += zh_count;
      en_alone += en_count;
      continue;
    }
    english.add(bead.from.zh, zh_count, bead.from.en, en_count, result);
    chinese.add(bead.from.en, en_count, bead.from.zh, zh_count, result);
  }
  const auto share = [](std::uint32_t part, const TokenTable& table) {
    return static_cast<double>(part) / static_cast<double>(std::max(1U, table.sentences()));
  };
  result.unpaired = std::max(share(zh_alone, zh), share(en_alone, en));
  return result;
}

std::string doubt(const Support& support) {
  if (support.unpaired > kMostUnpaired)
    return "most sentences of one text have no counterpart in the other";
  const bool can_tell = support.words >= kFewestWords && support.known >= kFewestKnown;
  if (can_tell && support.gain < kLeastGain * support.words)
    return "the texts do not look like translations of each other: their words hardly match";
  return {};
}

}  // namespace duizhao
