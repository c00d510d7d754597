// Finds English names in Chinese text by how its characters are written in Latin letters: in pinyin
// 陈清扬 holds "chen" and "qingyang". Every way of writing a character is tried.
//
//   const std::array names = {std::pair{"qingyang"sv, 7U}};
//   SpelledNames(names, 3, readings).find(U"陈清扬", [](std::uint32_t number, Span span) {
//     …  // 7, characters 1 to 3
//   });
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include <duizhao/text/units.h>

namespace duizhao {

// Characters of the longest name that is looked for in pinyin.
inline constexpr std::size_t kLongestPinyin = 3;

// Name: a pair of something that is a std::string_view and a number. SpellingsOf: called with a
// character, gives a range of spellings, none for what is no Chinese character.
template <class Name, class SpellingsOf>
class SpelledNames {
 public:
  // `names`: lower case, ascending, none twice; they outlive this. A name is looked for in runs of
  // at most `most` characters.
  SpelledNames(std::span<const Name> names, std::size_t most, SpellingsOf spellings_of)
      : names_(names), most_(most), spellings_of_(std::move(spellings_of)) {}

  // Calls found(number, span) for every run that may be written as the whole name.
  template <class Found>
  void find(std::u32string_view text, const Found& found) {
    for (std::size_t at = 0; at < text.size(); ++at) extend(text, {at, at, 0}, names_, found);
  }

 private:
  struct Run {
    std::size_t begin, end;
    std::size_t letters;  // that it stands for
  };

  // `names`: those that begin with the letters of the run.
  template <class Found>
  void extend(std::u32string_view text, Run run, std::span<const Name> names, const Found& found) {
    if (run.end == text.size() || run.end - run.begin == most_) return;
    for (const std::string_view spelling : spellings_of_(text[run.end])) {
      const auto next = [&](const Name& name) {
        return std::string_view(name.first).substr(run.letters, spelling.size());
      };
      const auto begin = std::partition_point(
          names.begin(), names.end(), [&](const Name& name) { return next(name) < spelling; });
      const auto end = std::partition_point(
          begin, names.end(), [&](const Name& name) { return next(name) == spelling; });
      if (begin == end) continue;
      const Run longer{run.begin, run.end + 1, run.letters + spelling.size()};
      if (std::string_view(begin->first).size() == longer.letters)
        found(begin->second, span_of(longer.begin, longer.end));
      extend(text, longer, {begin, end}, found);
    }
  }

  std::span<const Name> names_;
  std::size_t most_;
  SpellingsOf spellings_of_;
};

}  // namespace duizhao
