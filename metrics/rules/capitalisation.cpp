#include <algorithm>

#include <duizhao/metrics/rules.h>
#include <duizhao/text/abbreviations.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/list_marker.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
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

void report(std::u32string_view text, std::size_t begin, std::string message, float confidence,
            Remarks& remarks) {
  const std::u32string_view word = word_from(text, begin);
  std::string suggestion;
  if (word[0] < 0x80) {
    std::u32string capital(word);
    capital[0] -= 'a' - 'A';
    suggestion = to_utf8(capital);
  }
  remarks.push_back({.message = std::move(message),
                     .target_span = span_of(begin, begin + word.size()),
                     .confidence = confidence,
                     .suggestion = std::move(suggestion)});
}

void check_start(const PairView& pair, Remarks& remarks) {
  const std::u32string_view text = pair.target().text;
  const std::size_t begin = first_word(text);
  if (begin >= text.size() || !is_lower(text[begin]) || !is_plain_word(text, begin)) return;
  if (!ends(text) || !ends(pair.source().text)) return;
  const PairView* before = pair.before();
  if (before != nullptr && (!ends(before->target().text) || !ends(before->source().text))) return;
  if (is_speech_verb(word_from(text, begin))) return;  // "…," said Li, cut in two
  // A command or a name that the source writes in Latin letters, too.
  if (pair.source().text.find(word_from(text, begin)) != std::u32string_view::npos) return;
  report(text, begin, "a sentence starts with a small letter", 0.85F, remarks);
}

// The word I.
void check_pronoun(const PairView& pair, Remarks& remarks) {
  const std::u32string_view text = pair.target().text;
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
    if (!remarks.empty() && remarks.back().target_span == span_of(at, at + 1)) continue;
    report(text, at, "the word I is written small", 0.9F, remarks);
  }
}

// A small word with a capital between small words: where two pieces were put together. He and You
// are family names, too.
void check_capital_within(const PairView& pair, Remarks& remarks) {
  const std::u32string_view text = pair.target().text;
  constexpr std::u32string_view kWords[] = {U"The",  U"This", U"That",  U"These", U"Those", U"They",
                                            U"It",   U"We",   U"There", U"And",   U"But",   U"Of",
                                            U"With", U"From", U"Their", U"When",  U"If"};
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at - 1] != ' ' || !is_upper(text[at])) continue;
    const std::u32string_view word = word_from(text, at);
    if (std::find(std::begin(kWords), std::end(kWords), word) == std::end(kWords)) continue;
    const std::size_t end = at + word.size();
    if (end + 1 >= text.size() || text[end] != ' ' || !is_lower(text[end + 1])) continue;
    std::size_t before = at - 1;
    if (before > 0 && (text[before - 1] == '\'' || text[before - 1] == U'’')) --before;
    const std::u32string_view last = word_before(text, before);
    if (last.size() < 2 || !is_lower(last.front())) continue;
    std::u32string small(word);
    small[0] += 'a' - 'A';
    remarks.push_back({.message = "a capital in the middle of a sentence",
                       .target_span = span_of(at, end),
                       .confidence = 0.8F,
                       .suggestion = to_utf8(small)});
  }
}

void check(const PairView& pair, Remarks& remarks) {
  if (pair.target().language != Language::kEnglish) return;
  check_start(pair, remarks);
  check_pronoun(pair, remarks);
  check_capital_within(pair, remarks);
}

}  // namespace

RuleDefinition capitalisation() {
  return {
      {
          .name = "capitalisation",
          .family = "typography",
          .category = "linguistic-conventions/spelling",
          .its_type = "typographical",
          .severity = Severity::kMinor,
          .summary = "An English sentence starts with a small letter, or a capital stands in it",
          .finds = "In an English translation, a small letter at the start of a sentence where "
                   "the source has a whole sentence, the word I written small, and a small word "
                   "(the, they, of …) with a capital between words without one. It leaves "
                   "alone list items, sentences that go on from the pair before (behind a comma, "
                   "a colon or no mark), fragments without an end mark, words with a small letter "
                   "of their own (iPhone, eBay, mRNA, van Gogh), words that the source writes in "
                   "the same way, and the variable i.",
          .matters = "A small letter at the start looks like the rest of a sentence whose "
                     "beginning is missing.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"雨停了。", "the rain has stopped."}},
                   .target_marked = "the",
                   .suggestion = "The"},
                  {.caught = true,
                   .pairs = {{"今天我想去游泳。", "Today i want to go swimming."}},
                   .target_marked = "i",
                   .suggestion = "I"},
                  {.caught = true,
                   .pairs = {{"邻居们的孩子在院子里玩。",
                              "The neighbours’ The children are playing in the yard."}},
                   .target_marked = "The",
                   .suggestion = "the"},
                  {.caught = false,
                   .pairs = {{"我在读《老人与海》。", "I am reading The Old Man and the Sea."}}},
                  {.caught = false, .pairs = {{"eBay上有二手的。", "eBay has second-hand ones."}}},
                  {.caught = false, .pairs = {{"a) 护照。", "a) your passport."}}},
                  {.caught = false,
                   .pairs = {{"他要三样东西：", "He wanted three things:"},
                             {"水、面包和安静。", "water, bread and quiet."}}},
                  {.caught = false,
                   .pairs = {{"对列表中的每个i加一。", "Add one for each i in the list."}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
