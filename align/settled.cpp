#include <duizhao/align/settled.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include <duizhao/align/crossing.h>
#include <duizhao/align/moved_blocks.h>
#include <duizhao/align/pass_two.h>
#include <duizhao/align/piece.h>

namespace duizhao {
namespace {

// A box that parts the texts.
struct Parting {
  Box box;
  bool delimiter;
};

// Between which delimiters does a place lie, on either side?
Position part_of(Position place, const std::vector<Box>& delimiters) {
  const auto zh = std::partition_point(delimiters.begin(), delimiters.end(),
                                       [&](const Box& box) { return box.from.zh < place.zh; });
  const auto en = std::partition_point(delimiters.begin(), delimiters.end(),
                                       [&](const Box& box) { return box.from.en < place.en; });
  return {static_cast<std::uint32_t>(zh - delimiters.begin()),
          static_cast<std::uint32_t>(en - delimiters.begin())};
}

std::vector<Parting> partings(const Settled& settled) {
  std::vector<Box> boxes;
  for (const Box& box : settled.in_order) {
    const Position part = part_of(box.from, settled.delimiters);
    if (has_two_sides(box) && part.zh == part.en) boxes.push_back(box);
  }
  std::vector<Parting> result;
  const std::vector<std::uint8_t> moved = moved_boxes(boxes);
  for (std::size_t i = 0; i < boxes.size(); ++i)
    if (moved[i] == 0) result.push_back({boxes[i], false});
  for (const Box& box : settled.delimiters) result.push_back({box, true});
  std::sort(result.begin(), result.end(),
            [](const Parting& a, const Parting& b) { return a.box.from.zh < b.box.from.zh; });
  return result;
}

// Sentences that are in no box.
struct Free {
  std::vector<std::uint8_t> zh, en;

  Free(const Settled& settled, Position end) : zh(end.zh, 1), en(end.en, 1) {
    for (const auto* boxes : {&settled.in_order, &settled.moved, &settled.delimiters})
      for (const Box& box : *boxes) take(box);
  }

  [[nodiscard]] Piece piece(Position from, Position to) const {
    Piece result = whole_piece(from, to);
    std::erase_if(result.zh, [&](std::uint32_t i) { return zh[i] == 0; });
    std::erase_if(result.en, [&](std::uint32_t i) { return en[i] == 0; });
    return result;
  }

 private:
  void take(const Box& box) {
    std::fill(zh.begin() + box.from.zh, zh.begin() + box.to.zh, std::uint8_t{0});
    std::fill(en.begin() + box.from.en, en.begin() + box.to.en, std::uint8_t{0});
  }
};

// The pieces between the partings, those between two delimiters together.
std::vector<std::vector<Piece>> parts_around(const Settled& settled, Position end) {
  const Free free(settled, end);
  std::vector<std::vector<Piece>> parts(1);
  Position from{0, 0};
  for (const Parting& parting : partings(settled)) {
    parts.back().push_back(free.piece(from, parting.box.from));
    if (parting.delimiter) parts.emplace_back();
    from = parting.box.to;
  }
  parts.back().push_back(free.piece(from, end));
  return parts;
}

// For usual_pair(), which asks whether a bead is 1-1 and no more; 1-2 stands for any other shape.
std::vector<Step> locked_steps(const Settled& settled) {
  static_assert(kBeadTypes[0].zh == 1 && kBeadTypes[0].en == 1);
  std::vector<Step> path;
  for (const auto* boxes : {&settled.in_order, &settled.moved})
    for (const Box& box : *boxes) {
      if (!has_two_sides(box)) continue;
      const bool one_to_one = box.to.zh - box.from.zh == 1 && box.to.en - box.from.en == 1;
      path.push_back({box.from, one_to_one ? 0U : 1U});
    }
  return path;
}

}  // namespace

std::optional<FoundPath> find_path_around(const Settled& settled, Evidence& evidence,
                                          const PathOptions& options) {
  if (settled.empty()) return find_path(evidence, options);
  const Position end{evidence.zh.table.sentences(), evidence.en.table.sentences()};
  PieceAligner aligner(evidence, options);
  const std::vector<std::vector<Piece>> parts = parts_around(settled, end);
  std::vector<Step> first = locked_steps(settled);
  const std::size_t locked = first.size();
  for (const std::vector<Piece>& part : parts)
    for (const Piece& piece : part) {
      const auto more = aligner.first(piece);
      if (!more) return std::nullopt;
      for (const Step& step : *more) first.push_back({place_in_text(piece, step.from), step.type});
    }
  evidence.usual_pair = usual_pair(first);
  learn_gains(evidence.structure, std::span(first).subspan(locked));
  learn_times(evidence.timing, std::span(first).subspan(locked));
  FoundPath path;
  for (const std::vector<Piece>& part : parts) {
    std::optional<FoundPath> more = aligner.align(part);
    if (!more) return std::nullopt;
    pair_moved_blocks(aligner, part, *more);
    path.insert(path.end(), more->begin(), more->end());
  }
  exchange_neighbours(evidence, path);
  return path;
}

}  // namespace duizhao
