#include <duizhao/report/sentence_lines.h>

#include <gtest/gtest.h>

#include <duizhao/text/joined_text.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

using Lines = std::vector<std::uint64_t>;

Document chinese(std::string_view text) {
  return make_document(text, {.language = Language::kChinese}, "zh");
}

TEST(SentenceLines, CountsEveryLineEnd) {
  EXPECT_EQ(sentence_lines(chinese("今天下雨。明天放晴。\n后天有风。")), (Lines{1, 1, 2}));
  EXPECT_EQ(sentence_lines(chinese("\n\n今天下雨。\r\n\r\n明天放晴。\r后天有风。")),
            (Lines{3, 5, 6}));
  EXPECT_EQ(sentence_lines(chinese("\xEF\xBB\xBF今天下雨。")), (Lines{1}));
  EXPECT_EQ(sentence_lines(make_document("甲\n\n乙\n",
                                         {.language = Language::kChinese, .presplit = true}, "zh")),
            (Lines{1, 2, 3}));
}

TEST(SentenceAt, FindsTheSentenceOfAPlaceInTheJoinedText) {
  const Document en = make_document("It rains. It pours. The old man is snoring.",
                                    {.language = Language::kEnglish}, "en");
  ASSERT_EQ(en.sentences.size(), 3U);
  for (std::uint32_t sentence = 0; sentence < 3; ++sentence) {
    const std::string joined = joined_text(en, 0, 3);
    const std::size_t at = joined.find(en.sentences[sentence].text);
    const auto begin = static_cast<std::uint32_t>(at);
    EXPECT_EQ(sentence_at(en, 0, 3, {begin}), sentence);
    const std::uint32_t size = count_code_points(en.sentences[sentence].text);
    EXPECT_EQ(sentence_at(en, 0, 3, {begin + size - 1}), sentence);
  }
  EXPECT_EQ(sentence_at(en, 1, 3, {0}), 1U);
  EXPECT_EQ(sentence_at(en, 1, 3, {999}), 2U);
}

}  // namespace
}  // namespace duizhao
