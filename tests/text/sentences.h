// Sentences of a paragraph with a bar between them, for tables of tests.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <duizhao/text/language.h>
#include <duizhao/text/split.h>
#include <duizhao/text/utf8.h>

namespace duizhao::test {

// `marked` has a bar where sentences should end: it is taken out, and put back where they do.
inline std::string split_again(std::string_view marked, Language language) {
  std::u32string text = to_utf32(marked);
  std::erase(text, U'|');
  std::u32string out;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : sentence_ends(text, language)) {
    if (begin != 0) out += U'|';
    out.append(text, begin, end - begin);
    begin = end;
  }
  return to_utf8(out);
}

}  // namespace duizhao::test
