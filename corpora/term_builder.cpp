#include <duizhao/corpora/term_builder.h>

#include <algorithm>
#include <array>
#include <utility>

#include <duizhao/corpora/term_file.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {

std::string tidy_blanks(std::string_view text) {
  std::string tidy;
  bool blank = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_blank(c)) {
      blank = true;
      continue;
    }
    if (blank && !tidy.empty()) tidy += ' ';
    blank = false;
    append_utf8(tidy, c);
  }
  return tidy;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

std::optional<TermStatus> parse_term_status(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, TermStatus>, 11> kBeginnings = {
      {{"preferred", TermStatus::kPreferred},
       {"standardized", TermStatus::kPreferred},
       {"admitted", TermStatus::kAdmitted},
       {"allowed", TermStatus::kAdmitted},
       {"approved", TermStatus::kAdmitted},
       {"deprecated", TermStatus::kForbidden},
       {"superseded", TermStatus::kForbidden},
       {"forbidden", TermStatus::kForbidden},
       {"prohibited", TermStatus::kForbidden},
       {"obsolete", TermStatus::kForbidden},
       {"notrecommended", TermStatus::kForbidden}}};
  if (text.empty()) return TermStatus::kAdmitted;
  const std::string lower = lower_case(text);
  for (const auto& [beginning, status] : kBeginnings) {
    if (lower.starts_with(beginning)) return status;
  }
  return std::nullopt;
}

void add_word(std::vector<TermWord>& words, TermWord word) {
  const bool there = std::any_of(words.begin(), words.end(), [&word](const TermWord& other) {
    return other.text == word.text;
  });
  if (!there && !word.text.empty()) words.push_back(std::move(word));
}

std::string term_problem(const std::vector<TermWord>& words) {
  if (words.size() > kMaxTermWords) {
    return "more than " + std::to_string(kMaxTermWords) + " words for one term";
  }
  const bool too_long = std::any_of(words.begin(), words.end(), [](const TermWord& word) {
    return word.text.size() > kMaxTermBytes;
  });
  return too_long ? "a term is longer than " + std::to_string(kMaxTermBytes) + " bytes" : "";
}

}  // namespace duizhao
