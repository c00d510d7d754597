#include <duizhao/text/english.h>

#include <unicode/uchar.h>

#include <array>
#include <cstddef>
#include <string>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

bool is_apostrophe(char32_t c) { return c == '\'' || c == U'’' || c == U'ʼ' || c == U'＇'; }

// Full-width letters and digits are read as ASCII.
char32_t narrow(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

bool is_word_character(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c) || (c >= '0' && c <= '9');
  if (is_han(c)) return false;
  const int kind = u_charType(static_cast<UChar32>(c));
  // Marks belong to the letter before them; kana and other letters without case are words too.
  return u_isalpha(static_cast<UChar32>(c)) != 0 || kind == U_NON_SPACING_MARK ||
         kind == U_DECIMAL_DIGIT_NUMBER;
}

char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

// Reads characters with one of lookahead, and counts them.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) { advance(); }

  [[nodiscard]] bool done() const { return current_ == 0 && at_end_; }
  [[nodiscard]] char32_t current() const { return current_; }
  [[nodiscard]] std::uint32_t position() const { return position_; }

  // The character after the current one, 0 at the end.
  [[nodiscard]] char32_t next() const {
    if (byte_ >= text_.size()) return 0;
    std::size_t i = byte_;
    return narrow(next_code_point(text_, i));
  }

  void advance() {
    position_ = count_++;
    at_end_ = byte_ >= text_.size();
    current_ = at_end_ ? 0 : narrow(next_code_point(text_, byte_));
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::uint32_t count_ = 0;
  std::uint32_t position_ = 0;
  char32_t current_ = 0;
  bool at_end_ = false;
};

struct RawWord {
  std::string letters;  // lower case, apostrophes as ', numbers without commas
  std::uint32_t begin = 0;
  bool capital = false;
};

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

// Full stops stay inside numbers and between single letters (3.14, u.s), commas go out of numbers.
RawWord read_word(Reader& reader) {
  RawWord word;
  word.begin = reader.position();
  word.capital = is_upper(reader.current());
  std::size_t tail = 0;  // characters since the last full stop
  for (; !reader.done(); reader.advance()) {
    const char32_t c = reader.current();
    if (is_word_character(c)) {
      append_utf8(word.letters, to_lower(c));
      ++tail;
      continue;
    }
    if (c != '.' && c != ',' && !is_apostrophe(c)) break;
    const char32_t next = reader.next();
    if (!is_word_character(next)) break;
    const bool in_number = is_ascii_digit(word.letters.back()) && next >= '0' && next <= '9';
    const bool in_initials = tail == 1 && !is_ascii_digit(word.letters.back());
    if (is_apostrophe(c)) {
      word.letters.push_back('\'');
      ++tail;
    } else if (c == '.' && (in_number || in_initials)) {
      word.letters.push_back('.');
      tail = 0;
    } else if (c != ',' || !in_number) {
      break;
    }
  }
  return word;
}

void add(std::vector<EnglishWord>& words, const RawWord& word, std::size_t begin, std::size_t end,
         std::string_view normal) {
  const auto at = [&word](std::size_t i) { return word.begin + static_cast<std::uint32_t>(i); };
  words.push_back({{{at(begin)}, {at(end)}}, std::string(normal), word.capital && begin == 0});
}

// The size of a clitic at the end of `letters`, without n't; 0: none.
std::size_t clitic_size(std::string_view letters) {
  constexpr std::array<std::string_view, 6> kClitics = {"'s", "'ll", "'d", "'ve", "'re", "'m"};
  for (const std::string_view clitic : kClitics)
    if (letters.size() > clitic.size() && letters.ends_with(clitic)) return clitic.size();
  return 0;
}

std::string_view verb_before_not(std::string_view verb) {
  if (verb == "ca") return "can";
  if (verb == "wo") return "will";
  if (verb == "sha") return "shall";
  return verb == "ai" ? "is" : verb;
}

// Words and clitics of a word that is `size` code points long in the text.
void add_parts(std::vector<EnglishWord>& words, const RawWord& word, std::size_t size) {
  const std::string_view letters = word.letters;
  if (letters.find('\'') == std::string_view::npos) return add(words, word, 0, size, letters);
  constexpr std::string_view kNot = "n't";
  const std::size_t clitic = clitic_size(letters);
  const std::size_t end = size - clitic;
  const std::string_view stem = letters.substr(0, letters.size() - clitic);
  if (stem.size() > kNot.size() && stem.ends_with(kNot)) {
    const std::size_t verb_end = end - kNot.size();
    add(words, word, 0, verb_end, verb_before_not(stem.substr(0, stem.size() - kNot.size())));
    add(words, word, verb_end, end, "not");
  } else {
    add(words, word, 0, end, stem);
  }
  if (clitic != 0) add(words, word, end, size, letters.substr(letters.size() - clitic));
}

}  // namespace

std::vector<EnglishWord> english_words(std::string_view utf8) {
  std::vector<EnglishWord> words;
  words.reserve(utf8.size() / 6);  // letters of a usual word, and the blank
  Reader reader(utf8);
  while (!reader.done()) {
    if (!is_word_character(reader.current())) {
      reader.advance();
      continue;
    }
    const RawWord word = read_word(reader);
    add_parts(words, word, reader.position() - word.begin);
  }
  return words;
}

}  // namespace duizhao
