// Regular expressions of users, as ICU has them.
#pragma once

#include <string>
#include <string_view>

namespace duizhao {

// What is wrong with an expression, with the place in it; empty: nothing.
//   expression_problem("(a")  →  "a bracket is not closed (at character 3)"
std::string expression_problem(std::string_view utf8);

}  // namespace duizhao
