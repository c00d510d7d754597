// A number as a message shows it, and as the other language would write it.
//
//   show_number(292万 of a Chinese text)                       →  "292万 (2,920,000)"
//   render_number(that, Language::kEnglish)                    →  "2.92 million"
//   render_number(2.29 million, Language::kChinese)            →  "229万"
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <duizhao/text/language.h>
#include <duizhao/text/quantity.h>

namespace duizhao {

// The quantity as its text has it, in UTF-8; with its value in digits behind where that is not what
// is written: "三成 (30%)", "50 million (50,000,000)", but "2,920" alone.
std::string show_number(const Quantity& quantity, std::u32string_view text);

// How the other language is certain to write it: plain numbers, percentages, years, months, days,
// weekdays, decades and centuries of one value. Nothing for all that may be written in several ways
// with different meanings (times, multiples, codes, fractions, more than one value) and for words
// that need no counterpart.
std::optional<std::string> render_number(const Quantity& quantity, Language language);

// 2,920,000; 0.25; 2/3.
std::string group_digits(const Decimal& value);

}  // namespace duizhao
