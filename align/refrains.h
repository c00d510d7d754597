// Lines that one text says again and again and the other one does not: names of speakers, running
// heads, page numbers. They are likely to have no counterpart.
//
//   HOST: | Good evening. | GUEST: | Thank you. | HOST: | …     beside 晚上好。 | 谢谢。 | …
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <duizhao/align/search.h>
#include <duizhao/text/document.h>

namespace duizhao {

struct Refrains {
  std::vector<std::uint8_t> zh, en;  // 1 for each sentence that is one; empty: none in either
};

// Sentences that stand four times or more, numbers not compared, in the text where such sentences
// are more than twice as many as in the other one.
Refrains refrains_of(std::span<const Sentence> zh, std::span<const Sentence> en);

// What they add to a bead's score, in nats: one that stands alone, one that is in a bead with two
// sides. About half of them stand alone, and of other sentences one in a hundred.
inline constexpr double kRefrainAlone = 4;
inline constexpr double kRefrainPaired = -.7;

double refrain_score(const Refrains& refrains, const Step& bead);

}  // namespace duizhao
