#include <duizhao/text/two_languages.h>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

std::vector<std::string> texts(const Document& document) {
  std::vector<std::string> result;
  for (const Sentence& sentence : document.sentences) result.push_back(sentence.text);
  return result;
}

using Texts = std::vector<std::string>;

std::string failure(const std::string& text) {
  try {
    make_two_documents(text, {}, "both.txt");
  } catch (const Error& error) {
    return error.what();
  }
  return "read";
}

TEST(LineLanguage, IsToldByTheWordsBetweenTheTerms) {
  for (const char* const line :
       {"今天下雨。", "请用 Microsoft Windows PowerShell ISE 打开。", "他在 Yale University 读书。",
        "Kubernetes 集群", "王磊议员，I.S.O.，J.P.", "《The Old Man and the Sea》是一本好书。",
        "12月"})
    EXPECT_EQ(line_language(line), Language::kChinese) << line;
  for (const char* const line :
       {"It is raining.", "The word 对照 means to set side by side.", "Chapter 3",
        "Wang Wei (王伟)", "He said 你好 to the old man and sat down.", "Café"})
    EXPECT_EQ(line_language(line), Language::kEnglish) << line;
  for (const char* const line : {"", "* * *", "2024", "——"})
    EXPECT_EQ(line_language(line), std::nullopt) << line;
}

TEST(TwoDocuments, LinesAlternate) {
  const auto both = make_two_documents(
      "今天下雨。路很滑。\nIt is raining today. The road is slippery.\n\n猫睡了。\n\nThe cat is "
      "asleep.\n",
      {}, "both.txt");
  EXPECT_EQ(both.source.language, Language::kChinese);
  EXPECT_EQ(texts(both.source), (Texts{"今天下雨。", "路很滑。", "猫睡了。"}));
  EXPECT_EQ(texts(both.target),
            (Texts{"It is raining today.", "The road is slippery.", "The cat is asleep."}));
  EXPECT_EQ(both.source.paragraphs, 2U);
  EXPECT_EQ(turns(both.source, both.target), (std::vector<Turn>{{2, 0}, {2, 2}, {3, 2}}));
  EXPECT_EQ(turns(both.target, both.source), (std::vector<Turn>{{0, 2}, {2, 2}, {2, 3}}));
}

TEST(TwoDocuments, SpansArePlacesInTheWholeText) {
  const std::string text = "The cat is asleep.\r\n猫睡了。\r\nSo is the dog.\r\n狗也睡了。";
  const auto both = make_two_documents("\xEF\xBB\xBF" + text, {}, "both.txt");
  EXPECT_EQ(both.source.language, Language::kEnglish);
  for (const Document* document : {&both.source, &both.target}) {
    EXPECT_EQ(document->text, text);
    const std::u32string characters = to_utf32(document->text);
    for (const Sentence& sentence : document->sentences) {
      EXPECT_EQ(to_utf8(characters.substr(sentence.span.begin.value, sentence.span.size())),
                sentence.text);
      EXPECT_EQ(text.substr(sentence.bytes.begin.value - 3, sentence.bytes.size()), sentence.text);
    }
  }
}

TEST(TwoDocuments, LinesWithoutLettersGoWithWhatFollows) {
  const auto both = make_two_documents(
      "1\n今天下雨。\n1\nIt is raining.\n2\n猫睡了。\n2\nThe cat sleeps.\n——", {}, "both.txt");
  EXPECT_EQ(texts(both.source), (Texts{"1", "今天下雨。", "2", "猫睡了。"}));
  EXPECT_EQ(texts(both.target), (Texts{"1", "It is raining.", "2", "The cat sleeps.", "——"}));
}

TEST(TwoDocuments, PresplitLinesAreSentences) {
  const auto both = make_two_documents("好。很好。\n\nGood. Very good.\n", {.presplit = true}, "b");
  EXPECT_EQ(texts(both.source), (Texts{"好。很好。"}));
  EXPECT_EQ(texts(both.target), (Texts{"Good. Very good."}));
}

TEST(TwoDocuments, TheLanguageOfTheSourceMayBeSaid) {
  const std::string text = "今天下雨。\nIt is raining.\n";
  EXPECT_EQ(make_two_documents(text, {.language = Language::kEnglish}, "b").source.language,
            Language::kEnglish);
}

TEST(TwoDocuments, DelimiterLinesAreInBoth) {
  const auto both = make_two_documents("今天下雨。\nIt is raining.\n***\n猫睡了。\nThe cat sleeps.",
                                       {.delimiter = "***"}, "b");
  EXPECT_EQ(both.source.delimiters, std::vector<std::uint32_t>{1});
  EXPECT_EQ(both.target.delimiters, std::vector<std::uint32_t>{1});
  EXPECT_EQ(texts(both.target), (Texts{"It is raining.", "***", "The cat sleeps."}));
}

TEST(TwoDocuments, OneLanguageOrBothInALineIsAnError) {
  EXPECT_EQ(failure("今天下雨。\n猫睡了。"),
            "both.txt: holds Chinese only; give its translation as a second text");
  EXPECT_EQ(failure("It is raining."),
            "both.txt: holds English only; give its translation as a second text");
  EXPECT_NE(failure("猫睡了，狗也睡了。\tThe cat is asleep, and so is the dog.\n今天下雨，路很滑。"
                    "\tIt is raining and the road is slippery.")
                .find("in the same lines"),
            std::string::npos);
  EXPECT_NE(failure("* * *"), "read");
  EXPECT_NE(failure(""), "read");
}

}  // namespace
}  // namespace duizhao
