// Term lists as TSV or CSV, an entry a line.
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include <duizhao/corpora/row_reader.h>
#include <duizhao/corpora/term_builder.h>
#include <duizhao/corpora/term_readers.h>
#include <duizhao/text/error.h>
#include <duizhao/text/language.h>

namespace duizhao {
namespace {

constexpr std::string_view kAdvice = "write a line as: 人工智能, a tab, artificial intelligence";

using Column = std::optional<std::size_t>;

struct Columns {
  std::size_t left = 0;   // the earlier of the two columns with words
  std::size_t right = 1;  // the later one
  bool left_is_known = false;
  bool left_is_chinese = true;  // if that is known
  Column id = {}, status = {}, forbidden = {}, part_of_speech = {}, definition = {}, letters = {};
};

enum class Name { kLanguage, kSide, kId, kStatus, kForbidden, kPartOfSpeech, kDefinition, kCase };

struct NamedColumn {
  std::string_view text;
  Name name;
};

constexpr std::array<NamedColumn, 19> kNames = {{{"source", Name::kSide},
                                                 {"src", Name::kSide},
                                                 {"target", Name::kSide},
                                                 {"tgt", Name::kSide},
                                                 {"id", Name::kId},
                                                 {"status", Name::kStatus},
                                                 {"forbidden", Name::kForbidden},
                                                 {"pos", Name::kPartOfSpeech},
                                                 {"part of speech", Name::kPartOfSpeech},
                                                 {"part_of_speech", Name::kPartOfSpeech},
                                                 {"definition", Name::kDefinition},
                                                 {"note", Name::kDefinition},
                                                 {"comment", Name::kDefinition},
                                                 {"case", Name::kCase},
                                                 {"case sensitive", Name::kCase},
                                                 {"case_sensitive", Name::kCase},
                                                 {"词性", Name::kPartOfSpeech},
                                                 {"定义", Name::kDefinition},
                                                 {"备注", Name::kDefinition}}};

std::optional<Language> language_of(const std::string& name) {
  if (name == "chinese" || name == "中文" || name == "汉语") return Language::kChinese;
  if (name == "english" || name == "英文" || name == "英语") return Language::kEnglish;
  return parse_language(name);
}

std::optional<Name> name_of(const std::string& text) {
  for (const NamedColumn& known : kNames) {
    if (known.text == text) return known.name;
  }
  return std::nullopt;
}

std::optional<bool> parse_yes(std::string_view text) {
  const std::string word = lower_case(text);
  if (word == "yes" || word == "true" || word == "1" || word == "x" || word == "是") return true;
  if (word.empty() || word == "no" || word == "false" || word == "0" || word == "否") return false;
  return std::nullopt;
}

// The words of a field, without the marks between them.
std::vector<std::string_view> cut_words(std::string_view field) {
  constexpr std::array<std::string_view, 4> kMarks = {"|", ";", "｜", "；"};
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < field.size();) {
    std::size_t length = 0;
    for (const std::string_view mark : kMarks) {
      if (field.substr(i).starts_with(mark)) length = mark.size();
    }
    if (length > 0) {
      words.push_back(field.substr(begin, i - begin));
      begin = i + length;
    }
    i += length > 0 ? length : 1;
  }
  words.push_back(field.substr(begin));
  return words;
}

// Takes the mark that forbids a word from its front.
bool take_forbidding_mark(std::string& word) {
  for (const std::string_view mark : {"!", "！"}) {
    if (!word.starts_with(mark)) continue;
    word = tidy_blanks(std::string_view(word).substr(mark.size()));
    return true;
  }
  return false;
}

class TermTableReader {
 public:
  explicit TermTableReader(std::unique_ptr<InputFile> input)
      : style_(row_style_of(input->path(), first_line(input->head()))),
        lines_(std::move(input)),
        rows_(lines_, style_) {}

  std::vector<Term> read() {
    if (!rows_.next()) return {};
    if (!read_header()) read_row();
    while (rows_.next()) read_row();
    if (!left_is_chinese()) {
      for (Term& term : terms_) std::swap(term.chinese, term.english);
    }
    return std::move(terms_);
  }

 private:
  static std::string_view first_line(std::string_view head) {
    return head.substr(0, head.find('\n'));
  }

  // Does the first row name the columns?
  bool read_header() {
    Column chinese, english, first_side, second_side;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::string text = lower_case(tidy_blanks(rows_.field(i)));
      const auto language = language_of(text);
      const auto name = language ? Name::kLanguage : name_of(text);
      if (!name) continue;
      if (language) (*language == Language::kChinese ? chinese : english) = i;
      if (*name == Name::kSide) (first_side ? second_side : first_side) = i;
      if (*name == Name::kId) columns_.id = i;
      if (*name == Name::kStatus) columns_.status = i;
      if (*name == Name::kForbidden) columns_.forbidden = i;
      if (*name == Name::kPartOfSpeech) columns_.part_of_speech = i;
      if (*name == Name::kDefinition) columns_.definition = i;
      if (*name == Name::kCase) columns_.letters = i;
    }
    if (chinese && english) {
      columns_.left_is_known = true;
      columns_.left_is_chinese = *chinese < *english;
      columns_.left = std::min(*chinese, *english);
      columns_.right = std::max(*chinese, *english);
      return true;
    }
    if (first_side && second_side) {
      columns_.left = *first_side;
      columns_.right = *second_side;
      return true;
    }
    columns_ = {};
    return false;
  }

  // The left words are Term::chinese until the end shows whether they are.
  void read_row() {
    if (rows_.size() <= columns_.left || (rows_.size() < 2 && terms_.empty())) {
      rows_.fail(0, "no entry with a word in each language", kAdvice);
    }
    const std::string left = tidy_blanks(rows_.field(columns_.left));
    const std::string right = tidy_blanks(rows_.field(columns_.right));
    if (left.empty() && right.empty()) return;
    count_scripts(left, right);
    Term& term = term_of(left);
    TermWord model;
    model.part_of_speech = tidy_blanks(field(columns_.part_of_speech));
    model.case_sensitive = yes(columns_.letters);
    add_words(term.chinese, left, model, columns_.left);
    model.status = status();
    add_words(term.english, right, model, columns_.right);
    if (term.definition.empty()) term.definition = tidy_blanks(field(columns_.definition));
  }

  // A new entry, or the one that has the same left words (and the same id).
  Term& term_of(const std::string& left) {
    const std::string id = tidy_blanks(field(columns_.id));
    if (!left.empty()) {
      const auto [known, is_new] = by_left_.try_emplace(id + '\t' + left, terms_.size());
      if (!is_new) return terms_[known->second];
    }
    if (terms_.size() == kMaxTerms) rows_.fail(0, "more than 1,000,000 entries", "cut the list");
    Term& term = terms_.emplace_back();
    term.line = rows_.line();
    term.id = id.empty() ? std::to_string(term.line) : id;
    return term;
  }

  void add_words(std::vector<TermWord>& words, const std::string& field_text, const TermWord& model,
                 std::size_t column) {
    for (const std::string_view piece : cut_words(field_text)) {
      TermWord word = model;
      word.text = tidy_blanks(piece);
      if (take_forbidding_mark(word.text)) word.status = TermStatus::kForbidden;
      add_word(words, std::move(word));
    }
    const std::string problem = term_problem(words);
    if (!problem.empty()) rows_.fail(column, problem, "check the list");
  }

  TermStatus status() {
    if (yes(columns_.forbidden)) return TermStatus::kForbidden;
    const auto status = parse_term_status(tidy_blanks(field(columns_.status)));
    if (!status) {
      rows_.fail(*columns_.status, "a status that is not known",
                 "write preferred, admitted or forbidden");
    }
    return *status;
  }

  bool yes(Column column) {
    const auto yes = parse_yes(tidy_blanks(field(column)));
    if (!yes) rows_.fail(*column, "neither yes nor no", "write yes or no");
    return *yes;
  }

  [[nodiscard]] std::string_view field(Column column) const {
    return column ? rows_.field(*column) : std::string_view();
  }

  void count_scripts(const std::string& left, const std::string& right) {
    const auto sign = [](const std::string& text) {
      const auto language = detect_language(text);
      if (!language) return 0;
      return *language == Language::kChinese ? 1 : -1;
    };
    if (!columns_.left_is_known) left_more_chinese_ += sign(left) - sign(right);
  }

  [[nodiscard]] bool left_is_chinese() const {
    if (columns_.left_is_known) return columns_.left_is_chinese;
    if (left_more_chinese_ == 0 && !terms_.empty()) {
      throw Error({lines_.path(), 1}, "it cannot be told which column is Chinese",
                  "name the columns, zh and en, in the first line");
    }
    return left_more_chinese_ > 0;
  }

  RowStyle style_;
  LineReader lines_;
  RowReader rows_;
  Columns columns_;
  std::vector<Term> terms_;
  std::unordered_map<std::string, std::size_t> by_left_;  // only looked up, never walked
  std::int64_t left_more_chinese_ = 0;
};

}  // namespace

std::vector<Term> read_term_table(std::unique_ptr<InputFile> input) {
  return TermTableReader(std::move(input)).read();
}

}  // namespace duizhao
