// gettext PO, as msgcat writes it: strings are cut behind line ends, comments stand before an
// entry. No two entries have one msgid and msgctxt; what would repeat them gets a msgctxt.
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <duizhao/corpora/po_names.h>
#include <duizhao/corpora/unit_names.h>
#include <duizhao/corpora/writers.h>

namespace duizhao {
namespace {

std::string escaped(std::string_view text) {
  constexpr std::string_view kLetters = "\"\\abfnrtv";
  constexpr std::string_view kMeanings = "\"\\\a\b\f\n\r\t\v";
  constexpr std::string_view kOctal = "01234567";
  std::string escaped;
  for (const char c : text) {
    const std::size_t letter = kMeanings.find(c);
    const auto byte = static_cast<unsigned char>(c);
    if (letter != std::string_view::npos) {
      escaped += {'\\', kLetters[letter]};
    } else if (byte < 0x20 || byte == 0x7F) {
      escaped += {'\\', kOctal[byte >> 6U], kOctal[(byte >> 3U) & 7U], kOctal[byte & 7U]};
    } else {
      escaped += c;
    }
  }
  return escaped;
}

void append_lines(std::string& po, std::string_view start, std::string_view text) {
  while (true) {
    const std::size_t end = text.find('\n');
    po += start;
    if (end != 0 && !text.empty()) po.append(" ").append(text.substr(0, end));
    po += '\n';
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

class PoWriter : public BitextWriter {
 public:
  PoWriter(OutputFile& out, const BitextWriterOptions& options) : out_(out) {
    std::string po;
    if (!options.note.empty()) append_lines(po, "#", without_controls(options.note));
    const std::string tag = options.target_tag.empty() ? std::string(code(options.languages.target))
                                                       : options.target_tag;
    // PO writes zh_CN where others write zh-CN.
    std::string language = tag;
    for (char& c : language) c = c == '-' ? '_' : c;
    append_string(po, "msgid", "");
    append_string(po, "msgstr", header(options.header, language));
    out_.write(po);
  }

  void write(const Pair& pair, const UnitDetails& details) override {
    if (details.has("msgid_plural")) {
      write_form(pair, details);
      return;
    }
    end_plural();
    begin_entry(pair, details, pair.source);
    append_string(entry_, "msgid", pair.source);
    append_string(entry_, "msgstr", pair.target);
    end_entry();
  }

  void finish() override { end_plural(); }

 private:
  // What the file said before, but for what this writer decides.
  static std::string header(std::string_view given, const std::string& language) {
    const std::string type = "Content-Type: text/plain; charset=UTF-8\n";
    if (given.empty()) {
      return "MIME-Version: 1.0\n" + type +
             "Content-Transfer-Encoding: 8bit\nLanguage: " + language + '\n';
    }
    std::string header;
    while (!given.empty()) {
      const std::string_view line = given.substr(0, given.find('\n'));
      given.remove_prefix(std::min(line.size() + 1, given.size()));
      if (line.starts_with("Content-Type:")) {
        header += type;
      } else {
        header.append(line) += '\n';
      }
    }
    return header;
  }

  // The forms of a plural come one after the other; the last entry stays open for them.
  void write_form(const Pair& pair, const UnitDetails& details) {
    const std::string_view message = details.property("msgid");
    const std::string key = std::string(details.property("context")) + '\4' + std::string(message) +
                            '\4' + std::string(details.property("msgid_plural"));
    const bool goes_on = plural_ && key == key_ && details.property("form") == next_form();
    if (!goes_on) {
      end_plural();
      begin_entry(pair, details, message);
      append_string(entry_, "msgid", message);
      append_string(entry_, "msgid_plural", details.property("msgid_plural"));
      plural_ = true;
      forms_ = 0;
      key_ = key;
    }
    append_string(entry_, "msgstr[" + next_form() + ']', pair.target);
    ++forms_;
  }

  [[nodiscard]] std::string next_form() const { return std::to_string(forms_); }

  void end_plural() {
    if (std::exchange(plural_, false)) end_entry();
  }

  void begin_entry(const Pair& pair, const UnitDetails& details, std::string_view message) {
    entry_.assign(1, '\n');
    obsolete_ = details.property("obsolete") == "yes";
    for (const std::string& note : details.notes) append_lines(entry_, "#", comment(note));
    const bool plural = details.has("msgid_plural");
    const std::string context(details.property("context"));
    const std::string own_id = plural ? std::string() : po_id(context, std::string(message));
    if (!plural && details.has_own_id && pair.id != own_id) {
      append_lines(entry_, "#.", std::string(kPoIdComment) + comment(pair.id));
    }
    add_comments(details, "#.");
    add_comments(details, "#:");
    add_flags(pair, details);
    add_comments(details, "#|");
    for (const UnitProperty& property : details.properties) {
      if (!is_po_property(property.name)) lose("properties '" + property.name + '\'');
    }
    lose("names of ignored rules", pair.ignored.size());
    lose_codes(details);
    add_context(pair, details, message);
  }

  void add_comments(const UnitDetails& details, std::string_view start) {
    for (const auto& [name, known] : kPoComments) {
      if (start != known) continue;
      for (const UnitProperty& property : details.properties) {
        if (property.name == name) append_lines(entry_, start, comment(property.value));
      }
    }
  }

  void add_flags(const Pair& pair, const UnitDetails& details) {
    std::string flags = pair.fuzzy ? "fuzzy" : "";
    for (const UnitProperty& property : details.properties) {
      if (property.name != "flags") continue;
      flags.append(flags.empty() ? "" : ", ").append(comment(property.value));
    }
    if (!flags.empty()) append_lines(entry_, "#,", flags);
  }

  void add_context(const Pair& pair, const UnitDetails& details, std::string_view message) {
    std::string context(details.property("context"));
    bool has_context = details.has("context");
    const auto key = [&] {
      return (has_context ? context + '\4' : std::string()) + std::string(message);
    };
    const bool header = message.empty() && !has_context;
    if (header || (!obsolete_ && !names_.add(key()))) {
      lose("repeated or empty sources, told apart by msgctxt");
      has_context = true;
      if (context.empty()) context = pair.id;
      const std::string start = context;
      for (std::size_t number = 2; !names_.add(key()); ++number) {
        (context = start).append(" ").append(std::to_string(number));
      }
    }
    if (has_context) append_string(entry_, "msgctxt", context);
  }

  // A comment ends with its line.
  std::string comment(const std::string& text) {
    std::string clean = without_controls(text);
    lose("control characters in comments, written as blanks", clean == text ? 0 : 1);
    return clean;
  }

  static std::string without_controls(std::string text) {
    for (char& c : text) {
      if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') c = ' ';
    }
    return text;
  }

  static void append_string(std::string& po, std::string_view keyword, std::string_view text) {
    po.append(keyword) += ' ';
    const std::size_t first = text.find('\n');
    const bool several = first != std::string_view::npos && first + 1 < text.size();
    if (several) po += "\"\"\n";
    while (true) {
      const std::size_t end = text.find('\n');
      const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
      po.append("\"").append(escaped(text.substr(0, size))).append("\"\n");
      text.remove_prefix(size);
      if (text.empty()) return;
    }
  }

  void end_entry() {
    if (!obsolete_) {
      out_.write(entry_);
      return;
    }
    std::string marked;
    for (std::string_view rest = entry_; !rest.empty();) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(line.size() + 1);
      if (!line.empty() && line.front() != '#') marked += "#~ ";
      marked.append(line) += '\n';
    }
    out_.write(marked);
  }

  OutputFile& out_;
  UnitNames names_;
  std::string entry_;
  bool obsolete_ = false;
  bool plural_ = false;    // entry_ is a plural whose forms are still coming
  std::size_t forms_ = 0;  // of them, written
  std::string key_;        // its context and texts
};

}  // namespace

std::unique_ptr<BitextWriter> make_po_writer(const BitextOutput& output,
                                             const BitextWriterOptions& options) {
  return std::make_unique<PoWriter>(*output.file, options);
}

}  // namespace duizhao
