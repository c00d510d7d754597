// Names of both sides of a pair laid beside each other: which English name nothing in the Chinese
// text explains, and which Chinese name nothing in the English text renders.
//
//   match_names(words, U"格里沃里说……", U"Somerset said …", english_words("Somerset said …"))
//     →  chinese 格里沃里, english Somerset
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <duizhao/metrics/chinese_names.h>
#include <duizhao/metrics/english_names.h>
#include <duizhao/metrics/name_words.h>
#include <duizhao/text/english.h>
#include <duizhao/text/units.h>

namespace duizhao {

// A person's name with the right family name and half of the given name: Ma Guoqing for 马国强.
struct Misspelling {
  Span chinese, english;  // of the given name
  std::string spelling;   // as it should be, lower case
};

struct NameMatch {
  std::vector<Misspelling> misspelled;
  // Names that the English text does not render; looked for only where one of the lists below holds
  // something.
  std::vector<ChineseName> chinese;
  // Names that the Chinese text does not explain.
  std::vector<EnglishName> english;
  // Words that it does not explain and that may be no names: a medal, Mr. Medal.
  std::vector<EnglishName> doubtful;
  std::vector<Span> gaps;  // english_gaps() of the English text
};

// All lists are in order of the texts. `english_text` is english_words() of the English one.
NameMatch match_names(const NameWords& words, std::u32string_view chinese,
                      std::u32string_view english, const std::vector<EnglishWord>& english_text);

// The names of a pair as they are counted in a bitext (name_renderings.h).
struct PairNames {
  std::vector<std::u32string> chinese;  // simplified
  std::vector<std::string> english;     // lower case
};
PairNames names_of(const NameWords& words, std::u32string_view chinese, std::u32string_view english,
                   std::string_view english_utf8);

}  // namespace duizhao
