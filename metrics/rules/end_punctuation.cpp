#include <algorithm>
#include <array>

#include <duizhao/metrics/rules.h>
#include <duizhao/metrics/text_break.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

bool has_kind(const PairView& pair, Side side, MarkKind kind) {
  const auto& marks = pair.marks(side);
  return std::any_of(marks.begin(), marks.end(),
                     [&](const Mark& mark) { return mark.kind() == kind; });
}

// The mark that answers `kind` in a language, or nothing.
std::string counterpart(MarkKind kind, Language language) {
  const bool chinese = language == Language::kChinese;
  switch (kind) {
    case MarkKind::kStop:
      return chinese ? "。" : ".";
    case MarkKind::kQuestion:
      return chinese ? "？" : "?";
    case MarkKind::kExclamation:
      return chinese ? "！" : "!";
    default:
      return "";
  }
}

std::string mark_at(std::u32string_view text, std::uint32_t position) {
  return shown(text.substr(position, 1));
}

// The last word of a text, or its last Han character.
Span last_word(std::u32string_view text, std::uint32_t position) {
  if (is_han(text[position])) return span_of(position, position + 1);
  const std::size_t size = std::max<std::size_t>(word_before(text, position + 1).size(), 1);
  return span_of(position + 1 - size, position + 1);
}

bool starts_in_lower_case(const PairView* pair, Side side) {
  if (pair == nullptr) return false;
  const std::u32string& text = pair->text(side).text;
  const auto first =
      std::find_if(text.begin(), text.end(), [](char32_t c) { return !is_blank(c); });
  return first != text.end() && is_lower(*first);
}

// The first line of a document is its heading more often than not.
bool is_heading(const PairView& pair) {
  constexpr double kLongest = 90;  // letters
  return pair.pair().alignment && pair.before() == nullptr && pair.after() != nullptr &&
         pair.target().language == Language::kEnglish && pair.length().english <= kLongest;
}

// What the rule truncated says.
bool breaks_off(const PairView& pair) {
  const auto found = text_break(pair);
  return found && found->side == Side::kTarget;
}

void report_missing(const PairView& pair, const TextEnd& source, const TextEnd& target,
                    Remarks& remarks) {
  const TextView& view = pair.target();
  const Span span = last_word(view.text, target.position);
  const std::string mark = counterpart(source.kind, view.language);
  std::string word = to_utf8(slice(view.text, span));
  remarks.push_back({.message = "the source ends with " +
                                mark_at(pair.source().text, source.position) +
                                "; the target ends without a mark",
                     .source_span = span_of(source.position, source.position + 1),
                     .target_span = span,
                     .confidence = 0.9F,
                     .suggestion = target.closed ? std::string() : std::move(word) + mark,
                     .convention = Convention::kEndMark});
}

void report_added(const PairView& pair, const TextEnd& source, const TextEnd& target,
                  Remarks& remarks) {
  remarks.push_back({.message = "the target ends with " +
                                mark_at(pair.target().text, target.position) +
                                "; the source ends without a mark",
                     .source_span = last_word(pair.source().text, source.position),
                     .target_span = span_of(target.position, target.position + 1),
                     .confidence = 0.6F});
}

constexpr std::array<std::u32string_view, 25> kChineseQuestionWords = {
    U"吗", U"嗎",   U"呢",   U"什么", U"什麼", U"甚么", U"谁",   U"誰", U"哪",
    U"怎", U"为何", U"為何", U"几",   U"幾",   U"多少", U"多久", U"何", U"是否",
    U"吧", U"岂",   U"豈",   U"能否", U"难道", U"難道", U"不是"};

// Words behind which a question is reported: 不知是谁, 她问什么.
constexpr std::array<std::u32string_view, 10> kChineseReports = {
    U"不知", U"知道", U"想", U"问", U"問", U"告诉", U"告訴", U"看看", U"无论", U"無論"};

template <std::size_t kSize>
bool has_any(std::u32string_view text, const std::array<std::u32string_view, kSize>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) {
    return text.find(word) != std::u32string_view::npos;
  });
}

constexpr std::array<std::u32string_view, 24> kEnglishQuestionStarts = {
    U"what", U"who",   U"whom", U"whose", U"which",  U"when", U"where", U"why",
    U"how",  U"do",    U"does", U"did",   U"is",     U"are",  U"was",   U"were",
    U"can",  U"could", U"will", U"would", U"should", U"have", U"has",   U"isn"};

// Does a text ask, whatever its mark: by 吗 and the like in Chinese, by how it starts in English?
bool asks_in_words(const TextView& view) {
  const std::u32string_view text = view.text;
  if (view.language == Language::kChinese) return has_any(text, kChineseQuestionWords);
  std::size_t start = 0;
  while (start < text.size() && !is_letter(text[start])) ++start;
  std::u32string first(word_from(text, start));
  for (char32_t& c : first) c = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  return std::find(kEnglishQuestionStarts.begin(), kEnglishQuestionStarts.end(), first) !=
         kEnglishQuestionStarts.end();
}

// A question that the target still asks, but without its mark.
bool has_lost_mark(const PairView& pair, const TextEnd& source, const TextEnd& target) {
  return source.kind == MarkKind::kQuestion && target.kind == MarkKind::kStop &&
         !has_kind(pair, Side::kTarget, MarkKind::kQuestion) && asks_in_words(pair.target()) &&
         !(pair.target().language == Language::kChinese &&
           has_any(pair.target().text, kChineseReports));
}

// A statement that became a question. Chinese likes to state by asking (谁知道？): not a slip.
bool has_gained_mark(const PairView& pair, const TextEnd& source, const TextEnd& target) {
  return target.kind == MarkKind::kQuestion && source.kind == MarkKind::kStop &&
         !has_kind(pair, Side::kSource, MarkKind::kQuestion) && !asks_in_words(pair.chinese());
}

void compare_questions(const PairView& pair, const TextEnd& source, const TextEnd& target,
                       Remarks& remarks) {
  const bool lost = has_lost_mark(pair, source, target);
  const bool added = !lost && has_gained_mark(pair, source, target);
  if (!lost && !added) return;
  const Language language = pair.target().language;
  remarks.push_back(
      {.message = lost ? "the question mark is lost: the target asks, but ends with " +
                             mark_at(pair.target().text, target.position)
                       : "the target ends with a question mark; the source asks nothing",
       .source_span = span_of(source.position, source.position + 1),
       .target_span = span_of(target.position, target.position + 1),
       .confidence = lost ? 0.8F : 0.7F,
       .suggestion = lost ? counterpart(MarkKind::kQuestion, language) : std::string()});
}

void check(const PairView& pair, Remarks& remarks) {
  const TextEnd source = text_end(pair.source().text);
  const TextEnd target = text_end(pair.target().text);
  if (!source.known || !target.known) return;
  if (source.kind == target.kind) return;
  if (target.kind == MarkKind::kNone) {
    if (!is_sure_end(pair.source().text, source)) return;
    // The sentence goes on in the next pair.
    if (starts_in_lower_case(pair.after(), Side::kTarget)) return;
    if (is_heading(pair) || breaks_off(pair)) return;
    return report_missing(pair, source, target, remarks);
  }
  if (source.kind == MarkKind::kNone) {
    // Chinese messages and comments go without end marks; English without one is a heading.
    if (pair.source().language == Language::kChinese) return;
    if (!is_sure_end(pair.target().text, target)) return;
    return report_added(pair, source, target, remarks);
  }
  compare_questions(pair, source, target, remarks);
}

}  // namespace

RuleDefinition end_punctuation() {
  return {
      {
          .name = "end-punctuation",
          .family = "typography",
          .category = "linguistic-conventions/punctuation",
          .its_type = "typographical",
          .severity = Severity::kMinor,
          .summary = "The translation ends with another mark than the source, or with none",
          .finds =
              "A full stop, question or exclamation mark at the end of the source that the "
              "translation has lost, one that it has added to an English heading, a question that "
              "ends with a full stop, a statement that ends with a question mark. Marks are "
              "found behind closing quotation marks, brackets and notes. It leaves alone "
              "headings without a mark on both sides, commas, semicolons, colons, dashes and "
              "ellipses against any other mark, 。 for ! and the reverse, abbreviations at "
              "the end of English, questions that are reported (He asked if …) or rhetorical in "
              "Chinese, messages in "
              "Chinese without any mark, a "
              "sentence that goes on in the next pair, the first line of an aligned document, "
              "which "
              "is mostly its heading, and a sentence that breaks off (truncated says so).",
          .matters = "A missing mark is the trace of a cut; a lost question mark turns a question "
                     "into a claim.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"雨下了一整天。", "It rained all day"}},
                   .source_marked = "。",
                   .target_marked = "day",
                   .suggestion = "day."},
                  {.caught = true,
                   .pairs = {{"What time does the bank open?", "银行几点开门。"}},
                   .source_marked = "?",
                   .target_marked = "。",
                   .suggestion = "？"},
                  {.caught = true,
                   .pairs = {{"Opening hours", "营业时间。"}},
                   .source_marked = "hours",
                   .target_marked = "。"},
                  {.caught = false, .pairs = {{"他说：“走吧。”（笑）", "\"Let's go,\" he said."}}},
                  {.caught = false, .pairs = {{"She works for Acme Inc.", "她在极点公司上班"}}},
                  {.caught = false, .pairs = {{"他是谁呢？", "He wondered who it was."}}},
                  {.caught = false, .pairs = {{"快跑！", "Run for it."}}},
                  {.caught = false, .pairs = {{"请带以下物品：", "Please bring the following."}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
