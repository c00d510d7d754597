#include <duizhao/align/timing.h>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace duizhao {
namespace {

constexpr std::size_t kFewBeads = 12;
constexpr double kLeastSpread = .1;  // seconds; what reading speeds and frames make of a cue
// Share of right beads whose times have nothing to do with each other, such as cues that a
// translator joined: bounds what one bead can lose.
constexpr double kStray = .05;
// PAL and NTSC films differ by 4 %; what differs more is no speed of a film.
constexpr double kMostSpeedup = .1;

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

struct Moment {
  double zh = 0, en = 0;
};

std::vector<Moment> moments_of(const Timing& timing, std::span<const Step> path) {
  std::vector<Moment> moments;
  for (const Step& step : path)
    if (has_two_sides(step))
      moments.push_back({timing.zh[step.from.zh].begin, timing.en[step.from.en].begin});
  return moments;
}

double median_of(std::span<const Moment> moments, double Moment::*side) {
  std::vector<double> values;
  values.reserve(moments.size());
  for (const Moment& moment : moments) values.push_back(moment.*side);
  return median(std::move(values));
}

// Tukey's resistant line: through the medians of the first and the last third.
void fit_line(Timing& timing, std::span<const Moment> moments) {
  const auto first = moments.first(moments.size() / 3);
  const auto last = moments.last(moments.size() / 3);
  const double run = median_of(last, &Moment::zh) - median_of(first, &Moment::zh);
  const double rise = median_of(last, &Moment::en) - median_of(first, &Moment::en);
  timing.speed = run > 0 ? std::clamp(rise / run, 1 - kMostSpeedup, 1 + kMostSpeedup) : 1;
  std::vector<double> shifts;
  shifts.reserve(moments.size());
  for (const Moment& moment : moments) shifts.push_back(moment.en - timing.speed * moment.zh);
  timing.shift = median(std::move(shifts));
}

// Of two moments that a right bead has together.
double gain(const Timing& timing, double zh, double en) {
  const double off = std::abs(en - timing.shift - timing.speed * zh);
  const double likely = timing.gap / (2 * timing.spread) * std::exp(-off / timing.spread);
  return std::log((1 - kStray) * likely + kStray);
}

}  // namespace

Timing timing_of(std::span<const Sentence> zh, std::span<const Sentence> en) {
  const auto times_of = [](std::span<const Sentence> sentences) {
    std::vector<TimeSpan> times;
    for (const Sentence& sentence : sentences)
      if (sentence.time) times.push_back(*sentence.time);
    return times;
  };
  Timing timing;
  timing.zh = times_of(zh);
  timing.en = times_of(en);
  if (timing.zh.size() != zh.size() || timing.en.size() != en.size()) return {};
  return timing;
}

void learn_times(Timing& timing, std::span<const Step> path) {
  if (timing.zh.empty() || timing.en.empty()) return;
  const std::vector<Moment> moments = moments_of(timing, path);
  if (moments.size() < kFewBeads) {
    timing = {};
    return;
  }
  fit_line(timing, moments);
  std::vector<double> off;
  off.reserve(moments.size());
  for (const Moment& moment : moments)
    off.push_back(std::abs(moment.en - timing.shift - timing.speed * moment.zh));
  // The median of a Laplace distribution's absolute value is its scale times ln 2.
  timing.spread = std::max(median(std::move(off)) / std::log(2.0), kLeastSpread);
  const double all = timing.en.back().begin - timing.en.front().begin;
  timing.gap = all / static_cast<double>(timing.en.size());
  if (timing.gap <= 2 * timing.spread) timing = {};
}

double timing_score(const Timing& timing, const Step& bead) {
  if (timing.gap <= 0 || !has_two_sides(bead)) return 0;
  const Position last = end_of(bead);
  const double begins = gain(timing, timing.zh[bead.from.zh].begin, timing.en[bead.from.en].begin);
  const double ends = gain(timing, timing.zh[last.zh - 1].end, timing.en[last.en - 1].end);
  return (begins + ends) / 2;  // a cue that is shown too late often ends too late as well
}

}  // namespace duizhao
