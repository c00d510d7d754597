#include <duizhao/metrics/text_break.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include <duizhao/metrics/gathered_facts.h>
#include <duizhao/metrics/length_model.h>
#include <duizhao/metrics/punctuation.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>
#include <duizhao/text/word_list.h>

#include "unfinished_words.txt.h"

namespace duizhao {
namespace {

constexpr std::size_t kLongestUnfinished = 3;  // Han characters

// Standard deviations by which a text is short. With an end mark on the other side little is
// needed; without one, titles differ much in length; behind a comma the rest may be in the next
// pair.
constexpr double kShortEnglish = 1.5, kShortChinese = 0.5, kShortTitle = 4, kShortBehindComma = 4;
constexpr double kShortUnfinished = 0.5, kLongUnfinished = -1, kVeryShort = 2.5;
constexpr double kMostShare = 0.93;                           // of the usual length
constexpr double kFewestLetters = 12, kFewestCharacters = 4;  // that are missing, at least

const std::set<std::string, std::less<>>& unfinished_words() {
  static const std::set<std::string, std::less<>> words = [] {
    std::set<std::string, std::less<>> result;
    for (const std::string_view word : words_of(kUnfinishedWords)) result.emplace(word);
    return result;
  }();
  return words;
}

bool is_unfinished(std::u32string_view word) {
  std::string folded = to_utf8(word);
  for (char& c : folded) c = static_cast<char>(ascii_lower(static_cast<unsigned char>(c)));
  return unfinished_words().contains(folded);
}

struct LastWord {
  Span span;
  bool unfinished = false;
};

// 会 of 集会 is no word of its own.
bool ends_headword(const Lexicon& lexicon, std::u32string_view text, std::size_t position) {
  if (position == 0) return false;
  const WordId word = lexicon.find(text.substr(position - 1, 2));
  return word != kNoId && lexicon.has_entry(word);
}

LastWord last_word(const Lexicon& lexicon, std::u32string_view text, std::size_t position) {
  const std::size_t end = position + 1;
  if (!is_han(text[position])) {
    const std::size_t size = std::max<std::size_t>(word_before(text, end).size(), 1);
    const Span span = span_of(end - size, end);
    // "Plan A", "World War I"
    return {span, is_unfinished(text.substr(end - size, size)) && !is_upper(text[end - size])};
  }
  for (std::size_t size = std::min(kLongestUnfinished, end); size > 0; --size) {
    if (!is_unfinished(text.substr(end - size, size))) continue;
    if (size > 1 || !ends_headword(lexicon, text, position))
      return {span_of(end - size, end), true};
  }
  return {span_of(position, end), false};
}

bool ends_marked(const TextEnd& end) {
  return ends_sentence(end.kind) || end.kind == MarkKind::kEllipsis ||
         end.kind == MarkKind::kColon || end.kind == MarkKind::kSemicolon;
}

// Do the pairs beside it end with a mark on that side?
struct Neighbours {
  bool any_marked = false, any_bare = false;
};
Neighbours neighbours_of(const PairView& pair, Side side) {
  Neighbours result;
  for (const PairView* neighbour : {pair.before(), pair.after()}) {
    if (neighbour == nullptr) continue;
    const TextEnd end = text_end(neighbour->text(side).text);
    (ends_marked(end) ? result.any_marked : result.any_bare) = true;
  }
  return result;
}

bool goes_on_in_next(const PairView& pair, Side side) {
  if (pair.after() == nullptr) return false;
  const std::u32string& text = pair.after()->text(side).text;
  const auto first =
      std::find_if(text.begin(), text.end(), [](char32_t c) { return !is_blank(c); });
  return first != text.end() && is_lower(*first);
}

struct Shortness {
  double deviations = 0;  // above 0: the side is short
  double share = 1;       // of the usual length
  bool much = false;      // enough is missing to speak of
};
Shortness shortness_of(const PairView& pair, Side side) {
  const PairLength& length = pair.length();
  if (length.han == 0 || length.english == 0) return {};
  const double mean = pair.length_mean();
  const bool english = pair.text(side).language == Language::kEnglish;
  const double deviation = length_deviation(length, mean);
  const double has = english ? length.english : length.chinese;
  const double usual = english ? expected_english(length, mean) : expected_chinese(length, mean);
  return {english ? -deviation : deviation, has / std::max(1.0, usual),
          usual - has >= (english ? kFewestLetters : kFewestCharacters)};
}

// How much of the text stands on the other side and not here: enough to say that it breaks off?
bool is_short(const Shortness& shortness, double needed) {
  return shortness.deviations >= needed && shortness.share <= kMostShare && shortness.much;
}

struct Endings {
  TextEnd here, there;
  bool lacks_mark = false;  // the other side ends its sentence for certain
};

std::optional<Endings> endings_of(const PairView& pair, Side side) {
  const std::u32string& opposite = pair.text(other(side)).text;
  const TextEnd here = text_end(pair.text(side).text);
  const TextEnd there = text_end(opposite);
  const auto is_open = [](const TextEnd& end) {
    return end.kind == MarkKind::kNone || end.kind == MarkKind::kComma;
  };
  if (!here.known || !there.known || !is_open(here)) return {};
  const bool ends = ends_sentence(there.kind) || there.kind == MarkKind::kEllipsis;
  if (!ends && !is_open(there)) return {};
  const bool sure = ends && !is_abbreviation_stop(opposite, there.position);
  return Endings{here, there, sure && here.kind == MarkKind::kNone};
}

// The deviations that are needed where the last word might end a sentence.
double needed_shortness(const Endings& endings, Language language) {
  if (endings.here.kind == MarkKind::kComma) return kShortBehindComma;
  if (!endings.lacks_mark) return kShortTitle;
  return language == Language::kChinese ? kShortChinese : kShortEnglish;
}

std::optional<TextBreak> break_of(const PairView& pair, Side side) {
  const auto endings = endings_of(pair, side);
  if (!endings) return {};
  const TextView& view = pair.text(side);
  const TextEnd& end = endings->here;
  const LastWord word = end.kind == MarkKind::kNone
                            ? last_word(pair.lexicon(), view.text, end.position)
                            : LastWord{span_of(end.position, end.position + 1), false};
  const Shortness shortness = shortness_of(pair, side);
  const double unfinished_needs = endings->lacks_mark ? kLongUnfinished : kShortUnfinished;
  const bool unfinished = word.unfinished && shortness.deviations >= unfinished_needs;
  if (!unfinished) {
    if (!is_short(shortness, needed_shortness(*endings, view.language))) return {};
    const Neighbours neighbours = neighbours_of(pair, side);
    if (neighbours.any_bare && (!neighbours.any_marked || !endings->lacks_mark)) return {};
  }
  if (goes_on_in_next(pair, side)) return {};
  const bool sure = unfinished || shortness.deviations > kVeryShort;
  return TextBreak{side,       word.span,       endings->lacks_mark,
                   unfinished, shortness.share, sure ? 0.9F : 0.7F};
}

}  // namespace

std::optional<TextBreak> text_break(const PairView& pair) {
  const auto target = break_of(pair, Side::kTarget);
  return target ? target : break_of(pair, Side::kSource);
}

}  // namespace duizhao
