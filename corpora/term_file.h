// Terminology lists, by content: TBX (version 2 with martif and termEntry; version 3 with tbx and
// conceptEntry, data categories as attributes or as elements), TSV or CSV.
//
//   zh,en,status
//   人工智能,artificial intelligence|AI,preferred
//   人工智能,!machine intellect,
//
// A TSV or CSV list has an entry a line. Columns by a first line that names them (zh, en, id,
// status, forbidden, part of speech, definition, case), else the first two, Chinese being the one
// with the Chinese. Several words in a field stand between | or ; (full-width ones too); ! before a
// word forbids it. `status` (preferred, admitted, forbidden …) and `forbidden` (yes, no) are of the
// words in the later column of the two. Lines with the same words in the earlier column are one
// entry. CSV fields may be quoted (RFC 4180). Any encoding that text/decode.h knows.
//
// TBX: words in other languages are passed over. administrativeStatus and normativeAuthorization
// give the status (deprecated and superseded are forbidden); a termType of acronym or initialism
// makes a word case-sensitive.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <duizhao/text/term.h>

namespace duizhao {

// Entries in the order of the list; without words in either language none. `path` may be "-", and
// packed. Throws Error with line and column: not a term list, broken XML, a field that is not
// understood, more than kMaxTerms entries, a word over kMaxTermBytes.
std::vector<Term> read_terms(const std::string& path);

inline constexpr std::size_t kMaxTerms = 1'000'000;
inline constexpr std::size_t kMaxTermBytes = 1000;

}  // namespace duizhao
