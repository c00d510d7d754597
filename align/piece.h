// Parts of two documents that are aligned as if they were all of them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <duizhao/align/alignment_path.h>
#include <duizhao/align/evidence.h>
#include <duizhao/align/found_path.h>

namespace duizhao {

using Numbers = std::vector<std::uint32_t>;  // of sentences, ascending

// begin … end - 1.
Numbers numbers(std::uint32_t begin, std::uint32_t end);

// Some sentences of both texts that may pair with each other, in order, between two places. What is
// left out between them is settled elsewhere, and no bead reaches over it.
struct Piece {
  Position from = {}, to = {};
  Numbers zh, en;
};

// All sentences between two places.
Piece whole_piece(Position from, Position to);

// In the numbers of the documents; a place without a sentence behind it is the end of the piece.
Position place_in_text(const Piece& piece, Position place);

// Uses the words, backgrounds and places of the whole documents. Not for several threads at once.
class PieceAligner {
 public:
  // `whole` must outlive this.
  PieceAligner(const Evidence& whole, const PathOptions& options)
      : whole_(whole), options_(options) {}

  [[nodiscard]] const Evidence& whole() const { return whole_; }

  // Pass 1 alone; sentences are numbered within the piece.
  std::optional<std::vector<Step>> first(const Piece& piece);

  // Both passes. Sentences have their numbers in the documents; a step without Chinese or English
  // stands before the sentence that is next in the piece. Nothing when the piece is too large to be
  // searched (first_path).
  std::optional<FoundPath> align(const Piece& piece);
  // One piece after the other.
  std::optional<FoundPath> align(const std::vector<Piece>& pieces);

 private:
  const Evidence& whole_;
  PathOptions options_;
  std::optional<Evidence> part_;  // of the piece at hand; made when first needed
};

}  // namespace duizhao
