// A regular expression of a user's, as ICU has them. Const and safe to share between threads.
//
//   Expression("第\\d+号").matches(U"第12号")  →  [0, 4)
//
// Law: no text keeps it busy for long. An expression that would need more than kMaxSteps of ICU's
// steps on a text counts as one that matches nothing more of it, the same on every machine.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/units.h>

namespace duizhao {

class Expression {
 public:
  // Throws UsageError.
  explicit Expression(const std::string& utf8, bool ignore_case = false);
  ~Expression();
  Expression(const Expression&) = delete;
  Expression& operator=(const Expression&) = delete;
  Expression(Expression&&) noexcept;
  Expression& operator=(Expression&&) noexcept;

  // The first match; may be empty.
  [[nodiscard]] std::optional<Span> find(std::string_view text) const;
  // All that are not empty, from left to right.
  [[nodiscard]] std::vector<Span> matches(std::string_view text) const;

  // Of ICU: about a thousandth of a second each (uregex_setTimeLimit).
  static constexpr int kMaxSteps = 200;

 private:
  struct State;
  [[nodiscard]] std::vector<Span> search(std::string_view text, bool all) const;
  std::unique_ptr<const State> state_;
};

// What is wrong with an expression, with the place in it; empty: nothing.
//   expression_problem("(a")  →  "a bracket is not closed or not opened (at character 2)"
std::string expression_problem(std::string_view utf8);

}  // namespace duizhao
