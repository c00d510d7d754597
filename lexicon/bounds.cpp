// That nothing in a lexicon's file leads out of it.
#include <algorithm>

#include <duizhao/lexicon/data.h>

namespace duizhao {
namespace {

// One list of `items` for each of `owners`: where each begins, and where the last one ends.
bool are_lists(std::span<const std::uint32_t> begins, std::size_t owners, std::size_t items) {
  return begins.size() == owners + 1 && std::is_sorted(begins.begin(), begins.end()) &&
         begins.back() <= items;
}

bool are_strings(const Lexicon::Data& data) {
  const auto in = [&data](std::uint32_t offset) { return offset < data.strings.size(); };
  const auto all = [](const auto& records, auto good) {
    return std::all_of(records.begin(), records.end(), good);
  };
  return all(data.stems, in) &&
         all(data.entries,
             [in](const format::EntryRecord& r) {
               return in(r.traditional) && in(r.simplified) && in(r.pinyin) && in(r.senses) &&
                      in(r.source);
             }) &&
         all(data.exceptions,
             [in](const format::ExceptionRecord& r) { return in(r.form) && in(r.base); }) &&
         all(data.lemmas, [in](const format::LemmaRecord& r) { return in(r.text); }) &&
         all(data.readings, [in](std::uint32_t r) { return r == kNoId || in(r); }) &&
         all(data.sources, [in](const format::SourceRecord& r) {
           return in(r.name) && in(r.version) && in(r.date) && in(r.licence) && in(r.sha256);
         });
}

bool are_readings(const Lexicon::Data& data) {
  const auto lists = data.reading_lists.numbers();
  return data.reading_lists.is_within_bounds() && data.simple.is_within_bounds() &&
         (data.readings.empty() || data.readings.back() == kNoId) &&
         std::all_of(lists.begin(), lists.end(),
                     [&](std::uint32_t list) { return list <= data.readings.size(); });
}

}  // namespace

bool is_within_bounds(const Lexicon::Data& data) {
  const auto is_stem = [&data](const auto& item) { return item.stem < data.stems.size(); };
  return data.trie.is_within_bounds() && data.frequencies.size() == data.trie.size() &&
         data.entry_words.is_within_bounds(data.trie.size()) &&
         are_lists(data.entry_begins, data.entry_words.size(), data.entries.size()) &&
         are_lists(data.gloss_begins, data.entry_words.size(), data.glosses.size()) &&
         are_lists(data.synonym_begins, data.stems.size(), data.synonyms.size()) &&
         std::all_of(data.glosses.begin(), data.glosses.end(), is_stem) &&
         std::all_of(data.synonyms.begin(), data.synonyms.end(), is_stem) && are_strings(data) &&
         are_readings(data);
}

}  // namespace duizhao
