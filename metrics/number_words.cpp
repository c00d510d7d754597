#include <duizhao/metrics/number_words.h>

#include <algorithm>
#include <array>

#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 7> kChineseWeekdays = {"一", "二", "三", "四",
                                                              "五", "六", "日"};

struct Scale {
  int exponent;
  std::string_view word;
};
constexpr std::array<Scale, 3> kEnglishScales = {
    {{12, " trillion"}, {9, " billion"}, {6, " million"}}};
constexpr std::array<Scale, 3> kChineseScales = {{{12, "万亿"}, {8, "亿"}, {4, "万"}}};

// Commas are usual in English only.
std::string in_digits(const Decimal& value, Language language) {
  return language == Language::kEnglish ? group_digits(value) : to_string(value);
}

// With the largest scale word that leaves at most three digits behind the point.
template <std::size_t kSize>
std::optional<std::string> with_scale(const Decimal& value, Language language,
                                      const std::array<Scale, kSize>& scales) {
  constexpr int kDecimals = 3;
  for (const Scale& scale : scales) {
    const Decimal unit = Decimal::power_of_ten(scale.exponent);
    if (value < unit || value.exponent() < scale.exponent - kDecimals) continue;
    return in_digits(value / unit, language) + std::string(scale.word);
  }
  return std::nullopt;
}

std::string ordinal(std::uint32_t value) {
  const bool teen = value % 100 >= 11 && value % 100 <= 13;
  const std::uint32_t last = teen ? 0 : value % 10;
  return std::to_string(value) + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

std::string plain(const Decimal& value, Language language) {
  const auto scaled = language == Language::kEnglish ? with_scale(value, language, kEnglishScales)
                                                     : with_scale(value, language, kChineseScales);
  return scaled ? *scaled : in_digits(value, language);
}

// The only value of a kind; null when there are several.
const Decimal* only(const Quantity& q, ReadingKind kind) {
  const Decimal* found = nullptr;
  for (const Reading& reading : q.readings) {
    if (reading.kind != kind) continue;
    if (found != nullptr) return nullptr;
    found = &reading.value;
  }
  return found;
}

std::optional<std::string> render_calendar(const Quantity& q, const Decimal& first,
                                           Language language) {
  const bool english = language == Language::kEnglish;
  const std::uint32_t number = first.small(9999);
  switch (q.kind) {
    case QuantityKind::kMonth:
      if (number < 1 || number > 12) return std::nullopt;
      return english ? std::string(kMonths.at(number - 1)) : std::to_string(number) + "月";
    case QuantityKind::kWeekday:
      if (number < 1 || number > 7) return std::nullopt;
      return english ? std::string(kWeekdays.at(number - 1))
                     : "星期" + std::string(kChineseWeekdays.at(number - 1));
    case QuantityKind::kDay:
      return std::to_string(number) + (english ? "" : "日");
    case QuantityKind::kYear:
      if (english) return std::to_string(number) + (q.negative ? " BC" : "");
      return (q.negative ? "公元前" : "") + std::to_string(number) + "年";
    case QuantityKind::kCentury:
      return english ? ordinal(number) + " century" : std::to_string(number) + "世纪";
    default:
      return std::nullopt;
  }
}

// What stands for the number before "off" or "discount"; in Chinese, what remains of the price.
std::string price_cut(const Decimal& cut, Language language) {
  if (language == Language::kEnglish) return to_string(cut * Decimal(100)) + "%";
  return to_string(distance(Decimal(1), cut) * Decimal(10)) + "折";
}

}  // namespace

std::string group_digits(const Decimal& value) {
  std::string digits = to_string(value);
  const std::size_t whole = std::min(digits.find_first_of("./"), digits.size());
  if (value.overflowed()) return digits;
  for (std::size_t i = whole; i > 3; i -= 3) digits.insert(i - 3, 1, ',');
  return digits;
}

std::string show_number(const Quantity& quantity, std::u32string_view text) {
  std::string written = to_utf8(slice(text, quantity.span));
  if (quantity.readings.empty() || quantity.kind == QuantityKind::kCode) return written;
  const Reading& first = quantity.readings.front();
  std::string value;
  const Decimal* cut = cut_of(quantity);
  if (cut != nullptr && *cut * Decimal(100) != first.value) {
    value = to_string(*cut * Decimal(100)) + "% off";
  } else if (quantity.kind == QuantityKind::kPercent && first.kind == ReadingKind::kValue) {
    value = to_string(first.value) + "%";
  } else if (first.kind == ReadingKind::kValue &&
             (quantity.kind == QuantityKind::kNumber || quantity.kind == QuantityKind::kOrdinal ||
              quantity.kind == QuantityKind::kFraction)) {
    value = group_digits(first.value);
  } else {
    return written;
  }
  const auto bare = [](std::string digits) {
    std::erase_if(digits, [](char c) { return c == ',' || c == ' '; });
    return digits;
  };
  return bare(written) == bare(value) ? written : written + " (" + value + ")";
}

std::optional<std::string> render_number(const Quantity& quantity, Language language) {
  if (quantity.strength == 0 || quantity.approximate || quantity.readings.empty()) {
    return std::nullopt;
  }
  const Decimal& first = quantity.readings.front().value;
  const Decimal* value = only(quantity, ReadingKind::kValue);
  switch (quantity.kind) {
    case QuantityKind::kNumber:
      if (value == nullptr || value->has_denominator()) return std::nullopt;
      return plain(*value, language);
    case QuantityKind::kPercent:
      if (const Decimal* cut = cut_of(quantity)) return price_cut(*cut, language);
      if (value == nullptr || value->has_denominator()) return std::nullopt;
      return to_string(*value) + "%";
    case QuantityKind::kDecade: {
      if (first < Decimal(1000) || !first.is_whole()) return std::nullopt;
      return to_string(first) + (language == Language::kEnglish ? "s" : "年代");
    }
    default:
      return render_calendar(quantity, first, language);
  }
}

}  // namespace duizhao
