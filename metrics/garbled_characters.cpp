#include <duizhao/metrics/garbled_characters.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::size_t kShownAlone = 3;

// The text from the first place to the last with every place repaired; empty when one cannot be.
std::string repaired_text(std::u32string_view text, const std::vector<GarbledPlace>& places) {
  std::string out;
  std::uint32_t from = places.front().span.begin.value;
  for (const GarbledPlace& place : places) {
    if (place.repaired.empty() || place.span.begin.value < from) return "";
    out += to_utf8(text.substr(from, place.span.begin.value - from)) + place.repaired;
    from = place.span.end.value;
  }
  return out;
}

void add(Side side, Span span, std::string message, std::string suggestion, float confidence,
         Remarks& remarks) {
  Remark remark;
  remark.message = std::move(message);
  (side == Side::kSource ? remark.source_span : remark.target_span) = span;
  remark.confidence = confidence;
  if (side == Side::kTarget) remark.suggestion = std::move(suggestion);
  remarks.push_back(std::move(remark));
}

}  // namespace

void report_places(const PairView& pair, Side side, std::vector<GarbledPlace> places,
                   std::string_view together, float confidence, Remarks& remarks) {
  if (places.empty()) return;
  if (places.size() <= kShownAlone) {
    for (GarbledPlace& place : places)
      add(side, place.span, std::move(place.message), std::move(place.repaired), confidence,
          remarks);
    return;
  }
  Span all = places.front().span;
  for (const GarbledPlace& place : places) all.end = std::max(all.end, place.span.end);
  add(side, all, std::string(together) + " in " + std::to_string(places.size()) + " places",
      repaired_text(pair.text(side).text, places), confidence, remarks);
}

}  // namespace duizhao
