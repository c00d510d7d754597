#include <algorithm>

#include <duizhao/metrics/rules.h>
#include <duizhao/metrics/unpaired_marks.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

MarkPairs quotes_of(const PairView& pair, Side side) {
  const TextView& view = pair.text(side);
  return unpaired_marks(view.text, pair.marks(side), MarkKind::kQuote, view.language);
}

bool has_unpaired(const PairView* pair, Side side) {
  return pair != nullptr && !quotes_of(*pair, side).unpaired.empty();
}

// English novels quote with ' and ’, which are apostrophes, too: does a sentence open more of such
// quotations than it closes, or the reverse?
bool has_loose_single(const TextView& view) {
  if (view.language != Language::kEnglish) return false;
  int open = 0;
  for (std::size_t i = 0; i < view.text.size(); ++i) {
    const char32_t c = view.text[i];
    if (c != U'\'' && c != U'’' && c != U'‘') continue;
    const char32_t before = i == 0 ? U' ' : view.text[i - 1];
    const char32_t behind = i + 1 == view.text.size() ? U' ' : view.text[i + 1];
    const bool blank_before = is_blank(before) || mark_info(before).kind == MarkKind::kDash;
    if (blank_before && !is_blank(behind) && !is_digit(behind)) ++open;
    const MarkKind kind = mark_info(before).kind;
    if ((is_point(kind) || kind == MarkKind::kDash) && !is_letter(behind)) --open;
  }
  return open != 0;
}

// Does the target begin with a mark that opens a quotation?
bool begins_quoting(const PairView* pair) {
  if (pair == nullptr) return false;
  const std::u32string& text = pair->target().text;
  const auto first =
      std::find_if(text.begin(), text.end(), [](char32_t c) { return !is_blank(c); });
  return first != text.end() && mark_info(*first).kind == MarkKind::kQuote;
}

// A quotation may run over several sentences: then the source or a neighbour has a loose end, too.
// One of several paragraphs opens each of them and closes the last.
bool runs_on(const PairView& pair, const std::vector<UnpairedMark>& unpaired) {
  if (has_unpaired(&pair, Side::kSource) || has_loose_single(pair.source())) return true;
  const bool starts_before = !unpaired.front().opens;
  const bool ends_behind = unpaired.back().opens;
  if (ends_behind && unpaired.size() == 1 && begins_quoting(pair.after())) return true;
  return (starts_before && has_unpaired(pair.before(), Side::kTarget)) ||
         (ends_behind && has_unpaired(pair.after(), Side::kTarget));
}

Span span_of(const Mark& mark) { return duizhao::span_of(mark.position, mark.position + 1); }

std::string mark_text(char32_t c) { return to_utf8(std::u32string(1, c)); }

// The wrong shape of a mark whose part is plain misleads nobody: for information.
constexpr Severity kWrongShape = Severity::kNeutral;

// "走吧，“: straight to open, and the curly mark that opens to close.
void report_straight_and_opening(const Mark& mark, Remarks& remarks) {
  remarks.push_back({.message = "the quotation that ‹\"› opens ends with ‹“›, which opens",
                     .target_span = span_of(mark),
                     .confidence = 0.95F,
                     .suggestion = "\"",
                     .severity = kWrongShape});
}

// Two loose marks of one sort: one of them, or each, is turned the wrong way.
bool report_turned(const std::vector<UnpairedMark>& unpaired, Remarks& remarks) {
  if (unpaired.size() != 2) return false;
  const auto partner = [](const UnpairedMark& u) {
    return u.opens ? u.mark.info->closed_by : u.mark.info->opened_by;
  };
  if (unpaired[0].opens && unpaired[0].mark.character() == U'"' &&
      unpaired[1].mark.character() == U'“') {
    report_straight_and_opening(unpaired[1].mark, remarks);
    return true;
  }
  const auto opener = [&](const UnpairedMark& u) {
    return u.opens ? u.mark.character() : partner(u);
  };
  if (partner(unpaired[0]) == 0 || opener(unpaired[0]) != opener(unpaired[1])) return false;
  const auto report = [&](const UnpairedMark& u, const char* should) {
    remarks.push_back({.message = "the quotation mark " +
                                  shown(std::u32string(1, u.mark.character())) +
                                  " should be the one that " + should + ", " +
                                  shown(std::u32string(1, partner(u))),
                       .target_span = span_of(u.mark),
                       .confidence = 0.95F,
                       .suggestion = mark_text(partner(u))});
  };
  if (!unpaired[0].opens) report(unpaired[0], "opens");
  if (unpaired[1].opens) report(unpaired[1], "closes");
  return !unpaired[0].opens || unpaired[1].opens;
}

void report_mixed(const MixedPair& pair, Remarks& remarks) {
  const char32_t open = pair.open.character(), close = pair.close.character();
  const bool curly_open = pair.open.info->closed_by != 0;
  remarks.push_back(
      {.message = "a quotation opens with " + shown(std::u32string(1, open)) + " and closes with " +
                  shown(std::u32string(1, close)),
       .target_span = span_of(curly_open ? pair.close : pair.open),
       .confidence = 0.9F,
       .suggestion = mark_text(curly_open ? pair.open.info->closed_by : pair.close.info->opened_by),
       .severity = kWrongShape});
}

// the farmers" market: a straight mark behind an s that closes nothing stands for an apostrophe.
bool is_apostrophe(std::u32string_view text, const UnpairedMark& unpaired) {
  const std::size_t position = unpaired.mark.position;
  return !unpaired.opens && unpaired.mark.character() == U'"' && position > 0 &&
         text[position - 1] == U's' && position + 2 < text.size() && text[position + 1] == U' ' &&
         is_letter(text[position + 2]);
}

void report_apostrophe(const Mark& mark, Remarks& remarks) {
  remarks.push_back({.message = "‹\"› stands for an apostrophe",
                     .target_span = span_of(mark),
                     .confidence = 0.9F,
                     .suggestion = "'",
                     .severity = kWrongShape});
}

void check(const PairView& pair, Remarks& remarks) {
  const auto& marks = pair.marks(Side::kTarget);
  if (std::none_of(marks.begin(), marks.end(), [](const Mark& mark) {
        return mark.kind() == MarkKind::kQuote || mark.kind() == MarkKind::kApostrophe;
      })) {
    return;
  }
  const MarkPairs quotes = quotes_of(pair, Side::kTarget);
  for (const MixedPair& mixed : quotes.mixed) report_mixed(mixed, remarks);
  if (quotes.unpaired.empty() || runs_on(pair, quotes.unpaired)) return;
  if (report_turned(quotes.unpaired, remarks)) return;
  for (const UnpairedMark& unpaired : quotes.unpaired) {
    if (is_address(pair.target().text, unpaired.mark.position)) continue;
    if (is_apostrophe(pair.target().text, unpaired)) {
      report_apostrophe(unpaired.mark, remarks);
      continue;
    }
    const std::string mark = shown(std::u32string(1, unpaired.mark.character()));
    remarks.push_back({.message = unpaired.opens
                                      ? "the quotation that " + mark + " opens is never closed"
                                      : "the quotation that " + mark + " closes was never opened",
                       .target_span = span_of(unpaired.mark),
                       .confidence = 0.85F});
  }
}

}  // namespace

RuleDefinition quotes() {
  return {
      {
          .name = "quotes",
          .family = "typography",
          .category = "linguistic-conventions/punctuation",
          .its_type = "typographical",
          .severity = Severity::kMinor,
          .summary = "A quotation mark lacks its partner or is turned the wrong way",
          .finds =
              "Quotation marks of the translation that open and do not close or the reverse, "
              "that are turned the wrong way (”…“); for information, pairs of which one mark "
              "is straight and one curly, and a straight mark that stands for an apostrophe "
              "(the farmers\" market). It leaves alone apostrophes (don’t, ’90s), feet and inches, "
              "a "
              "quotation that runs on in the next sentence, opens each paragraph anew or is left "
              "open by the source, too, and whether there are quotation marks at all: what one "
              "language quotes "
              "the other may report.",
          .matters = "The reader cannot tell who is speaking, or where the quotation ends.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"她说：“我明天再来。”", "She said, “I will come back tomorrow."}},
                   .target_marked = "“"},
                  {.caught = true,
                   .pairs = {{"\"The soup is cold,\" he said.", "”汤凉了，“他说。"}},
                   .target_marked = "”",
                   .suggestion = "“"},
                  {.caught = true,
                   .pairs = {{"他们把这叫做“慢生活”。", "They call it “slow living\"."}},
                   .target_marked = "\"",
                   .suggestion = "”"},
                  {.caught = true,
                   .pairs = {{"农民们的市场星期六开。",
                              "The farmers\" market is open on Saturdays."}},
                   .target_marked = "\"",
                   .suggestion = "'"},
                  {.caught = false,
                   .pairs = {{"她说天黑了。", "\"It is getting dark."},
                             {"她说该回家了。", "\"We should go home.\""}}},
                  {.caught = false,
                   .pairs = {{"他身高五英尺十英寸，不爱说“不”。",
                              "He is 5'10\" and doesn't like to say 'no'."}}},
                  {.caught = false, .pairs = {{"他说他不饿。", "‘I’m not hungry,’ he said."}}},
                  {.caught = false,
                   .pairs = {{"她说：“天黑了。", "She said, \"It is getting dark."},
                             {"我们回家吧。”", "Let us go home.\""}}},
                  {.caught = false,
                   .pairs = {{"They loved the rock ’n’ roll of the ’50s.",
                              "他们喜欢五十年代的“摇滚乐”。"}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
