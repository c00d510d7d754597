#include <duizhao/metrics/english_names.h>

#include <algorithm>
#include <array>

#include <duizhao/align/transliterations.h>
#include <duizhao/metrics/name_tables.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/slice.h>

namespace duizhao {
namespace {

bool is_acronym(std::u32string_view word) {
  return word.size() > 1 &&
         std::none_of(word.begin(), word.end(), [](char32_t c) { return is_lower(c); });
}

bool is_determiner(std::string_view word) {
  constexpr std::array<std::string_view, 13> kDeterminers = {
      "the", "a", "an", "this", "his", "her", "its", "their", "our", "my", "your", "'s", "every"};
  return std::find(kDeterminers.begin(), kDeterminers.end(), word) != kDeterminers.end();
}

bool begins_sentence(std::u32string_view text, std::size_t at) {
  constexpr std::u32string_view kBefore = U".!?:;\"“‘'(—–-…";
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at == 0 || kBefore.find(text[at - 1]) != std::u32string_view::npos;
}

// Do only blanks, hyphens, points of initials and "'s" lie between two words of one name?
bool is_joined(std::u32string_view between) {
  return between.size() <= 2 && std::all_of(between.begin(), between.end(), [](char32_t c) {
           return is_blank(c) || c == U'-' || c == U'.';
         });
}

}  // namespace

std::vector<EnglishName> english_names(std::u32string_view text,
                                       std::span<const EnglishWord> words) {
  std::vector<EnglishName> names;
  std::uint32_t run = 0;
  std::uint32_t end = 0;
  std::string_view before;  // the word before
  for (const EnglishWord& word : words) {
    const bool definite = is_determiner(before);
    before = word.normal;
    if (!word.capital || word.span.size() < 2) continue;
    EnglishName name{.span = word.span,
                     .normal = word.normal,
                     .letters = latin_letters(word.normal),
                     .begins = begins_sentence(text, word.span.begin.value),
                     .definite = definite};
    if (name.letters.size() < 2) continue;
    name.acronym = is_acronym(slice(text, word.span));
    if (!name.acronym && NameTables::standard().is_no_name(word.normal)) continue;
    if (!names.empty() && !is_joined(text.substr(end, word.span.begin.value - end))) ++run;
    name.run = run;
    end = word.span.end.value;
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace duizhao
