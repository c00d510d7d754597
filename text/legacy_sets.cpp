#include <duizhao/text/legacy_sets.h>

#include <unicode/ucnv.h>

#include <cstddef>
#include <memory>
#include <string>

#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::size_t kPlane = 0x10000;
constexpr UChar kReplacement = 0xFFFD;

// With U+FFFD for what is wrong.
std::u16string decode(const std::string& bytes, const char* converter) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> opened(ucnv_open(converter, &status),
                                                                  &ucnv_close);
  std::u16string units(bytes.size() * 2 + 8, u'\0');
  const std::int32_t length =
      ucnv_toUChars(opened.get(), units.data(), static_cast<std::int32_t>(units.size()),
                    bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status))
    throw Error({}, std::string("ICU cannot convert ") + converter,
                "install ICU's data (Debian: libicu72)");
  units.resize(static_cast<std::size_t>(length));
  return units;
}

// The private use characters that the sets give their free codes count as well: a text that was
// read wrongly is full of them.
bool is_assigned(char16_t unit) {
  return unit != kReplacement && !(unit >= 0xD800 && unit <= 0xDFFF) && unit >= 0x80;
}

}  // namespace

DoubleByteSet::DoubleByteSet(const char* converter) : codes_(kPlane, 0), characters_(kPlane, 0) {
  constexpr unsigned kFirstLead = 0x81, kFirstTrail = 0x40, kLast = 0xFE;
  std::string bytes;
  for (unsigned lead = kFirstLead; lead <= kLast; ++lead)
    for (unsigned trail = kFirstTrail; trail <= kLast; ++trail) {
      bytes += static_cast<char>(lead);
      bytes += static_cast<char>(trail);
      bytes += '\n';
    }
  const std::u16string units = decode(bytes, converter);
  std::size_t from = 0;
  for (unsigned lead = kFirstLead; lead <= kLast; ++lead)
    for (unsigned trail = kFirstTrail; trail <= kLast; ++trail) {
      const std::size_t end = units.find(u'\n', from);
      const char16_t unit = units[from];
      const std::size_t length = end - from;
      from = end + 1;
      if (length != 1 || !is_assigned(unit)) continue;
      const auto code = static_cast<std::uint16_t>(lead << 8U | trail);
      characters_[code] = unit;
      if (codes_[unit] == 0) codes_[unit] = code;
    }
}

SingleByteSet::SingleByteSet(const char* converter, bool latin1_controls) : bytes_(kPlane, 0) {
  constexpr unsigned kFirst = 0x80, kCount = 0x80;
  std::string bytes;
  for (unsigned i = 0; i < kCount; ++i) bytes += static_cast<char>(kFirst + i);
  const std::u16string units = decode(bytes, converter);
  for (unsigned i = 0; i < kCount && i < units.size(); ++i) {
    if (is_assigned(units[i])) bytes_[units[i]] = static_cast<std::uint8_t>(kFirst + i);
    const bool is_control = kFirst + i < 0xA0;
    if (latin1_controls && is_control) bytes_[kFirst + i] = static_cast<std::uint8_t>(kFirst + i);
  }
}

const DoubleByteSet& gbk() {
  static const DoubleByteSet set("windows-936");
  return set;
}

const DoubleByteSet& big5() {
  static const DoubleByteSet set("windows-950");
  return set;
}

const SingleByteSet& windows_1252() {
  static const SingleByteSet set("windows-1252", true);
  return set;
}

const SingleByteSet& windows_1251() {
  static const SingleByteSet set("windows-1251", false);
  return set;
}

const SingleByteSet& mac_roman() {
  static const SingleByteSet set("macintosh", false);
  return set;
}

}  // namespace duizhao
