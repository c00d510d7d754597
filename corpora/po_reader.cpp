// gettext PO: entries of msgctxt, msgid, msgid_plural and msgstr, a line a part of a string.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <duizhao/corpora/line_reader.h>
#include <duizhao/corpora/po_names.h>
#include <duizhao/corpora/readers.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::string_view kAdvice = "check the file with msgfmt -c";
constexpr std::string_view kBlanks = " \t\r";
constexpr std::size_t kMaxForms = 100;  // plural forms; no language has more than six

bool is_octal(char c) { return c >= '0' && c <= '7'; }

struct Entry {
  std::uint64_t line = 0;
  std::string context, message, plural;
  std::vector<std::string> translations;
  bool has_context = false;
  bool has_message = false;
  bool has_plural = false;
  bool fuzzy = false;
  bool damaged = false;
  bool obsolete = false;
  std::string note;  // "# " comments, a line each
  bool has_note = false;
  std::string own_id;   // "#. id: 7"
  UnitDetails details;  // flags and the other comments
};

class PoReader : public BitextReader {
 public:
  PoReader(BitextInput input, const BitextReaderOptions& options)
      : lines_(std::move(input), options.encoding),
        more_(lines_.next()),
        complete_(options.complete) {
    notes_.format = "PO";
  }

  bool next(Pair& pair) override {
    while (form_ == entry_.translations.size()) {
      form_ = 0;
      if (!read_entry()) return false;
      if (!is_header()) continue;
      read_header();
      entry_.translations.clear();
    }
    const std::vector<std::string>& forms = entry_.translations;
    pair.id = po_id(entry_.context, entry_.message);
    if (entry_.has_plural) pair.id += '[' + std::to_string(form_) + ']';
    // A language with one form for all numbers (Chinese) says in it what the plural says.
    const bool plural = entry_.has_plural && (form_ > 0 || forms.size() == 1);
    pair.source = plural ? entry_.plural : entry_.message;
    pair.target = forms[form_];
    pair.line = entry_.line;
    pair.fuzzy = entry_.fuzzy;
    if (!entry_.own_id.empty()) pair.id = entry_.own_id;
    if (complete_) gather_details();
    ++form_;
    ++notes_.pairs;
    if (entry_.damaged) add_damaged(entry_.line, kBadBytes);
    return true;
  }

 private:
  void gather_details() {
    details_ = entry_.details;
    details_.has_own_id = !entry_.own_id.empty();
    if (entry_.has_note) details_.notes.push_back(entry_.note);
    if (entry_.has_context) details_.set("context", entry_.context);
    if (entry_.obsolete) details_.set("obsolete", "yes");
    if (!entry_.has_plural) return;
    details_.set("msgid", entry_.message);
    details_.set("msgid_plural", entry_.plural);
    details_.set("form", std::to_string(form_));
  }

  // Up to the line with which the next entry begins; false at the end of the file.
  bool read_entry() {
    entry_ = {};
    string_ = nullptr;
    while (more_) {
      std::string_view line = trimmed();
      const bool obsolete = complete_ && take_obsolete(line);
      if (begins_next_entry(line, obsolete)) break;
      if (line.starts_with("#~")) {
        note_obsolete(line);
      } else if (line.starts_with('#')) {
        read_comment(line);
      } else if (!line.empty()) {
        if (obsolete) entry_.obsolete = true;
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

  // Of "#~ msgid" the part behind the mark; false and unchanged for other lines.
  static bool take_obsolete(std::string_view& line) {
    if (!line.starts_with("#~") || line.starts_with("#~|")) return false;
    line.remove_prefix(2);
    line.remove_prefix(std::min(line.find_first_not_of(kBlanks), line.size()));
    return true;
  }

  void read_comment(std::string_view line) {
    const bool flags = line.starts_with("#,");
    const std::string_view start = line.substr(0, 2);
    const bool kind =
        line.size() > 1 && std::string_view(".:,|=~").find(line[1]) != std::string_view::npos;
    line.remove_prefix(std::min<std::size_t>(kind ? 2 : 1, line.size()));
    if (line.starts_with(' ')) line.remove_prefix(1);
    if (flags) {
      read_flags(line);
    } else if (!kind) {
      if (std::exchange(entry_.has_note, true)) entry_.note += '\n';
      append_comment(entry_.note, line);
    } else if (start == "#." && line.starts_with(kPoIdComment)) {
      entry_.own_id = line.substr(kPoIdComment.size());
    } else if (complete_) {
      keep_comment(start, line);
    }
  }

  // Lines of one kind that follow each other are one property.
  void keep_comment(std::string_view start, std::string_view line) {
    for (const auto& [name, known] : kPoComments) {
      if (start != known) continue;
      auto& properties = entry_.details.properties;
      if (properties.empty() || properties.back().name != name) {
        entry_.details.set(name, line);
      } else {
        properties.back().value += '\n';
        append_comment(properties.back().value, line);
      }
    }
  }

  void append_comment(std::string& text, std::string_view line) const {
    text += line;
    if (text.size() > kMaxUnitBytes) fail(lines_.text(), "the comment is longer than 16 MiB");
  }

  void read_flags(std::string_view list) {
    std::string others;
    while (!list.empty()) {
      std::string_view flag = list.substr(0, list.find(','));
      list.remove_prefix(std::min(flag.size() + 1, list.size()));
      flag.remove_prefix(std::min(flag.find_first_not_of(kBlanks), flag.size()));
      flag = flag.substr(0, flag.find_last_not_of(kBlanks) + 1);
      if (flag == "fuzzy") {
        entry_.fuzzy = true;
      } else if (!flag.empty()) {
        others.append(others.empty() ? "" : ", ").append(flag);
      }
    }
    if (complete_ && !others.empty()) entry_.details.set("flags", others);
  }

  [[nodiscard]] bool begins_next_entry(std::string_view line, bool obsolete) const {
    if (entry_.translations.empty()) return false;
    if (!line.empty() && obsolete != entry_.obsolete) return true;
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
    notes_.header = header;
    notes_.note = entry_.note;
    while (!header.empty()) {
      std::string_view line = header.substr(0, header.find('\n'));
      header.remove_prefix(std::min(line.size() + 1, header.size()));
      if (!line.starts_with(kField)) continue;
      line.remove_prefix(kField.size());
      line.remove_prefix(std::min(line.find_first_not_of(kBlanks), line.size()));
      notes_.target_language = declared_language(line);
      notes_.target_tag = line;
    }
  }

  // `at` is a part of the line, or of its end.
  [[noreturn]] void fail(std::string_view at, std::string_view problem) const {
    lines_.fail(static_cast<std::size_t>(at.data() - lines_.text().data()), problem, kAdvice);
  }

  LineReader lines_;
  bool more_;  // lines_ is at a line that has not been read
  bool complete_;
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
