#include <duizhao/metrics/english_terms.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>

#include <duizhao/metrics/term_letters.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// Between a token and the one before it.
enum class Gap : char { kMarks, kBlank, kHyphen };

// Stands for marks between the words of a term: C. elegans; Washington, D.C.
constexpr char32_t kMarksLetter = 1;

struct Token {
  std::uint32_t begin = 0, end = 0;  // of the text; a possessive's 's is not in it
  Gap gap = Gap::kMarks;
};

constexpr std::array<bool, 0x80> kAsciiWordLetters = [] {
  std::array<bool, 0x80> letters{};
  for (char32_t c = 0; c < 0x80; ++c) letters[c] = is_ascii_letter(c) || is_digit(c);
  return letters;
}();

bool is_word_letter(char32_t c) {
  if (c < 0x80) return kAsciiWordLetters[c];
  return is_digit(c) || is_letter(c);
}

bool is_apostrophe(char32_t c) { return fold_letter(c) == U'\''; }

// The words of a text one after the other.
class Tokens {
 public:
  explicit Tokens(std::u32string_view text) : text_(text) {}

  bool next(Token& token) {
    token.gap = skip_gap();
    if (at_ == text_.size()) return false;
    token.begin = static_cast<std::uint32_t>(at_);
    read_word();
    token.end = static_cast<std::uint32_t>(at_);
    if (at_ + 1 < text_.size() && is_apostrophe(text_[at_]) && fold_letter(text_[at_ + 1]) == 's' &&
        !is_letter_at(at_ + 2)) {
      at_ += 2;
    }
    return true;
  }

 private:
  [[nodiscard]] bool is_letter_at(std::size_t i) const {
    return i < text_.size() && is_word_letter(text_[i]);
  }

  // & and / are words of their own.
  [[nodiscard]] bool begins_word() const {
    return is_word_letter(text_[at_]) || text_[at_] == U'&' || text_[at_] == U'/';
  }

  Gap skip_gap() {
    const std::size_t begin = at_;
    if (at_ > 0 && is_letter_at(at_ + 1) && text_[at_] == U' ') {
      ++at_;
      return Gap::kBlank;
    }
    bool blank = false;
    bool hyphen = false;
    bool other = false;
    for (; at_ < text_.size() && !begins_word(); ++at_) {
      const char32_t c = text_[at_];
      if (is_blank(c)) {
        blank = true;
      } else if ((fold_letter(c) == U'-' || c == U'_') && !hyphen) {
        hyphen = true;
      } else if (!is_apostrophe(c) || at_ != begin) {  // the users' rights
        other = true;
      }
    }
    if (begin == 0 || other || (blank && hyphen)) return Gap::kMarks;
    return hyphen ? Gap::kHyphen : Gap::kBlank;
  }

  // Letters and digits; full stops between single letters and in numbers, apostrophes between
  // letters, + and # behind (C++, C#).
  void read_word() {
    const std::size_t begin = at_;
    if (!is_word_letter(text_[at_])) {
      ++at_;
      return;
    }
    std::size_t part = at_;  // begin of what a full stop ends
    for (++at_; at_ < text_.size(); ++at_) {
      const char32_t c = text_[at_];
      if (is_word_letter(c)) continue;
      if (c == U'.' && is_letter_at(at_ + 1) && (at_ - part == 1 || is_digit(text_[at_ - 1]))) {
        part = at_ + 1;
        continue;
      }
      const bool inside = is_apostrophe(c) && is_letter_at(at_ + 1);
      const bool possessive =
          inside && fold_letter(text_[at_ + 1]) == U's' && !is_letter_at(at_ + 2);
      if (!inside || possessive) break;
    }
    while (at_ < text_.size() && (text_[at_] == U'+' || text_[at_] == U'#') && at_ - begin < 3)
      ++at_;
  }

  std::u32string_view text_;
  std::size_t at_ = 0;
};

std::vector<Token> tokens_of(std::u32string_view text) {
  std::vector<Token> all;
  all.reserve(text.size() / 5);
  Tokens tokens(text);
  for (Token token; tokens.next(token);) all.push_back(token);
  return all;
}

std::u32string folded(std::u32string_view text, const Token& token) {
  std::u32string letters;
  for (std::uint32_t i = token.begin; i < token.end; ++i) letters += fold_letter(text[i]);
  return letters;
}

// Numbers for the words that terms are made of, from 2 (1 is kMarksLetter).
class WordNumbers {
 public:
  std::uint32_t of(const std::u32string& word) {
    const auto next = static_cast<std::uint32_t>(numbers_.size() + 2);
    return numbers_.try_emplace(word, next).first->second;
  }

  [[nodiscard]] FormTable forms(const Inflections& inflections) const {
    std::vector<FormTable::Entry> entries;
    entries.reserve(numbers_.size() * 4);
    for (const auto& [word, number] : numbers_) {
      for (const std::string& form : inflections.forms(to_utf8(word)))
        entries.push_back({to_utf32(form), number});
      if (word == U"and") entries.push_back({U"&", number});
      if (word == U"&") entries.push_back({U"and", number});
    }
    return FormTable(entries);
  }

 private:
  std::map<std::u32string, std::uint32_t> numbers_;
};

// The words of a term as letters of the trie; `joined`: the token that is written together with
// the one before it (email for e-mail), 0: none.
std::u32string letters_of(std::u32string_view text, const std::vector<Token>& tokens,
                          std::size_t joined, WordNumbers& numbers) {
  std::u32string letters;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0 && tokens[i].gap == Gap::kMarks) letters += kMarksLetter;
    std::u32string word = folded(text, tokens[i]);
    if (joined == i + 1) word += folded(text, tokens[++i]);
    letters += static_cast<char32_t>(numbers.of(word));
  }
  return letters;
}

}  // namespace

// Follows the terms that begin at one token of a text.
class EnglishTerms::Walk {
 public:
  Walk(const EnglishTerms& terms, std::u32string_view text, std::vector<WordHit>& hits)
      : terms_(terms), text_(text), tokens_(tokens_of(text)), hits_(hits) {
    keys_.reserve(tokens_.size());
    for (const Token& token : tokens_) keys_.push_back(key({}, token));
  }

  void run() {
    for (begin_ = 0; begin_ < tokens_.size(); ++begin_) {
      const std::size_t before = hits_.size();
      step(begin_, TermTrie::kRoot);
      if (hits_.size() - before < 2) continue;
      const auto first = hits_.begin() + static_cast<std::ptrdiff_t>(before);
      std::sort(first, hits_.end());
      hits_.erase(std::unique(first, hits_.end()), hits_.end());
    }
  }

 private:
  // Goes on from `key` through a token's letters.
  [[nodiscard]] FormKey key(FormKey key, const Token& token) const {
    for (std::uint32_t i = token.begin; i < token.end; ++i) key.add(fold_letter(text_[i]));
    return key;
  }

  void step(std::size_t token, std::uint32_t node) {
    follow(terms_.forms_.numbers(keys_[token]), token + 1, node);
    if (token + 1 < tokens_.size() && tokens_[token + 1].gap == Gap::kHyphen)
      follow(terms_.forms_.numbers(key(keys_[token], tokens_[token + 1])), token + 2, node);
  }

  // Goes on behind a word, which may be any of `numbers`, to the token `next`.
  void follow(std::span<const std::uint32_t> numbers, std::size_t next, std::uint32_t node) {
    for (const std::uint32_t number : numbers) {
      std::uint32_t behind = terms_.trie_.child(node, number);
      if (behind == kNoId) continue;
      const Span span{{tokens_[begin_].begin}, {tokens_[next - 1].end}};
      for (const std::uint32_t word : terms_.trie_.values(behind)) hits_.push_back({span, word});
      if (next == tokens_.size()) continue;
      if (tokens_[next].gap == Gap::kMarks) behind = terms_.trie_.child(behind, kMarksLetter);
      if (behind != kNoId) step(next, behind);
    }
  }

  const EnglishTerms& terms_;
  std::u32string_view text_;
  std::vector<Token> tokens_;
  std::vector<FormKey> keys_;  // by token
  std::size_t begin_ = 0;
  std::vector<WordHit>& hits_;
};

EnglishTerms::EnglishTerms(const Inflections& inflections,
                           const std::vector<std::string_view>& words) {
  WordNumbers numbers;
  std::vector<TermTrie::Entry> entries;
  entries.reserve(words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const std::u32string text = to_utf32(words[i]);
    const std::vector<Token> tokens = tokens_of(text);
    entries.push_back({letters_of(text, tokens, 0, numbers), i});
    for (std::size_t t = 1; t < tokens.size(); ++t)
      if (tokens[t].gap == Gap::kHyphen)
        entries.push_back({letters_of(text, tokens, t, numbers), i});
  }
  forms_ = numbers.forms(inflections);
  trie_ = TermTrie(std::move(entries));
}

void EnglishTerms::find(std::u32string_view text, std::vector<WordHit>& hits) const {
  if (!trie_.empty()) Walk(*this, text, hits).run();
}

}  // namespace duizhao
