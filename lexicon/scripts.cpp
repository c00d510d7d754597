#include <duizhao/lexicon/scripts.h>

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <utility>

#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

std::map<char32_t, char32_t> icu_table() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> rules(
      icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
  const icu::UnicodeSet han(u"[:Han:]", status);
  if (U_FAILURE(status))
    throw Error({}, "ICU cannot convert traditional characters",
                "install ICU's data (Debian: libicu72)");
  std::map<char32_t, char32_t> table;
  for (std::int32_t range = 0; range < han.getRangeCount(); ++range)
    for (UChar32 c = han.getRangeStart(range); c <= han.getRangeEnd(range); ++c) {
      icu::UnicodeString text(c);
      rules->transliterate(text);
      if (text.countChar32() == 1 && text.char32At(0) != c)
        table[static_cast<char32_t>(c)] = static_cast<char32_t>(text.char32At(0));
    }
  return table;
}

// How often CC-CEDICT writes a traditional character as which simplified one.
std::map<char32_t, std::map<char32_t, int>> count_pairs(const std::vector<SourceEntry>& entries) {
  std::map<char32_t, std::map<char32_t, int>> counts;
  for (const SourceEntry& entry : entries) {
    const std::u32string from = to_utf32(entry.traditional);
    const std::u32string to = to_utf32(entry.simplified);
    if (from.size() != to.size() || entry.source != "CC-CEDICT") continue;
    for (std::size_t i = 0; i < from.size(); ++i)
      if (is_han(from[i])) ++counts[from[i]][to[i]];
  }
  return counts;
}

// Where a chain of simplifications ends; of a circle (苎 and 苧), its lowest character.
char32_t follow(const std::map<char32_t, char32_t>& table, char32_t character) {
  std::vector<char32_t> chain = {character};
  for (auto next = table.find(character); next != table.end(); next = table.find(chain.back())) {
    const auto seen = std::find(chain.begin(), chain.end(), next->second);
    if (seen != chain.end()) return *std::min_element(seen, chain.end());
    chain.push_back(next->second);
  }
  return chain.back();
}

}  // namespace

Folding::Folding(const std::vector<SourceEntry>& entries) : simplified_(icu_table()) {
  for (const auto& [from, counts] : count_pairs(entries)) {
    if (simplified_.contains(from)) continue;
    char32_t best = from;
    int most = 0;
    for (const auto& [to, count] : counts) {
      if (count > most) best = to;
      most = std::max(most, count);
    }
    // Never a way back: a character that others are simplified to stays.
    if (best != from && !simplified_.contains(best)) simplified_[from] = best;
  }
  std::map<char32_t, char32_t> ends;
  for (const auto& [from, to] : simplified_)
    if (const char32_t end = follow(simplified_, from); end != from) ends[from] = end;
  simplified_ = std::move(ends);
}

char32_t Folding::operator()(char32_t character) const {
  constexpr char32_t kWideFirst = 0xFF01;
  constexpr char32_t kWideLast = 0xFF5E;
  constexpr char32_t kWideOffset = 0xFEE0;
  // Wide letters and digits only: ，and ！ are as wide as Chinese writes them.
  if (character >= kWideFirst && character <= kWideLast &&
      u_isalnum(static_cast<UChar32>(character - kWideOffset)) != 0)
    character -= kWideOffset;
  character = static_cast<char32_t>(u_tolower(static_cast<UChar32>(character)));
  const auto found = simplified_.find(character);
  return found == simplified_.end() ? character : found->second;
}

std::u32string Folding::operator()(std::u32string_view text) const {
  std::u32string folded(text);
  for (char32_t& character : folded) character = (*this)(character);
  return folded;
}

}  // namespace duizhao
