// Markers of list items at the start of a sentence, and the marker that the next item would have.
//
//   read_list_marker(U"2.) Second", 0)  →  size 3, next {"3.)"}, first "1.)"
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

struct ListMarker {
  std::size_t size;                  // code points, brackets and stops included
  std::vector<std::u32string> next;  // (i) may be followed by (ii) and by (j)
  std::u32string first;              // of a list with such markers: (1), (a)
};

bool is_bullet(char32_t character);  // • ⁃ ‣ ▪ …

// "1." "12)" "(3)" "1.)" "a." "b)" "(iv)" "B)" at `position`, with a blank or the end behind it;
// a capital letter with only a full stop is an initial, not a marker.
std::optional<ListMarker> read_list_marker(std::u32string_view text, std::size_t position);

}  // namespace duizhao
