// Counts how often words have links in true pairs of texts and in texts set beside another sentence
// of like length; prints the table metrics/data/link_values.tsv (metrics/link_values.h).
//
//   count_links MODEL BITEXT [MODEL BITEXT …] > metrics/data/link_values.tsv
//
// The pairs of a bitext are linked with the model (.tsv) before it, which must not have been
// learned from them, or its words would look better known than those of texts to come.
#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <duizhao/align/word_links.h>
#include <duizhao/corpora/bitext_reader.h>
#include <duizhao/corpora/files.h>
#include <duizhao/lexicon/learned_counts.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/link_values.h>
#include <duizhao/text/language.h>
#include <duizhao/text/pair.h>

namespace {

using namespace duizhao;

// The counts of a word's class weigh as much as this many of its own.
constexpr double kClassWeight = 12;
// Words that were seen less often have no row of their own.
constexpr double kLeastSeen = 6;
// A text's wrong counterpart is that of the text so many places on in the order of length.
constexpr std::size_t kStep = 3;

struct Counts {
  std::array<double, kLinkStates> right{}, wrong{};
};

double sum(const std::array<double, kLinkStates>& counts) {
  return counts[0] + counts[1] + counts[2];
}

struct LanguageCounts {
  std::array<Counts, kWordClasses> classes;
  std::map<std::string, Counts> words;
  std::map<std::string, std::array<double, kWordClasses>> classes_of;
};

struct Read {
  PairText chinese, english;
};

class Counter {
 public:
  explicit Counter(Lexicon lexicon) : lexicon_(std::move(lexicon)) {}

  void add(const std::string& model, const std::string& path) {
    const WordLinker linker(lexicon_, LearnedCounts(parse_learned_table(read_file(model), model)));
    std::vector<Read> pairs;
    const auto reader = open_bitext(path);
    for (Pair pair; reader->next(pair);) {
      const bool chinese_first = detect_language(pair.source) == Language::kChinese;
      pairs.push_back({linker.reader().chinese(chinese_first ? pair.source : pair.target),
                       linker.reader().english(chinese_first ? pair.target : pair.source)});
    }
    std::stable_sort(pairs.begin(), pairs.end(), [](const Read& a, const Read& b) {
      return a.english.words.size() < b.english.words.size();
    });
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      count(linker.link(pairs[i].chinese, pairs[i].english), &Counts::right);
      if (i + kStep < pairs.size())
        count(linker.link(pairs[i].chinese, pairs[i + kStep].english), &Counts::wrong);
    }
  }

  void print() const {
    print("zh", chinese_);
    print("en", english_);
  }

 private:
  using Kind = std::array<double, kLinkStates> Counts::*;

  void count(const PairLinks& pair, Kind kind) {
    count(pair.chinese, pair.chinese_states, Language::kChinese, kind);
    count(pair.english, pair.english_states, Language::kEnglish, kind);
  }

  void count(const std::vector<PairWord>& words, const std::vector<LinkState>& states,
             Language language, Kind kind) {
    LanguageCounts& side = language == Language::kChinese ? chinese_ : english_;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].kind == WordKind::kPunctuation) continue;
      const auto state = static_cast<std::size_t>(states[i]);
      const std::size_t which = word_class(words[i], language);
      ++(side.classes.at(which).*kind).at(state);
      if (words[i].word == kNoId) continue;
      const std::string spelling = language == Language::kChinese
                                       ? lexicon_.headword(words[i].word)
                                       : std::string(lexicon_.stem_text(words[i].word));
      ++(side.words[spelling].*kind).at(state);
      ++side.classes_of[spelling].at(which);
    }
  }

  static double share(const std::array<double, kLinkStates>& own,
                      const std::array<double, kLinkStates>& of_class, std::size_t state) {
    const double prior = of_class.at(state) / std::max(1.0, sum(of_class));
    return (own.at(state) + kClassWeight * prior) / (sum(own) + kClassWeight);
  }

  // Tenths of v for each state.
  static std::array<long, kLinkStates> row(const Counts& own, const Counts& of_class) {
    std::array<long, kLinkStates> tenths{};
    for (std::size_t s = 0; s < kLinkStates; ++s) {
      tenths.at(s) = std::lround(10 * std::log((share(own.wrong, of_class.wrong, s) + 0.01) /
                                               (share(own.right, of_class.right, s) + 0.01)));
    }
    return tenths;
  }

  static void print(const std::string& language, const LanguageCounts& side) {
    const auto line = [&](const std::string& word, const std::array<long, kLinkStates>& tenths) {
      std::cout << language << '\t' << word << '\t' << tenths[0] << '\t' << tenths[1] << '\t'
                << tenths[2] << '\n';
    };
    std::array<std::array<long, kLinkStates>, kWordClasses> classes{};
    for (std::size_t c = 0; c < kWordClasses; ++c) {
      classes.at(c) = row({}, side.classes.at(c));
      line(std::string{'#', static_cast<char>('0' + c)}, classes.at(c));
    }
    for (const auto& [word, counts] : side.words) {
      if (sum(counts.right) < kLeastSeen) continue;
      const auto& seen = side.classes_of.at(word);
      const auto most = static_cast<std::size_t>(
          std::distance(seen.begin(), std::max_element(seen.begin(), seen.end())));
      const auto tenths = row(counts, side.classes.at(most));
      if (tenths != classes.at(most)) line(word, tenths);
    }
  }

  Lexicon lexicon_;
  LanguageCounts chinese_, english_;
};

}  // namespace

int main(int argc, char** argv) try {
  Counter counter(Lexicon::load());
  for (int i = 1; i + 1 < argc; i += 2) counter.add(argv[i], argv[i + 1]);
  std::cout
      << "# How much a word's link state says about a missing counterpart, in tenths of a nat\n"
         "# (metrics/link_values.h): language, word or #class, nothing, taken, linked.\n";
  counter.print();
  return 0;
} catch (const std::exception& error) {
  std::cerr << "count_links: " << error.what() << '\n';
  return 1;
}
