// Text on its way into XML 1.0.
//
//   XmlText().content("a < b")  →  "a &lt; b"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace duizhao {

class XmlText {
 public:
  // Of an element; CR as a reference, which a parser would make a line end of.
  std::string content(std::string_view utf8);
  // The same with what XML does not allow as XLIFF's <cp hex="0001"/>, which is no loss.
  std::string content_with_cp(std::string_view utf8);
  // Of an attribute, without the quotation marks around; tabs and line ends as references.
  std::string attribute(std::string_view utf8);
  // ` name="value"`, or nothing when the value is empty.
  std::string attribute(std::string_view name, std::string_view value);

  // How many characters XML does not allow have become U+FFFD.
  [[nodiscard]] std::uint64_t replaced() const { return replaced_; }

 private:
  void append(std::string& xml, char32_t c, bool in_attribute, bool with_cp);

  std::uint64_t replaced_ = 0;
};

}  // namespace duizhao
