// Learns from a bitext how words are rendered, by expectation and maximisation (docs/method.md,
// "Learning"). What comes out is expected counts, LearnedCounts, which the translation table blends
// with the lexicon.
//
//   BitextTokens bitext(lexicon);
//   bitext.add(zh, en, threads);
//   LearnedCounts(learn(lexicon, {}, bitext)).save("news.model");
//
// Law: the same table for every number of threads and, as long as the counters of word_pairs.h
// last, every order of the pairs (expectations are summed as integers).
#pragma once

#include <cstdint>
#include <functional>

#include <duizhao/align/bitext_tokens.h>
#include <duizhao/lexicon/learned_counts.h>
#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

struct LearnOptions {
  std::uint32_t rounds = 5;     // 1 or more
  std::uint32_t min_count = 2;  // words and word pairs that occur fewer times are left out
  double least_count = 0.5;     // renderings expected fewer times are left out
  std::uint32_t threads = 0;    // as for_each_index
  // Called after each round, from the calling thread.
  std::function<void(std::uint32_t round)> on_round = {};
};

// `known`: what has been learned before; it speaks along with the lexicon, and the result is the
// sum of both.
LearnedTable learn(const Lexicon& lexicon, const LearnedCounts& known, const BitextTokens& bitext,
                   const LearnOptions& options = {});

}  // namespace duizhao
