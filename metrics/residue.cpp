#include <duizhao/metrics/residue.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include <duizhao/text/addresses.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/skeleton.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// Chinese writes them so.
constexpr std::array<std::string_view, 60> kLoans = {
    "app",  "apps", "blog",   "vlog",    "email", "mail",    "wifi", "web",     "online",  "tweet",
    "logo", "bug",  "cookie", "cookies", "emoji", "podcast", "vip",  "cosplay", "hashtag", "meme",
    "demo", "feat", "rap",    "disco",   "jazz",  "hiphop",  "pub",  "cafe",    "par",     "spa",
    "yoga", "diy",  "offer",  "case",    "fans",  "show",    "hold", "high",    "cool",    "ok",
    "vs",   "etc",  "per",    "via",     "sim",   "usb",     "html", "http",    "https",   "www",
    "com",  "org",  "net",    "pdf",     "jpg",   "mph",     "kph",  "rpm",     "bpm",     "dpi"};

constexpr std::size_t kLongQuotation = 12;  // Han characters that are no gloss any more
constexpr std::size_t kSentenceWords = 4;   // words in a row, mostly small, that are no name

// For each position, is it within brackets or quotation marks? Straight marks open and close in
// turn; an apostrophe is none.
class Quoted {
 public:
  explicit Quoted(std::u32string_view text) {
    inside_.reserve(text.size());
    bool straight = false;
    std::size_t depth = 0;
    for (const char32_t c : text) {
      if (c == U'"' || c == U'`') straight = !straight;
      if (is_opening(c)) ++depth;
      if (is_closing(c) && c != U'’' && depth > 0) --depth;
      if (c == U'’' && depth > 0 && single_) --depth;
      if (c == U'‘') single_ = true;
      if (c == U'’') single_ = false;
      inside_.push_back(straight || depth > 0);
    }
  }
  [[nodiscard]] bool operator[](std::size_t i) const { return inside_[i]; }

 private:
  std::vector<bool> inside_;
  bool single_ = false;  // ‘ is open
};

bool is_latin(char32_t c) { return is_ascii_letter(c) || (c >= 0xC0 && c <= 0x24F); }

std::string lower_utf8(std::u32string_view word) {
  std::string out;
  for (const char32_t c : word) append_utf8(out, c >= U'A' && c <= U'Z' ? c + 32 : c);
  return out;
}

bool is_loan(std::string_view word) {
  return std::find(kLoans.begin(), kLoans.end(), word) != kLoans.end();
}

// An English word that a dictionary has, of three letters or more.
bool is_known_word(const Lexicon& lexicon, std::string_view word) {
  constexpr std::string_view kVowels = "aeiouy";
  return word.size() >= 3 && word.find_first_of(kVowels) != std::string_view::npos &&
         !is_loan(word) && lexicon.find_stem(lexicon.stem(word)) != kNoId;
}

struct LatinWord {
  std::size_t begin, end;
  bool small;    // lower-case letters alone
  bool follows;  // only blanks or a comma between it and the word before
  bool plain;    // neither digits, hyphens nor marks of codes at its sides
};

// Characters that make a code, an address or a unit of the word beside them.
bool is_code_mark(char32_t c) {
  constexpr std::u32string_view kMarks = U"@#$%&*_=+/\\<>{}[]|~^.:-’'";
  return is_digit(c) || kMarks.find(c) != std::u32string_view::npos;
}

std::vector<LatinWord> latin_words(std::u32string_view text) {
  std::vector<LatinWord> words;
  bool follows = false;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_latin(text[i])) {
      if (text[i] != U' ' && text[i] != U',') follows = false;
      ++i;
      continue;
    }
    const std::size_t begin = i;
    bool small = true;
    for (; i < text.size() && is_latin(text[i]); ++i) small = small && is_lower(text[i]);
    // A full stop, a colon or an apostrophe with a blank behind is punctuation.
    const bool stop = i < text.size() && (text[i] == U'.' || text[i] == U':');
    const bool stop_ends = stop && (i + 1 == text.size() || is_blank(text[i + 1]));
    const bool code_behind = i < text.size() && is_code_mark(text[i]) && !stop_ends;
    const bool code_before = begin > 0 && is_code_mark(text[begin - 1]);
    std::size_t back = begin;
    while (back > 0 && text[back - 1] == U' ') --back;
    const bool measured = back > 0 && is_digit(text[back - 1]);
    words.push_back({begin, i, small, follows, !code_behind && !code_before && !measured});
    follows = true;
  }
  return words;
}

bool has_latin(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return is_ascii_letter(c); });
}

// Does the source have the word, whole, in any letter case?
bool stands_in(std::u32string_view source, std::u32string_view word) {
  const auto same = [](char32_t a, char32_t b) {
    return a == b || (is_ascii_letter(a) && is_ascii_letter(b) && (a | 0x20U) == (b | 0x20U));
  };
  for (std::size_t at = 0; at + word.size() <= source.size(); ++at) {
    const std::size_t behind = at + word.size();
    if ((at == 0 || !is_latin(source[at - 1])) &&
        (behind == source.size() || !is_latin(source[behind])) &&
        std::equal(word.begin(), word.end(), source.begin() + static_cast<std::ptrdiff_t>(at),
                   same)) {
      return true;
    }
  }
  return false;
}

class EnglishFinder {
 public:
  EnglishFinder(const Lexicon& lexicon, std::u32string_view source, std::u32string_view text)
      : lexicon_(lexicon),
        source_(source),
        text_(text),
        words_(latin_words(text)),
        quoted_(text),
        addresses_(addresses(text)) {}

  std::vector<Residue> find() {
    const bool any_han = std::any_of(text_.begin(), text_.end(), is_han);
    if (!any_han) return whole();
    std::vector<Residue> found;
    for (std::size_t i = 0; i < words_.size();) {
      std::size_t end = i + 1;
      while (end < words_.size() && words_[end].follows) ++end;
      if (is_left(i, end)) found.push_back({span_of(words_[i].begin, words_[end - 1].end), false});
      i = end;
    }
    return found;
  }

 private:
  std::vector<Residue> whole() {
    const auto known = std::count_if(words_.begin(), words_.end(), [this](const LatinWord& word) {
      return word.small && word.plain && !is_in_address(word) && is_known(word);
    });
    if (known < 3) return {};
    return {{span_of(0, text_.size()), true}};
  }

  [[nodiscard]] std::u32string_view of(const LatinWord& word) const {
    return text_.substr(word.begin, word.end - word.begin);
  }
  [[nodiscard]] bool is_known(const LatinWord& word) const {
    return is_known_word(lexicon_, lower_utf8(of(word)));
  }
  // Small, or a word of grammar that is written large at the start of a sentence.
  [[nodiscard]] bool is_small(std::size_t i) const {
    constexpr std::array<std::u32string_view, 12> kStarts = {U"The",   U"A",    U"An",    U"This",
                                                             U"These", U"That", U"Those", U"In",
                                                             U"He",    U"She",  U"We",    U"They"};
    const auto is_word = [&](std::u32string_view start) { return of(words_[i]) == start; };
    return words_[i].small || (!words_[i].follows && i + 1 < words_.size() &&
                               std::any_of(kStarts.begin(), kStarts.end(), is_word));
  }
  [[nodiscard]] bool is_in_address(const LatinWord& word) const {
    return std::any_of(addresses_.begin(), addresses_.end(), [&word](const Address& address) {
      return address.span.begin.value < word.end && word.begin < address.span.end.value;
    });
  }

  // Are the words from `begin` to `end`, which stand in a row, left untranslated?
  [[nodiscard]] bool is_left(std::size_t begin, std::size_t end) const {
    std::size_t small = 0;
    bool known = false;
    for (std::size_t i = begin; i < end; ++i) {
      const LatinWord& word = words_[i];
      if (quoted_[word.begin] || is_in_address(word) || !word.plain) return false;
      if (!is_small(i)) continue;
      ++small;
      known = known || (word.small && is_known(word) && stands_in(source_, of(word)));
    }
    const std::size_t count = end - begin;
    const bool sentence = count >= kSentenceWords && small * 3 >= count * 2;
    return known && (small == count || sentence);
  }

  const Lexicon& lexicon_;
  std::u32string_view source_, text_;
  std::vector<LatinWord> words_;
  Quoted quoted_;
  std::vector<Address> addresses_;
};

// A mark inside a Chinese passage that goes on behind it.
bool is_inside(char32_t c) {
  return c == U'，' || c == U'、' || c == U'；' || c == U'：' || c == U'。';
}

// A character that the source speaks of: “明”字.
bool is_quoted_character(std::u32string_view source, char32_t character) {
  for (std::size_t i = 1; i + 1 < source.size(); ++i) {
    if (source[i] == character && is_opening(source[i - 1]) && is_closing(source[i + 1]))
      return true;
  }
  return false;
}

}  // namespace

std::vector<Residue> find_han_left(std::u32string_view source, std::u32string_view english) {
  const auto han = std::count_if(english.begin(), english.end(), is_han);
  if (han == 0) return {};
  const auto latin = std::count_if(english.begin(), english.end(), is_latin);
  if (han * 2 >= latin && han > 1) return {{span_of(0, english.size()), true}};
  const Quoted quoted(english);
  std::vector<Residue> found;
  for (std::size_t i = 0; i < english.size();) {
    if (!is_han(english[i])) {
      ++i;
      continue;
    }
    const std::size_t begin = i;
    std::size_t end = begin;
    for (; i < english.size() && (is_han(english[i]) || is_inside(english[i])); ++i) {
      if (is_han(english[i])) end = i + 1;
    }
    if (quoted[begin] && end - begin < kLongQuotation) continue;
    if (end == begin + 1 && is_quoted_character(source, english[begin])) continue;
    found.push_back({span_of(begin, end), false});
  }
  return found;
}

std::vector<Residue> find_english_left(const Lexicon& lexicon, std::u32string_view source,
                                       std::u32string_view chinese) {
  if (!has_latin(chinese)) return {};
  return EnglishFinder(lexicon, source, chinese).find();
}

bool is_same_text(std::u32string_view a, std::u32string_view b) {
  // Texts in two scripts seldom begin with the same letter: most pairs end here.
  const std::u32string first = skeleton(a.substr(0, 8));
  const std::u32string second = skeleton(b.substr(0, 8));
  if (!first.empty() && !second.empty() && first[0] != second[0]) return false;
  const std::u32string whole = skeleton(a);
  return !whole.empty() && whole == skeleton(b);
}

bool has_words_to_translate(const Lexicon& lexicon, std::u32string_view text) {
  if (std::any_of(text.begin(), text.end(), is_han)) return true;
  const std::vector<LatinWord> words = latin_words(text);
  const std::vector<Address> all = addresses(text);
  std::size_t small = 0;
  for (const LatinWord& word : words) {
    if (!word.small || !word.plain) continue;
    const bool in_address = std::any_of(all.begin(), all.end(), [&word](const Address& address) {
      return address.span.begin.value < word.end && word.begin < address.span.end.value;
    });
    if (in_address) continue;
    const std::string lower = lower_utf8(text.substr(word.begin, word.end - word.begin));
    if (is_known_word(lexicon, lower)) ++small;
  }
  return small * 2 > words.size() || small >= 3;
}

}  // namespace duizhao
