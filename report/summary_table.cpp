#include <duizhao/report/summary_table.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <utility>
#include <vector>

#include <duizhao/report/visible_text.h>

namespace duizhao {
namespace {

using Counts = std::array<std::uint64_t, 4>;  // in the order of Severity

// 1,234,567
std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, ',');
  return digits;
}

// "1 pair", "1,204 pairs"
std::string counted(std::uint64_t count, const std::string& noun) {
  return grouped(count) + ' ' + noun + (count == 1 ? "" : "s");
}

std::uint64_t sum(const Counts& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

// Severities that occur, the gravest first.
std::vector<Severity> severities_of(const CheckSummary& summary) {
  std::vector<Severity> severities;
  for (std::size_t i = summary.by_severity.size(); i-- > 0;) {
    if (summary.by_severity.at(i) != 0) severities.push_back(static_cast<Severity>(i));
  }
  return severities;
}

std::vector<std::pair<std::string, Counts>> rules_of(const CheckSummary& summary) {
  std::vector<std::pair<std::string, Counts>> rules;
  for (const auto& [rule, counts] : summary.by_rule) {
    if (sum(counts.by_severity) != 0) rules.emplace_back(rule, counts.by_severity);
  }
  std::stable_sort(rules.begin(), rules.end(), [](const auto& a, const auto& b) {
    return std::lexicographical_compare(b.second.rbegin(), b.second.rend(), a.second.rbegin(),
                                        a.second.rend());
  });
  return rules;
}

// "  NAME   critical  major  all", names to the left, the others to the right.
class Table {
 public:
  explicit Table(const TerminalStyle& style) : style_(style) {}

  struct Cell {
    std::string text;
    Paint paint = Paint::kDim;
    bool plain = true;
  };

  void add(std::vector<Cell> row) {
    widths_.resize(std::max(widths_.size(), row.size()), 0);
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths_[i] = std::max(widths_[i], columns_of(row[i].text));
    }
    rows_.push_back(std::move(row));
  }

  [[nodiscard]] std::string text() const {
    std::string out;
    for (const auto& row : rows_) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string blanks(widths_[i] - columns_of(row[i].text), ' ');
        const std::string shown =
            row[i].plain ? row[i].text : style_.paint(row[i].paint, row[i].text);
        out += i == 0 ? "  " : "   ";
        out += i == 0 ? shown : blanks;
        out += i == 0 ? blanks : shown;
      }
      out += '\n';
    }
    return out;
  }

 private:
  const TerminalStyle& style_;
  std::vector<std::vector<Cell>> rows_;
  std::vector<std::uint32_t> widths_;
};

std::string table_of(const CheckSummary& summary, const TerminalStyle& style, bool ascii) {
  const std::vector<Severity> severities = severities_of(summary);
  const auto rules = rules_of(summary);
  Table table(style);
  const auto add = [&](const Table::Cell& rule, const Counts& counts) {
    std::vector<Table::Cell> row = {rule};
    for (const Severity severity : severities) {
      const std::uint64_t count = counts.at(static_cast<std::size_t>(severity));
      row.push_back(count == 0 ? Table::Cell{"-", Paint::kDim, false}
                               : Table::Cell{grouped(count)});
    }
    row.push_back({grouped(sum(counts))});
    table.add(std::move(row));
  };
  std::vector<Table::Cell> header = {{"rule", Paint::kBold, false}};
  for (const Severity severity : severities) {
    header.push_back({std::string(name(severity)), paint_of(severity), false});
  }
  header.push_back({"all", Paint::kBold, false});
  table.add(std::move(header));
  for (const auto& [rule, counts] : rules) add({visible(rule, ascii)}, counts);
  if (rules.size() > 1) add({"all", Paint::kBold, false}, summary.by_severity);
  return table.text();
}

std::string score_text(const CheckSummary& summary) {
  std::array<char, 16> score{};
  std::snprintf(score.data(), score.size(), "%.2f",
                summary.score_sum / static_cast<double>(summary.pairs));
  return score.data();
}

}  // namespace

std::string summary_table(const CheckSummary& summary, Severity at_least,
                          const TerminalStyle& style, bool ascii) {
  if (summary.pairs == 0) return "No pairs to check.\n";
  std::string facts;
  if (summary.suppressed != 0)
    facts = std::string("; ") + grouped(summary.suppressed) + " suppressed";
  facts += "; mean score ";
  facts += score_text(summary) + '\n';
  const std::uint64_t all = sum(summary.by_severity);
  if (all == 0) return "Nothing found in " + counted(summary.pairs, "pair") + facts;

  std::string out = table_of(summary, style, ascii) + '\n';
  out += counted(all, "finding") + " in " + grouped(summary.pairs_with_findings) + " of " +
         counted(summary.pairs, "pair") + facts;
  const auto hidden = std::accumulate(
      summary.by_severity.begin(),
      summary.by_severity.begin() + static_cast<std::ptrdiff_t>(at_least), std::uint64_t{0});
  if (hidden != 0) {
    out += counted(hidden, "finding") + " below " + std::string(name(at_least)) + " not shown\n";
  }
  for (const auto& [rule, counts] : rules_of(summary)) {
    if (rule.starts_with("pattern/")) continue;  // the user's own, without a page
    return out +
           style.paint(Paint::kDim, "more about a rule: duizhao rules " + visible(rule, ascii)) +
           '\n';
  }
  return out;
}

}  // namespace duizhao
