#include <duizhao/metrics/word_list.h>

#include <algorithm>

namespace duizhao {

std::vector<std::string_view> words_of(std::string_view list) {
  std::vector<std::string_view> words;
  while (!list.empty()) {
    std::string_view line = list.substr(0, list.find('\n'));
    list.remove_prefix(std::min(list.size(), line.size() + 1));
    if (line.starts_with('#')) continue;
    while (!line.empty()) {
      const std::string_view word = line.substr(0, line.find(' '));
      if (!word.empty()) words.push_back(word);
      line.remove_prefix(std::min(line.size(), word.size() + 1));
    }
  }
  return words;
}

}  // namespace duizhao
