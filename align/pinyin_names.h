// Finds English names of a document in Chinese text by their toneless pinyin: 陈清扬 holds "chen"
// and "qingyang". All readings of a character are tried.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

class PinyinNames {
 public:
  // Names in lower case, with a number for each; sorted by name. `names` must outlive this object.
  PinyinNames(const Lexicon& lexicon,
              const std::vector<std::pair<std::string, std::uint32_t>>& names);

  // Calls `found` with a name's number for every run of 1 to 3 characters that may be read as it.
  void find(std::u32string_view text, const std::function<void(std::uint32_t)>& found);

 private:
  using Names = std::vector<std::pair<std::string, std::uint32_t>>;
  struct Candidates {
    Names::const_iterator begin, end;  // names that start with what was read so far
  };
  const std::vector<std::string_view>& readings(char32_t character);
  void extend(std::u32string_view text, std::size_t at, int characters, const std::string& read,
              Candidates candidates, const std::function<void(std::uint32_t)>& found);

  const Lexicon& lexicon_;
  const Names& names_;
  std::unordered_map<char32_t, std::vector<std::string_view>> readings_;
};

}  // namespace duizhao
