// One bead as Vecalign writes it, "[0]:[0,1]:0.97", read from a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/bead_sets.h>

namespace duizhao {

class BeadLine {
 public:
  // All must outlive this.
  BeadLine(std::string_view text, const std::string& name, std::uint64_t line)
      : text_(text), name_(name), line_(line) {}

  // The whole line; anything after a second colon is ignored. Throws Error with line and column:
  // not a bead, a number that is none or over 4294967295, a number twice in one side.
  BeadSets bead();

  // "[0,1]" from byte `offset` of the line on, ascending.
  std::vector<std::uint32_t> side_at(std::size_t offset);

  // Where the target of the bead() begins, in bytes.
  [[nodiscard]] std::size_t target_offset() const { return target_offset_; }

  // Where the side that was read last ends, and the blanks behind it, in bytes.
  [[nodiscard]] std::size_t end_offset() const { return position_; }

  // Throws an Error that names byte `offset` of the line by its column.
  [[noreturn]] void fail(std::size_t offset, const std::string& problem,
                         std::string_view advice = "write a bead as [0]:[0,1]") const;

 private:
  std::vector<std::uint32_t> side();
  std::uint32_t number();
  void expect(char c);
  char peek();
  void skip_blanks();
  [[nodiscard]] bool at_end() const { return position_ == text_.size(); }

  std::string_view text_;
  const std::string& name_;
  std::uint64_t line_;
  std::size_t position_ = 0;
  std::size_t target_offset_ = 0;
};

}  // namespace duizhao
