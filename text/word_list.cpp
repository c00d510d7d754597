#include <duizhao/text/word_list.h>

#include <algorithm>

namespace duizhao {

std::vector<std::string_view> pieces_of(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    const std::string_view piece = text.substr(0, text.find(separator));
    if (!piece.empty()) pieces.push_back(piece);
    text.remove_prefix(std::min(text.size(), piece.size() + 1));
  }
  return pieces;
}

std::vector<std::string_view> entries_of(std::string_view list) {
  std::vector<std::string_view> lines = pieces_of(list, '\n');
  std::erase_if(lines, [](std::string_view line) { return line.starts_with('#'); });
  return lines;
}

std::vector<std::string_view> words_of(std::string_view list) {
  std::vector<std::string_view> words;
  for (const std::string_view entry : entries_of(list)) {
    const auto more = pieces_of(entry, ' ');
    words.insert(words.end(), more.begin(), more.end());
  }
  return words;
}

}  // namespace duizhao
