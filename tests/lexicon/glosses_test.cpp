#include <duizhao/lexicon/glosses.h>

#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace duizhao {

void PrintTo(const Reference& reference, std::ostream* out) {
  *out << reference.traditional << '|' << reference.simplified << '[' << reference.pinyin << ']'
       << (reference.same ? "" : " mentioned");
}

namespace {

using Strings = std::vector<std::string>;

struct Case {
  const char* sense;
  Sense expected;
};

class ParseSense : public testing::TestWithParam<Case> {};

TEST_P(ParseSense, GlossesAndReferences) {
  const Sense sense = parse_sense(GetParam().sense);
  EXPECT_EQ(sense.glosses, GetParam().expected.glosses) << GetParam().sense;
  EXPECT_EQ(sense.references, GetParam().expected.references) << GetParam().sense;
}

INSTANTIATE_TEST_SUITE_P(
    Table, ParseSense,
    testing::Values(
        Case{"cat", {{"cat"}, {}}}, Case{"rat; mouse (CL:隻|只[zhi1])", {{"rat", "mouse"}, {}}},
        Case{"road/way; path", {{"road", "way", "path"}, {}}},
        Case{"(slang) (Tw) to steal", {{"to steal"}, {}}},
        Case{"to pet (a cat (or a dog)) gently", {{"to pet  gently"}, {}}},
        Case{"dangling (note never closed", {{"dangling"}, {}}},
        Case{"(possessive particle)", {{}, {}}}, Case{"CL:條|条[tiao2]", {{}, {}}},
        Case{"Taiwan pr. [ji1]", {{}, {}}}, Case{"also pr. [pei4]", {{}, {}}},
        Case{"variant of 節|节[jie2]", {{}, {{"節", "节", "jie2", true}}}},
        Case{"old variant of 猫[mao1]", {{}, {{"猫", "猫", "mao1", true}}}},
        Case{"erhua form of 有空[you3 kong4]", {{}, {{"有空", "有空", "you3 kong4", true}}}},
        Case{"see 河岸", {{}, {{"河岸", "河岸", "", true}}}},
        Case{"would be glad to see it happen", {{"would be glad to see it happen"}, {}}},
        Case{"see also 反式[fan3 shi4]", {{}, {{"反式", "反式", "fan3 shi4", false}}}},
        Case{"used in 瞌睡[ke1 shui4] etc", {{}, {{"瞌睡", "瞌睡", "ke1 shui4", false}}}},
        Case{"used in the names of plants", {{"used in the names of plants"}, {}}},
        Case{"abbr. for 西安[Xi1 an1], a city; cold",
             {{"a city", "cold"}, {{"西安", "西安", "Xi1 an1", true}}}},
        Case{"abbr. for 西安[Xi1 an1] (city) or 銀行|银行",
             {{}, {{"西安", "西安", "Xi1 an1", true}, {"銀行", "银行", "", true}}}},
        Case{"same as 卡拉OK[ka3 la1 O K]", {{}, {{"卡拉OK", "卡拉OK", "ka3 la1 O K", true}}}},
        Case{"county in Xi'an 西安[Xi1 an1], Shaanxi", {{"county in Xi'an Shaanxi"}, {}}},
        Case{"best of its kind, e.g. see 百強|百强[bai3 qiang2]", {{"best of its kind"}, {}}},
        Case{"", {{}, {}}}, Case{";;/", {{}, {}}}, Case{"variant of ", {{"variant of"}, {}}},
        Case{"see 猫[", {{}, {{"猫", "猫", "", true}}}}));

TEST(ContentWords, DropStopWordsUnlessNothingIsLeft) {
  EXPECT_EQ(content_words("to take sb to the station"), (Strings{"take", "station"}));
  EXPECT_EQ(content_words("to do"), (Strings{"do"}));
  EXPECT_EQ(content_words("to be"), (Strings{"be"}));
  EXPECT_EQ(content_words("he"), (Strings{"he"}));
  EXPECT_EQ(content_words("surname Wang"), (Strings{"wang"}));
  EXPECT_EQ(content_words("surname"), (Strings{"surname"}));
  EXPECT_EQ(content_words("old"), (Strings{"old"}));
  EXPECT_EQ(content_words("not yet"), (Strings{"not", "yet"}));
  EXPECT_EQ(content_words("1,000 well-known cats"), (Strings{"1000", "well", "known", "cats"}));
  EXPECT_EQ(content_words("…"), Strings{});
}

}  // namespace
}  // namespace duizhao
