#include <algorithm>

#include <duizhao/metrics/rules.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

bool has_words(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char32_t c) { return is_han(c) || is_letter(c); });
}

// Blanks and punctuation alone: neither words nor digits, emoji or other signs.
bool says_nothing(std::u32string_view text) {
  constexpr char32_t kFirstSymbol = 0x2070;
  return std::all_of(text.begin(), text.end(), [](char32_t c) {
    if (c >= 0x3000 && c <= 0x303F) return c != 0x3005 && c != 0x3007;
    if (c >= 0xFF00 && c <= 0xFF65) return !is_digit(c) && !is_letter(c);
    return is_blank(c) || (c < kFirstSymbol && !is_digit(c) && !is_letter(c));
  });
}

void check(const PairView& pair, Remarks& remarks) {
  const auto whole = [](std::u32string_view text) {
    return Span{{0}, {static_cast<std::uint32_t>(text.size())}};
  };
  const std::u32string_view source = pair.source().text;
  const std::u32string_view target = pair.target().text;
  // A bead with one side is for the rules unaligned-source and unaligned-target.
  if (pair.pair().alignment && (source.empty() || target.empty())) return;
  if (has_words(source) && says_nothing(target)) {
    Remark remark{.message = "the source has words, the target has none"};
    remark.source_span = whole(source);
    if (!target.empty()) remark.target_span = whole(target);
    remarks.push_back(remark);
  } else if (has_words(target) && says_nothing(source)) {
    Remark remark{.message = "the target has words, the source has none"};
    if (!source.empty()) remark.source_span = whole(source);
    remark.target_span = whole(target);
    remark.severity = Severity::kMajor;
    remarks.push_back(remark);
  }
}

}  // namespace

RuleDefinition empty() {
  return {
      {
          .name = "empty",
          .family = "language",
          .category = "accuracy/omission",
          .its_type = "omission",
          .severity = Severity::kCritical,
          .profile = Profile::kMinimal,
          .summary = "One side has words, the other is empty or punctuation alone",
          .finds = "A target without any word, digit or sign for a source with words, and the "
                   "reverse (major). Beads of an aligner whose one side is empty are found by "
                   "unaligned-source and unaligned-target.",
          .matters = "A whole unit is missing.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"门口停着一辆车。", "."}},
                   .source_marked = "门口停着一辆车。",
                   .target_marked = "."},
                  {.caught = true,
                   .pairs = {{"The shop is closed.", ""}},
                   .source_marked = "The shop is closed."},
                  {.caught = true,
                   .pairs = {{"——", "He said nothing."}},
                   .source_marked = "——",
                   .target_marked = "He said nothing."},
                  {.caught = false, .pairs = {{"……", "..."}}},
                  {.caught = false, .pairs = {{"Great!", "👍"}}},
                  {.caught = false, .pairs = {{"第三", "3"}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
