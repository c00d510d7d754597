#include <duizhao/lexicon/segmenter.h>

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>
#include <limits>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// Natural logarithm of the chance of a character or a Latin run that the lexicon does not know;
// below that of the rarest headword (about -18).
constexpr double kUnknown = -20;

enum class Kind : char { kHan, kRun, kNone };  // kRun: Latin letters and digits (and other scripts)

Kind kind_of(char32_t character) {
  if (is_han(character)) return Kind::kHan;
  return u_isalnum(static_cast<UChar32>(character)) != 0 ? Kind::kRun : Kind::kNone;
}

// The best cutting of the text up to a position: its score and its last step.
struct Step {
  double score = -std::numeric_limits<double>::infinity();
  std::uint32_t begin = 0;
  WordId word = kNoId;
  bool is_word = false;
};

void improve(Step& step, double score, std::uint32_t begin, WordId word, bool is_word) {
  if (score > step.score) step = {score, begin, word, is_word};
}

std::vector<ChineseWord> follow_back(const std::vector<Step>& best) {
  std::vector<ChineseWord> words;
  for (auto end = static_cast<std::uint32_t>(best.size() - 1); end > 0; end = best[end].begin)
    if (best[end].is_word) words.push_back({{{best[end].begin}, {end}}, best[end].word});
  std::reverse(words.begin(), words.end());
  return words;
}

}  // namespace

std::vector<ChineseWord> segment(const Lexicon& lexicon, std::u32string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  std::vector<Kind> kinds(text.size());
  std::transform(text.begin(), text.end(), kinds.begin(), kind_of);
  const auto in_run = [&](std::uint32_t i) {  // between two characters of one run
    return i > 0 && i < size && kinds[i - 1] == Kind::kRun && kinds[i] == Kind::kRun;
  };
  std::vector<Step> best(text.size() + 1);
  best[0].score = 0;
  std::vector<Match> matches;
  for (std::uint32_t i = 0; i < size; ++i) {
    if (in_run(i)) continue;
    const double score = best[i].score;
    if (kinds[i] == Kind::kNone) {
      improve(best[i + 1], score, i, kNoId, false);
      continue;
    }
    std::uint32_t end = i + 1;
    while (in_run(end)) ++end;
    improve(best[end], score + kUnknown, i, kNoId, true);
    matches.clear();
    lexicon.prefixes(text.substr(i), matches);
    for (const Match& match : matches)
      if (!in_run(i + match.length))
        improve(best[i + match.length], score + lexicon.log_frequency(match.word), i, match.word,
                true);
  }
  return follow_back(best);
}

}  // namespace duizhao
