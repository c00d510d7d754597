// Where the sentences of one paragraph end.
//
// Law: the ends rise, the last one is the paragraph's size (no ends for an empty paragraph), and
// closing quotation marks and brackets are on the side of their sentence. Time is linear in the
// size of the paragraph.
//
//   sentence_ends(U"Mr. Li came. He sat down.", Language::kEnglish)  →  12, 25
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <duizhao/text/language.h>

namespace duizhao {

// A paragraph is less than 2^32 code points; line marks in it count as blanks. Blanks before a
// sentence are on its side.
std::vector<std::uint32_t> sentence_ends(std::u32string_view paragraph, Language language);

// The two sets of rules (split_english.cpp, split_chinese.cpp).
std::vector<std::uint32_t> english_sentence_ends(std::u32string_view paragraph);
std::vector<std::uint32_t> chinese_sentence_ends(std::u32string_view paragraph);

}  // namespace duizhao
