#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/english_parts.h>
#include <duizhao/metrics/punctuation.h>
#include <duizhao/metrics/rules.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

// Words beside the cut whose links tell where in the source it lies.
constexpr std::size_t kBesideCut = 5;
constexpr std::size_t kLeastBefore = 4;  // words of the sentence before the cut
constexpr std::size_t kLongest = 40;     // words of a fragment

// Finite verbs that WordNet does not have, and what clitics leave of some.
constexpr std::array<std::string_view, 17> kVerbs = {
    "could", "would", "should", "might", "must",  "shall",  "'s", "'re", "'m",
    "'ve",   "'d",    "'ll",    "let",   "ought", "cannot", "'",  "s"};

struct Piece {
  std::size_t first = 0, last = 0;  // of english_words(): first … last - 1
};

class Fragment : public Rule {
 public:
  explicit Fragment(const RuleContext& context) : parts_(context.lexicon()) {}

  void check(const PairView& pair, Remarks& remarks) const override {
    if (pair.target().language != Language::kEnglish) return;
    check_paragraphs(pair, remarks);
    const auto& words = pair.english_words();
    for (std::size_t i = kLeastBefore; i < words.size(); ++i) {
      if (!stands_behind_stop(pair.target().text, words, i)) continue;
      const Piece piece = piece_from(pair.target().text, words, i);
      if (piece.last - piece.first > kLongest || may_have_verb(words, piece)) continue;
      if (const auto source = cut_in_source(pair, words, piece)) {
        report(pair, words, piece, *source, remarks);
        return;
      }
    }
  }

 private:
  using Words = std::vector<EnglishWord>;

  // A paragraph that begins with a small letter behind one that breaks off, where the source has
  // no break.
  static void check_paragraphs(const PairView& pair, Remarks& remarks) {
    if (!pair.pair().source_breaks.empty()) return;
    const std::u32string_view text = pair.target().text;
    for (const std::uint32_t begin : pair.pair().target_breaks) {
      const char32_t before = begin < 2 ? U'.' : text[begin - 2];  // a blank joins paragraphs
      if (!(is_letter(before) || is_digit(before)) || begin + 1 >= text.size() ||
          !is_lower(text[begin]) || is_upper(text[begin + 1])) {
        continue;
      }
      const auto end =
          std::find_if(pair.pair().target_breaks.begin(), pair.pair().target_breaks.end(),
                       [begin](std::uint32_t other) { return other > begin; });
      Remark remark;
      remark.message = "a new paragraph cuts the sentence, which the source does not";
      remark.target_span =
          span_of(begin, end == pair.pair().target_breaks.end() ? text.size() : *end - 1);
      remark.confidence = 0.8F;
      remarks.push_back(std::move(remark));
    }
  }

  // The stretch from the word before to word `i` is ". " and nothing else, and the word is a
  // capital.
  static bool stands_behind_stop(std::u32string_view text, const Words& words, std::size_t i) {
    const std::size_t begin = words[i - 1].span.end.value;
    const std::u32string_view between = slice(text, span_between(words[i - 1], words[i]));
    return words[i].capital && between.size() >= 2 && between.front() == U'.' &&
           std::all_of(between.begin() + 1, between.end(), is_blank) &&
           !is_abbreviation_stop(text, begin);
  }

  static Span span_between(const EnglishWord& before, const EnglishWord& behind) {
    return {before.span.end, behind.span.begin};
  }

  // To the mark that ends it; empty where the mark says that it is no part of a statement.
  static Piece piece_from(std::u32string_view text, const Words& words, std::size_t first) {
    for (std::size_t i = first; i < words.size(); ++i) {
      const std::size_t behind = i + 1 < words.size() ? words[i + 1].span.begin.value : text.size();
      const auto marks = text.substr(words[i].span.end.value, behind - words[i].span.end.value);
      if (marks.find_first_of(U"?!:…()[]\"“”‘—–") != std::u32string_view::npos)
        return {first, first};
      if (marks.find_first_of(U".;") != std::u32string_view::npos) return {first, i + 1};
    }
    return {first, first};
  }

  [[nodiscard]] bool may_have_verb(const Words& words, Piece piece) const {
    if (piece.first == piece.last) return true;
    return std::any_of(
        words.begin() + static_cast<std::ptrdiff_t>(piece.first),
        words.begin() + static_cast<std::ptrdiff_t>(piece.last), [this](const EnglishWord& word) {
          return std::find(kVerbs.begin(), kVerbs.end(), word.normal) != kVerbs.end() ||
                 (parts_.of(word.normal).parts & WordParts::kVerb) != 0;
        });
  }

  // Where the source goes on: from the last word that the sentence before the cut renders to the
  // last that the beginning of the piece does; nothing where it stops in between, or nothing tells.
  static std::optional<Span> cut_in_source(const PairView& pair, const Words& words, Piece piece) {
    const std::size_t begin = piece.first - std::min(piece.first, kBesideCut);
    const std::size_t end = std::min(piece.first + kBesideCut, piece.last);
    const auto before = linked(pair, words[begin].span.begin, words[piece.first - 1].span.end);
    const auto behind = linked(pair, words[piece.first].span.begin, words[end - 1].span.end);
    if (!before || !behind) return {};
    const Span all{std::min(before->begin, behind->begin), std::max(before->end, behind->end)};
    const std::u32string_view text = slice(std::u32string_view(pair.source().text), all);
    constexpr std::u32string_view kStops = U"。！？!?；;：:…—“”\"「」『』\n";
    if (text.find_first_of(kStops) != std::u32string_view::npos) return {};
    return behind;
  }

  // What of the source the English words of a stretch render, by links that are likely.
  static std::optional<Span> linked(const PairView& pair, CodePointIndex begin,
                                    CodePointIndex end) {
    const PairLinks& links = pair.links();
    std::optional<Span> found;
    for (std::size_t i = 0; i < links.links.size(); ++i) {
      const PairWord& english = links.english[links.links[i].english];
      if (english.span.begin < begin || end < english.span.end) continue;
      if (english.kind != WordKind::kOther || links.fits[i] < WordLinker::kLikelyFit) continue;
      const Span span = links.chinese[links.links[i].chinese].span;
      found =
          found ? Span{std::min(found->begin, span.begin), std::max(found->end, span.end)} : span;
    }
    return found;
  }

  static void report(const PairView& pair, const Words& words, Piece piece, Span source,
                     Remarks& remarks) {
    constexpr std::size_t kShown = 40;
    const Span span{words[piece.first].span.begin, words[piece.last - 1].span.end};
    Remark remark;
    remark.message.append("\"")
        .append(shortened(slice(std::u32string_view(pair.target().text), span), kShown))
        .append("\" is no sentence: it has no verb, and the source goes on here (")
        .append(shortened(slice(std::u32string_view(pair.source().text), source), kShown))
        .append(")");
    remark.source_span = source;
    remark.target_span = span;
    remark.confidence = 0.7F;
    remarks.push_back(std::move(remark));
  }

  EnglishParts parts_;
};

}  // namespace

RuleDefinition fragment() {
  return {
      {
          .name = "fragment",
          .family = "language",
          .category = "linguistic-conventions/grammar",
          .its_type = "grammar",
          .severity = Severity::kMajor,
          .summary = "A full stop or a paragraph cuts the sentence where the source goes on",
          .finds =
              "A piece behind a full stop that has no word which could be a verb, where by the "
              "word "
              "links the source goes on within the same sentence: \"They are fined by law. "
              "Punishment; …\". Exclamations, questions, quotations and lists behind a colon are "
              "left alone, and so is every piece that the source ends as well. Of aligned texts, a "
              "paragraph that begins with a small letter behind one that breaks off, where the "
              "source is one paragraph. From Chinese into English only.",
          .matters = "The two halves no longer say what the sentence said: what is forbidden, "
                     "who does it, or that it is denied.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"图书馆为读者准备座位、热水和雨伞，不因职业、性别不同而受到歧视。",
                              "The library has seats, hot water and umbrellas for readers. "
                              "Discrimination because of occupation or gender."}},
                   .source_marked = "职业、性别不同而受到歧视",
                   .target_marked = "Discrimination because of occupation or gender"},
                  {.caught = false,
                   .pairs =
                       {{"图书馆为读者准备座位、热水和雨伞，不因职业、性别不同而受到歧视。",
                         "The library has seats, hot water and umbrellas for readers. Nobody is "
                         "discriminated against because of occupation or gender."}}},
                  {.caught = false,
                   .pairs =
                       {{"他在门口等了很久。一个人，没有伞。",
                         "He waited at the door for a long time. Alone, without an umbrella."}}},
              },
      },
      kept_rule<Fragment>,
  };
}

}  // namespace duizhao::rules
