// What the lexicon's file holds, as views into the mapping. Private to this room.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <duizhao/lexicon/character_table.h>
#include <duizhao/lexicon/format.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/lexicon/ranked_bits.h>
#include <duizhao/lexicon/section_file.h>
#include <duizhao/lexicon/trie.h>

namespace duizhao {

struct Lexicon::Data {
  // Checks the whole file; throws Error.
  explicit Data(const std::string& path);

  [[nodiscard]] std::string_view text(std::uint32_t offset) const {
    return strings.data() + offset;
  }

  // Dense number of a word with entries.
  [[nodiscard]] bool has_entry(WordId word) const { return entry_words.contains(word); }

  SectionFile file;
  LexiconInfo info;
  std::string_view strings;  // ends with a NUL
  Trie trie;
  std::span<const float> frequencies;
  RankedBits entry_words;
  std::span<const std::uint32_t> entry_begins, gloss_begins, synonym_begins;
  std::span<const format::EntryRecord> entries;
  std::span<const Gloss> glosses;
  std::span<const std::uint32_t> stems;
  std::span<const Synonym> synonyms;
  std::span<const format::ExceptionRecord> exceptions;
  std::span<const format::LemmaRecord> lemmas;
  CharacterTable simple, reading_lists;
  std::span<const std::uint32_t> readings;
  std::span<const format::SourceRecord> sources;
};

// Does every number of the file lead to something in it? What the checksum cannot tell: a file that
// was made wrong.
bool is_within_bounds(const Lexicon::Data& data);

}  // namespace duizhao
