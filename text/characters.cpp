#include <duizhao/text/characters.h>

#include <unicode/uchar.h>

#include <string_view>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::u32string_view kOpening = U"([{“‘「『（《〈【〔［｛«‹〖〝｟﹁﹃„‚";
constexpr std::u32string_view kClosing = U")]}”’」』）》〉】〕］｝»›〗〞〟｠﹂﹄";

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

}  // namespace

bool is_opening(char32_t c) { return kOpening.find(c) != std::u32string_view::npos; }

bool is_closing(char32_t c) { return kClosing.find(c) != std::u32string_view::npos; }

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return !is_basic_han(c) && u_islower(icu(c)) != 0;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return !is_basic_han(c) && (u_isupper(icu(c)) != 0 || u_istitle(icu(c)) != 0);
}

bool is_letter_elsewhere(char32_t c) { return u_isalpha(icu(c)) != 0 && !is_han(c); }

int display_width(char32_t c) {
  if (c < 0x300) return 1;
  if (is_han(c)) return 2;
  const int kind = u_getIntPropertyValue(icu(c), UCHAR_EAST_ASIAN_WIDTH);
  if (kind == U_EA_WIDE || kind == U_EA_FULLWIDTH) return 2;
  // Quotation marks, dashes and dots are drawn wide in Chinese fonts (“ ” — …).
  if (kind == U_EA_AMBIGUOUS && c >= 0x2010 && c <= 0x2030) return 2;
  const int category = u_charType(icu(c));
  const bool combining = category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK;
  return combining || category == U_FORMAT_CHAR ? 0 : 1;
}

}  // namespace duizhao
