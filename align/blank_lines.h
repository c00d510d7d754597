// Empty sentences, as blank lines between paragraphs that are cut a sentence a line: the models do
// not see them, and they stand between the beads of the others.
//
//   A, "", B  with  a, "", b     →  [0]:[0], [1]:[1], [2]:[2]
//   A, "", B  with  ab           →  [0,1,2]:[0]
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <duizhao/align/moved_boxes.h>
#include <duizhao/align/settled.h>
#include <duizhao/text/document.h>

namespace duizhao {

// The sentences that the models see: those with text, and those in settled boxes.
class SeenSentences {
 public:
  SeenSentences(std::span<const Sentence> zh, std::span<const Sentence> en, const Settled& settled);

  [[nodiscard]] bool all() const { return zh_.size() == end_.zh && en_.size() == end_.en; }

  // Those of `sentences`, one of the two texts; runs of them are its paragraphs.
  [[nodiscard]] std::vector<Sentence> chinese(std::span<const Sentence> sentences) const;
  [[nodiscard]] std::vector<Sentence> english(std::span<const Sentence> sentences) const;

  // In the numbers of the sentences that are seen.
  [[nodiscard]] Settled seen(const Settled& settled) const;

  // The other way round. `boxes` have all sentences that are seen; a box takes the empty ones
  // inside it, others are added: paired in order between the boxes in order, or alone. The place of
  // a box on its empty side is left open.
  void add_blanks(std::vector<Box>& boxes) const;

 private:
  [[nodiscard]] Box seen(const Box& box) const;
  [[nodiscard]] Box in_text(const Box& box) const;

  std::vector<std::uint32_t> zh_, en_;  // their numbers in the texts
  Position end_;
};

}  // namespace duizhao
