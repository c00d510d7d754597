#include <duizhao/align/word_translations.h>

#include <algorithm>
#include <numeric>

#include <duizhao/align/chinese_pieces.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// docs/method.md: t = .8 q + .2 mean of the characters' q; with synonyms .85 t + .15 o.
constexpr float kOwnGlosses = 0.8F;
constexpr float kCharactersOnly = 0.6F;
constexpr float kSynonyms = 0.15F;
constexpr float kFewestSynsets = 2;

constexpr float kLexiconCounts = 20;  // what the lexicon says counts as so many observations
constexpr float kMostLearned = 200;

bool is_wanted(std::span<const std::uint8_t> wanted, StemId stem) {
  return wanted.empty() || wanted[stem] != 0;
}

}  // namespace

WordTranslations::WordTranslations(const Lexicon& lexicon)
    : lexicon_(lexicon), own_(lexicon.stem_count()), others_(lexicon.stem_count()) {}

void WordTranslations::StemSum::clear() {
  for (const StemId stem : touched_) values_[stem] = 0;
  touched_.clear();
}

void WordTranslations::row(WordId word, std::u32string_view text,
                           std::span<const std::uint8_t> wanted, std::vector<Gloss>& cells) {
  gather(word, text);
  for (const StemId stem : own_.touched()) spread(stem, own_[stem], wanted);
  for (const StemId stem : own_.touched()) others_.add(stem, (1 - kSynonyms) * own_[stem]);
  for (const StemId stem : others_.touched())
    if (is_wanted(wanted, stem) && others_[stem] >= kLeastProbability)
      cells.push_back({stem, others_[stem]});
  own_.clear();
  others_.clear();
}

// The word's own glosses and those of its characters.
void WordTranslations::gather(WordId word, std::u32string_view text) {
  const auto glosses = word == kNoId ? std::span<const Gloss>() : lexicon_.glosses(word);
  const auto characters = text.size() > 1 ? text : std::u32string_view();
  const float own_share = characters.empty() ? 1 : kOwnGlosses;
  const float character_share = glosses.empty() ? kCharactersOnly : 1 - kOwnGlosses;
  for (const Gloss& gloss : glosses) own_.add(gloss.stem, own_share * gloss.probability);
  for (const char32_t character : characters) {
    const WordId single = lexicon_.find(std::u32string_view(&character, 1));
    if (single == kNoId) continue;
    for (const Gloss& gloss : lexicon_.glosses(single))
      own_.add(gloss.stem,
               character_share * gloss.probability / static_cast<float>(characters.size()));
  }
}

void WordTranslations::spread(StemId stem, float probability,
                              std::span<const std::uint8_t> wanted) {
  const auto synonyms = lexicon_.synonyms(stem);
  float all = 0;
  for (const Synonym& synonym : synonyms) all += static_cast<float>(synonym.synsets);
  const float share = kSynonyms * probability / std::max(kFewestSynsets, all);
  for (const Synonym& synonym : synonyms)
    if (is_wanted(wanted, synonym.stem))
      others_.add(synonym.stem, share * static_cast<float>(synonym.synsets));
}

Blend blend_of(std::span<const LearnedCounts::Rendering> renderings) {
  const auto all = static_cast<float>(std::accumulate(
      renderings.begin(), renderings.end(), 0.0,
      [](double sum, const auto& rendering) { return sum + double{rendering.count}; }));
  const float scale = all > kMostLearned ? kMostLearned / all : 1;
  const float share = 1 / (scale * all + kLexiconCounts);
  return {kLexiconCounts * share, scale * share};
}

std::string learned_key(std::u32string_view folded) { return to_utf8(spelled_run(folded)); }

}  // namespace duizhao
