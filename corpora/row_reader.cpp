#include <duizhao/corpora/row_reader.h>

#include <algorithm>

#include <duizhao/corpora/packing.h>
#include <duizhao/text/document.h>
#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {

RowStyle row_style_of(std::string_view path, std::string_view first_line) {
  const std::string_view plain = without_packing(path);
  if (plain.ends_with(".tsv") || plain.ends_with(".TSV")) return RowStyle::kTsv;
  if (plain.ends_with(".csv") || plain.ends_with(".CSV")) return RowStyle::kCsv;
  const bool only_commas = first_line.find('\t') == std::string_view::npos &&
                           first_line.find(',') != std::string_view::npos;
  return only_commas ? RowStyle::kCsv : RowStyle::kTsv;
}

bool RowReader::next() {
  do {
    if (!lines_.next()) return false;
  } while (lines_.text().empty());
  size_ = 0;
  line_ = lines_.number();
  repaired_ = lines_.repaired();
  if (style_ == RowStyle::kTsv) {
    read_tsv();
  } else {
    read_csv();
  }
  return true;
}

std::string& RowReader::add_field(std::size_t offset) {
  if (fields_.size() == size_) {
    fields_.emplace_back();
    offsets_.emplace_back();
  }
  offsets_[size_] = offset;
  return fields_[size_++];
}

void RowReader::read_tsv() {
  const std::string_view text = lines_.text();
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\t', begin), text.size());
    add_field(begin).assign(text, begin, end - begin);
    begin = end + 1;
  }
}

void RowReader::read_csv() {
  constexpr std::string_view kAdvice = "quote the whole field and write \"\" for a mark inside";
  for (std::size_t begin = 0; begin <= lines_.text().size();) {
    std::string& field = add_field(begin);
    const std::string_view text = lines_.text();
    if (begin < text.size() && text[begin] == '"') {
      begin = read_quoted(begin + 1, field);
      const std::string_view rest = lines_.text();  // of the line in which the field ended
      if (begin < rest.size() && rest[begin] != ',') {
        lines_.fail(begin, "a comma is expected behind the closing quotation mark", kAdvice);
      }
    } else {
      const std::size_t end = std::min(text.find(',', begin), text.size());
      field.assign(text, begin, end - begin);
      begin = end;
    }
    ++begin;
  }
}

// Returns the position behind the closing quotation mark, in the line where that stands.
std::size_t RowReader::read_quoted(std::size_t position, std::string& field) {
  field.clear();
  while (true) {
    const std::string_view text = lines_.text();
    const std::size_t mark = text.find('"', position);
    field.append(text, position, mark == std::string_view::npos ? mark : mark - position);
    if (mark != std::string_view::npos && text.substr(mark + 1).starts_with('"')) {
      field += '"';
      position = mark + 2;
      continue;
    }
    if (mark != std::string_view::npos) return mark + 1;
    const std::string_view line_end = lines_.line_end();
    if (field.size() > kMaxLineBytes || !lines_.next()) {
      throw Error({lines_.path(), line_}, "a quotation mark in this row is not closed",
                  "close the field, or write \"\" for a mark inside a quoted one");
    }
    if (keep_line_ends_) {
      field += line_end;
    } else {
      field += '\n';
    }
    repaired_ = repaired_ || lines_.repaired();
    position = 0;
  }
}

void RowReader::fail(std::size_t index, std::string_view problem, std::string_view advice) const {
  const bool in_line = line_ == lines_.number() && index < size_;
  if (in_line) lines_.fail(offsets_[index], problem, advice);
  throw Error({lines_.path(), line_}, problem, advice);
}

}  // namespace duizhao
