#include <duizhao/lexicon/reverse.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace duizhao {

std::vector<Headword> headwords_with(const Lexicon& lexicon, StemId stem, std::size_t limit) {
  std::vector<std::pair<float, Headword>> scored;
  for (WordId word = 0; word < lexicon.word_count(); ++word)
    for (const Gloss& gloss : lexicon.glosses(word))
      if (gloss.stem == stem)
        scored.push_back(
            {std::log(gloss.probability) + lexicon.log_frequency(word), {word, gloss.probability}});
  std::stable_sort(scored.begin(), scored.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  if (scored.size() > limit) scored.resize(limit);
  std::vector<Headword> headwords;
  headwords.reserve(scored.size());
  for (const auto& [score, headword] : scored) headwords.push_back(headword);
  return headwords;
}

}  // namespace duizhao
