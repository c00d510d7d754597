// What the sections of the compiled lexicon's file hold (section_file.h says what is around them).
//
// Law: the bytes depend on the sources alone (sorted input, no time stamps).
#pragma once

#include <cstdint>

#include <duizhao/lexicon/section_file.h>

namespace duizhao::format {

inline constexpr FileKind kLexiconFile = {
    {'D', 'Z', 'L', 'E', 'X', 'I', 'C', 'N'},
    1,
    "lexicon",
    "build it again (the target lexicon_data, or duizhao lexicon build) or set DUIZHAO_LEXICON"};

enum SectionName : std::uint32_t {
  kStrings,        // char
  kSources,        // SourceRecord
  kCodePages,      // character → letter of the trie: two-stage table (character_table.h)
  kCodeBlocks,     //
  kLetters,        // char32_t, the simplified lower-case character of each letter
  kTrieUnits,      // TrieUnit (trie.h)
  kTrieWords,      // RankBlock: which units end a word; the rank is the WordId
  kFrequencies,    // float, by WordId: natural logarithm of the relative frequency
  kEntryWords,     // RankBlock over WordIds: which have entries; the rank counts from 0
  kEntryBegins,    // uint32, by that rank (and one more): first of the word's entries
  kEntries,        // EntryRecord
  kGlossBegins,    // uint32, by that rank (and one more): first of the word's glosses
  kGlosses,        // Gloss
  kStems,          // uint32, by StemId, in byte order of the stems: string
  kSynonymBegins,  // uint32, by StemId (and one more)
  kSynonyms,       // Synonym
  kExceptions,     // ExceptionRecord, by form, then part of speech
  kLemmas,         // LemmaRecord, by text
  kSimplePages,    // character → simplified character (0: itself)
  kSimpleBlocks,   //
  kReadingPages,   // character → 1 + first of its readings in kReadings (0: none)
  kReadingBlocks,  //
  kReadings,       // uint32: strings, each list closed by kNoId
  kSectionCount
};

struct SourceRecord {
  std::uint32_t name, version, date, licence, sha256, entries;
};

struct EntryRecord {
  std::uint32_t traditional, simplified, pinyin;
  std::uint32_t senses;  // one string, senses separated by line feeds
  std::uint32_t source;  // string
};

// Parts of speech in WordNet's order; also bits 1 << part of LemmaRecord::parts.
enum Part : std::uint32_t { kNoun, kVerb, kAdjective, kAdverb, kPartCount };

struct ExceptionRecord {
  std::uint32_t form, base, part;
};

// Bit of LemmaRecord::parts: WordNet writes the word with a capital letter only (Paris).
inline constexpr std::uint32_t kNameOnly = 1U << kPartCount;

struct LemmaRecord {
  std::uint32_t text, parts;
};

}  // namespace duizhao::format
