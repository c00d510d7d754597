#include <duizhao/metrics/unpaired_marks.h>

#include <algorithm>
#include <optional>
#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

using namespace std::string_view_literals;

// Of more marks that are open at once the first ones count as never closed: time stays linear.
constexpr std::size_t kDeepest = 64;

constexpr char32_t kEdge = U'\n';  // stands for what is before and behind a text

class Neighbours {
 public:
  Neighbours(std::u32string_view text, std::uint32_t position)
      : before_(position == 0 ? kEdge : text[position - 1]),
        behind_(position + 1 >= text.size() ? kEdge : text[position + 1]) {}
  [[nodiscard]] char32_t before() const { return before_; }
  [[nodiscard]] char32_t behind() const { return behind_; }

 private:
  char32_t before_, behind_;
};

enum class Turn { kOpens, kCloses, kEither, kNone };

bool is_latin_or_digit(char32_t c) { return is_letter(c) || is_digit(c); }

Turn turn_of_straight(std::u32string_view text, const Mark& mark, bool is_open) {
  const Neighbours near(text, mark.position);
  if (is_digit(near.before())) {
    const std::size_t begin = mark.position - word_before(text, mark.position).size();
    const bool feet = begin > 1 && mark_info(text[begin - 1]).kind == MarkKind::kApostrophe;
    if (feet || !is_open) return Turn::kNone;  // 6'2", 12"
  }
  const bool blank_before = is_blank(near.before()) || is_opening(near.before());
  const bool blank_behind = is_blank(near.behind()) || is_closing(near.behind());
  const MarkKind behind = mark_info(near.behind()).kind;
  if (blank_before && !blank_behind && !is_point(behind)) return Turn::kOpens;
  if (!blank_before && (blank_behind || is_point(behind))) {
    // Chinese sets no blanks, so ，"他说" and "他说"， look alike.
    const MarkKind before = mark_info(near.before()).kind;
    const bool points_around = is_point(before) && near.behind() != kEdge;
    return points_around && is_han(near.behind()) ? Turn::kEither : Turn::kCloses;
  }
  return Turn::kEither;
}

// Does ’ or ‘ quote here, rather than stand for letters left out (don’t, ’90s, rock ‘n’ roll)?
Turn turn_of_single(std::u32string_view text, const Mark& mark, Language language) {
  const Neighbours near(text, mark.position);
  const bool latin_before = is_latin_or_digit(near.before());
  if (mark.character() == U'’') {
    return language == Language::kChinese && !latin_before && !is_latin_or_digit(near.behind())
               ? Turn::kCloses
               : Turn::kNone;
  }
  if (language == Language::kChinese) return latin_before ? Turn::kNone : Turn::kOpens;
  if (latin_before || is_digit(near.behind()) || is_blank(near.behind())) return Turn::kNone;
  const std::u32string_view rest = text.substr(mark.position + 1);
  for (const std::u32string_view elided : {U"n", U"em", U"til", U"tis", U"twas", U"cause"}) {
    if (word_from(rest, 0) == elided) return Turn::kNone;
  }
  return rest.find(U'’') == std::u32string_view::npos ? Turn::kOpens : Turn::kNone;
}

bool is_double_or_straight(char32_t c) {
  return c == U'“' || c == U'”' || c == U'"' || c == U'＂' || c == U'〝' || c == U'〞';
}

bool is_round(char32_t c) { return c == U'(' || c == U'（'; }
bool is_square(char32_t c) { return c == U'[' || c == U'［'; }

// May `close` close what `open` opened?
bool are_partners(const Mark& open, const Mark& close) {
  const char32_t opens = open.character();
  const char32_t wanted = close.info->opened_by;
  if (opens == wanted || opens == close.character()) return true;
  if (is_double_or_straight(opens) && is_double_or_straight(close.character())) return true;
  if (opens == U'‘' && close.info->kind == MarkKind::kApostrophe) return true;
  if (is_round(opens) && is_round(wanted)) return true;
  return is_square(opens) && is_square(wanted);
}

bool is_mixed(const Mark& open, const Mark& close) {
  if (open.character() == close.character()) return open.info->closed_by != 0;  // “ … “
  const bool straight_open = open.info->closed_by == 0;
  const bool straight_close = close.info->opened_by == 0;
  if (straight_open || straight_close) return open.character() != close.character();
  return open.info->closed_by != close.character();
}

// 1) (no bracket opens), a), 一）, 12）: behind a blank, a point or the start.
bool is_list_marker(std::u32string_view text, std::uint32_t position) {
  std::uint32_t begin = position;
  while (begin > 0 && position - begin < 4 &&
         (is_latin_or_digit(text[begin - 1]) || is_han(text[begin - 1]) || text[begin - 1] == '.'))
    --begin;
  if (begin == position) return false;
  if (std::all_of(text.begin() + begin, text.begin() + position, is_han)) {
    constexpr std::u32string_view kNumerals = U"一二三四五六七八九十甲乙丙丁";
    begin = position;
    while (begin > 0 && kNumerals.find(text[begin - 1]) != std::u32string_view::npos) --begin;
    if (begin == position) return false;
  }
  while (begin < position && is_han(text[begin])) ++begin;  // 方法1)
  if (begin == 0 || begin == position) return true;
  const char32_t before = text[begin - 1];
  return is_blank(before) || is_han(before) || is_point(mark_info(before).kind);
}

bool is_smiley(std::u32string_view text, std::uint32_t position) {
  const Neighbours near(text, position);
  const auto is_eye = [](char32_t c) { return U":;=：；"sv.find(c) != std::u32string_view::npos; };
  const auto is_nose = [](char32_t c) { return c == '-' || c == '\'' || c == '^' || c == 'o'; };
  if (is_eye(near.before()) || is_eye(near.behind())) return true;
  return is_nose(near.before()) && position > 1 && is_eye(text[position - 2]);
}

class Pairing {
 public:
  explicit Pairing(std::u32string_view text) : text_(text) {}

  void add(const Mark& mark, Turn turn) {
    if (turn == Turn::kNone) return;
    if (turn == Turn::kEither) turn = straight_is_open() ? Turn::kCloses : Turn::kOpens;
    if (turn == Turn::kOpens) {
      if (repeats_opening(mark)) return;
      if (open_.size() == kDeepest) {
        pairs_.unpaired.push_back({open_.front(), true});
        open_.erase(open_.begin());
      }
      open_.push_back(mark);
      return;
    }
    const auto found = std::find_if(open_.rbegin(), open_.rend(), [&](const Mark& candidate) {
      return are_partners(candidate, mark);
    });
    if (found == open_.rend()) {
      pairs_.unpaired.push_back({mark, false});
      return;
    }
    const auto place = found.base() - 1;
    if (is_mixed(*place, mark)) pairs_.mixed.push_back({*place, mark});
    for (auto later = place + 1; later != open_.end(); ++later)
      pairs_.unpaired.push_back({*later, true});
    open_.erase(place, open_.end());
  }

  [[nodiscard]] bool straight_is_open() const {
    return std::any_of(open_.begin(), open_.end(),
                       [](const Mark& mark) { return is_double_or_straight(mark.character()); });
  }

  [[nodiscard]] bool is_open(char32_t character) const {
    return !open_.empty() && open_.back().character() == character;
  }

  MarkPairs finish() {
    for (const Mark& mark : open_) pairs_.unpaired.push_back({mark, true});
    std::sort(pairs_.unpaired.begin(), pairs_.unpaired.end(),
              [](const UnpairedMark& a, const UnpairedMark& b) {
                return a.mark.position < b.mark.position;
              });
    return std::move(pairs_);
  }

 private:
  // A quotation of several paragraphs opens each of them and closes the last.
  [[nodiscard]] bool repeats_opening(const Mark& mark) const {
    if (mark.info->kind != MarkKind::kQuote || open_.empty()) return false;
    if (open_.back().character() != mark.character()) return false;
    std::size_t before = mark.position;
    while (before > 0 && is_blank(text_[before - 1])) --before;
    return before > 0 && ends_sentence(mark_info(text_[before - 1]).kind);
  }

  std::u32string_view text_;
  std::vector<Mark> open_;
  MarkPairs pairs_;
};

// “It is late. “: at the end of the text nothing opens; a mark that a quotation begins with, too,
// is turned the wrong way.
bool ends_quotation(std::u32string_view text, const Mark& mark, const Pairing& pairing) {
  return mark.kind() == MarkKind::kQuote && pairing.is_open(mark.character()) &&
         std::all_of(text.begin() + mark.position + 1, text.end(), is_blank);
}

Turn turn_of(std::u32string_view text, const Mark& mark, Language language,
             const Pairing& pairing) {
  const char32_t c = mark.character();
  if (c == U'"' || c == U'＂') return turn_of_straight(text, mark, pairing.straight_is_open());
  if (c == U'‘' || c == U'’') return turn_of_single(text, mark, language);
  if (mark.info->closed_by == 0) return Turn::kCloses;
  return ends_quotation(text, mark, pairing) ? Turn::kCloses : Turn::kOpens;
}

// [0, 1): left over are a [ and behind it a ), with numbers between.
void drop_intervals(std::u32string_view text, std::vector<UnpairedMark>& unpaired) {
  const auto is_interval = [text](const UnpairedMark& open, const UnpairedMark& close) {
    if (!open.opens || close.opens) return false;
    const std::uint32_t begin = open.mark.position + 1;
    const std::u32string_view inside = text.substr(begin, close.mark.position - begin);
    return inside.size() <= 30 && inside.find_first_of(U",，;") != std::u32string_view::npos &&
           std::any_of(inside.begin(), inside.end(), is_digit);
  };
  std::vector<UnpairedMark> kept;
  for (std::size_t i = 0; i < unpaired.size(); ++i) {
    if (i + 1 < unpaired.size() && is_interval(unpaired[i], unpaired[i + 1])) {
      ++i;
    } else {
      kept.push_back(unpaired[i]);
    }
  }
  unpaired = std::move(kept);
}

}  // namespace

MarkPairs unpaired_marks(std::u32string_view text, const std::vector<Mark>& marks, MarkKind kind,
                         Language language) {
  Pairing pairing(text);
  for (const Mark& mark : marks) {
    const bool single = mark.kind() == MarkKind::kApostrophe && mark.character() == U'’';
    if (mark.kind() != kind && !(kind == MarkKind::kQuote && single)) continue;
    pairing.add(mark, turn_of(text, mark, language, pairing));
  }
  MarkPairs pairs = pairing.finish();
  if (kind == MarkKind::kBracket && !pairs.unpaired.empty()) {
    drop_intervals(text, pairs.unpaired);
    std::erase_if(pairs.unpaired, [&](const UnpairedMark& unpaired) {
      const std::uint32_t position = unpaired.mark.position;
      return is_smiley(text, position) || (!unpaired.opens && is_list_marker(text, position));
    });
  }
  return pairs;
}

}  // namespace duizhao
