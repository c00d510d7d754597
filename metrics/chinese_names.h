// Names in a Chinese text: those that the dictionary has, transliterations (帕利, 约翰·史密斯), and
// names of people beside a title or a verb of saying (陈光明说, 记者李萍).
//
//   chinese_names({lexicon, U"帕利说柏林很美"}, words)  →  帕利 (sound), 柏林 (dictionary)
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <duizhao/metrics/chinese_reading.h>
#include <duizhao/metrics/name_words.h>
#include <duizhao/text/units.h>

namespace duizhao {

enum class ChineseNameKind : std::uint8_t {
  kKnown,   // in the dictionary
  kSound,   // written in characters of transliterations
  kPerson,  // family name and given name
};

struct ChineseName {
  Span span;  // code points of the text
  ChineseNameKind kind = ChineseNameKind::kKnown;
  WordId word = kNoId;       // of known ones
  std::u32string text = {};  // simplified
};

// In order, none within another one.
std::vector<ChineseName> chinese_names(const ChineseReading& reading, const NameWords& words);

}  // namespace duizhao
