// Chinese words that hold a numeral character but count nothing: 一直, 万一, 三明治, 七上八下.
//
// A list of the usual ones is built in. A lexicon knows more: give chinese_quantities a list made
// from its headwords (those of whose glosses none holds the number) together with the built-in one.
//
//   NumberLookalikes({U"万一", U"三明治"}).hide(text)
#pragma once

#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

class NumberLookalikes {
 public:
  // Simplified characters, each word at least two of them; others are left out. Words longer than
  // kMaxWord are left out too: time stays linear in the text.
  explicit NumberLookalikes(const std::vector<std::u32string_view>& words);

  static constexpr std::size_t kMaxWord = 12;

  // The built-in ones.
  static const NumberLookalikes& usual();
  static std::vector<std::u32string_view> usual_words();

  // The longest word at `position`, its size in characters; 0: none.
  [[nodiscard]] std::size_t longest_at(std::u32string_view text, std::size_t position) const;

  // Puts kHidden for the words of a plain text (number_text.h), longest match from left to right;
  // but not where a numeral before belongs to the word's own (5500万年), where a unit follows, or
  // in 三分之二.
  void hide(std::u32string& text) const;

 private:
  std::vector<std::u32string> words_;  // sorted
  std::bitset<8192> starts_;           // hashes of their first two characters
};

}  // namespace duizhao
