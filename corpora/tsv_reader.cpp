// TSV and CSV, with or without a first line that names the columns.
#include <algorithm>
#include <optional>
#include <utility>

#include <duizhao/corpora/readers.h>
#include <duizhao/corpora/row_reader.h>

namespace duizhao {
namespace {

struct Columns {
  std::size_t source = 0;
  std::size_t target = 1;
  std::optional<std::size_t> id = {};
};

enum class ColumnRole { kId, kSource, kTarget, kOther };

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
  return ColumnRole::kOther;
}

class RowBitextReader : public BitextReader {
 public:
  RowBitextReader(BitextInput input, const BitextReaderOptions& options)
      : style_(row_style_of(input->path(), first_line(input->head()))),
        lines_(std::move(input), options.encoding),
        rows_(lines_, style_),
        waiting_(rows_.next()) {
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
    pair.fuzzy = false;
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

  [[nodiscard]] std::string separator() const { return style_ == RowStyle::kTsv ? "tab" : "comma"; }

  // Does the first row name a column for each side? Languages do as well as sides.
  bool read_header(std::optional<Language> source_language) {
    std::optional<std::size_t> source, target, chinese, english, id;
    const auto first = [](std::optional<std::size_t>& column, std::size_t i) {
      if (!column) column = i;
    };
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const ColumnRole role = role_of(rows_.field(i));
      const auto language = parse_language(rows_.field(i));
      if (role == ColumnRole::kId) first(id, i);
      if (role == ColumnRole::kSource) first(source, i);
      if (role == ColumnRole::kTarget) first(target, i);
      if (language) first(*language == Language::kChinese ? chinese : english, i);
    }
    if (source && target) {
      columns_ = {*source, *target, id};
      return true;
    }
    if (!chinese || !english) return false;
    const Language from =
        source_language.value_or(*chinese < *english ? Language::kChinese : Language::kEnglish);
    const bool from_chinese = from == Language::kChinese;
    columns_ = {from_chinese ? *chinese : *english, from_chinese ? *english : *chinese, id};
    notes_.source_language = from;
    notes_.target_language = from_chinese ? Language::kEnglish : Language::kChinese;
    return true;
  }

  RowStyle style_;
  LineReader lines_;
  RowReader rows_;
  Columns columns_;
  bool waiting_;  // the row that rows_ is at has not been delivered
};

}  // namespace

std::unique_ptr<BitextReader> make_row_bitext_reader(BitextInput input,
                                                     const BitextReaderOptions& options) {
  return std::make_unique<RowBitextReader>(std::move(input), options);
}

}  // namespace duizhao
