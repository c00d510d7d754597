#include <algorithm>
#include <array>

#include <duizhao/metrics/rules.h>
#include <duizhao/text/abbreviations.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

using namespace std::string_view_literals;

constexpr std::array<std::u32string_view, 4> kArticles = {U"the", U"a", U"an", U"every"};

// Words behind which neither a clause ends nor a list begins.
constexpr std::array<std::u32string_view, 17> kFunctionWords = {
    U"the", U"a",     U"an",  U"every", U"of",   U"from", U"into", U"and",    U"or",
    U"his", U"their", U"its", U"your",  U"than", U"my",   U"our",  U"because"};

// Words behind which a question may end (Where is it from?) but not in mid-sentence.
constexpr std::array<std::u32string_view, 7> kPrepositions = {U"with", U"for", U"at", U"by",
                                                              U"on",   U"in",  U"to"};

// Shortened words that the sentence splitter has no need of.
constexpr std::array<std::u32string_view, 12> kShortened = {U"etc",  U"approx", U"min",  U"max",
                                                            U"avg",  U"hrs",    U"resp", U"tsp",
                                                            U"tbsp", U"dia",    U"orig", U"ibid"};

// What joins the halves of "two- and three-year".
constexpr std::array<std::u32string_view, 8> kJoiners = {U"and", U"or", U"to",   U"but",
                                                         U"nor", U"as", U"and/", U"versus"};

template <std::size_t kSize>
bool is_one_of(std::u32string_view word, const std::array<std::u32string_view, kSize>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The sentence around a mark: the character before and the word behind the next blanks.
struct Place {
  char32_t before = 0;
  bool blank_behind = false;
  std::u32string_view word_before, word_behind;
};

Place place_of(std::u32string_view text, std::uint32_t position) {
  Place place;
  if (position > 0) place.before = text[position - 1];
  std::size_t next = position + 1;
  while (next < text.size() && is_blank(text[next])) ++next;
  place.blank_behind = next > position + 1;
  place.word_before = word_before(text, position);
  place.word_behind = word_from(text, next);
  return place;
}

std::size_t count_kind(const std::vector<Mark>& marks, MarkKind kind) {
  return static_cast<std::size_t>(std::count_if(
      marks.begin(), marks.end(), [&](const Mark& mark) { return mark.kind() == kind; }));
}

bool goes_on(const Place& place) {
  return place.blank_behind && !place.word_behind.empty() && is_lower(place.word_behind[0]);
}

// Yan'an, ma-and-pa: only the end of a word.
bool is_part_of_word(std::u32string_view text, std::uint32_t position, const Place& place) {
  const std::size_t begin = position - place.word_before.size();
  return begin > 0 && U"'’-"sv.find(text[begin - 1]) != std::u32string_view::npos;
}

// ? and ! in mid-sentence, where the source has fewer of them.
bool cuts_sentence(const PairView& pair, const Mark& mark, const Place& place) {
  if (!goes_on(place) || place.word_before.empty()) return false;
  // Why? she asked.
  if (is_pronoun(place.word_behind) || is_speech_verb(place.word_behind)) return false;
  return count_kind(pair.marks(Side::kSource), mark.kind()) <
         count_kind(pair.marks(Side::kTarget), mark.kind());
}

// "each. cat": a full stop with a word in lower case behind it.
bool stops_in_mid_sentence(std::u32string_view text, const Mark& mark, const Place& place) {
  if (!goes_on(place) || place.word_before.size() < 2 || is_abbreviation_stop(text, mark.position))
    return false;
  if (place.word_behind.size() < 2 && place.word_behind != U"a") return false;
  if (is_one_of(place.word_before, kShortened)) return false;
  const auto* const first = std::find_if(text.begin(), text.end(), is_letter);
  if (is_lower(*first)) return false;  // a message without capitals
  // Other shortened words have no vowel; names of firms have capitals behind (iPhone).
  const bool all_lower = std::all_of(place.word_before.begin() + 1, place.word_before.end(),
                                     [](char32_t c) { return is_lower(c); });
  const bool behind_lower = std::all_of(place.word_behind.begin(), place.word_behind.end(),
                                        [](char32_t c) { return is_lower(c); });
  const bool has_vowel =
      place.word_before.find_first_of(U"aeiouyAEIOUY") != std::u32string_view::npos;
  return all_lower && behind_lower && has_vowel;
}

bool divides_phrase(std::u32string_view text, const Mark& mark, const Place& place) {
  if (!place.blank_behind || place.word_behind.empty()) return false;
  if (is_part_of_word(text, mark.position, place)) return false;
  if (mark.kind() == MarkKind::kComma || mark.kind() == MarkKind::kColon)
    return is_one_of(place.word_before, kArticles);
  if (mark.kind() == MarkKind::kSemicolon) return is_one_of(place.word_before, kFunctionWords);
  return goes_on(place) && (is_one_of(place.word_before, kFunctionWords) ||
                            is_one_of(place.word_before, kPrepositions));
}

// "book_ on": a symbol behind a word, and not one of a pair (~~struck out~~).
bool hangs_on_word(const PairView& pair, const Mark& mark, const Place& place) {
  const std::u32string_view text = pair.target().text;
  const char32_t symbol = mark.character();
  const bool behind_word = is_letter(place.before) || is_digit(place.before) ||
                           (symbol != '~' && mark_info(place.before).kind == MarkKind::kComma);
  if (!behind_word || place.word_before.size() == 1) return false;
  if (!place.blank_behind || place.word_behind.empty()) return false;
  if (symbol == '~' && is_digit(place.word_behind[0])) return false;
  if (std::count(text.begin(), text.end(), symbol) > 1) return false;
  const std::u32string_view source = pair.source().text;
  return source.find(symbol) == std::u32string_view::npos &&
         source.find(U'～') == std::u32string_view::npos && !is_address(text, mark.position);
}

// "you' realize": closes nothing, and stands for no letter (runnin', the Joneses').
bool is_stray_apostrophe(std::u32string_view text, const Mark& mark, const Place& place) {
  if (mark.character() != '\'' || !goes_on(place)) return false;
  if (place.before == '%') return text.find(U" '") == std::u32string_view::npos;
  const std::u32string_view word = place.word_before;
  if (word.size() < 3 || word.ends_with(U"in") || is_digit(place.before)) return false;
  if (U"sSxXzZ"sv.find(place.before) != std::u32string_view::npos) return false;
  if (is_part_of_word(text, mark.position, place)) return false;
  for (std::size_t i = 0; i < mark.position; ++i) {
    if (text[i] == U'‘') return false;
    if (text[i] == '\'' && (i == 0 || !is_letter(text[i - 1]))) return false;
  }
  return text[0] != '\'';
}

bool is_stray(const PairView& pair, const Mark& mark, const Place& place) {
  const std::u32string_view text = pair.target().text;
  switch (mark.kind()) {
    case MarkKind::kQuestion:
    case MarkKind::kExclamation:
      return cuts_sentence(pair, mark, place) || divides_phrase(text, mark, place);
    case MarkKind::kStop:
      return stops_in_mid_sentence(text, mark, place);
    case MarkKind::kComma:
    case MarkKind::kSemicolon:
    case MarkKind::kColon:
      return divides_phrase(text, mark, place);
    case MarkKind::kSymbol:
      return hangs_on_word(pair, mark, place);
    case MarkKind::kApostrophe:
      return is_stray_apostrophe(text, mark, place);
    default:
      return false;
  }
}

void report(const PairView& pair, std::uint32_t position, Remarks& remarks) {
  const std::u32string_view text = pair.target().text;
  remarks.push_back({.message = "the mark " + shown(text.substr(position, 1)) +
                                " stands in the middle of a phrase",
                     .target_span = span_of(position, position + 1),
                     .confidence = 0.85F});
}

// "a- fund": a hyphen with a blank behind it that joins nothing.
void check_hyphens(const PairView& pair, Remarks& remarks) {
  const std::u32string_view text = pair.target().text;
  for (std::size_t at = text.find(U"- "); at != std::u32string_view::npos;
       at = text.find(U"- ", at + 1)) {
    if (at == 0 || !is_lower(text[at - 1])) continue;
    const Place place = place_of(text, static_cast<std::uint32_t>(at));
    if (!goes_on(place) || is_one_of(place.word_behind, kJoiners)) continue;
    if (is_address(text, at) || text.find(U" - ") != std::u32string_view::npos) continue;
    if (!is_one_of(place.word_before, kFunctionWords)) continue;
    report(pair, static_cast<std::uint32_t>(at), remarks);
  }
}

void check(const PairView& pair, Remarks& remarks) {
  if (pair.target().language != Language::kEnglish) return;
  const std::u32string_view text = pair.target().text;
  const auto& marks = pair.marks(Side::kTarget);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Mark& mark = marks[i];
    if (mark.info->width == MarkWidth::kFull || mark.kind() == MarkKind::kBracket) continue;
    if (mark.position + 1 == text.size() || !is_blank(text[mark.position + 1])) continue;
    if (i > 0 && marks[i - 1].position + 1 == mark.position && mark.kind() != MarkKind::kSymbol)
      continue;  // an ellipsis, or doubled marks
    if (is_stray(pair, mark, place_of(text, mark.position))) report(pair, mark.position, remarks);
  }
  check_hyphens(pair, remarks);
}

}  // namespace

RuleDefinition stray_punctuation() {
  return {
      {
          .name = "stray-punctuation",
          .family = "typography",
          .category = "linguistic-conventions/punctuation",
          .its_type = "typographical",
          .severity = Severity::kMinor,
          .summary = "A mark cuts an English sentence where none can stand",
          .finds = "In an English translation: a full stop with a word in lower case behind it, a "
                   "question or exclamation mark in mid-sentence that the source does not have, a "
                   "mark behind an article or another word that cannot end a phrase, and ~ ^ _ @ ' "
                   "that hang on a word. It leaves alone abbreviations, ellipses, names with a "
                   "mark of their own where the source has it, suspended hyphens (two- and "
                   "three-year), about-signs (~20), addresses and code.",
          .matters = "Such marks are left by editing or by a machine; they stop the reader in "
                     "mid-phrase.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"每只猫都有自己的碗。", "Each. cat has a bowl of its own."}},
                   .target_marked = "."},
                  {.caught = true,
                   .pairs = {{"门一直开着。", "The door to? the garden was open."}},
                   .target_marked = "?"},
                  {.caught = true,
                   .pairs = {{"她把书放在桌上。", "She put the book_ on the table."}},
                   .target_marked = "_"},
                  {.caught = false,
                   .pairs = {{"“真的吗？”他问，大约有20人。",
                              "\"Really?\" he asked; there were ~20 people, approx. half of them "
                              "children."}}},
                  {.caught = false,
                   .pairs = {{"这是两到三年期的存款……至少听说是这样。",
                              "These are two- to three-year deposits ... or so I hear."}}},
                  {.caught = false,
                   .pairs = {{"最好的办法是，比如说，早点睡。",
                              "The best way is to, say, go to bed early."}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
