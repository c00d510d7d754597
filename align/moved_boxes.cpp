#include <duizhao/align/moved_boxes.h>

#include <algorithm>
#include <cstddef>

#include <duizhao/align/heaviest_chain.h>

namespace duizhao {

std::vector<std::uint8_t> moved_boxes(std::span<const Box> boxes) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    if (has_two_sides(boxes[i])) order.push_back(i);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return boxes[a].from.zh < boxes[b].from.zh; });
  std::vector<ChainPoint> points;
  for (const std::size_t i : order) {
    const Position size{boxes[i].to.zh - boxes[i].from.zh, boxes[i].to.en - boxes[i].from.en};
    points.push_back({boxes[i].from, static_cast<double>(size.zh) + size.en});
  }
  std::vector<std::uint8_t> moved(boxes.size(), 0);
  for (const std::size_t i : order) moved[i] = 1;
  for (const std::size_t i : heaviest_chain(points)) moved[order[i]] = 0;
  return moved;
}

}  // namespace duizhao
