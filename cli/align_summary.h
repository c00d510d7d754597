// What `align` says at the end, on standard error.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <duizhao/text/bead.h>
#include <duizhao/text/document.h>

namespace duizhao {

struct AlignSummary {
  std::uint64_t documents = 0;
  std::uint64_t chinese = 0, english = 0;       // sentences
  std::map<std::string, std::uint64_t> beads;   // by type
  double confidence = 0;                        // sum over the beads
  std::uint64_t doubtful = 0;                   // beads below kDoubtfulConfidence
  std::vector<std::string> places;              // "news.zh.txt:12" of the first ones of them
  std::map<std::string, std::uint64_t> losses;  // what the format cannot hold

  AlignSummary& operator+=(const AlignSummary& other);
};

AlignSummary summarize(const Document& source, const Document& target, const Alignment& alignment);

// A few lines for a reader, numbers with thousands separators.
std::string to_text(const AlignSummary& summary);

}  // namespace duizhao
