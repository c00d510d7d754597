// What is known of names beforehand: Chinese family names and their spellings, countries and what
// stands for them, words beside names, English words with a capital letter that are none. From the
// tables in metrics/data/, compiled in.
//
//   NameTables::standard().places_of(U"德国") shares a number with places_of("berlin")
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace duizhao {

class NameTables {
 public:
  static const NameTables& standard();

  // English words in lower case. A capital letter says nothing about them.
  [[nodiscard]] bool is_no_name(std::string_view word) const;

  // Numbers of the places that a word stands for; places() has their Chinese names.
  using Numbers = std::vector<std::uint16_t>;
  [[nodiscard]] const Numbers& places_of(std::string_view english) const;
  [[nodiscard]] const Numbers& places_of(std::u32string_view chinese) const;
  [[nodiscard]] const std::vector<std::u32string>& chinese_names(std::uint16_t place) const {
    return places_[place];
  }

  // Family names, simplified, and their spellings other than pinyin; nullptr: none.
  [[nodiscard]] const std::vector<std::string>* surname(std::u32string_view name) const;

  // Words that stand before and behind names of people.
  [[nodiscard]] bool introduces(std::u32string_view word) const;
  [[nodiscard]] bool follows(std::u32string_view word) const;
  // Headwords that the dictionary takes for names and texts do not.
  [[nodiscard]] bool is_no_name(std::u32string_view word) const;

 private:
  NameTables();
  void read_places();
  void read_surnames();
  void read_context();

  std::unordered_set<std::string> no_names_;
  std::vector<std::vector<std::u32string>> places_;
  std::unordered_map<std::string, Numbers> english_places_;
  std::unordered_map<std::u32string, Numbers> chinese_places_;
  std::unordered_map<std::u32string, std::vector<std::string>> surnames_;
  std::unordered_set<std::u32string> before_, after_, never_;
};

}  // namespace duizhao
