#include <algorithm>
#include <string>
#include <vector>

#include <duizhao/lexicon/english_parts.h>
#include <duizhao/metrics/rules.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

constexpr std::uint32_t kShortestPhrase = 4;             // characters: set phrases
constexpr float kUsualSense = 0.15F, kAnySense = 0.05F;  // of the single character
constexpr std::uint32_t kMostPhrases = 64;               // of a text that are looked at

bool means(const Lexicon& lexicon, WordId word, StemId stem, float least) {
  const auto glosses = lexicon.glosses(word);
  return std::any_of(glosses.begin(), glosses.end(), [&](const Gloss& gloss) {
    return gloss.stem == stem && gloss.probability >= least;
  });
}

// Words behind these have no links.
std::uint32_t linked_words(const std::vector<PairWord>& words) {
  return static_cast<std::uint32_t>(std::min(words.size(), WordLinker::kMostWords));
}

class TornWord : public Rule {
 public:
  explicit TornWord(const RuleContext& context)
      : lexicon_(context.lexicon()), parts_(context.lexicon()) {}

  void check(const PairView& pair, Remarks& remarks) const override {
    if (pair.target().language != Language::kEnglish) return;
    const PairLinks& links = pair.links();
    std::uint32_t looked_at = 0;
    for (std::uint32_t i = 0; i < linked_words(links.chinese) && looked_at < kMostPhrases; ++i) {
      const PairWord& phrase = links.chinese[i];
      if (phrase.word == kNoId || phrase.span.size() < kShortestPhrase) continue;
      ++looked_at;
      const bool rendered = is_rendered(phrase.word, links);
      for (std::uint32_t at = phrase.span.begin.value; at < phrase.span.end.value; ++at)
        if (report_alone(pair, i, at, rendered, remarks)) break;
    }
  }

 private:
  // Does the English have a word that it means?
  [[nodiscard]] bool is_rendered(WordId phrase, const PairLinks& links) const {
    return std::any_of(links.english.begin(), links.english.end(), [&](const PairWord& word) {
      return word.word != kNoId && means(lexicon_, phrase, word.word, 0);
    });
  }

  // Is a part of the phrase, of two characters or more with that at `at` among them, rendered by
  // itself? Then the phrase means what its parts mean: 发达国家.
  [[nodiscard]] bool is_rendered_with_others(const PairView& pair, Span phrase,
                                             std::uint32_t at) const {
    const std::u32string_view text = pair.source().text;
    for (std::uint32_t begin = phrase.begin.value; begin <= at; ++begin)
      for (std::uint32_t end = std::max(at + 1, begin + 2); end <= phrase.end.value; ++end) {
        if (end - begin == phrase.size()) continue;
        const WordId part = lexicon_.find(text.substr(begin, end - begin));
        if (part != kNoId && is_rendered(part, pair.links())) return true;
      }
    return false;
  }

  // The character at `at` of the phrase, rendered by a word that nothing else accounts for and that
  // begins a sentence behind another one. `rendered`: so is the phrase as a whole; else the
  // sentence before must end in a word for another part of it.
  bool report_alone(const PairView& pair, std::uint32_t phrase, std::uint32_t at, bool rendered,
                    Remarks& remarks) const {
    const PairLinks& links = pair.links();
    const WordId character = lexicon_.find(std::u32string_view(pair.source().text).substr(at, 1));
    if (character == kNoId || is_rendered_with_others(pair, links.chinese[phrase].span, at))
      return false;
    for (std::uint32_t j = 0; j < linked_words(links.english); ++j) {
      const PairWord& word = links.english[j];
      if (word.kind != WordKind::kOther || word.capital || word.word == kNoId) continue;
      if (may_be_verb(slice(std::u32string_view(pair.target().text), word.span))) continue;
      if (!means(lexicon_, character, word.word, kUsualSense)) continue;
      if (means(lexicon_, links.chinese[phrase].word, word.word, 0)) continue;
      const bool elsewhere = std::any_of(
          links.links.begin(), links.links.end(),
          [&](const WordLink& link) { return link.english == j && link.chinese != phrase; });
      if (elsewhere || !is_cut_off(pair, phrase, at, j, rendered)) continue;
      report(pair, links.chinese[phrase], at, word, remarks);
      return true;
    }
    return false;
  }

  // Does word `j` begin a sentence, and the one before it, but for a phrase that is `rendered`, end
  // in a word for another character? Inside a sentence a noun takes up a part of a term: "COVID-19,
  // the disease" for 冠状病毒.
  [[nodiscard]] bool is_cut_off(const PairView& pair, std::uint32_t phrase, std::uint32_t at,
                                std::uint32_t j, bool rendered) const {
    constexpr std::uint32_t kBegin = 2, kEnd = 4;  // words and marks
    const auto& words = pair.links().english;
    const std::u32string_view text = pair.target().text;
    const std::uint32_t first = j - std::min(j, kBegin);
    for (std::uint32_t stop = j; stop-- > first;) {
      if (text[words[stop].span.begin.value] != U'.') continue;
      if (rendered) return true;
      for (std::uint32_t before = stop; before-- > stop - std::min(stop, kEnd);)
        if (words[before].kind == WordKind::kOther && words[before].word != kNoId &&
            means_another(pair, phrase, at, words[before].word))
          return true;
    }
    return false;
  }

  [[nodiscard]] bool means_another(const PairView& pair, std::uint32_t phrase, std::uint32_t at,
                                   StemId stem) const {
    const Span span = pair.links().chinese[phrase].span;
    for (std::uint32_t other = span.begin.value; other < span.end.value; ++other) {
      if (other == at) continue;
      const WordId character =
          lexicon_.find(std::u32string_view(pair.source().text).substr(other, 1));
      if (character != kNoId && means(lexicon_, character, stem, kAnySense)) return true;
    }
    return false;
  }

  // Verbs take up a part of a phrase without tearing it: "go all out" for 全力以赴.
  [[nodiscard]] bool may_be_verb(std::u32string_view word) const {
    return word.ends_with(U"ing") || word.ends_with(U"ed") ||
           (parts_.of(to_utf8(word)).parts & WordParts::kVerb) != 0;
  }

  static void report(const PairView& pair, const PairWord& phrase, std::uint32_t at,
                     const PairWord& word, Remarks& remarks) {
    const auto part = [](const TextView& view, Span span) {
      return to_utf8(slice(view.text, span));
    };
    Remark remark;
    remark.message.append("\"").append(part(pair.target(), word.span));
    remark.message.append("\" renders ").append(part(pair.source(), span_of(at, at + 1)));
    remark.message.append(" alone, which here is part of ")
        .append(part(pair.source(), phrase.span));
    remark.source_span = phrase.span;
    remark.target_span = word.span;
    remark.confidence = 0.5F;
    remarks.push_back(std::move(remark));
  }

  Lexicon lexicon_;
  EnglishParts parts_;
};

}  // namespace

RuleDefinition torn_word() {
  return {
      {
          .name = "torn-word",
          .family = "meaning",
          .category = "accuracy/addition",
          .its_type = "addition",
          .severity = Severity::kMinor,
          .summary = "A character of a set phrase was translated by itself",
          .finds =
              "An English noun that means one character of a Chinese phrase of four characters or "
              "more, where the word begins a sentence behind another one, the phrase as a whole or "
              "the rest of it is rendered, too, and nothing else in the source accounts for the "
              "word: the feet in \"untenable. The feet are …\" for 站不住脚. From Chinese into "
              "English only.",
          .matters = "It is what machines leave behind that cut the source wrongly; the sentence "
                     "around it is usually broken.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"他们的理由站不住脚。",
                              "Their reasons are groundless. The feet are weak."}},
                   .source_marked = "站不住脚",
                   .target_marked = "feet"},
                  {.caught = false,
                   .pairs = {{"他们的理由站不住脚。", "Their reasons are groundless."}}},
                  {.caught = false,
                   .pairs = {{"他的脚疼，理由站不住脚。",
                              "His feet hurt; the reason is groundless."}}},
                  {.caught = false,
                   .pairs = {{"她的外科医生今天不上班。",
                              "Her surgeon, a good doctor from outside, is off today."}}},
              },
      },
      kept_rule<TornWord>,
  };
}

}  // namespace duizhao::rules
