// A text as one field of a line: control characters, tabs and line ends among them, would be read
// as the end of a field or line and become blanks.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace duizhao {

class FlatText {
 public:
  static constexpr std::string_view kLoss = "texts with line ends or tabs, written as blanks";

  explicit FlatText(std::string text, bool keeps_tabs = false) : text_(std::move(text)) {
    const auto is_control = [keeps_tabs](char c) {
      return static_cast<unsigned char>(c) < 0x20 && !(keeps_tabs && c == '\t');
    };
    replaced_ = std::any_of(text_.begin(), text_.end(), is_control);
    if (replaced_) std::replace_if(text_.begin(), text_.end(), is_control, ' ');
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool replaced() const { return replaced_; }

 private:
  std::string text_;
  bool replaced_ = false;
};

}  // namespace duizhao
