// The compiled lexicon's file: a header, a table of sections, the sections. Little-endian, every
// section starts at a multiple of 16, positions are offsets from the start of the file, so that it
// is read where it is mapped. Strings are UTF-8, end with a NUL and are named by their offset in
// the section of strings.
//
// Law: the bytes depend on the sources alone (sorted input, no time stamps).
#pragma once

#include <array>
#include <cstdint>

namespace duizhao::format {

inline constexpr std::array<char, 8> kMagic = {'D', 'Z', 'L', 'E', 'X', 'I', 'C', 'N'};
inline constexpr std::uint32_t kByteOrder = 0x01020304U;
inline constexpr std::uint32_t kVersion = 1;  // raise it with every change of this file
inline constexpr std::uint64_t kAlignment = 16;

struct Header {
  std::array<char, 8> magic = kMagic;
  std::uint32_t byte_order = kByteOrder;
  std::uint32_t version = kVersion;
  std::uint64_t bytes = 0;     // of the whole file
  std::uint64_t checksum = 0;  // XXH3 (64 bits) of everything after the header
};

struct Section {
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
};

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

using SectionTable = std::array<Section, kSectionCount>;

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

struct LemmaRecord {
  std::uint32_t text, parts;
};

}  // namespace duizhao::format
