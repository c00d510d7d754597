// An entry of a terminology list: what a concept is called in both languages, and what it may not
// be called.
//
//   Term{"42", {{"人工智能"}}, {{"artificial intelligence", TermStatus::kPreferred},
//                               {"machine intellect", TermStatus::kForbidden}}}
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace duizhao {

// kAdmitted is also what a list says nothing about. To suggest: the first preferred word, else the
// first that is not forbidden.
enum class TermStatus { kPreferred, kAdmitted, kForbidden };

struct TermWord {
  std::string text;  // UTF-8, no blanks around, never empty; one word or several
  TermStatus status = TermStatus::kAdmitted;
  std::string part_of_speech = {};  // as the list says it ("noun"); empty: not said
  bool case_sensitive = false;      // to be found and written with these capitals only
  friend bool operator==(const TermWord&, const TermWord&) = default;
};

struct Term {
  std::string id;                 // the list's own, else the number of its line
  std::vector<TermWord> chinese;  // in the order of the list, none twice; one side may be empty
  std::vector<TermWord> english;
  std::string definition = {};  // or note, as the list has it
  std::uint64_t line = 0;       // of the list, where the entry begins, from 1
  friend bool operator==(const Term&, const Term&) = default;
};

}  // namespace duizhao
