#include <duizhao/metrics/chinese_reading.h>

#include <algorithm>
#include <span>
#include <utility>

#include <duizhao/align/spelled_names.h>
#include <duizhao/metrics/name_tables.h>
#include <duizhao/metrics/term_letters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::size_t kLongestWord = 8;     // characters
constexpr float kInsideWord = 2;            // nats that a transliteration costs which cuts a word
constexpr std::size_t kLongestSpelled = 4;  // characters that one English word spells
// Letters that two stems share from the start when one is the people of the other (Iran, Iranian).
constexpr std::size_t kSharedLetters = 4;

// The stems that are a stem's kin: itself, and those of which one begins with the other.
class Kin {
 public:
  Kin(const Lexicon& lexicon, const std::string& stem)
      : lexicon_(lexicon), stem_(stem), same_(lexicon.find_stem(stem)) {
    if (stem.size() >= kSharedLetters)
      near_ = lexicon.stems_beginning(std::string_view(stem).substr(0, kSharedLetters));
  }
  [[nodiscard]] bool has(StemId stem) const {
    if (stem == same_) return true;
    if (!near_.holds(stem)) return false;
    const std::string_view other = lexicon_.stem_text(stem);
    return other.starts_with(stem_) || stem_.starts_with(other);
  }

 private:
  const Lexicon& lexicon_;
  std::string_view stem_;
  StemId same_;
  Lexicon::StemRange near_;  // that share the first letters
};

}  // namespace

ChineseReading::ChineseReading(const NameWords& names, std::u32string_view text)
    : names_(names), lexicon_(names.lexicon()), text_(text) {
  for (char32_t& c : text_) c = lexicon_.simplify(fold_letter(c));
  std::vector<Match> matches;
  std::size_t word_end = 0;
  for (std::size_t at = 0; at < text_.size(); ++at) {
    if (!is_han(text_[at])) continue;
    matches.clear();
    lexicon_.prefixes(std::u32string_view(text_).substr(at, kLongestWord), matches);
    Word longest{span_of(at, at + 1), kNoId};
    for (const Match& match : matches) {
      if (!lexicon_.has_entry(match.word)) continue;
      const Span span = span_of(at, at + match.length);
      places_.push_back({span, match.word});
      longest = {span, match.word};
    }
    if (at < word_end) continue;
    words_.push_back(longest);
    word_end = longest.span.end.value;
  }
  sounds_ = Transliterations::standard().prepare(text_);
  for (const Word& word : words_) {
    for (std::uint32_t at = word.span.begin.value; at < word.span.end.value; ++at) {
      if (at > word.span.begin.value) sounds_[at].begin_cost = kInsideWord;
      if (at + 1 < word.span.end.value) sounds_[at].end_cost = kInsideWord;
    }
  }
}

void ChineseReading::find_known(const EnglishName& name, std::vector<Span>& places) const {
  const std::u32string latin = to_utf32(name.normal);
  for (std::size_t at = text_.find(latin); at != std::u32string::npos;
       at = text_.find(latin, at + latin.size()))
    places.push_back(span_of(at, at + latin.size()));
  const NameTables& tables = NameTables::standard();
  for (const std::uint16_t place : tables.places_of(name.normal)) {
    for (const std::u32string& chinese : tables.chinese_names(place)) {
      for (std::size_t at = text_.find(chinese); at != std::u32string::npos;
           at = text_.find(chinese, at + chinese.size()))
        if (chinese.size() > 1 || stands_for_place(at))
          places.push_back(span_of(at, at + chinese.size()));
    }
  }
  find_glossed(name, places);
}

// Is the character there a word of its own?
bool ChineseReading::stands_alone(std::size_t at) const {
  return std::any_of(words_.begin(), words_.end(), [at](const Word& word) {
    return word.span.begin.value == at && word.span.size() == 1;
  });
}

// Is the one character there the short name of a place, and no part of another word? 美 in 中美,
// 美军, not in 美丽.
bool ChineseReading::stands_for_place(std::size_t at) const {
  constexpr std::u32string_view kBeside = U"方国军队企商籍裔媒驻对访赴在";
  const auto word = std::find_if(words_.begin(), words_.end(),
                                 [at](const Word& w) { return at < w.span.end.value; });
  if (word == words_.end() || word->span.begin.value > at) return false;
  const std::u32string_view letters = text(word->span);
  return letters.size() == 1 ||
         (letters.size() == 2 && std::all_of(letters.begin(), letters.end(), [&](char32_t c) {
            return kBeside.find(c) != std::u32string_view::npos ||
                   !NameTables::standard().places_of(std::u32string_view(&c, 1)).empty();
          }));
}

void ChineseReading::find_glossed(const EnglishName& name, std::vector<Span>& places) const {
  const std::string stem = lexicon_.stem(name.normal);
  const Kin kin(lexicon_, stem);
  for (const Place& place : places_) {
    const auto glosses = lexicon_.glosses(place.word);
    const auto gloss = std::find_if(glosses.begin(), glosses.end(),
                                    [&](const Gloss& g) { return kin.has(g.stem); });
    if (gloss == glosses.end()) continue;
    if (place.span.size() == 1 && !stands_alone(place.span.begin.value)) continue;
    if (!names_.is_name(place.word) || names_.renders(place.word, gloss->stem))
      places.push_back(place.span);
  }
}

void ChineseReading::find_spelled(const EnglishName& name, std::vector<Span>& places) const {
  const std::pair<std::string_view, std::uint32_t> wanted(name.letters, 0);
  const auto spellings_of = [this](char32_t c) -> const std::vector<std::string>& {
    static const std::vector<std::string> kNone;
    return is_han(c) ? names_.spellings(c) : kNone;
  };
  SpelledNames(std::span<const std::pair<std::string_view, std::uint32_t>>(&wanted, 1),
               kLongestSpelled, spellings_of)
      .find(text_, [&](std::uint32_t, Span span) { places.push_back(span); });
  const NameTables& tables = NameTables::standard();
  for (std::size_t at = 0; at < text_.size(); ++at) {
    const auto* others = tables.surname(std::u32string_view(text_).substr(at, 1));
    if (others != nullptr &&
        std::find(others->begin(), others->end(), name.letters) != others->end())
      places.push_back(span_of(at, at + 1));
  }
}

Transliterations::Fit ChineseReading::find_sounding(const EnglishName& name) const {
  return Transliterations::standard().best(sounds_, sound_letters(name.letters));
}

}  // namespace duizhao
