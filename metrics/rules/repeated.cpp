#include <algorithm>
#include <array>
#include <cstddef>

#include <duizhao/lexicon/segmenter.h>
#include <duizhao/metrics/rules.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/repetition.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

// Words of one character that nothing doubles; the segmenter tells 目的|的 from 的|的.
constexpr std::u32string_view kNeverDoubled = U"的在和与被把从这我你他她它们而但或及于将向让";

// A character doubled that are two words: 他|他, not 现在|在.
void add_doubled_characters(const PairView& pair, std::vector<Repetition>& found) {
  const std::u32string_view text = pair.target().text;
  const auto is_doubled = [](char32_t a, char32_t b) {
    return a == b && kNeverDoubled.find(a) != std::u32string_view::npos;
  };
  if (std::adjacent_find(text.begin(), text.end(), is_doubled) == text.end()) return;
  const std::vector<ChineseWord> words = segment(pair.lexicon(), text);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const Span a = words[i].span;
    const Span b = words[i + 1].span;
    if (a.size() != 1 || b.size() != 1 || a.end != b.begin) continue;
    if (is_doubled(text[a.begin.value], text[b.begin.value]))
      found.push_back({a, b, RepetitionKind::kWord});
  }
}

// A name of the same syllable twice: 方方 is Fang Fang.
bool is_doubled_name(const PairView& pair, const Repetition& repetition) {
  const std::u32string_view source = pair.source().text;
  const std::u32string_view target = pair.target().text;
  constexpr std::uint32_t kLongestSyllable = 6;  // of pinyin: zhuang
  if (repetition.first.size() > kLongestSyllable) return false;
  const auto same_han = [](char32_t a, char32_t b) { return a == b && is_han(a); };
  return repetition.kind == RepetitionKind::kWord &&
         is_upper(target[repetition.first.begin.value]) &&
         is_upper(target[repetition.again.begin.value]) &&
         std::adjacent_find(source.begin(), source.end(), same_han) != source.end();
}

void check(const PairView& pair, Remarks& remarks) {
  const TextView& target = pair.target();
  std::vector<Repetition> found;
  if (target.language == Language::kEnglish) {
    found = english_repetitions(target.text);
  } else {
    found = chinese_repetitions(target.text);
    add_doubled_characters(pair, found);
  }
  if (found.empty() || has_any_repetition(pair.source().text)) return;
  const auto part = [&target](Span span) { return to_utf8(slice(target.text, span)); };
  for (const Repetition& repetition : found) {
    if (is_doubled_name(pair, repetition)) continue;
    Remark remark;
    if (repetition.kind == RepetitionKind::kSentence) {
      remark.message = "the sentence stands twice";
      remark.target_span = repetition.again;
      remark.severity = Severity::kMajor;
    } else {
      remark.message = "repeated: " + part(repetition.again);
      remark.target_span = Span{repetition.first.begin, repetition.again.end};
      remark.suggestion = part(repetition.first);
    }
    remark.confidence = 0.9F;
    remarks.push_back(std::move(remark));
  }
}

}  // namespace

RuleDefinition repeated() {
  return {
      {
          .name = "repeated",
          .family = "language",
          .category = "linguistic-conventions/grammar",
          .its_type = "duplication",
          .severity = Severity::kMinor,
          .summary = "A word, a phrase or a sentence stands twice in the target",
          .finds =
              "Words and phrases that follow themselves at once, and sentences that come again in "
              "the same unit. What style and grammar double is left alone: had had, very very, "
              "more and more and more, 慢慢, 高高兴兴, 研究研究, 一步一步, 哈哈; and so is "
              "everything where the source repeats as well.",
          .matters = "It is the commonest slip of editing, and of machines that lose their place.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"他去了市场。", "He went to the the market."}},
                   .target_marked = "the the",
                   .suggestion = "the"},
                  {.caught = true,
                   .pairs = {{"We go to school tomorrow.", "我们我们明天上学。"}},
                   .target_marked = "我们我们",
                   .suggestion = "我们"},
                  {.caught = true,
                   .pairs = {{"I saw him.", "我看见他他了。"}},
                   .target_marked = "他他",
                   .suggestion = "他"},
                  {.caught = true,
                   .pairs = {{"下雨了，他没来。",
                              "He did not come today. It rained. He did not come today."}},
                   .target_marked = "He did not come today"},
                  {.caught = false, .pairs = {{"方方住在武汉。", "Fang Fang lives in Wuhan."}}},
                  {.caught = false, .pairs = {{"他吃够了。", "He had had enough."}}},
                  {.caught = false, .pairs = {{"Come slowly, have a look.", "慢慢来，看看吧。"}}},
                  {.caught = false, .pairs = {{"He has a purpose now.", "他现在在找目的的名字。"}}},
                  {.caught = false,
                   .pairs = {{"等等，等等！如果下雨呢，如果下雨呢？",
                              "What if it rains what if it rains?"}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
