#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/negation.h>
#include <duizhao/text/english.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::string_view name_of(NegatorKind kind) {
  switch (kind) {
    case NegatorKind::kStrong:
      return "strong";
    case NegatorKind::kDouble:
      return "double";
    case NegatorKind::kLexical:
      return "lexical";
    case NegatorKind::kAffix:
      return "affix";
    case NegatorKind::kWeak:
      return "weak";
    case NegatorKind::kNeutral:
      return "neutral";
    case NegatorKind::kNone:
      return "none";
  }
  return "";
}

struct Text {
  std::string utf8;
  std::string negators;  // "没有 strong; 不 weak"
};

void PrintTo(const Text& text, std::ostream* out) { *out << text.utf8; }

class NegatorsOf : public testing::TestWithParam<Text> {
 protected:
  static std::string found() {
    static const NegatorFinder finder(Lexicon::load());
    const std::string& utf8 = GetParam().utf8;
    const std::u32string text = to_utf32(utf8);
    const bool english = utf8.front() < 0x7F && utf8.front() > 0;
    const auto negators =
        english ? finder.english(text, english_words(utf8)) : finder.chinese(text);
    std::string shown;
    std::uint32_t end = 0;
    for (const Negator& negator : negators) {
      EXPECT_LE(end, negator.span.begin.value) << "overlap";
      end = negator.span.end.value;
      EXPECT_LE(end, text.size());
      if (!shown.empty()) shown += "; ";
      shown += to_utf8(text.substr(negator.span.begin.value, negator.span.size()));
      shown += ' ';
      shown += name_of(negator.kind);
    }
    return shown;
  }
};

TEST_P(NegatorsOf, AreFoundWithTheirKind) { EXPECT_EQ(found(), GetParam().negators); }

INSTANTIATE_TEST_SUITE_P(
    English, NegatorsOf,
    testing::Values(
        Text{"She did not pay.", "not strong"}, Text{"She didn't pay.", "didn't strong"},
        Text{"They can’t swim and won’t learn.", "can’t strong; won’t strong"},
        Text{"Nobody knows, and nothing helps.", "Nobody strong; nothing strong"},
        Text{"He left without a word.", "without strong"},
        Text{"Without a doubt she won.", "Without a doubt neutral"},
        Text{"I can't help laughing.", "can't help neutral"},
        Text{"You are coming, aren't you?", "aren't you neutral"},
        Text{"Whether or not it rains, we go.", "Whether or not neutral"},
        Text{"She did not eat until noon.", "not eat until neutral"},
        Text{"Platform No. 5 is closed.", "No. 5 neutral"}, Text{"No, thanks.", "No neutral"},
        Text{"There is no doubt about it.", "no doubt neutral"},
        Text{"It took no more than a day.", "no more than neutral"},
        Text{"The pump failed.", "failed lexical"},
        Text{"An unfair, careless and illegal act.", "unfair affix; careless affix; illegal affix"},
        Text{"My uncle invested in iron.", ""}, Text{"A non-smoker lives here.", "non affix"},
        Text{"The important thing is included.", ""},
        Text{"It is too late to call.", "too late to weak"},
        Text{"I would walk rather than drive.", "rather than weak"},
        Text{"It is no longer without trains.", "no double; without double"},
        Text{"The room is warm.", ""}));

INSTANTIATE_TEST_SUITE_P(
    Chinese, NegatorsOf,
    testing::Values(Text{"我没有来过非洲。", "没有 strong"}, Text{"他不吃鱼。", "不 strong"},
                    Text{"他沒有來。", "沒有 strong"},  // traditional
                    Text{"未来特别重要。", ""}, Text{"别跑！", "别 strong"},
                    Text{"你别动。", "别 strong"}, Text{"他不得不走。", "不得不 neutral"},
                    Text{"他们也未能幸免。", "未能 neutral"}, Text{"你去不去？", ""},
                    Text{"这样好不好？", ""}, Text{"你喜不喜欢他？", ""},
                    Text{"不是下雨就是刮风。", "不是 neutral"},
                    Text{"我非去不可。", "非 neutral; 不可 neutral"},
                    Text{"他不吃不喝。", "不 double; 不 double"},
                    Text{"这里禁止喧哗。", "禁止 lexical"},
                    Text{"差点没赶上车。", "差点没 neutral"},
                    Text{"他不仅会唱歌，而且会跳舞。", ""}, Text{"他未必知道。", "未必 weak"},
                    Text{"我不知道。", "不知道 strong"}, Text{"天气很好。", ""}));

}  // namespace
}  // namespace duizhao
