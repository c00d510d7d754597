// Bytes of unknown encoding become UTF-8, and every character remembers where its bytes were.
//
// The ladder: a byte order mark (UTF-8, UTF-16, UTF-32); strict UTF-8; then GB18030, Big5 and
// UTF-16 without mark, judged by how many of the characters are common ones (guess_encoding.h).
//
//   const Decoded decoded = decode(bytes, "", "news.zh.txt");
//   decoded.encoding  →  "GB18030",  decoded.text  →  "今天下雨。"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duizhao {

struct Decoded {
  std::string text;              // UTF-8, without byte order mark
  std::string encoding;          // "UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", or as forced
  std::uint32_t mark_bytes = 0;  // length of the byte order mark, in the file
  // Bytes in the file of each code point of `text`; empty when they are the bytes of `text`
  // itself (UTF-8).
  std::vector<std::uint8_t> widths;
};

// `encoding`: "" for the ladder, else any name that ICU knows ("gbk", "utf-16", "windows-1252" …;
// not the stateful ones such as ISO-2022). `name` is for messages.
//
// Throws UsageError (unknown encoding) and Error: more than kMaxTextBytes (document.h), a byte that
// is wrong in the encoding (line, column and byte offset), binary data. Empty bytes are an empty
// text.
Decoded decode(std::string_view bytes, const std::string& encoding, const std::string& name);

// Walks forward through a decoded text and says where in the file a code point begins. Needs all of
// `decoded`, while it lives, but its text.
class FilePositions {
 public:
  explicit FilePositions(const Decoded& decoded)
      : decoded_(&decoded), file_byte_(decoded.mark_bytes) {}

  // Offset in the file of the code point `code_point`, whose UTF-8 begins at `text_byte` of
  // Decoded::text. Calls must come in the order of the text; all calls together cost one pass.
  std::uint32_t at(std::uint32_t code_point, std::size_t text_byte);

 private:
  const Decoded* decoded_;
  std::uint32_t code_point_ = 0;
  std::uint32_t file_byte_;
};

}  // namespace duizhao
