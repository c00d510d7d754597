#include <algorithm>
#include <cstddef>
#include <optional>

#include <duizhao/text/abbreviations.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/list_marker.h>
#include <duizhao/text/remark.h>
#include <duizhao/text/split.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// How far rules look back and ahead, in code points: words, addresses and names are shorter. It
// keeps the time linear whatever the text is.
constexpr std::size_t kReach = 60;

// A word this long is seldom an abbreviation that is in no list.
constexpr std::size_t kPlainWord = 4;

constexpr bool is_straight_quote(char32_t c) { return c == '"' || c == '\''; }

bool is_dot(char32_t c) { return c == '.' || c == U'．' || c == U'…'; }

// Marks that end a sentence in any surroundings.
bool is_strong_stop(char32_t c) {
  return c == '!' || c == '?' || c == U'。' || c == U'！' || c == U'？' || c == U'‽' ||
         (c >= U'⁇' && c <= U'⁉') || c == U'‼' || c == U'｡';
}

bool is_stop(char32_t c) { return is_dot(c) || is_strong_stop(c); }

// A run of stops with the closing marks behind it: `?!”`, `.)`, ` . . .`
struct Stop {
  std::size_t begin = 0;
  std::size_t end = 0;    // behind closing marks and note numbers
  bool strong = false;    // has ! ? 。
  bool ellipsis = false;  // two dots and more, or …
  bool closed = false;    // has a closing mark
  bool quoted = false;    // has a closing quotation mark
};

class EnglishSplitter {
 public:
  explicit EnglishSplitter(std::u32string_view text) : text_(text) {}

  std::vector<std::uint32_t> run() {
    start_sentence(0);
    while (position_ < text_.size()) step();
    if (!text_.empty() && (ends_.empty() || ends_.back() != text_.size())) end_at(text_.size());
    return std::move(ends_);
  }

 private:
  [[nodiscard]] char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }

  void end_at(std::size_t position) { ends_.push_back(static_cast<std::uint32_t>(position)); }

  // A sentence begins behind blanks; a list marker there is not looked at for stops.
  void start_sentence(std::size_t position) {
    position_ = skip_blanks(position);
    while (is_bullet(at(position_)) || is_dot(at(position_)))
      position_ = skip_blanks(position_ + 1);
    first_ = position_;
    const auto marker = read_list_marker(text_, position_);
    next_markers_.clear();
    if (!marker) return;
    next_markers_ = marker->next;
    next_markers_.push_back(marker->first);
    position_ += marker->size;
  }

  void cut(std::size_t position) {
    if (position >= text_.size()) {
      position_ = text_.size();
      return;
    }
    end_at(position);
    start_sentence(position);
    if (const std::size_t remark = skip_english_remark(text_, position); remark != position)
      cut(remark);
  }

  void step() {
    const char32_t c = text_[position_];
    if (is_blank(c)) {
      step_over_blanks();
    } else if (is_stop(c)) {
      const Stop stop = read_stop(position_);
      if (stop.quoted) quote_ = 0;
      if (breaks_after(stop) && !inside_short_quote(stop))
        cut(stop.end);
      else
        position_ = stop.end;
    } else {
      if (opens_quote(position_))
        quote_ = position_;
      else if (c == '"' || c == U'”')
        quote_ = 0;
      ++position_;
    }
  }

  [[nodiscard]] bool opens_quote(std::size_t i) const {
    return text_[i] == U'“' || (text_[i] == '"' && (i == 0 || is_blank(text_[i - 1])));
  }

  // `They shouted "Stop! Stop!" and ran.`: a stop in a short quotation with which its sentence does
  // not end.
  [[nodiscard]] bool inside_short_quote(const Stop& stop) const {
    if (quote_ <= first_ || stop.quoted) return false;
    const char32_t closing = text_[quote_] == '"' ? U'"' : U'”';
    const std::size_t limit = std::min(text_.size(), quote_ + kReach);
    std::size_t close = stop.end;
    while (close < limit && text_[close] != closing) ++close;
    return close < limit && is_blank(at(close + 1)) && is_lower(at(skip_blanks(close + 1)));
  }

  void step_over_blanks() {
    const std::size_t begin = position_;
    position_ = skip_blanks(begin);
    if (is_bullet(at(position_)) || begins_next_item(position_)) cut(begin);
  }

  // The item that the marker at the start of this sentence announced: "1. Tea 2. Rice".
  [[nodiscard]] bool begins_next_item(std::size_t position) const {
    const auto follows = [this, position](const std::u32string& marker) {
      const std::size_t end = position + marker.size();
      return text_.substr(position, marker.size()) == marker && end + 1 < text_.size() &&
             is_blank(text_[end]);
    };
    return std::any_of(next_markers_.begin(), next_markers_.end(), follows);
  }

  [[nodiscard]] std::size_t skip_blanks(std::size_t i) const {
    while (i < text_.size() && is_blank(text_[i])) ++i;
    return i;
  }

  // `.` with ` . .` behind it.
  [[nodiscard]] std::size_t skip_spaced_dots(std::size_t i) const {
    while (at(i) == ' ' && at(i + 1) == '.' && !is_letter(at(i + 2)) && !is_digit(at(i + 2)))
      i += 2;
    return i;
  }

  // "the end. . . . The": a full stop, then three dots for what was left out before the next
  // sentence (Chicago Manual of Style, 13.53).
  [[nodiscard]] bool omission_follows(std::size_t i) const {
    return text_[i] == '.' && i > 0 && !is_blank(text_[i - 1]) &&
           skip_spaced_dots(i + 1) == i + 7 && is_blank(at(i + 7)) &&
           is_upper(at(skip_blanks(i + 7)));
  }

  [[nodiscard]] Stop read_stop(std::size_t begin) const {
    Stop stop;
    stop.begin = begin;
    if (omission_follows(begin)) {
      stop.end = begin + 1;
      return stop;
    }
    std::size_t i = begin;
    for (bool more = true; more;) {
      const std::size_t before = i;
      std::size_t dots = 0;
      for (; is_stop(at(i)); ++i) {
        stop.strong = stop.strong || is_strong_stop(at(i));
        dots += at(i) == U'…' ? 2U : is_dot(at(i)) ? 1U : 0U;
      }
      const std::size_t spaced = dots > 0 ? skip_spaced_dots(i) : i;
      stop.ellipsis = stop.ellipsis || dots > 1 || spaced != i;
      i = skip_closing(spaced, stop);
      more = i != before && is_stop(at(i)) && i - begin < kReach;
    }
    stop.end = skip_notes(i, stop);
    return stop;
  }

  std::size_t skip_closing(std::size_t i, Stop& stop) const {
    for (; i < text_.size(); ++i) {
      const char32_t c = text_[i];
      const bool quote = c == U'”' || c == U'’' || c == U'»' || c == U'」' ||
                         (is_straight_quote(c) && !is_letter(at(i + 1)) && !is_digit(at(i + 1)));
      if (!quote && !is_closing(c)) break;
      stop.closed = true;
      stop.quoted = stop.quoted || quote;
    }
    return i + detached_closing(i);
  }

  // 2 for a closing mark that stands alone between blanks: `the end. ) Then`.
  [[nodiscard]] std::size_t detached_closing(std::size_t i) const {
    const char32_t c = at(i + 1);
    const bool alone = is_blank(at(i)) && at(i) != 0 && is_blank(at(i + 2));
    return alone && (is_closing(c) || is_straight_quote(c)) ? 2 : 0;
  }

  // Numbers of notes that stand behind a stop: ".[7][8]", ".12 Then".
  [[nodiscard]] std::size_t skip_notes(std::size_t i, const Stop& stop) const {
    std::size_t end = i;
    while (at(end) == '[' && is_digit(at(end + 1))) {
      std::size_t close = end + 1;
      while (is_digit(at(close)) && close < end + 5) ++close;
      if (at(close) != ']') return end;
      end = close + 1;
    }
    const bool after_word =
        stop.begin > 0 && (is_lower(at(stop.begin - 1)) || is_closing(at(stop.begin - 1)));
    if (end != i || !after_word || stop.strong || stop.ellipsis || !is_digit(at(i))) return end;
    if (abbreviation(word_before(stop.begin)) != Abbreviation::kNone) return i;
    while (is_digit(at(end)) && end < i + 3) ++end;
    while (at(end) == ' ' && is_digit(at(end + 1)) && is_digit(at(end - 1)) && end < i + 12) {
      ++end;
      while (is_digit(at(end)) && end < i + 12) ++end;
    }
    return is_blank(at(end)) && is_upper(at(skip_blanks(end))) ? end : i;
  }

  // The word that ends at `end`: letters, full stops inside, ° and apostrophes.
  [[nodiscard]] std::u32string_view word_before(std::size_t end) const {
    std::size_t begin = end;
    while (begin > first_ && end - begin < kReach) {
      const char32_t c = text_[begin - 1];
      if (!is_letter(c) && c != '.' && c != U'°' && c != U'’' && c != '\'' && c != '$') break;
      --begin;
    }
    std::u32string_view word = text_.substr(begin, end - begin);
    while (!word.empty() && (is_straight_quote(word.front()) || word.front() == '.'))
      word.remove_prefix(1);
    return word;
  }

  [[nodiscard]] std::u32string_view word_at(std::size_t begin) const {
    std::size_t end = begin;
    while (end < text_.size() && end - begin < kReach &&
           (is_letter(text_[end]) || text_[end] == U'’' || text_[end] == '\''))
      ++end;
    return text_.substr(begin, end - begin);
  }

  [[nodiscard]] bool breaks_after(const Stop& stop) const {
    if (stop.end >= text_.size()) return true;
    const char32_t before = stop.begin > 0 ? text_[stop.begin - 1] : 0;
    if (stop.ellipsis && stop.closed && is_opening(before)) return false;  // [...]
    const char32_t behind = text_[stop.end];
    if (!is_blank(behind)) return breaks_without_blank(stop);
    const std::size_t next = skip_blanks(stop.end);
    if (next >= text_.size()) return true;
    if (stop.strong || stop.ellipsis) return breaks_after_strong(stop, next);
    return breaks_after_dot(stop, next);
  }

  // "the end.Then": a blank was forgotten.
  [[nodiscard]] bool breaks_without_blank(const Stop& stop) const {
    const char32_t next = text_[stop.end];
    if (is_han(next)) return stop.strong;
    const char32_t before = stop.begin > 0 ? text_[stop.begin - 1] : 0;
    const bool sentence_before =
        is_lower(before) || is_digit(before) || is_closing(before) || stop.closed;
    if (!sentence_before || !is_upper(next)) return false;
    const std::u32string_view word = word_at(stop.end);
    const bool capitalised = word.size() > 1 ? !is_upper(word[1]) : word == U"I" || word == U"A";
    return capitalised && !in_address(stop);
  }

  // Inside "Jane.Doe@x.org", "x.org/A.Html", "System.Out.Print"?
  [[nodiscard]] bool in_address(const Stop& stop) const {
    const auto tells = [](char32_t c) {
      return c == '@' || c == '/' || c == '\\' || c == '_' || c == ':' || c == '=' || c == '#';
    };
    std::size_t letters = 0;
    for (std::size_t i = stop.begin; i > 0 && stop.begin - i < kReach; --i) {
      const char32_t c = text_[i - 1];
      if (is_blank(c)) break;
      if (tells(c)) return true;
      ++letters;
    }
    std::size_t i = stop.end;
    for (; i < text_.size() && i - stop.end < kReach && !is_blank(text_[i]); ++i)
      if (tells(text_[i]) || (text_[i] == '.' && is_letter(at(i + 1)) && is_lower(at(i + 1))))
        return true;
    return letters < 3;
  }

  // "2.)" in the middle of a sentence.
  [[nodiscard]] bool is_inline_marker(const Stop& stop) const {
    std::size_t i = stop.begin;
    while (i > 0 && stop.begin - i < 3 && is_digit(text_[i - 1])) --i;
    return at(stop.begin + 1) == ')' && i < stop.begin && i > 0 && is_blank(text_[i - 1]);
  }

  // The first character of what follows, behind its opening marks.
  [[nodiscard]] std::size_t skip_opening(std::size_t i) const {
    const std::size_t limit = std::min(text_.size(), i + kReach);
    while (i < limit && (is_opening(text_[i]) || is_straight_quote(text_[i]) || text_[i] == '*' ||
                         text_[i] == '_' || text_[i] == U'¿' || text_[i] == U'¡'))
      ++i;
    return i;
  }

  [[nodiscard]] bool breaks_after_strong(const Stop& stop, std::size_t next) const {
    const std::size_t first = skip_opening(next);
    const char32_t c = at(first);
    if (is_lower(c)) return first == next && breaks_before_lower(stop, first);
    if (c == U'—' || c == U'–' || c == '-' || c == ',' || c == ';' || c == ':') return false;
    if (stop.ellipsis && !stop.strong && is_pause_before_i(stop, first)) return false;
    return !stop.quoted || !names_speaker(first);
  }

  [[nodiscard]] bool is_i_form(std::size_t i) const {
    return at(i) == 'I' && (is_blank(at(i + 1)) || at(i + 1) == '\'' || at(i + 1) == U'’');
  }

  // "what I mean . . . I think": dots apart from the word are a pause.
  [[nodiscard]] bool is_pause_before_i(const Stop& stop, std::size_t first) const {
    return stop.begin > 0 && is_blank(text_[stop.begin - 1]) && is_i_form(first);
  }

  // Texts written without capitals: "is it? yes. they came." But not "Yahoo! in", "Wait... what".
  [[nodiscard]] bool breaks_before_lower(const Stop& stop, std::size_t first) const {
    if (stop.closed) return false;
    const std::u32string_view word = word_at(first);
    if (word == U"http" || word == U"https" || word == U"www") return true;
    if (stop.ellipsis) return false;
    if (text_[stop.begin] == '?') return true;
    const std::u32string_view last = word_before(stop.begin);
    if (stop.strong)
      return is_pronoun(word) || stop.end > stop.begin + 1 ||
             (!last.empty() && is_lower(last.front()));
    if (!is_plain_word(last)) return false;
    return last.size() >= kPlainWord || begins_sentences(word);
  }

  // `“Go!” Tom Brown said`: one to three capitalised words and a verb of speech.
  [[nodiscard]] bool names_speaker(std::size_t i) const {
    for (int words = 0; words < 4; ++words) {
      const std::u32string_view word = word_at(i);
      if (word.empty()) return false;
      if (!is_upper(word.front())) return words > 0 && is_speech_verb(word);
      if (words == 0 && begins_sentences(word)) return false;
      i += word.size();
      if (at(i) == '.') ++i;
      if (at(i) != ' ') return false;
      ++i;
    }
    return false;
  }

  [[nodiscard]] bool breaks_after_dot(const Stop& stop, std::size_t next) const {
    const std::size_t first = skip_opening(next);
    const char32_t c = at(first);
    const std::u32string_view word = word_before(stop.begin);
    if (is_lower(c)) return first == next && breaks_before_lower(stop, first);
    if (c == ',' || c == ';' || c == ':' || is_closing(c)) return false;
    if (stop.quoted && names_speaker(first)) return false;
    if (is_inline_marker(stop)) return false;
    if (stop.closed || word.empty()) return true;
    return breaks_after_word(word, first, stop);
  }

  // Neither an abbreviation nor a name: those have a capital.
  [[nodiscard]] static bool is_plain_word(std::u32string_view word) {
    return word.size() > 1 && is_lower(word.front()) && !is_acronym(word) &&
           abbreviation(word) == Abbreviation::kNone;
  }

  // Full stops between parts of one or two letters: U.S, Ph.D.
  [[nodiscard]] static bool is_acronym(std::u32string_view word) {
    std::size_t longest = 0;
    std::size_t part = 0;
    for (const char32_t c : word) {
      part = c == '.' ? 0 : part + 1;
      longest = std::max(longest, part);
    }
    return longest <= 2 && word.find('.') != std::u32string_view::npos;
  }

  [[nodiscard]] bool starts_sentence(std::size_t first) const {
    const std::u32string_view word = word_at(first);
    const bool initial = word.size() == 1 && at(first + 1) == '.';
    return !initial && !word.empty() && is_upper(word.front()) && begins_sentences(word);
  }

  [[nodiscard]] bool breaks_after_word(std::u32string_view word, std::size_t first,
                                       const Stop& stop) const {
    const bool number = is_digit(at(first));
    const bool attached = stop.begin > word.size() && is_digit(at(stop.begin - word.size() - 1));
    switch (abbreviation(word)) {
      case Abbreviation::kTitle:
        return word == U"St" ? starts_sentence(first) && attached : false;
      case Abbreviation::kInner:
        return false;
      case Abbreviation::kReference:
        return word != U"v" && !number && !is_roman(word_at(first)) && !is_label(first);
      case Abbreviation::kDate:
        return !number && starts_sentence(first);
      case Abbreviation::kHour:
        return !number && !belongs_to_time(word_at(first));
      case Abbreviation::kClosing:
        return starts_sentence(first);
      case Abbreviation::kNone:
        break;
    }
    if (word.size() == 1 && !attached) return breaks_after_initial(word, first);
    if (is_acronym(word)) return starts_sentence(first);
    return true;
  }

  [[nodiscard]] static bool is_roman(std::u32string_view word) {
    return !word.empty() && word.size() <= kReach &&
           word.find_first_not_of(U"IVXLC") == std::u32string_view::npos && word != U"I";
  }

  // A capital that stands alone, as in "Fig. A".
  [[nodiscard]] bool is_label(std::size_t first) const {
    const std::u32string_view word = word_at(first);
    return word.size() == 1 && word != U"I" && word != U"A";
  }

  // "J. Smith" goes on; "plan B. The", "you and I. Did" do not.
  [[nodiscard]] bool breaks_after_initial(std::u32string_view word, std::size_t first) const {
    // a. and b. are items, p. and v. abbreviations; other small letters are what is spoken of.
    constexpr std::u32string_view kMarkers = U"abcdefghpv";
    if (is_lower(word.front())) return kMarkers.find(word.front()) == std::u32string_view::npos;
    return starts_sentence(first);
  }

  std::u32string_view text_;
  std::vector<std::uint32_t> ends_;
  std::vector<std::u32string> next_markers_;
  std::size_t position_ = 0;
  std::size_t first_ = 0;  // of the current sentence, behind blanks
  std::size_t quote_ = 0;  // the quotation mark that was opened last
};

}  // namespace

std::vector<std::uint32_t> english_sentence_ends(std::u32string_view paragraph) {
  return EnglishSplitter(paragraph).run();
}

std::vector<std::uint32_t> sentence_ends(std::u32string_view paragraph, Language language) {
  return language == Language::kChinese ? chinese_sentence_ends(paragraph)
                                        : english_sentence_ends(paragraph);
}

}  // namespace duizhao
