#include <duizhao/metrics/name_match.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include <duizhao/metrics/english_gaps.h>
#include <duizhao/metrics/name_tables.h>

namespace duizhao {
namespace {

constexpr float kSoundsInPart = 3.5F;  // nats
constexpr float kAnySound = 3.2F;
// May a word yet be meant by a stretch that sounds like it so much (nats)? Long words sound less
// like any stretch: 85 % of random names and sentences stay below this line.
bool may_be_sound(float nats, std::size_t letters) {
  return nats > kAnySound - .8F * static_cast<float>(letters);
}
// Letters of a name that must not be missing: shorter ones are spelled in too many ways (Ri, Ng).
constexpr std::size_t kShortestSure = 4;

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

constexpr float kNotHeard = std::numeric_limits<float>::lowest();

// An English name with the places of the Chinese text that explain it.
struct Explained {
  EnglishName name;
  std::vector<Span> places;
  // Of the stretch that sounds most like it, nats; kNotHeard: not looked at.
  float sounds = kNotHeard;
};

class Matcher {
 public:
  Matcher(const NameWords& words, std::u32string_view chinese)
      : words_(words), reading_(words, chinese) {}

  // `headline`: most words have a capital letter, which says nothing then.
  NameMatch match(std::vector<EnglishName> names, std::vector<Span> gaps, bool headline) {
    NameMatch match;
    match.gaps = std::move(gaps);
    for (EnglishName& name : names) all_.push_back({std::move(name), {}});
    for (Explained& one : all_) explain(one);
    find_misspelled(match.misspelled);
    for (const Explained& one : all_) {
      if (!is_unexplained(one)) continue;
      if (is_sure(one.name)) {
        match.english.push_back(one.name);
      } else if (!headline && is_alone(one.name)) {
        match.doubtful.push_back(one.name);
      }
    }
    if (match.english.empty() && match.doubtful.empty() && match.gaps.empty()) return match;
    complete();
    const auto chinese = chinese_names(reading_, words_);
    for (const ChineseName& name : chinese)
      if (!is_rendered(name)) match.chinese.push_back(name);
    drop_companions(chinese, match.chinese);
    if (match.chinese.empty()) add_rarer(chinese, match.chinese);
    std::erase_if(match.chinese, [&](const ChineseName& name) {
      return std::any_of(all_.begin(), all_.end(), [&](const Explained& one) {
        return one.places.empty() && sounds_in_part(one.name, name);
      });
    });
    return match;
  }

 private:
  // The cheap ways first; the dear ones only while nothing is found.
  void explain(Explained& one) const {
    reading_.find_known(one.name, one.places);
    if (!one.places.empty()) return;
    reading_.find_spelled(one.name, one.places);
    if (!one.places.empty()) return;
    add_sounding(one);
  }

  // Given names of two characters that sound like those behind the family name, of which the first
  // is spelled and the second is another syllable.
  void find_misspelled(std::vector<Misspelling>& found) const {
    for (std::size_t i = 1; i < all_.size(); ++i) {
      if (all_[i].sounds == kNotHeard || all_[i].name.run != all_[i - 1].name.run) continue;
      for (const Span family : all_[i - 1].places)
        if (auto one = misspelling(all_[i - 1].name, family, all_[i].name)) {
          found.push_back(std::move(*one));
          break;
        }
    }
  }

  [[nodiscard]] std::optional<Misspelling> misspelling(const EnglishName& family_name, Span family,
                                                       const EnglishName& given_name) const {
    const std::size_t begin = family.end.value;
    const std::u32string_view text = reading_.text();
    if (family.size() != 1 || begin + 2 > text.size()) return {};
    if (!is_reading(text[begin - 1], family_name.letters)) return {};
    for (const std::string_view first : words_.lexicon().readings(text[begin])) {
      if (!given_name.letters.starts_with(first)) continue;
      const std::string rest = given_name.letters.substr(first.size());
      const auto second = words_.lexicon().readings(text[begin + 1]);
      if (second.empty() || !is_syllable(rest) || is_spelling(text[begin + 1], rest)) continue;
      return Misspelling{span_of(begin, begin + 2), given_name.span,
                         std::string(first).append(second.front())};
    }
    return {};
  }

  [[nodiscard]] bool is_reading(char32_t character, std::string_view letters) const {
    const auto readings = words_.lexicon().readings(character);
    return std::find(readings.begin(), readings.end(), letters) != readings.end();
  }
  [[nodiscard]] bool is_spelling(char32_t character, const std::string& letters) const {
    const auto& spellings = words_.spellings(character);
    return is_reading(character, letters) ||
           std::find(spellings.begin(), spellings.end(), letters) != spellings.end();
  }
  // Is it the reading of any character? Seldom asked.
  [[nodiscard]] bool is_syllable(std::string_view letters) const {
    constexpr char32_t kFirst = 0x4E00, kLast = 0x9FFF;
    if (letters.size() < 2) return false;
    for (char32_t c = kFirst; c <= kLast; ++c)
      if (is_reading(c, letters)) return true;
    return false;
  }

  void add_sounding(Explained& one) const {
    const auto fit = reading_.find_sounding(one.name);
    one.sounds = fit.score;
    if (fit.score >= Transliterations::kSoundsLike) one.places.push_back(fit.window);
  }

  // What explain() left out.
  void complete() {
    for (Explained& one : all_) {
      if (one.places.empty() || one.sounds != kNotHeard) continue;
      reading_.find_spelled(one.name, one.places);
      add_sounding(one);
    }
  }

  [[nodiscard]] bool is_unexplained(const Explained& one) const {
    if (!one.places.empty() || one.name.acronym ||
        may_be_sound(one.sounds, one.name.letters.size()) ||
        one.name.letters.size() < kShortestSure)
      return false;
    // A given name that Chinese leaves out, a word of a company's name.
    const bool in_company = std::any_of(all_.begin(), all_.end(), [&](const Explained& other) {
      return other.name.run == one.name.run && !other.name.acronym &&
             (!other.places.empty() || may_be_sound(other.sounds, other.name.letters.size()));
    });
    return !in_company;
  }

  [[nodiscard]] bool is_sure(const EnglishName& name) const {
    return !NameTables::standard().places_of(name.normal).empty() ||
           !words_.lexicon().is_plain_word(name.normal);
  }

  // May a word be a name because it has a capital letter by itself, within a sentence?
  [[nodiscard]] bool is_alone(const EnglishName& name) const {
    return !name.begins && !name.definite &&
           std::count_if(all_.begin(), all_.end(),
                         [&](const Explained& other) { return other.name.run == name.run; }) == 1;
  }

  [[nodiscard]] bool is_rendered(const ChineseName& name) const {
    if (std::any_of(all_.begin(), all_.end(), [&](const Explained& one) {
          return std::any_of(one.places.begin(), one.places.end(),
                             [&](Span place) { return overlap(place, name.span); });
        }))
      return true;
    return name.kind == ChineseNameKind::kKnown && has_initials(name.word);
  }

  // Parts of a name with dots of which another part is rendered: a given name may be left out.
  void drop_companions(const std::vector<ChineseName>& all, std::vector<ChineseName>& names) const {
    const auto joined = [](const ChineseName& a, const ChineseName& b) {
      return a.span.end.value + 1 == b.span.begin.value ||
             b.span.end.value + 1 == a.span.begin.value;
    };
    std::erase_if(names, [&](const ChineseName& name) {
      const bool dotted =
          (name.span.begin.value > 0 && reading_.text()[name.span.begin.value - 1] == U'·') ||
          (name.span.end.value < reading_.text().size() &&
           reading_.text()[name.span.end.value] == U'·');
      // 美国纽约: English leaves out the country.
      const bool country = name.text.back() == U'国';
      return std::any_of(all.begin(), all.end(), [&](const ChineseName& other) {
        const bool belongs =
            (dotted && joined(name, other)) || (country && name.span.end == other.span.begin);
        return belongs && is_rendered(other);
      });
    });
  }

  // Does the name sound like a part of the word, or the characters about it? Then its ends have not
  // been found: 丁顿 of 派丁顿 is no other name than Paddington.
  [[nodiscard]] bool sounds_in_part(const EnglishName& name, const ChineseName& part) const {
    const std::size_t begin = part.span.begin.value - std::min(part.span.begin.value, 1U);
    const auto& sounds = reading_.sounds();
    const std::size_t end = std::min<std::size_t>(part.span.end.value + 1, sounds.size());
    const Transliterations::Sounds about(sounds.begin() + static_cast<std::ptrdiff_t>(begin),
                                         sounds.begin() + static_cast<std::ptrdiff_t>(end));
    return Transliterations::standard().best_part(about, sound_letters(name.letters)).score >
           kSoundsInPart;
  }

  // Names that are said more often than the English text renders them: the last mention of each.
  void add_rarer(const std::vector<ChineseName>& names, std::vector<ChineseName>& rarer) const {
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::u32string_view text = reading_.text(names[i].span);
      const auto same = [&](const ChineseName& other) { return reading_.text(other.span) == text; };
      if (std::any_of(names.begin() + static_cast<std::ptrdiff_t>(i) + 1, names.end(), same))
        continue;
      const auto said = std::count_if(names.begin(), names.end(), same);
      const auto rendered = std::count_if(all_.begin(), all_.end(), [&](const Explained& one) {
        return std::any_of(one.places.begin(), one.places.end(),
                           [&](Span place) { return overlap(place, names[i].span); });
      });
      if (said > 1 && rendered < said && !NameTables::standard().places_of(text).empty())
        rarer.push_back(names[i]);
    }
  }

  // Are the capitals of one of its senses an acronym of the text? 苏格兰民族党, SNP.
  [[nodiscard]] bool has_initials(WordId word) const {
    const Lexicon& lexicon = words_.lexicon();
    for (const Entry& entry : lexicon.look(lexicon.headword(word)))
      for (const std::string_view sense : entry.senses) {
        std::string initials;
        for (std::size_t i = 0; i < sense.size(); ++i)
          if (sense[i] >= 'A' && sense[i] <= 'Z' && (i == 0 || sense[i - 1] == ' '))
            initials += static_cast<char>(sense[i] + 32);
        if (initials.size() > 1 && std::any_of(all_.begin(), all_.end(), [&](const Explained& one) {
              return one.name.acronym && initials.starts_with(one.name.letters);
            }))
          return true;
      }
    return false;
  }

  const NameWords& words_;
  ChineseReading reading_;
  std::vector<Explained> all_;
};

}  // namespace

NameMatch match_names(const NameWords& words, std::u32string_view chinese,
                      std::u32string_view english, const std::vector<EnglishWord>& english_text) {
  auto names = english_names(english, english_text);
  auto gaps = english_gaps(english, english_text);
  if (names.empty() && gaps.empty()) return {};
  const auto capitals =
      static_cast<std::size_t>(std::count_if(english_text.begin(), english_text.end(),
                                             [](const EnglishWord& word) { return word.capital; }));
  const bool headline = 2 * capitals > english_text.size();
  return Matcher(words, chinese).match(std::move(names), std::move(gaps), headline);
}

PairNames names_of(const NameWords& words, std::u32string_view chinese, std::u32string_view english,
                   std::string_view english_utf8) {
  PairNames names;
  for (EnglishName& name : english_names(english, english_words(english_utf8)))
    names.english.push_back(std::move(name.normal));
  if (names.english.empty()) return names;
  for (ChineseName& name : chinese_names(ChineseReading(words, chinese), words))
    names.chinese.push_back(std::move(name.text));
  return names;
}

}  // namespace duizhao
