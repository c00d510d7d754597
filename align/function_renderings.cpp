#include <duizhao/align/function_renderings.h>

#include <algorithm>
#include <string_view>

#include <duizhao/text/utf8.h>
#include <duizhao/text/word_list.h>

#include "function_renderings.txt.h"

namespace duizhao {
namespace {

std::vector<Gloss> renderings(const Lexicon& lexicon, std::string_view english) {
  std::vector<Gloss> result;
  for (const std::string_view word : pieces_of(english, ' ')) {
    const StemId stem = lexicon.find_stem(lexicon.stem(word));
    const auto same = [stem](const Gloss& gloss) { return gloss.stem == stem; };
    if (stem != kNoId && std::none_of(result.begin(), result.end(), same))
      result.push_back({stem, 1});
  }
  for (Gloss& gloss : result) gloss.probability = 1 / static_cast<float>(result.size());
  return result;
}

}  // namespace

FunctionRenderings::FunctionRenderings(const Lexicon& lexicon) {
  for (const std::string_view line : entries_of(kFunctionRenderings)) {
    const std::size_t colon = std::min(line.find(':'), line.size() - 1);
    const std::vector<Gloss> english = renderings(lexicon, line.substr(colon + 1));
    for (const std::string_view word : pieces_of(line.substr(0, colon), ' ')) {
      const WordId id = lexicon.find(to_utf32(word));
      if (id != kNoId) by_word_[id] = english;
    }
  }
}

const std::vector<Gloss>* FunctionRenderings::of(WordId word) const {
  const auto found = by_word_.find(word);
  return found == by_word_.end() ? nullptr : &found->second;
}

}  // namespace duizhao
