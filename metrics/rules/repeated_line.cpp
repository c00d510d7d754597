#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <string>

#include <duizhao/metrics/rules.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/skeleton.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

constexpr std::size_t kMinLetters = 16;  // of an English text
constexpr std::size_t kMinHan = 8;       // of a Chinese one
constexpr double kAlmostEqual = 0.93;    // share of equal pairs of characters
constexpr double kSourcesDiffer = 0.7;

std::vector<std::uint64_t> bigrams(std::u32string_view text) {
  std::vector<std::uint64_t> all;
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    all.push_back(std::uint64_t{text[i]} << 32U | text[i + 1]);
  std::sort(all.begin(), all.end());
  return all;
}

// Dice's coefficient of the pairs of characters, 0 to 1.
double likeness(std::u32string_view a, std::u32string_view b) {
  if (a == b) return 1;
  const auto first = bigrams(a);
  const auto second = bigrams(b);
  if (first.empty() || second.empty()) return 0;
  std::vector<std::uint64_t> common;
  std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                        std::back_inserter(common));
  return 2.0 * static_cast<double>(common.size()) /
         static_cast<double>(first.size() + second.size());
}

// Texts with mostly equal pairs of characters have mostly equal characters: a look that costs
// little, for most lines end here. Counts fall into 64 bins.
bool may_be_like(std::u32string_view a, std::u32string_view b) {
  std::array<int, 64> counts = {};
  for (const char32_t c : a) ++counts.at(c % counts.size());
  for (const char32_t c : b) --counts.at(c % counts.size());
  std::size_t off = 0;
  for (const int count : counts) off += static_cast<std::size_t>(std::abs(count));
  return off * 4 <= a.size() + b.size();
}

// Does the target begin with the one before it, as a whole, and go on?
bool goes_on(std::u32string_view target, std::u32string_view before, std::size_t smallest) {
  return before.size() >= smallest && target.size() > before.size() && target.starts_with(before);
}

// Has the pair the target of its neighbour, though the source says something else?
bool repeats(const PairView& pair, const PairView& neighbour) {
  const std::u32string_view a = pair.target().text;
  const std::u32string_view b = neighbour.target().text;
  const std::size_t smallest = pair.target().language == Language::kChinese ? kMinHan : kMinLetters;
  if (a.size() < smallest || b.empty()) return false;
  if (pair.source().text == neighbour.source().text) return false;
  if (!goes_on(a, b, smallest)) {
    // Lengths that differ by a quarter are never almost equal.
    if (a.size() * 4 > b.size() * 5 || b.size() * 4 > a.size() * 5 || !may_be_like(a, b)) {
      return false;
    }
    const std::u32string own = skeleton(a);
    if (own.size() < smallest || likeness(own, skeleton(b)) < kAlmostEqual) return false;
  }
  return likeness(skeleton(pair.source().text), skeleton(neighbour.source().text)) < kSourcesDiffer;
}

void check(const PairView& pair, Remarks& remarks) {
  const bool alone = pair.source().text.empty();
  const PairView* twin = nullptr;
  if (pair.before() != nullptr && repeats(pair, *pair.before()))
    twin = pair.before();
  else if (alone && pair.after() != nullptr && repeats(pair, *pair.after()))
    twin = pair.after();
  // The line without a source is the one too many.
  if (twin == nullptr || (!alone && twin->source().text.empty())) return;
  Remark remark;
  remark.message = "the target of the pair " +
                   std::string(twin == pair.before() ? "before" : "behind") +
                   (alone ? " stands here again" : " stands here again, for another source");
  if (!alone)
    remark.source_span = Span{{0}, {static_cast<std::uint32_t>(pair.source().text.size())}};
  remark.target_span = Span{{0}, {static_cast<std::uint32_t>(pair.target().text.size())}};
  remark.confidence = 0.93F;
  remarks.push_back(remark);
}

}  // namespace

RuleDefinition repeated_line() {
  return {
      {
          .name = "repeated-line",
          .family = "language",
          .category = "accuracy/mistranslation",
          .its_type = "duplication",
          .severity = Severity::kMajor,
          .summary = "The target is that of the neighbouring pair, the source is not",
          .finds = "A target (16 letters or 8 Han characters at least) that equals its "
                   "neighbour's, or almost, while the sources differ or there is none. Short "
                   "lines, and sources that repeat as well, are left alone.",
          .matters = "A line was pasted twice: one source sentence has no translation, or one "
                     "sentence too many stands in the target.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"门口有一棵树。", "There is a tree at the gate."},
                             {"树上有一只鸟。", "There is a tree at the gate."}},
                   .source_marked = "树上有一只鸟。",
                   .target_marked = "There is a tree at the gate."},
                  {.caught = true,
                   .pairs = {{"The bus leaves at nine.", "公共汽车九点开车。"},
                             {"Please bring your ticket.", "公共汽车九点开车！"}},
                   .source_marked = "Please bring your ticket.",
                   .target_marked = "公共汽车九点开车！"},
                  {.caught = false,
                   .pairs = {{"门口有一棵树。", "There is a tree at the gate."},
                             {"门口有一棵树！", "There is a tree at the gate!"}}},
                  {.caught = false, .pairs = {{"好的。", "All right."}, {"行。", "All right."}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
