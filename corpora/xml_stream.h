// XML as a stream of events, in bounded memory, for files that nobody vouches for: entities that
// the file declares are refused, external ones never opened, depth and the length of a tag limited.
//
//   struct Titles : XmlHandler { void start(std::string_view name, …) override; … };
//   XmlStream xml(std::make_unique<InputFile>("memory.tmx"), titles);
//   while (xml.read_block()) …
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <duizhao/corpora/input_file.h>

namespace duizhao {

class XmlAttributes {
 public:
  explicit XmlAttributes(const char** names_and_values) : list_(names_and_values) {}

  // Empty when there is none of that name ("xml:lang", "id").
  [[nodiscard]] std::string_view get(std::string_view name) const;

 private:
  const char** list_;
};

// Names are as in the file, prefix and all. What a handler throws leaves XmlStream::read_block.
class XmlHandler {
 public:
  XmlHandler() = default;
  virtual ~XmlHandler() = default;
  XmlHandler(const XmlHandler&) = delete;
  XmlHandler& operator=(const XmlHandler&) = delete;

  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  // A text may come in pieces; each is whole characters.
  virtual void text(std::string_view utf8) = 0;
};

class XmlStream {
 public:
  static constexpr int kMaxDepth = 256;
  static constexpr std::size_t kMaxTagBytes = std::size_t{1} << 20;  // also comments

  // `handler` outlives the stream; both are used by read_block only.
  XmlStream(std::unique_ptr<InputFile> file, XmlHandler& handler);
  ~XmlStream();
  XmlStream(const XmlStream&) = delete;
  XmlStream& operator=(const XmlStream&) = delete;

  // Reads on and calls the handler; false when the document has ended. Throws Error with line and
  // column: not well-formed, beyond the limits.
  bool read_block();

  [[nodiscard]] std::uint64_t line() const;  // where the event begins that is being handled

  // Throws an Error at the event that is being handled.
  [[noreturn]] void fail(std::string_view problem, std::string_view advice) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The name of the first element, without prefix; empty when the bytes do not begin like XML or the
// name is more than ASCII letters, digits, - and _. In any encoding that has ASCII in it, UTF-16
// too.
std::string xml_root(std::string_view head);

}  // namespace duizhao
