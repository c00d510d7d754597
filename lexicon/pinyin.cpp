#include <duizhao/lexicon/pinyin.h>

#include <algorithm>
#include <array>

#include <duizhao/lexicon/readings.h>
#include <duizhao/lexicon/source_file.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

using Syllables = std::vector<std::string>;

void add_new(std::vector<std::string>& all, std::string text) {
  if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(std::move(text));
}

// "lv" → lü, lyu, lv, lu.
std::vector<std::string> spellings(std::string_view reading) {
  const std::size_t v = reading.find('v');
  if (v == std::string_view::npos) return {std::string(reading)};
  std::vector<std::string> all;
  for (const std::string_view letter : {"ü", "yu", "v", "u"})
    all.push_back(std::string(reading.substr(0, v)).append(letter).append(reading.substr(v + 1)));
  return all;
}

// One reading of each character, the first readings first; no more than kMaxPinyinVariants.
std::vector<Syllables> combine(const std::vector<std::vector<std::string>>& options) {
  std::vector<Syllables> all = {{}};
  for (const auto& choices : options) {
    std::vector<Syllables> longer;
    for (const std::string& choice : choices)
      for (const Syllables& start : all) {
        if (longer.size() == kMaxPinyinVariants) break;
        longer.push_back(start);
        longer.back().push_back(choice);
      }
    all = std::move(longer);
  }
  return all;
}

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string join(const Syllables& syllables, std::string_view between, bool capitals) {
  std::string joined;
  for (const std::string& syllable : syllables) {
    if (!joined.empty()) joined += between;
    joined += capitals || joined.empty() ? capital(syllable) : syllable;
  }
  return joined;
}

// "xi", "an" → "Xi'an"; as joined when no syllable but the first starts with a vowel.
std::string join_with_apostrophes(const Syllables& syllables) {
  std::string joined;
  for (const std::string& syllable : syllables) {
    if (!joined.empty() && std::string_view("aoe").find(syllable[0]) != std::string_view::npos)
      joined += '\'';
    joined += joined.empty() ? capital(syllable) : syllable;
  }
  return joined;
}

void add_forms(const Syllables& syllables, std::size_t surname, std::vector<std::string>& forms) {
  const auto middle = syllables.begin() + static_cast<std::ptrdiff_t>(surname);
  const std::string family = join({syllables.begin(), middle}, "", false);
  const Syllables given(middle, syllables.end());
  const std::array<std::string, 4> styles = {join(given, "", false), join_with_apostrophes(given),
                                             join(given, "-", false), join(given, " ", true)};
  for (const std::string& style : styles) {
    add_new(forms, family + " " + style);
    add_new(forms, style + " " + family);
  }
}

// The readings of `surname` as a surname by CC-CEDICT, a list of syllables each.
std::vector<Syllables> surname_readings(const Lexicon& lexicon, std::u32string_view surname) {
  std::vector<Syllables> readings;
  for (const Entry& entry : lexicon.look(to_utf8(surname))) {
    const bool is_surname = std::any_of(
        entry.senses.begin(), entry.senses.end(),
        [](std::string_view sense) { return sense.find("surname ") != std::string_view::npos; });
    if (!is_surname || entry.senses.front().find("Japanese") != std::string_view::npos) continue;
    Syllables syllables;
    for (const std::string_view syllable : fields_of(entry.pinyin))
      syllables.push_back(toneless(syllable));
    if (syllables.size() == surname.size()) readings.push_back(std::move(syllables));
  }
  return readings;
}

class Variants {
 public:
  Variants(const Lexicon& lexicon, std::u32string_view name) : lexicon_(lexicon), name_(name) {
    for (const char32_t character : name) {
      auto& readings = readings_.emplace_back();
      for (const std::string_view reading : lexicon.readings(character))
        readings.emplace_back(reading);
    }
  }

  [[nodiscard]] std::vector<std::string> list() {
    if (std::any_of(readings_.begin(), readings_.end(), [](const auto& r) { return r.empty(); }))
      return {};
    std::vector<std::size_t> surnames;  // their lengths
    if (name_.size() > 2 && !surname_readings(lexicon_, name_.substr(0, 2)).empty())
      surnames.push_back(2);
    if (name_.size() > 1) surnames.push_back(1);
    for (const std::size_t surname : surnames) {
      auto readings = readings_;
      prefer(surname_readings(lexicon_, name_.substr(0, surname)), readings);
      add(readings, surname);
    }
    if (surnames.empty()) add(readings_, 0);
    if (forms_.size() > kMaxPinyinVariants) forms_.resize(kMaxPinyinVariants);
    return forms_;
  }

 private:
  static void prefer(const std::vector<Syllables>& surnames,
                     std::vector<std::vector<std::string>>& readings) {
    for (auto surname = surnames.rbegin(); surname != surnames.rend(); ++surname)
      for (std::size_t i = 0; i < surname->size(); ++i) {
        auto& list = readings[i];
        std::erase(list, (*surname)[i]);
        list.insert(list.begin(), (*surname)[i]);
      }
  }

  void add(const std::vector<std::vector<std::string>>& readings, std::size_t surname) {
    for (const Syllables& reading : combine(readings)) {
      std::vector<std::vector<std::string>> written;
      written.reserve(reading.size());
      for (const std::string& syllable : reading) written.push_back(spellings(syllable));
      for (const Syllables& syllables : combine(written)) {
        if (forms_.size() >= kMaxPinyinVariants) return;
        if (surname > 0) add_forms(syllables, surname, forms_);
        add_new(forms_, join(syllables, "", false));
        add_new(forms_, join_with_apostrophes(syllables));
      }
    }
  }

  const Lexicon& lexicon_;
  std::u32string_view name_;
  std::vector<std::vector<std::string>> readings_;  // by character
  std::vector<std::string> forms_;
};

}  // namespace

std::vector<std::string> pinyin_variants(const Lexicon& lexicon, std::u32string_view name) {
  if (name.empty() || name.size() > kMaxNameCharacters) return {};
  return Variants(lexicon, name).list();
}

}  // namespace duizhao
