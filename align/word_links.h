// Which English word renders which Chinese word of a pair of texts.
//
//   const WordLinker linker(lexicon);
//   const PairLinks pair = linker.link("他在银行工作。", "He works in a bank.");
//   for (const WordLink& link : pair.links)   // 银行 - bank, 工作 - works, …
//     pair.chinese[link.chinese].span …
//
// A candidate is any pair of words that may render each other, with its strength W (see
// link_strengths.h). Links are chosen among them by competitive linking: the strongest first, where
// W counts less with the distance of the words' relative places, and in a second and third round
// with the distance from where the links of neighbouring words point. Laws: links are candidates;
// every word with a link has state 2, without one state 1 if it has a candidate, else 0; the result
// depends on the two texts alone. Const and safe to share between threads.
// Source: I. D. Melamed, "Models of Translational Equivalence among Words", 2000.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/align/pair_words.h>
#include <duizhao/lexicon/learned_counts.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/language.h>
#include <duizhao/text/linked_spans.h>

namespace duizhao {

struct WordLink {
  std::uint32_t chinese = 0;  // index of the word
  std::uint32_t english = 0;
  float strength = 0;  // W, above 0 to 1
  friend bool operator==(const WordLink&, const WordLink&) = default;
};

enum class LinkState : std::uint8_t {
  kNothing,  // 0: nothing in the other text may render it
  kTaken,    // 1: something may, but renders another word
  kLinked,   // 2
};

struct PairLinks {
  std::vector<PairWord> chinese, english;
  std::vector<WordLink> candidates;  // by Chinese word, then by English word, each pair once
  std::vector<WordLink> links;       // in the same order
  std::vector<float> fits;  // of each link: W, less by what speaks against its place; 0 to 1
  std::vector<LinkState> chinese_states, english_states;  // of each word
};

class WordLinker {
 public:
  // Words behind the first kMostWords of a text have no candidates, and a stem that stands in a
  // text more often than kMostRepeats only its nearest places: a pair costs no more than the
  // product of these.
  static constexpr std::size_t kMostWords = std::size_t{1} << 14U;
  static constexpr std::size_t kMostRepeats = 8;

  // A link whose fit is below joins words that may render each other but hardly do so here.
  static constexpr float kLikelyFit = 0.1F;

  explicit WordLinker(const Lexicon& lexicon, const LearnedCounts& learned = {});

  [[nodiscard]] PairLinks link(std::string_view chinese_utf8, std::string_view english_utf8) const;

  // Of texts that reader() has read.
  [[nodiscard]] PairLinks link(PairText chinese, PairText english) const;

  [[nodiscard]] const PairReader& reader() const;

 private:
  struct State;
  std::shared_ptr<const State> state_;
};

// The links that are likely here (kLikelyFit), in the order of the Chinese words; `source` is the
// language of the source.
std::vector<LinkedSpans> likely_links(const PairLinks& pair, Language source);

}  // namespace duizhao
