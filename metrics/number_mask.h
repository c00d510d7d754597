// Which of a lexicon's Chinese words only look like numbers.
//
// Law: a headword is one when it holds a numeral that none of its glosses names: 三明治 (no three
// in "sandwich") and 万一, not 三月 (March is the third month) or 四季 ("the four seasons"). Words
// such as 十点 and 两成, a numeral and a measure, are never.
//
//   const NumberLookalikes mask = number_lookalikes(lexicon);   // a tenth of a second; once
//   chinese_quantities(text, mask)
#pragma once

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/number_lookalikes.h>

namespace duizhao {

// Those of the lexicon and the usual ones (NumberLookalikes::usual_words).
NumberLookalikes number_lookalikes(const Lexicon& lexicon);

}  // namespace duizhao
