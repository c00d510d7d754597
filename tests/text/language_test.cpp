#include <duizhao/text/language.h>

#include <gtest/gtest.h>

namespace duizhao {
namespace {

TEST(Language, TagsInAnyForm) {
  for (const char* tag :
       {"zh", "ZH", "zh-CN", "zh_TW", "zh-Hant", "cmn", "cmn-Hans-CN", "zho", "chi"})
    EXPECT_EQ(parse_language(tag), Language::kChinese) << tag;
  for (const char* tag : {"en", "EN", "en-GB", "en_US", "eng"})
    EXPECT_EQ(parse_language(tag), Language::kEnglish) << tag;
  for (const char* tag : {"", "z", "zhx", "fr", "english", "de-EN"})
    EXPECT_EQ(parse_language(tag), std::nullopt) << tag;
}

TEST(Language, CodesAreParsedBack) {
  for (const Language language : {Language::kChinese, Language::kEnglish})
    EXPECT_EQ(parse_language(code(language)), language);
}

TEST(Language, IsWhatMostLettersBelongTo) {
  EXPECT_EQ(detect_language("今天下雨。"), Language::kChinese);
  EXPECT_EQ(detect_language("It rains today."), Language::kEnglish);
  EXPECT_EQ(detect_language("他在Google工作。"), Language::kChinese);
  EXPECT_EQ(detect_language("The word 雨 (rain) is easy to write."), Language::kEnglish);
  EXPECT_EQ(detect_language("Ça été élevé"), Language::kEnglish);
}

TEST(Language, CannotBeToldWithoutLetters) {
  EXPECT_EQ(detect_language(""), std::nullopt);
  EXPECT_EQ(detect_language("12.5 % — 3/4 !?"), std::nullopt);
  EXPECT_EQ(detect_language("кот"), std::nullopt);
}

}  // namespace
}  // namespace duizhao
