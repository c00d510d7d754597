#include <duizhao/corpora/json_object.h>

#include <algorithm>
#include <utility>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr char32_t kReplacement = U'\uFFFD';

bool is_json_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

JsonObject::JsonObject(const std::vector<std::string_view>& names, std::string_view advice)
    : advice_(advice) {
  for (const std::string_view name : names) fields_.emplace_back().name = name;
}

void JsonObject::read(const LineReader& lines) {
  lines_ = &lines;
  text_ = lines.text();
  position_ = 0;
  repaired_ = false;
  for (JsonField& field : fields_) field.found = false;
  skip_blanks();
  if (peek() == '[') fail("a JSON array, not an object");
  expect('{');
  skip_blanks();
  for (bool more = peek() != '}'; more;) {
    read_member();
    more = peek() == ',';
    if (more) ++position_;
  }
  expect('}');
  skip_blanks();
  if (position_ != text_.size()) fail("something stands behind the object");
}

bool JsonObject::read_texts(const JsonField& field, std::vector<std::string>& texts) {
  position_ = field.offset;  // read() has seen that it is JSON
  return read_array(texts);
}

bool JsonObject::read_array(std::vector<std::string>& texts) {
  if (peek() != '[') return false;
  do {
    ++position_;
    skip_blanks();
    if (peek() == ']' && texts.empty()) break;
    if (peek() != '"') return false;
    read_string(texts.emplace_back());
    skip_blanks();
  } while (peek() == ',');
  ++position_;  // the bracket
  return true;
}

bool JsonObject::read_members(const JsonField& field,
                              std::vector<std::pair<std::string, std::string>>& members) {
  position_ = field.offset;
  if (peek() != '{') return false;
  do {
    ++position_;
    skip_blanks();
    if (peek() == '}' && members.empty()) break;
    std::string name;
    read_string(name);
    skip_blanks();
    ++position_;  // the colon
    skip_blanks();
    std::vector<std::string> texts;
    if (peek() == '"') {
      read_string(texts.emplace_back());
    } else if (!read_array(texts)) {
      return false;
    }
    for (std::string& text : texts) members.emplace_back(name, std::move(text));
    skip_blanks();
  } while (peek() == ',');
  return true;
}

void JsonObject::read_member() {
  skip_blanks();
  if (peek() != '"') fail("the name of a field is expected");
  read_string(name_);
  skip_blanks();
  expect(':');
  skip_blanks();
  read_value(find(name_));
  skip_blanks();
  if (position_ == text_.size()) fail("the object is cut off");
}

JsonField* JsonObject::find(std::string_view name) {
  const auto field = std::find_if(fields_.begin(), fields_.end(),
                                  [name](const JsonField& f) { return f.name == name; });
  return field == fields_.end() ? nullptr : &*field;
}

void JsonObject::read_value(JsonField* field) {
  const std::size_t begin = position_;
  JsonType type = JsonType::kOther;
  const char c = peek();
  if (c == '"') {
    type = JsonType::kString;
    read_string(field != nullptr ? field->text : skipped_);
  } else if (c == '{' || c == '[') {
    skip_container();
  } else if (c == '-' || is_json_digit(c)) {
    type = JsonType::kNumber;
    skip_number();
    if (field != nullptr) field->text.assign(text_, begin, position_ - begin);
  } else if (c == 'n') {
    type = JsonType::kNull;
    skip_word("null");
  } else if (c == 't') {
    type = JsonType::kTrue;
    skip_word("true");
  } else if (c == 'f') {
    skip_word("false");
  } else {
    fail(position_ == text_.size() ? "the object is cut off" : "a JSON value is expected");
  }
  if (field == nullptr) return;
  field->found = true;
  field->type = type;
  field->offset = begin;
  if (type != JsonType::kString && type != JsonType::kNumber) field->text.clear();
}

// Without recursion: a stack of what is open.
void JsonObject::skip_container() {
  std::string open;
  bool value_expected = true;
  while (true) {
    const char c = peek();
    if (value_expected && (c == '{' || c == '[')) {
      if (open.size() == kMaxDepth) fail("nested deeper than 256");
      open += c;
      ++position_;
      skip_blanks();
      if (peek() == (c == '{' ? '}' : ']')) {
        value_expected = false;
        continue;
      }
    } else if (value_expected) {
      read_value(nullptr);
      value_expected = false;
    } else if (c == ',') {
      ++position_;
      value_expected = true;
    } else if (c == (open.back() == '{' ? '}' : ']')) {
      ++position_;
      open.pop_back();
      if (open.empty()) return;
    } else {
      fail(position_ == text_.size() ? "the object is cut off" : "',' or a bracket is expected");
    }
    skip_blanks();
    if (value_expected && open.back() == '{') {
      if (peek() != '"') fail("the name of a field is expected");
      read_string(skipped_);
      skip_blanks();
      expect(':');
      skip_blanks();
    }
  }
}

void JsonObject::read_string(std::string& text) {
  text.clear();
  ++position_;
  while (true) {
    const std::size_t begin = position_;
    while (position_ < text_.size() && text_[position_] != '"' && text_[position_] != '\\' &&
           static_cast<unsigned char>(text_[position_]) >= 0x20) {
      ++position_;
    }
    text.append(text_, begin, position_ - begin);
    if (position_ == text_.size()) fail("a string is not closed");
    const char c = text_[position_++];
    if (c == '"') return;
    if (c != '\\') {
      --position_;
      fail("a control character in a string");
    }
    read_escape(text);
  }
}

void JsonObject::read_escape(std::string& text) {
  constexpr std::string_view kLetters = "\"\\/bfnrt";
  constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  const char c = peek();
  const std::size_t letter = kLetters.find(c);
  if (c != '\0' && letter != std::string_view::npos) {
    ++position_;
    text += kMeanings[letter];
    return;
  }
  if (c != 'u') fail("an escape that JSON does not have");
  ++position_;
  char32_t unit = read_hex();
  if (unit >= 0xD800 && unit < 0xDC00 && text_.substr(position_).starts_with("\\u")) {
    const std::size_t before = position_;
    position_ += 2;
    const char32_t low = read_hex();
    if (low >= 0xDC00 && low < 0xE000) {
      unit = 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00);
    } else {
      position_ = before;
    }
  }
  if (unit >= 0xD800 && unit < 0xE000) {
    unit = kReplacement;
    repaired_ = true;
  }
  append_utf8(text, unit);
}

char32_t JsonObject::read_hex() {
  char32_t value = 0;
  for (int i = 0; i < 4; ++i) {
    const char c = peek();
    const char folded = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    if (is_json_digit(c)) {
      value = value * 16 + static_cast<char32_t>(c - '0');
    } else if (folded >= 'a' && folded <= 'f') {
      value = value * 16 + static_cast<char32_t>(folded - 'a' + 10);
    } else {
      fail("four hexadecimal digits are expected");
    }
    ++position_;
  }
  return value;
}

void JsonObject::skip_number() {
  if (peek() == '-') ++position_;
  if (peek() == '0') {
    ++position_;
  } else {
    skip_digits();
  }
  if (peek() == '.') {
    ++position_;
    skip_digits();
  }
  if (peek() == 'e' || peek() == 'E') {
    ++position_;
    if (peek() == '+' || peek() == '-') ++position_;
    skip_digits();
  }
}

void JsonObject::skip_digits() {
  if (!is_json_digit(peek())) fail("a digit is expected");
  while (is_json_digit(peek())) ++position_;
}

void JsonObject::skip_word(std::string_view word) {
  if (!text_.substr(position_).starts_with(word)) fail("a JSON value is expected");
  position_ += word.size();
}

void JsonObject::skip_blanks() {
  while (position_ < text_.size() &&
         (text_[position_] == ' ' || text_[position_] == '\t' || text_[position_] == '\r')) {
    ++position_;
  }
}

void JsonObject::expect(char c) {
  if (peek() != c) fail(std::string("'") + c + "' is expected");
  ++position_;
}

void JsonObject::fail(std::string_view problem) const {
  lines_->fail(position_, "not a JSON object: " + std::string(problem), advice_);
}

}  // namespace duizhao
