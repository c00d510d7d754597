#include <duizhao/metrics/spacing_slips.h>

#include <utility>

#include <duizhao/metrics/punctuation.h>
#include <duizhao/text/abbreviations.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

using namespace std::string_view_literals;

// Other invisible characters are a matter of encoding, or wanted (soft hyphens).
constexpr bool is_invisible(char32_t c) { return c == 0x200B || c == 0x2060; }

// One text and its slips.
class Spacing {
 public:
  Spacing(std::u32string_view text, Language language) : text_(text), language_(language) {}

  std::vector<SpacingSlip> find() {
    for (std::size_t i = 0; i < text_.size(); ++i) {
      const char32_t c = text_[i];
      if (is_ascii_letter(c) || is_han(c)) continue;
      if (is_typed_blank(c)) {
        const std::size_t begin = i;
        while (i + 1 < text_.size() && is_typed_blank(text_[i + 1])) ++i;
        check_blank(begin, i + 1);
      } else if (is_invisible(c)) {
        report(i, i + 1, "an invisible character", "", 0.8F);
      } else if (language_ == Language::kEnglish) {
        check_missing(i);
      }
    }
    return std::move(slips_);
  }

 private:
  void report(std::size_t begin, std::size_t end, std::string_view what, std::string suggestion,
              float confidence, std::optional<Convention> convention = {}) {
    slips_.push_back(
        {span_of(begin, end), std::string(what), std::move(suggestion), confidence, convention});
  }

  [[nodiscard]] char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }

  // The text from `begin` to `end`.
  [[nodiscard]] std::string part(std::size_t begin, std::size_t end) const {
    return to_utf8(text_.substr(begin, end - begin));
  }

  void check_blank(std::size_t begin, std::size_t end) {
    if (begin == 0 || end == text_.size()) return;
    const std::size_t before = slips_.size();
    if (language_ == Language::kEnglish) {
      check_before_mark(begin, end);
    } else {
      check_in_chinese(begin, end);
    }
    if (slips_.size() == before && end - begin > 1) check_double(begin, end);
  }

  // Two blanks behind a full stop are an old custom of typists.
  void check_double(std::size_t begin, std::size_t end) {
    if (ends_sentence(mark_info(at(begin - 1)).kind) || is_closing(at(begin - 1)) ||
        at(begin - 1) == '"' || at(begin - 1) == ':') {
      return;
    }
    report(begin, end, "several blanks", " ", 0.8F, Convention::kSingleBlanks);
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
           0.85F, Convention::kNoBlankBefore);
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
    const bool is_comma = mark == ',' || mark == ';';
    if (!is_comma) {
      // www.The is no sentence: what begins one has a capital and is a word that begins sentences.
      if (!is_upper(behind[0]) || !begins_sentences(behind)) return;
      if (!is_lower(before.back())) return;
    }
    report(i, i + 1, "no blank behind " + shown(text_.substr(i, 1)), part(i, i + 1) + " ", 0.85F,
           is_comma ? Convention::kBlankBehindComma : Convention::kBlankBehindStop);
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
    const auto marks = marks_of(text_);
    if (marks.empty() || !ends_sentence(marks.back().kind())) return false;
    std::size_t blanks = 0;
    for (std::size_t i = 1; i + 1 < text_.size(); ++i)
      if (is_typed_blank(text_[i]) && is_han(text_[i - 1]) && is_han(text_[i + 1])) ++blanks;
    return blanks == 1;
  }

  std::u32string_view text_;
  Language language_;
  std::vector<SpacingSlip> slips_;
};

}  // namespace

std::vector<SpacingSlip> spacing_slips(std::u32string_view text, Language language) {
  return Spacing(text, language).find();
}

}  // namespace duizhao
