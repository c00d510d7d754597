// gettext PO: entries of msgctxt, msgid, msgid_plural and msgstr, a line a part of a string.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <duizhao/corpora/line_reader.h>
#include <duizhao/corpora/readers.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::string_view kAdvice = "check the file with msgfmt -c";
constexpr std::string_view kBlanks = " \t\r";
constexpr std::size_t kMaxForms = 100;  // plural forms; no language has more than six

bool is_octal(char c) { return c >= '0' && c <= '7'; }

// A name that stays the same when other entries come and go.
std::string short_id(const std::string& context, const std::string& message) {
  constexpr std::size_t kMaxCodePoints = 60;
  std::string name = context.empty() ? message : context + '|' + message;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  if (count_code_points(name) <= kMaxCodePoints) return name;
  std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a, 64 bits
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  std::size_t end = 0;
  for (std::size_t i = 0; i < kMaxCodePoints; ++i) next_code_point(name, end);
  std::string digits(16, '0');
  const auto [last, error] = std::to_chars(digits.data(), digits.data() + digits.size(), hash, 16);
  digits.resize(static_cast<std::size_t>(last - digits.data()));
  return name.substr(0, end) + "…" + digits;
}

struct Entry {
  std::uint64_t line = 0;
  std::string context, message, plural;
  std::vector<std::string> translations;
  bool has_context = false;
  bool has_message = false;
  bool has_plural = false;
  bool fuzzy = false;
  bool damaged = false;
};

class PoReader : public BitextReader {
 public:
  PoReader(BitextInput input, const BitextReaderOptions& options)
      : lines_(std::move(input), options.encoding), more_(lines_.next()) {
    notes_.format = "PO";
  }

  bool next(Pair& pair) override {
    while (form_ == entry_.translations.size()) {
      if (!read_entry()) return false;
      form_ = 0;
      if (!is_header()) continue;
      read_header();
      entry_.translations.clear();
    }
    const std::vector<std::string>& forms = entry_.translations;
    pair.id = short_id(entry_.context, entry_.message);
    if (entry_.has_plural) pair.id += '[' + std::to_string(form_) + ']';
    // A language with one form for all numbers (Chinese) says in it what the plural says.
    const bool plural = entry_.has_plural && (form_ > 0 || forms.size() == 1);
    pair.source = plural ? entry_.plural : entry_.message;
    pair.target = forms[form_];
    pair.line = entry_.line;
    pair.fuzzy = entry_.fuzzy;
    ++form_;
    ++notes_.pairs;
    if (entry_.damaged) add_damaged(entry_.line, kBadBytes);
    return true;
  }

 private:
  // Up to the line with which the next entry begins; false at the end of the file.
  bool read_entry() {
    entry_ = {};
    string_ = nullptr;
    while (more_) {
      const std::string_view line = trimmed();
      if (begins_next_entry(line)) break;
      if (line.starts_with("#~")) {
        note_obsolete(line);
      } else if (line.starts_with("#,")) {
        entry_.fuzzy = entry_.fuzzy || line.find("fuzzy") != std::string_view::npos;
      } else if (!line.empty() && !line.starts_with('#')) {
        read_line(line);
      }
      more_ = lines_.next();
    }
    if (!entry_.has_message) {
      if (entry_.has_context) lines_.fail(0, "msgctxt without msgid", kAdvice);
      return false;
    }
    if (entry_.translations.empty()) entry_.translations.emplace_back();
    return true;
  }

  [[nodiscard]] std::string_view trimmed() const {
    std::string_view line = lines_.text();
    line.remove_prefix(std::min(line.find_first_not_of(kBlanks), line.size()));
    return line;
  }

  [[nodiscard]] bool begins_next_entry(std::string_view line) const {
    if (entry_.translations.empty()) return false;
    return line.starts_with('#') || line.starts_with("msgctxt") || is_keyword(line, "msgid");
  }

  static bool is_keyword(std::string_view line, std::string_view keyword) {
    return line.starts_with(keyword) &&
           (line.size() == keyword.size() ||
            std::string_view(" \t\"[").find(line[keyword.size()]) != std::string_view::npos);
  }

  void note_obsolete(std::string_view line) {
    line.remove_prefix(2);
    line.remove_prefix(std::min(line.find_first_not_of(kBlanks), line.size()));
    if (is_keyword(line, "msgid")) add_skipped(lines_.number(), "obsolete");
  }

  void read_line(std::string_view line) {
    entry_.damaged = entry_.damaged || lines_.repaired();
    std::string_view keyword;
    for (const std::string_view known : {"msgctxt", "msgid_plural", "msgid", "msgstr", "domain"}) {
      if (keyword.empty() && is_keyword(line, known)) keyword = known;
    }
    std::string_view rest = line.substr(keyword.size());
    if (keyword.empty()) {
      if (string_ == nullptr || !line.starts_with('"')) fail(line, "not a line of a PO file");
    } else {
      string_ = &open_string(keyword, rest);
    }
    rest.remove_prefix(std::min(rest.find_first_not_of(kBlanks), rest.size()));
    read_string(rest, *string_);
    if (string_->size() > kMaxUnitBytes) fail(line, "the string is longer than 16 MiB");
  }

  // The string that the keyword begins; takes the number of a form from `rest`.
  std::string& open_string(std::string_view keyword, std::string_view& rest) {
    if (keyword == "domain") {
      domain_.clear();
      return domain_;
    }
    if (keyword == "msgctxt") {
      if (std::exchange(entry_.has_context, true)) fail(rest, "a second msgctxt in one entry");
      begin_entry();
      return entry_.context;
    }
    if (keyword == "msgid") {
      if (std::exchange(entry_.has_message, true)) fail(rest, "a second msgid in one entry");
      begin_entry();
      return entry_.message;
    }
    if (!entry_.has_message) fail(rest, std::string(keyword) + " without msgid");
    if (keyword == "msgid_plural") {
      if (std::exchange(entry_.has_plural, true)) fail(rest, "a second msgid_plural in one entry");
      return entry_.plural;
    }
    if (entry_.has_plural) {
      read_form_number(rest);
    } else if (!entry_.translations.empty()) {
      fail(rest, "a second msgstr in one entry");
    }
    return entry_.translations.emplace_back();
  }

  void begin_entry() {
    if (entry_.line == 0) entry_.line = lines_.number();
  }

  void read_form_number(std::string_view& rest) const {
    const std::string expected = '[' + std::to_string(entry_.translations.size()) + ']';
    if (!rest.starts_with(expected) || entry_.translations.size() == kMaxForms) {
      fail(rest, "msgstr" + expected + " is expected");
    }
    rest.remove_prefix(expected.size());
  }

  void read_string(std::string_view quoted, std::string& text) {
    if (!quoted.starts_with('"')) fail(quoted, "a string in quotation marks is expected");
    std::size_t i = 1;
    while (i < quoted.size() && quoted[i] != '"') {
      const std::size_t end = std::min(quoted.find_first_of("\"\\", i), quoted.size());
      text.append(quoted, i, end - i);
      i = end;
      if (i < quoted.size() && quoted[i] == '\\') read_escape(quoted, i, text);
    }
    if (i >= quoted.size()) fail(quoted, "the string is not closed");
    if (quoted.find_first_not_of(kBlanks, i + 1) != std::string_view::npos) {
      fail(quoted.substr(i + 1), "something stands behind the string");
    }
  }

  // `i` is at the backslash and moves behind the escape. Bytes above 127 that are spelled as
  // numbers cannot be put together to characters here; U+FFFD stands for them.
  void read_escape(std::string_view quoted, std::size_t& i, std::string& text) {
    constexpr std::string_view kLetters = "\"\\abfnrtv?'";
    constexpr std::string_view kMeanings = "\"\\\a\b\f\n\r\t\v?'";
    const char c = i + 1 < quoted.size() ? quoted[i + 1] : '\0';
    const std::size_t letter = c == '\0' ? std::string_view::npos : kLetters.find(c);
    if (letter != std::string_view::npos) {
      text += kMeanings[letter];
      i += 2;
      return;
    }
    const bool hex = c == 'x';
    if (!hex && !is_octal(c)) fail(quoted.substr(i), "an escape that PO does not have");
    const char* const begin = quoted.data() + i + (hex ? 2 : 1);
    const char* const limit = std::min(begin + (hex ? 2 : 3), quoted.data() + quoted.size());
    unsigned value = 0;
    const auto [end, error] = std::from_chars(begin, limit, value, hex ? 16 : 8);
    if (error != std::errc()) fail(quoted.substr(i), "an escape that PO does not have");
    entry_.damaged = entry_.damaged || value >= 0x80;
    append_utf8(text, value < 0x80 ? static_cast<char32_t>(value) : U'\uFFFD');
    i = static_cast<std::size_t>(end - quoted.data());
  }

  [[nodiscard]] bool is_header() const { return entry_.message.empty() && !entry_.has_context; }

  // "Language: zh_CN\n" among the lines of the header.
  void read_header() {
    constexpr std::string_view kField = "Language:";
    std::string_view header = entry_.translations.front();
    while (!header.empty()) {
      std::string_view line = header.substr(0, header.find('\n'));
      header.remove_prefix(std::min(line.size() + 1, header.size()));
      if (!line.starts_with(kField)) continue;
      line.remove_prefix(kField.size());
      line.remove_prefix(std::min(line.find_first_not_of(kBlanks), line.size()));
      notes_.target_language = declared_language(line);
    }
  }

  // `at` is a part of the line, or of its end.
  [[noreturn]] void fail(std::string_view at, std::string_view problem) const {
    lines_.fail(static_cast<std::size_t>(at.data() - lines_.text().data()), problem, kAdvice);
  }

  LineReader lines_;
  bool more_;  // lines_ is at a line that has not been read
  Entry entry_;
  std::size_t form_ = 0;           // of entry_, the next to deliver
  std::string* string_ = nullptr;  // of entry_, that a line goes on with
  std::string domain_;
};

}  // namespace

std::unique_ptr<BitextReader> make_po_reader(BitextInput input,
                                             const BitextReaderOptions& options) {
  return std::make_unique<PoReader>(std::move(input), options);
}

}  // namespace duizhao
