#include <duizhao/text/inline_codes.h>

#include <array>
#include <cstdint>
#include <string>

namespace duizhao {
namespace {

// What the characters of a text may begin.
constexpr std::uint8_t kAddress = 1, kTag = 2, kPlaceholder = 4, kWide = 8;

constexpr std::array<std::uint8_t, 128> make_hints() {
  std::array<std::uint8_t, 128> hints{};
  for (const char c : {'/', '\\', '@'}) hints.at(static_cast<std::size_t>(c)) = kAddress;
  for (const char c : {'<', '['}) hints.at(static_cast<std::size_t>(c)) = kTag;
  for (const char c : {'%', '$', '#'}) hints.at(static_cast<std::size_t>(c)) = kPlaceholder;
  hints['{'] = kTag | kPlaceholder;
  return hints;
}
constexpr auto kHints = make_hints();

// A dot inside a word begins a domain or a file's ending; one behind a word ends a sentence.
bool is_inner_dot(std::u32string_view text, std::size_t i) {
  return i + 1 < text.size() && ((text[i + 1] | 0x20U) - U'a' < 26U);
}

std::uint8_t hints_of(std::u32string_view text) {
  std::uint8_t hints = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (c < 0x80) {
      hints |= kHints[c];
      if (c == U'.' && is_inner_dot(text, i)) hints |= kAddress;
    } else if (c >= 0xFF03) {
      if (c == U'％' || c == U'｛' || c == U'＄' || c == U'＃') hints |= kPlaceholder | kWide;
      if (c == U'＜' || c == U'｛') hints |= kTag | kWide;
    }
  }
  return hints;
}

// Full-width ASCII as ASCII: a ％ｓ that was damaged in translation is read as what it should be.
std::u32string narrow(std::u32string_view text) {
  std::u32string result(text);
  for (char32_t& c : result) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  }
  return result;
}

// Takes out what `counts` and stands inside one of `outer`. Both are in order.
template <class Inner, class Outer>
void drop_inside(std::vector<Inner>& inner, const std::vector<Outer>& outer,
                 bool (*counts)(const Inner&)) {
  auto around = outer.begin();
  std::erase_if(inner, [&](const Inner& item) {
    while (around != outer.end() && around->span.end < item.span.end) ++around;
    return around != outer.end() && around->span.begin <= item.span.begin && counts(item);
  });
}

}  // namespace

InlineCodes inline_codes(std::u32string_view text) {
  const std::uint8_t hints = hints_of(text);
  InlineCodes codes;
  if (hints == 0) return codes;
  if ((hints & kAddress) != 0) codes.addresses = addresses(text);
  std::u32string narrowed;
  if ((hints & kWide) != 0) {
    narrowed = narrow(text);
    text = narrowed;
  }
  if ((hints & kTag) != 0) codes.tags = tags(text);
  if ((hints & kPlaceholder) != 0) codes.placeholders = placeholders(text);
  drop_inside<Address, Tag>(codes.addresses, codes.tags,
                            [](const Address& a) { return a.kind == AddressKind::kPath; });
  drop_inside<Placeholder, Address>(codes.placeholders, codes.addresses,
                                    [](const Placeholder&) { return true; });
  drop_inside<Placeholder, Tag>(codes.placeholders, codes.tags,
                                [](const Placeholder& p) { return p.key.starts_with(U"{/"); });
  return codes;
}

}  // namespace duizhao
