#include <duizhao/lexicon/wordnet.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <system_error>

#include <duizhao/lexicon/source_file.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

using format::Part;

constexpr std::array<std::string_view, format::kPartCount> kParts = {"noun", "verb", "adj", "adv"};

// Letters, with apostrophes inside: what English texts are cut into.
bool is_single_word(std::string_view word) {
  return !word.empty() && word.front() != '\'' && word.back() != '\'' &&
         std::all_of(word.begin(), word.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
}

std::string lower_case(std::string_view word) {
  std::string lower(word);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

void parse_exceptions(std::string_view text, std::uint32_t part, Wordnet& wordnet) {
  for (const std::string_view line : lines_of(text)) {
    const auto fields = fields_of(line);
    if (fields.size() < 2 || !is_single_word(fields[0])) continue;
    auto& bases = wordnet.exceptions[{std::string(fields[0]), part}];
    for (std::size_t i = 1; i < fields.size(); ++i)
      if (is_single_word(fields[i]) &&
          std::find(bases.begin(), bases.end(), fields[i]) == bases.end())
        bases.emplace_back(fields[i]);
    if (bases.empty()) wordnet.exceptions.erase({std::string(fields[0]), part});
  }
}

// "00001740 03 n 02 entity 0 thing 0 …": the number of words is hexadecimal; after each stands a
// digit; adjectives may have a marker, "galore(ip)".
void parse_synset(std::string_view line, std::uint32_t part, Wordnet& wordnet) {
  const auto fields = fields_of(line);
  std::size_t words = 0;
  if (fields.size() < 6 ||
      std::from_chars(fields[3].data(), fields[3].data() + fields[3].size(), words, 16).ec !=
          std::errc() ||
      words > (fields.size() - 4) / 2)
    throw std::invalid_argument("not a synset");
  std::vector<std::string> lemmas;
  for (std::size_t w = 0; w < words; ++w) {
    const std::string_view word = fields[4 + 2 * w];
    std::string lemma = lower_case(word.substr(0, word.find('(')));
    if (!is_single_word(lemma)) continue;
    wordnet.lemmas[lemma] |= 1U << part;
    if (word.starts_with(lemma)) wordnet.plain.insert(lemma);
    lemmas.push_back(std::move(lemma));
  }
  if (!lemmas.empty()) wordnet.synsets.push_back(std::move(lemmas));
}

void parse_data(std::string_view text, const std::string& path, std::uint32_t part,
                Wordnet& wordnet) {
  std::uint64_t number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    if (line.empty()) continue;
    if (line.starts_with("  ")) {  // the licence
      const auto fields = fields_of(line);
      const auto name = std::find(fields.begin(), fields.end(), "WordNet");
      if (wordnet.version.empty() && name != fields.end() && name + 1 != fields.end() &&
          (*(name + 1))[0] >= '0' && (*(name + 1))[0] <= '9')
        wordnet.version = *(name + 1);
      continue;
    }
    try {
      parse_synset(line, part, wordnet);
    } catch (const std::invalid_argument&) {
      throw Error({path, number}, "not a line of a WordNet data file",
                  "give the folder of WordNet's data base (Debian: /usr/share/wordnet)");
    }
  }
}

void add_forms_in_oes(Wordnet& wordnet) {
  for (const auto& [lemma, parts] : wordnet.lemmas)
    if (lemma.ends_with('o') && ((parts >> Part::kVerb) & 1U) != 0)
      wordnet.exceptions.try_emplace({lemma + "es", Part::kVerb}, std::vector{lemma});
}

}  // namespace

std::string_view Wordnet::base(const std::string& word) const {
  for (const std::uint32_t part : {Part::kVerb, Part::kNoun, Part::kAdjective, Part::kAdverb}) {
    const auto found = exceptions.find({word, part});
    if (found != exceptions.end()) return found->second.front();
  }
  return word;
}

Wordnet read_wordnet(const std::string& folder) {
  Wordnet wordnet;
  for (std::uint32_t part = 0; part < format::kPartCount; ++part) {
    const std::string name(kParts[part]);
    if (auto text = read_source(folder + "/" + name + ".exc")) {
      parse_exceptions(*text, part, wordnet);
      wordnet.files.push_back(std::move(*text));
    }
    const std::string path = folder + "/data." + name;
    if (auto text = read_source(path)) {
      parse_data(*text, path, part, wordnet);
      wordnet.files.push_back(std::move(*text));
    }
  }
  add_forms_in_oes(wordnet);
  return wordnet;
}

}  // namespace duizhao
