#include <duizhao/report/text_report.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <duizhao/report/excerpt.h>
#include <duizhao/report/sentence_lines.h>
#include <duizhao/report/summary_table.h>
#include <duizhao/report/visible_text.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::uint32_t kMinWidth = 40;
constexpr std::uint32_t kGutter = 5;         // "zh │ "
constexpr std::size_t kMostTogether = 4;     // findings under one display of the texts
constexpr std::uint32_t kMaxIdColumns = 40;  // and what a narrow line leaves beside its frame, 16

// Marks of one place, and what is written behind them.
struct Underline {
  ExcerptMark mark;
  Severity severity = Severity::kNeutral;
  std::string label;
};

// "(1)", of several findings "(1, 2)".
std::string label_of(const std::vector<std::size_t>& numbers) {
  std::string label;
  for (const std::size_t number : numbers) {
    label += label.empty() ? "(" : ", ";
    label += std::to_string(number);
  }
  return label.empty() ? label : label + ')';
}

// The spans of one side, equal ones once: whose they are (from 1), the gravest first.
std::map<Span, std::vector<std::size_t>> numbered_spans(const std::vector<const Finding*>& findings,
                                                        std::optional<Span> Finding::*side) {
  std::map<Span, std::vector<std::size_t>> spans;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (const auto& span = findings[i]->*side) spans[*span].push_back(i + 1);
  }
  return spans;
}

// As few rows as hold the underlines side by side with their labels.
std::vector<std::vector<const Underline*>> rows_of(const std::vector<Underline>& underlines) {
  std::vector<std::vector<const Underline*>> rows;
  std::vector<std::uint32_t> ends;
  for (const Underline& underline : underlines) {
    std::size_t row = 0;
    while (row < rows.size() && ends[row] > underline.mark.column) ++row;
    if (row == rows.size()) {
      rows.emplace_back();
      ends.push_back(0);
    }
    rows[row].push_back(&underline);
    ends[row] = underline.mark.column + underline.mark.columns + 1 +
                (underline.label.empty() ? 0 : columns_of(underline.label) + 1);
  }
  return rows;
}

// Middle of the first span, as a share of the text; its start when there is none.
double middle(const VisibleText& text, const std::map<Span, std::vector<std::size_t>>& spans) {
  if (spans.empty() || text.size() == 0) return 0;
  const CellRange cells = text.cells_of(spans.begin()->first);
  return static_cast<double>(cells.begin + cells.end) / 2 / static_cast<double>(text.size());
}

// In quotation marks when it begins or ends in a blank.
std::string with_blanks_seen(const std::string& text) {
  const std::u32string characters = to_utf32(text);
  const bool blank = is_blank(characters.front()) || is_blank(characters.back());
  return blank ? '"' + text + '"' : text;
}

std::string shortened(std::string_view utf8, std::uint32_t columns, bool ascii) {
  const VisibleText text(utf8, ascii);
  if (text.columns() <= columns) return text.utf8();
  return excerpt(text, {}, {columns, ascii, 0}).front().text;
}

}  // namespace

struct TextReport::SideView {
  SideView(Language of, std::string_view utf8, bool ascii, std::optional<Span> Finding::*its_span)
      : language(of), text(utf8, ascii), span(its_span) {}
  Language language;
  VisibleText text;
  std::optional<Span> Finding::*span;
};

TextReport::TextReport(ReportInput input, TextReportOptions options)
    : input_(std::move(input)), options_(options), style_(options.colour) {
  if (options_.width != 0) options_.width = std::max(options_.width, kMinWidth);
  if (input_.source != nullptr) source_lines_ = sentence_lines(*input_.source);
  if (input_.target != nullptr) target_lines_ = sentence_lines(*input_.target);
}

std::string TextReport::head() const {
  if (input_.alignment == nullptr || input_.alignment->trusted) return "";
  std::string out;
  const std::string doubt = "warning: " + input_.alignment->doubt;
  for (const std::string& line :
       wrap_lines(VisibleText(doubt, options_.ascii), options_.width, options_.width)) {
    out += style_.paint(Paint::kMajor, line) + '\n';
  }
  return out + '\n';
}

std::string TextReport::pair(const CheckedPair& checked) const {
  Findings shown;
  for (const Finding& finding : checked.report.findings) {
    if (finding.severity >= options_.at_least) shown.push_back(&finding);
  }
  if (shown.empty()) return "";
  const SideView source(input_.languages.source, checked.pair.source, options_.ascii,
                        &Finding::source_span);
  const SideView target(input_.languages.target, checked.pair.target, options_.ascii,
                        &Finding::target_span);
  std::string out;
  for (std::size_t begin = 0; begin < shown.size(); begin += kMostTogether) {
    const std::size_t end = std::min(shown.size(), begin + kMostTogether);
    out += findings_together(checked, source, target,
                             {shown.begin() + static_cast<std::ptrdiff_t>(begin),
                              shown.begin() + static_cast<std::ptrdiff_t>(end)});
  }
  return out;
}

std::string TextReport::tail(const CheckSummary& summary) const {
  return summary_table(summary, options_.at_least, style_, options_.ascii);
}

std::string TextReport::findings_together(const CheckedPair& checked, const SideView& source,
                                          const SideView& target, const Findings& findings) const {
  const bool alone = findings.size() == 1;
  const auto label = [&](std::size_t i) { return alone ? std::string() : label_of({i + 1}); };
  std::string out;
  for (std::size_t i = 0; i < findings.size(); ++i) out += title(*findings[i], label(i));
  out += place(checked, findings);
  out += gutter("") + '\n';
  // A side without a place of its own is shown where the other side's place should be rendered.
  out += side(source, findings, middle(target.text, numbered_spans(findings, target.span)));
  out += side(target, findings, middle(source.text, numbered_spans(findings, source.span)));
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (findings[i]->suggestion.empty()) continue;
    const std::string name = alone ? "suggestion: " : "suggestion " + label(i) + ": ";
    out += remark(name, with_blanks_seen(findings[i]->suggestion));
  }
  if (checked.bead != nullptr && checked.bead->confidence < kDoubtfulConfidence) {
    out += remark("note: ", "these sentences may not belong together");
  }
  return out + '\n';
}

std::string TextReport::title(const Finding& finding, std::string_view label) const {
  const std::string rule = visible(finding.rule, options_.ascii);
  const std::string severity(name(finding.severity));
  std::string start = severity + '[' + rule + ']';
  std::string out = style_.paint(paint_of(finding.severity), severity) +
                    style_.paint(Paint::kBold, '[' + rule + ']');
  if (!label.empty()) {
    start += ' ';
    start += label;
    out += ' ' + style_.paint(paint_of(finding.severity), label);
  }
  start += ": ";
  out += ':';
  const VisibleText message(finding.message, options_.ascii);
  const std::uint32_t used = columns_of(start);
  if (options_.width == 0 || used + message.columns() <= options_.width) {
    return out + ' ' + message.utf8() + '\n';
  }
  constexpr std::uint32_t kIndent = 4;
  constexpr std::uint32_t kFewColumns = 20;
  std::uint32_t first = options_.width > used ? options_.width - used : 0;
  const std::string next_line = '\n' + std::string(kIndent, ' ');
  std::string separator = " ";
  if (first < kFewColumns) {
    separator = next_line;
    first = options_.width - kIndent;
  }
  for (const std::string& line : wrap_lines(message, first, options_.width - kIndent)) {
    out += separator + line;
    separator = next_line;
  }
  return out + '\n';
}

// "  --> news.zh.txt:12  news.en.txt:14  (pair 7)", "  --> news.tmx:31  (unit 9)".
std::string TextReport::place(const CheckedPair& checked, const Findings& findings) const {
  const auto file = [&](const std::string& name, std::uint64_t line) {
    return visible(name, options_.ascii) + (line == 0 ? "" : ':' + std::to_string(line));
  };
  const auto first = [&](std::optional<Span> Finding::*side) {
    for (const Finding* finding : findings) {
      if (const auto& span = finding->*side) return span->begin;
    }
    return CodePointIndex{0};
  };
  std::vector<std::string> parts;
  if (checked.bead == nullptr) {
    parts.push_back(file(input_.source_name, checked.pair.line));
  } else {
    const auto add = [&](const std::string& name, const Document* document, const auto& range,
                         const std::vector<std::uint64_t>& lines, CodePointIndex at) {
      if (document == nullptr || range.empty()) return;
      parts.push_back(
          file(name, lines[sentence_at(*document, range.begin.value, range.end.value, at)]));
    };
    add(input_.source_name, input_.source, checked.bead->source, source_lines_,
        first(&Finding::source_span));
    add(input_.target_name, input_.target, checked.bead->target, target_lines_,
        first(&Finding::target_span));
  }
  if (!checked.pair.id.empty()) {
    const std::uint32_t most =
        options_.width == 0 ? kMaxIdColumns : std::min(kMaxIdColumns, options_.width - 16);
    parts.push_back((checked.bead == nullptr ? "(unit " : "(pair ") +
                    shortened(checked.pair.id, most, options_.ascii) + ')');
  }
  std::string out;
  std::uint32_t used = 0;
  for (const std::string& part : parts) {
    const std::uint32_t columns = columns_of(part);
    if (used == 0 || (options_.width != 0 && used + 2 + columns > options_.width)) {
      out += used == 0 ? "  " + style_.paint(Paint::kDim, "-->") + ' ' : "\n      ";
      used = 6;
    } else {
      out += "  ";
      used += 2;
    }
    out += part;
    used += columns;
  }
  return out + '\n';
}

std::string TextReport::gutter(std::string_view name) const {
  std::string shown(name);
  shown.resize(2, ' ');
  return style_.paint(Paint::kDim, shown + (options_.ascii ? " |" : " │"));
}

std::string TextReport::side(const SideView& side, const Findings& findings, double around) const {
  const std::string_view language = code(side.language);
  if (side.text.size() == 0) {
    return gutter(language) + ' ' + style_.paint(Paint::kDim, "(empty)") + '\n';
  }
  const auto numbered = numbered_spans(findings, side.span);
  std::vector<Span> spans;
  std::vector<Underline> kinds;
  std::uint32_t label_columns = 0;
  for (const auto& [span, numbers] : numbered) {
    // What is said of a whole text too long for a row needs no underline, and leaves no room.
    const bool whole = side.text.cells_of(span) == CellRange{0, side.text.size()};
    if (whole && options_.width != 0 && side.text.columns() > options_.width - kGutter) continue;
    spans.push_back(span);
    kinds.push_back({{},
                     findings[numbers.front() - 1]->severity,
                     findings.size() == 1 ? "" : label_of(numbers)});
    if (!kinds.back().label.empty()) {
      label_columns = std::max(label_columns, columns_of(kinds.back().label) + 1);
    }
  }
  const std::uint32_t width = options_.width == 0 ? 0 : options_.width - kGutter - label_columns;
  std::string out;
  for (const ExcerptRow& row : excerpt(side.text, spans, {width, options_.ascii, around})) {
    out += gutter(out.empty() ? language : "") + ' ' + row.text + '\n';
    std::vector<Underline> underlines;
    for (const ExcerptMark& mark : row.marks) {
      underlines.push_back({mark, kinds[mark.span].severity, kinds[mark.span].label});
    }
    for (const auto& line : rows_of(underlines)) {
      out += gutter("") + ' ';
      std::uint32_t column = 0;
      for (const Underline* underline : line) {
        out += std::string(underline->mark.column - column, ' ');
        std::string drawn(underline->mark.columns, '^');
        column = underline->mark.column + underline->mark.columns;
        if (!underline->label.empty()) {
          drawn += ' ' + underline->label;
          column += 1 + columns_of(underline->label);
        }
        out += style_.paint(paint_of(underline->severity), drawn);
      }
      out += '\n';
    }
  }
  return out;
}

// "   = suggestion: 2.92 million", wrapped under itself.
std::string TextReport::remark(std::string_view label, std::string_view text) const {
  const std::string start = std::string("   = ") + std::string(label);
  const std::uint32_t indent = columns_of(start);
  const std::uint32_t room = options_.width == 0 ? 0 : options_.width - indent;
  std::string out;
  for (const std::string& line : wrap_lines(VisibleText(text, options_.ascii), room, room)) {
    out +=
        (out.empty() ? "   " + style_.paint(Paint::kDim, "= ") + style_.paint(Paint::kBold, label)
                     : std::string(indent, ' ')) +
        line + '\n';
  }
  return out;
}

}  // namespace duizhao
