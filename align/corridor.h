// The part of the table of (Chinese, English) positions that a search looks at. Position (i, j)
// lies before Chinese sentence i and English sentence j; a corridor has for every i = 0 … n a range
// of j.
//
// Law: begins never fall, ends never fall, every range holds at least one position, (0, 0) and (n,
// m) are inside, and neighbouring ranges overlap, so that a path always exists.
#pragma once

#include <cstdint>
#include <vector>

namespace duizhao {

struct Position {
  std::uint32_t zh, en;
  friend bool operator==(const Position&, const Position&) = default;
};

class Corridor {
 public:
  struct Row {
    std::uint32_t begin, end;  // English positions [begin, end)
    friend bool operator==(const Row&, const Row&) = default;
  };

  // Everything: (n + 1) × (m + 1) positions.
  static Corridor full(std::uint32_t zh_sentences, std::uint32_t en_sentences);

  // All positions at most `radius` English sentences away from a path through these points
  // (ascending in both languages; the ends (0, 0) and (n, m) are added). Between two points that
  // lie apart the path may run anywhere in their box when it is small, near its diagonal when it is
  // large.
  static Corridor around(const std::vector<Position>& path, std::uint32_t radius,
                         std::uint32_t zh_sentences, std::uint32_t en_sentences);

  // The part between two of its positions, numbered from `from`; from.zh <= to.zh, from.en <=
  // to.en.
  [[nodiscard]] Corridor between(Position from, Position to) const;

  // Rows at most `more` above or below one of these places (ascending) are wider by `more`
  // positions on both sides: a path that is better may well leave on the other side.
  [[nodiscard]] Corridor widened(const std::vector<Position>& places, std::uint32_t more) const;

  [[nodiscard]] const Row& row(std::uint32_t zh) const { return rows_[zh]; }
  [[nodiscard]] std::uint32_t zh_sentences() const {
    return static_cast<std::uint32_t>(rows_.size() - 1);
  }
  [[nodiscard]] std::uint32_t en_sentences() const { return rows_.back().end - 1; }
  [[nodiscard]] bool contains(Position position) const;
  // How many positions lie before row zh: the place of a row in a flat array of all positions.
  [[nodiscard]] std::uint64_t offset(std::uint32_t zh) const { return offsets_[zh]; }
  [[nodiscard]] std::uint64_t positions() const { return offsets_.back(); }
  // Is the position fewer than `distance` positions from a rim that is not the table's own?
  [[nodiscard]] bool near_rim(Position position, std::uint32_t distance) const;

  friend bool operator==(const Corridor& a, const Corridor& b) { return a.rows_ == b.rows_; }

 private:
  explicit Corridor(std::vector<Row> rows);
  std::vector<Row> rows_;
  std::vector<std::uint64_t> offsets_;
};

}  // namespace duizhao
