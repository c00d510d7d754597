// How a Chinese name may be spelled in an English text.
//
//   pinyin_variants(lexicon, U"吕丽萍")
//     →  Lü Liping, Liping Lü, Lü Li-ping, Li-ping Lü, Lü Li Ping, Li Ping Lü, Lüliping,
//        then Lyu Liping, Lv Liping, Lu Liping …, then rarer readings
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

inline constexpr std::size_t kMaxPinyinVariants = 128;
inline constexpr std::size_t kMaxNameCharacters = 8;

// The likely ones first, without tones and repeats, at most kMaxPinyinVariants, in UTF-8:
//  - readings: a surname's own first (解 Xie, 单 Shan), then every other reading;
//  - ü as ü, yu, v, u;
//  - surnames of two characters (欧阳) when CC-CEDICT has them, and of one;
//  - given name joined, hyphenated, apart, and with an apostrophe before a vowel (Xi'an);
//  - surname first and surname last; and all in one word, as places are written (Shijiazhuang).
// Empty when a character has no reading or the name is empty or longer than kMaxNameCharacters.
std::vector<std::string> pinyin_variants(const Lexicon& lexicon, std::u32string_view name);

}  // namespace duizhao
