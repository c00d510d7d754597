// Positions that must not be mixed up have types of their own: code points, bytes, source sentences
// and target sentences all count from 0, and a range is half-open, [begin, end).
//
//   Span span{{3}, {7}};            // code points 3, 4, 5 and 6 of a text
//   span.size() == 4
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace duizhao {

template <class Tag>
struct Index {
  std::uint32_t value = 0;
  friend constexpr auto operator<=>(const Index&, const Index&) = default;
};

template <class I>
struct Range {
  I begin;
  I end;
  [[nodiscard]] constexpr std::uint32_t size() const { return end.value - begin.value; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  friend constexpr auto operator<=>(const Range&, const Range&) = default;
};

using CodePointIndex = Index<struct CodePointTag>;  // in a decoded text
using ByteIndex = Index<struct ByteTag>;            // in a file as it is stored
using SourceIndex = Index<struct SourceTag>;        // sentence of the source document
using TargetIndex = Index<struct TargetTag>;        // sentence of the target document

using Span = Range<CodePointIndex>;
using ByteSpan = Range<ByteIndex>;
constexpr Span span_of(std::size_t begin, std::size_t end) {
  return {{static_cast<std::uint32_t>(begin)}, {static_cast<std::uint32_t>(end)}};
}

using SourceRange = Range<SourceIndex>;
using TargetRange = Range<TargetIndex>;

}  // namespace duizhao
