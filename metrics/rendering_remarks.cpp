#include <duizhao/metrics/rendering_remarks.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include <duizhao/metrics/term_letters.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

constexpr std::size_t kLongHan = 8, kLongWords = 5;
constexpr std::size_t kShown = 40;  // characters of a text in a message
constexpr std::size_t kLead = 15;   // of them before the first difference

bool is_speaker(std::u32string_view word) { return word == U"i" || word == U"you"; }

Span whole(const TextView& view) {
  std::uint32_t begin = 0;
  auto end = static_cast<std::uint32_t>(view.text.size());
  while (begin < end && is_blank(view.text[begin])) ++begin;
  while (begin < end && is_blank(view.text[end - 1])) --end;
  return {{begin}, {end}};
}

std::size_t first_difference(std::u32string_view a, std::u32string_view b) {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first -
                                  a.begin());
}

// The text from about `begin` on, as much as a message has room for.
std::string shown(std::u32string_view whole_text, std::size_t difference) {
  std::u32string text(whole_text);
  std::size_t begin = text.size() > kShown && difference > kLead ? difference - kLead : 0;
  // Not from within an English word.
  while (begin > 0 && is_letter(text[begin]) && is_letter(text[begin - 1])) --begin;
  std::replace_if(text.begin(), text.end(), is_blank, U' ');
  return "“" + std::string(begin > 0 ? "…" : "") +
         shortened(std::u32string_view(text).substr(begin), kShown) + "”";
}

}  // namespace

TextKind kind_of(const TextView& view) {
  std::size_t han = 0;
  std::size_t words = 0;
  bool speech = false;
  std::u32string word;
  for (std::size_t i = 0; i <= view.text.size(); ++i) {
    const char32_t c = i < view.text.size() ? fold_letter(view.text[i]) : U' ';
    speech = speech || c == U'?' || c == U'!' || c == U'我' || c == U'你' || c == U'您';
    if (is_letter(c)) {
      word += c;
      continue;
    }
    han += is_han(c) ? 1U : 0U;
    words += word.empty() ? 0U : 1U;
    speech = speech || is_speaker(word);
    word.clear();
  }
  if (han >= kLongHan || words >= kLongWords) return TextKind::kLong;
  return speech ? TextKind::kSpeech : TextKind::kLabel;
}

void report_rendering(const PairView& pair, Side side, const Deviation& deviation, float confidence,
                      Remarks& remarks) {
  const std::u32string_view here = pair.text(other(side)).text;
  const std::u32string usual = to_utf32(deviation.rendering);
  const std::size_t difference = first_difference(here, usual);
  std::string message = shown(pair.text(side).text, 0);
  message += side == Side::kSource ? " is " : " stands for ";
  message += deviation.rendering.empty()
                 ? "something else (pair " + std::to_string(deviation.first + 1) + ")"
                 : shown(usual, difference);
  if (deviation.majority) {
    message += " in " + std::to_string(deviation.usual) + " of " + std::to_string(deviation.pairs) +
               " pairs, here ";
  } else {
    message += " elsewhere, here ";
  }
  message += side == Side::kSource ? "" : "for ";
  message += shown(here, difference);
  remarks.push_back({.message = std::move(message),
                     .source_span = whole(pair.source()),
                     .target_span = whole(pair.target()),
                     .confidence = confidence});
}

}  // namespace duizhao::rules
