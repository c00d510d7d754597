// Bitexts as a stream of pairs, in memory that does not grow with the file. The format is told by
// the content, then by the ending of the name:
//
//   TSV, CSV   source, target. A first line that names the columns (id, src, source, tgt, target,
//              zh, en, notes, fuzzy; others are properties; in any order) is understood. In CSV
//              fields may be quoted (RFC 4180), in TSV a quotation mark is a quotation mark. Blank
//              lines are no units.
//   JSONL      {"id":"7","src":"今天下雨。","tgt":"It is raining today."} a line; also
//   "fuzzy":true,
//              "ignore":["quotes"] (Pair::ignored), "notes":["…"], "properties":{"context":"…"};
//              other fields are passed over. The output of `align`, TSV and JSONL, is read too.
//   Moses      two files, a unit a line: news.zh and news.en, named by the path of the source
//   TMX 1.4    a <tu> a pair; variants in other languages are passed over
//   XLIFF      1.2: a <trans-unit> a pair; 2.x: a <segment> a pair ("unit/segment" is the id where
//              a unit has several); what is marked translate="no" is skipped
//   PO         msgid and msgstr; a plural form a pair ("id[1]"); the header entry is no unit,
//              obsolete entries are skipped
//
// Inline codes of TMX and XLIFF stay in the text: as the code that they hold when that is a tag or
// a placeholder (<b>, {0}, %s), else as a tag of their own: <ph id="1"/>, <g id="1">…</g>.
// Annotations (<hi>, <mrk>) leave only their text.
//
//   const auto reader = open_bitext("news.tmx.gz");
//   for (Pair pair; reader->next(pair);) …
//
// Laws: one pair a unit, in the order of the file. A broken file (JSON that is none, wrong nesting,
// a line over kMaxLineBytes) is an Error with line and column; a unit with bad bytes or without a
// side is delivered all the same, and counted. Entities that a file declares are refused, external
// ones are never opened.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/corpora/bitext_format.h>
#include <duizhao/corpora/unit_details.h>
#include <duizhao/text/language.h>
#include <duizhao/text/pair.h>

namespace duizhao {

struct BitextReaderOptions {
  // Which language is the source, where a file names languages and not sides (TMX, columns zh and
  // en). Default: TMX's srclang; else the language that comes first in the file.
  std::optional<Language> source = {};
  // Of TSV, CSV, JSONL and PO. Default "": UTF-8 when the file's beginning is; else found by the
  // ladder of text/decode.h, in files up to kMaxDecodedBytes.
  std::string encoding = {};
  // Default: told by the content, then by the ending of the name.
  std::optional<BitextFormat> format = {};
  // Gather details(), and deliver what is not to be checked, too: obsolete, translate="no".
  bool complete = false;
};

// A unit that was damaged and delivered, or that was skipped.
struct BitextFault {
  std::uint64_t line = 0;
  std::string problem;  // "bytes that are not UTF-8", "no target"
  friend bool operator==(const BitextFault&, const BitextFault&) = default;
};

// What is known of a bitext besides its pairs; complete at the end.
struct BitextNotes {
  std::string_view format;                  // "TSV", "CSV", "JSONL", "TMX", "XLIFF", "PO"
  std::optional<Language> source_language;  // as the file declares them
  std::optional<Language> target_language;
  std::string source_tag, target_tag;  // "zh-TW", "en-GB"; empty: not declared
  std::string foreign;            // the first declared language that is neither: "fr"; empty: none
  std::string header = {};        // PO: its fields, "Language: zh_CN\n…"
  std::string note = {};          // PO: the comment at its beginning
  std::uint64_t pairs = 0;        // delivered so far
  std::uint64_t damaged = 0;      // of them: bad bytes replaced by U+FFFD, no side
  std::uint64_t skipped = 0;      // not delivered: obsolete, translate="no", languages
  std::uint64_t annotations = 0;  // <hi>, <mrk>: of them only the text was delivered
  std::vector<BitextFault> faults;  // the first kMaxFaults of both kinds
};

class BitextReader {
 public:
  BitextReader() = default;
  virtual ~BitextReader() = default;
  BitextReader(const BitextReader&) = delete;
  BitextReader& operator=(const BitextReader&) = delete;

  // The next pair; false at the end, also when asked again. Throws Error; nothing may be read
  // behind one.
  virtual bool next(Pair& pair) = 0;

  [[nodiscard]] const BitextNotes& notes() const { return notes_; }

  // Of the pair that next() gave last; empty unless BitextReaderOptions::complete.
  [[nodiscard]] const UnitDetails& details() const { return details_; }

 protected:
  void add_damaged(std::uint64_t line, std::string_view problem);
  void add_skipped(std::uint64_t line, std::string_view problem);
  // The language of a tag that the file declares; a foreign one is noted.
  std::optional<Language> declared_language(std::string_view tag);

  BitextNotes notes_;
  UnitDetails details_;
};

// `path` may be "-"; .gz, .zst and .xz are unpacked by their content. Throws Error (as read_file;
// no format that is known) and UsageError (unknown encoding).
std::unique_ptr<BitextReader> open_bitext(const std::string& path,
                                          const BitextReaderOptions& options = {});

inline constexpr std::uint64_t kMaxDecodedBytes = std::uint64_t{64} << 20;
inline constexpr std::uint64_t kMaxUnitBytes = std::uint64_t{1} << 24;  // of a pair's texts
inline constexpr std::size_t kMaxFaults = 100;

}  // namespace duizhao
