#include <duizhao/align/pinyin_names.h>

#include <algorithm>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr int kLongestName = 3;  // characters

}  // namespace

PinyinNames::PinyinNames(const Lexicon& lexicon,
                         const std::vector<std::pair<std::string, std::uint32_t>>& names)
    : lexicon_(lexicon), names_(names) {}

void PinyinNames::find(std::u32string_view text, const std::function<void(std::uint32_t)>& found) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (is_han(text[at])) extend(text, at, 1, "", {names_.begin(), names_.end()}, found);
}

void PinyinNames::extend(std::u32string_view text, std::size_t at, int characters,
                         const std::string& read, Candidates candidates,
                         const std::function<void(std::uint32_t)>& found) {
  if (at == text.size() || characters > kLongestName) return;
  for (const std::string_view reading : readings(text[at])) {
    const std::string longer = read + std::string(reading);
    const auto begin =
        std::lower_bound(candidates.begin, candidates.end, longer,
                         [](const auto& name, const std::string& key) { return name.first < key; });
    const auto end = std::partition_point(begin, candidates.end, [&longer](const auto& name) {
      return name.first.compare(0, longer.size(), longer) == 0;
    });
    if (begin == end) continue;
    if (begin->first == longer) found(begin->second);
    extend(text, at + 1, characters + 1, longer, {begin, end}, found);
  }
}

const std::vector<std::string_view>& PinyinNames::readings(char32_t character) {
  const auto known = readings_.find(character);
  if (known != readings_.end()) return known->second;
  return readings_[character] =
             is_han(character) ? lexicon_.readings(character) : std::vector<std::string_view>{};
}

}  // namespace duizhao
