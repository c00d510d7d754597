#include <duizhao/text/repetition.h>

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

std::string marked(std::u32string_view text, const std::vector<Repetition>& found) {
  std::string out;
  for (const Repetition& r : found) {
    const auto part = [text](Span s) { return to_utf8(text.substr(s.begin.value, s.size())); };
    EXPECT_LE(r.first.end, r.again.begin);
    EXPECT_LE(r.again.end.value, text.size());
    if (!out.empty()) out += "; ";
    out += part(r.first) + " | " + part(r.again);
  }
  return out;
}

struct Case {
  std::u32string_view text;
  std::string found;
};

TEST(Repetition, EnglishSlips) {
  const std::vector<Case> all = {
      {U"He went to the the market.", "the | the"},
      {U"The the market is closed.", "The | the"},
      {U"We ate all of the of the bread.", "of the | of the"},
      {U"They left on Friday Friday Friday.", "Friday | Friday Friday"},
      {U"It is in the old town in the old town.", "in the old town | in the old town"},
      {U"She was born on May 12 12.", "12 | 12"},
      {U"The problem is is that nobody came.", "is | is"},
      {U"We went home after dinner. It rained. We went home after dinner.",
       "We went home after dinner | We went home after dinner"},
      {U"a a b of of c", "a | a; of | of"},
  };
  for (const Case& c : all) EXPECT_EQ(marked(c.text, english_repetitions(c.text)), c.found);
}

TEST(Repetition, EnglishStyleIsLeftAlone) {
  for (const std::u32string_view text : {U"",
                                         U"He had had enough.",
                                         U"I know that that is true.",
                                         U"It was very very cold.",
                                         U"No, no, no!",
                                         U"It grew more and more and more.",
                                         U"Day by day by day it grew.",
                                         U"He went on and on and on.",
                                         U"New York, New York is a song.",
                                         U"What it is is unclear.",
                                         U"The score was 6 6 at the end.",
                                         U"1 2 1 2",
                                         U"Over and over and over again.",
                                         U"Knock knock. Who is there?",
                                         U"Bye bye, see you.",
                                         U"We met in Paris. Paris was cold.",
                                         U"Yes. Yes. Yes.",
                                         U"www.example.org/www.example.org",
                                         U"well-known known",
                                         U"J J Abrams"})
    EXPECT_EQ(marked(text, english_repetitions(text)), "") << to_utf8(text);
}

TEST(Repetition, ChineseSlips) {
  const std::vector<Case> all = {
      {U"我们我们明天去。", "我们 | 我们"},
      {U"会议在图书馆图书馆举行。", "图书馆 | 图书馆"},
      {U"他昨天来过他昨天来过。", "他昨天来过 | 他昨天来过"},
      {U"因为因为因为下雨，他没来。", "因为 | 因为因为"},
      {U"天气太冷不能出门。他很忙。天气太冷不能出门。", "天气太冷不能出门 | 天气太冷不能出门"},
  };
  for (const Case& c : all) EXPECT_EQ(marked(c.text, chinese_repetitions(c.text)), c.found);
}

TEST(Repetition, ChineseStyleIsLeftAlone) {
  for (const std::u32string_view text :
       {U"", U"慢慢来，看看再说。", U"高高兴兴地走了", U"我们研究研究吧", U"试试看，试一试",
        U"哈哈哈哈哈哈", U"爸爸妈妈", U"一步一步地走", U"一天又一天又一天", U"越来越好，越来越快",
        U"雨哗啦啦哗啦啦地下", U"为了了解情况", U"很多很多人", U"是不是？好不好？", U"110110110110",
        U"不，不，不！", U"走啊走，走啊走"})
    EXPECT_EQ(marked(text, chinese_repetitions(text)), "") << to_utf8(text);
}

TEST(Repetition, ASourceThatRepeatsExcuses) {
  for (const std::u32string_view text : {U"不，不！", U"研究研究", U"如果下雨，如果下雨就不去",
                                         U"Yes, yes, I know", U"bad, bad dog"})
    EXPECT_TRUE(has_any_repetition(text)) << to_utf8(text);
  for (const std::u32string_view text :
       {U"", U"慢慢来", U"他昨天来过。", U"It is cold today.", U"妈妈和爸爸"})
    EXPECT_FALSE(has_any_repetition(text)) << to_utf8(text);
}

TEST(Repetition, LongTextsTakeLinearTime) {
  std::u32string han;
  std::u32string latin;
  for (int i = 0; i < 100000; ++i) {
    han += U'一' + static_cast<char32_t>(i % 7);
    latin += i % 2 == 0 ? U"ab " : U"ab, ";
  }
  const auto start = std::chrono::steady_clock::now();
  chinese_repetitions(han);
  chinese_repetitions(std::u32string(100000, U'啊'));
  english_repetitions(latin);
  has_any_repetition(han);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

}  // namespace
}  // namespace duizhao
