#include <duizhao/align/corridor.h>

#include <algorithm>
#include <utility>

namespace duizhao {
namespace {

// Gaps between path points up to this many positions are searched whole.
constexpr std::uint64_t kSmallBox = 40'000;

using Row = Corridor::Row;

// Grows rows from.zh … to.zh to hold the English positions [from.en - radius, to.en + radius].
void cover(std::vector<Row>& rows, Position from, Position to, std::uint32_t radius,
           std::uint32_t en_sentences) {
  const std::uint32_t begin = from.en - std::min(from.en, radius);
  const std::uint32_t end = std::min(en_sentences, to.en + radius) + 1;
  for (std::uint32_t zh = from.zh; zh <= to.zh; ++zh) {
    rows[zh].begin = std::min(rows[zh].begin, begin);
    rows[zh].end = std::max(rows[zh].end, end);
  }
}

// Small boxes as they are, large ones as a chain of small boxes along the diagonal.
void cover_gap(std::vector<Row>& rows, Position from, Position to, std::uint32_t radius,
               std::uint32_t en_sentences) {
  const std::uint64_t height = to.zh - from.zh;
  const std::uint64_t width = to.en - from.en;
  const std::uint64_t pieces = (height + 1) * (width + 1) <= kSmallBox
                                   ? 1
                                   : std::max<std::uint64_t>(1, std::max(height, width) / 100);
  const auto at = [&](std::uint64_t piece) {
    return Position{from.zh + static_cast<std::uint32_t>(height * piece / pieces),
                    from.en + static_cast<std::uint32_t>(width * piece / pieces)};
  };
  const std::uint32_t margin = pieces == 1 ? radius : radius + 100;
  for (std::uint64_t piece = 0; piece < pieces; ++piece)
    cover(rows, at(piece), at(piece + 1), margin, en_sentences);
}

void make_monotone(std::vector<Row>& rows) {
  for (std::size_t i = 1; i < rows.size(); ++i)
    rows[i].end = std::max(rows[i].end, rows[i - 1].end);
  for (std::size_t i = rows.size() - 1; i-- > 0;)
    rows[i].begin = std::min(rows[i].begin, rows[i + 1].begin);
}

}  // namespace

Corridor::Corridor(std::vector<Row> rows) : rows_(std::move(rows)) {
  offsets_.reserve(rows_.size() + 1);
  offsets_.push_back(0);
  for (const Row& row : rows_) offsets_.push_back(offsets_.back() + (row.end - row.begin));
}

Corridor Corridor::full(std::uint32_t zh_sentences, std::uint32_t en_sentences) {
  return Corridor(std::vector<Row>(zh_sentences + 1, Row{0, en_sentences + 1}));
}

Corridor Corridor::around(const std::vector<Position>& path, std::uint32_t radius,
                          std::uint32_t zh_sentences, std::uint32_t en_sentences) {
  std::vector<Row> rows(zh_sentences + 1, Row{en_sentences, 0});
  Position from{0, 0};
  for (const Position& to : path) {
    cover_gap(rows, from, to, radius, en_sentences);
    from = to;
  }
  cover_gap(rows, from, {zh_sentences, en_sentences}, radius, en_sentences);
  make_monotone(rows);
  return Corridor(std::move(rows));
}

Corridor Corridor::between(Position from, Position to) const {
  std::vector<Row> rows;
  for (std::uint32_t zh = from.zh; zh <= to.zh; ++zh)
    rows.push_back({std::max(rows_[zh].begin, from.en) - from.en,
                    std::min(rows_[zh].end, to.en + 1) - from.en});
  return Corridor(std::move(rows));
}

Corridor Corridor::widened(const std::vector<Position>& places, std::uint32_t more) const {
  std::vector<Row> rows = rows_;
  auto place = places.begin();  // the first one that is not too far above the row
  for (std::uint32_t zh = 0; zh < rows.size(); ++zh) {
    while (place != places.end() && place->zh < zh - std::min(zh, more)) ++place;
    if (place == places.end() || place->zh > std::uint64_t{zh} + more) continue;
    rows[zh].begin -= std::min(rows[zh].begin, more);
    rows[zh].end += std::min(more, en_sentences() + 1 - rows[zh].end);
  }
  make_monotone(rows);
  return Corridor(std::move(rows));
}

bool Corridor::contains(Position position) const {
  if (position.zh >= rows_.size()) return false;
  const Row& row = rows_[position.zh];
  return position.en >= row.begin && position.en < row.end;
}

bool Corridor::near_rim(Position position, std::uint32_t distance) const {
  const Row& row = rows_[position.zh];
  return (row.begin != 0 && position.en < row.begin + distance) ||
         (row.end <= en_sentences() && position.en + distance >= row.end);
}

}  // namespace duizhao
