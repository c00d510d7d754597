#include <duizhao/report/summary.h>

#include <array>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// In the order of Severity.
constexpr std::array<std::uint64_t, 4> kPoints = {0, 1, 5, 25};

}  // namespace

std::uint64_t count_english_words(std::string_view utf8) {
  constexpr std::u32string_view kJoints = U"'’.,-";
  enum class At { kOutside, kWord, kJoint } at = At::kOutside;
  std::uint64_t words = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    const char32_t c = next_code_point(utf8, i);
    if (is_letter(c) || is_digit(c) || is_han(c)) {
      words += at == At::kOutside ? 1U : 0U;
      at = At::kWord;
    } else {
      const bool joins = at == At::kWord && kJoints.find(c) != std::u32string_view::npos;
      at = joins ? At::kJoint : At::kOutside;
    }
  }
  return words;
}

std::uint64_t mqm_points(const CheckSummary& summary) {
  std::uint64_t points = 0;
  for (std::size_t i = 0; i < kPoints.size(); ++i) {
    points += kPoints.at(i) * summary.by_severity.at(i);
  }
  return points;
}

std::optional<double> mqm_penalty(const CheckSummary& summary) {
  constexpr double kWords = 1000;
  if (summary.english_words == 0) return std::nullopt;
  return kWords * static_cast<double>(mqm_points(summary)) /
         static_cast<double>(summary.english_words);
}

double mean_score(const CheckSummary& summary) {
  return summary.pairs == 0 ? 0 : summary.score_sum / static_cast<double>(summary.pairs);
}

}  // namespace duizhao
