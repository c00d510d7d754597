// Attempts to undo one wrong decoding at one place of a text; text/mojibake.h says what they are
// for.
//
//   read_utf8_as_double_byte(U"浣犲ソ", 0, gbk())  →  end 3, repaired U"你好"
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <duizhao/text/legacy_sets.h>
#include <duizhao/text/mojibake.h>

namespace duizhao {

struct Undone {
  std::size_t end = 0;      // behind the stretch, code points
  std::u32string repaired;  // empty when it cannot be known
};

// Was the stretch from `begin` UTF-8 that was read in a set of one byte a character?
std::optional<Undone> read_utf8_as_single_byte(std::u32string_view text, std::size_t begin,
                                               const SingleByteSet& set);

// … of two bytes a character? The stretch may swallow an ASCII character (鈥檚 is ’s).
std::optional<Undone> read_utf8_as_double_byte(std::u32string_view text, std::size_t begin,
                                               const DoubleByteSet& set);

// Was the Han character at `begin`, or two of them, beside a Latin letter or a digit, an accented
// letter or a sign in UTF-8 that was read as GBK? (caf茅, 拢5) For texts that are not Chinese.
std::optional<Undone> read_latin_letter_as_gbk(std::u32string_view text, std::size_t begin);

// Was the stretch Chinese in `set` that was read as Windows-1252?
std::optional<Undone> read_double_byte_as_latin(std::u32string_view text, std::size_t begin,
                                                const DoubleByteSet& set);

// Was the whole run, without punctuation, written in `written` and read as `read`?
std::optional<Undone> read_double_byte_as_other(std::u32string_view run, const DoubleByteSet& read,
                                                const DoubleByteSet& written);

// Was the whole run UTF-16 with its bytes the other way round?
std::optional<Undone> read_utf16_swapped(std::u32string_view run);

// Was the whole run ASCII, read two bytes at a time as UTF-16?
std::optional<Undone> read_ascii_as_utf16(std::u32string_view run);

}  // namespace duizhao
