#include <duizhao/corpora/bead_line.h>

#include <algorithm>
#include <charconv>

#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::string_view kBlanks = " \t\r";

}  // namespace

BeadSets BeadLine::bead() {
  BeadSets bead;
  bead.source = side();
  expect(':');
  target_offset_ = position_;
  bead.target = side();
  if (!at_end() && text_[position_] != ':') fail(position_, "a bead ends here or goes on with ':'");
  return bead;
}

std::vector<std::uint32_t> BeadLine::side_at(std::size_t offset) {
  position_ = offset;
  return side();
}

void BeadLine::fail(std::size_t offset, const std::string& problem, std::string_view advice) const {
  throw Error({name_, line_, count_code_points(text_.substr(0, offset)) + 1}, problem, advice);
}

std::vector<std::uint32_t> BeadLine::side() {
  std::vector<std::uint32_t> numbers;
  expect('[');
  if (peek() != ']') numbers.push_back(number());
  while (peek() == ',') {
    ++position_;
    numbers.push_back(number());
  }
  expect(']');
  std::sort(numbers.begin(), numbers.end());
  if (std::adjacent_find(numbers.begin(), numbers.end()) != numbers.end()) {
    fail(position_, "a sentence stands twice in one side");
  }
  return numbers;
}

std::uint32_t BeadLine::number() {
  skip_blanks();
  std::uint32_t value = 0;
  const char* begin = text_.data() + position_;
  const auto [end, error] = std::from_chars(begin, text_.data() + text_.size(), value);
  if (error != std::errc()) fail(position_, "a sentence number, 0 to 4294967295, is expected");
  position_ += static_cast<std::size_t>(end - begin);
  return value;
}

void BeadLine::expect(char c) {
  if (peek() != c) fail(position_, std::string("'") + c + "' is expected");
  ++position_;
  skip_blanks();
}

char BeadLine::peek() {
  skip_blanks();
  return at_end() ? '\0' : text_[position_];
}

void BeadLine::skip_blanks() {
  position_ = std::min(text_.find_first_not_of(kBlanks, position_), text_.size());
}

}  // namespace duizhao
