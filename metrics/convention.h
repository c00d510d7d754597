// Conventions of typing that a text as a whole keeps or breaks: whoever types "done.The" once out
// of habit does so everywhere. Rules say with a remark which convention it is about;
// document_habits.h tells what the document at hand does.
#pragma once

#include <cstddef>
#include <cstdint>

namespace duizhao {

enum class Convention : std::uint8_t {
  kBlankBehindStop,   // English: "done. The", not "done.The"
  kBlankBehindComma,  // English: "one, two", not "one,two"
  kNoBlankBefore,     // English: "word,", not "word ,"
  kSingleBlanks,      // one blank between words
  kCapitalAtStart,    // English: a sentence starts with a capital
  kCapitalI,          // English: I, not i
  kEndMark,           // a mark at the end where the source has one
  kWideMarks,         // Chinese: ，。 between Han characters, not , .
};
inline constexpr std::size_t kConventions = 8;

}  // namespace duizhao
