#include <duizhao/metrics/change_match.h>

#include <algorithm>
#include <array>
#include <string>

#include <duizhao/text/characters.h>

namespace duizhao {
namespace {

// Words of change that 到, 至 or 了 may follow.
constexpr std::array<std::u32string_view, 26> kChineseChanges = {
    U"增加", U"增长", U"增",   U"上升", U"升",   U"提高", U"提升", U"上涨", U"涨",
    U"扩大", U"上调", U"减少", U"减",   U"下降", U"降低", U"降",   U"下跌", U"跌",
    U"缩小", U"缩短", U"下调", U"削减", U"下滑", U"缩减", U"延长", U"回落"};

// What may stand between them and the number.
constexpr std::array<std::u32string_view, 8> kChineseAbout = {U"大约", U"约", U"近",   U"将近",
                                                              U"超过", U"逾", U"不到", U"至少"};

// Beginnings of English words of change.
constexpr std::array<std::u32string_view, 24> kEnglishChanges = {
    U"rise",   U"rose",   U"rising", U"increas", U"grow",    U"grew",   U"climb", U"jump",
    U"fall",   U"fell",   U"drop",   U"declin",  U"decreas", U"reduc",  U"cut",   U"shrink",
    U"shrank", U"expand", U"rais",   U"lower",   U"shorten", U"extend", U"soar",  U"plung"};

constexpr std::array<std::u32string_view, 14> kEnglishAbout = {
    U"about", U"around",  U"nearly",        U"almost", U"over", U"more", U"than",
    U"some",  U"roughly", U"approximately", U"just",   U"only", U"a",    U"the"};

constexpr std::size_t kNearWords = 5;  // between the word of change and "to" or "by"

template <std::size_t kSize>
bool has(const std::array<std::u32string_view, kSize>& all, std::u32string_view word) {
  return std::find(all.begin(), all.end(), word) != all.end();
}

struct Change {
  std::size_t begin = 0;  // of the span
  bool to = false;        // else: by
};

std::optional<Change> chinese_change(const Lexicon& lexicon, std::u32string_view text,
                                     std::size_t number) {
  std::u32string before(text.substr(0, number));
  for (char32_t& c : before) c = lexicon.simplify(c);
  std::u32string_view rest = before;
  for (const std::u32string_view about : kChineseAbout)
    if (rest.ends_with(about)) rest.remove_suffix(about.size());
  if (rest.empty()) return {};
  const bool to = rest.back() == U'到' || rest.back() == U'至';
  if (!to && rest.back() != U'了') return {};
  rest.remove_suffix(1);
  std::optional<Change> change;
  for (const std::u32string_view word : kChineseChanges)
    if (rest.ends_with(word) && (!change || rest.size() - word.size() < change->begin))
      change = Change{rest.size() - word.size(), to};
  return change;
}

// The word that ends at `end` or before it, and where it begins; empty where a mark stands there.
std::u32string word_ending(std::u32string_view text, std::size_t end, std::size_t& begin) {
  while (end > 0 && text[end - 1] == U' ') --end;
  begin = end;
  std::u32string word;
  while (begin > 0 && text[begin - 1] < 0x80 && is_letter(text[begin - 1])) --begin;
  for (const char32_t c : text.substr(begin, end - begin))
    word += c >= U'A' && c <= U'Z' ? c + (U'a' - U'A') : c;
  return word;
}

std::optional<Change> english_change(std::u32string_view text, std::size_t number) {
  std::size_t begin = number;
  while (begin > 0 &&
         (text[begin - 1] == U'$' || text[begin - 1] == U'€' || text[begin - 1] == U'£'))
    --begin;
  std::u32string word = word_ending(text, begin, begin);
  while (has(kEnglishAbout, word)) word = word_ending(text, begin, begin);
  if (word != U"to" && word != U"by") return {};
  const Change change{begin, word == U"to"};
  for (std::size_t i = 0; i < kNearWords; ++i) {
    word = word_ending(text, begin, begin);
    if (word.empty()) return {};
    if (std::any_of(kEnglishChanges.begin(), kEnglishChanges.end(),
                    [&](std::u32string_view start) { return word.starts_with(start); }))
      return change;
  }
  return {};
}

}  // namespace

std::optional<TurnedChange> turned_change(const Lexicon& lexicon, const PlacedQuantity& chinese,
                                          const PlacedQuantity& english) {
  if (chinese.quantity.kind == QuantityKind::kMultiple ||
      english.quantity.kind == QuantityKind::kMultiple || is_date(chinese.quantity.kind)) {
    return {};
  }
  const Span chinese_span = measured_span(chinese.quantity);
  const Span english_span = measured_span(english.quantity);
  const auto there = chinese_change(lexicon, chinese.text, chinese_span.begin.value);
  if (!there) return {};
  const auto here = english_change(english.text, english_span.begin.value);
  if (!here || here->to == there->to) return {};
  return TurnedChange{span_of(there->begin, chinese_span.end.value),
                      span_of(here->begin, english_span.end.value), there->to};
}

}  // namespace duizhao
