// A Chinese text cut for looking up: the longest dictionary headword (up to 8 characters) at each
// position, else one character; runs of Latin letters and digits; every other mark by itself.
//
//   银行于2020年3月放贷1,200万。  →  银行 | 于 | 2020 | 年 | 3 | 月 | 放贷 | 1,200 | 万 | 。
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/units.h>

namespace duizhao {

enum class PieceKind : std::uint8_t {
  kWord,  // a headword, or one Han character that is none
  kRun,   // Latin letters and digits, with commas and points between digits
  kMark,  // one character of anything else but blanks
};

struct ChinesePiece {
  Span span;  // code points of the text given
  PieceKind kind = PieceKind::kWord;
  WordId word = kNoId;  // of a headword
  friend bool operator==(const ChinesePiece&, const ChinesePiece&) = default;
};

// Full-width ASCII becomes ASCII, every character its simplified form; the number of characters
// stays.
std::u32string folded_chinese(const Lexicon& lexicon, std::string_view utf8);

class ChineseCutter {
 public:
  explicit ChineseCutter(const Lexicon& lexicon) : lexicon_(lexicon) {}

  // Appends the pieces of a folded text in order. Where `cuts` is not empty, it marks by code point
  // where given words begin: a piece lies inside one of them or is made of whole ones.
  void cut(std::u32string_view folded, const std::vector<bool>& cuts,
           std::vector<ChinesePiece>& pieces);

 private:
  const Lexicon& lexicon_;
  std::vector<Match> matches_;
};

// The letters of a run as the lexicon spells them: lower case, without thousands commas.
std::u32string spelled_run(std::u32string_view run);

}  // namespace duizhao
