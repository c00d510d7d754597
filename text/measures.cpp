#include <duizhao/text/measures.h>

#include <algorithm>
#include <array>
#include <vector>

#include <duizhao/text/characters.h>

namespace duizhao {

namespace {

// Names in both languages, each list separated by "|".
struct Names {
  Unit unit;
  std::u32string_view zh, en;
};

constexpr auto kNames = std::to_array<Names>({
    {Unit::kMillimetre, U"毫米", U"mm|millimetre|millimetres|millimeter|millimeters"},
    {Unit::kCentimetre, U"厘米|公分", U"cm|centimetre|centimetres|centimeter|centimeters"},
    {Unit::kMetre, U"米|公尺", U"m|metre|metres|meter|meters"},
    {Unit::kKilometre, U"公里|千米", U"km|kms|km/h|kph|kilometre|kilometres|kilometer|kilometers"},
    {Unit::kInch, U"英寸", U"inch|inches"},
    {Unit::kFoot, U"英尺", U"ft|foot|feet"},
    {Unit::kYard, U"码", U"yard|yards"},
    {Unit::kMile, U"英里", U"mi|mph|mile|miles"},
    {Unit::kNauticalMile, U"海里", U"nautical mile|nautical miles"},
    {Unit::kLi, U"华里|里地|里路", U"li"},
    {Unit::kLightYear, U"光年", U"light year|light years"},
    {Unit::kMicrogram, U"微克", U"mcg|µg|μg|microgram|micrograms"},
    {Unit::kMilligram, U"毫克", U"mg|milligram|milligrams"},
    {Unit::kGram, U"克", U"g|gram|grams|gramme|grammes"},
    {Unit::kKilogram, U"公斤|千克", U"kg|kgs|kilo|kilos|kilogram|kilograms"},
    {Unit::kTonne, U"吨|公吨", U"tonne|tonnes|ton|tons|metric tons"},
    {Unit::kOunce, U"盎司", U"oz|ounce|ounces"},
    {Unit::kPound, U"磅", U"lb|lbs|pound|pounds"},
    {Unit::kJin, U"斤|市斤", U"jin|catty|catties"},
    {Unit::kMillilitre, U"毫升", U"ml|mL|millilitre|millilitres|milliliter|milliliters"},
    {Unit::kLitre, U"升|公升", U"L|litre|litres|liter|liters"},
    {Unit::kGallon, U"加仑", U"gallon|gallons"},
    {Unit::kCubicMetre, U"立方米|立方公尺",
     U"cubic metre|cubic metres|cubic meter|cubic meters|cu m|m³|m3"},
    {Unit::kCubicFoot, U"立方英尺", U"cubic foot|cubic feet|cu ft"},
    {Unit::kSquareMetre, U"平方米|平米|平方公尺",
     U"square metre|square metres|square meter|square meters|sq m|m²|m2"},
    {Unit::kSquareKilometre, U"平方公里|平方千米",
     U"square kilometre|square kilometres|square kilometer|square kilometers|sq km|km²|km2"},
    {Unit::kSquareMile, U"平方英里", U"square mile|square miles"},
    {Unit::kSquareFoot, U"平方英尺", U"square foot|square feet|sq ft"},
    {Unit::kHectare, U"公顷", U"ha|hectare|hectares"},
    {Unit::kAcre, U"英亩", U"acre|acres"},
    {Unit::kMu, U"亩", U"mu"},
    {Unit::kDegree, U"度", U"°|degree|degrees"},
    {Unit::kCelsius, U"摄氏度|度C|℃|°C", U"°C|℃|degrees Celsius|degree Celsius|Celsius|degrees C"},
    {Unit::kFahrenheit, U"华氏度|℉|°F", U"°F|℉|degrees Fahrenheit|Fahrenheit|degrees F"},
    {Unit::kSecond, U"秒|秒钟", U"second|seconds|sec|secs"},
    {Unit::kMinute, U"分钟", U"minute|minutes|min|mins"},
    {Unit::kHour, U"小时|个小时|钟头|个钟头", U"hour|hours|hr|hrs"},
    {Unit::kDay, U"天", U"day|days"},
    {Unit::kWeek, U"周|个星期|星期|个礼拜", U"week|weeks"},
    {Unit::kMonth, U"个月", U"month|months"},
    {Unit::kYear, U"周年|年|岁", U"year|years|yr|yrs"},
    {Unit::kYuan, U"元人民币|人民币|元|块钱|块", U"yuan|RMB|renminbi|CNY"},
    {Unit::kUsDollar, U"美元|美金", U"US dollar|US dollars|U.S. dollar|U.S. dollars|USD"},
    {Unit::kEuro, U"欧元", U"euro|euros|EUR"},
    {Unit::kSterling, U"英镑", U"pound|pounds|sterling|GBP"},
    {Unit::kYen, U"日元|日圆", U"yen|JPY"},
    {Unit::kWon, U"韩元|韩圆", U"won|KRW"},
    {Unit::kHongKongDollar, U"港元|港币", U"HK dollar|HK dollars|Hong Kong dollars|HKD"},
    {Unit::kRuble, U"卢布", U"ruble|rubles|rouble|roubles|RUB"},
    {Unit::kRupee, U"卢比", U"rupee|rupees|INR"},
    {Unit::kDollar, U"澳元|加元|新元|新加坡元|澳币|新西兰元|加币|台币",
     U"dollar|dollars|Australian dollars|Canadian dollars|Singapore dollars|New Zealand "
     U"dollars|Taiwan dollars|AUD|CAD|SGD|TWD"},
});

// Before a number, the longest first.
struct Sign {
  std::u32string_view sign;
  Unit unit;
};
constexpr auto kSigns = std::to_array<Sign>({
    {U"RMB", Unit::kYuan},
    {U"CNY", Unit::kYuan},
    {U"人民币", Unit::kYuan},
    {U"港币", Unit::kHongKongDollar},
    {U"台币", Unit::kDollar},
    {U"澳币", Unit::kDollar},
    {U"加币", Unit::kDollar},
    {U"USD", Unit::kUsDollar},
    {U"U.S.$", Unit::kUsDollar},
    {U"US$", Unit::kUsDollar},
    {U"EUR", Unit::kEuro},
    {U"GBP", Unit::kSterling},
    {U"JPY", Unit::kYen},
    {U"HKD", Unit::kHongKongDollar},
    {U"HK$", Unit::kHongKongDollar},
    {U"AU$", Unit::kDollar},
    {U"A$", Unit::kDollar},
    {U"C$", Unit::kDollar},
    {U"S$", Unit::kDollar},
    {U"NT$", Unit::kDollar},
    {U"$", Unit::kDollar},
    {U"€", Unit::kEuro},
    {U"£", Unit::kSterling},
    {U"₽", Unit::kRuble},
    {U"₹", Unit::kRupee},
    {U"₩", Unit::kWon},
    {U"¥", Unit::kYuanOrYen},
});

// Each in the first of its kind, as a fraction: an acre is 40468564224/10^7 square metres.
// Exact by definition (international yard and pound, US gallon); 1 亩 is 2000/3 m², 1 斤 0.5 kg.
struct Measure {
  Unit unit, base;
  std::uint64_t numerator, denominator;
};
constexpr auto kMeasures = std::to_array<Measure>({
    {Unit::kMillimetre, Unit::kMetre, 1, 1000},
    {Unit::kCentimetre, Unit::kMetre, 1, 100},
    {Unit::kMetre, Unit::kMetre, 1, 1},
    {Unit::kKilometre, Unit::kMetre, 1000, 1},
    {Unit::kInch, Unit::kMetre, 254, 10000},
    {Unit::kFoot, Unit::kMetre, 3048, 10000},
    {Unit::kYard, Unit::kMetre, 9144, 10000},
    {Unit::kMile, Unit::kMetre, 1609344, 1000},
    {Unit::kNauticalMile, Unit::kMetre, 1852, 1},
    {Unit::kLi, Unit::kMetre, 500, 1},
    {Unit::kMicrogram, Unit::kGram, 1, 1000000},
    {Unit::kMilligram, Unit::kGram, 1, 1000},
    {Unit::kGram, Unit::kGram, 1, 1},
    {Unit::kKilogram, Unit::kGram, 1000, 1},
    {Unit::kTonne, Unit::kGram, 1000000, 1},
    {Unit::kOunce, Unit::kGram, 28349523125, 1000000000},
    {Unit::kPound, Unit::kGram, 45359237, 100000},
    {Unit::kJin, Unit::kGram, 500, 1},
    {Unit::kMillilitre, Unit::kLitre, 1, 1000},
    {Unit::kLitre, Unit::kLitre, 1, 1},
    {Unit::kGallon, Unit::kLitre, 3785411784, 1000000000},
    {Unit::kCubicMetre, Unit::kLitre, 1000, 1},
    {Unit::kCubicFoot, Unit::kLitre, 28316846592, 1000000000},
    {Unit::kSquareMetre, Unit::kSquareMetre, 1, 1},
    {Unit::kSquareKilometre, Unit::kSquareMetre, 1000000, 1},
    {Unit::kSquareMile, Unit::kSquareMetre, 2589988110336, 1000000},
    {Unit::kSquareFoot, Unit::kSquareMetre, 9290304, 100000000},
    {Unit::kHectare, Unit::kSquareMetre, 10000, 1},
    {Unit::kAcre, Unit::kSquareMetre, 40468564224, 10000000},
    {Unit::kMu, Unit::kSquareMetre, 2000, 3},
});

// Does the English `name` stand at `position`? Abbreviations are short: their case matters.
bool stands_at(std::u32string_view name, std::u32string_view text, std::size_t position) {
  if (text.size() - position < name.size()) return false;
  const bool exact = name.size() <= 3;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char32_t c = text[position + i];
    const bool blank = name[i] == U' ' && (c == U'-' || c == U'\u00A0');
    if (c != name[i] && !blank && (exact || ascii_lower(c) != ascii_lower(name[i]))) return false;
  }
  const std::size_t end = position + name.size();
  return end == text.size() || !is_ascii_letter(name.back()) ||
         (!is_ascii_letter(text[end]) && !is_digit(text[end]) && text[end] != U'²' &&
          text[end] != U'³');
}

struct Name {
  std::u32string_view name;
  Unit unit;
};

// The names of one language by their first character, the longest first and then in the table's
// order.
class NameIndex {
 public:
  explicit NameIndex(Language language) {
    for (const Names& names : kNames) {
      add(language == Language::kChinese ? names.zh : names.en, names.unit, false);
      if (language == Language::kChinese) add(names.en, names.unit, true);
    }
    std::stable_sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) {
      const char32_t x = ascii_lower(a.name[0]);
      const char32_t y = ascii_lower(b.name[0]);
      return x != y ? x < y : a.name.size() > b.name.size();
    });
    for (const Name& name : names_) {
      const char32_t first = ascii_lower(name.name[0]);
      filter_[first % kFilter] = true;
    }
  }

  [[nodiscard]] std::span<const Name> starting_with(char32_t c) const {
    const char32_t first = ascii_lower(c);
    if (!filter_[first % kFilter]) return {};
    const auto [begin, end] = std::equal_range(
        names_.begin(), names_.end(), Name{std::u32string_view(&first, 1), Unit::kNone},
        [](const Name& a, const Name& b) {
          return ascii_lower(a.name[0]) < ascii_lower(b.name[0]);
        });
    return {begin, end};
  }

  static const NameIndex& of(Language language) {
    static const NameIndex kChinese(Language::kChinese);
    static const NameIndex kEnglish(Language::kEnglish);
    return language == Language::kChinese ? kChinese : kEnglish;
  }

 private:
  // The names of a list separated by "|"; of abbreviations only those in letters.
  void add(std::u32string_view list, Unit unit, bool abbreviations) {
    while (!list.empty()) {
      const std::size_t bar = std::min(list.find(U'|'), list.size());
      const std::u32string_view name = list.substr(0, bar);
      if (!abbreviations || (name.size() <= 4 && is_ascii_letter(name[0]) && name != U"won" &&
                             name != U"mile" && name != U"foot" && name != U"feet" &&
                             name != U"yard" && name != U"inch" && name != U"gram")) {
        names_.push_back({name, unit});
      }
      list.remove_prefix(std::min(bar + 1, list.size()));
    }
  }

  static constexpr std::size_t kFilter = 1024;
  std::vector<Name> names_;
  std::array<bool, kFilter> filter_{};  // by the first character, modulo kFilter
};

}  // namespace

std::optional<UnitName> unit_at(Language language, std::u32string_view text, std::size_t position) {
  if (position >= text.size()) return std::nullopt;
  const char32_t first = text[position];
  for (const Name& name : NameIndex::of(language).starting_with(first)) {
    if (first >= 0x80 && first != U'°' ? text.substr(position, name.name.size()) == name.name
                                       : stands_at(name.name, text, position)) {
      return UnitName{name.unit, name.name.size()};
    }
  }
  return std::nullopt;
}

std::optional<UnitName> currency_before(std::u32string_view text, std::size_t position) {
  std::size_t end = position;
  if (end > 0 && (text[end - 1] == U' ' || text[end - 1] == U'\u00A0')) --end;
  if (end == 0 || std::u32string_view(U"BY币DRP$€£₽₹₩¥").find(text[end - 1]) ==
                      std::u32string_view::npos) {
    return std::nullopt;
  }
  for (const Sign& sign : kSigns) {
    if (end >= sign.sign.size() &&
        text.substr(end - sign.sign.size(), sign.sign.size()) == sign.sign) {
      return UnitName{sign.unit, position - end + sign.sign.size()};
    }
  }
  return std::nullopt;
}

bool mentions(Language language, std::u32string_view text, Unit unit,
              std::span<const Span> except) {
  const auto excepted = [&](std::size_t position) {
    return std::any_of(except.begin(), except.end(), [&](const Span& span) {
      return position >= span.begin.value && position < span.end.value;
    });
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i > 0 && is_ascii_letter(text[i]) && is_ascii_letter(text[i - 1])) continue;
    const auto name = unit_at(language, text, i);
    if (name && (name->unit == unit || compatible(name->unit, unit)) && !excepted(i)) return true;
    if (name) i += name->size - 1;
  }
  return std::any_of(kSigns.begin(), kSigns.end(), [&](const Sign& sign) {
    if (!compatible(sign.unit, unit)) return false;
    for (std::size_t i = text.find(sign.sign); i != std::u32string_view::npos;
         i = text.find(sign.sign, i + 1)) {
      if (!excepted(i)) return true;
    }
    return false;
  });
}

bool compatible(Unit a, Unit b) {
  if (a == b) return true;
  if (a == Unit::kNone || b == Unit::kNone) return false;
  const auto either = [&](Unit one, Unit other) {
    return (a == one && b == other) || (a == other && b == one);
  };
  return either(Unit::kDollar, Unit::kUsDollar) || either(Unit::kDollar, Unit::kHongKongDollar) ||
         either(Unit::kYuanOrYen, Unit::kYuan) || either(Unit::kYuanOrYen, Unit::kYen) ||
         either(Unit::kPound, Unit::kSterling) || either(Unit::kDegree, Unit::kCelsius) ||
         either(Unit::kDegree, Unit::kFahrenheit);
}

bool is_currency(Unit unit) { return unit >= Unit::kYuan; }

bool is_duration(Unit unit) { return unit >= Unit::kSecond && unit <= Unit::kYear; }

std::optional<BaseValue> in_base_unit(const Decimal& value, Unit unit) {
  if (unit == Unit::kCelsius) return BaseValue{unit, value};
  if (unit == Unit::kFahrenheit) {
    return BaseValue{Unit::kCelsius, distance(value, Decimal(32)) * Decimal(5) / Decimal(9)};
  }
  const auto* measure = std::find_if(kMeasures.begin(), kMeasures.end(),
                                     [&](const Measure& m) { return m.unit == unit; });
  if (measure == kMeasures.end()) return std::nullopt;
  const Decimal base = value * Decimal(measure->numerator) / Decimal(measure->denominator);
  if (base.overflowed()) return std::nullopt;
  return BaseValue{measure->base, base};
}

}  // namespace duizhao
