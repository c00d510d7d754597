#include <duizhao/text/remark.h>

#include <algorithm>
#include <array>

#include <duizhao/text/characters.h>

namespace duizhao {
namespace {

// Longer brackets, in code points, are no remarks.
constexpr std::size_t kLongest = 60;

std::size_t skip_blanks(std::u32string_view text, std::size_t i) {
  while (i < text.size() && is_blank(text[i])) ++i;
  return i;
}

// What stands between the brackets that open at `open`, which hold no others; empty when they do
// not close in time.
std::u32string_view inside(std::u32string_view text, std::size_t open) {
  constexpr std::u32string_view kOpening = U"(（[［〔";
  constexpr std::u32string_view kClosing = U")）]］〕";
  if (open >= text.size() || kOpening.find(text[open]) == std::u32string_view::npos) return {};
  const std::u32string_view ahead = text.substr(open + 1, kLongest);
  const std::size_t close = ahead.find_first_of(kClosing);
  return close == std::u32string_view::npos ? std::u32string_view() : ahead.substr(0, close);
}

// 2, 十二, B, iv
bool is_item_number(std::u32string_view text) {
  constexpr std::size_t kMostDigits = 3;
  const bool number =
      text.find_first_not_of(U"0123456789０１２３４５６７８９一二三四五六七八九十") ==
      std::u32string_view::npos;
  const bool roman = text.find_first_not_of(U"ivxIVX") == std::u32string_view::npos;
  return (number && text.size() <= kMostDigits) || roman ||
         (text.size() == 1 && is_ascii_letter(text[0]));
}

// （完）
bool ends_text(std::u32string_view remark) {
  constexpr std::array<std::u32string_view, 13> kEnds = {
      U"完",   U"全文完", U"全书完",   U"全書完",   U"本章完", U"剧终", U"劇終",
      U"待续", U"待續",   U"未完待续", U"未完待續", U"END",    U"End"};
  return std::find(kEnds.begin(), kEnds.end(), remark) != kEnds.end();
}

// What stands in the brackets of a remark that begins at `open`; empty when there is none.
std::u32string_view remark_at(std::u32string_view text, std::size_t open,
                              std::u32string_view stops) {
  const std::u32string_view remark = inside(text, open);
  const bool other = remark.empty() || is_item_number(remark) || ends_text(remark) ||
                     remark.find_first_of(stops) != std::u32string_view::npos;
  return other ? std::u32string_view() : remark;
}

}  // namespace

std::size_t skip_chinese_remark(std::u32string_view text, std::size_t position) {
  const std::size_t open = skip_blanks(text, position);
  const std::u32string_view remark = remark_at(text, open, U"。！？!?");
  return remark.empty() ? position : open + remark.size() + 2;
}

std::size_t skip_english_remark(std::u32string_view text, std::size_t position) {
  const std::size_t open = skip_blanks(text, position);
  const std::u32string_view remark = remark_at(text, open, U".!?");
  if (remark.empty()) return position;
  // "(Most) people …", "(AP) -- …" begin a sentence.
  const std::size_t end = open + remark.size() + 2;
  const std::size_t next = skip_blanks(text, end);
  const bool alone =
      next == text.size() ||
      (next != end && (is_upper(text[next]) || is_opening(text[next]) || text[next] == '"'));
  return alone ? end : position;
}

}  // namespace duizhao
