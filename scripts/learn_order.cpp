// Counts how English words follow each other, as classes, in the examples of WordNet (the folder of
// its data base) and the English texts of bitexts; prints the table metrics/data/order_counts.txt
// (metrics/order_model.h).
//
//   learn_order WORDNET BITEXT… > metrics/data/order_counts.txt
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/corpora/bitext_reader.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/english_classes.h>
#include <duizhao/metrics/english_order.h>
#include <duizhao/metrics/order_model.h>
#include <duizhao/text/english.h>
#include <duizhao/text/language.h>
#include <duizhao/text/pair.h>
#include <duizhao/text/utf8.h>

namespace {

using namespace duizhao;

// Triples seen once make up most of the table and little of what it knows.
constexpr std::uint32_t kMinCount = 2;

// Shorter examples of WordNet are phrases.
constexpr std::size_t kMinExample = 40;  // bytes

class Counter {
 public:
  Counter() : classes_(Lexicon::load(), order_words()) {}

  void add(const std::string& text) {
    std::vector<ClassId> types;
    for (const ClassedToken& token : classes_.of(to_utf32(text), english_words(text)))
      types.push_back(token.type);
    if (!types.empty()) count_triples(types, triples_);
  }

  void add_bitext(const std::string& path) {
    const auto reader = open_bitext(path);
    for (Pair pair; reader->next(pair);)
      add(detect_language(pair.source) == Language::kEnglish ? pair.source : pair.target);
  }

  // The quoted examples behind the definitions of data.noun, …, as sentences.
  void add_wordnet(const std::string& folder) {
    for (const std::string part : {"noun", "verb", "adj", "adv"}) {
      std::ifstream file(folder + "/data." + part);
      if (!file) throw std::runtime_error(folder + "/data." + part + " cannot be read");
      for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(' ')) add_examples(line.substr(line.find('|') + 1));  // ' ': licence
      }
    }
  }

  void print() const { write_order_counts(triples_, kMinCount, std::cout); }

 private:
  void add_examples(const std::string& gloss) {
    for (std::size_t begin = 0; (begin = gloss.find('"', begin)) != std::string::npos;) {
      const std::size_t end = gloss.find('"', begin + 1);
      if (end == std::string::npos) return;
      std::string example = gloss.substr(begin + 1, end - begin - 1);
      begin = end + 1;
      if (example.size() < kMinExample) continue;
      example[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(example[0])));
      if (std::string_view(".!?").find(example.back()) == std::string_view::npos) example += '.';
      add(example);
    }
  }

  EnglishClasses classes_;
  ClassTriples triples_;
};

}  // namespace

int main(int argc, char** argv) try {
  Counter counter;
  for (int i = 1; i < argc; ++i)
    i == 1 ? counter.add_wordnet(argv[i]) : counter.add_bitext(argv[i]);
  std::cout << "# How often classes of English words follow each other (metrics/order_model.h):\n"
               "# numbers of pairs and triples; then a pair a line: its classes, its count, how\n"
               "# many classes follow it, and of those that do twice or more the number, then\n"
               "# each with its count.\n";
  counter.print();
  return 0;
} catch (const std::exception& error) {
  std::cerr << "learn_order: " << error.what() << '\n';
  return 1;
}
