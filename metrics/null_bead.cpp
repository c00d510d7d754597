#include <duizhao/metrics/null_bead.h>

#include <algorithm>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// From this confidence of the bead on, and this much text (Han characters, or letters of words),
// the sentence is taken to be missing indeed; measured on texts with omitted and added lines
// (docs/evaluation.md).
constexpr float kSure = 0.8F;
constexpr std::ptrdiff_t kEnoughHan = 6;
constexpr std::ptrdiff_t kEnoughLetters = 15;

}  // namespace

void report_null_bead(const PairView& pair, Side side, std::string_view message, Remarks& remarks) {
  const TextView& view = pair.text(side);
  if (!pair.pair().alignment || !pair.text(other(side)).text.empty() || view.text.empty()) return;
  const auto han = std::count_if(view.text.begin(), view.text.end(), is_han);
  const auto letters = std::count_if(view.text.begin(), view.text.end(), is_letter);
  if (han + letters == 0) return;
  Remark remark;
  remark.message = message;
  const Span all{{0}, {static_cast<std::uint32_t>(view.text.size())}};
  (side == Side::kSource ? remark.source_span : remark.target_span) = all;
  remark.confidence = *pair.pair().alignment;
  const bool enough = han >= kEnoughHan || letters >= kEnoughLetters;
  if (enough && remark.confidence >= kSure) remark.severity = Severity::kMajor;
  remarks.push_back(std::move(remark));
}

}  // namespace duizhao
