#include <duizhao/metrics/number_remarks.h>

#include <string>

#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

std::string excerpt(const TextView& view, const Quantity& quantity) {
  return to_utf8(
      std::u32string_view(view.text).substr(quantity.span.begin.value, quantity.span.size()));
}

const Quantity& subject(const NumberMatch& match, const NumberFinding& finding) {
  return finding.source ? match.source[*finding.source] : match.target[*finding.target];
}

}  // namespace

float confidence_of(NumberMismatch kind) {
  switch (kind) {
    case NumberMismatch::kValue:
    case NumberMismatch::kWeekday:
    case NumberMismatch::kCurrency:
      return 0.95F;
    case NumberMismatch::kMonth:
    case NumberMismatch::kRepetition:
    case NumberMismatch::kPercent:
    case NumberMismatch::kUnit:
    case NumberMismatch::kSmall:
    case NumberMismatch::kSign:
      return 0.9F;
    case NumberMismatch::kCode:
    case NumberMismatch::kWord:
      return 0.85F;
    case NumberMismatch::kMissing:
      return 0.4F;
  }
  return 0;
}

void report_numbers(const PairView& pair,
                    bool (*wanted)(const NumberMatch& match, const NumberFinding& finding),
                    Remarks& remarks) {
  const NumberMatch& match = pair.numbers();
  for (const NumberFinding& finding : match.findings) {
    if (!wanted(match, finding)) continue;
    Remark remark;
    remark.confidence = confidence_of(finding.kind);
    if (finding.source) {
      const Quantity& quantity = match.source[*finding.source];
      remark.source_span = quantity.span;
      remark.message = "source says " + excerpt(pair.source(), quantity);
    } else {
      remark.message = "source has no such number";
    }
    if (finding.target) {
      const Quantity& quantity = match.target[*finding.target];
      remark.target_span = quantity.span;
      remark.message += "; target says " + excerpt(pair.target(), quantity);
    } else {
      remark.message += "; target has no such number";
    }
    remarks.push_back(std::move(remark));
  }
}

bool is_date(const NumberMatch& match, const NumberFinding& finding) {
  switch (subject(match, finding).kind) {
    case QuantityKind::kYear:
    case QuantityKind::kMonth:
    case QuantityKind::kDay:
    case QuantityKind::kWeekday:
    case QuantityKind::kTime:
    case QuantityKind::kDecade:
    case QuantityKind::kCentury:
      return true;
    default:
      return false;
  }
}

bool is_share(const NumberMatch& match, const NumberFinding& finding) {
  return finding.kind == NumberMismatch::kPercent ||
         subject(match, finding).kind == QuantityKind::kPercent;
}

}  // namespace duizhao::rules
