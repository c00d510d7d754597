// Pairs the sentences of a Chinese and an English document by length and lexical statistics
// (docs/method.md). Built once, const afterwards, safe to share between threads.
//
//   const Aligner aligner(Lexicon::load(), LearnedCounts::load());
//   const Alignment alignment = aligner.align(zh, en);      // either direction
#pragma once

#include <cstdint>
#include <span>

#include <duizhao/lexicon/learned_counts.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/bead.h>
#include <duizhao/text/document.h>

namespace duizhao {

struct AlignerOptions {
  // Most sentences of one side in one bead, 1 to 6. Lower is faster, higher finds looser
  // renderings.
  std::uint32_t max_sentences = 6;
  // Search every cell of the table (time and memory grow with the product of the sentence counts).
  bool full_search = false;
  // Threads for one pair of documents, at most; 0: one a core. Does not change the alignment.
  std::uint32_t threads = 1;
};

class Aligner {
 public:
  // Without `learned` the lexicon alone says what words mean.
  explicit Aligner(Lexicon lexicon, LearnedCounts learned = {}, AlignerOptions options = {});

  // Throws UsageError when the documents are not one Chinese and one English, Error when they are
  // long and have so few words in common that searching them would take more than 1 GiB.
  // Delimiter lines (Document::delimiters) are paired in order, with confidence 1, and nothing
  // across them; UsageError when the texts have different numbers of them.
  [[nodiscard]] Alignment align(const Document& source, const Document& target) const;

  // `locked` are beads that a person has settled: each stands in the result as it is, with
  // confidence 1, also one with an empty side or of a shape that is never found. The rest is
  // aligned around them: what stands before a locked bead on one side pairs with nothing behind it
  // on the other, but as a moved block. Locked beads that cross others, or are said to be moved,
  // only keep their sentences to themselves. Throws UsageError, too, for what find_fault finds in
  // them.
  [[nodiscard]] Alignment align(const Document& source, const Document& target,
                                std::span<const Bead> locked) const;

 private:
  Lexicon lexicon_;
  LearnedCounts learned_;
  AlignerOptions options_;
};

}  // namespace duizhao
