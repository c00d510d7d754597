// Which Chinese word and English stem stand together in the pairs of a bitext often enough for
// something to be learned of them.
//
// Laws: memory is bounded whatever the bitext (`slots` counters, 64 MB, a thread, of which no more
// than 8 count at once; kMaxWordPairs results); the result does not depend on the number of
// threads. Counts are exact while the counters of a portion of the words last; beyond that the
// rarest pairs are dropped now and then (lossy counting: G. Manku, R. Motwani, Approximate
// Frequency Counts over Data Streams, 2002), and a pair may have been counted too low by what it
// had when it was dropped.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include <duizhao/align/bitext_tokens.h>

namespace duizhao {

inline constexpr std::size_t kMaxWordPairs = std::size_t{12} << 20;

struct WordPairOptions {
  // Pairs that stand together fewer times are left out …
  std::uint32_t min_count = 2;
  // … unless this says that they are wanted all the same; it is called from several threads.
  std::function<bool(std::uint32_t word, std::uint32_t stem)> is_wanted = {};
  std::uint32_t threads = 0;
  // Counters of one thread, a power of two; smaller only to test what happens when they are full.
  std::size_t slots = std::size_t{1} << 22;
};

// Row of a word: its stems, ascending.
struct WordPairs {
  std::vector<std::uint32_t> first{0};
  std::vector<std::uint32_t> stems;
};

WordPairs count_word_pairs(const BitextTokens& bitext, const WordPairOptions& options);

}  // namespace duizhao
