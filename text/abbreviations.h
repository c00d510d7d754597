// English words that decide what a full stop means: abbreviations, and words that begin sentences.
//
//   abbreviation(U"Dr") == Abbreviation::kTitle
#pragma once

#include <string_view>

namespace duizhao {

enum class Abbreviation {
  kNone,
  kTitle,      // a name follows: never ends a sentence (Mr., Dr., St.)
  kReference,  // a number follows: No. 5, p. 12, Fig. 2; without one it is a word
  kDate,       // Jan., Mon.: a number or a common noun may follow
  kInner,      // i.e., e.g., vs.: never ends a sentence
  kClosing,    // Inc., Jr., Ph.D., U.S.: ends a sentence when a word follows that begins one
  kHour,       // a.m., p.m.: ends a sentence before a capital, but for time zones and days
};

// `word` without its last full stop: "Dr", "e.g", "U.S". Words that are also English words count
// only with a capital letter ("Sun", not "sun").
Abbreviation abbreviation(std::u32string_view word);

// Words that begin a sentence rather than go on with a name: the, he, when …, in any letter case.
bool begins_sentences(std::u32string_view word);

// it, he, they …, in any letter case.
bool is_pronoun(std::u32string_view word);

// Words after a.m. and p.m. that belong to the time: EST, GMT, Monday, Eastern …
bool belongs_to_time(std::u32string_view word);

// said, asked, replied …: what follows a quotation belongs to its sentence.
bool is_speech_verb(std::u32string_view word);

}  // namespace duizhao
