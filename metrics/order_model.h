// How usual an order of word classes is: a trigram model with Witten-Bell smoothing.
//
//   p1(c)    = (n(c)   + T      / V)       / (N     + T)
//   p2(c|b)  = (n(bc)  + T(b)   p1(c))     / (n(b·) + T(b))
//   p3(c|ab) = (n(abc) + T(ab)  p2(c|b))   / (n(ab·) + T(ab))
//
// n counts what was learned from, T the different classes that follow, V all classes. The gain of
// a position is ln(p3 / p1): above 0 where the two classes before it lead one to expect it. (I.
// Witten, T. Bell, The zero-frequency problem, 1991, method C.)
//
//   model.gains({the, noun, verb_ed})  →  4 numbers, the last one for the end
//
// Const and safe to share between threads. scripts/learn_order.cpp writes one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <map>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <duizhao/metrics/english_classes.h>

namespace duizhao {

// Triples of classes with how often each was seen; a text starts with two begins.
using ClassTriples = std::map<std::array<ClassId, 3>, std::uint32_t>;
void count_triples(std::span<const ClassId> classes, ClassTriples& triples);

// Writes what a model needs: pairs, and the triples seen at least `min_count` times. Class ids must
// be below 1,024.
void write_order_counts(const ClassTriples& triples, std::uint32_t min_count, std::ostream& out);

class OrderModel {
 public:
  // `counts` is what write_order_counts wrote; `classes` is V. Throws Error when it is malformed.
  OrderModel(std::string_view counts, std::size_t classes);

  // ln(p3 / p1) of each class and then of the end.
  [[nodiscard]] std::vector<double> gains(std::span<const ClassId> classes) const;

 private:
  struct Pair {
    std::uint32_t count = 0;      // n(ab)
    std::uint32_t followers = 0;  // T(ab)
  };
  // A hash table with open addressing; 0 is no key.
  template <class Value>
  struct Table {
    std::vector<std::pair<std::uint32_t, Value>> slots;
    void reserve(std::size_t entries);
    void put(std::uint32_t key, Value value);
    [[nodiscard]] const Value* find(std::uint32_t key) const;
    [[nodiscard]] std::size_t place(std::uint32_t key) const;
  };
  [[nodiscard]] double gain(ClassId first, ClassId second, ClassId third) const;
  void read(std::string_view counts);

  Table<Pair> pairs_;
  Table<std::uint32_t> triples_;
  std::vector<Pair> singles_;          // by class: n(b·), T(b)
  std::vector<double> single_shares_;  // p1, by class
};

}  // namespace duizhao
