// Where sentences lie with regard to quotation marks: what pass 2 knows of the places between them.
//
//   “Come in,” he said. | “I am | waiting.”      after the second: kQuoteOpen; before it:
//   kQuoteNext
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <duizhao/text/document.h>

namespace duizhao {

enum QuoteBits : std::uint8_t {
  kQuoteOpen = 1,   // a quotation is open here: the last mark before this place opened one
  kQuoteNext = 2,   // the next sentence starts with an opening mark
  kQuoteEnded = 4,  // the sentence before ends with a closing mark
};

// For each of the sentences + 1 places before, between and after the sentences; all 0 where the
// text has no quotations. A missing mark misleads only until the next one. In English, single marks
// count where they outnumber the double ones; in Chinese, 『』 and ‘’ only where there are no
// others.
std::vector<std::uint8_t> quotation_places(std::span<const Sentence> sentences, Language language);

}  // namespace duizhao
