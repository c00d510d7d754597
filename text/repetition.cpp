#include <duizhao/text/repetition.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::size_t kMaxPhrase = 12;  // words, or Chinese characters
constexpr std::size_t kMaxTimes = 10;   // looked at together
constexpr std::size_t kMinSentenceWords = 5;
constexpr std::size_t kMinSentenceCharacters = 8;

// Doubled for emphasis, in calls, or by grammar.
constexpr std::array<std::u32string_view, 62> kDoubled = {
    U"very",   U"so",    U"many",   U"much",  U"no",   U"yes",  U"yeah",  U"long", U"far",
    U"too",    U"bye",   U"ha",     U"haha",  U"hee",  U"ho",   U"hey",   U"la",   U"na",
    U"blah",   U"bla",   U"knock",  U"night", U"tut",  U"tsk",  U"there", U"now",  U"well",
    U"dear",   U"oh",    U"ah",     U"ooh",   U"um",   U"uh",   U"choo",  U"beep", U"boo",
    U"really", U"never", U"please", U"had",   U"that", U"do",   U"chop",  U"hush", U"big",
    U"old",    U"wow",   U"hear",   U"quack", U"woof", U"meow", U"tick",  U"ding", U"dong",
    U"bang",   U"boom",  U"pom",    U"hip",   U"ok",   U"okay", U"aye",   U"ylang"};

// Chinese words that are never doubled by grammar.
constexpr std::array<std::u32string_view, 64> kNeverDoubled = {
    U"我们", U"你们", U"他们", U"她们", U"它们", U"咱们", U"自己", U"这个", U"那个", U"这些",
    U"那些", U"这种", U"那种", U"因为", U"所以", U"但是", U"如果", U"虽然", U"可以", U"可能",
    U"应该", U"已经", U"由于", U"对于", U"关于", U"通过", U"根据", U"并且", U"或者", U"以及",
    U"而且", U"其中", U"目前", U"没有", U"不是", U"还是", U"为了", U"不能", U"不会", U"不过",
    U"然而", U"因此", U"此外", U"同时", U"其他", U"之后", U"之前", U"以后", U"以前", U"就是",
    U"我的", U"你的", U"他的", U"她的", U"它的", U"的人", U"一种", U"什么", U"怎么", U"為了",
    U"我們", U"他們", U"這個", U"因為"};

template <std::size_t kSize>
bool is_one_of(const std::array<std::u32string_view, kSize>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool equal(std::u32string_view a, std::u32string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char32_t x, char32_t y) { return ascii_lower(x) == ascii_lower(y); });
}

struct Word {
  std::size_t begin, end;
  bool joined;  // only blanks between it and the word before
};

bool is_word_character(char32_t c) { return is_letter(c) || is_digit(c); }

// Hyphens and apostrophes inside a word belong to it.
std::vector<Word> words_of(std::u32string_view text) {
  std::vector<Word> words;
  bool joined = false;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_word_character(text[i])) {
      if (text[i] != U' ' && text[i] != 0xA0) joined = false;
      ++i;
      continue;
    }
    const std::size_t begin = i;
    const auto inside = [text](std::size_t at) {
      const char32_t c = text[at];
      if (is_word_character(c)) return true;
      const bool link = c == U'-' || c == U'\'' || c == U'’' || c == U'.' || c == U'/';
      return link && at + 1 < text.size() && is_word_character(text[at + 1]);
    };
    while (i < text.size() && inside(i)) ++i;
    words.push_back({begin, i, joined});
    joined = true;
  }
  return words;
}

class EnglishFinder {
 public:
  explicit EnglishFinder(std::u32string_view text) : text_(text), words_(words_of(text)) {}

  std::vector<Repetition> find() {
    for (std::size_t i = 0; i + 1 < words_.size();) {
      const std::size_t end = read(i);
      i = end == i ? i + 1 : end;
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::u32string_view word(std::size_t i) const {
    return text_.substr(words_[i].begin, words_[i].end - words_[i].begin);
  }

  // The words from i and those from j, `length` of them.
  [[nodiscard]] bool same(std::size_t i, std::size_t j, std::size_t length) const {
    for (std::size_t k = 0; k < length; ++k) {
      if (!equal(word(i + k), word(j + k))) return false;
      if (k > 0 && words_[i + k].joined != words_[j + k].joined) return false;
    }
    return true;
  }

  // The index behind the repetition that begins with word i, or i.
  std::size_t read(std::size_t i) {
    for (std::size_t length = 1; length <= kMaxPhrase && i + 2 * length <= words_.size();
         ++length) {
      const std::size_t next = i + length;
      if (ascii_lower(text_[words_[i].begin]) != ascii_lower(text_[words_[next].begin])) continue;
      if ((!words_[next].joined && length <= 3) || !same(i, next, length)) continue;
      std::size_t end = next + length;
      const std::size_t limit = std::min(words_.size(), i + length * kMaxTimes);
      while (end + length <= limit && words_[end].joined && same(i, end, length)) end += length;
      if (is_meant(i, length, end)) continue;
      found_.push_back({span_of(words_[i].begin, words_[next - 1].end),
                        span_of(words_[next].begin, words_[end - 1].end),
                        length == 1 ? RepetitionKind::kWord : RepetitionKind::kPhrase});
      return end;
    }
    return i;
  }

  // Does style or grammar repeat so?
  [[nodiscard]] bool is_meant(std::size_t i, std::size_t length, std::size_t end) const {
    const auto has_letters = [this](std::size_t at) {
      const std::u32string_view w = word(at);
      return w.size() > 1 && std::any_of(w.begin(), w.end(), is_ascii_letter) &&
             std::none_of(w.begin(), w.end(), is_digit);
    };
    if (length == 1) {
      std::u32string folded(word(i));
      std::transform(folded.begin(), folded.end(), folded.begin(), ascii_lower);
      if (folded == U"is") return is_clause_subject(i);
      const bool article = folded == U"a" || word(i) == U"I";
      if (std::all_of(folded.begin(), folded.end(), is_digit))
        return folded.size() == 1 || !is_in_prose(i, end);
      return is_one_of(kDoubled, folded) || !(article || has_letters(i));
    }
    bool letters = false;
    bool all_the_same = true;
    for (std::size_t k = 0; k < length; ++k) {
      letters = letters || has_letters(i + k);
      all_the_same = all_the_same && equal(word(i), word(i + k));
    }
    if (!letters || all_the_same) return true;
    // more and more and more; day by day by day
    if (length > 2) return false;
    const bool more_behind = end < words_.size() && words_[end].joined && equal(word(end), word(i));
    const bool more_before = i > 0 && words_[i].joined && equal(word(i - 1), word(i + 1));
    return more_behind || more_before;
  }

  // Between words, not in a row of numbers?
  [[nodiscard]] bool is_in_prose(std::size_t i, std::size_t end) const {
    const auto is_word = [this](std::size_t at) {
      const std::u32string_view w = word(at);
      return std::all_of(w.begin(), w.end(), is_letter);
    };
    return i > 0 && is_word(i - 1) && (end == words_.size() || is_word(end));
  }

  // What it is is a mistake; the thing is is not.
  [[nodiscard]] bool is_clause_subject(std::size_t i) const {
    constexpr std::size_t kReach = 8;
    constexpr std::array<std::u32string_view, 6> kOpeners = {U"what", U"who",  U"where",
                                                             U"how",  U"that", U"there"};
    for (std::size_t back = 1; back <= kReach && back <= i; ++back) {
      std::u32string folded(word(i - back));
      std::transform(folded.begin(), folded.end(), folded.begin(), ascii_lower);
      if (is_one_of(kOpeners, folded)) return true;
    }
    return false;
  }

  std::u32string_view text_;
  std::vector<Word> words_;
  std::vector<Repetition> found_;
};

// Part of a phrase that counts steps: 一步一步, 一天又一天又一天.
bool counts_steps(std::u32string_view unit) {
  return unit.find_first_of(U"一又再越接半") != std::u32string_view::npos;
}

// Whole sentences that stand twice; `small` is what a sentence must have at least.
void add_sentences(std::u32string_view text, std::size_t small, bool count_words,
                   std::vector<Repetition>& found) {
  constexpr std::u32string_view kStops = U".!?;。！？；\n";
  std::map<std::u32string, Span> seen;
  for (std::size_t i = 0; i < text.size();) {
    while (i < text.size() && !is_word_character(text[i]) && !is_han(text[i])) ++i;
    const std::size_t begin = i;
    while (i < text.size() && kStops.find(text[i]) == std::u32string_view::npos) ++i;
    const std::u32string_view sentence = text.substr(begin, i - begin);
    const std::size_t size = count_words ? words_of(sentence).size() : sentence.size();
    if (size < small) continue;
    const auto [place, is_new] = seen.try_emplace(std::u32string(sentence), span_of(begin, i));
    if (is_new) continue;
    const auto overlaps = [begin, end = i](const Repetition& other) {
      return other.first.begin.value < end && begin < other.again.end.value;
    };
    if (std::none_of(found.begin(), found.end(), overlaps))
      found.push_back({place->second, span_of(begin, i), RepetitionKind::kSentence});
  }
}

// Are there stops inside the text that cut it into several sentences?
bool has_several_sentences(std::u32string_view text) {
  const std::size_t stop = text.find_first_of(U".!?;。！？；\n");
  return stop != std::u32string_view::npos && stop + 8 < text.size();
}

std::size_t repeated_from(std::u32string_view text, std::size_t begin, std::size_t length) {
  const std::u32string_view unit = text.substr(begin, length);
  std::size_t end = begin + length;
  while (text.substr(end).starts_with(unit)) end += length;
  return end;
}

bool is_slip(std::u32string_view unit) {
  if (unit.size() == 2) return is_one_of(kNeverDoubled, unit);
  if (!std::all_of(unit.begin(), unit.end(), is_han)) {
    const auto is_text = [](char32_t c) { return is_han(c) || is_letter(c); };
    constexpr std::u32string_view kMarks = U"，、。：；！？ ";
    const bool plain = std::all_of(unit.begin(), unit.end(), [&](char32_t c) {
      return is_text(c) || kMarks.find(c) != std::u32string_view::npos;
    });
    const auto han = std::count_if(unit.begin(), unit.end(), is_han);
    if (!plain || han < 4) return false;
  }
  if (counts_steps(unit)) return false;
  // 哗啦啦哗啦啦, and a unit made of a smaller one.
  return std::adjacent_find(unit.begin(), unit.end()) == unit.end();
}

}  // namespace

std::vector<Repetition> english_repetitions(std::u32string_view text) {
  std::vector<Repetition> found = EnglishFinder(text).find();
  if (has_several_sentences(text)) add_sentences(text, kMinSentenceWords, true, found);
  std::sort(found.begin(), found.end(),
            [](const Repetition& a, const Repetition& b) { return a.again < b.again; });
  return found;
}

std::vector<Repetition> chinese_repetitions(std::u32string_view text) {
  std::vector<Repetition> found;
  for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
    if (!is_han(text[i])) continue;
    for (std::size_t length = 2; length <= kMaxPhrase && i + 2 * length <= text.size(); ++length) {
      if (text[i] != text[i + length]) continue;
      const std::u32string_view unit = text.substr(i, length);
      if (!text.substr(i + length).starts_with(unit) || !is_slip(unit)) continue;
      const std::size_t end = repeated_from(text, i, length);
      found.push_back({span_of(i, i + length), span_of(i + length, end),
                       length <= 4 ? RepetitionKind::kWord : RepetitionKind::kPhrase});
      i = end - 1;
      break;
    }
  }
  if (has_several_sentences(text)) add_sentences(text, kMinSentenceCharacters, false, found);
  std::sort(found.begin(), found.end(),
            [](const Repetition& a, const Repetition& b) { return a.again < b.again; });
  return found;
}

bool has_any_repetition(std::u32string_view text) {
  // Latin words next to each other, or behind a mark.
  const std::vector<Word> words = words_of(text);
  const auto word = [text](const Word& w) { return text.substr(w.begin, w.end - w.begin); };
  for (std::size_t i = 0; i < words.size(); ++i)
    for (std::size_t j = i + 1; j < words.size() && j <= i + 4; ++j)
      if (word(words[i]).size() > 2 && equal(word(words[i]), word(words[j]))) return true;
  // Chinese: any two characters or more at once or behind a mark; one behind a mark.
  constexpr std::u32string_view kMarks = U"，、！？。…—·- ";
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (!is_han(text[i])) continue;
    for (std::size_t length = 1; length <= kMaxPhrase && i + 2 * length <= text.size(); ++length) {
      std::size_t next = i + length;
      while (next < text.size() && kMarks.find(text[next]) != std::u32string_view::npos) ++next;
      if (length == 1 && next == i + 1) continue;
      if (text.substr(next).starts_with(text.substr(i, length))) return true;
    }
  }
  std::vector<Repetition> sentences;
  add_sentences(text, kMinSentenceWords, false, sentences);
  return !sentences.empty();
}

}  // namespace duizhao
