#include <duizhao/metrics/number_mask.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/chinese_numeral.h>
#include <duizhao/text/chinese_resources.h>
#include <duizhao/text/english_numbers.h>
#include <duizhao/text/utf8.h>

namespace duizhao {

namespace {

// A number as a part of an English word: triangle, bilingual, centipede.
struct Prefix {
  std::string_view text;
  std::uint32_t value;
};
constexpr auto kPrefixes = std::to_array<Prefix>(
    {{"mono", 1},   {"uni", 1},     {"bi", 2},     {"di", 2},    {"two", 2},   {"tri", 3},
     {"three", 3},  {"quad", 4},    {"tetra", 4},  {"four", 4},  {"quin", 5},  {"penta", 5},
     {"five", 5},   {"hexa", 6},    {"six", 6},    {"hepta", 7}, {"seven", 7}, {"octa", 8},
     {"octo", 8},   {"eight", 8},   {"nona", 9},   {"nine", 9},  {"deca", 10}, {"ten", 10},
     {"cent", 100}, {"kilo", 1000}, {"mill", 1000}});

// Does a word of the gloss begin with a prefix of the value?
bool has_prefix(std::string_view gloss, const Decimal& value) {
  return std::any_of(kPrefixes.begin(), kPrefixes.end(), [&](const Prefix& prefix) {
    if (value != Decimal(prefix.value)) return false;
    for (std::size_t i = gloss.find(prefix.text); i != std::string_view::npos;
         i = gloss.find(prefix.text, i + 1)) {
      if (i == 0 || gloss[i - 1] == ' ' || gloss[i - 1] == '-') return true;
    }
    return false;
  });
}

bool names(const std::vector<std::string>& glosses, const Decimal& value) {
  return std::any_of(glosses.begin(), glosses.end(), [&](const std::string& gloss) {
    for (const Quantity& q : english_quantities(to_utf32(gloss))) {
      for (const Reading& reading : q.readings) {
        if (reading.value == value) return true;
      }
    }
    return has_prefix(gloss, value);
  });
}

bool is_counted(char32_t c) {
  return is_chinese_numeral(c) && c != U'零' && c != U'两' &&
         std::u32string_view(U"壹贰叁肆伍陆柒捌玖拾佰仟").find(c) == std::u32string_view::npos;
}

// 十点, 两成, 一月份, 百分之: what a number reader reads.
bool is_measured(std::u32string_view word) {
  if (word.starts_with(U"百分") || word.starts_with(U"千分")) return true;
  if (word.ends_with(U"月份")) word.remove_suffix(1);
  const auto numeral = read_chinese_numeral(word, 0);
  return numeral && numeral->end + 1 == word.size() &&
         std::u32string_view(U"年月日号点分时成路手个位名人次天周岁倍折层楼级").find(word.back()) !=
             std::u32string_view::npos;
}

bool is_lookalike(const Lexicon& lexicon, std::u32string_view word) {
  if (word.size() < 2 || word.size() > NumberLookalikes::kMaxWord || is_measured(word)) {
    return false;
  }
  const ChineseResource* resource = chinese_resource_at(word, 0);  // 一半
  if (resource != nullptr && resource->word == word) return false;
  std::vector<std::string> glosses;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (!is_counted(word[i])) continue;
    const auto numeral = read_chinese_numeral(word, i);
    if (!numeral) continue;
    if (numeral->end == word.size() && i == 0) return false;  // nothing but a numeral
    if (glosses.empty()) {
      for (const Entry& entry : lexicon.look(to_utf8(word))) {
        for (const std::string_view sense : entry.senses) glosses.emplace_back(sense);
      }
      if (glosses.empty()) return false;
    }
    if (!names(glosses, numeral->value())) return true;
    i = numeral->end - 1;
  }
  return false;
}

}  // namespace

NumberLookalikes number_lookalikes(const Lexicon& lexicon) {
  std::vector<std::u32string> found;
  for (WordId id = 0; id < lexicon.word_count(); ++id) {
    if (!lexicon.has_entry(id)) continue;
    const std::u32string word = to_utf32(lexicon.headword(id));
    if (std::none_of(word.begin(), word.end(), is_counted)) continue;
    if (is_lookalike(lexicon, word)) found.push_back(word);
  }
  std::vector<std::u32string_view> words = NumberLookalikes::usual_words();
  words.insert(words.end(), found.begin(), found.end());
  return NumberLookalikes(words);
}

}  // namespace duizhao
