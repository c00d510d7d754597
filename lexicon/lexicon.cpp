#include <duizhao/lexicon/lexicon.h>

#include <cassert>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include <duizhao/lexicon/data.h>
#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
Lexicon::Lexicon(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

Lexicon Lexicon::load() {
  return load(compiled_file_path("DUIZHAO_LEXICON", "lexicon.bin", DUIZHAO_INSTALLED_LEXICON));
}

Lexicon Lexicon::load(const std::string& path) {
  return Lexicon(std::make_shared<const Data>(path));
}

const LexiconInfo& Lexicon::info() const { return data_->info; }
std::uint32_t Lexicon::word_count() const { return data_->trie.size(); }
std::uint32_t Lexicon::stem_count() const {
  return static_cast<std::uint32_t>(data_->stems.size());
}

std::vector<Entry> Lexicon::look(std::string_view headword) const {
  const WordId word = find(to_utf32(headword));
  if (word == kNoId || !data_->has_entry(word)) return {};
  const std::uint32_t rank = data_->entry_words.rank(word);
  std::vector<Entry> exact;
  std::vector<Entry> others;  // another word in the same simplified characters
  for (std::uint32_t i = data_->entry_begins[rank]; i < data_->entry_begins[rank + 1]; ++i) {
    const format::EntryRecord& record = data_->entries[i];
    Entry entry{data_->text(record.traditional),
                data_->text(record.simplified),
                data_->text(record.pinyin),
                {},
                data_->text(record.source)};
    std::string_view senses = data_->text(record.senses);
    while (!senses.empty()) {
      const std::size_t end = std::min(senses.find('\n'), senses.size());
      entry.senses.push_back(senses.substr(0, end));
      senses.remove_prefix(std::min(end + 1, senses.size()));
    }
    const bool same = entry.traditional == headword || entry.simplified == headword;
    (same ? exact : others).push_back(std::move(entry));
  }
  return exact.empty() ? others : exact;
}

char32_t Lexicon::simplify(char32_t character) const {
  const std::uint32_t simple = data_->simple[character];
  return simple == 0 ? character : static_cast<char32_t>(simple);
}

void Lexicon::prefixes(std::u32string_view text, std::vector<Match>& matches) const {
  data_->trie.prefixes(text, matches);
}

WordId Lexicon::find(std::u32string_view word) const { return data_->trie.find(word); }

std::string Lexicon::headword(WordId word) const {
  assert(word < word_count());
  return to_utf8(data_->trie.spelling(word));
}

bool Lexicon::has_entry(WordId word) const { return data_->has_entry(word); }

float Lexicon::log_frequency(WordId word) const { return data_->frequencies[word]; }

std::span<const Gloss> Lexicon::glosses(WordId word) const {
  if (!data_->has_entry(word)) return {};
  const std::uint32_t rank = data_->entry_words.rank(word);
  const std::uint32_t begin = data_->gloss_begins[rank];
  return data_->glosses.subspan(begin, data_->gloss_begins[rank + 1] - begin);
}

std::string_view Lexicon::stem_text(StemId stem) const { return data_->text(data_->stems[stem]); }

StemId Lexicon::find_stem(std::string_view stem) const {
  const auto found = std::lower_bound(
      data_->stems.begin(), data_->stems.end(), stem,
      [&](std::uint32_t offset, std::string_view text) { return data_->text(offset) < text; });
  if (found == data_->stems.end() || data_->text(*found) != stem) return kNoId;
  return static_cast<StemId>(found - data_->stems.begin());
}

Lexicon::StemRange Lexicon::stems_beginning(std::string_view letters) const {
  const auto start = [&](std::uint32_t offset) {
    return data_->text(offset).substr(0, letters.size());
  };
  const auto begin = std::partition_point(data_->stems.begin(), data_->stems.end(),
                                          [&](std::uint32_t at) { return start(at) < letters; });
  const auto end = std::partition_point(begin, data_->stems.end(),
                                        [&](std::uint32_t at) { return start(at) == letters; });
  return {static_cast<StemId>(begin - data_->stems.begin()),
          static_cast<StemId>(end - data_->stems.begin())};
}

std::span<const Synonym> Lexicon::synonyms(StemId stem) const {
  const std::uint32_t begin = data_->synonym_begins[stem];
  return data_->synonyms.subspan(begin, data_->synonym_begins[stem + 1] - begin);
}

std::vector<std::string_view> Lexicon::readings(char32_t character) const {
  std::vector<std::string_view> readings;
  const std::uint32_t list = data_->reading_lists[character];
  if (list == 0) return readings;
  for (std::uint32_t i = list - 1; data_->readings[i] != kNoId; ++i)
    readings.push_back(data_->text(data_->readings[i]));
  return readings;
}

}  // namespace duizhao
