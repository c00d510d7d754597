#include <duizhao/corpora/bead_file.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

#include <duizhao/corpora/files.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::string_view kBlanks = " \t\r";

// Reads one line; column_ counts bytes, which are characters as long as the line is right.
class BeadLine {
 public:
  BeadLine(std::string_view text, const std::string& name, std::uint64_t line)
      : text_(text), name_(name), line_(line) {}

  BeadSets bead() {
    BeadSets bead;
    bead.source = side();
    expect(':');
    bead.target = side();
    if (!at_end() && text_[position_] != ':') fail("a bead ends here or goes on with ':'");
    return bead;
  }

 private:
  std::vector<std::uint32_t> side() {
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
      fail("a sentence stands twice in one side");
    }
    return numbers;
  }

  std::uint32_t number() {
    skip_blanks();
    std::uint32_t value = 0;
    const char* begin = text_.data() + position_;
    const auto [end, error] = std::from_chars(begin, text_.data() + text_.size(), value);
    if (error != std::errc()) fail("a sentence number, 0 to 4294967295, is expected");
    position_ += static_cast<std::size_t>(end - begin);
    return value;
  }

  void expect(char c) {
    if (peek() != c) fail(std::string("'") + c + "' is expected");
    ++position_;
    skip_blanks();
  }

  char peek() {
    skip_blanks();
    return at_end() ? '\0' : text_[position_];
  }

  void skip_blanks() {
    position_ = std::min(text_.find_first_not_of(kBlanks, position_), text_.size());
  }

  [[nodiscard]] bool at_end() const { return position_ == text_.size(); }

  [[noreturn]] void fail(const std::string& problem) const {
    throw Error({name_, line_, position_ + 1}, problem, "write a bead as [0]:[0,1]");
  }

  std::string_view text_;
  const std::string& name_;
  std::uint64_t line_;
  std::size_t position_ = 0;
};

}  // namespace

std::vector<BeadSets> parse_beads(std::string_view text, const std::string& name) {
  text = without_byte_order_mark(text);
  std::vector<BeadSets> beads;
  for (std::uint64_t line = 1; !text.empty(); ++line) {
    const std::string_view content = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(content.size() + 1, text.size()));
    if (content.find_first_not_of(kBlanks) == std::string_view::npos) continue;
    beads.push_back(BeadLine(content, name, line).bead());
  }
  return beads;
}

std::vector<BeadSets> read_beads(const std::string& path) {
  return parse_beads(read_file(path), path);
}

}  // namespace duizhao
