// The word lists of metrics/data/negators.txt, which says how they are written.
//
//   negator_list().chinese.at(U"没有")  →  NegatorKind::kStrong
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <duizhao/metrics/negation.h>

namespace duizhao {

// What a phrase asks of one place: a word (one of several), a gap, digits, or a comma.
struct PhrasePart {
  enum class Kind : std::uint8_t { kWord, kGap, kDigits, kComma };
  Kind kind = Kind::kWord;
  std::vector<std::string_view> words = {};  // any of them; of kWord
};

struct NegatorPhrase {
  NegatorKind kind = NegatorKind::kNeutral;
  std::vector<PhrasePart> parts;  // the first one is a word
};

struct EnglishNegatorWord {
  NegatorKind kind = NegatorKind::kNone;
  bool lookalike = false;                     // seems to have a negative prefix: uncle
  std::vector<const NegatorPhrase*> phrases;  // that start with it
};

// Two words with some characters between them, in one sentence: 不是 … 就是.
struct NegatorPattern {
  NegatorKind kind = NegatorKind::kNeutral;
  std::u32string first, second;
  std::uint32_t gap = 0;  // the most characters between them
};

struct NegatorList {
  std::unordered_map<std::string_view, EnglishNegatorWord> english;
  std::vector<NegatorPhrase> phrases;
  std::unordered_map<std::u32string_view, NegatorKind> chinese;  // kNone: no negation
  std::vector<std::u32string> words;                             // the keys of `chinese`
  std::vector<bool> starts;  // by character below U+10000: does a word start with it?
  std::size_t longest = 0;   // of the Chinese words, in characters
  std::vector<NegatorPattern> patterns;
};

// Read once, when first asked for.
const NegatorList& negator_list();

}  // namespace duizhao
