// Chinese words that may stand for a number but need no counterpart: 双, 两国, 一半, 季度.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <duizhao/text/quantity.h>

namespace duizhao {

struct ChineseResource {
  std::u32string_view word;
  std::array<SmallFraction, 5> values{};
  bool share = false;  // also the share of one half
};

// The longest one at `position`, or null.
const ChineseResource* chinese_resource_at(std::u32string_view text, std::size_t position);

// Does one begin with this character?
bool starts_chinese_resource(char32_t c);

// Is the 成 at `position` a tenth, not the start of 成为, 成功 …?
bool chinese_ten_percent(std::u32string_view text, std::size_t position);

}  // namespace duizhao
