#include <duizhao/metrics/number_remarks.h>

#include <string>

#include <duizhao/metrics/number_words.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// The place that a finding underlines on one side: the number, with its unit where that is wrong.
Span place_of(NumberMismatch kind, const Quantity& quantity) {
  const bool with_unit = kind == NumberMismatch::kUnit || kind == NumberMismatch::kCurrency;
  return with_unit ? measured_span(quantity) : quantity.span;
}

std::string said(NumberMismatch kind, const Quantity& quantity, const TextView& view) {
  const Span span = place_of(kind, quantity);
  if (span == quantity.span) return show_number(quantity, view.text);
  return to_utf8(slice(view.text, span));
}

// How sure a kind of finding is, measured on clean and spoiled pairs (docs/evaluation.md).
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

// Is what the source says, written in the target's way, what should stand in the target's place?
bool can_be_replaced(NumberMismatch kind) {
  switch (kind) {
    case NumberMismatch::kValue:
    case NumberMismatch::kRepetition:
    case NumberMismatch::kMonth:
    case NumberMismatch::kWeekday:
    case NumberMismatch::kSmall:
    case NumberMismatch::kWord:
      return true;
    default:
      return false;
  }
}

// Percentage points are no percentages: what is written in one cannot be rendered as the other.
bool counts_points(const Quantity& quantity, const TextView& view) {
  const std::u32string_view text = slice(view.text, quantity.span);
  return text.ends_with(U"点") || text.ends_with(U"點") || text.ends_with(U"point") ||
         text.ends_with(U"points");
}

// Four digits in English are a year, or a room; they are what Chinese says that they are.
bool is_no_year(const Quantity& a, const Quantity& b) {
  const auto is_guess = [](const Quantity& guess, const Quantity& known) {
    return guess.kind == QuantityKind::kYear && !guess.negative &&
           known.kind == QuantityKind::kNumber && known.strength == 2;
  };
  return is_guess(a, b) || is_guess(b, a);
}

// What the source says as the target writes it, where that is certain.
std::string replacement(const Quantity& source, const Quantity& target, const PairView& pair) {
  const bool percents = source.kind == QuantityKind::kPercent;
  if (percents && (counts_points(source, pair.source()) || counts_points(target, pair.target()))) {
    return "";
  }
  if (is_no_year(source, target)) return to_string(source.readings.front().value);
  return render_number(source, pair.target().language).value_or("");
}

const Quantity& subject(const NumberMatch& match, const NumberFinding& finding) {
  return finding.source ? match.source[*finding.source] : match.target[*finding.target];
}

}  // namespace

NumberRule rule_of(const NumberMatch& match, const NumberFinding& finding) {
  switch (finding.kind) {
    case NumberMismatch::kUnit:
      return NumberRule::kUnit;
    case NumberMismatch::kCurrency:
      return NumberRule::kCurrency;
    case NumberMismatch::kCode:
      return NumberRule::kCode;
    case NumberMismatch::kMissing:
      return NumberRule::kMissing;
    case NumberMismatch::kPercent:
      return NumberRule::kPercent;
    default:
      break;
  }
  if (finding.source && finding.target &&
      is_no_year(match.source[*finding.source], match.target[*finding.target])) {
    return NumberRule::kNumber;
  }
  const QuantityKind kind = subject(match, finding).kind;
  if (is_date(kind)) return NumberRule::kDate;
  return kind == QuantityKind::kPercent ? NumberRule::kPercent : NumberRule::kNumber;
}

void report_numbers(const PairView& pair, NumberRule rule, Remarks& remarks) {
  const NumberMatch& match = pair.settled_numbers();
  for (const NumberFinding& finding : match.findings) {
    if (rule_of(match, finding) != rule) continue;
    Remark remark;
    remark.confidence = confidence_of(finding.kind);
    if (finding.source) {
      const Quantity& quantity = match.source[*finding.source];
      remark.source_span = place_of(finding.kind, quantity);
      remark.message = "source says " + said(finding.kind, quantity, pair.source());
    } else {
      remark.message = "source has no such number";
    }
    if (finding.target) {
      const Quantity& quantity = match.target[*finding.target];
      remark.target_span = place_of(finding.kind, quantity);
      remark.message += "; target says " + said(finding.kind, quantity, pair.target());
    } else {
      remark.message += "; target has no such number";
    }
    if (finding.source && finding.target && can_be_replaced(finding.kind)) {
      remark.suggestion =
          replacement(match.source[*finding.source], match.target[*finding.target], pair);
    }
    remarks.push_back(std::move(remark));
  }
}

}  // namespace duizhao
