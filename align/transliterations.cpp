#include <duizhao/align/transliterations.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>
#include <duizhao/text/word_list.h>

#include "sounds.txt.h"

namespace duizhao {
namespace {

// Weight of the letters' own frequencies in a syllable's row (Dirichlet), and how often a character
// stands for one to five letters at all.
constexpr float kSmoothing = 2;
constexpr std::array<float, kLongestSound> kLengths = {.3F, .44F, .2F, .05F, .01F};

constexpr std::uint32_t kLetterBits = 5;

// Latin letters with accents and the letter below them, in pairs.
constexpr std::u32string_view kAccents =
    U"àaáaâaãaäaåaāaăaąaçcćcčcĉcďdđdðdèeéeêeëeēeėeęeěeğgģgìiíiîiïiīiįiıiķkłlļlľlñnńnņnňnòoóoôoõoöo"
    U"øoōoőořrśsšsşsșsťtţtțtùuúuûuüuūuůuűuųuýyÿyżzźzžz";

char without_accent(char32_t c) {
  if (c >= U'A' && c <= U'Z') return static_cast<char>(c + 32);
  if (c >= U'a' && c <= U'z') return static_cast<char>(c);
  for (std::size_t i = 0; i < kAccents.size(); i += 2)
    if (kAccents[i] == c) return static_cast<char>(kAccents[i + 1]);
  if (c >= 0xC0 && c <= 0xDE) return without_accent(c + 32);
  // Capitals have even numbers, in two places odd ones.
  const bool odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if (c >= 0x100 && c <= 0x17F && c % 2 == (odd ? 1 : 0)) return without_accent(c + 1);
  return 0;
}

std::uint32_t packed(std::string_view letters) {
  std::uint32_t code = 0;
  for (const char c : letters)
    code = (code << kLetterBits) | static_cast<std::uint32_t>(c - 'a' + 1);
  return code;
}

// The next field of a line; empty at its end.
std::string_view next_field(std::string_view& rest) {
  rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(' ')));
  const std::string_view field = rest.substr(0, rest.find(' '));
  rest.remove_prefix(field.size());
  return field;
}

[[noreturn]] void refuse(std::string_view field, const std::string& problem) {
  throw Error({"sounds.txt"}, "'" + std::string(field) + "' " + problem,
              "make the table anew by scripts/fit_sounds.cpp");
}

std::size_t letter_number(char letter) { return static_cast<std::size_t>(letter - 'a'); }

void check_letters(std::string_view field) {
  if (field.empty() || field.size() > kLongestSound ||
      !std::all_of(field.begin(), field.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
    refuse(field, "is no group of letters");
}

float number(std::string_view field) {
  float value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error != std::errc() || end != field.data() + field.size()) refuse(field, "is no number");
  return value;
}

}  // namespace

std::string latin_letters(std::string_view word) {
  std::string letters;
  for (std::size_t at = 0; at < word.size();) {
    const char letter = without_accent(next_code_point(word, at));
    if (letter != 0) letters += letter;
  }
  return letters;
}

std::string sound_letters(std::string_view word) {
  std::string letters = latin_letters(word);
  letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
  return letters;
}

// Lines: "# …"; "= a 812 b 133 …" how often each letter is in names, first of all;
// "te 特 3.1 忒 .4 : t 61 te 30 …" a syllable, its characters with their priors, its letters with
// how often they stand for it.
Transliterations::Transliterations(std::string_view table) {
  for (const std::string_view line : entries_of(table)) {
    if (line.front() == '=') {
      read_letters(line.substr(1));
    } else {
      read_syllable(line);
    }
  }
}

const Transliterations& Transliterations::standard() {
  static const Transliterations sounds(kSoundTable);
  return sounds;
}

void Transliterations::read_letters(std::string_view fields) {
  letter_logs_.assign(26, 0);
  float sum = 0;
  while (true) {
    const std::string_view letter = next_field(fields);
    if (letter.empty()) break;
    check_letters(letter);
    const float count = number(next_field(fields));
    letter_logs_.at(letter_number(letter.front())) = count;
    sum += count;
  }
  for (float& value : letter_logs_) value = std::log(value / sum);
}

void Transliterations::read_syllable(std::string_view line) {
  const auto id = static_cast<std::uint16_t>(syllables_.size());
  next_field(line);  // the syllable's name is for readers
  for (std::string_view field = next_field(line); field != ":"; field = next_field(line)) {
    const std::u32string character = to_utf32(field);
    if (character.size() != 1) refuse(field, "is no character");
    Sound& sound = characters_[character.front()];
    sound.syllable = id;
    sound.prior = number(next_field(line));
  }
  std::vector<std::pair<std::string_view, float>> counts;
  float sum = kSmoothing;
  for (std::string_view field = next_field(line); !field.empty(); field = next_field(line)) {
    check_letters(field);
    counts.emplace_back(field, number(next_field(line)));
    sum += counts.back().second;
  }
  Syllable& syllable = syllables_.emplace_back();
  syllable.unseen = std::log(kSmoothing / sum);
  for (const auto& [letters, count] : counts) {
    float background = 0;
    for (const char c : letters) background += letter_logs_.at(letter_number(c));
    const float base = kSmoothing * kLengths.at(letters.size() - 1);
    const float score = std::log((count * std::exp(-background) + base) / sum);
    syllable.groups.push_back({packed(letters), score});
  }
  std::sort(syllable.groups.begin(), syllable.groups.end(),
            [](const Group& a, const Group& b) { return a.letters < b.letters; });
}

Transliterations::Sound Transliterations::sound(char32_t character) const {
  const auto found = characters_.find(character);
  return found == characters_.end() ? Sound{} : found->second;
}

Transliterations::Sounds Transliterations::prepare(std::u32string_view text) const {
  Sounds sounds;
  sounds.reserve(text.size());
  for (const char32_t c : text) sounds.push_back(is_han(c) ? sound(c) : Sound{});
  return sounds;
}

float Transliterations::score(const Syllable& syllable, std::uint32_t letters, std::size_t length) {
  const auto group = std::lower_bound(
      syllable.groups.begin(), syllable.groups.end(), letters,
      [](const Group& known, std::uint32_t wanted) { return known.letters < wanted; });
  if (group != syllable.groups.end() && group->letters == letters) return group->score;
  static const std::array<float, kLongestSound> kLengthLogs = {
      std::log(kLengths[0]), std::log(kLengths[1]), std::log(kLengths[2]), std::log(kLengths[3]),
      std::log(kLengths[4])};
  return syllable.unseen + kLengthLogs.at(length - 1);
}

Transliterations::Fit Transliterations::best(const Sounds& sounds, std::string_view letters) const {
  return best(sounds, letters, false);
}

Transliterations::Fit Transliterations::best_part(const Sounds& sounds,
                                                  std::string_view letters) const {
  return best(sounds, letters, true);
}

// Viterbi over the text: cell j is the best way to read the letters before j (all of them, or as a
// part those from any place on) in characters that end here, wherever they began.
Transliterations::Fit Transliterations::best(const Sounds& sounds, std::string_view letters,
                                             bool part) const {
  constexpr float kNone = std::numeric_limits<float>::lowest();
  struct Cell {
    float score = kNone;
    std::uint32_t begin = 0;
    std::size_t from = 0;  // first of the letters
  };
  Fit best;
  letters = letters.substr(0, kLongestSounded);
  const std::size_t size = letters.size();
  if (size == 0) return best;
  std::array<Cell, kLongestSounded + 1> before;
  std::array<Cell, kLongestSounded + 1> here;
  for (std::uint32_t at = 0; at < sounds.size(); ++at) {
    here.fill({});
    if (sounds[at].syllable == kNoSyllable) {
      before = here;
      continue;
    }
    const Syllable& syllable = syllables_[sounds[at].syllable];
    for (std::size_t j = 0; j <= (part ? size - 1 : 0); ++j)
      if (j == 0 || before.at(j).score < 0) before.at(j) = {-sounds[at].begin_cost, at, j};
    for (std::size_t j = 0; j < size; ++j) {
      if (before.at(j).score == kNone) continue;
      const float so_far = before.at(j).score + sounds[at].prior;
      for (std::size_t length = 1; length <= kLongestSound && j + length <= size; ++length) {
        const float total = so_far + score(syllable, packed(letters.substr(j, length)), length);
        Cell& cell = here.at(j + length);
        if (total > cell.score) cell = {total, before.at(j).begin, before.at(j).from};
      }
    }
    for (std::size_t j = part ? kLeastPart : size; j <= size; ++j) {
      const float total = here.at(j).score - sounds[at].end_cost;
      if (here.at(j).score == kNone || total <= best.score) continue;
      if (part && (j - here.at(j).from < kLeastPart || at == here.at(j).begin)) continue;
      best = {total, {{here.at(j).begin}, {at + 1}}};
    }
    before = here;
  }
  return best;
}

}  // namespace duizhao
