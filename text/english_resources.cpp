#include <duizhao/text/english_resources.h>

#include <algorithm>
#include <array>

namespace duizhao {

namespace {

struct Name {
  std::string_view word;
  std::uint32_t value;
};

constexpr auto kMonths = std::to_array<Name>(
    {{"january", 1},   {"february", 2},  {"march", 3},  {"april", 4},     {"may", 5},
     {"june", 6},      {"july", 7},      {"august", 8}, {"september", 9}, {"october", 10},
     {"november", 11}, {"december", 12}, {"jan", 1},    {"feb", 2},       {"mar", 3},
     {"apr", 4},       {"jun", 6},       {"jul", 7},    {"aug", 8},       {"sep", 9},
     {"sept", 9},      {"oct", 10},      {"nov", 11},   {"dec", 12}});

constexpr auto kWeekdays = std::to_array<Name>(
    {{"monday", 1},    {"tuesday", 2}, {"wednesday", 3}, {"thursday", 4}, {"friday", 5},
     {"saturday", 6},  {"sunday", 7},  {"mondays", 1},   {"tuesdays", 2}, {"wednesdays", 3},
     {"thursdays", 4}, {"fridays", 5}, {"saturdays", 6}, {"sundays", 7},  {"mon", 1},
     {"tue", 2},       {"tues", 2},    {"thu", 4},       {"thur", 4},     {"thurs", 4},
     {"fri", 5}});

constexpr auto kDecades = std::to_array<Name>({{"twenties", 20},
                                               {"thirties", 30},
                                               {"forties", 40},
                                               {"fifties", 50},
                                               {"sixties", 60},
                                               {"seventies", 70},
                                               {"eighties", 80},
                                               {"nineties", 90}});

// Numerators over denominators.
struct Resource {
  std::string_view word;
  std::array<std::uint32_t, 3> values{};  // 0: none
  bool zero = false;
};
constexpr auto kResources = std::to_array<Resource>({
    {"a", {1}},
    {"an", {1}},
    {"once", {1}},
    {"single", {1}},
    {"sole", {1}},
    {"only", {1}},
    {"another", {1}},
    {"each", {1}},
    {"per", {1}},
    {"every", {1}},
    {"daily", {1, 24}},
    {"alone", {1}},
    {"solo", {1}},
    {"both", {2}},
    {"couple", {2}},
    {"pair", {2}},
    {"pairs", {2}},
    {"twice", {2, 200}},
    {"double", {2, 200, 100}},
    {"doubled", {2, 200, 100}},
    {"doubling", {2, 200, 100}},
    {"doubles", {2}},
    {"dual", {2}},
    {"twin", {2}},
    {"twins", {2}},
    {"bilateral", {2}},
    {"either", {2}},
    {"neither", {2}},
    {"two-way", {2}},
    {"duo", {2}},
    {"thrice", {3, 300}},
    {"triple", {3, 300}},
    {"tripled", {3, 300, 200}},
    {"trio", {3}},
    {"trilogy", {3}},
    {"trilateral", {3}},
    {"quadruple", {4, 400}},
    {"quartet", {4}},
    {"fortnight", {14, 2}},
    {"week", {7, 1}},
    {"weekly", {7, 1}},
    {"noon", {12}},
    {"midday", {12}},
    {"midnight", {12, 24}, true},
    {"annual", {1}},
    {"annually", {1}},
    {"yearly", {1}},
    {"biennial", {2}},
    {"decade", {10}},
    {"century", {100}},
    {"centenary", {100}},
    {"centennial", {100}},
    {"millennium", {1000}},
    {"teens", {10}},
    {"tens", {10}},
    {"dozens", {12, 10}},
    {"hour", {60, 1}},
    {"year", {12, 1}},
    {"month", {30, 1}},
    {"day", {24, 1}},
    {"score", {20}},
    {"scores", {20}},
    {"hundreds", {100}},
    {"thousands", {1000}},
    {"millions", {1000000}},
    {"billions", {1000000000}},
    {"first", {1}},
    {"firstly", {1}},
    {"second", {2}},
    {"secondly", {2}},
    {"third", {3}},
    {"thirdly", {3}},
    {"fully", {100}},
    {"all", {100}},
});

template <class Table>
std::uint32_t value_in(const Table& table, std::string_view word) {
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const auto& name) { return name.word == word; });
  return found == table.end() ? 0 : found->value;
}

}  // namespace

std::uint32_t english_month(std::string_view word) { return value_in(kMonths, word); }

bool is_doubtful_month(std::string_view word) {
  return word == "may" || word == "march" || word == "mar" || word == "dec" || word == "jan";
}

std::uint32_t english_weekday(std::string_view word) { return value_in(kWeekdays, word); }

std::uint32_t english_decade(std::string_view word) { return value_in(kDecades, word); }

std::vector<Decimal> english_resource(std::string_view word) {
  const Decimal half = Decimal(1) / Decimal(2);
  if (word == "half" || word == "halves" || word == "semi" || word == "halved") {
    return {half, Decimal(50), Decimal(30), Decimal(6)};
  }
  if (word == "quarter" || word == "quarterly" || word == "quarters") {
    return {Decimal(1) / Decimal(4), Decimal(3), Decimal(15), Decimal(25)};
  }
  if (word == "trillions") return {Decimal::power_of_ten(12)};
  const auto* found = std::find_if(kResources.begin(), kResources.end(),
                                   [&](const Resource& resource) { return resource.word == word; });
  std::vector<Decimal> values;
  if (found == kResources.end()) return values;
  for (const std::uint32_t value : found->values) {
    if (value != 0) values.emplace_back(value);
  }
  if (found->zero) values.emplace_back(std::uint64_t{0});
  if (word == "third") values.push_back(Decimal(1) / Decimal(3));
  return values;
}

std::uint32_t roman_numeral(std::u32string_view word) {
  constexpr auto kRoman = std::to_array<std::u32string_view>(
      {U"II",  U"III",  U"IV",  U"",   U"VI",  U"VII",  U"VIII",  U"IX",  U"",   U"XI",
       U"XII", U"XIII", U"XIV", U"XV", U"XVI", U"XVII", U"XVIII", U"XIX", U"XX", U"XXI"});
  if (word.size() < 2) return 0;
  const auto* found = std::find(kRoman.begin(), kRoman.end(), word);
  return found == kRoman.end() ? 0 : static_cast<std::uint32_t>(found - kRoman.begin()) + 2;
}

std::uint32_t english_denominator(std::string_view word) {
  constexpr auto kNames = std::to_array<Name>({{"half", 2},
                                               {"halves", 2},
                                               {"third", 3},
                                               {"quarter", 4},
                                               {"fourth", 4},
                                               {"fifth", 5},
                                               {"sixth", 6},
                                               {"seventh", 7},
                                               {"eighth", 8},
                                               {"ninth", 9},
                                               {"tenth", 10},
                                               {"twentieth", 20},
                                               {"hundredth", 100},
                                               {"thousandth", 1000}});
  if (word.ends_with('s') && word != "halves") word.remove_suffix(1);
  return value_in(kNames, word);
}

}  // namespace duizhao
