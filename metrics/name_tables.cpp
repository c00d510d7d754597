#include <duizhao/metrics/name_tables.h>

#include <algorithm>

#include <duizhao/text/utf8.h>
#include <duizhao/text/word_list.h>

#include "capital_words.txt.h"
#include "name_context.txt.h"
#include "places.txt.h"
#include "surnames.txt.h"

namespace duizhao {
namespace {

// Calls `visit` with each field of each line that is no comment, and at each line's end with "".
template <class Visit>
void each_field(std::string_view table, const Visit& visit) {
  for (const std::string_view line : entries_of(table)) {
    for (const std::string_view field : pieces_of(line, ' ')) visit(field);
    visit(std::string_view());
  }
}

}  // namespace

const NameTables& NameTables::standard() {
  static const NameTables tables;
  return tables;
}

NameTables::NameTables() {
  for (const std::string_view word : words_of(kCapitalWords)) no_names_.emplace(word);
  read_places();
  read_surnames();
  read_context();
}

void NameTables::read_places() {
  bool english = false;
  places_.emplace_back();
  each_field(kPlaces, [&](std::string_view field) {
    const auto number = static_cast<std::uint16_t>(places_.size() - 1);
    if (field.empty()) {
      english = false;
      places_.emplace_back();
    } else if (field == "|") {
      english = true;
    } else if (english) {
      english_places_[std::string(field)].push_back(number);
    } else {
      places_.back().push_back(to_utf32(field));
      chinese_places_[places_.back().back()].push_back(number);
    }
  });
  places_.pop_back();
}

void NameTables::read_surnames() {
  std::vector<std::string>* spellings = nullptr;
  each_field(kSurnames, [&](std::string_view field) {
    if (field.empty()) return;
    const std::u32string text = to_utf32(field);
    if (is_han(text.front())) {
      spellings = &surnames_[text];
    } else if (spellings != nullptr) {
      spellings->emplace_back(field);
    }
  });
}

void NameTables::read_context() {
  std::unordered_set<std::u32string>* words = nullptr;
  each_field(kNameContext, [&](std::string_view field) {
    if (field == "before:") {
      words = &before_;
    } else if (field == "after:") {
      words = &after_;
    } else if (field == "never:") {
      words = &never_;
    } else if (!field.empty() && words != nullptr) {
      words->insert(to_utf32(field));
    }
  });
}

bool NameTables::is_no_name(std::string_view word) const {
  return no_names_.contains(std::string(word));
}

const NameTables::Numbers& NameTables::places_of(std::string_view english) const {
  static const Numbers kNone;
  const auto found = english_places_.find(std::string(english));
  return found == english_places_.end() ? kNone : found->second;
}

const NameTables::Numbers& NameTables::places_of(std::u32string_view chinese) const {
  static const Numbers kNone;
  const auto found = chinese_places_.find(std::u32string(chinese));
  return found == chinese_places_.end() ? kNone : found->second;
}

const std::vector<std::string>* NameTables::surname(std::u32string_view name) const {
  const auto found = surnames_.find(std::u32string(name));
  return found == surnames_.end() ? nullptr : &found->second;
}

bool NameTables::introduces(std::u32string_view word) const {
  return before_.contains(std::u32string(word));
}

bool NameTables::is_no_name(std::u32string_view word) const {
  return never_.contains(std::u32string(word));
}

bool NameTables::follows(std::u32string_view word) const {
  return after_.contains(std::u32string(word));
}

}  // namespace duizhao
