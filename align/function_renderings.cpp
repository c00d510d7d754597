#include <duizhao/align/function_renderings.h>

#include <algorithm>
#include <string_view>

#include <duizhao/text/utf8.h>

#include "function_rendering_list.h"

namespace duizhao {
namespace {

// The next of the pieces between `separator` characters; takes it off the front.
std::string_view take(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view piece = rest.substr(0, end);
  rest.remove_prefix(std::min(rest.size(), end + 1));
  return piece;
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> result;
  while (!text.empty())
    if (const auto word = take(text, ' '); !word.empty()) result.push_back(word);
  return result;
}

std::vector<Gloss> renderings(const Lexicon& lexicon, std::string_view english) {
  std::vector<Gloss> result;
  for (const std::string_view word : words(english)) {
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
  std::string_view rest = kFunctionRenderingList;
  while (!rest.empty()) {
    std::string_view line = take(rest, '\n');
    if (line.empty() || line.front() == '#') continue;
    const auto chinese = words(take(line, ':'));
    const std::vector<Gloss> english = renderings(lexicon, line);
    for (const std::string_view word : chinese) {
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
