// Measures and currencies by their names in both languages.
//
//   unit_at(Language::kChinese, U"3公里", 1)->unit  →  Unit::kKilometre
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <duizhao/text/decimal.h>
#include <duizhao/text/language.h>
#include <duizhao/text/units.h>

namespace duizhao {

enum class Unit : std::uint8_t {
  kNone,
  kMillimetre,
  kCentimetre,
  kMetre,
  kKilometre,
  kInch,
  kFoot,
  kYard,
  kMile,
  kNauticalMile,
  kLi,
  kLightYear,
  kMicrogram,
  kMilligram,
  kGram,
  kKilogram,
  kTonne,
  kOunce,
  kPound,
  kJin,
  kMillilitre,
  kLitre,
  kGallon,
  kCubicMetre,
  kCubicFoot,
  kSquareMetre,
  kSquareKilometre,
  kSquareMile,
  kSquareFoot,
  kHectare,
  kAcre,
  kMu,
  kDegree,  // of what is not said
  kCelsius,
  kFahrenheit,
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kMonth,
  kYear,
  kYuan,
  kUsDollar,
  kEuro,
  kSterling,
  kYen,
  kWon,
  kHongKongDollar,
  kRuble,
  kRupee,
  kDollar,     // of a country that is not said
  kYuanOrYen,  // ¥
};

struct UnitName {
  Unit unit = Unit::kNone;
  std::size_t size = 0;  // code points
};

// The longest name of a unit that begins at `position`. English names end where a word does, and
// letter case matters for abbreviations only; a Chinese text may use the abbreviations (3km).
std::optional<UnitName> unit_at(Language language, std::u32string_view text, std::size_t position);

// A currency's sign or abbreviation that ends at `position`: US$, RMB, €.
std::optional<UnitName> currency_before(std::u32string_view text, std::size_t position);

// Is the unit named in the text, elsewhere than in the spans `except`?
bool mentions(Language language, std::u32string_view text, Unit unit,
              std::span<const Span> except = {});

// Can one be written for the other without a change of the number? $ may be US$ or HK$. kNone is
// compatible with itself only.
bool compatible(Unit a, Unit b);

bool is_currency(Unit unit);
// A span of time: seconds to years.
bool is_duration(Unit unit);

// `value` in the unit that all measures of its kind are compared in (metre, gram, litre, square
// metre, degree Celsius); nothing for other units. Exact: 1 mile is 1609.344 m.
struct BaseValue {
  Unit base = {};
  Decimal value;
};
std::optional<BaseValue> in_base_unit(const Decimal& value, Unit unit);

}  // namespace duizhao
