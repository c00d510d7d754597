#include <duizhao/text/two_languages.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/cutter.h>
#include <duizhao/text/decode.h>
#include <duizhao/text/error.h>
#include <duizhao/text/lines.h>
#include <duizhao/text/utf8.h>
#include <duizhao/text/wrap.h>

namespace duizhao {
namespace {

// Words that stand in English sentences and in no name or term that a Chinese sentence takes over;
// "a" and "I" look like initials.
constexpr std::array<std::string_view, 42> kEnglishWords = {
    "about", "an",  "and",  "are",  "as",   "at",   "be",   "but",  "by",  "can",  "did",
    "do",    "for", "from", "had",  "has",  "have", "he",   "her",  "his", "in",   "is",
    "it",    "my",  "not",  "of",   "on",   "or",   "she",  "that", "the", "they", "this",
    "to",    "was", "we",   "were", "what", "will", "with", "you",  "your"};
// Characters that stand in nearly every Chinese sentence and seldom in a name or term.
constexpr std::u32string_view kChineseWords = U"的了是在我不他这有们就也和为与及或你她把被让";

constexpr std::u32string_view kOpening = U"(（[［【《〈";
constexpr std::u32string_view kClosing = U")）]］】》〉";

struct Letters {
  std::uint32_t han = 0, latin = 0;
  std::uint32_t words = 0;          // English ones
  std::uint32_t english_words = 0;  // those of kEnglishWords
  std::uint32_t chinese_words = 0;  // characters of kChineseWords
};

// `outside_brackets`: what stands in brackets or book-title marks is passed over; it may be a gloss
// or a title in the other language.
Letters count_letters(std::string_view line, bool outside_brackets) {
  Letters letters;
  std::string word;
  const auto end_word = [&] {
    if (word.empty()) return;
    ++letters.words;
    if (std::binary_search(kEnglishWords.begin(), kEnglishWords.end(), word))
      ++letters.english_words;
    word.clear();
  };
  std::uint32_t depth = 0;
  for (std::size_t i = 0; i < line.size();) {
    const char32_t c = next_code_point(line, i);
    if (outside_brackets) {
      if (kOpening.find(c) != std::u32string_view::npos) ++depth;
      if (kClosing.find(c) != std::u32string_view::npos && depth > 0) --depth;
      if (depth > 0) continue;
    }
    if (is_ascii_letter(c)) {
      ++letters.latin;
      word += static_cast<char>(ascii_lower(c));
      continue;
    }
    end_word();
    if (is_han(c)) {
      ++letters.han;
      if (kChineseWords.find(c) != std::u32string_view::npos) ++letters.chinese_words;
    } else if (c >= 0xC0 && c <= 0x24F) {
      ++letters.latin;
    }
  }
  end_word();
  return letters;
}

Letters count_letters(std::string_view line) {
  const Letters outside = count_letters(line, true);
  return outside.han + outside.latin > 0 ? outside : count_letters(line, false);
}

std::optional<Language> language_of(const Letters& letters) {
  if (letters.han == 0 && letters.latin == 0) return std::nullopt;
  if (letters.han == 0) return Language::kEnglish;
  // Terms in Latin letters within a Chinese sentence, or Chinese ones within an English sentence:
  // the words between them tell. An English sentence has one in three, at least one in twelve.
  if (letters.english_words == 0 || letters.english_words * 12 < letters.words)
    return Language::kChinese;
  if (letters.chinese_words == 0) return Language::kEnglish;
  return letters.han * 2 >= letters.latin ? Language::kChinese : Language::kEnglish;
}

// A line that holds a sentence of each language, rather than a sentence with words of the other.
bool holds_both(const Letters& letters) {
  return letters.english_words >= 2 && letters.han >= 6 && letters.han * 8 >= letters.latin &&
         letters.latin >= letters.han;
}

// The language of each line; nothing in lines without visible characters.
struct LineLanguages {
  std::vector<std::optional<Language>> of;
  std::uint64_t chinese = 0, english = 0, both = 0;  // lines
};

LineLanguages line_languages(std::string_view text, const std::vector<Line>& lines,
                             const Cutter& cutter) {
  LineLanguages result;
  for (const Line& line : lines) {
    const Letters letters = count_letters(text.substr(line.begin, line.end - line.begin));
    auto language = cutter.is_delimiter(line) ? std::nullopt : language_of(letters);
    if (language) ++(*language == Language::kChinese ? result.chinese : result.english);
    if (language && holds_both(letters)) ++result.both;
    result.of.push_back(language);
  }
  return result;
}

// Lines without letters go with the line behind them; at the end, with that before.
void fill_in(std::vector<std::optional<Language>>& languages) {
  for (std::size_t i = languages.size(); i-- > 1;)
    if (!languages[i - 1]) languages[i - 1] = languages[i];
  for (std::size_t i = 1; i < languages.size(); ++i)
    if (!languages[i]) languages[i] = languages[i - 1];
}

void check_turns(const LineLanguages& languages, const std::string& name) {
  const std::uint64_t lines = languages.chinese + languages.english;
  if (languages.both * 2 > lines)
    throw UsageError({name}, "Chinese and English stand in the same lines",
                     "put each language on lines of its own; a table of pairs is checked with "
                     "--bitext");
  if (languages.chinese == 0 || languages.english == 0)
    throw UsageError({name},
                     lines == 0 ? "has no letters of either language"
                                : std::string("holds ") +
                                      (languages.chinese == 0 ? "English" : "Chinese") + " only",
                     "give its translation as a second text");
}

class TwoDocumentCutter {
 public:
  TwoDocumentCutter(const std::vector<Line>& lines, Cutter& cutter, TwoDocuments& documents)
      : lines_(lines), cutter_(cutter), documents_(documents) {}

  void cut(const LineLanguages& languages, const std::vector<bool>& joins, bool presplit) {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      Document& document =
          documents_.source.language == *languages.of[i] ? documents_.source : documents_.target;
      const std::size_t first = i;
      if (cutter_.is_delimiter(lines_[i])) {
        cut_delimiter(lines_[i]);
      } else if (presplit) {
        if (!is_blank_line(lines_[i])) cutter_.cut_line(lines_[i], document);
      } else {
        i = cutter_.end_of_paragraph(lines_, joins, first);
        cutter_.cut_paragraph(lines_, first, i, document);
      }
    }
  }

 private:
  [[nodiscard]] bool is_blank_line(const Line& line) const {
    const std::string_view text = documents_.source.text;
    for (std::size_t i = line.begin; i < line.end;)
      if (!is_blank(next_code_point(text, i))) return false;
    return true;
  }

  void cut_delimiter(const Line& line) {
    Document& source = documents_.source;
    Document& target = documents_.target;
    cutter_.cut_line(line, source);
    target.delimiters.push_back(static_cast<std::uint32_t>(target.sentences.size()));
    target.sentences.push_back(source.sentences.back());
    target.sentences.back().paragraph = target.paragraphs++;
  }

  const std::vector<Line>& lines_;
  Cutter& cutter_;
  TwoDocuments& documents_;
};

}  // namespace

std::optional<Language> line_language(std::string_view line) {
  return language_of(count_letters(line));
}

TwoDocuments make_two_documents(std::string_view bytes, const TextOptions& options,
                                const std::string& name) {
  Decoded decoded = decode(bytes, options.encoding, name);
  const auto marks = options.presplit ? LineMarks::kOnlyNewline : LineMarks::kAll;
  const std::vector<Line> lines = cut_lines(decoded.text, marks, name);
  expect_text(decoded.text, name);
  TwoDocuments documents;
  documents.source.name = name;
  documents.source.encoding = decoded.encoding;
  documents.source.text = std::move(decoded.text);
  documents.source.by_turns = true;
  documents.target = documents.source;
  Cutter cutter(decoded, documents.source.text, options.delimiter);
  LineLanguages languages = line_languages(documents.source.text, lines, cutter);
  check_turns(languages, name);
  fill_in(languages.of);
  documents.source.language = options.language.value_or(languages.of.front().value());
  documents.target.language = other(documents.source.language);
  std::vector<bool> joins(lines.size(), false);
  if (!options.presplit) {
    const Wrapping wrapping = find_wrapping(documents.source.text, lines, options.wrapped);
    documents.source.wrapped = documents.target.wrapped = wrapping.wrapped;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
      joins[i] = wrapping.joins[i] && languages.of[i] == languages.of[i + 1];
  }
  TwoDocumentCutter(lines, cutter, documents).cut(languages, joins, options.presplit);
  return documents;
}

std::vector<Turn> turns(const Document& one, const Document& other) {
  std::vector<Turn> result;
  Turn at{0, 0};
  const auto size = [](const Document& document) {
    return static_cast<std::uint32_t>(document.sentences.size());
  };
  std::optional<bool> last_is_one;
  while (at.one < size(one) || at.other < size(other)) {
    const bool is_one = at.other == size(other) ||
                        (at.one < size(one) &&
                         one.sentences[at.one].span.begin <= other.sentences[at.other].span.begin);
    if (last_is_one && *last_is_one != is_one) result.push_back(at);
    last_is_one = is_one;
    ++(is_one ? at.one : at.other);
  }
  return result;
}

}  // namespace duizhao
