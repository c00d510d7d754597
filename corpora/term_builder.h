// What the readers of TBX and of tables share: how words and states are understood.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/term.h>

namespace duizhao {

inline constexpr std::size_t kMaxTermWords = 500;  // of an entry, in one language

// Without blanks around (U+3000 and the like too), with one for each run of blanks inside.
std::string tidy_blanks(std::string_view text);

// Of ASCII letters.
std::string lower_case(std::string_view text);

// "preferred", "preferredTerm-admn-sts", "Deprecated", "supersededTerm" …; empty is admitted.
std::optional<TermStatus> parse_term_status(std::string_view text);

// Adds a word unless it is there or empty.
void add_word(std::vector<TermWord>& words, TermWord word);

// Says what is wrong with the words of one language, "" for nothing: too many, too long.
std::string term_problem(const std::vector<TermWord>& words);

}  // namespace duizhao
