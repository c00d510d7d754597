#include <duizhao/metrics/baseline.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include <duizhao/metrics/score.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::string_view kTitle = "# duizhao baseline ";
constexpr std::string_view kVersion = "1";
constexpr std::string_view kAdvice = "write the baseline again with --write-baseline";

// Takes what stands before the next `mark`, and the mark, from the text.
std::string_view take(std::string_view& text, char mark) {
  const std::size_t end = text.find(mark);
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return taken;
}

std::optional<std::uint64_t> parse_count(std::string_view digits) {
  std::uint64_t count = 0;
  const char* end = digits.data() + digits.size();
  const auto [stopped, error] = std::from_chars(digits.data(), end, count);
  if (error != std::errc() || stopped != end || count == 0) return std::nullopt;
  return count;
}

void check_title(std::string_view line, const std::string& path) {
  if (!line.starts_with(kTitle)) {
    throw Error({path, 1}, "this is no baseline: '# duizhao baseline 1' does not come first",
                kAdvice);
  }
  if (line.substr(kTitle.size()) != kVersion) {
    throw Error({path, 1}, "a baseline of another version than 1", kAdvice);
  }
}

}  // namespace

Baseline Baseline::parse(std::string_view text, const std::string& path) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  Baseline baseline;
  std::uint64_t number = 0;
  do {
    std::string_view line = take(text, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (++number == 1) {
      check_title(line, path);
      continue;
    }
    if (line.empty() || line.starts_with('#')) continue;
    const std::string rule(take(line, '\t'));
    const auto fingerprint = parse_fingerprint(take(line, '\t'));
    const auto count = parse_count(take(line, '\t'));
    if (rule.empty() || !fingerprint || !count) {
      throw Error({path, number},
                  "not an entry: rule, fingerprint, count and excerpt, tab-separated", kAdvice);
    }
    if (!baseline.entries_.try_emplace({rule, *fingerprint}, Entry{*count, std::string(line)})
             .second) {
      throw Error({path, number}, "the same entry stands above already",
                  "leave one of the two out");
    }
  } while (!text.empty());
  return baseline;
}

std::string Baseline::to_text() const {
  std::string text = std::string(kTitle).append(kVersion) + '\n';
  for (const auto& [key, entry] : entries_) {
    if (entry.count == 0) continue;
    text += key.first + '\t' + to_hex(key.second) + '\t' + std::to_string(entry.count) + '\t' +
            entry.excerpt + '\n';
  }
  return text;
}

void Baseline::add(const Pair& pair, const std::vector<Finding>& findings) {
  if (findings.empty()) return;
  Fingerprints prints(pair);
  for (const Finding& finding : findings) {
    std::string excerpt = prints.excerpt(finding);
    Entry& entry = entries_[{finding.rule, prints.of(finding)}];
    // They may differ in blanks: the least one, whatever comes first.
    if (entry.count++ == 0 || excerpt < entry.excerpt) entry.excerpt = std::move(excerpt);
  }
}

bool Baseline::cover(const std::string& rule, Fingerprint fingerprint) {
  const auto found = entries_.find({rule, fingerprint});
  if (found == entries_.end() || found->second.count == 0) return false;
  --found->second.count;
  return true;
}

void Baseline::filter(const Pair& pair, PairReport& report) {
  if (report.findings.empty() || entries_.empty()) return;
  Fingerprints prints(pair);
  const auto covered = std::remove_if(
      report.findings.begin(), report.findings.end(),
      [&](const Finding& finding) { return cover(finding.rule, prints.of(finding)); });
  if (covered == report.findings.end()) return;
  report.suppressed += static_cast<std::uint32_t>(report.findings.end() - covered);
  report.findings.erase(covered, report.findings.end());
  report.score = score_of(report.findings, report.meaning);
}

std::uint64_t Baseline::unmet() const {
  std::uint64_t unmet = 0;
  for (const auto& [key, entry] : entries_) unmet += entry.count;
  return unmet;
}

}  // namespace duizhao
