#include <duizhao/align/refrains.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::uint32_t kFewestTimes = 4;
constexpr std::size_t kOften = 2;  // times as many as in the other text

// All numbers are 0.
std::string without_numbers(const std::string& text) {
  std::string result;
  bool in_number = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t character = next_code_point(text, i);
    const bool digit = is_digit(character);
    if (!digit || !in_number) append_utf8(result, digit ? U'0' : character);
    in_number = digit;
  }
  return result;
}

std::vector<std::uint8_t> repeated(std::span<const Sentence> sentences) {
  std::vector<std::string> texts;
  texts.reserve(sentences.size());
  std::unordered_map<std::string, std::uint32_t> times;
  for (const Sentence& sentence : sentences) {
    texts.push_back(without_numbers(sentence.text));
    ++times[texts.back()];
  }
  std::vector<std::uint8_t> result;
  result.reserve(texts.size());
  for (const std::string& text : texts)
    result.push_back(!text.empty() && times[text] >= kFewestTimes ? 1 : 0);
  return result;
}

std::size_t count(const std::vector<std::uint8_t>& marks) {
  return static_cast<std::size_t>(std::count(marks.begin(), marks.end(), 1));
}

double sum(const std::vector<std::uint8_t>& marks, std::uint32_t begin, std::uint32_t end,
           double each) {
  double result = 0;
  for (std::uint32_t i = begin; i < end; ++i) result += marks[i] != 0 ? each : 0;
  return result;
}

}  // namespace

Refrains refrains_of(std::span<const Sentence> zh, std::span<const Sentence> en) {
  Refrains result{repeated(zh), repeated(en)};
  const std::size_t zh_count = count(result.zh);
  const std::size_t en_count = count(result.en);
  if (zh_count <= kOften * en_count) std::fill(result.zh.begin(), result.zh.end(), 0);
  if (en_count <= kOften * zh_count) std::fill(result.en.begin(), result.en.end(), 0);
  if (count(result.zh) + count(result.en) == 0) return {};
  return result;
}

double refrain_score(const Refrains& refrains, const Step& bead) {
  if (refrains.zh.empty() && refrains.en.empty()) return 0;
  const double each = has_two_sides(bead) ? kRefrainPaired : kRefrainAlone;
  const Position end = end_of(bead);
  return sum(refrains.zh, bead.from.zh, end.zh, each) +
         sum(refrains.en, bead.from.en, end.en, each);
}

}  // namespace duizhao
