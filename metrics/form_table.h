// Forms of words that lead to numbers: an open hash table, so that a word of a text costs one look
// at memory, whether it is known or not.
//
//   FormTable table({{U"mice", 7}, {U"mouse", 7}});
//   FormKey key;
//   for (char32_t c : U"mice"sv) key.add(c);
//   table.numbers(key)  →  7
//
// Forms are known by 64 bits; that two of 10^6 forms and a text's word share them is less likely
// than 10^-13 a word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace duizhao {

// The letters of a word, one after the other.
class FormKey {
 public:
  void add(char32_t letter) {
    value_ = (value_ ^ letter) * 0x9E3779B97F4A7C15U;  // the golden ratio's, as Fibonacci hashing
    value_ ^= value_ >> 29U;
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0x2545F4914F6CDD1DU;
};

class FormTable {
 public:
  struct Entry {
    std::u32string form;
    std::uint32_t number = 0;  // below 2^31
  };

  FormTable() = default;
  // In any order; a form may have several numbers.
  explicit FormTable(const std::vector<Entry>& entries);

  // Rising, each once; often none.
  [[nodiscard]] std::span<const std::uint32_t> numbers(const FormKey& key) const {
    if (slots_.empty()) return {};
    for (std::size_t i = key.value() & mask_;; i = (i + 1) & mask_) {
      const Slot& slot = slots_[i];
      if (slot.number == kFree) return {};
      if (slot.key != key.value()) continue;
      if (slot.number < kList) return {&slot.number, 1};
      const std::uint32_t* list = lists_.data() + (slot.number - kList);
      return {list + 1, *list};
    }
  }

  [[nodiscard]] std::size_t bytes() const {  // of memory
    return slots_.capacity() * sizeof(Slot) + lists_.capacity() * sizeof(std::uint32_t);
  }

 private:
  static constexpr std::uint32_t kList = 0x80000000U, kFree = 0xFFFFFFFFU;
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t number = kFree;  // from kList: the place of several in lists_
  };
  std::vector<Slot> slots_;  // a power of two, at most two thirds taken
  std::size_t mask_ = 0;
  std::vector<std::uint32_t> lists_;  // how many, then those
};

}  // namespace duizhao
