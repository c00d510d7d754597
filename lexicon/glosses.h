// A dictionary sense taken apart: glosses to be matched with English texts, and the headwords it
// refers to.
//
//   parse_sense("to pet (an animal); variant of 節|节[jie2]")
//     →  glosses {"to pet"}, references {節, 节, "jie2", of the same meaning}
//   content_words("to take (sb) to the station")  →  take, station
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

struct Reference {
  std::string traditional, simplified;
  std::string pinyin;  // empty when the sense does not say
  bool same = true;    // of the same meaning ("variant of", "see", "abbr. for" …);
                       // false for "see also" and "used in"
  friend bool operator==(const Reference&, const Reference&) = default;
};

struct Sense {
  std::vector<std::string> glosses;
  std::vector<Reference> references;
  friend bool operator==(const Sense&, const Sense&) = default;
};

// Cut at ";" and "/"; what stands in parentheses or brackets, classifiers, pronunciations and
// Chinese words are dropped.
Sense parse_sense(std::string_view text);

// The words of a gloss in lower case without stop words (lexicon/data/stop_words.txt) and without
// the "to" of verbs; where nothing would be left the stop words stay.
std::vector<std::string> content_words(std::string_view gloss);

}  // namespace duizhao
