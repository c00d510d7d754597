// Counts which letters each Chinese syllable stands for in transliterated names
// (align/transliterations.h) and writes align/data/sounds.txt to standard output.
//
//   fit_sounds BITEXT.tsv    # Chinese, tab, English; free of rights (see the table's head)
//
// Names of regions, languages, currencies and cities come from CLDR. Expectation maximisation over
// the ways of cutting each English word into one to five letters a character; pairs that are no
// transliterations (冰岛, Iceland) are dropped when they are no likelier than chance. Then names
// are found in the bitext by the model so far (capitalised words in mid-sentence), each pair of
// spellings is counted once, and the model is counted anew; twice.
#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include <duizhao/align/transliterations.h>
#include <duizhao/lexicon/cldr.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/english.h>
#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr int kRounds = 8;              // of expectation maximisation
constexpr double kLeastPerLetter = .3;  // nats a letter that a pair must be likelier than chance
constexpr double kRare = 30;            // occurrences
constexpr double kUnseen = .2;          // occurrences in names that they are given
constexpr double kMinedScore = 7, kMinedPerLetter = .9;

struct NamePair {
  std::u32string chinese;
  std::string letters;
  friend auto operator<=>(const NamePair&, const NamePair&) = default;
};
using NamePairs = std::set<NamePair>;
using Counts = std::map<std::string, std::map<std::string, double>>;  // syllable → letters

class Fitter {
 public:
  explicit Fitter(const Lexicon& lexicon) : lexicon_(lexicon) {}

  std::string syllable(char32_t c) {
    const auto known = syllables_.find(c);
    if (known != syllables_.end()) return known->second;
    const auto readings = lexicon_.readings(c);
    return syllables_[c] = readings.empty() ? "" : std::string(readings.front());
  }

  // Counts anew, from the model so far or from consonants that are alike.
  void fit(const NamePairs& pairs) {
    count_letters(pairs);
    for (int round = 0; round < kRounds; ++round) {
      Counts next;
      for (const NamePair& pair : pairs) add_expected(pair, round, next);
      counts_ = std::move(next);
    }
    names_ = pairs;
  }

  std::string table(const std::map<char32_t, double>& text);

 private:
  void count_letters(const NamePairs& pairs) {
    letters_.fill(1);
    for (const NamePair& pair : pairs)
      for (const char c : pair.letters) ++letters_.at(static_cast<std::size_t>(c - 'a'));
    double sum = 0;
    for (const double count : letters_) sum += count;
    for (std::size_t i = 0; i < letters_.size(); ++i) chances_.at(i) = letters_.at(i) / sum;
  }

  [[nodiscard]] double chance(std::string_view group) const {
    double product = 1;
    for (const char c : group) product *= chances_.at(static_cast<std::size_t>(c - 'a'));
    return product;
  }

  // P(group | character) / P(group)
  double ratio(char32_t c, const std::string& group) {
    static const std::array<double, kLongestSound> kLengths = {.3, .44, .2, .05, .01};
    const std::string& of = syllable(c);
    const auto row = counts_.find(of);
    if (row == counts_.end()) {
      static const std::map<char, std::string> kAlike = {
          {'b', "bp"},  {'p', "pb"},   {'m', "m"},    {'f', "fpv"},  {'d', "dt"},  {'t', "td"},
          {'n', "n"},   {'l', "lr"},   {'g', "gkc"},  {'k', "kcq"},  {'h', "hg"},  {'j', "jgkc"},
          {'q', "ckj"}, {'x', "scxh"}, {'z', "zjcs"}, {'c', "csz"},  {'s', "scz"}, {'r', "rj"},
          {'w', "wvu"}, {'y', "yeij"}, {'a', "a"},    {'e', "eira"}, {'o', "o"}};
      const auto alike = kAlike.find(of.empty() ? '?' : of.front());
      const bool fits =
          alike != kAlike.end() && alike->second.find(group.front()) != std::string::npos;
      return kLengths.at(group.size() - 1) * (fits ? 8 : 1);
    }
    double sum = 2;
    for (const auto& [other, count] : row->second) sum += count;
    const auto found = row->second.find(group);
    const double count = found == row->second.end() ? 0 : found->second;
    return (count / chance(group) + 2 * kLengths.at(group.size() - 1)) / sum;
  }

  void add_expected(const NamePair& pair, int round, Counts& next) {
    const std::size_t n = pair.chinese.size();
    const std::size_t m = pair.letters.size();
    std::vector<std::vector<double>> forward(n + 1, std::vector<double>(m + 1));
    auto backward = forward;
    forward[0][0] = 1;
    backward[n][m] = 1;
    const auto each = [&](const auto& visit) {
      for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < m; ++j)
          for (std::size_t l = 1; l <= kLongestSound && j + l <= m; ++l) visit(i, j, l);
    };
    std::map<std::tuple<std::size_t, std::size_t, std::size_t>, double> ratios;
    each([&](std::size_t i, std::size_t j, std::size_t l) {
      const double r = ratio(pair.chinese[i], pair.letters.substr(j, l));
      ratios[{i, j, l}] = r;
      forward[i + 1][j + l] += forward[i][j] * r;
    });
    for (auto step = ratios.rbegin(); step != ratios.rend(); ++step) {
      const auto& [i, j, l] = step->first;
      backward[i][j] += step->second * backward[i + 1][j + l];
    }
    const double total = forward[n][m];
    if (total <= 0) return;
    if (round > 3 && std::log(total) < kLeastPerLetter * static_cast<double>(m)) return;
    each([&](std::size_t i, std::size_t j, std::size_t l) {
      const double expected = forward[i][j] * ratios[{i, j, l}] * backward[i + 1][j + l] / total;
      if (expected > 1e-3) next[syllable(pair.chinese[i])][pair.letters.substr(j, l)] += expected;
    });
    if (round + 1 == kRounds) kept_.insert(pair);
  }

  const Lexicon& lexicon_;
  std::map<char32_t, std::string> syllables_;
  std::array<double, 26> letters_{}, chances_{};
  Counts counts_;
  NamePairs names_, kept_;
};

std::string Fitter::table(const std::map<char32_t, double>& text) {
  std::ostringstream out;
  out.precision(3);
  out << "=";
  for (std::size_t i = 0; i < letters_.size(); ++i)
    out << ' ' << static_cast<char>('a' + i) << ' ' << std::lround(letters_.at(i));
  out << '\n';
  std::map<char32_t, double> in_names;
  double name_sum = 0;
  double text_sum = 0;
  for (const NamePair& pair : kept_)
    for (const char32_t c : pair.chinese) {
      ++in_names[c];
      ++name_sum;
    }
  for (const auto& [c, count] : text) text_sum += count;
  std::map<std::string, std::map<char32_t, double>> characters;
  // Rare ones may be in names without having been seen there.
  for (const auto& [c, count] : text)
    if (count <= kRare && !syllable(c).empty()) in_names.try_emplace(c, kUnseen - .5);
  for (const auto& [c, count] : in_names) {
    const auto seen = text.find(c);
    const double prior = std::log((count + .5) / name_sum) -
                         std::log(((seen == text.end() ? 0 : seen->second) + 1) / text_sum);
    if (prior > -1.5 || (count >= 1 && prior > -2.5)) characters[syllables_.at(c)][c] = prior;
  }
  for (const auto& [name, row] : characters) {
    const auto groups = counts_.find(name);
    if (groups == counts_.end()) continue;
    out << name;
    for (const auto& [c, prior] : row)
      out << ' ' << to_utf8(std::u32string(1, c)) << ' ' << std::round(prior * 10) / 10;
    out << " :";
    std::vector<std::pair<double, std::string>> sorted;
    for (const auto& [letters, count] : groups->second)
      if (count >= .3) sorted.emplace_back(-count, letters);
    std::sort(sorted.begin(), sorted.end());
    for (const auto& [count, letters] : sorted)
      out << ' ' << letters << ' ' << std::round(-count * 10) / 10;
    out << '\n';
  }
  return out.str();
}

bool is_all_han(std::u32string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_han);
}

void add_pair(std::u32string chinese, std::string_view english, NamePairs& pairs) {
  if (chinese.size() > 2 &&
      std::u32string_view(U"语文岛市国州省").find(chinese.back()) != std::u32string::npos)
    chinese.pop_back();
  const std::string letters = sound_letters(english);
  if (is_all_han(chinese) && chinese.size() >= 2 && chinese.size() <= 8 &&
      letters.size() >= chinese.size() && letters.size() <= 3 * chinese.size() + 1)
    pairs.insert({std::move(chinese), letters});
}

NamePairs cldr_pairs() {
  NamePairs pairs;
  for (const SourceEntry& entry : cldr_names())
    if (entry.senses.front().find_first_of(" (-.&") == std::string::npos)
      add_pair(to_utf32(entry.simplified), entry.senses.front(), pairs);
  return pairs;
}

struct Line {
  std::u32string chinese;
  std::vector<std::string> names;  // letters of capitalised words in mid-sentence
};

std::vector<Line> read_bitext(const std::string& path, const Lexicon& lexicon) {
  std::ifstream lines(path);
  if (!lines) throw Error({path}, "cannot be read", "give a file of Chinese, tab, English");
  std::vector<Line> result;
  for (std::string text; std::getline(lines, text);) {
    const std::size_t tab = text.find('\t');
    if (tab == std::string::npos) continue;
    Line line{to_utf32(text.substr(0, tab)), {}};
    for (char32_t& c : line.chinese) c = lexicon.simplify(c);
    bool first = true;
    for (const EnglishWord& word : english_words(text.substr(tab + 1))) {
      const std::string letters = sound_letters(word.normal);
      if (word.capital && !first && letters.size() >= 3) line.names.push_back(letters);
      first = false;
    }
    result.push_back(std::move(line));
  }
  return result;
}

int run(const std::string& path) {
  const Lexicon lexicon = Lexicon::load();
  const auto lines = read_bitext(path, lexicon);
  std::map<char32_t, double> text;
  for (const Line& line : lines)
    for (const char32_t c : line.chinese)
      if (is_han(c)) ++text[c];
  const NamePairs given = cldr_pairs();
  NamePairs pairs = given;
  std::string table;
  for (int round = 0; round < 3; ++round) {
    Fitter fitter(lexicon);
    fitter.fit(pairs);
    table = fitter.table(text);
    std::cerr << pairs.size() << " pairs\n";
    const Transliterations model(table);
    pairs = given;
    for (const Line& line : lines) {
      const auto sounds = model.prepare(line.chinese);
      for (const std::string& letters : line.names) {
        const auto fit = model.best(sounds, letters);
        if (fit.score < kMinedScore ||
            fit.score < kMinedPerLetter * static_cast<double>(letters.size()))
          continue;
        pairs.insert({line.chinese.substr(fit.window.begin.value, fit.window.size()), letters});
      }
    }
  }
  std::cout << table;
  return 0;
}

}  // namespace
}  // namespace duizhao

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: fit_sounds BITEXT.tsv > sounds.txt\n";
    return 2;
  }
  try {
    return duizhao::run(argv[1]);
  } catch (const duizhao::Error& error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
}
