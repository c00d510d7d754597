#include <duizhao/text/measures.h>

#include <algorithm>
#include <array>

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
    {Unit::kKilometre, U"公里|千米", U"km|kms|kilometre|kilometres|kilometer|kilometers"},
    {Unit::kInch, U"英寸", U"inch|inches"},
    {Unit::kFoot, U"英尺", U"ft|foot|feet"},
    {Unit::kYard, U"码", U"yard|yards"},
    {Unit::kMile, U"英里", U"mile|miles"},
    {Unit::kLi, U"华里", U"li"},
    {Unit::kGram, U"克", U"g|gram|grams|gramme|grammes"},
    {Unit::kKilogram, U"公斤|千克", U"kg|kgs|kilo|kilos|kilogram|kilograms"},
    {Unit::kTonne, U"吨|公吨", U"tonne|tonnes|ton|tons|metric tons"},
    {Unit::kOunce, U"盎司", U"oz|ounce|ounces"},
    {Unit::kPound, U"磅", U"lb|lbs|pound|pounds"},
    {Unit::kJin, U"斤|市斤", U"jin|catty|catties"},
    {Unit::kMillilitre, U"毫升", U"ml|mL|millilitre|millilitres|milliliter|milliliters"},
    {Unit::kLitre, U"升|公升", U"L|litre|litres|liter|liters"},
    {Unit::kGallon, U"加仑", U"gallon|gallons"},
    {Unit::kSquareMetre, U"平方米|平米|平方公尺",
     U"square metre|square metres|square meter|square meters|sq m"},
    {Unit::kSquareKilometre, U"平方公里|平方千米",
     U"square kilometre|square kilometres|square kilometer|square kilometers|sq km"},
    {Unit::kSquareMile, U"平方英里", U"square mile|square miles"},
    {Unit::kSquareFoot, U"平方英尺", U"square foot|square feet|sq ft"},
    {Unit::kHectare, U"公顷", U"ha|hectare|hectares"},
    {Unit::kAcre, U"英亩", U"acre|acres"},
    {Unit::kMu, U"亩", U"mu"},
    {Unit::kCelsius, U"摄氏度|℃|°C", U"°C|℃|degrees Celsius|degree Celsius|Celsius|degrees C"},
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
    {Unit::kDollar, U"澳元|加元|新元|新加坡元|澳币|新西兰元|加币", U"dollar|dollars"},
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
    {Unit::kLi, Unit::kMetre, 500, 1},
    {Unit::kGram, Unit::kGram, 1, 1},
    {Unit::kKilogram, Unit::kGram, 1000, 1},
    {Unit::kTonne, Unit::kGram, 1000000, 1},
    {Unit::kOunce, Unit::kGram, 28349523125, 1000000000},
    {Unit::kPound, Unit::kGram, 45359237, 100000},
    {Unit::kJin, Unit::kGram, 500, 1},
    {Unit::kMillilitre, Unit::kLitre, 1, 1000},
    {Unit::kLitre, Unit::kLitre, 1, 1},
    {Unit::kGallon, Unit::kLitre, 3785411784, 1000000000},
    {Unit::kSquareMetre, Unit::kSquareMetre, 1, 1},
    {Unit::kSquareKilometre, Unit::kSquareMetre, 1000000, 1},
    {Unit::kSquareMile, Unit::kSquareMetre, 2589988110336, 1000000},
    {Unit::kSquareFoot, Unit::kSquareMetre, 9290304, 100000000},
    {Unit::kHectare, Unit::kSquareMetre, 10000, 1},
    {Unit::kAcre, Unit::kSquareMetre, 40468564224, 10000000},
    {Unit::kMu, Unit::kSquareMetre, 2000, 3},
});

char32_t lower(char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; }

// Does `name` stand at `position`? Short English names are abbreviations: their case matters.
bool stands_at(Language language, std::u32string_view name, std::u32string_view text,
               std::size_t position) {
  if (text.size() - position < name.size()) return false;
  const bool exact = language == Language::kChinese || name.size() <= 3;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char32_t c = text[position + i];
    const bool blank = name[i] == U' ' && (c == U'-' || c == U'\u00A0');
    if (c != name[i] && !blank && (exact || lower(c) != lower(name[i]))) return false;
  }
  const std::size_t end = position + name.size();
  return language == Language::kChinese || end == text.size() || !is_ascii_letter(text[end]);
}

// Calls `use` with each name of the list.
template <class Use>
void for_each_name(std::u32string_view list, const Use& use) {
  while (!list.empty()) {
    const std::size_t bar = std::min(list.find(U'|'), list.size());
    use(list.substr(0, bar));
    list.remove_prefix(std::min(bar + 1, list.size()));
  }
}

std::u32string_view names_of(const Names& names, Language language) {
  return language == Language::kChinese ? names.zh : names.en;
}

}  // namespace

std::optional<UnitName> unit_at(Language language, std::u32string_view text, std::size_t position) {
  if (position >= text.size()) return std::nullopt;
  UnitName best;
  for (const Names& names : kNames) {
    for_each_name(names_of(names, language), [&](std::u32string_view name) {
      if (lower(name[0]) != lower(text[position]) || name.size() <= best.size) return;
      if (stands_at(language, name, text, position)) best = {names.unit, name.size()};
    });
  }
  if (best.unit == Unit::kNone) return std::nullopt;
  return best;
}

std::optional<UnitName> currency_before(std::u32string_view text, std::size_t position) {
  std::size_t end = position;
  if (end > 0 && (text[end - 1] == U' ' || text[end - 1] == U'\u00A0')) --end;
  for (const Sign& sign : kSigns) {
    if (end >= sign.sign.size() &&
        text.substr(end - sign.sign.size(), sign.sign.size()) == sign.sign) {
      return UnitName{sign.unit, position - end + sign.sign.size()};
    }
  }
  return std::nullopt;
}

bool mentions(Language language, std::u32string_view text, Unit unit) {
  bool found = false;
  for (const Names& names : kNames) {
    if (names.unit != unit) continue;
    for_each_name(names_of(names, language), [&](std::u32string_view name) {
      for (std::size_t i = 0; !found && i < text.size(); ++i) {
        if (language == Language::kEnglish && i > 0 && is_ascii_letter(text[i - 1])) continue;
        found = stands_at(language, name, text, i);
      }
    });
  }
  for (const Sign& sign : kSigns) {
    found =
        found || (compatible(sign.unit, unit) && text.find(sign.sign) != std::u32string_view::npos);
  }
  return found;
}

bool compatible(Unit a, Unit b) {
  if (a == b) return true;
  const auto either = [&](Unit one, Unit other) {
    return (a == one && b == other) || (a == other && b == one);
  };
  return either(Unit::kDollar, Unit::kUsDollar) || either(Unit::kDollar, Unit::kHongKongDollar) ||
         either(Unit::kYuanOrYen, Unit::kYuan) || either(Unit::kYuanOrYen, Unit::kYen) ||
         either(Unit::kPound, Unit::kSterling);
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
