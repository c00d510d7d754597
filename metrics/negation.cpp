#include <duizhao/metrics/negation.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include <duizhao/metrics/negator_list.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// English

constexpr std::size_t kLongestGap = 3;  // words

using Words = std::vector<EnglishWord>;

// Nothing but a blank, a hyphen or an apostrophe stands between a word and the one before it.
bool follows(const Words& words, std::size_t i) {
  return words[i].span.begin.value - words[i - 1].span.end.value <= 1;
}

bool is_number(std::string_view word) { return word.front() >= '0' && word.front() <= '9'; }

// The end of the phrase from part `p` on at word `i`, 0 where it does not stand there. `i` > 0.
std::size_t phrase_end(std::u32string_view text, const Words& words, const NegatorPhrase& phrase,
                       std::size_t p, std::size_t i) {
  if (p == phrase.parts.size()) return i;
  const PhrasePart& part = phrase.parts[p];
  if (part.kind == PhrasePart::Kind::kComma) {
    const std::size_t at = words[i - 1].span.end.value;
    const bool comma = at < text.size() && text[at] == U',';
    return comma ? phrase_end(text, words, phrase, p + 1, i) : 0;
  }
  if (i == words.size()) return 0;
  if (part.kind == PhrasePart::Kind::kDigits) {
    const bool near = words[i].span.begin.value - words[i - 1].span.end.value <= 2;  // No. 5
    return near && is_number(words[i].normal) ? phrase_end(text, words, phrase, p + 1, i + 1) : 0;
  }
  if (part.kind == PhrasePart::Kind::kWord) {
    const bool found = follows(words, i) && std::find(part.words.begin(), part.words.end(),
                                                      words[i].normal) != part.words.end();
    return found ? phrase_end(text, words, phrase, p + 1, i + 1) : 0;
  }
  for (std::size_t skipped = 0; skipped <= kLongestGap && i + skipped < words.size(); ++skipped) {
    if (skipped > 0 && !follows(words, i + skipped - 1)) return 0;
    const std::size_t end = phrase_end(text, words, phrase, p + 1, i + skipped);
    if (end != 0) return end;
  }
  return 0;
}

// Words that take in-, im-, ir-, il- and dis- as a negation are mostly adjectives.
constexpr std::array<std::string_view, 20> kAdjectiveEndings = {
    "able", "ible", "ent", "ant", "ate", "al",  "ect",  "ete",  "ive",  "ure",
    "ary",  "ous",  "ite", "ic",  "ly",  "ity", "ence", "ance", "ency", "ety"};
constexpr std::array<std::string_view, 29> kOtherBases = {
    "honest",    "like",    "agree",     "agreed",  "appear",  "connected", "continue", "continued",
    "obey",      "approve", "satisfied", "prove",   "proved",  "trust",     "regard",   "possible",
    "perfect",   "patient", "mature",    "logical", "regular", "correct",   "direct",   "human",
    "qualified", "sane",    "valid",     "legal",   "moral"};

bool takes_adjectives(std::string_view base) {
  return std::any_of(kAdjectiveEndings.begin(), kAdjectiveEndings.end(),
                     [&](std::string_view ending) { return base.ends_with(ending); }) ||
         std::find(kOtherBases.begin(), kOtherBases.end(), base) != kOtherBases.end();
}

bool is_word(const Lexicon& lexicon, std::string_view word) {
  if (lexicon.is_lemma(word)) return true;
  const auto bases = lexicon.base_forms(word);  // the word itself where there is none
  return bases.size() > 1 || bases.front() != word;
}

bool is_negated_by_affix(const Lexicon& lexicon, std::string_view word) {
  struct Prefix {
    std::string_view letters;
    bool adjectives;
  };
  constexpr std::array<Prefix, 7> kPrefixes = {{{"un", false},
                                                {"non", false},
                                                {"in", true},
                                                {"im", true},
                                                {"ir", true},
                                                {"il", true},
                                                {"dis", true}}};
  constexpr std::size_t kMinBase = 4, kMinBaseOfUn = 3;  // letters: unfit
  constexpr std::string_view kWithout = "less";
  for (const Prefix& prefix : kPrefixes) {
    if (!word.starts_with(prefix.letters)) continue;
    const std::string_view base = word.substr(prefix.letters.size());
    if (base.size() < (prefix.letters == "un" ? kMinBaseOfUn : kMinBase)) continue;
    if (prefix.adjectives && !takes_adjectives(base)) continue;
    if (is_word(lexicon, base)) return true;
  }
  if (word.size() < kMinBase + kWithout.size() || !word.ends_with(kWithout)) return false;
  return is_word(lexicon, word.substr(0, word.size() - kWithout.size()));
}

// The whole of "didn't" for its n't.
Span word_with_not(const Words& words, std::size_t i) {
  const Span span = words[i].span;
  const bool joined = i > 0 && words[i - 1].span.end == span.begin;
  return joined ? Span{words[i - 1].span.begin, span.end} : span;
}

// Not uncommon, no longer without: a negation of a negation says yes.
void join_doubles(const Words& words, std::vector<Negator>& negators) {
  constexpr std::ptrdiff_t kNear = 5;  // words from one to the other
  const auto word_at = [&](const Negator& negator) {
    return std::lower_bound(words.begin(), words.end(), negator.span.end.value,
                            [](const EnglishWord& word, std::uint32_t position) {
                              return word.span.end.value < position;
                            });
  };
  for (std::size_t i = 0; i + 1 < negators.size(); ++i) {
    const auto second = word_at(negators[i + 1]);
    if (negators[i].kind != NegatorKind::kStrong || second - word_at(negators[i]) > kNear) continue;
    if (negators[i + 1].kind != NegatorKind::kAffix && second->normal != "without") continue;
    negators[i].kind = negators[i + 1].kind = NegatorKind::kDouble;
  }
}

// Chinese

constexpr std::u32string_view kNegatingCharacters = U"不无未没非莫否勿";
constexpr std::u32string_view kSentenceEnds = U"。！？!?；;";

bool is_pattern_gap(std::u32string_view gap) {
  return gap.find_first_of(kSentenceEnds) == std::u32string_view::npos;
}

// 好不好, 喜不喜欢: a question.
bool is_asked(std::u32string_view text, std::size_t begin) {
  return (text[begin] == U'不' || text[begin] == U'没') && begin > 0 && begin + 1 < text.size() &&
         text[begin - 1] == text[begin + 1] && is_han(text[begin + 1]);
}

// 别 forbids at the start of a clause and behind whom it speaks to.
bool forbids(std::u32string_view text, std::size_t begin) {
  constexpr std::u32string_view kSpokenTo = U"你您们請请可就也都先万";
  return begin == 0 || !is_han(text[begin - 1]) ||
         kSpokenTo.find(text[begin - 1]) != std::u32string_view::npos;
}

// The longest headword at the start of the text, in characters; at least 1.
struct Headword {
  std::size_t length = 1;
  WordId word = kNoId;
};
Headword longest_headword(const Lexicon& lexicon, std::u32string_view text,
                          std::vector<Match>& matches) {
  matches.clear();
  lexicon.prefixes(text, matches);
  const auto found = std::find_if(matches.rbegin(), matches.rend(),
                                  [&](const Match& m) { return lexicon.has_entry(m.word); });
  return found == matches.rend() ? Headword{} : Headword{found->length, found->word};
}

struct ListedWord {
  std::size_t length = 0;
  NegatorKind kind = NegatorKind::kNone;
};
ListedWord longest_listed(const NegatorList& list, std::u32string_view text) {
  if (text.front() >= list.starts.size() || !list.starts[text.front()]) return {};
  for (std::size_t length = std::min(list.longest, text.size()); length > 0; --length) {
    const auto found = list.chinese.find(text.substr(0, length));
    if (found != list.chinese.end()) return {length, found->second};
  }
  return {};
}

// What a headword that is not listed may be: 不孕症 is an answer to a negation, 南非 is not; a word
// that begins like 停工 or 零售 and an idiom like 驷马难追 may answer one.
NegatorKind kind_of(const Lexicon& lexicon, std::u32string_view word) {
  constexpr std::u32string_view kStopping = U"停禁拒缺零", kInIdioms = U"难拒禁免绝失缺避防";
  constexpr std::size_t kIdiom = 4;  // characters
  if (word.find_first_of(kNegatingCharacters) != std::u32string_view::npos) {
    const auto entries = lexicon.look(to_utf8(word));
    const bool name = !entries.empty() && !entries.front().pinyin.empty() &&
                      is_upper(static_cast<unsigned char>(entries.front().pinyin.front()));
    return name ? NegatorKind::kNone : NegatorKind::kNeutral;
  }
  const bool may_answer =
      kStopping.find(word.front()) != std::u32string_view::npos ||
      (word.size() >= kIdiom && word.find_first_of(kInIdioms) != std::u32string_view::npos);
  return may_answer ? NegatorKind::kWeak : NegatorKind::kNone;
}

std::u32string_view part(std::u32string_view text, Span span) { return slice(text, span); }

// 不是 … 就是, 非 … 不可: what they hold negates nothing.
void apply_neutral(std::u32string_view text, const NegatorPattern& pattern,
                   std::vector<Negator>& negators) {
  for (std::size_t i = 0; i < negators.size(); ++i) {
    if (part(text, negators[i].span) != pattern.first) continue;
    const std::size_t begin = negators[i].span.end.value;
    const std::size_t second =
        text.substr(begin, pattern.gap + pattern.second.size()).find(pattern.second);
    if (second == std::u32string_view::npos || !is_pattern_gap(text.substr(begin, second)))
      continue;
    negators[i].kind = pattern.kind;
    for (Negator& other : negators) {
      if (other.span.begin.value >= begin + second &&
          other.span.begin.value < begin + second + pattern.second.size())
        other.kind = pattern.kind;
    }
  }
}

void apply_double(std::u32string_view text, const NegatorPattern& pattern,
                  std::vector<Negator>& negators) {
  const auto starts_with = [&](const Negator& negator, std::u32string_view word) {
    return (negator.kind == NegatorKind::kStrong || negator.kind == NegatorKind::kDouble ||
            negator.kind == NegatorKind::kWeak) &&
           part(text, negator.span).starts_with(word);
  };
  for (std::size_t i = 0; i + 1 < negators.size(); ++i) {
    Negator& first = negators[i];
    Negator& second = negators[i + 1];
    const std::size_t begin = first.span.end.value;
    const std::size_t gap = second.span.begin.value - begin;
    if (gap > pattern.gap || !starts_with(first, pattern.first) ||
        !starts_with(second, pattern.second) || !is_pattern_gap(text.substr(begin, gap)))
      continue;
    first.kind = second.kind = pattern.kind;
  }
}

}  // namespace

std::vector<Negator> NegatorFinder::english(std::u32string_view text,
                                            const std::vector<EnglishWord>& words) const {
  const NegatorList& list = negator_list();
  std::vector<Negator> negators;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto listed = list.english.find(words[i].normal);
    if (listed == list.english.end()) {
      if (is_negated_by_affix(lexicon_, words[i].normal))
        negators.push_back({words[i].span, NegatorKind::kAffix});
      continue;
    }
    std::size_t end = 0;
    NegatorKind kind = NegatorKind::kNone;
    for (const NegatorPhrase* phrase : listed->second.phrases) {
      const std::size_t phrase_ends = phrase_end(text, words, *phrase, 1, i + 1);
      if (phrase_ends > end) {
        end = phrase_ends;
        kind = phrase->kind;
      }
    }
    if (end > 0) {
      negators.push_back({{words[i].span.begin, words[end - 1].span.end}, kind});
      i = end - 1;
    } else if (listed->second.kind != NegatorKind::kNone) {
      const bool is_not = words[i].normal == "not";
      negators.push_back({is_not ? word_with_not(words, i) : words[i].span, listed->second.kind});
    }
  }
  join_doubles(words, negators);
  return negators;
}

std::vector<Negator> NegatorFinder::chinese(std::u32string_view text) const {
  const NegatorList& list = negator_list();
  std::u32string simple(text);
  for (char32_t& c : simple) c = lexicon_.simplify(c);
  const std::u32string_view view = simple;
  std::vector<Negator> negators;
  std::vector<Match> matches;
  for (std::size_t begin = 0, length = 1; begin < view.size(); begin += length) {
    length = 1;
    if (!is_han(view[begin])) continue;
    const std::u32string_view rest = view.substr(begin);
    const ListedWord listed = longest_listed(list, rest);
    const Headword headword = longest_headword(lexicon_, rest, matches);
    length = std::max(listed.length, headword.length);
    NegatorKind kind = NegatorKind::kNone;
    if (listed.length == length) {
      kind = is_asked(view, begin) ? NegatorKind::kNone : listed.kind;
    } else if (length > 1) {
      kind = kind_of(lexicon_, rest.substr(0, length));
    } else if (view[begin] == U'别') {
      kind = forbids(view, begin) ? NegatorKind::kStrong : NegatorKind::kNeutral;
    }
    if (kind != NegatorKind::kNone) negators.push_back({span_of(begin, begin + length), kind});
  }
  for (const NegatorPattern& pattern : list.patterns) {
    if (pattern.kind == NegatorKind::kDouble) {
      apply_double(view, pattern, negators);
    } else {
      apply_neutral(view, pattern, negators);
    }
  }
  return negators;
}

}  // namespace duizhao
