#include <duizhao/text/decode.h>

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include <duizhao/text/document.h>
#include <duizhao/text/error.h>
#include <duizhao/text/guess_encoding.h>
#include <duizhao/text/utf8.h>
#include <duizhao/text/validate_utf8.h>

namespace duizhao {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

struct ByteOrderMark {
  std::string_view bytes;
  const char* encoding;
};
// The longer ones first: UTF-32LE begins like UTF-16LE.
constexpr std::array<ByteOrderMark, 5> kMarks = {{{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                                  {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                                                  {{"\xEF\xBB\xBF", 3}, "UTF-8"},
                                                  {{"\xFF\xFE", 2}, "UTF-16LE"},
                                                  {{"\xFE\xFF", 2}, "UTF-16BE"}}};

const ByteOrderMark* find_mark(std::string_view bytes) {
  const auto* const mark = std::find_if(
      kMarks.begin(), kMarks.end(),
      [bytes](const ByteOrderMark& candidate) { return bytes.starts_with(candidate.bytes); });
  return mark == kMarks.end() ? nullptr : mark;
}

std::string hexadecimal(std::string_view bytes) {
  std::string text = bytes.size() > 1 ? "bytes" : "byte";
  for (const char byte : bytes) {
    std::array<char, 8> digits{};
    std::snprintf(digits.data(), digits.size(), " 0x%02X", static_cast<unsigned char>(byte));
    text += digits.data();
  }
  return text;
}

// Where the next character would be, after the decoded `text`.
Location location_after(std::string_view text, const std::string& name) {
  Location location{name, 1, 1};
  std::size_t line_start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool ends_line =
        text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if (!ends_line) continue;
    ++location.line;
    line_start = i + 1;
  }
  location.column = count_code_points(text.substr(line_start)) + 1;
  return location;
}

[[noreturn]] void refuse(std::string_view text, const std::string& name, const std::string& problem,
                         std::size_t offset) {
  throw Error(location_after(text, name), problem + " (at byte " + std::to_string(offset) + ")",
              "repair the file, or name its encoding with --encoding");
}

[[noreturn]] void refuse_utf8(std::string_view text, const Utf8Fault& fault,
                              const std::string& name, std::size_t mark_bytes) {
  const std::string_view wrong = text.substr(fault.offset, fault.length);
  const std::string problem = fault.surrogate
                                  ? "unpaired surrogate (" + hexadecimal(wrong) + ") in UTF-8"
                                  : hexadecimal(wrong) + " not UTF-8";
  refuse(text.substr(0, fault.offset), name, problem, fault.offset + mark_bytes);
}

// Names ICU gives to stateful encodings are refused: there a byte's meaning hangs on what came
// before, and no character has bytes of its own.
Converter open_converter(const std::string& encoding, const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(encoding.empty() ? nullptr : ucnv_open(encoding.c_str(), &status),
                      &ucnv_close);
  bool usable = converter != nullptr && U_SUCCESS(status);
  if (usable) {
    const UConverterType kind = ucnv_getType(converter.get());
    usable = kind == UCNV_SBCS || kind == UCNV_DBCS || kind == UCNV_MBCS || kind == UCNV_LATIN_1 ||
             kind == UCNV_US_ASCII || kind == UCNV_UTF8 ||
             (kind >= UCNV_UTF16_BigEndian && kind <= UCNV_UTF32_LittleEndian) ||
             kind == UCNV_UTF16 || kind == UCNV_UTF32;
  }
  if (!usable)
    throw UsageError({name, 0, 0}, "unknown encoding '" + encoding + "'",
                     "use one like utf-8, gb18030, big5, utf-16le or windows-1252");
  return converter;
}

// Takes UTF-16 units with the file offset of each, and writes UTF-8 and widths.
class Collector {
 public:
  explicit Collector(Decoded& decoded) : decoded_(&decoded) {}

  void take(const UChar* units, const std::int32_t* offsets, std::size_t count, std::size_t base) {
    for (std::size_t i = 0; i < count; ++i) {
      const char32_t unit = units[i];
      if (unit >= 0xDC00 && unit <= 0xDFFF) {  // its pair came before: ICU checks that
        append_utf8(decoded_->text, 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00));
        continue;
      }
      start_character(base + static_cast<std::size_t>(std::max(offsets[i], 0)));
      high_ = unit;
      if (unit < 0xD800 || unit > 0xDBFF) append_utf8(decoded_->text, unit);
    }
  }

  void finish(std::size_t end) {
    if (started_) decoded_->widths.push_back(static_cast<std::uint8_t>(end - start_));
  }

 private:
  void start_character(std::size_t offset) {
    finish(offset);
    started_ = true;
    start_ = offset;
  }

  Decoded* decoded_;
  char32_t high_ = 0;
  bool started_ = false;
  std::size_t start_ = 0;
};

[[noreturn]] void refuse_converted(const Decoded& decoded, UConverter& converter,
                                   const std::string& name, std::size_t consumed) {
  std::array<char, 32> wrong{};
  auto length = static_cast<std::int8_t>(wrong.size());
  UErrorCode status = U_ZERO_ERROR;
  ucnv_getInvalidChars(&converter, wrong.data(), &length, &status);
  const std::string_view shown(wrong.data(), static_cast<std::size_t>(std::max<int>(length, 0)));
  // A lone surrogate is whole units (D8xx to DFxx), a text that was cut off is not.
  const bool utf16 = decoded.encoding.starts_with("UTF-16");
  const std::string problem = utf16 && shown.size() == 2
                                  ? "unpaired surrogate (" + hexadecimal(shown) + ") in "
                                  : hexadecimal(shown) + " not ";
  refuse(decoded.text, name, problem + decoded.encoding, consumed - shown.size());
}

Decoded convert(std::string_view bytes, std::size_t mark_bytes, const std::string& encoding,
                const std::string& name) {
  const Converter converter = open_converter(encoding, name);
  Decoded decoded{{}, encoding, static_cast<std::uint32_t>(mark_bytes), {}};
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  Collector collector(decoded);
  constexpr std::size_t kChunk = 1 << 14;
  std::vector<UChar> units(kChunk);
  std::vector<std::int32_t> offsets(kChunk);
  const char* const begin = bytes.data();
  const char* const end = begin + bytes.size();
  const char* position = begin + mark_bytes;
  // Offsets that ICU gives count from where the call began; -1 is what the call before had no
  // place for.
  do {
    const char* const start = position;
    UChar* out = units.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &out, units.data() + kChunk, &position, end, offsets.data(), 1,
                   &status);
    collector.take(units.data(), offsets.data(), static_cast<std::size_t>(out - units.data()),
                   static_cast<std::size_t>(start - begin));
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR)
      refuse_converted(decoded, *converter, name, static_cast<std::size_t>(position - begin));
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  collector.finish(bytes.size());
  return decoded;
}

// `mark_bytes` of the beginning are the byte order mark.
Decoded read_utf8(std::string_view bytes, std::size_t mark_bytes, const std::string& name) {
  const std::string_view text = bytes.substr(mark_bytes);
  if (const auto fault = find_utf8_fault(text)) refuse_utf8(text, *fault, name, mark_bytes);
  return {std::string(text), "UTF-8", static_cast<std::uint32_t>(mark_bytes), {}};
}

// The first control character that has no place in a text, when there are too many of them: a NUL,
// or more than one of the others in a hundred characters.
std::optional<std::size_t> find_binary(std::string_view bytes) {
  std::size_t first = std::string_view::npos;
  std::size_t controls = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    // 0x1A ends a file of DOS, 0x1B begins a colour of a terminal.
    if (byte >= 0x20 || (byte >= 0x09 && byte <= 0x0D) || byte == 0x1A || byte == 0x1B) continue;
    if (byte == 0) return i;
    first = std::min(first, i);
    ++controls;
  }
  if (controls * 100 <= bytes.size()) return std::nullopt;
  return first;
}

void refuse_binary(const Decoded& decoded, const std::string& name) {
  const auto found = find_binary(decoded.text);
  if (!found) return;
  throw Error(location_after(std::string_view(decoded.text).substr(0, *found), name),
              "looks binary (" + hexadecimal(decoded.text.substr(*found, 1)) + ")",
              "give a plain text file");
}

Decoded decode_by_ladder(std::string_view bytes, const std::string& name) {
  if (const ByteOrderMark* mark = find_mark(bytes)) {
    return std::string_view(mark->encoding) == "UTF-8"
               ? read_utf8(bytes, mark->bytes.size(), name)
               : convert(bytes, mark->bytes.size(), mark->encoding, name);
  }
  const auto fault = find_utf8_fault(bytes);
  const auto binary = find_binary(bytes);
  if (!fault && !binary) return {std::string(bytes), "UTF-8", 0, {}};
  const bool damaged_utf8 = fault && !binary && is_mostly_utf8(bytes);
  if (!damaged_utf8) {
    if (const auto encoding = guess_encoding(bytes)) return convert(bytes, 0, *encoding, name);
    if (fault && binary)
      throw Error({name, 0, 0},
                  "looks binary (" + hexadecimal(bytes.substr(*binary, 1)) + " at byte " +
                      std::to_string(*binary) + ")",
                  "give a plain text file");
  }
  return read_utf8(bytes, 0, name);
}

}  // namespace

Decoded decode(std::string_view bytes, const std::string& encoding, const std::string& name) {
  if (bytes.size() > kMaxTextBytes)
    throw Error({name, 0, 0}, "the text is larger than 1 GiB", "cut it into smaller files");
  Decoded decoded;
  if (encoding.empty()) {
    decoded = decode_by_ladder(bytes, name);
  } else {
    const Converter known = open_converter(encoding, name);
    const ByteOrderMark* mark = find_mark(bytes);
    UErrorCode status = U_ZERO_ERROR;
    const std::string canonical = ucnv_getName(known.get(), &status);
    const bool marked = mark != nullptr && std::string_view(mark->encoding).starts_with(canonical);
    const std::string chosen = marked ? mark->encoding : encoding;
    const std::size_t mark_bytes = marked ? mark->bytes.size() : 0;
    decoded = canonical == "UTF-8" ? read_utf8(bytes, mark_bytes, name)
                                   : convert(bytes, mark_bytes, chosen, name);
  }
  refuse_binary(decoded, name);
  return decoded;
}

std::uint32_t FilePositions::at(std::uint32_t code_point, std::size_t text_byte) {
  if (decoded_->widths.empty()) return decoded_->mark_bytes + static_cast<std::uint32_t>(text_byte);
  for (; code_point_ < code_point; ++code_point_) file_byte_ += decoded_->widths[code_point_];
  return file_byte_;
}

}  // namespace duizhao
