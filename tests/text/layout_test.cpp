#include <duizhao/text/layout.h>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// "number 3", "number 1/9", "row 2", "bullet", "heading", "plain", "inside".
std::string name(const LayoutMark& mark) {
  static const std::vector<std::string> kNames{"inside", "plain",  "heading",
                                               "bullet", "number", "row"};
  std::string result = kNames.at(static_cast<std::size_t>(mark.layout));
  if (mark.values[0] != 0) result.append(" ").append(std::to_string(mark.values[0]));
  if (mark.values[1] != 0) result.append("/").append(std::to_string(mark.values[1]));
  return result;
}

std::string read(const std::string& sentence) { return name(layout_mark(sentence)); }

TEST(Layout, TheSameNumberInManyShapes) {
  for (const char* text :
       {"三、适用范围", "（三）适用范围", "(三) 适用范围", "3. Scope", "3.适用范围", "3) Scope",
        "(3) Scope", "３．适用范围", "③适用范围", "III. Scope", "iii) Scope", "第三章 附则",
        "第3条 本办法", "第三部分", "Chapter 3", "CHAPTER III: Notes", "Part Three", "Article 3."})
    EXPECT_EQ(read(text), "number 3") << text;
  EXPECT_EQ(read("二十一、附则"), "number 21");
  EXPECT_EQ(read("(c) Pears"), "number 3");
  EXPECT_EQ(read("(i) Apples"), "number 1/9");
  EXPECT_EQ(read("I. Apples"), "number 1/9");
}

TEST(Layout, WhatOnlyLooksLikeANumber) {
  for (const char* text :
       {"3.5 million people came.", "2024. A good year.", "J. Smith came.", "三个人来了。",
        "3 people came.", "第三次来的时候下雨了。", "Chapter and verse.", "Parting is hard.",
        "(see below) Then he left.", "A cat sat here.", "0. Zero", "Mix. It well.", "", "(", "第"})
    EXPECT_EQ(read(text), "plain") << text;
}

TEST(Layout, BulletsRowsAndHashes) {
  EXPECT_EQ(read("• 苹果"), "bullet");
  EXPECT_EQ(read("- Apples"), "bullet");
  EXPECT_EQ(read("-5 degrees"), "plain");
  EXPECT_EQ(read("——他说。"), "plain");
  EXPECT_EQ(read("Apples\t3\t12"), "row 3");
  EXPECT_EQ(read("| 苹果 | 三斤 |"), "row 4");
  EXPECT_EQ(read("a | b"), "plain");
  EXPECT_EQ(read("## 第三章"), "heading");
}

TEST(Layout, MarksParagraphsAndShortOnesWithoutAStop) {
  const auto marks_of = [](const std::string& text, Language language) {
    const Document document = make_document(text, {.language = language}, "a");
    std::string all;
    for (const LayoutMark& mark : layout_marks(document.sentences))
      all.append(name(mark)).append(", ");
    return all;
  };
  EXPECT_EQ(marks_of("春天的花园\n\n今天下雨。我在家。\n一、买米\n明天呢？\n", Language::kChinese),
            "heading, plain, inside, number 1, plain, ");
  EXPECT_EQ(marks_of("The Garden in Spring\n\nIt rains. I am in.\n1. Buy rice\nAnd tomorrow?\n",
                     Language::kEnglish),
            "heading, plain, inside, number 1, plain, ");
  const std::string long_line(200, 'x');
  EXPECT_EQ(marks_of(long_line, Language::kEnglish), "plain, ");
}

}  // namespace
}  // namespace duizhao
