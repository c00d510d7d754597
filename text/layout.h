// How a text is laid out, sentence by sentence: where paragraphs begin, and which of them are
// headings, items of a list or rows of a table.
//
//   第三章 附则 | 一、适用范围 | • 苹果    →  number 3, number 1, bullet
//   Chapter 3 | III. Other | (c) Pears    →  number 3, number 3, number 3
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <duizhao/text/document.h>

namespace duizhao {

enum class Layout : std::uint8_t {
  kInside,   // of a paragraph
  kPlain,    // begins a paragraph
  kHeading,  // a short paragraph of one sentence without a mark at its end, or marked with #
  kBullet,
  kNumbered,  // 第三章, Chapter 3, 一、, （一）, 1., ①, III., (c)
  kRow,       // cells between tabs or upright strokes
};

struct LayoutMark {
  Layout layout = Layout::kInside;
  // Of a number: its values, 0: none; (i) is 1 and, as a letter, 9. Of a row: how many cells.
  std::array<std::uint16_t, 2> values{};
  friend auto operator<=>(const LayoutMark&, const LayoutMark&) = default;
};

// What the first sentence of a paragraph shows by itself: kHeading only with #, never kInside.
// Numbers go to 999.
LayoutMark layout_mark(std::string_view sentence);

// Of each sentence.
std::vector<LayoutMark> layout_marks(std::span<const Sentence> sentences);

}  // namespace duizhao
