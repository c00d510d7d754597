// Learned counts as text, to be read, compared and kept under version control.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <duizhao/lexicon/learned_counts.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

using Words = std::vector<LearnedTable::Word>;

void put(std::string& text, std::string_view word, std::string_view stem, float count) {
  std::array<char, 48> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), count,
                                 std::chars_format::fixed, 1);
  text.append(word).append("\t").append(stem).append("\t");
  text.append(digits.data(), end.ptr);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  text += '\n';
}

class Parser {
 public:
  explicit Parser(const std::string& name) : name_(name) {}

  void read(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      ++line_;
      read_line(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  LearnedTable finish() && { return std::move(table_); }

 private:
  [[noreturn]] void fail(std::string_view problem) const {
    throw Error({name_, line_}, problem, "make the table again with duizhao learn -o NAME.tsv");
  }

  template <class Number>
  [[nodiscard]] Number number(std::string_view digits) const {
    Number value{};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value < 0 ||
        !std::isfinite(static_cast<double>(value)))
      fail("no count");
    return value;
  }

  void read_line(std::string_view line) {
    const std::size_t first = line.find('\t');
    if (first == std::string_view::npos) fail("not fields with tabs between them");
    if (line.starts_with('#')) {
      read_total(line.substr(1, first - 1), line.substr(first + 1));
      return;
    }
    const std::size_t second = line.find('\t', first + 1);
    if (second == std::string_view::npos) fail("not three fields with tabs between them");
    const std::string_view word = line.substr(0, first);
    const std::string_view stem = line.substr(first + 1, second - first - 1);
    const auto count = number<float>(line.substr(second + 1));
    if (count > kMaxLearnedCount) fail("a count above 1e12");
    if (stem.empty()) {
      add(table_.words, word, count);
    } else if (word.empty()) {
      add(table_.stems, stem, count);
    } else {
      add_cell({place(table_.words, word), place(table_.stems, stem), count});
    }
  }

  void read_total(std::string_view name, std::string_view digits) {
    const auto total = number<std::uint64_t>(digits);
    if (name == "pairs") {
      table_.pairs = total;
    } else if (name == "words") {
      table_.word_tokens = total;
    } else if (name == "stems") {
      table_.stem_tokens = total;
    } else {
      fail("an unknown total");
    }
  }

  void add(Words& words, std::string_view text, float occurrences) const {
    if (text.empty() || (!words.empty() && words.back().text >= text)) fail("words out of order");
    words.push_back({std::string(text), occurrences});
  }

  [[nodiscard]] std::uint32_t place(const Words& words, std::string_view text) const {
    const auto at = std::lower_bound(
        words.begin(), words.end(), text,
        [](const LearnedTable::Word& word, std::string_view key) { return word.text < key; });
    if (at == words.end() || at->text != text) fail("a word that is not listed before");
    return static_cast<std::uint32_t>(at - words.begin());
  }

  void add_cell(const LearnedTable::Cell& cell) {
    const auto key = [](const LearnedTable::Cell& c) { return std::pair(c.word, c.stem); };
    if (!table_.cells.empty() && key(table_.cells.back()) >= key(cell)) fail("cells out of order");
    if (cell.count <= 0) fail("no count");
    table_.cells.push_back(cell);
  }

  const std::string& name_;
  std::uint64_t line_ = 0;
  LearnedTable table_;
};

}  // namespace

std::string to_text(const LearnedTable& table) {
  std::string text = "#pairs\t" + std::to_string(table.pairs) + "\n#words\t" +
                     std::to_string(table.word_tokens) + "\n#stems\t" +
                     std::to_string(table.stem_tokens) + "\n";
  for (const auto& [word, occurrences] : table.words) put(text, word, "", occurrences);
  for (const auto& [stem, occurrences] : table.stems) put(text, "", stem, occurrences);
  for (const auto& [word, stem, count] : table.cells)
    put(text, table.words[word].text, table.stems[stem].text, count);
  return text;
}

LearnedTable parse_learned_table(std::string_view text, const std::string& name) {
  Parser parser(name);
  parser.read(text);
  return std::move(parser).finish();
}

}  // namespace duizhao
