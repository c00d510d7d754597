#include <duizhao/lexicon/data.h>

namespace duizhao {
namespace {

CharacterTable table(const SectionFile& in, format::SectionName pages, format::SectionName blocks) {
  return {in.section<std::uint16_t>(pages), in.section<std::uint32_t>(blocks)};
}

std::string hexadecimal(std::uint64_t number) {
  std::string digits(16, '0');
  for (std::size_t i = 16; i-- > 0; number >>= 4U) digits[i] = "0123456789abcdef"[number & 15U];
  return digits;
}

}  // namespace

Lexicon::Data::Data(const std::string& path)
    : file(path, format::kLexiconFile, format::kSectionCount) {
  using namespace format;
  strings = file.strings(kStrings);
  trie = Trie(table(file, kCodePages, kCodeBlocks), file.section<char32_t>(kLetters),
              file.section<TrieUnit>(kTrieUnits), RankedBits(file.section<RankBlock>(kTrieWords)));
  frequencies = file.section<float>(kFrequencies);
  entry_words = RankedBits(file.section<RankBlock>(kEntryWords));
  entry_begins = file.section<std::uint32_t>(kEntryBegins);
  entries = file.section<EntryRecord>(kEntries);
  gloss_begins = file.section<std::uint32_t>(kGlossBegins);
  glosses = file.section<Gloss>(kGlosses);
  stems = file.section<std::uint32_t>(kStems);
  synonym_begins = file.section<std::uint32_t>(kSynonymBegins);
  synonyms = file.section<Synonym>(kSynonyms);
  exceptions = file.section<ExceptionRecord>(kExceptions);
  lemmas = file.section<LemmaRecord>(kLemmas);
  simple = table(file, kSimplePages, kSimpleBlocks);
  reading_lists = table(file, kReadingPages, kReadingBlocks);
  readings = file.section<std::uint32_t>(kReadings);
  sources = file.section<SourceRecord>(kSources);
  if (!is_within_bounds(*this)) file.fail_damaged("its parts do not fit together");

  info = {path,
          file.header().version,
          hexadecimal(file.header().checksum),
          file.header().bytes,
          trie.size(),
          static_cast<std::uint32_t>(entries.size()),
          static_cast<std::uint32_t>(stems.size()),
          {}};
  for (const SourceRecord& source : sources)
    info.sources.push_back({std::string(text(source.name)), std::string(text(source.version)),
                            std::string(text(source.date)), std::string(text(source.licence)),
                            std::string(text(source.sha256)), source.entries});
}

}  // namespace duizhao
