// TSV and CSV, with or without a first line that names the columns.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <duizhao/corpora/readers.h>
#include <duizhao/corpora/row_reader.h>

namespace duizhao {
namespace {

struct Columns {
  std::size_t source = 0;
  std::size_t target = 1;
  std::optional<std::size_t> id = {}, notes = {}, fuzzy = {};
  std::vector<std::pair<std::size_t, std::string>> properties = {};  // of the other columns
};

enum class ColumnRole { kId, kSource, kTarget, kNotes, kFuzzy, kOther };

std::string lower(std::string_view name) {
  std::string text(name);
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

ColumnRole role_of(std::string_view field) {
  const std::string name = lower(field);
  if (name == "id") return ColumnRole::kId;
  if (name == "src" || name == "source" || name == "src_text") return ColumnRole::kSource;
  if (name == "tgt" || name == "target" || name == "tgt_text") return ColumnRole::kTarget;
  if (name == "note" || name == "notes") return ColumnRole::kNotes;
  if (name == "fuzzy") return ColumnRole::kFuzzy;
  return ColumnRole::kOther;
}

class RowBitextReader : public BitextReader {
 public:
  RowBitextReader(BitextInput input, const BitextReaderOptions& options)
      : style_(row_style_of(input->path(), first_line(input->head()))),
        lines_(std::move(input), options.encoding),
        rows_(lines_, style_, options.complete),
        waiting_(rows_.next()),
        complete_(options.complete) {
    notes_.format = style_ == RowStyle::kTsv ? "TSV" : "CSV";
    if (!waiting_) return;
    if (read_header(options.source)) {
      waiting_ = false;
    } else if (rows_.size() < 2) {
      rows_.fail(0, "no " + separator() + " between source and target",
                 "give a bitext: TSV, CSV, JSONL, TMX, XLIFF or PO");
    }
  }

  bool next(Pair& pair) override {
    if (!std::exchange(waiting_, false) && !rows_.next()) return false;
    pair.line = rows_.line();
    const std::string_view id = columns_.id ? rows_.field(*columns_.id) : std::string_view();
    pair.id = id.empty() ? std::to_string(pair.line) : std::string(id);
    pair.source = rows_.field(columns_.source);
    pair.target = rows_.field(columns_.target);
    const std::string_view fuzzy = columns_.fuzzy ? rows_.field(*columns_.fuzzy) : "";
    pair.fuzzy = !fuzzy.empty() && fuzzy != "no" && fuzzy != "0";
    if (complete_) read_details();
    ++notes_.pairs;
    if (rows_.repaired()) {
      add_damaged(pair.line, kBadBytes);
    } else if (rows_.size() <= std::max(columns_.source, columns_.target)) {
      add_damaged(pair.line, rows_.size() <= columns_.source ? kNoSource : kNoTarget);
    }
    return true;
  }

 private:
  static std::string_view first_line(std::string_view head) {
    return head.substr(0, head.find('\n'));
  }

  void read_details() {
    details_ = {};
    details_.has_own_id = columns_.id && !rows_.field(*columns_.id).empty();
    if (columns_.notes && !rows_.field(*columns_.notes).empty()) {
      details_.notes.emplace_back(rows_.field(*columns_.notes));
    }
    for (const auto& [column, name] : columns_.properties) {
      if (!rows_.field(column).empty()) details_.set(name, rows_.field(column));
    }
  }

  [[nodiscard]] std::string separator() const { return style_ == RowStyle::kTsv ? "tab" : "comma"; }

  // Does the first row name a column for each side? Languages do as well as sides.
  bool read_header(std::optional<Language> source_language) {
    std::optional<std::size_t> source, target, chinese, english;
    Columns named;
    const auto first = [](std::optional<std::size_t>& column, std::size_t i) {
      if (!column) column = i;
    };
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const ColumnRole role = role_of(rows_.field(i));
      const auto language = parse_language(rows_.field(i));
      if (role == ColumnRole::kId) first(named.id, i);
      if (role == ColumnRole::kSource) first(source, i);
      if (role == ColumnRole::kTarget) first(target, i);
      if (role == ColumnRole::kNotes) first(named.notes, i);
      if (role == ColumnRole::kFuzzy) first(named.fuzzy, i);
      if (language) first(*language == Language::kChinese ? chinese : english, i);
      if (role == ColumnRole::kOther && !language) named.properties.emplace_back(i, rows_.field(i));
    }
    if (!(source && target)) {
      if (!chinese || !english) return false;
      const Language from =
          source_language.value_or(*chinese < *english ? Language::kChinese : Language::kEnglish);
      const bool from_chinese = from == Language::kChinese;
      source = from_chinese ? chinese : english;
      target = from_chinese ? english : chinese;
      notes_.source_language = from;
      notes_.target_language = other(from);
      notes_.source_tag = rows_.field(*source);
      notes_.target_tag = rows_.field(*target);
    }
    columns_ = std::move(named);
    columns_.source = *source;
    columns_.target = *target;
    return true;
  }

  RowStyle style_;
  LineReader lines_;
  RowReader rows_;
  Columns columns_;
  bool waiting_;  // the row that rows_ is at has not been delivered
  bool complete_;
};

}  // namespace

std::unique_ptr<BitextReader> make_row_bitext_reader(BitextInput input,
                                                     const BitextReaderOptions& options) {
  return std::make_unique<RowBitextReader>(std::move(input), options);
}

}  // namespace duizhao
