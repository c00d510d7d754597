// All pairs of words of two texts that may render each other: by the strengths of the dictionary
// (link_strengths.h), because they stand unchanged in both texts, as numbers of one value, as names
// that sound alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <duizhao/align/link_strengths.h>
#include <duizhao/align/name_sounds.h>
#include <duizhao/align/pair_words.h>
#include <duizhao/align/word_links.h>

namespace duizhao {

struct CandidateLink {
  WordLink link;
  // Words that render each other as a whole (3月 March, 克林顿 Clinton) have a number in common,
  // from 1: each of one side may be linked with each of the other. 0: a word by itself.
  std::uint32_t phrase = 0;
};

// By Chinese word, then by English word, each pair once.
std::vector<CandidateLink> find_candidates(const LinkStrengths& strengths, const NameSounds& sounds,
                                           const PairText& chinese, const PairText& english);

// Where word `index` of `count` stands in its text, 0 to 1.
inline float relative_place(std::size_t index, std::size_t count) {
  return (static_cast<float>(index) + 0.5F) / static_cast<float>(count);
}

}  // namespace duizhao
