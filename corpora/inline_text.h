// The text of a <seg>, <source> or <target>, with its inline codes (TMX 1.4, XLIFF 1.2 and 2.x):
//
//   <bpt i="1">&lt;b></bpt>Go<ept i="1">&lt;/b></ept>  →  <b>Go</b>       the code itself
//   <ph x="2">{0}</ph>  →  {0}                  <ph x="2">\b0 </ph>  →  <ph x="2"/>   no tag
//   <x id="1"/>  →  <x id="1"/>                 <g id="1">Go</g>  →  <g id="1">Go</g>
//   <hi>Go</hi>, <mrk mtype="seg">Go</mrk>  →  Go                        annotations
//   <cp hex="0009"/>  →  a tab
//
// What XLIFF 2.x holds apart from the text (<originalData>) is put in by set_data().
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/corpora/unit_details.h>
#include <duizhao/corpora/xml_stream.h>

namespace duizhao {

class InlineText {
 public:
  void clear();
  // Codes by the name that dataRef and its like say; outlives the texts that are read with it.
  void set_data(const std::map<std::string, std::string>* data) { data_ = data; }

  // Elements inside, and text.
  void start(std::string_view name, const XmlAttributes& attributes);
  void end(std::string_view name);
  void text(std::string_view utf8) { (code_depth_ > 0 ? code_ : text_).append(utf8); }

  [[nodiscard]] const std::string& text() const { return text_; }
  // Where the codes are in text().
  [[nodiscard]] const std::vector<InlineCode>& codes() const { return codes_; }
  // Annotations that left only their text.
  [[nodiscard]] std::size_t annotations() const { return annotations_; }
  [[nodiscard]] std::size_t bytes() const { return text_.size() + code_.size(); }

 private:
  void add_code(InlineCode code, std::string_view readable);
  [[nodiscard]] std::string data(std::string_view reference) const;

  std::string text_;
  std::vector<InlineCode> codes_;
  std::size_t annotations_ = 0;
  std::vector<InlineCode> spans_;  // the closing codes of the spanning elements that are open
  const std::map<std::string, std::string>* data_ = nullptr;
  InlineCode held_;          // the element that holds native code
  std::string code_;         // of the element that holds native code, being read
  std::string placeholder_;  // what stands for it when the code is no tag
  int code_depth_ = 0;       // that element and those inside it
};

}  // namespace duizhao
