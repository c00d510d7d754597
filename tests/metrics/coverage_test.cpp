#include <duizhao/metrics/coverage.h>

#include <random>
#include <string>
#include <vector>

#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

#include <gtest/gtest.h>

namespace duizhao {
namespace {

const Lexicon& lexicon() {
  static const Lexicon loaded = Lexicon::load();
  return loaded;
}

const LinkValues& link_values() {
  static const LinkValues values(lexicon());
  return values;
}

Coverage coverage(const std::string& chinese, const std::string& english) {
  static const WordLinker linker(lexicon());
  return coverage_of(link_values(), linker.link(chinese, english), to_utf32(chinese),
                     to_utf32(english));
}

std::string shown(const TextCoverage& text, const std::vector<PairWord>& words,
                  const std::string& utf8) {
  if (text.run.first == text.run.last) return "";
  const std::u32string all = to_utf32(utf8);
  const std::uint32_t begin = words[text.run.first].span.begin.value;
  const std::uint32_t end = words[text.run.last - 1].span.end.value;
  return to_utf8(std::u32string_view(all).substr(begin, end - begin));
}

TEST(LinkValues, OfAWordAndOfItsClass) {
  const LinkValues values(lexicon(),
                          "zh\t#4\t10\t0\t-20\nzh\t银行\t15\t-5\t-30\nen\t#3\t7\t1\t-9\n");
  const WordLinker linker(lexicon());
  const auto words = linker.reader().chinese("银行电影").words;
  ASSERT_EQ(words.size(), 2U);
  EXPECT_FLOAT_EQ(values.value(words[0], LinkState::kNothing, Language::kChinese), 1.5F);
  EXPECT_FLOAT_EQ(values.value(words[0], LinkState::kLinked, Language::kChinese), -3);
  EXPECT_FLOAT_EQ(values.value(words[1], LinkState::kNothing, Language::kChinese), 1);
  EXPECT_FLOAT_EQ(
      values.value(linker.reader().english("bank").words[0], LinkState::kTaken, Language::kEnglish),
      0.1F);
}

TEST(LinkValues, ABrokenTableIsNamedByItsLine) {
  for (const std::string line :
       {"fr\t#1\t1\t1\t1", "zh\t#9\t1\t1\t1", "zh\t银行\t1\t1", "en\tbank\tx\t1\t1"}) {
    try {
      const LinkValues values(lexicon(), "# comment\n" + line + "\n");
      ADD_FAILURE() << line;
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find(":2:"), std::string::npos) << error.what();
    }
  }
}

// Counts as the table has them: a missing word speaks for a missing counterpart, a linked one
// against it.
TEST(LinkValues, OfTheProgramHaveTheRightSigns) {
  const WordLinker linker(lexicon());
  for (const PairWord& word : linker.reader().chinese("银行火车医院学校老师").words)
    for (const Language language : {Language::kChinese}) {
      EXPECT_GT(link_values().value(word, LinkState::kNothing, language), 0.5F);
      EXPECT_LT(link_values().value(word, LinkState::kLinked, language), -0.5F);
    }
}

TEST(Coverage, AFaithfulPairSpeaksAgainstEverything) {
  const Coverage found =
      coverage("老师在学校教孩子们唱歌。", "The teacher teaches the children to sing at school.");
  EXPECT_LT(found.chinese.total, -3);
  EXPECT_LT(found.english.total, -3);
  EXPECT_GT(found.content_links, 3);
}

TEST(Coverage, TheRunIsTheClauseWithoutCounterpart) {
  const std::string chinese = "老师在学校教孩子们唱歌，医院旁边新开的图书馆星期天不开门。";
  const std::string english = "The teacher teaches the children to sing at school.";
  const Coverage found = coverage(chinese, english);
  EXPECT_GT(found.chinese.run.sum, 4);
  const std::string run = shown(found.chinese, found.links.chinese, chinese);
  EXPECT_NE(run.find("图书馆"), std::string::npos) << run;
  EXPECT_EQ(run.find("老师"), std::string::npos) << run;
  EXPECT_GT(found.chinese.clause.sum, 4);
  EXPECT_GT(found.chinese.end.sum, 4);
  EXPECT_LT(found.chinese.start.sum, 2);
  EXPECT_LT(found.english.run.sum, 3);
}

TEST(Coverage, OfEmptyTexts) {
  const Coverage found = coverage("", "");
  EXPECT_EQ(found.chinese.run, WordRun{});
  EXPECT_EQ(found.english.clause, WordRun{});
  EXPECT_EQ(found.chinese.lost, 0);
}

// Sums over all runs, the slow way.
float best(const std::vector<float>& values, bool from_start, bool to_end) {
  float result = 0;
  for (std::size_t first = 0; first < values.size(); ++first)
    for (std::size_t last = first + 1; last <= values.size(); ++last) {
      if ((from_start && first != 0) || (to_end && last != values.size())) continue;
      float sum = 0;
      for (std::size_t i = first; i < last; ++i) sum += values[i];
      result = std::max(result, sum);
    }
  return result;
}

TEST(Coverage, SumsAreThoseOfAllRuns) {
  std::mt19937 random(7);
  const WordLinker linker(lexicon());
  const std::string chinese =
      "春天来了，河边的柳树发了芽，孩子们放学以后都跑到草地上放风筝，老人们坐在长椅上晒太阳。";
  const std::string english =
      "When spring comes, the old people sit in the sun, and the children fly kites after school.";
  for (int round = 0; round < 50; ++round) {
    PairLinks links = linker.link(chinese, english);
    for (auto* states : {&links.chinese_states, &links.english_states})
      for (LinkState& state : *states) state = static_cast<LinkState>(random() % 3);
    const Coverage found = coverage_of(link_values(), links, to_utf32(chinese), to_utf32(english));
    for (const Language language : {Language::kChinese, Language::kEnglish}) {
      const TextCoverage& text = found.text(language);
      EXPECT_NEAR(text.run.sum, best(text.values, false, false), 1e-4);
      EXPECT_NEAR(text.start.sum, best(text.values, true, false), 1e-4);
      EXPECT_NEAR(text.end.sum, best(text.values, false, true), 1e-4);
      float sum = 0;
      for (std::uint32_t i = text.run.first; i < text.run.last; ++i) sum += text.values[i];
      EXPECT_NEAR(text.run.sum, sum, 1e-4);
      const auto& words = found.words(language);
      for (std::uint32_t i = text.clause.first; i < text.clause.last; ++i) {
        const auto& characters = language == Language::kChinese ? chinese : english;
        EXPECT_FALSE(words[i].kind == WordKind::kPunctuation &&
                     ends_clause(to_utf32(characters)[words[i].span.begin.value]));
      }
    }
  }
}

}  // namespace
}  // namespace duizhao
