#include <algorithm>

#include <duizhao/metrics/rules.h>
#include <duizhao/metrics/small_letters.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

void report(std::u32string_view text, std::size_t begin, std::string message, float confidence,
            Convention convention, Remarks& remarks) {
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
                     .suggestion = std::move(suggestion),
                     .convention = convention});
}

SourceAndTarget texts(const PairView& pair) { return {pair.source().text, pair.target().text}; }

void check_small(const PairView& pair, Remarks& remarks) {
  const std::u32string_view text = pair.target().text;
  std::optional<SourceAndTarget> before;
  if (pair.before() != nullptr) before = texts(*pair.before());
  const auto start = small_start(texts(pair), before ? &*before : nullptr);
  if (start)
    report(text, start->begin.value, "a sentence starts with a small letter", 0.85F,
           Convention::kCapitalAtStart, remarks);
  for (const Span span : small_pronouns(text))
    if (span != start)
      report(text, span.begin.value, "the word I is written small", 0.9F, Convention::kCapitalI,
             remarks);
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
  check_small(pair, remarks);
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
