// All that the models know of one pair of documents: tokens, translation table, backgrounds,
// lengths, quotations, layout, refrains.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <duizhao/align/guidance.h>
#include <duizhao/align/refrains.h>
#include <duizhao/align/structure.h>
#include <duizhao/align/timing.h>
#include <duizhao/align/tokens.h>
#include <duizhao/align/translation_table.h>
#include <duizhao/lexicon/learned_counts.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/document.h>

namespace duizhao {

struct Evidence {
  EnglishTokens en;
  ChineseTokens zh;
  TranslationTable table;
  // Share of each type among the tokens of its document, add-½ smoothed; above 0, sums to 1.
  std::vector<float> en_background, zh_background;
  // 1 for function words, of each type.
  std::vector<std::uint8_t> en_function, zh_function;
  // QuoteBits of each place between sentences; all 0 unless both texts have quotations.
  std::vector<std::uint8_t> en_quotes, zh_quotes;
  Structure structure;  // paragraphs, headings, items; its gains are learned from pass 1
  Timing timing;        // likewise learned
  Refrains refrains;    // lines that one text alone repeats
  Guidance guidance;    // beside the words; empty unless somebody fills it in
  // Share of the Chinese tokens that the lexicon has glosses of or that stand in the English too.
  double known = 0;
  double usual_pair = 0;        // usual_pair() of the path of pass 1 (align/pass_two.h), once known
  double characters_ratio = 1;  // English characters for one Chinese character in these documents
};

Evidence gather_evidence(const Lexicon& lexicon, const LearnedCounts& learned,
                         std::span<const Sentence> zh, std::span<const Sentence> en);

}  // namespace duizhao
