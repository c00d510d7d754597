// Inline tags: <b>…</b>, <br/>, <x id="1"/>, the pairs of translation tools ({1>…<1}, {/1}) and
// [b]…[/b] of bulletin boards. Not <3, a < b, <-, <<, 《》, <jo@example.org>.
//
//   tags(U"按<b>保存</b>。")  →  kOpening "b", kClosing "b"
//
// Law: spans do not overlap and are in order; time is linear in the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/units.h>

namespace duizhao {

enum class TagRole : std::uint8_t { kOpening, kClosing, kEmpty };

struct Tag {
  TagRole role = TagRole::kEmpty;
  Span span;
  // Equal for equal tags: the name in lower case with the value of its id ("g id=2", "[b]", "{1>").
  // The other attributes may be translated (alt, title) and do not count.
  std::u32string key;
  std::u32string name;  // what a closing tag shares with its opening one
  // false: only a tag if the pair's texts hold a sure tag of this name (<name>, [i], <1>).
  bool sure = true;
};

std::vector<Tag> tags(std::u32string_view text);

// The first place where the nesting breaks: of `tags`, the index of a closing tag that does not
// close the tag opened last. Tags left open or closed without being opened (a sentence inside a
// longer passage) break nothing.
std::size_t first_crossing(const std::vector<Tag>& tags);

}  // namespace duizhao
