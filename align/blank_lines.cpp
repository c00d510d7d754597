#include <duizhao/align/blank_lines.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace duizhao {
namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers with_text(std::span<const Sentence> sentences, std::vector<std::uint8_t> settled) {
  Numbers numbers;
  for (std::uint32_t i = 0; i < sentences.size(); ++i)
    if (!sentences[i].text.empty() || settled[i] != 0) numbers.push_back(i);
  return numbers;
}

std::vector<Sentence> chosen(std::span<const Sentence> sentences, const Numbers& numbers) {
  std::vector<Sentence> result;
  result.reserve(numbers.size());
  std::uint32_t paragraph = 0;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0 && numbers[i] != numbers[i - 1] + 1) ++paragraph;
    result.push_back(sentences[numbers[i]]);
    // Where nothing is left out, a sentence remains a paragraph of its own.
    if (numbers.size() < sentences.size()) result.back().paragraph = paragraph;
  }
  return result;
}

std::uint32_t count_before(const Numbers& numbers, std::uint32_t sentence) {
  return static_cast<std::uint32_t>(std::lower_bound(numbers.begin(), numbers.end(), sentence) -
                                    numbers.begin());
}

// Of [begin, end) of these numbers, from the first to behind the last one.
void spread(const Numbers& numbers, std::uint32_t& begin, std::uint32_t& end) {
  if (begin == end) return;
  end = numbers[end - 1] + 1;
  begin = numbers[begin];
}

// Sentences [begin, end) that are in no box.
Numbers left_over(const std::vector<std::uint8_t>& taken, std::uint32_t begin, std::uint32_t end) {
  Numbers result;
  for (std::uint32_t i = begin; i < end; ++i)
    if (taken[i] == 0) result.push_back(i);
  return result;
}

void mark(std::vector<std::uint8_t>& taken, std::uint32_t begin, std::uint32_t end) {
  std::fill(taken.begin() + begin, taken.begin() + end, std::uint8_t{1});
}

std::vector<Box> boxes_in_order(const std::vector<Box>& boxes) {
  const std::vector<std::uint8_t> moved = moved_boxes(boxes);
  std::vector<Box> result;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    if (moved[i] == 0 && has_two_sides(boxes[i])) result.push_back(boxes[i]);
  std::sort(result.begin(), result.end(),
            [](const Box& a, const Box& b) { return a.from.zh < b.from.zh; });
  return result;
}

}  // namespace

SeenSentences::SeenSentences(std::span<const Sentence> zh, std::span<const Sentence> en,
                             const Settled& settled)
    : end_{static_cast<std::uint32_t>(zh.size()), static_cast<std::uint32_t>(en.size())} {
  std::vector<std::uint8_t> zh_settled(zh.size(), 0);
  std::vector<std::uint8_t> en_settled(en.size(), 0);
  for (const auto* boxes : {&settled.in_order, &settled.moved})
    for (const Box& box : *boxes) {
      mark(zh_settled, box.from.zh, box.to.zh);
      mark(en_settled, box.from.en, box.to.en);
    }
  zh_ = with_text(zh, std::move(zh_settled));
  en_ = with_text(en, std::move(en_settled));
}

std::vector<Sentence> SeenSentences::chinese(std::span<const Sentence> sentences) const {
  return chosen(sentences, zh_);
}

std::vector<Sentence> SeenSentences::english(std::span<const Sentence> sentences) const {
  return chosen(sentences, en_);
}

Box SeenSentences::seen(const Box& box) const {
  return {{count_before(zh_, box.from.zh), count_before(en_, box.from.en)},
          {count_before(zh_, box.to.zh), count_before(en_, box.to.en)}};
}

Box SeenSentences::in_text(const Box& box) const {
  Box result = box;
  spread(zh_, result.from.zh, result.to.zh);
  spread(en_, result.from.en, result.to.en);
  return result;
}

Settled SeenSentences::seen(const Settled& settled) const {
  Settled result = settled;
  for (auto* boxes : {&result.in_order, &result.moved, &result.delimiters})
    for (Box& box : *boxes) box = seen(box);
  return result;
}

void SeenSentences::add_blanks(std::vector<Box>& boxes) const {
  std::vector<std::uint8_t> zh_taken(end_.zh, 0);
  std::vector<std::uint8_t> en_taken(end_.en, 0);
  for (Box& box : boxes) {
    box = in_text(box);
    mark(zh_taken, box.from.zh, box.to.zh);
    mark(en_taken, box.from.en, box.to.en);
  }
  std::vector<Box> order = boxes_in_order(boxes);
  order.push_back({end_, end_});
  Position from{0, 0};
  for (const Box& next : order) {
    const Numbers zh = left_over(zh_taken, from.zh, next.from.zh);
    const Numbers en = left_over(en_taken, from.en, next.from.en);
    for (std::size_t i = 0; i < std::max(zh.size(), en.size()); ++i) {
      const Position at{i < zh.size() ? zh[i] : 0, i < en.size() ? en[i] : 0};
      boxes.push_back({at, {at.zh + (i < zh.size() ? 1U : 0U), at.en + (i < en.size() ? 1U : 0U)}});
    }
    from = next.to;
  }
}

}  // namespace duizhao
