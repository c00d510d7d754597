#include <duizhao/text/number_ranges.h>

#include <algorithm>
#include <array>
#include <string>

#include <duizhao/text/number_text.h>
#include <duizhao/text/number_word.h>

namespace duizhao {

namespace {

// Between two quantities, without blanks and currencies' signs.
struct Gap {
  std::array<char32_t, 8> characters{};
  std::size_t size = 0;
  bool far = false;  // more than seven characters, or none known
  [[nodiscard]] std::u32string_view text() const { return {characters.data(), size}; }
};

Gap gap_between(std::u32string_view text, const Quantity& left, const Quantity& right) {
  Gap gap;
  const std::size_t begin = left.span.end.value;
  const std::size_t end = right.span.begin.value;
  gap.far = end < begin || end - begin > 7;
  for (std::size_t i = begin; !gap.far && i < end; ++i) {
    const char32_t c = text[i];
    if (c == U' ' || c == U'$' || c == U'£' || c == U'€') continue;
    gap.characters.at(gap.size++) = c;
  }
  return gap;
}

template <std::size_t kSize>
bool holds(const std::array<std::u32string_view, kSize>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Marks that make a range or a ratio of two numbers, and those that make a list.
bool is_range(Language language, std::u32string_view gap) {
  constexpr auto kChinese = std::to_array<std::u32string_view>(
      {U"-", U"--", U"至", U"到", U"、", U"或", U"比", U"/", U":", U"×"});
  constexpr auto kEnglish = std::to_array<std::u32string_view>(
      {U"-", U"--", U"to", U"or", U"and", U"/", U":", U"x", U"-to-", U"-or-"});
  return language == Language::kChinese ? holds(kChinese, gap) : holds(kEnglish, gap);
}

bool is_list(Language language, std::u32string_view gap) {
  constexpr auto kChinese = std::to_array<std::u32string_view>({U"和", U"与"});
  constexpr auto kEnglish = std::to_array<std::u32string_view>({U",", U",and", U"&"});
  return language == Language::kChinese ? holds(kChinese, gap) : holds(kEnglish, gap);
}

void share_range(Quantity& left, const Quantity& right) {
  left.listed = true;
  if (left.readings.empty() || right.readings.empty()) return;
  const Decimal value = left.readings.front().value;
  for (const Reading& reading : right.readings) {
    if (reading.kind == ReadingKind::kPrefixed) {
      const Decimal prefix = reading.value / right.readings.front().value;
      add_reading(left, ReadingKind::kPrefixed, value * prefix);
      break;
    }
  }
  const bool bare = left.kind == QuantityKind::kNumber && left.scale == 0;
  if (left.kind != QuantityKind::kNumber && left.kind != QuantityKind::kYear) return;
  if (left.unit == Unit::kNone) left.unit = right.unit;
  switch (right.kind) {
    case QuantityKind::kPercent:
      left.kind = right.kind;
      left.strength = right.strength;
      add_reading(left, ReadingKind::kShare, value / Decimal(100));
      break;
    case QuantityKind::kMonth:
      if (value.small(12) <= 12) add_reading(left, ReadingKind::kMonth, value);
      break;
    case QuantityKind::kDecade:
      add_reading(left, ReadingKind::kDecade, value);
      add_reading(left, ReadingKind::kDecade, value + Decimal(1900));
      break;
    case QuantityKind::kCentury:
      add_reading(left, ReadingKind::kCentury, value);
      break;
    default:
      if (bare && right.scale > 0) {
        add_reading(left, ReadingKind::kValue, value * Decimal::power_of_ten(right.scale));
      }
  }
}

bool may_be_linked(const Quantity& q) {
  return q.kind != QuantityKind::kCode && q.kind != QuantityKind::kResource;
}

}  // namespace

void link_quantities(Language language, std::u32string_view text, std::size_t first,
                     std::vector<Quantity>& quantities) {
  if (first == 0 || first >= quantities.size()) return;
  Quantity& left = quantities[first - 1];
  Quantity& right = quantities[first];
  if (!may_be_linked(left) || !may_be_linked(right)) return;
  const Gap between = gap_between(text, left, right);
  if (between.far) return;
  const std::u32string_view gap = between.text();
  if (gap == U"，" && left.digits && right.digits && right.span.size() == 3 &&
      left.span.size() <= 3 && right.span.begin.value == left.span.end.value + 1) {
    left.joins_next = true;
    return;
  }
  const bool range = is_range(language, gap);
  if (!range && !is_list(language, gap)) return;
  left.listed = right.listed = true;
  if (!range) return;
  share_range(left, right);
  if (gap == U"/") {  // 9/11
    for (Quantity* part : {&left, &right}) {
      const std::uint32_t month = part->readings.front().value.small(12);
      if (part->digits && part->span.size() <= 2 && month >= 1 && month <= 12) {
        add_reading(*part, ReadingKind::kMonth, Decimal(month));
      }
    }
  }
  // 2019-20 is 2020.
  if (left.digits && right.digits && left.span.size() == 4 && right.span.size() == 2 &&
      gap == U"-") {
    const std::uint32_t century = left.readings.front().value.small(9999) / 100 * 100;
    add_reading(right, ReadingKind::kValue, right.readings.front().value + Decimal(century));
  }
}

bool is_chinese_approximation(std::u32string_view text, std::size_t begin, std::size_t end) {
  constexpr auto kBefore = std::to_array<std::u32string_view>(
      {U"约", U"近", U"逾", U"超", U"超过", U"接近", U"至少", U"不到", U"不足", U"大概", U"将近"});
  constexpr auto kAfter =
      std::to_array<std::u32string_view>({U"多", U"余", U"左右", U"上下", U"以上", U"以下"});
  const std::size_t before = begin > 0 && text[begin - 1] == U' ' ? begin - 1 : begin;
  for (const auto word : kBefore) {
    if (text.substr(0, before).ends_with(word)) return true;
  }
  // Directly behind, behind a blank, or behind the measure: 30 多, 30人左右, 30公里以上.
  for (std::size_t from = end; from <= end + 2 && from < text.size(); ++from) {
    for (const auto word : kAfter) {
      if (text.substr(from, word.size()) == word) return true;
    }
  }
  return false;
}

bool is_english_approximation(std::u32string_view text, std::size_t begin, std::size_t end) {
  using Rows = NumberWordTable<bool, 22>::Row;
  constexpr NumberWordTable<bool, 22> kBefore(std::to_array<Rows>(
      {{"about", true},     {"around", true},   {"over", true},          {"than", true},
       {"nearly", true},    {"almost", true},   {"some", true},          {"roughly", true},
       {"least", true},     {"under", true},    {"approximately", true}, {"to", true},
       {"exceeding", true}, {"exceeded", true}, {"estimated", true},     {"circa", true},
       {"approx", true},    {"above", true},    {"below", true},         {"surpassed", true},
       {"nearing", true},   {"most", true}}));
  std::size_t from = begin;
  if (const auto sign = currency_before(text, begin)) from = begin - sign->size;
  if (kBefore.find(NumberWord::before(text, from)) != nullptr) return true;
  if (end < text.size() && text[end] == U'+') return true;
  const NumberWord after = NumberWord::at(text, skip_joint(text, end));
  return after == "odd" || after == "plus";
}

}  // namespace duizhao
