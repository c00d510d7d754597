#include <algorithm>
#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <duizhao/metrics/rules.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>
#include <duizhao/text/word_list.h>

#include "formulas.txt.h"

namespace duizhao::rules {
namespace {

constexpr std::size_t kLongest = 6;  // characters of a formula

struct Formula {
  std::vector<std::u32string> chinese;
  std::vector<std::string> answers;  // " word " or " begin"
  std::string usual;
};

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::vector<Formula> read_list() {
  std::vector<Formula> list;
  for (const std::string_view line : entries_of(kFormulas)) {
    const auto fields = pieces_of(line, '|');
    assert(fields.size() == 2);
    Formula formula;
    for (const std::string_view text : pieces_of(trimmed(fields[0]), ';'))
      formula.chinese.push_back(to_utf32(text));
    for (std::string_view text : pieces_of(trimmed(fields[1]), ';')) {
      const bool any_ending = text.ends_with('-');
      if (any_ending) text.remove_suffix(1);
      if (formula.usual.empty()) formula.usual = text;
      std::string padded(1, ' ');
      padded.append(text).append(any_ending ? 0 : 1, ' ');
      formula.answers.push_back(std::move(padded));
    }
    list.push_back(std::move(formula));
  }
  return list;
}

// Its characters without marks and blanks, simplified; empty where it is more than a formula.
std::u32string bare(const Lexicon& lexicon, std::u32string_view text) {
  std::u32string result;
  for (const char32_t c : text) {
    if (is_han(c)) result += lexicon.simplify(c);
    if (is_letter(c) && !is_han(c)) return {};
    if (is_digit(c) || result.size() > kLongest) return {};
  }
  return result;
}

std::string padded_words(const std::vector<EnglishWord>& words) {
  std::string text(1, ' ');
  for (const EnglishWord& word : words) text.append(word.normal).append(1, ' ');
  return text;
}

void check(const PairView& pair, Remarks& remarks) {
  static const std::vector<Formula> list = read_list();
  if (pair.target().language != Language::kEnglish || pair.english_words().empty()) return;
  const std::u32string text = bare(pair.lexicon(), pair.source().text);
  if (text.empty()) return;
  const auto found = std::find_if(list.begin(), list.end(), [&](const Formula& one) {
    return std::find(one.chinese.begin(), one.chinese.end(), text) != one.chinese.end();
  });
  if (found == list.end()) return;
  const std::string words = padded_words(pair.english_words());
  if (std::any_of(found->answers.begin(), found->answers.end(), [&](const std::string& answer) {
        return words.find(answer) != std::string::npos;
      }))
    return;
  Remark remark;
  remark.message.append(to_utf8(text))
      .append(" as a line of its own is conventionally \"")
      .append(found->usual)
      .append("\" in English");
  remark.target_span =
      Span{pair.english_words().front().span.begin, pair.english_words().back().span.end};
  remark.confidence = 0.8F;
  remarks.push_back(std::move(remark));
}

}  // namespace

RuleDefinition formula() {
  return {
      {
          .name = "formula",
          .family = "terminology",
          .category = "terminology/wrong-term",
          .its_type = "terminology",
          .severity = Severity::kMinor,
          .summary = "A conventional line such as （完） is not rendered as English says it",
          .finds =
              "Lines that are nothing but a formula or a usual heading (完, 未完待续, 目录, "
              "参考文献 …) whose rendering has none of the words that English uses there. From "
              "Chinese into English only.",
          .matters = "A word-for-word rendering (\"Finish\" for \"End\") is noticed at once, and "
                     "often stands in the most visible places.",
          .examples =
              {
                  {.caught = true, .pairs = {{"（完）", "(Finish)"}}, .target_marked = "Finish"},
                  {.caught = true,
                   .pairs = {{"未完待续", "Unfinished waiting"}},
                   .target_marked = "Unfinished waiting"},
                  {.caught = false, .pairs = {{"（完）", "(End)"}}},
                  {.caught = false, .pairs = {{"他吃完了。", "He finished."}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
