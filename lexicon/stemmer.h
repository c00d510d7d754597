// Snowball's English stemmer (libstemmer, M. Porter's "English" algorithm).
//
//   snowball_stem("railways")  →  "railway"
#pragma once

#include <string>
#include <string_view>

namespace duizhao {

// `word` in lower-case UTF-8. Safe to call from any thread.
std::string snowball_stem(std::string_view word);

}  // namespace duizhao
