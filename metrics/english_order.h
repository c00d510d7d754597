// How far an English text keeps to the order of English words, by classes and trigrams.
//
//   EnglishOrder order(lexicon);
//   order.gain(U"Bridge the repaired workers.", words).mean   // below 0: hardly any order
//
// What it learned is metrics/data/order_counts.txt; the file says from what and how. Building one
// takes some milliseconds. Const and safe to share between threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/english_classes.h>
#include <duizhao/metrics/order_model.h>
#include <duizhao/text/english.h>

namespace duizhao {

// Gains (order_model.h) of the words and marks of a text and of its end.
struct OrderGain {
  // Over all and one more: 0.5 ± 0.4 in good sentences, about -0.9 where their words are shuffled.
  double mean = 0;
  double lowest = 0;       // mean of eight in a row, or of all when there are fewer
  std::size_t tokens = 0;  // words and marks
};

class EnglishOrder {
 public:
  explicit EnglishOrder(const Lexicon& lexicon);
  // By another such table. Throws Error for one that is damaged.
  EnglishOrder(const Lexicon& lexicon, std::string_view counts);

  // `words` are english_words() of the text.
  [[nodiscard]] OrderGain gain(std::u32string_view text,
                               const std::vector<EnglishWord>& words) const;

 private:
  EnglishClasses classes_;
  OrderModel model_;
};

// The words that are classes of their own (metrics/data/order_words.txt).
std::vector<std::string> order_words();

}  // namespace duizhao
