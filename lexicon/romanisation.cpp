#include <duizhao/lexicon/romanisation.h>

#include <algorithm>
#include <array>
#include <utility>

namespace duizhao {
namespace {

using Rule = std::pair<std::string_view, std::string_view>;

// Whole syllables that no rule gives.
constexpr std::array<Rule, 22> kSyllables = {{
    {"zi", "tzu"},     {"ci", "tzu"},     {"si", "szu"},   {"zhi", "chih"},     {"chi", "chih"},
    {"shi", "shih"},   {"ri", "jih"},     {"er", "erh"},   {"yan", "yen"},      {"ye", "yeh"},
    {"you", "yu"},     {"yong", "yung"},  {"gui", "kuei"}, {"kui", "kuei"},     {"yi", "i"},
    {"ge", "ko"},      {"ke", "ko"},      {"he", "ho"},    {"xiong", "hsiung"}, {"de", "te"},
    {"juan", "chuan"}, {"xuan", "hsuan"},
}};

// Initials, the longer ones first.
constexpr std::array<Rule, 13> kInitials = {{
    {"zh", "ch"},
    {"ch", "ch"},
    {"sh", "sh"},
    {"b", "p"},
    {"d", "t"},
    {"g", "k"},
    {"j", "ch"},
    {"q", "ch"},
    {"x", "hs"},
    {"z", "ts"},
    {"c", "ts"},
    {"r", "j"},
    {"v", "v"},
}};

// Finals, the longer ones first.
constexpr std::array<Rule, 6> kFinals = {{
    {"iong", "iung"},
    {"ong", "ung"},
    {"ian", "ien"},
    {"uo", "o"},
    {"ie", "ieh"},
    {"ue", "ueh"},
}};

void add_new(std::vector<std::string>& all, std::string text) {
  if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(std::move(text));
}

std::string wade_giles(std::string_view syllable) {
  for (const auto& [pinyin, other] : kSyllables)
    if (syllable == pinyin) return std::string(other);
  // 郭 Kuo, 霍 Huo, 硕 Shuo; but 罗 Lo.
  const bool keeps_uo = syllable.starts_with("g") || syllable.starts_with("k") ||
                        syllable.starts_with("h") || syllable.starts_with("sh");
  std::string result;
  for (const auto& [pinyin, other] : kInitials) {
    if (!syllable.starts_with(pinyin)) continue;
    result = other;
    syllable.remove_prefix(pinyin.size());
    break;
  }
  for (const auto& [pinyin, other] : kFinals) {
    if (!syllable.ends_with(pinyin) || (pinyin == "uo" && keeps_uo)) continue;
    result += syllable.substr(0, syllable.size() - pinyin.size());
    return result.append(other);
  }
  return result.append(syllable);
}

}  // namespace

std::vector<std::string> romanisations(std::string_view syllable) {
  std::vector<std::string> all = {std::string(syllable)};
  std::string plain(syllable);
  std::replace(plain.begin(), plain.end(), 'v', 'u');
  if (const std::size_t v = syllable.find('v'); v != std::string_view::npos) {
    for (const std::string_view letters : {"u", "yu", "ue"})
      add_new(all, std::string(syllable.substr(0, v)).append(letters) +
                       std::string(syllable.substr(v + 1)));
  }
  add_new(all, wade_giles(plain));
  return all;
}

}  // namespace duizhao
