// A short remark in brackets behind a stop, which the sentence behind it has nothing to do with.
//
//   他走了。（笑）|她也走了。    新馆开放。（记者李明）    He left.| (Laughs)| She left too.
//
// Chinese writers put it behind the sentence that it belongs to. In English it is a sentence of its
// own, as the English Web Treebank cuts it. No remark is what has a stop in it (that stop ends a
// sentence), the number of an item that follows (（二）, (b)), and what says that the text ends
// (（完）).
#pragma once

#include <cstddef>
#include <string_view>

namespace duizhao {

// Where the remark ends that begins at `position` or behind the blanks there; `position` when there
// is none. In time that is bounded but for the blanks.
std::size_t skip_chinese_remark(std::u32string_view text, std::size_t position);
std::size_t skip_english_remark(std::u32string_view text, std::size_t position);

}  // namespace duizhao
