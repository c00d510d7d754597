#include <duizhao/report/side_by_side.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include <duizhao/report/visible_text.h>

namespace duizhao {
namespace {

constexpr std::string_view kBetween = " │ ";
constexpr std::uint32_t kBetweenColumns = 3;
constexpr std::uint32_t kNarrowest = 40;
constexpr std::uint32_t kMarkColumns = 2;  // behind the number: the bead's mark and a blank

std::vector<std::string> lines_of(const Document& document, std::uint32_t begin, std::uint32_t end,
                                  std::uint32_t width) {
  std::vector<std::string> lines;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (document.sentences[i].text.empty()) continue;
    for (std::string& line : wrap_lines(VisibleText(document.sentences[i].text), width, width)) {
      lines.push_back(std::move(line));
    }
  }
  if (lines.empty()) lines.emplace_back("–");
  return lines;
}

std::string mark_of(const Bead& bead) {
  if (bead.moved) return "↔";
  return bead.confidence < kDoubtfulConfidence ? "?" : " ";
}

}  // namespace

std::string side_by_side(const Document& source, const Document& target, const Alignment& alignment,
                         std::uint32_t width, const TerminalStyle& style) {
  width = std::max(width, kNarrowest);
  const auto digits = static_cast<std::uint32_t>(std::to_string(alignment.beads.size()).size());
  const std::uint32_t gutter = digits + kMarkColumns;
  const std::uint32_t left = (width - gutter - kBetweenColumns) / 2;
  const std::uint32_t right = width - gutter - kBetweenColumns - left;
  const std::string between = style.paint(Paint::kDim, kBetween);
  std::string out;
  for (std::size_t number = 1; number <= alignment.beads.size(); ++number) {
    const Bead& bead = alignment.beads[number - 1];
    const auto zh = lines_of(source, bead.source.begin.value, bead.source.end.value, left);
    const auto en = lines_of(target, bead.target.begin.value, bead.target.end.value, right);
    const bool sure = mark_of(bead) == " ";
    for (std::size_t i = 0; i < std::max(zh.size(), en.size()); ++i) {
      std::string margin(gutter, ' ');
      if (i == 0) {
        margin = std::to_string(number);
        margin.insert(0, digits - margin.size(), ' ');
        margin.append(mark_of(bead)).append(1, ' ');
      }
      out += style.paint(sure ? Paint::kDim : Paint::kMajor, margin);
      out += padded(i < zh.size() ? zh[i] : "", left) + between;
      if (i < en.size()) out += en[i];
      out += '\n';
    }
  }
  return out;
}

}  // namespace duizhao
