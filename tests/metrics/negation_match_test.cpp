#include <string>

#include <gtest/gtest.h>

#include <duizhao/align/word_links.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/negation_match.h>
#include <duizhao/text/english.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

class Negations : public testing::Test {
 protected:
  // The words of unanswered negations: "没 不; not".
  std::string unanswered(const std::string& zh, const std::string& en) {
    const std::u32string chinese_text = to_utf32(zh);
    const std::u32string english_text = to_utf32(en);
    const NegatedText chinese{chinese_text, finder_.chinese(chinese_text)};
    const NegatedText english{english_text, finder_.english(english_text, english_words(en))};
    std::string shown;
    for (const auto& found : unanswered_negations(chinese, english, linker_.link(zh, en))) {
      const auto& text = found.language == Language::kChinese ? chinese_text : english_text;
      if (!shown.empty()) shown += ' ';
      shown += to_utf8(text.substr(found.span.begin.value, found.span.size()));
    }
    return shown;
  }

  Lexicon lexicon_ = Lexicon::load();
  NegatorFinder finder_{lexicon_};
  WordLinker linker_{lexicon_};
};

TEST_F(Negations, AnswerEachOther) {
  EXPECT_EQ(
      unanswered("他没吃早饭，也没喝咖啡。", "He did not eat breakfast and did not drink coffee."),
      "");
  EXPECT_EQ(unanswered("没有人知道答案，因为老师没来。",
                       "Nobody knew the answer because the teacher did not come."),
            "");
}

TEST_F(Negations, AWeakWordNearbyTakesNoAnswer) {
  EXPECT_EQ(unanswered("未来几年里这个纪录不会被打破。",
                       "This record will not be broken in the next few years."),
            "");
}

// "still" stands nearer to 没电 than "didn't" does.
TEST_F(Negations, SureOnesAreMatchedBeforeWeakOnes) {
  EXPECT_EQ(unanswered("我不知道为什么有的房间还有电，有的房间却没电。",
                       "I am not sure why some rooms still had power and others didn't."),
            "");
}

TEST_F(Negations, ChineseSaysAgainWhatEnglishJoinsByOr) {
  const std::string zh = "新的一年里票价不会上涨，市中心的老车站也不会关闭。";
  EXPECT_EQ(unanswered(zh,
                       "In the new year, ticket prices will not rise or the old station in the "
                       "city centre be closed."),
            "");
  EXPECT_EQ(unanswered(zh,
                       "In the new year, ticket prices will not rise, and the old station in "
                       "the city centre will be closed."),
            "不会");
}

TEST_F(Negations, OneTooManyIsLeft) {
  EXPECT_EQ(unanswered("老师没有来，学生们都在教室里安静地看书，校长很高兴。",
                       "The teacher did not come, the students all read books quietly in the "
                       "classroom, and the headmaster was not happy."),
            "not");
}

TEST_F(Negations, ManyAreNotCompared) {
  std::string zh, en;
  for (int i = 0; i < 100; ++i) {
    zh += "他不去。";
    en += "He does not go. He does not come. ";
  }
  EXPECT_EQ(unanswered(zh, en), "");
}

TEST_F(Negations, ALoneOneIsCertain) {
  const std::u32string text = U"他没来。";
  const auto lone = lone_negation({text, finder_.chinese(text)}, {});
  ASSERT_TRUE(lone);
  EXPECT_TRUE(lone->certain);
  EXPECT_EQ(lone->span, span_of(1, 2));
  EXPECT_FALSE(lone_negation({}, {}));
}

}  // namespace
}  // namespace duizhao
