#include <duizhao/metrics/term_matcher.h>

#include <algorithm>
#include <string>

#include <duizhao/metrics/term_letters.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

const std::vector<TermWord>& words_of(Language language, const Term& term) {
  return language == Language::kChinese ? term.chinese : term.english;
}

// IT, WHO and US are no pronouns: one word in capitals is found in capitals.
bool is_acronym(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(),
                                        [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

template <class Places>
std::vector<std::string_view> texts(Language language, std::span<const Term> terms,
                                    const Places& places) {
  std::vector<std::string_view> all;
  all.reserve(places.size());
  for (const auto& place : places)
    all.push_back(words_of(language, terms[place.term])[place.word].text);
  return all;
}

}  // namespace

std::vector<TermMatcher::Place> TermMatcher::places(Language language,
                                                    std::span<const Term> terms) {
  std::vector<Place> all;
  for (std::uint32_t t = 0; t < terms.size(); ++t) {
    const auto& words = words_of(language, terms[t]);
    for (std::uint32_t w = 0; w < words.size(); ++w)
      all.push_back({t, w, words[w].case_sensitive || is_acronym(words[w].text)});
  }
  return all;
}

TermMatcher::TermMatcher(const Lexicon& lexicon, std::span<const Term> terms)
    : terms_(terms),
      chinese_places_(places(Language::kChinese, terms)),
      english_places_(places(Language::kEnglish, terms)),
      chinese_(lexicon, texts(Language::kChinese, terms, chinese_places_)),
      english_(Inflections(lexicon), texts(Language::kEnglish, terms, english_places_)) {}

std::vector<TermHit> TermMatcher::find(Language language, std::u32string_view text) const {
  std::vector<WordHit> found;
  const bool chinese = language == Language::kChinese;
  if (chinese) {
    chinese_.find(text, found);
  } else {
    english_.find(text, found);
  }
  const std::vector<Place>& places = chinese ? chinese_places_ : english_places_;
  std::vector<TermHit> hits;
  hits.reserve(found.size());
  for (const WordHit& hit : found) {
    const Place& place = places[hit.word];
    if (place.capitals &&
        !have_same_capitals(slice(text, hit.span),
                            to_utf32(words(language, place.term)[place.word].text))) {
      continue;
    }
    hits.push_back({hit.span, place.term, place.word});
  }
  return hits;
}

bool TermMatcher::is_whole(Language language, std::u32string_view text, Span place) const {
  return language == Language::kEnglish || chinese_.is_whole(text, place);
}

std::size_t TermMatcher::bytes() const {
  return chinese_.bytes() + english_.bytes() +
         (chinese_places_.capacity() + english_places_.capacity()) * sizeof(Place);
}

}  // namespace duizhao
