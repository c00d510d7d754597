// The text of a <seg>, <source> or <target>, with its inline codes (TMX 1.4, XLIFF 1.2 and 2.x):
//
//   <bpt i="1">&lt;b></bpt>Go<ept i="1">&lt;/b></ept>  →  <b>Go</b>       the code itself
//   <ph x="2">{0}</ph>  →  {0}                  <ph x="2">\b0 </ph>  →  <ph x="2"/>   no tag
//   <x id="1"/>  →  <x id="1"/>                 <g id="1">Go</g>  →  <g id="1">Go</g>
//   <hi>Go</hi>, <mrk mtype="seg">Go</mrk>  →  Go                        annotations
//   <cp hex="0009"/>  →  a tab
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/corpora/xml_stream.h>

namespace duizhao {

class InlineText {
 public:
  void clear();

  // Elements inside, and text.
  void start(std::string_view name, const XmlAttributes& attributes);
  void end(std::string_view name);
  void text(std::string_view utf8) { (code_depth_ > 0 ? code_ : text_).append(utf8); }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::size_t bytes() const { return text_.size() + code_.size(); }

 private:
  std::string text_;
  std::string code_;         // of the element that holds native code, being read
  std::string placeholder_;  // what stands for it when the code is no tag
  int code_depth_ = 0;       // that element and those inside it
};

}  // namespace duizhao
