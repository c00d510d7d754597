// TermBase eXchange: version 2 (ISO 30042:2008: martif, termEntry, langSet, tig or ntig) and 3
// (ISO 30042:2019: tbx, conceptEntry, langSec, termSec). A data category is an attribute
// (<termNote type="administrativeStatus">) or an element (<min:administrativeStatus>).
#include <optional>
#include <string>
#include <utility>

#include <duizhao/corpora/term_builder.h>
#include <duizhao/corpora/term_readers.h>
#include <duizhao/corpora/xml_stream.h>
#include <duizhao/text/language.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::size_t kMaxFieldBytes = std::size_t{1} << 16;

bool is_entry(std::string_view name) { return name == "termEntry" || name == "conceptEntry"; }
bool is_language(std::string_view name) { return name == "langSet" || name == "langSec"; }
bool is_word(std::string_view name) { return name == "tig" || name == "ntig" || name == "termSec"; }

std::string_view without_prefix(std::string_view name) { return name.substr(name.rfind(':') + 1); }

class TbxReader : private XmlHandler {
 public:
  explicit TbxReader(std::unique_ptr<InputFile> input) : xml_(std::move(input), *this) {}

  std::vector<Term> read() {
    while (xml_.read_block()) continue;
    return std::move(terms_);
  }

 private:
  void start(std::string_view full_name, const XmlAttributes& attributes) override {
    const std::string_view name = without_prefix(full_name);
    if (field_depth_ > 0) {
      ++field_depth_;
    } else if (is_entry(name)) {
      start_entry(attributes);
    } else if (in_entry_ && is_language(name)) {
      language_ = parse_language(attributes.get("xml:lang"));
    } else if (in_entry_ && language_ && is_word(name)) {
      word_ = {};
      in_word_ = true;
    } else if (in_entry_) {
      start_field(name, attributes.get("type"));
    }
  }

  void end(std::string_view full_name) override {
    if (field_depth_ > 0) {
      if (--field_depth_ == 0) end_field();
      return;
    }
    const std::string_view name = without_prefix(full_name);
    if (in_word_ && is_word(name)) {
      end_word();
    } else if (is_language(name)) {
      language_.reset();
    } else if (is_entry(name)) {
      end_entry();
    }
  }

  void text(std::string_view utf8) override {
    if (field_depth_ == 0) return;
    if (value_.size() + utf8.size() <= kMaxFieldBytes) {
      value_ += utf8;
    } else if (field_ == "term") {
      xml_.fail("a term is longer than 64 KiB", "check the list");
    }
  }

  void start_entry(const XmlAttributes& attributes) {
    if (terms_.size() == kMaxTerms) xml_.fail("more than 1,000,000 entries", "cut the list");
    in_entry_ = true;
    term_ = {};
    term_.line = xml_.line();
    term_.id = attributes.get("id");
    if (term_.id.empty()) term_.id = std::to_string(term_.line);
    note_.clear();
    language_.reset();
  }

  void start_field(std::string_view name, std::string_view type) {
    const bool typed = name == "termNote" || name == "descrip";
    field_ = typed ? type : name;
    const bool of_word = field_ == "term" || field_ == "administrativeStatus" ||
                         field_ == "normativeAuthorization" || field_ == "partOfSpeech" ||
                         field_ == "termType" || field_ == "caseSensitive";
    if (of_word ? !in_word_ : field_ != "definition" && field_ != "note") return;
    field_depth_ = 1;
    value_.clear();
  }

  void end_field() {
    std::string value = tidy_blanks(value_);
    if (field_ == "term") {
      word_.text = std::move(value);
    } else if (field_ == "administrativeStatus" || field_ == "normativeAuthorization") {
      // Other vocabularies (legalTerm, regulatedTerm …) forbid nothing.
      word_.status = parse_term_status(value).value_or(TermStatus::kAdmitted);
    } else if (field_ == "partOfSpeech") {
      word_.part_of_speech = std::move(value);
    } else if (field_ == "termType") {
      if (value == "acronym" || value == "initialism") word_.case_sensitive = true;
    } else if (field_ == "caseSensitive") {
      word_.case_sensitive = value == "yes" || value == "true";
    } else {
      std::string& place = field_ == "definition" ? term_.definition : note_;
      if (place.empty()) place = std::move(value);
    }
  }

  void end_word() {
    in_word_ = false;
    auto& words = *language_ == Language::kChinese ? term_.chinese : term_.english;
    add_word(words, std::move(word_));
    const std::string problem = term_problem(words);
    if (!problem.empty()) xml_.fail(problem, "check the list");
  }

  void end_entry() {
    in_entry_ = false;
    if (term_.chinese.empty() && term_.english.empty()) return;
    if (term_.definition.empty()) term_.definition = std::move(note_);
    terms_.push_back(std::move(term_));
  }

  XmlStream xml_;
  std::vector<Term> terms_;
  Term term_;
  TermWord word_;
  std::optional<Language> language_;  // of the words that are read, if it is one of ours
  bool in_entry_ = false;
  bool in_word_ = false;
  std::string field_;  // the data category that is read
  int field_depth_ = 0;
  std::string value_;
  std::string note_;
};

}  // namespace

std::vector<Term> read_tbx(std::unique_ptr<InputFile> input) {
  return TbxReader(std::move(input)).read();
}

}  // namespace duizhao
