// One line of JSONL: the fields of an object that are asked for; every other one is checked
// (RFC 8259) and passed over. Written by hand for speed: nothing is kept that is not asked for.
//
//   JsonObject object;
//   object.read(lines);
//   object.text("src")
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <duizhao/corpora/line_reader.h>

namespace duizhao {

enum class JsonType { kString, kNumber, kNull, kTrue, kOther };

struct JsonField {
  std::string name;
  bool found = false;
  JsonType type = JsonType::kNull;
  std::string text;        // of a string: its characters; of a number: as it is written
  std::size_t offset = 0;  // of the value in the line, bytes
};

class JsonObject {
 public:
  static constexpr int kMaxDepth = 256;

  // `advice`: what an Error says to do.
  explicit JsonObject(
      const std::vector<std::string_view>& names,
      std::string_view advice = "write {\"id\":\"1\",\"src\":\"…\",\"tgt\":\"…\"} a line");

  // Reads the line that `lines` is at. Of fields with one name the last one counts. Throws Error
  // with line and column: not one JSON object, nested deeper than kMaxDepth.
  void read(const LineReader& lines);

  [[nodiscard]] const std::vector<JsonField>& fields() const { return fields_; }
  // The strings of a field that is an array of strings; false when it is something else.
  bool read_texts(const JsonField& field, std::vector<std::string>& texts);
  // The members of a field that is an object of strings, or of arrays of strings (a member each);
  // false when it is something else.
  bool read_members(const JsonField& field,
                    std::vector<std::pair<std::string, std::string>>& members);
  // An escape (\uD800) stood for half a character; U+FFFD was put for it.
  [[nodiscard]] bool repaired() const { return repaired_; }

 private:
  JsonField* find(std::string_view name);
  void read_member();
  bool read_array(std::vector<std::string>& texts);
  void read_value(JsonField* field);
  void read_string(std::string& text);
  void read_escape(std::string& text);
  char32_t read_hex();
  void skip_number();
  void skip_digits();
  void skip_word(std::string_view word);
  void skip_container();
  void skip_blanks();
  void expect(char c);
  [[nodiscard]] char peek() const { return position_ < text_.size() ? text_[position_] : '\0'; }
  [[noreturn]] void fail(std::string_view problem) const;

  std::vector<JsonField> fields_;
  std::string advice_;
  const LineReader* lines_ = nullptr;
  std::string_view text_;
  std::size_t position_ = 0;
  bool repaired_ = false;
  std::string name_;     // of the member that is read
  std::string skipped_;  // a string that nobody asked for
};

}  // namespace duizhao
