#include <duizhao/text/document.h>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include <duizhao/text/characters.h>
#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

#include "../failure.h"
#include "encode.h"
#include "random_text.h"

namespace duizhao {
namespace {

using namespace std::string_view_literals;

Document read(std::string_view bytes, const TextOptions& options = {}) {
  return make_document(bytes, options, "a.txt");
}

// Sentences, "/" between paragraphs and "|" between sentences of one.
std::string show(const Document& document) {
  std::string all;
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.paragraph != paragraph)
      all += '/';
    else if (&sentence != document.sentences.data())
      all += '|';
    paragraph = sentence.paragraph;
    all += sentence.text;
  }
  return all;
}

std::string failure(std::string_view bytes, const TextOptions& options = {}) {
  return failure_of([&] { read(bytes, options); });
}

TEST(Document, HasParagraphsAndSentences) {
  const Document document = read("今天下雨。我们没有出门。\n\n  明天呢？\n");
  EXPECT_EQ(show(document), "今天下雨。|我们没有出门。/明天呢？");
  EXPECT_EQ(document.paragraphs, 2U);
  EXPECT_EQ(document.language, Language::kChinese);
  EXPECT_EQ(document.encoding, "UTF-8");
  EXPECT_EQ(document.name, "a.txt");
  EXPECT_EQ(document.sentences[2].span, (Span{{16}, {20}}));
  EXPECT_EQ(document.sentences[1].bytes, (ByteSpan{{15}, {36}}));
}

TEST(Document, EveryLineMarkEndsAParagraph) {
  EXPECT_EQ(show(read("One.\rTwo.\r\nThree.\u2028Four.\u2029Five.\u0085Six.\fSeven.\n\n\nEight.")),
            "One./Two./Three./Four./Five./Six./Seven./Eight.");
}

TEST(Document, ASpanAndTheBytesLeadBackToTheFile) {
  const std::string bytes = test::encode("下雨了。\n我们走吧！天黑了。\n", "GB18030");
  const Document document = read(bytes);
  ASSERT_EQ(document.sentences.size(), 3U);
  for (const Sentence& sentence : document.sentences) {
    const auto [begin, end] = sentence.bytes;
    EXPECT_EQ(bytes.substr(begin.value, end.value - begin.value),
              test::encode(sentence.text, "GB18030"));
  }
}

TEST(Document, JoinsWrappedLines) {
  const Document document = read(
      "The old library on the corner was closed for two years while work-\n"
      "ers mended the roof and laid new floors. When it opened again last\n"
      "week, people stood in the rain for an hour to see it.\n\nIt is open.\n");
  EXPECT_TRUE(document.wrapped);
  EXPECT_EQ(show(document),
            "The old library on the corner was closed for two years while workers mended the roof "
            "and laid new floors.|When it opened again last week, people stood in the rain for an "
            "hour to see it./It is open.");
}

TEST(Document, JoinsWrappedChineseWithoutBlanks) {
  const Document document = read(
      "　　街角的老图书馆关了两年，工人们修好了屋顶，又铺\r\n"
      "了新的地板。上个星期重新开门的时候，人们在雨里站了\r\n"
      "一个小时，只为进去看一看。\r\n"
      "　　谁也没想到会来这么多人。\r\n");
  EXPECT_EQ(show(document),
            "街角的老图书馆关了两年，工人们修好了屋顶，又铺了新的地板。|上个星期重新开门的时候，"
            "人们在雨里站了一个小时，只为进去看一看。/谁也没想到会来这么多人。");
}

TEST(Document, PresplitKeepsLineNumbers) {
  const TextOptions options{.language = Language::kEnglish, .presplit = true};
  const Document document = read(" One. Two. \r\n\nThree\u2028four.\n\t\nFive", options);
  ASSERT_EQ(document.sentences.size(), 5U);
  EXPECT_EQ(document.sentences[0].text, "One. Two.");
  EXPECT_EQ(document.sentences[0].span, (Span{{1}, {10}}));
  EXPECT_EQ(document.sentences[1].text, "");
  EXPECT_TRUE(document.sentences[1].span.empty());
  EXPECT_EQ(document.sentences[2].text, "Three\u2028four.");
  EXPECT_EQ(document.sentences[3].text, "");
  EXPECT_EQ(document.sentences[4].text, "Five");
  EXPECT_EQ(document.sentences[4].paragraph, 4U);
  EXPECT_EQ(document.paragraphs, 5U);
}

TEST(Document, FindsTheLanguage) {
  EXPECT_EQ(read("今天下雨。").language, Language::kChinese);
  EXPECT_EQ(read("It rains.").language, Language::kEnglish);
  EXPECT_EQ(read("今天下雨。", {.language = Language::kEnglish}).language, Language::kEnglish);
  EXPECT_NE(failure("123").find("cannot tell the language"), std::string::npos);
  EXPECT_EQ(show(read("123", {.language = Language::kEnglish})), "123");
}

TEST(Document, MustHaveText) {
  for (const std::string_view bytes : {""sv, " \n\t\n"sv, "\xEF\xBB\xBF"sv, "\u3000\u2028"sv}) {
    EXPECT_EQ(failure(bytes), "a.txt: has no text; give a file with sentences in it");
    EXPECT_EQ(failure(bytes, {.presplit = true}), failure(bytes));
  }
}

TEST(Document, RefusesALineOf100Megabytes) {
  EXPECT_EQ(failure(std::string(100'000'000, 'a')),
            "a.txt:1: the line is longer than 16 MiB; break it into lines of a paragraph each");
}

// The law of document.h, against the text itself.
void expect_law(const Document& document, const std::string& bytes) {
  const std::u32string text = to_utf32(document.text);
  std::u32string outside = text;
  std::uint32_t last = 0;
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : document.sentences) {
    const auto [begin, end] = sentence.span;
    ASSERT_LE(last, begin.value);
    ASSERT_LT(begin, end);
    ASSERT_LE(paragraph, sentence.paragraph);
    ASSERT_LT(sentence.paragraph, document.paragraphs);
    const std::u32string_view piece =
        std::u32string_view(text).substr(begin.value, end.value - begin.value);
    EXPECT_FALSE(is_blank(piece.front()) || is_blank(piece.back()));
    EXPECT_EQ(bytes.substr(sentence.bytes.begin.value, sentence.bytes.size()), to_utf8(piece));
    if (!document.wrapped) {
      EXPECT_EQ(sentence.text, to_utf8(piece));
    }
    for (std::uint32_t i = begin.value; i < end.value; ++i) outside[i] = ' ';
    last = end.value;
    paragraph = sentence.paragraph;
  }
  for (const char32_t c : outside) EXPECT_TRUE(is_blank(c));
}

TEST(Document, KeepsItsLaw) {
  test::RandomText random(1);
  for (int round = 0; round < 6000; ++round) {
    const std::string bytes = std::string("x").append(random.text(random.below(120)));
    const TextOptions options{
        .language = random.below(2) == 0 ? Language::kChinese : Language::kEnglish,
        .encoding = "UTF-8",
        .wrapped = random.below(3) == 0 ? Wrapped::kYes : Wrapped::kAuto};
    expect_law(read(bytes, options), bytes);
    if (HasFatalFailure()) FAIL() << bytes;
  }
}

TEST(Document, KeepsItsLawWhenPresplit) {
  test::RandomText random(2);
  for (int round = 0; round < 2000; ++round) {
    const std::string bytes = std::string("x").append(random.text(random.below(120)));
    const Document document =
        read(bytes, {.language = Language::kEnglish, .encoding = "UTF-8", .presplit = true});
    std::size_t lines = 0;
    for (const char byte : bytes) lines += byte == '\n' ? 1U : 0U;
    if (bytes.back() != '\n') ++lines;
    ASSERT_EQ(document.sentences.size(), lines);
    std::string visible;
    std::string expected;
    for (const Sentence& sentence : document.sentences)
      for (const char32_t c : to_utf32(sentence.text))
        if (!is_blank(c)) append_utf8(visible, c);
    for (const char32_t c : to_utf32(document.text))
      if (!is_blank(c)) append_utf8(expected, c);
    EXPECT_EQ(visible, expected);
  }
}

TEST(Document, AnyBytesAreReadOrRefused) {
  test::RandomText random(4);
  for (int round = 0; round < 2000; ++round) {
    const std::string bytes = random.bytes(random.below(300));
    try {
      for (const Sentence& sentence : read(bytes).sentences) EXPECT_FALSE(sentence.text.empty());
    } catch (const Error& error) {
      EXPECT_EQ(error.location().path, "a.txt");
    }
  }
}

TEST(Document, DelimiterLinesAreSentencesOfTheirOwn) {
  const std::string text = "猫睡了。狗也\n * * *  \n睡了。* * *\n* * *";
  const Document document = read(text, {.wrapped = Wrapped::kYes, .delimiter = " * * * "});
  EXPECT_EQ(show(document), "猫睡了。|狗也/* * */睡了。|* * */* * *");
  EXPECT_EQ(document.delimiters, (std::vector<std::uint32_t>{2, 5}));
  EXPECT_TRUE(read(text).delimiters.empty());
  const Document lines = read("好\n\n<p>\n<p>x\n<p>", {.presplit = true, .delimiter = "<p>"});
  EXPECT_EQ(lines.sentences.size(), 5U);
  EXPECT_EQ(lines.delimiters, (std::vector<std::uint32_t>{2, 4}));
}

}  // namespace
}  // namespace duizhao
