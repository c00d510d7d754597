// What the number readers of both languages share: a text made plain, digits, clock times, codes.
//
// Law: plain_text keeps every position, so spans found in it are spans of the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/language.h>
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

// A telephone number (+86 10 6552 9988, 400-810-8888) or a version (2.3.1), appended as a code
// without letters; the end, or nothing.
std::optional<std::size_t> read_digit_code(std::u32string_view text, std::size_t position,
                                           std::vector<Quantity>& quantities);

// 1/3, 3/10: below one, its parts at most 10, with no other stroke beside.
struct DigitFraction {
  std::size_t end = 0;
  std::uint32_t numerator = 0, denominator = 0;
};
std::optional<DigitFraction> read_digit_fraction(std::u32string_view text, std::size_t position);

// Letters with digits behind (COVID-19, F-16, G20, MP3), from the start of the letters; nothing
// when they are a currency or an abbreviation that a number follows (US$, No., pp).
std::optional<Quantity> read_code(std::u32string_view text, std::size_t position);

// A quantity's readings: each once, without overflows.
void add_reading(Quantity& quantity, ReadingKind kind, const Decimal& value);

// Adds what a table of words holds, up to the first 0/0.
void add_fractions(Quantity& quantity, std::span<const SmallFraction> values);

// Adds X as a share of a hundred: readings X and X/100.
void add_percent(Quantity& quantity, const Decimal& percent);
// Adds what three times as many may be called: two times more, 300 or 200 percent. Above 20 nobody
// says one less.
void add_times(Quantity& quantity, const Decimal& times);
// Adds what digits with a point may be besides: 42.000 is 42,000 in some countries; a day and
// month, 18.12 in English and 12.18 in Chinese.
void add_decimal_readings(Language language, std::u32string_view digits, Quantity& quantity);
// A twelve-hour clock's minutes, and the hour as a number.
void add_time(Quantity& quantity, std::uint32_t hour, std::uint32_t minute);
// Readings of the year that a two-digit year stands for: 98 may be 1998, 08 may be 2008.
void add_short_year(Quantity& quantity, const Decimal& year);

}  // namespace duizhao
