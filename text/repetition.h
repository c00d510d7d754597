// Words, phrases and clauses that stand twice in a text, as slips do and style does not.
//
// Left alone: had had, very very, more and more and more, New York, New York, 慢慢, 高高兴兴,
// 研究研究, 一天一天, 哈哈哈. Whether the source repeats as well is the caller's question
// (has_any_repetition).
//
// Law: spans are in order and do not overlap; `again` begins where `first` ends, or later.
//
//   english_repetitions(U"He went to the the market.")  →  first "the", again "the"
//   chinese_repetitions(U"我们我们明天去")              →  first 我们, again 我们
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <duizhao/text/units.h>

namespace duizhao {

enum class RepetitionKind : std::uint8_t { kWord, kPhrase, kSentence };

struct Repetition {
  Span first;
  Span again;  // to the end of the last one: "the the the" has two words here
  RepetitionKind kind = RepetitionKind::kWord;
  friend bool operator==(const Repetition&, const Repetition&) = default;
};

// Linear in the length of the text.
std::vector<Repetition> english_repetitions(std::u32string_view text);

// Single characters are not looked at: 了了解 takes a dictionary to tell from 了了.
std::vector<Repetition> chinese_repetitions(std::u32string_view text);

// Does the text repeat anything at once, for any reason, perhaps behind a comma or dash? Then a
// translation may as well. Of single Chinese characters only behind a mark: 不，不.
bool has_any_repetition(std::u32string_view text);

}  // namespace duizhao
