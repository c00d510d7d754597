#include <duizhao/metrics/chinese_terms.h>

#include <algorithm>
#include <utility>

#include <duizhao/lexicon/segmenter.h>
#include <duizhao/metrics/term_letters.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// Words around a place that decide where its edges are: no headword that matters is longer.
constexpr std::uint32_t kContext = 8;

// Natural logarithm of the frequency that a listed word is taken to have where it is rarer or
// unknown: that of a word of the text's own subject. A headword's is between -4 and -18.
constexpr double kTermFrequency = -12;
// What the segmenter takes for a character that it does not know.
constexpr double kUnknown = -20;

double score(const Lexicon& lexicon, const std::vector<ChineseWord>& words) {
  double sum = 0;
  for (const ChineseWord& word : words)
    sum += word.word == kNoId ? kUnknown : lexicon.log_frequency(word.word);
  return sum;
}

bool has_edge(const std::vector<ChineseWord>& words, std::uint32_t position) {
  return std::none_of(words.begin(), words.end(), [&](const ChineseWord& word) {
    return word.span.begin.value < position && position < word.span.end.value;
  });
}

// 计算机 in 计算机科学: what is left of the longer word are words too, not single characters.
bool is_part_of_compound(const Lexicon& lexicon, std::u32string_view text, Span place, Span word) {
  const auto is_word = [&](std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) return begin == end;
    return end - begin > 1 && lexicon.find(text.substr(begin, end - begin)) != kNoId;
  };
  return place.size() > 1 && is_word(word.begin.value, place.begin.value) &&
         is_word(place.end.value, word.end.value);
}

bool is_latin(char32_t c) { return is_ascii_letter(c) || is_digit(c); }

}  // namespace

ChineseTerms::ChineseTerms(Lexicon lexicon, const std::vector<std::string_view>& words)
    : lexicon_(std::move(lexicon)) {
  std::vector<TermTrie::Entry> entries;
  entries.reserve(words.size());
  std::vector<Letter> letters;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    fold(to_utf32(words[i]), letters);
    TermTrie::Entry entry{{}, i};
    for (const Letter& letter : letters) entry.letters += letter.character;
    entries.push_back(std::move(entry));
  }
  trie_ = TermTrie(std::move(entries));
}

void ChineseTerms::fold(std::u32string_view text, std::vector<Letter>& letters) const {
  letters.clear();
  letters.reserve(text.size());
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (is_blank(c)) {
      // A run of blanks is one, and none beside a Han character.
      std::uint32_t next = i;
      while (next + 1 < text.size() && is_blank(text[next + 1])) ++next;
      const bool left = i > 0 && is_han(text[i - 1]);
      const bool right = next + 1 < text.size() && is_han(text[next + 1]);
      if (left == right) letters.push_back({U' ', i});
      i = next;
      continue;
    }
    letters.push_back({c < 0x80 ? fold_letter(c) : lexicon_.simplify(fold_letter(c)), i});
  }
}

void ChineseTerms::find(std::u32string_view text, std::vector<WordHit>& hits) const {
  if (trie_.empty()) return;
  std::vector<Letter> letters;
  fold(text, letters);
  const auto joins = [&](std::size_t i) {  // is letter i in one run with the one before?
    return i > 0 && i < letters.size() && is_latin(letters[i - 1].character) &&
           is_latin(letters[i].character) && letters[i - 1].position + 1 == letters[i].position;
  };
  for (std::size_t begin = 0; begin < letters.size(); ++begin) {
    std::uint32_t node = trie_.child(TermTrie::kRoot, letters[begin].character);
    if (node == kNoId || joins(begin)) continue;
    for (std::size_t end = begin + 1;; ++end) {
      const auto words = trie_.values(node);
      if (!words.empty() && !joins(end)) {
        const Span span{{letters[begin].position}, {letters[end - 1].position + 1}};
        for (const std::uint32_t word : words) hits.push_back({span, word});
      }
      if (end == letters.size()) break;
      node = trie_.child(node, letters[end].character);
      if (node == kNoId) break;
    }
  }
}

bool ChineseTerms::is_whole(std::u32string_view text, Span place) const {
  const std::uint32_t begin = place.begin.value - std::min(kContext, place.begin.value);
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t end = std::min(size, place.end.value + kContext);
  const std::u32string_view around = text.substr(begin, end - begin);
  const Span inner{{place.begin.value - begin}, {place.end.value - begin}};
  const std::vector<ChineseWord> free = segment(lexicon_, around);
  if (has_edge(free, inner.begin.value) && has_edge(free, inner.end.value)) return true;
  for (const ChineseWord& word : free)
    if (word.span.begin <= inner.begin && inner.end <= word.span.end)
      return is_part_of_compound(lexicon_, around, inner, word.span);
  const WordId known = lexicon_.find(slice(around, inner));
  const double own = known == kNoId
                         ? kTermFrequency
                         : std::max<double>(kTermFrequency, lexicon_.log_frequency(known));
  const double forced = score(lexicon_, segment(lexicon_, around.substr(0, inner.begin.value))) +
                        own + score(lexicon_, segment(lexicon_, around.substr(inner.end.value)));
  return forced >= score(lexicon_, free);
}

}  // namespace duizhao
