// What the lexicon needs of WordNet's data base (man pages wndb(5WN), morphy(7WN)): the exception
// lists, which words are lemmas, and the synsets.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <duizhao/lexicon/format.h>

namespace duizhao {

struct Wordnet {
  // (irregular form, part of speech) → base forms in the order of the line; single words only.
  // Of verbs in -o also the form in -oes (does → do), which Snowball would make a word in -oe.
  std::map<std::pair<std::string, std::uint32_t>, std::vector<std::string>> exceptions;
  // Single-word lemma in lower case → bits of its parts of speech.
  std::map<std::string, std::uint32_t> lemmas;
  // Those of them that are written small in a synset: no names.
  std::set<std::string> plain;
  // The single-word lemmas of each synset that has at least one, in lower case.
  std::vector<std::vector<std::string>> synsets;
  std::string version;             // "3.0", from the licence at the head of the data files
  std::vector<std::string> files;  // the texts read, for their checksum

  // The base form that stem() uses: verbs first, then nouns, adjectives and adverbs; the first base
  // of the line; the word itself when it is regular.
  [[nodiscard]] std::string_view base(const std::string& word) const;
};

// From a folder with noun.exc, data.noun, …; files that are missing are left out. Throws Error with
// the line that is malformed.
Wordnet read_wordnet(const std::string& folder);

}  // namespace duizhao
