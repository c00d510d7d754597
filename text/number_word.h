// A word of an English text in lower case, packed into one integer: compared and looked up without
// a string. Letters and inner apostrophes; a word of more than kMaxSize letters equals no literal.
//
//   NumberWord::at(U"Thirty-five", 0) == "thirty"
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace duizhao {

class NumberWord {
 public:
  static constexpr std::size_t kMaxSize = 24;

  constexpr NumberWord() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): so that words compare with literals
  consteval NumberWord(const char* lower_case) {
    for (; *lower_case != '\0'; ++lower_case) add(static_cast<char32_t>(*lower_case));
  }

  // The word that begins at `position`; empty when none does.
  static NumberWord at(std::u32string_view text, std::size_t position);
  // The word that ends before the blank or hyphen before `position`; empty when none does.
  static NumberWord before(std::u32string_view text, std::size_t position);

  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
  friend constexpr bool operator==(const NumberWord&, const NumberWord&) = default;

  // Does it end in this one, of at most twelve letters?
  [[nodiscard]] constexpr bool ends_with(const NumberWord& end) const {
    if (size_ > kMaxSize || end.size_ > size_) return false;
    for (std::uint32_t i = 0; i < end.size_; ++i) {
      if (letter(size_ - end.size_ + i) != end.letter(i)) return false;
    }
    return true;
  }
  // Without its last `count` letters.
  [[nodiscard]] constexpr NumberWord without_last(std::uint32_t count) const {
    NumberWord word;
    if (size_ > kMaxSize || count >= size_) return word;
    for (std::uint32_t i = 0; i + count < size_; ++i) word.add_code(letter(i));
    return word;
  }

  [[nodiscard]] constexpr std::uint32_t hash() const {
    const std::uint64_t mixed =
        (first_ ^ (rest_ << 3U)) * 0x9E3779B97F4A7C15U;  // Fibonacci hashing
    return static_cast<std::uint32_t>(mixed >> 32U);
  }

 private:
  static constexpr std::uint32_t kHalf = kMaxSize / 2;

  [[nodiscard]] constexpr unsigned letter(std::uint32_t i) const {
    return static_cast<unsigned>(i < kHalf ? first_ >> (5 * i) : rest_ >> (5 * (i - kHalf))) & 31U;
  }
  constexpr void add_code(unsigned code) {
    if (size_ < kHalf) {
      first_ |= std::uint64_t{code} << (5 * size_);
    } else if (size_ < kMaxSize) {
      rest_ |= std::uint64_t{code} << (5 * (size_ - kHalf));
    }
    ++size_;
  }
  // A letter in either case or an apostrophe.
  constexpr void add(char32_t c) { add_code(c == U'\'' ? 27U : static_cast<unsigned>(c & 0x1FU)); }

  std::uint64_t first_ = 0, rest_ = 0;  // five bits a letter, the first lowest
  std::uint32_t size_ = 0;
};

// Words with what they mean; found by hashing. Made at compile time.
template <class Value, std::size_t kWords>
class NumberWordTable {
 public:
  struct Row {
    NumberWord word;
    Value value;
  };

  explicit consteval NumberWordTable(const std::array<Row, kWords>& rows) : rows_(rows) {
    for (std::size_t i = 0; i < kWords; ++i) {
      std::size_t slot = rows_[i].word.hash() % kSlots;
      while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  [[nodiscard]] constexpr const std::array<Row, kWords>& rows() const { return rows_; }

  // Null: not there.
  [[nodiscard]] constexpr const Value* find(const NumberWord& word) const {
    for (std::size_t slot = word.hash() % kSlots; slots_[slot] != 0; slot = (slot + 1) % kSlots) {
      const Row& row = rows_[slots_[slot] - 1U];
      if (row.word == word) return &row.value;
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t slots_for(std::size_t words) {
    std::size_t slots = 16;
    while (slots < 4 * words) slots *= 2;
    return slots;
  }
  static constexpr std::size_t kSlots = slots_for(kWords);

  std::array<Row, kWords> rows_;
  std::array<std::uint16_t, kSlots> slots_{};  // 0: free, else the row's number from 1
};

// Position of the next word or digit when one blank or hyphen lies between, else `position`.
std::size_t skip_joint(std::u32string_view text, std::size_t position);

}  // namespace duizhao
