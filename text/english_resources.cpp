#include <duizhao/text/english_resources.h>

#include <algorithm>
#include <bitset>

#include <duizhao/text/english_numeral.h>

namespace duizhao {

namespace {

template <class Value, std::size_t kWords>
using Rows = std::array<typename NumberWordTable<Value, kWords>::Row, kWords>;

constexpr NumberWordTable<std::uint32_t, 24> kMonths(Rows<std::uint32_t, 24>{
    {{"january", 1},   {"february", 2},  {"march", 3},  {"april", 4},     {"may", 5},
     {"june", 6},      {"july", 7},      {"august", 8}, {"september", 9}, {"october", 10},
     {"november", 11}, {"december", 12}, {"jan", 1},    {"feb", 2},       {"mar", 3},
     {"apr", 4},       {"jun", 6},       {"jul", 7},    {"aug", 8},       {"sep", 9},
     {"sept", 9},      {"oct", 10},      {"nov", 11},   {"dec", 12}}});

constexpr NumberWordTable<std::uint32_t, 21> kWeekdays(Rows<std::uint32_t, 21>{
    {{"monday", 1},    {"tuesday", 2}, {"wednesday", 3}, {"thursday", 4}, {"friday", 5},
     {"saturday", 6},  {"sunday", 7},  {"mondays", 1},   {"tuesdays", 2}, {"wednesdays", 3},
     {"thursdays", 4}, {"fridays", 5}, {"saturdays", 6}, {"sundays", 7},  {"mon", 1},
     {"tue", 2},       {"tues", 2},    {"thu", 4},       {"thur", 4},     {"thurs", 4},
     {"fri", 5}}});

constexpr NumberWordTable<std::uint32_t, 8> kDecades(Rows<std::uint32_t, 8>{{{"twenties", 20},
                                                                             {"thirties", 30},
                                                                             {"forties", 40},
                                                                             {"fifties", 50},
                                                                             {"sixties", 60},
                                                                             {"seventies", 70},
                                                                             {"eighties", 80},
                                                                             {"nineties", 90}}});

constexpr NumberWordTable<std::uint32_t, 14> kDenominators(Rows<std::uint32_t, 14>{
    {{"half", 2},
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
     {"thousandth", 1000}}});

constexpr NumberWordTable<EnglishResource, 81> kResources(Rows<EnglishResource, 81>{{
    {"a", {{{{1, 1}}}}},
    {"an", {{{{1, 1}}}}},
    {"once", {{{{1, 1}}}}},
    {"single", {{{{1, 1}}}}},
    {"sole", {{{{1, 1}}}}},
    {"only", {{{{1, 1}}}}},
    {"another", {{{{1, 1}}}}},
    {"each", {{{{1, 1}}}}},
    {"per", {{{{1, 1}}}}},
    {"every", {{{{1, 1}}}}},
    {"daily", {{{{1, 1}, {24, 1}}}}},
    {"alone", {{{{1, 1}}}}},
    {"solo", {{{{1, 1}}}}},
    {"both", {{{{2, 1}}}}},
    {"couple", {{{{2, 1}}}}},
    {"pair", {{{{2, 1}}}}},
    {"pairs", {{{{2, 1}}}}},
    {"twice", {{{{2, 1}, {200, 1}}}}},
    {"double", {{{{2, 1}, {200, 1}, {100, 1}}}}},
    {"doubled", {{{{2, 1}, {200, 1}, {100, 1}}}}},
    {"doubling", {{{{2, 1}, {200, 1}, {100, 1}}}}},
    {"doubles", {{{{2, 1}}}}},
    {"dual", {{{{2, 1}}}}},
    {"twin", {{{{2, 1}}}}},
    {"twins", {{{{2, 1}}}}},
    {"bilateral", {{{{2, 1}}}}},
    {"either", {{{{2, 1}}}}},
    {"neither", {{{{2, 1}}}}},
    {"duo", {{{{2, 1}}}}},
    {"thrice", {{{{3, 1}, {300, 1}}}}},
    {"triple", {{{{3, 1}, {300, 1}}}}},
    {"tripled", {{{{3, 1}, {300, 1}, {200, 1}}}}},
    {"trio", {{{{3, 1}}}}},
    {"trilogy", {{{{3, 1}}}}},
    {"trilateral", {{{{3, 1}}}}},
    {"quadruple", {{{{4, 1}, {400, 1}}}}},
    {"quartet", {{{{4, 1}}}}},
    {"fortnight", {{{{14, 1}, {2, 1}}}}},
    {"week", {{{{7, 1}, {1, 1}}}}},
    {"weekly", {{{{7, 1}, {1, 1}}}}},
    {"noon", {{{{12, 1}}}}},
    {"midday", {{{{12, 1}}}}},
    {"midnight", {{{{12, 1}, {24, 1}, {0, 1}}}}},
    {"annual", {{{{1, 1}}}}},
    {"annually", {{{{1, 1}}}}},
    {"yearly", {{{{1, 1}}}}},
    {"biennial", {{{{2, 1}}}}},
    {"decade", {{{{10, 1}}}}},
    {"century", {{{{100, 1}}}}},
    {"centenary", {{{{100, 1}}}}},
    {"centennial", {{{{100, 1}}}}},
    {"millennium", {{{{1000, 1}}}}},
    {"teens", {{{{10, 1}}}}},
    {"tens", {{{{10, 1}}}}},
    {"dozens", {{{{12, 1}, {10, 1}}}}},
    {"hour", {{{{60, 1}, {1, 1}}}}},
    {"year", {{{{12, 1}, {1, 1}}}}},
    {"month", {{{{30, 1}, {1, 1}}}}},
    {"day", {{{{24, 1}, {1, 1}}}}},
    {"score", {{{{20, 1}}}}},
    {"scores", {{{{20, 1}}}}},
    {"hundreds", {{{{100, 1}}}}},
    {"thousands", {{{{1000, 1}}}}},
    {"first", {{{{1, 1}}}}},
    {"firstly", {{{{1, 1}}}}},
    {"second", {{{{2, 1}}}}},
    {"secondly", {{{{2, 1}}}}},
    {"thirdly", {{{{3, 1}}}}},
    {"fully", {{{{100, 1}}}}},
    {"all", {{{{100, 1}}}}},
    {"half", {{{{1, 2}, {50, 1}, {30, 1}, {6, 1}}}, true}},
    {"halves", {{{{1, 2}, {50, 1}, {30, 1}, {6, 1}}}}},
    {"semi", {{{{1, 2}, {50, 1}, {30, 1}, {6, 1}}}}},
    {"halved", {{{{1, 2}, {50, 1}, {30, 1}, {6, 1}}}, true}},
    {"quarter", {{{{1, 4}, {3, 1}, {15, 1}, {25, 1}}}}},
    {"quarterly", {{{{1, 4}, {3, 1}, {15, 1}, {25, 1}}}}},
    {"quarters", {{{{1, 4}, {3, 1}, {15, 1}, {25, 1}}}}},
    {"third", {{{{3, 1}, {1, 3}}}}},
    {"millions", {{{{1000000, 1}}}}},
    {"billions", {{{{1000000000, 1}}}}},
    {"trillions", {{{{1000000000000, 1}}}}},
}});

template <class Table>
std::uint32_t value_in(const Table& table, const NumberWord& word) {
  const std::uint32_t* value = table.find(word);
  return value == nullptr ? 0 : *value;
}

// The hashes of all words in the tables.
class WordFilter {
 public:
  WordFilter() {
    mark(kMonths);
    mark(kWeekdays);
    mark(kDecades);
    mark(kResources);
    mark_numeral_words(hashes_);
  }
  [[nodiscard]] bool holds(const NumberWord& word) const {
    return hashes_.test(word.hash() % hashes_.size());
  }

 private:
  template <class Table>
  void mark(const Table& table) {
    for (const auto& row : table.rows()) hashes_.set(row.word.hash() % hashes_.size());
  }
  std::bitset<4096> hashes_;
};

}  // namespace

bool may_be_number_word(const NumberWord& word) {
  static const WordFilter kFilter;
  return kFilter.holds(word);
}

std::uint32_t english_month(const NumberWord& word) { return value_in(kMonths, word); }

bool is_doubtful_month(const NumberWord& word) {
  return word == "may" || word == "march" || word == "mar" || word == "dec" || word == "jan";
}

std::uint32_t english_weekday(const NumberWord& word) { return value_in(kWeekdays, word); }

std::uint32_t english_decade(const NumberWord& word) { return value_in(kDecades, word); }

const EnglishResource* english_resource(const NumberWord& word) { return kResources.find(word); }

std::uint32_t roman_numeral(std::u32string_view word) {
  constexpr auto kRoman = std::to_array<std::u32string_view>(
      {U"II",  U"III",  U"IV",  U"",   U"VI",  U"VII",  U"VIII",  U"IX",  U"",   U"XI",
       U"XII", U"XIII", U"XIV", U"XV", U"XVI", U"XVII", U"XVIII", U"XIX", U"XX", U"XXI"});
  if (word.size() < 2 || (word[1] != U'I' && word[1] != U'V' && word[1] != U'X')) return 0;
  const auto* found = std::find(kRoman.begin(), kRoman.end(), word);
  return found == kRoman.end() ? 0 : static_cast<std::uint32_t>(found - kRoman.begin()) + 2;
}

std::uint32_t english_denominator(const NumberWord& word) {
  const bool plural = word.ends_with("s") && word != "halves";
  return value_in(kDenominators, plural ? word.without_last(1) : word);
}

}  // namespace duizhao
