#include <duizhao/align/word_family.h>

#include <algorithm>
#include <array>

namespace duizhao {
namespace {

constexpr std::size_t kLeastRoot = 4;  // letters
constexpr std::size_t kMostMembers = 10;

// Endings as the stemmer leaves them, longer ones before those that they end with.
constexpr std::array<std::string_view, 39> kEndings = {
    "istan", "ation", "ition", "ativ", "ment", "ness", "ship", "hood", "less", "abl",
    "ibl",   "ian",   "ion",   "iti",  "ist",  "ism",  "ial",  "eer",  "ous",  "ful",
    "anc",   "enc",   "ant",   "ent",  "ish",  "ifi",  "ari",  "ori",  "an",   "es",
    "ic",    "al",    "er",    "or",   "iv",   "at",   "iz",   "en",   "ia"};

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

}  // namespace

std::string_view root_of(std::string_view stem) {
  for (const std::string_view ending : kEndings) {
    // The last letter first: this is asked of every stem that a root begins.
    if (stem.empty() || ending.back() != stem.back()) continue;
    if (stem.size() < kLeastRoot + ending.size() || !stem.ends_with(ending)) continue;
    stem.remove_suffix(ending.size());
    break;
  }
  while (stem.size() > kLeastRoot && is_vowel(stem.back())) stem.remove_suffix(1);
  return stem;
}

std::vector<StemId> family(const Lexicon& lexicon, StemId stem) {
  const std::string_view root = root_of(lexicon.stem_text(stem));
  if (root.size() < kLeastRoot) return {stem};
  std::vector<StemId> members;
  const auto range = lexicon.stems_beginning(root);
  for (StemId i = range.begin; i < range.end; ++i)
    if (root_of(lexicon.stem_text(i)) == root) members.push_back(i);
  if (members.size() > kMostMembers) return {stem};
  return members;
}

}  // namespace duizhao
