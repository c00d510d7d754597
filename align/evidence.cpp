#include <duizhao/align/evidence.h>

#include <algorithm>
#include <numeric>

#include <duizhao/align/function_words.h>
#include <duizhao/align/quotation.h>

namespace duizhao {
namespace {

std::vector<float> background(const TokenTable& table) {
  constexpr float kSmoothing = 0.5F;
  std::vector<float> shares(table.types, kSmoothing);
  for (const std::uint32_t token : table.tokens) shares[token] += 1;
  const float all =
      static_cast<float>(table.tokens.size()) + kSmoothing * static_cast<float>(table.types);
  for (float& share : shares) share /= all;
  return shares;
}

double all_characters(const TokenTable& table) {
  return std::accumulate(table.characters.begin(), table.characters.end(), 0.0);
}

double known_share(const Lexicon& lexicon, const ChineseTokens& zh) {
  const auto known = std::count_if(
      zh.table.tokens.begin(), zh.table.tokens.end(), [&lexicon, &zh](std::uint32_t token) {
        const ChineseType& kind = zh.kinds[token];
        return kind.english != kNoId || (kind.word != kNoId && !lexicon.glosses(kind.word).empty());
      });
  return static_cast<double>(known) / std::max(1.0, static_cast<double>(zh.table.tokens.size()));
}

// A text without quotation marks says nothing of the other one's.
void add_quotations(Evidence& evidence, std::span<const Sentence> zh,
                    std::span<const Sentence> en) {
  evidence.zh_quotes = quotation_places(zh, Language::kChinese);
  evidence.en_quotes = quotation_places(en, Language::kEnglish);
  const auto none = [](std::uint8_t bits) { return bits == 0; };
  if (std::all_of(evidence.zh_quotes.begin(), evidence.zh_quotes.end(), none) ||
      std::all_of(evidence.en_quotes.begin(), evidence.en_quotes.end(), none)) {
    std::fill(evidence.zh_quotes.begin(), evidence.zh_quotes.end(), std::uint8_t{0});
    std::fill(evidence.en_quotes.begin(), evidence.en_quotes.end(), std::uint8_t{0});
  }
}

}  // namespace

Evidence gather_evidence(const Lexicon& lexicon, const LearnedCounts& learned,
                         std::span<const Sentence> zh, std::span<const Sentence> en) {
  Evidence evidence;
  evidence.en = english_tokens(lexicon, en);
  evidence.zh = chinese_tokens(lexicon, zh, evidence.en);
  evidence.table = translation_table(lexicon, learned, evidence.zh, evidence.en);
  evidence.en_background = background(evidence.en.table);
  evidence.zh_background = background(evidence.zh.table);
  const FunctionWords words(lexicon);
  evidence.en_function = function_words(words, evidence.en);
  evidence.zh_function = function_words(words, evidence.zh);
  add_quotations(evidence, zh, en);
  evidence.structure = structure_of(zh, en);
  evidence.timing = timing_of(zh, en);
  evidence.refrains = refrains_of(zh, en);
  evidence.known = known_share(lexicon, evidence.zh);
  evidence.characters_ratio =
      all_characters(evidence.en.table) / std::max(1.0, all_characters(evidence.zh.table));
  return evidence;
}

}  // namespace duizhao
