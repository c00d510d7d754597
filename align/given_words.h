// Links between words that somebody else has cut: lines whose words are separated by blanks.
//
//   link_given_words(linker, "他 在 银行 工作 。", "He works in a bank .")
//     →  {{0, 0}, {2, 4}, {3, 1}, {4, 5}}      // word numbers from 0
//
// The linker's own words lie inside the given ones or are made of whole ones (印 尼 is read as
// 印尼); two given words are linked where any of their parts are.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>
#include <vector>

#include <duizhao/align/word_links.h>

namespace duizhao {

struct GivenLink {
  std::uint32_t chinese = 0, english = 0;
  friend auto operator<=>(const GivenLink&, const GivenLink&) = default;
};

// The likely links (WordLinker::kLikelyFit), ascending, each once. The English words may be those
// of the Penn Treebank: -LRB-, `` and '', ca n't, John 's.
std::vector<GivenLink> link_given_words(const WordLinker& linker, std::string_view chinese_utf8,
                                        std::string_view english_utf8);

}  // namespace duizhao
