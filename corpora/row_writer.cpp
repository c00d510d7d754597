// TSV and CSV with a first line that names the columns. CSV is that of RFC 4180, its lines ended by
// LF; in TSV nothing is quoted.
#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <duizhao/corpora/flat_text.h>
#include <duizhao/corpora/writers.h>

namespace duizhao {
namespace {

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string field = "\"";
  for (const char c : text) {
    if (c == '"') field += '"';
    field += c;
  }
  return field + '"';
}

class RowWriter : public BitextWriter {
 public:
  RowWriter(OutputFile& out, bool csv, std::vector<std::string> columns)
      : out_(out), csv_(csv), columns_(std::move(columns)) {
    begin_line();
    for (const std::string& column : columns_) add(column);
    end_line();
  }

  void write(const Pair& pair, const UnitDetails& details) override {
    begin_line();
    for (const std::string& column : columns_) add(value(column, pair, details));
    end_line();
    count_losses(pair, details);
  }

 private:
  [[nodiscard]] bool has(std::string_view column) const {
    return std::find(columns_.begin(), columns_.end(), column) != columns_.end();
  }

  static std::string value(const std::string& column, const Pair& pair,
                           const UnitDetails& details) {
    if (column == "id") return pair.id;
    if (column == "source") return pair.source;
    if (column == "target") return pair.target;
    if (column == "fuzzy") return pair.fuzzy ? "yes" : "";
    if (column != "notes") return std::string(details.property(column));
    std::string notes;
    for (const std::string& note : details.notes) notes += (notes.empty() ? "" : "\n") + note;
    return notes;
  }

  void count_losses(const Pair& pair, const UnitDetails& details) {
    lose_codes(details);
    if (!has("id")) lose("ids (--columns)", details.has_own_id ? 1 : 0);
    if (!has("notes")) lose("notes (--columns)", details.notes.size());
    if (!has("fuzzy")) lose("marks as not finished (--columns)", pair.fuzzy ? 1 : 0);
    for (const UnitProperty& property : details.properties) {
      if (!has(property.name)) lose("properties '" + property.name + "' (--columns)");
    }
    lose("names of ignored rules", pair.ignored.size());
  }

  void begin_line() {
    line_.clear();
    first_ = true;
  }

  void add(const std::string& text) {
    if (!std::exchange(first_, false)) line_ += csv_ ? ',' : '\t';
    if (csv_) {
      line_ += csv_field(text);
    } else {
      const FlatText flat(text);
      lose(std::string(FlatText::kLoss), flat.replaced() ? 1 : 0);
      line_ += flat.text();
    }
  }

  // A line that holds nothing would be passed over.
  void end_line() {
    if (line_.empty() && csv_) line_ = "\"\"";
    if (line_.empty()) lose("empty units of one column");
    out_.write(line_ + '\n');
  }

  OutputFile& out_;
  bool csv_;
  std::vector<std::string> columns_;
  std::string line_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<BitextWriter> make_tsv_writer(const BitextOutput& output,
                                              const BitextWriterOptions& options) {
  return std::make_unique<RowWriter>(*output.file, false, options.columns);
}

std::unique_ptr<BitextWriter> make_csv_writer(const BitextOutput& output,
                                              const BitextWriterOptions& options) {
  return std::make_unique<RowWriter>(*output.file, true, options.columns);
}

}  // namespace duizhao
