// What the number readers of both languages share: a text made plain, digits, clock times, codes.
//
// Law: plain_text keeps every position, so spans found in it are spans of the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/quantity.h>

namespace duizhao {

// Stands for each character of what must not be read.
inline constexpr char32_t kHidden = U'\uFFFC';

// Full-width ASCII as ASCII (but ，), every dash as "-", ’ as "'", Han characters of numbers and
// measures simplified; addresses (URL, e-mail, domain) hidden.
std::u32string plain_text(std::u32string_view text);

constexpr bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

struct DigitRun {
  std::size_t end = 0;
  Decimal value;
  std::uint32_t whole_digits = 0;  // before the point
  bool plain = true;               // neither point nor commas
};

// 1,234.5 and 290 000; thousands in groups of three behind one to three digits. Nothing when no
// digit is there.
std::optional<DigitRun> read_digits(std::u32string_view text, std::size_t position);

struct ClockTime {
  std::size_t end = 0;
  std::uint32_t hour = 0, minute = 0;
};

// H:MM or HH:MM, perhaps :SS; below 25 hours.
std::optional<ClockTime> read_clock(std::u32string_view text, std::size_t position);

// A year, month and day in digits (2020-10-01, 2020/10/1, 1.10.2020) as three quantities, appended;
// the end, or nothing.
std::optional<std::size_t> read_numeric_date(std::u32string_view text, std::size_t position,
                                             std::vector<Quantity>& quantities);

// Letters with digits behind (COVID-19, F-16, G20, MP3), from the start of the letters; nothing
// when they are a currency or an abbreviation that a number follows (US$, No., pp).
std::optional<Quantity> read_code(std::u32string_view text, std::size_t position);

// A quantity's readings: each once, without overflows.
void add_reading(Quantity& quantity, ReadingKind kind, const Decimal& value);

// Adds X as a share of a hundred: readings X and X/100.
void add_percent(Quantity& quantity, const Decimal& percent);
// A twelve-hour clock's minutes, and the hour as a number.
void add_time(Quantity& quantity, std::uint32_t hour, std::uint32_t minute);
// Readings of the year that a two-digit year stands for: 98 may be 1998, 08 may be 2008.
void add_short_year(Quantity& quantity, const Decimal& year);

}  // namespace duizhao
