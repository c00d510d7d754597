#include <algorithm>
#include <array>
#include <cstddef>

#include <duizhao/text/abbreviations.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/remark.h>
#include <duizhao/text/split.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// How far rules look ahead, in code points; it keeps the time linear whatever the text is.
constexpr std::size_t kReach = 60;

// A clause like 小明高兴地说 that names the speaker of a quotation is shorter.
constexpr std::size_t kSpeakerReach = 16;

// Fewer code points than this before …… are no sentence but a hesitation; this many since the last
// comma are a whole clause.
constexpr std::size_t kHesitation = 5;
constexpr std::size_t kClause = 8;

bool is_full_stop(char32_t c) { return c == U'。' || c == U'｡'; }

bool is_question_or_cry(char32_t c) {
  return c == U'！' || c == U'？' || c == '!' || c == '?' || (c >= U'⁇' && c <= U'⁉') ||
         c == U'‼' || c == U'‽';
}

bool is_dot(char32_t c) { return c == '.' || c == U'．'; }
bool is_ellipsis(char32_t c) { return c == U'…' || c == U'⋯'; }
bool is_tail(char32_t c) { return c == '~' || c == U'～'; }  // 好的！～

bool is_closing_quote(char32_t c) {
  return c == U'”' || c == U'’' || c == U'」' || c == U'』' || c == U'〞' || c == U'﹂' ||
         c == U'﹄';
}

// The mark that closes what `opening` opens; 0 for other characters.
char32_t partner(char32_t opening) {
  constexpr std::u32string_view kOpening = U"([（［《〈【〔“‘「『";
  constexpr std::u32string_view kClosing = U")]）］》〉】〕”’」』";
  const std::size_t kind = kOpening.find(opening);
  return kind == std::u32string_view::npos ? 0 : kClosing[kind];
}

bool is_opening_quote(char32_t c) { return c == U'“' || c == U'‘' || c == U'「' || c == U'『'; }

// A run of stops with the closing marks and remarks behind it: ？！”  。）  。（笑）
struct Stop {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool full = false;      // 。
  bool cry = false;       // ！ or ？
  bool ellipsis = false;  // ……
  bool dot = false;       // half-width full stop
  bool quoted = false;    // closes a quotation
  bool closed = false;    // closes anything
  [[nodiscard]] bool only_ellipsis() const { return ellipsis && !full && !cry && !dot; }
};

class ChineseSplitter {
 public:
  explicit ChineseSplitter(std::u32string_view text) : text_(text) {}

  std::vector<std::uint32_t> run() {
    first_ = skip_blanks(0);
    while (position_ < text_.size()) step();
    if (!text_.empty() && (ends_.empty() || ends_.back() != text_.size())) end_at(text_.size());
    return std::move(ends_);
  }

 private:
  [[nodiscard]] char32_t at(std::size_t i) const { return i < text_.size() ? text_[i] : 0; }
  [[nodiscard]] char32_t before(std::size_t i) const { return i > 0 ? text_[i - 1] : 0; }

  void end_at(std::size_t position) {
    ends_.push_back(static_cast<std::uint32_t>(position));
    sentence_ = position;
    first_ = skip_blanks(position);
  }

  void step() {
    const char32_t c = text_[position_];
    if (begins_stop(position_)) {
      const Stop stop = read_stop(position_);
      position_ = stop.end;
      if (breaks_after(stop)) end_at(stop.end);
      return;
    }
    if (c == U'”' || (c == '"' && curly_open_)) {
      curly_open_ = false;
    } else if (c == '"') {
      straight_open_ = !straight_open_;
      if (straight_open_) open_quote(position_);
    } else if (is_opening_quote(c) && !(curly_open_ && c == U'‘')) {
      open_quote(position_);
    } else if (partner(c) != 0) {
      open_bracket(position_);
    }
    ++position_;
  }

  // A quotation that begins inside a sentence: 他说：“
  void open_quote(std::size_t i) {
    quote_ = i;
    if (text_[i] == U'“') curly_open_ = true;
    quote_introduced_ = first_ < i;
  }

  // Nothing ends inside short brackets and titles: 《你好，李焕英！》
  void open_bracket(std::size_t i) {
    const bool title = text_[i] == U'《' || text_[i] == U'〈';
    if (first_ == i && !title) return;
    const std::size_t close = find_close(i);
    if (close != 0) sealed_until_ = std::max(sealed_until_, close);
  }

  // Position of the partner of the mark at `i`, 0 if there is none within reach.
  [[nodiscard]] std::size_t find_close(std::size_t i) const {
    const char32_t opening = text_[i];
    const char32_t closing = opening == '"' ? U'"' : partner(opening);
    const std::size_t limit = std::min(text_.size(), i + kReach);
    std::size_t depth = 1;
    for (std::size_t k = i + 1; k < limit; ++k) {
      if (text_[k] == closing && --depth == 0) return k;
      if (text_[k] == opening) ++depth;
    }
    return 0;
  }

  [[nodiscard]] std::size_t skip_blanks(std::size_t i) const {
    while (i < text_.size() && is_blank(text_[i])) ++i;
    return i;
  }

  [[nodiscard]] bool begins_stop(std::size_t i) const {
    const char32_t c = text_[i];
    if (is_full_stop(c)) return true;
    if (is_ellipsis(c)) return i != first_;
    if (is_question_or_cry(c)) return c > 0x7F || !inside_address(i);
    return is_dot(c) && dot_ends(i);
  }

  [[nodiscard]] static bool is_address_character(char32_t c) {
    return is_ascii_letter(c) || is_digit(c) || c == '=' || c == '/' || c == '&' || c == '%';
  }

  // x.org/?id=3
  [[nodiscard]] bool inside_address(std::size_t i) const {
    return is_address_character(before(i)) && is_address_character(at(i + 1));
  }

  // A half-width full stop is one behind a Chinese character, a closing mark or %, and behind a
  // Latin word or a number where a closing quote, a blank or a Chinese sentence follows.
  [[nodiscard]] bool dot_ends(std::size_t i) const {
    const char32_t last = before(i);
    if (at(i + 1) == '.') return true;  // an ellipsis
    if (is_han(last) || is_closing(last) || last == '%')
      return !is_digit(at(i + 1)) || is_closing(last);
    if (!is_letter(last) && !is_digit(last)) return false;
    if (is_closing_quote(at(i + 1)) || at(i + 1) == '"') return latin_word_ends(i);  // “Hello.”
    const std::size_t next = skip_blanks(i + 1);
    if (next >= text_.size()) return true;
    const bool attached = next == i + 1 && !is_opening_quote(text_[next]);
    if (attached && !(is_lower(last) && is_han(text_[next]))) return false;  // B.C.的
    return latin_word_ends(i) &&
           (is_han(text_[next]) || is_upper(text_[next]) || is_opening_quote(text_[next]));
  }

  // Not an initial, an abbreviation or the number of an item.
  [[nodiscard]] bool latin_word_ends(std::size_t i) const {
    std::size_t begin = i;
    while (begin > sentence_ && i - begin < kReach &&
           (is_ascii_letter(text_[begin - 1]) || is_digit(text_[begin - 1]) ||
            text_[begin - 1] == '.'))
      --begin;
    const std::u32string_view word = text_.substr(begin, i - begin);
    const bool number = !word.empty() && is_digit(word.front());
    const bool alone = first_ == begin || is_blank(before(begin)) || is_mark(before(begin));
    if (number && alone && word.size() <= 3) return false;
    return number || (word.size() > 1 && abbreviation(word) == Abbreviation::kNone &&
                      word.find('.') == std::u32string_view::npos);
  }

  [[nodiscard]] Stop read_stop(std::size_t begin) {
    Stop stop;
    stop.begin = begin;
    stop.end = begin;
    while (stop.end < text_.size()) {
      if (take(stop.end, stop)) {
        ++stop.end;
        continue;
      }
      const std::size_t behind =
          stop.full || stop.cry ? skip_chinese_remark(text_, stop.end) : stop.end;
      if (behind != stop.end) {
        stop.end = behind;
        continue;
      }
      // Some texts put blanks between marks: 。 ”
      const std::size_t next = skip_blanks(stop.end);
      const bool mark = is_closing_quote(at(next)) || (stop.ellipsis && is_ellipsis(at(next)));
      if (next == stop.end || !mark) break;
      stop.end = next;
    }
    return stop;
  }

  // Does the mark at `i` belong to the run?
  bool take(std::size_t i, Stop& stop) {
    const char32_t c = text_[i];
    if (is_full_stop(c)) {
      stop.full = true;
    } else if (is_question_or_cry(c)) {
      stop.cry = true;
    } else if (is_ellipsis(c)) {
      if (stop.full) return false;  // 。…… : the next sentence begins with an omission
      stop.ellipsis = true;
    } else if (is_dot(c)) {
      (is_dot(at(i + 1)) || is_dot(before(i)) ? stop.ellipsis : stop.dot) = true;
    } else if (is_closing(c) || (c == '"' && closes(i))) {
      close(c, stop);
    } else {
      return is_tail(c);
    }
    return true;
  }

  void close(char32_t c, Stop& stop) {
    stop.closed = true;
    stop.quoted = stop.quoted || c == '"' || is_closing_quote(c);
    if (c == '"') straight_open_ = false;
    if (c == '"' || c == U'”') curly_open_ = false;
  }

  // Does the " at `i`, behind a stop, close a quotation? “ may have opened it; where the opening
  // mark was lost, there is none that it could open.
  [[nodiscard]] bool closes(std::size_t i) const {
    if (straight_open_ || curly_open_) return true;
    const std::u32string_view ahead = text_.substr(i + 1, kReach);
    return ahead.find(U'"') == std::u32string_view::npos;
  }

  [[nodiscard]] bool breaks_after(const Stop& stop) const {
    const std::size_t next = skip_blanks(stop.end);
    if (next >= text_.size()) return true;
    if (stop.end <= sealed_until_) return false;
    const char32_t c = text_[next];
    if (joins_to_the_left(c)) return false;
    if (stop.only_ellipsis()) return breaks_after_ellipsis(stop, next);
    if (stop.quoted) return !goes_on_after_quote(stop, next);
    if (stop.end == sealed_until_ + 1 && next == stop.end) return false;  // 《你好！》的
    return !inside_short_quote(stop);
  }

  // Marks that cannot begin a sentence.
  [[nodiscard]] static bool joins_to_the_left(char32_t c) {
    constexpr std::u32string_view kLeft = U"，、；：,;:·";
    return kLeft.find(c) != std::u32string_view::npos || is_closing(c);
  }

  // …… inside a sentence is a pause or an "and so on". It is an end before a new subject, and
  // behind a whole clause before what does not look like its predicate.
  [[nodiscard]] bool breaks_after_ellipsis(const Stop& stop, std::size_t next) const {
    if (stop.quoted) return !goes_on_after_quote(stop, next);
    if (next != stop.end) return true;
    const char32_t c = text_[next];
    if (is_opening_quote(c)) return true;
    if (!is_han(c)) return !is_letter(c) && !is_digit(c) && partner(c) == 0;
    constexpr std::u32string_view kPersons = U"我你您他她它咱";
    if (kPersons.find(c) != std::u32string_view::npos) return stop.begin >= first_ + kHesitation;
    constexpr std::u32string_view kPredicates = U"都也又就却卻才还還的地得了等是在而但这這那";
    return clause_before(stop.begin) >= kClause && kPredicates.find(c) == std::u32string_view::npos;
  }

  // Code points since the last mark, at most kReach.
  [[nodiscard]] std::size_t clause_before(std::size_t end) const {
    std::size_t begin = end;
    while (begin > first_ && end - begin < kReach && !is_mark(text_[begin - 1])) --begin;
    return end - begin;
  }

  // What ties the words behind a quotation to it: 的, 等, 然后 (but not 然后，) …
  [[nodiscard]] bool is_particle(std::size_t i) const {
    constexpr std::array<std::u32string_view, 26> kParticles = {
        U"的",   U"了",   U"地一", U"时，", U"時，", U"并",   U"並",   U"之类", U"之類",
        U"之称", U"之稱", U"一类", U"一類", U"似的", U"说着", U"說著", U"等等", U"等口",
        U"等字", U"等话", U"等話", U"等问", U"等問", U"等说", U"等說", U"等词"};
    constexpr std::array<std::u32string_view, 8> kAdverbs = {U"然后", U"然後", U"随后", U"隨後",
                                                             U"接着", U"接著", U"之后", U"之後"};
    const std::u32string_view rest = text_.substr(i, 3);
    const auto begins = [rest](std::u32string_view word) { return rest.starts_with(word); };
    return std::any_of(kParticles.begin(), kParticles.end(), begins) ||
           (std::any_of(kAdverbs.begin(), kAdverbs.end(), begins) && rest.back() != U'，');
  }

  // “好。”他说。  “好。”然后走了。  but  他说：“好。”她走了。
  [[nodiscard]] bool goes_on_after_quote(const Stop& stop, std::size_t next) const {
    if (next != stop.end) return !quote_introduced_ && names_speaker(next);
    if (is_particle(next)) return true;
    return names_speaker(next) && !quote_introduced_;
  }

  // A clause that ends in a verb of speech before its first mark, which does not itself introduce
  // a quotation: 小明高兴地说。 but not 小明说：“
  [[nodiscard]] bool names_speaker(std::size_t i) const {
    const std::size_t limit = std::min(text_.size(), i + kSpeakerReach);
    std::size_t end = i;
    while (end < limit && !is_mark(text_[end])) ++end;
    if (end == limit && end < text_.size()) return begins_with_speaker(i);
    if (at(end) == U'：' || at(end) == ':') return false;
    return ends_with_speech(text_.substr(i, end - i)) || begins_with_speaker(i);
  }

  [[nodiscard]] static bool is_mark(char32_t c) {
    constexpr std::u32string_view kMarks = U"，。！？；：、,.!?;:…⋯";
    return kMarks.find(c) != std::u32string_view::npos || is_opening(c) || is_closing(c) ||
           c == '"';
  }

  [[nodiscard]] static bool ends_with_speech(std::u32string_view clause) {
    constexpr std::u32string_view kVerbs = U"说說道问問答喊叫嚷";
    constexpr std::array<std::u32string_view, 14> kWords = {
        U"表示", U"指出", U"补充", U"補充", U"回应", U"回應", U"强调",
        U"強調", U"解释", U"解釋", U"写道", U"寫道", U"说着", U"說著"};
    if (clause.empty() || clause.ends_with(U"是说") || clause.ends_with(U"是說")) return false;
    if (clause.back() == U'道' && (clause.ends_with(U"知道") || clause.ends_with(U"街道")))
      return false;
    return kVerbs.find(clause.back()) != std::u32string_view::npos ||
           std::any_of(kWords.begin(), kWords.end(),
                       [clause](std::u32string_view word) { return clause.ends_with(word); });
  }

  // 他说着， 她问道，
  [[nodiscard]] bool begins_with_speaker(std::size_t i) const {
    std::size_t verb = i;
    constexpr std::u32string_view kPersons = U"他她它我你";
    if (kPersons.find(at(verb)) != std::u32string_view::npos) ++verb;
    if (at(verb) == U'们' || at(verb) == U'們') ++verb;
    constexpr std::u32string_view kVerbs = U"说說问問喊叫";
    if (kVerbs.find(at(verb)) == std::u32string_view::npos) return at(i) == U'道' && verb == i;
    return at(verb + 1) == U'着' || at(verb + 1) == U'著' || at(verb + 1) == U'完' ||
           at(verb + 1) == U'道';
  }

  // 一声“加油！加油！”的喊声: a stop inside a short quotation that is a part of a sentence.
  [[nodiscard]] bool inside_short_quote(const Stop& stop) const {
    if (!quote_introduced_ || quote_ < sentence_) return false;
    const std::size_t close = find_close(quote_);
    if (close == 0 || close < stop.end) return false;
    const std::size_t next = close + 1;
    return next < text_.size() && !is_mark(text_[next]) && !is_blank(text_[next]) &&
           (is_particle(next) || !begins_any_stop(close - 1));
  }

  [[nodiscard]] bool begins_any_stop(std::size_t i) const {
    return is_full_stop(text_[i]) || is_question_or_cry(text_[i]) || is_ellipsis(text_[i]) ||
           is_dot(text_[i]);
  }

  std::u32string_view text_;
  std::vector<std::uint32_t> ends_;
  std::size_t position_ = 0;
  std::size_t sentence_ = 0;      // where the current sentence begins
  std::size_t first_ = 0;         // its first visible character
  std::size_t quote_ = 0;         // the quotation mark that was opened last
  std::size_t sealed_until_ = 0;  // no sentence ends before this closing bracket
  bool quote_introduced_ = false;
  bool straight_open_ = false;  // an odd number of " so far
  bool curly_open_ = false;     // “ without ”
};

}  // namespace

std::vector<std::uint32_t> chinese_sentence_ends(std::u32string_view paragraph) {
  return ChineseSplitter(paragraph).run();
}

}  // namespace duizhao
