#include <duizhao/text/wrap.h>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace duizhao {
namespace {

constexpr std::string_view kWrappedEnglish =
    "The old library on the corner was closed for two years while workers\n"
    "mended the roof and laid new floors. When it opened again last week,\n"
    "people stood in the rain for an hour to see it.\n"
    "\n"
    "Nobody had expected such a crowd. The librarians, who had planned a\n"
    "quiet morning with tea and cake, sent for more chairs and read stories\n"
    "to the children on the stairs.\n";

constexpr std::string_view kWrappedChinese =
    "　　街角的老图书馆关了两年，工人们修好了屋顶，又铺\n"
    "了新的地板。上个星期重新开门的时候，人们在雨里站了\n"
    "一个小时，只为进去看一看。\n"
    "　　谁也没想到会来这么多人。管理员原来打算安安静静\n"
    "地喝茶、吃蛋糕，结果只好去借椅子，又坐在楼梯上给孩\n"
    "子们念故事。\n";

constexpr std::string_view kArticle =
    "A new library for the old town\n"
    "The old library on the corner was closed for two years while workers mended the roof.\n"
    "When it opened again last week, people stood in the rain.\n"
    "“Nobody had expected such a crowd,” the librarian said.\n"
    "It is open every day but Monday.\n";

constexpr std::string_view kVerse =
    "When the last leaf falls from the old tall tree\n"
    "And the geese go over the town\n"
    "I shall sit by the fire with a cup of tea\n"
    "And watch the snow come down\n";

constexpr std::string_view kList =
    "Shopping list\n"
    "apples\n"
    "two loaves of brown bread\n"
    "milk\n"
    "half a pound of butter\n"
    "tea\n";

// Short lines at the head and the foot, as letters have them.
constexpr std::string_view kLetter =
    "From: the library\n"
    "To: all readers\n"
    "Subject: the new floors\n"
    "\n"
    "I wanted to let you know that the meeting on Friday has been moved to\n"
    "3 p.m. because the floors will not be dry before then. Please tell the\n"
    "others, and bring the printed copies of the list that we discussed on\n"
    "Monday.\n"
    "\n"
    "Best,\n"
    "Anna\n"
    "The library\n"
    "on the corner\n";

// joins as a string: '+' where a line goes on in the next one.
std::string joins(std::string_view text, Wrapped wrapped = Wrapped::kAuto) {
  std::string marks;
  for (const bool join : find_wrapping(text, cut_lines(text, LineMarks::kAll, "a"), wrapped).joins)
    marks += join ? '+' : '.';
  return marks;
}

TEST(Wrap, IsRecognised) {
  EXPECT_EQ(joins(kWrappedEnglish), "++..++.");
  EXPECT_EQ(joins(kWrappedChinese), "++.++.");
  EXPECT_EQ(joins(kLetter), "....+++......");
}

TEST(Wrap, IsNotSeenWhereThereIsNone) {
  EXPECT_EQ(joins(kArticle), ".....");
  EXPECT_EQ(joins(kVerse), "....");
  EXPECT_EQ(joins(kList), "......");
  EXPECT_EQ(joins("one line"), ".");
  EXPECT_EQ(joins(""), "");
}

TEST(Wrap, OfSentencesALineIsNone) {
  EXPECT_EQ(joins("今天早上下了一场大雨，路上的人都打着伞。\n图书馆九点开门，门口已经排起了长队。\n"
                  "管理员给大家倒了热茶，又搬来了椅子。\n孩子们坐在楼梯上听故事，谁也不想回家。\n"),
            "....");
}

TEST(Wrap, CanBeForbiddenAndForced) {
  EXPECT_EQ(joins(kWrappedEnglish, Wrapped::kNo), ".......");
  EXPECT_EQ(joins(kVerse, Wrapped::kYes), "+++.");
  EXPECT_EQ(joins("The library\nopened.", Wrapped::kYes), "+.");
  EXPECT_EQ(joins("One.\n\nTwo\nthree", Wrapped::kYes), "..+.");
}

TEST(Wrap, JoinsSoftLineEndsInAnyText) {
  EXPECT_EQ(joins("The kettle was \nstill warm.\nWe had tea.\n"), "+..");
  EXPECT_EQ(joins("It weighs four pounds \n(about two kilos).\n"), "+.");
  EXPECT_EQ(joins("The kettle was\nstill warm.\n"), "..");         // no blank: a line of its own
  EXPECT_EQ(joins("The kettle was warm. \nwe had tea.\n"), "..");  // the sentence has ended
  EXPECT_EQ(joins("Menu \nTea\n"), "..");                          // a new line's capital
  EXPECT_EQ(joins("The kettle was \nstill warm.\n", Wrapped::kNo), "..");
}

TEST(Wrap, JoinsLinesThatBeginWithAStop) {
  EXPECT_EQ(joins("水已经开了\n，茶也泡好了。\n"), "+.");
  EXPECT_EQ(joins("Tea is ready\n. Come in\n"), "+.");
  EXPECT_EQ(joins("We use\n.NET here\n"), "..");
}

TEST(Wrap, KeepsItemsApart) {
  EXPECT_EQ(joins(std::string(kWrappedEnglish) + "- apples\n- pears\n1. tea\n2. rice\n"),
            "++..++.....");
}

std::string joined(std::string line, std::string_view next) {
  join_lines(line, next);
  return line;
}

TEST(JoinLines, PutsABlankBetweenNarrowWordsOnly) {
  EXPECT_EQ(joined("the old", "library"), "the old library");
  EXPECT_EQ(joined("老图", "书馆"), "老图书馆");
  EXPECT_EQ(joined("他在", "Google"), "他在Google");
  EXPECT_EQ(joined("Google", "的新楼"), "Google的新楼");
  EXPECT_EQ(joined("Google", "Maps"), "Google Maps");
  EXPECT_EQ(joined("it was “late.”", "He left"), "it was “late.” He left");
  EXPECT_EQ(joined("他说“好。”", "她走了"), "他说“好。”她走了");
  EXPECT_EQ(joined("", "a"), "a");
  EXPECT_EQ(joined("a", ""), "a");
}

TEST(JoinLines, MendsHyphenatedWords) {
  EXPECT_EQ(joined("a new rail-", "way line"), "a new railway line");
  EXPECT_EQ(joined("a well-", "known man"), "a well-known man");
  EXPECT_EQ(joined("twenty-", "five"), "twenty-five");
  EXPECT_EQ(joined("a mother-in-", "law"), "a mother-in-law");
  EXPECT_EQ(joined("the Anglo-", "Saxon"), "the Anglo-Saxon");
  EXPECT_EQ(joined("COVID-", "19"), "COVID-19");
  EXPECT_EQ(joined("he left --", "at last"), "he left -- at last");
  EXPECT_EQ(joined("he left -", "at last"), "he left - at last");
}

}  // namespace
}  // namespace duizhao
