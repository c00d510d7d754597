#include <duizhao/report/side_by_side.h>

#include <gtest/gtest.h>

#include <sstream>

#include <duizhao/report/visible_text.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

Document document(Language language, const std::vector<std::string>& sentences) {
  Document made;
  made.language = language;
  for (const std::string& text : sentences) {
    Sentence sentence;
    sentence.text = text;
    made.sentences.push_back(sentence);
  }
  return made;
}

Alignment alignment() {
  Alignment made;
  made.beads = {{{{0}, {1}}, {{0}, {1}}, 1.0F, false},
                {{{1}, {2}}, {{1}, {3}}, 0.9F, false},
                {{{2}, {3}}, {{3}, {3}}, 0.3F, false},
                {{{3}, {4}}, {{3}, {4}}, 0.8F, true}};
  return made;
}

const Document kZh = document(
    Language::kChinese, {"今天下雨。", "他没带伞，淋湿了。", "后来雨停了。", "他回家换了衣服。"});
const Document kEn = document(Language::kEnglish, {"It is raining today.", "He had no umbrella.",
                                                   "He got wet.", "He went home and changed."});

TEST(SideBySide, SentencesStandBesideTheirCounterparts) {
  EXPECT_EQ(side_by_side(kZh, kEn, alignment(), 60, TerminalStyle(false)),
            "1  今天下雨。                  │ It is raining today.\n"
            "2  他没带伞，淋湿了。          │ He had no umbrella.\n"
            "                               │ He got wet.\n"
            "3? 后来雨停了。                │ –\n"
            "4↔ 他回家换了衣服。            │ He went home and changed.\n");
}

TEST(SideBySide, NoLineIsWiderThanAskedForAndNothingIsLost) {
  for (std::uint32_t width = 40; width < 90; ++width) {
    const std::string shown = side_by_side(kZh, kEn, alignment(), width, TerminalStyle(false));
    std::istringstream lines(shown);
    std::string line, left;
    while (std::getline(lines, line)) {
      EXPECT_LE(columns_of(line), width) << line;
      const std::size_t between = line.find(" │ ");
      ASSERT_NE(between, std::string::npos);
      for (const char c : line.substr(0, between))
        if (c != ' ' && (c < '0' || c > '9') && c != '?') left += c;
    }
    EXPECT_EQ(left, "今天下雨。他没带伞，淋湿了。后来雨停了。↔他回家换了衣服。");
  }
}

TEST(SideBySide, ControlsAndDirectionsOfATextStayOutOfTheTerminal) {
  const std::string override = to_utf8(std::u32string(1, U'\u202E'));
  const Document evil =
      document(Language::kEnglish, {"\x1b[2J", "a\tb", override + "right to left", "fine"});
  const std::string shown = side_by_side(kZh, evil, alignment(), 60, TerminalStyle(false));
  EXPECT_EQ(shown.find('\x1b'), std::string::npos);
  EXPECT_EQ(shown.find('\t'), std::string::npos);
  EXPECT_EQ(shown.find(override), std::string::npos);
  EXPECT_NE(side_by_side(kZh, kEn, alignment(), 60, TerminalStyle(true)).find('\x1b'),
            std::string::npos);
}

}  // namespace
}  // namespace duizhao
