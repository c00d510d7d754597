#include <duizhao/metrics/coverage.h>

#include <algorithm>
#include <utility>

namespace duizhao {
namespace {

constexpr float kAddedWords = 5;

TextCoverage summarise(const LinkValues& values, const std::vector<PairWord>& words,
                       const std::vector<LinkState>& states, Language language) {
  TextCoverage text;
  text.values.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const float value = values.value(words[i], states[i], language);
    text.values.push_back(value);
    text.total += value;
    text.positive += std::max(value, 0.0F);
    text.greatest = std::max(text.greatest, value);
    if (words[i].kind == WordKind::kFunction || words[i].kind == WordKind::kPunctuation) continue;
    ++text.content;
    if (states[i] == LinkState::kNothing) ++text.lost;
    if (states[i] != LinkState::kLinked) ++text.unlinked;
  }
  text.lost /= text.content + kAddedWords;
  text.unlinked /= text.content + kAddedWords;
  return text;
}

// The highest sum of consecutive values; the first such run.
WordRun best_run(const std::vector<float>& values) {
  WordRun best;
  float sum = 0;
  std::uint32_t first = 0;
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    if (sum <= 0) {
      sum = 0;
      first = i;
    }
    sum += values[i];
    if (sum > best.sum) best = {sum, first, i + 1};
  }
  return best;
}

WordRun best_start(const std::vector<float>& values) {
  WordRun best;
  float sum = 0;
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    sum += values[i];
    if (sum > best.sum) best = {sum, 0, i + 1};
  }
  return best;
}

WordRun best_end(const std::vector<float>& values) {
  const auto size = static_cast<std::uint32_t>(values.size());
  WordRun best;
  float sum = 0;
  for (std::uint32_t i = size; i-- > 0;) {
    sum += values[i];
    if (sum > best.sum) best = {sum, i, size};
  }
  return best;
}

WordRun best_clause(const std::vector<float>& values, const std::vector<PairWord>& words,
                    std::u32string_view text) {
  WordRun best;
  WordRun clause;
  bool any = false;
  const auto close = [&](std::uint32_t end) {
    clause.last = end;
    if (clause.last > clause.first && (!any || clause.sum > best.sum)) {
      best = clause;
      any = true;
    }
    clause = {0, end + 1, end + 1};
  };
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    if (words[i].kind == WordKind::kPunctuation && ends_clause(text[words[i].span.begin.value])) {
      close(i);
    } else {
      clause.sum += values[i];
    }
  }
  close(static_cast<std::uint32_t>(values.size()));
  return best;
}

void find_runs(TextCoverage& text, const std::vector<PairWord>& words,
               std::u32string_view characters) {
  text.run = best_run(text.values);
  text.clause = best_clause(text.values, words, characters);
  text.start = best_start(text.values);
  text.end = best_end(text.values);
}

}  // namespace

bool ends_clause(char32_t mark) {
  return std::u32string_view(U"，。；：？！、…,;:?!—–.").find(mark) != std::u32string_view::npos;
}

Coverage coverage_of(const LinkValues& values, PairLinks links, std::u32string_view chinese,
                     std::u32string_view english) {
  Coverage coverage;
  coverage.chinese = summarise(values, links.chinese, links.chinese_states, Language::kChinese);
  coverage.english = summarise(values, links.english, links.english_states, Language::kEnglish);
  find_runs(coverage.chinese, links.chinese, chinese);
  find_runs(coverage.english, links.english, english);
  for (const WordLink& link : links.links) {
    if (links.chinese[link.chinese].kind != WordKind::kFunction &&
        links.english[link.english].kind != WordKind::kFunction) {
      ++coverage.content_links;
    }
  }
  coverage.links = std::move(links);
  return coverage;
}

}  // namespace duizhao
