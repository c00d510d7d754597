#include <duizhao/metrics/small_letters.h>

#include <algorithm>
#include <iterator>

#include <duizhao/metrics/punctuation.h>
#include <duizhao/text/abbreviations.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/list_marker.h>

namespace duizhao {
namespace {

// Does a text end its sentence?
bool ends(std::u32string_view text) {
  const TextEnd end = text_end(text);
  return ends_sentence(end.kind) || end.kind == MarkKind::kEllipsis;
}

// Where the first word begins, behind marks and the marker of a list item; size() when the text
// starts with something else than a word.
std::size_t first_word(std::u32string_view text) {
  std::size_t i = 0;
  while (i < text.size() && is_blank(text[i])) ++i;
  if (i < text.size() && is_bullet(text[i])) return text.size();
  if (read_list_marker(text, i)) return text.size();
  while (i < text.size() && !is_letter(text[i])) {
    const MarkKind kind = mark_info(text[i]).kind;
    const bool may_open = kind == MarkKind::kQuote || kind == MarkKind::kApostrophe ||
                          is_blank(text[i]);  // not a bracket: (laughs)
    if (!may_open) return text.size();
    ++i;
  }
  return i;
}

// iPhone, p53, mRNA, e-mail@…: words that keep their small letter.
bool is_plain_word(std::u32string_view text, std::size_t begin) {
  const std::u32string_view word = word_from(text, begin);
  if (!std::all_of(word.begin(), word.end(), [](char32_t c) { return is_lower(c); })) return false;
  const std::size_t end = begin + word.size();
  const char32_t behind = end < text.size() ? text[end] : U' ';
  if (behind == '.' || behind == '(' || behind == '@' || behind == '_') return false;
  if (word.size() == 1 && word != U"a" && word != U"i") return false;  // x, b'bytes'
  if (behind == '-' && end + 1 < text.size() && is_upper(text[end + 1])) return false;
  // van Gogh, al-Assad
  constexpr std::u32string_view kParticles[] = {U"van", U"von", U"de", U"da", U"di", U"al",
                                                U"bin", U"du",  U"la", U"le", U"el", U"ibn"};
  return std::find(std::begin(kParticles), std::end(kParticles), word) == std::end(kParticles);
}

}  // namespace

bool end_sentences(const SourceAndTarget& pair) { return ends(pair.target) && ends(pair.source); }

std::optional<Span> small_start(const SourceAndTarget& pair, const SourceAndTarget* before) {
  const std::u32string_view text = pair.target;
  const std::size_t begin = first_word(text);
  if (begin >= text.size() || !is_lower(text[begin]) || !is_plain_word(text, begin)) return {};
  if (!end_sentences(pair) || (before != nullptr && !end_sentences(*before))) return {};
  const std::u32string_view word = word_from(text, begin);
  if (is_speech_verb(word)) return {};  // "…," said Li, cut in two
  // A command or a name that the source writes in Latin letters, too.
  if (pair.source.find(word) != std::u32string_view::npos) return {};
  return span_of(begin, begin + word.size());
}

std::vector<Span> small_pronouns(std::u32string_view text) {
  std::vector<Span> found;
  for (std::size_t at = text.find(U'i'); at != std::u32string_view::npos;
       at = text.find(U'i', at + 1)) {
    const char32_t before = at == 0 ? U' ' : text[at - 1];
    const char32_t behind = at + 1 < text.size() ? text[at + 1] : U' ';
    if (before != ' ' && before != '"' && before != U'“') continue;
    if (behind != ' ' && behind != '\'' && behind != U'’') continue;
    const std::u32string_view next = word_from(text, std::min(at + 2, text.size()));
    const bool contracted = behind != ' ';
    if (contracted && next != U"m" && next != U"ll" && next != U"ve" && next != U"d") continue;
    // "for each i in the list", "the i th": only before a verb or adverb that follows I.
    constexpr std::u32string_view kBehindI[] = {
        U"am",   U"was",   U"have",  U"had",   U"do",    U"did",   U"don",
        U"didn", U"will",  U"would", U"can",   U"could", U"think", U"know",
        U"feel", U"see",   U"saw",   U"want",  U"need",  U"like",  U"believe",
        U"hope", U"guess", U"mean",  U"never", U"also",  U"just",  U"really"};
    if (!contracted &&
        std::find(std::begin(kBehindI), std::end(kBehindI), next) == std::end(kBehindI))
      continue;
    found.push_back(span_of(at, at + 1));
  }
  return found;
}

}  // namespace duizhao
