// The part of a text that a span covers.
//
//   slice(U"今天下雨。", {{2}, {4}})  →  下雨
#pragma once

#include <string_view>

#include <duizhao/text/units.h>

namespace duizhao {

// `span` lies within `text`; what is given points into it.
inline std::u32string_view slice(std::u32string_view text, Span span) {
  return text.substr(span.begin.value, span.size());
}

}  // namespace duizhao
