#include <algorithm>

#include <duizhao/metrics/rules.h>
#include <duizhao/text/abbreviations.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

using namespace std::string_view_literals;

// Other invisible characters are a matter of encoding, or wanted (soft hyphens).
constexpr bool is_invisible(char32_t c) { return c == 0x200B || c == 0x2060; }

constexpr bool is_space(char32_t c) { return c == ' ' || c == 0xA0 || c == 0x3000; }

// One text and where remarks on it go.
class Spacing {
 public:
  Spacing(const PairView& pair, Remarks& remarks)
      : pair_(pair), text_(pair.target().text), remarks_(remarks) {}

  void check() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const char32_t c = text_[i];
      if (is_ascii_letter(c) || is_han(c)) continue;
      if (is_space(c)) {
        const std::size_t begin = i;
        while (i + 1 < text_.size() && is_space(text_[i + 1])) ++i;
        check_blank(begin, i + 1);
      } else if (is_invisible(c)) {
        report(i, i + 1, "an invisible character", "", 0.8F);
      } else if (pair_.target().language == Language::kEnglish) {
        check_missing(i);
      }
    }
  }

 private:
  void report(std::size_t begin, std::size_t end, std::string_view what, std::string suggestion,
              float confidence) {
    remarks_.push_back({.message = std::string(what),
                        .target_span = span_of(begin, end),
                        .confidence = confidence,
                        .suggestion = std::move(suggestion),
                        .severity = severity_});
  }

  [[nodiscard]] char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }

  // The text from `begin` to `end`.
  [[nodiscard]] std::string part(std::size_t begin, std::size_t end) const {
    return to_utf8(text_.substr(begin, end - begin));
  }

  void check_blank(std::size_t begin, std::size_t end) {
    if (begin == 0 || end == text_.size()) return check_edge(begin, end);
    const std::size_t before = remarks_.size();
    if (pair_.target().language == Language::kEnglish) {
      check_before_mark(begin, end);
    } else {
      check_in_chinese(begin, end);
    }
    if (remarks_.size() == before && end - begin > 1) check_double(begin, end);
  }

  // A blank at the start or end of the target that the source does not have.
  void check_edge(std::size_t begin, std::size_t end) {
    if (begin == 0 && end == text_.size()) return;
    const std::u32string_view source = pair_.source().text;
    if (source.empty() || is_blank(begin == 0 ? source.front() : source.back())) return;
    report(begin, end,
           begin == 0 ? "a blank at the start that the source does not have"
                      : "a blank at the end that the source does not have",
           "", 0.6F);
  }

  // Two blanks behind a full stop are an old custom of typists.
  void check_double(std::size_t begin, std::size_t end) {
    if (ends_sentence(mark_info(at(begin - 1)).kind) || is_closing(at(begin - 1)) ||
        at(begin - 1) == '"' || at(begin - 1) == ':') {
      return;
    }
    if (pair_.source().text.find(U"  ") != std::u32string_view::npos) return;
    report(begin, end, "several blanks", " ", 0.8F);
  }

  // English: "word ,", "( word".
  void check_before_mark(std::size_t begin, std::size_t end) {
    const char32_t before = at(begin - 1), mark = at(end);
    if (before == '(' || before == '[') {
      if (is_letter(mark) || is_digit(mark))
        report(begin - 1, end, "a blank behind an opening bracket", part(begin - 1, begin), 0.8F);
      return;
    }
    if (",.;:!?)]%"sv.find(static_cast<char>(mark < 0x80 ? mark : 0)) == std::string_view::npos ||
        mark == 0 || mark == '%') {
      return check_clitic(begin, end);
    }
    if (!is_letter(before) && !is_digit(before) && !is_closing(before) && before != '"' &&
        before != '%')
      return;
    if (is_own_word(end)) return;
    report(begin, end + 1, "a blank before " + shown(text_.substr(end, 1)), part(end, end + 1),
           0.85F);
  }

  // What starts with a mark but is none: .NET, .5, ..., :), != and the like.
  [[nodiscard]] bool is_own_word(std::size_t i) const {
    const char32_t mark = at(i), next = at(i + 1);
    if (mark == ')' || mark == ']') return false;
    if (mark == '.')
      return is_letter(next) || is_digit(next) || next == '.' || next == '/' ||
             (next == ' ' && at(i + 2) == '.');
    if (mark == ':' || mark == ';')
      return next != 0 && !is_blank(next) && next != '"' && next != U'“';
    return mark == '!' && next == '=';
  }

  // "do n't", "baby 's": words cut by a tokeniser.
  void check_clitic(std::size_t begin, std::size_t end) {
    const std::u32string_view rest = text_.substr(end);
    for (const std::u32string_view clitic : {U"n't"sv, U"'s"sv, U"'re"sv, U"'ve"sv, U"'ll"sv}) {
      if (!rest.starts_with(clitic) || is_letter(at(end + clitic.size()))) continue;
      if (!is_letter(at(begin - 1)) || at(end + clitic.size()) == '\'') continue;
      const std::size_t last = end + clitic.size();
      return report(begin, last, "a blank inside a word", part(end, last), 0.85F);
    }
  }

  // English: no blank behind a mark, "one,two", "done.The".
  void check_missing(std::size_t i) {
    const char32_t mark = text_[i];
    if (mark != ',' && mark != ';' && mark != '.' && mark != '!' && mark != '?') return;
    if (i == 0 || !is_letter(text_[i - 1]) || !is_letter(at(i + 1))) return;
    const std::u32string_view before = word_before(text_, i), behind = word_from(text_, i + 1);
    if (before.size() < 2 || behind.size() < 2 || is_address(text_, i)) return;
    if (mark != ',' && mark != ';') {
      // www.The is no sentence: what begins one has a capital and is a word that begins sentences.
      if (!is_upper(behind[0]) || !begins_sentences(behind)) return;
      if (!is_lower(before.back())) return;
    }
    report(i, i + 1, "no blank behind " + shown(text_.substr(i, 1)), part(i, i + 1) + " ", 0.85F);
  }

  // Chinese: blanks between Han characters, before and behind full-width marks.
  void check_in_chinese(std::size_t begin, std::size_t end) {
    const char32_t before = at(begin - 1), behind = at(end);
    const MarkInfo& before_mark = mark_info(before);
    const MarkInfo& behind_mark = mark_info(behind);
    if (behind_mark.width == MarkWidth::kFull && is_point(behind_mark.kind)) {
      report(begin, end + 1, "a blank before " + shown(text_.substr(end, 1)), part(end, end + 1),
             0.85F);
    } else if (before_mark.width == MarkWidth::kFull && is_point(before_mark.kind) &&
               is_han(behind)) {
      report(begin - 1, end, "a blank behind " + shown(text_.substr(begin - 1, 1)),
             part(begin - 1, begin), 0.7F);
    } else if (is_han(before) && is_han(behind) && is_lone_blank()) {
      report(begin - 1, end + 1, "a blank between Chinese characters",
             part(begin - 1, begin) + part(end, end + 1), 0.6F);
    }
  }

  // Headings and messages set blanks for commas: then there are no points, or several blanks.
  [[nodiscard]] bool is_lone_blank() const {
    const auto& marks = pair_.marks(Side::kTarget);
    if (marks.empty() || !ends_sentence(marks.back().kind())) return false;
    std::size_t blanks = 0;
    for (std::size_t i = 1; i + 1 < text_.size(); ++i)
      if (is_space(text_[i]) && is_han(text_[i - 1]) && is_han(text_[i + 1])) ++blanks;
    return blanks == 1;
  }

  const PairView& pair_;
  std::u32string_view text_;
  Remarks& remarks_;
  // A blank between wide characters is hardly seen: for information.
  std::optional<Severity> severity_ = pair_.target().language == Language::kChinese
                                          ? std::optional(Severity::kNeutral)
                                          : std::nullopt;
};

void check(const PairView& pair, Remarks& remarks) { Spacing(pair, remarks).check(); }

}  // namespace

RuleDefinition spacing() {
  return {
      {
          .name = "spacing",
          .family = "typography",
          .category = "design-and-markup/whitespace",
          .its_type = "whitespace",
          .severity = Severity::kMinor,
          .summary = "A blank too many, or one that is missing",
          .finds = "In an English translation, a blank before , . ; : ! ? ) and behind (, a word "
                   "that a tokeniser cut (do n't), no blank behind a mark between two words; in a "
                   "Chinese one, a blank before or behind a full-width point or between Han "
                   "characters (for information: Chinese readers hardly see it); in both, several "
                   "blanks, blanks at the start or end that the "
                   "source does not have, and invisible characters. It leaves alone numbers "
                   "(3.5, 10,000, 3:15), U.S. and e.g., addresses, .NET and :), two blanks behind "
                   "a full stop, non-breaking blanks, blanks between Chinese and Latin or digits, "
                   "and Chinese headings that set blanks for commas.",
          .matters = "Blanks in the wrong place break lines before a comma and hide words from "
                     "a search.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"牛奶、面包和鸡蛋都卖完了。", "Milk , bread and eggs are sold out."}},
                   .target_marked = " ,",
                   .suggestion = ","},
                  {.caught = true,
                   .pairs = {{"他打开门，走了进去。", "He opened the door,and went in."}},
                   .target_marked = ",",
                   .suggestion = ", "},
                  {.caught = true,
                   .pairs = {{"The shop opens at nine.", "商店九点 开门。"}},
                   .target_marked = "点 开",
                   .suggestion = "点开"},
                  {.caught = true,
                   .pairs = {{"她不知道。", "She does n't know."}},
                   .target_marked = " n't",
                   .suggestion = "n't"},
                  {.caught = false,
                   .pairs = {{"美国有10,000人在3:15看了www.example.com ……真的:)",
                              "In the U.S., 10,000 people visited www.example.com at 3:15 ... "
                              "really :)"}}},
                  {.caught = false,
                   .pairs = {{"The team writes .NET code with 3 people.",
                              "这个团队有 3 个人写 .NET 代码。"}}},
                  {.caught = false,
                   .pairs = {{"First Snow in the Capital: Children Happy", "首都初雪 儿童欢喜"}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
