// Places of an English text where a word has dropped out: a preposition or an article before a mark
// or a verb ("forces attended the parade of .", "cases in have risen"), two prepositions in a row
// ("read by on July 8"), nothing between quotation marks, a verb of saying as the first word.
//
//   english_gaps(U"The has an area of 3,850 km².", …)  →  characters 0 to 7
//
// Good texts have such places, too ("the house he lives in."): they are evidence only beside
// something that the other text says and this one does not.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <duizhao/text/english.h>
#include <duizhao/text/units.h>

namespace duizhao {

// The words beside each gap, in order. `words` are english_words() of the text.
std::vector<Span> english_gaps(std::u32string_view text, std::span<const EnglishWord> words);

}  // namespace duizhao
