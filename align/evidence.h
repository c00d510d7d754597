// All that the models know of one pair of documents: tokens, translation table, backgrounds,
// lengths.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <duizhao/align/tokens.h>
#include <duizhao/align/translation_table.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/document.h>

namespace duizhao {

struct Evidence {
  EnglishTokens en;
  ChineseTokens zh;
  TranslationTable table;
  // Share of each type among the tokens of its document, add-½ smoothed; above 0, sums to 1.
  std::vector<float> en_background, zh_background;
  // Share of the Chinese tokens that the lexicon has glosses of or that stand in the English too.
  double known = 0;
  double characters_ratio = 1;  // English characters for one Chinese character in these documents
};

Evidence gather_evidence(const Lexicon& lexicon, std::span<const Sentence> zh,
                         std::span<const Sentence> en);

}  // namespace duizhao
