#include <duizhao/align/quotation.h>

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "made_bitext.h"

namespace duizhao {
namespace {

using Places = std::vector<std::uint8_t>;

TEST(Quotation, KnowsWhatIsOpenBetweenSentences) {
  const auto text = sentences({"“Come in,” she said.", "“I am tired.", "Let us rest.”", "He sat."});
  EXPECT_EQ(quotation_places(text, Language::kEnglish),
            (Places{kQuoteNext, kQuoteNext, kQuoteOpen, kQuoteEnded, 0}));
}

TEST(Quotation, SingleMarksCountWhereTheyAreTheOuterOnes) {
  const auto text = sentences({"‘It isn’t late,’ he said.", "‘Don’t go.’"});
  EXPECT_EQ(quotation_places(text, Language::kEnglish),
            (Places{kQuoteNext, kQuoteNext, kQuoteEnded}));
}

TEST(Quotation, StraightMarksGoByTheBlanksAroundThem) {
  const auto text = sentences({"\"Wait.", "It's raining,\" she said."});
  EXPECT_EQ(quotation_places(text, Language::kEnglish), (Places{kQuoteNext, kQuoteOpen, 0}));
}

TEST(Quotation, ReadsBothKindsOfChineseMarks) {
  for (const auto& text :
       {sentences({"她说：“进来。", "外面冷。”"}), sentences({"她說：「進來。", "外面冷。」"})})
    EXPECT_EQ(quotation_places(text, Language::kChinese), (Places{0, kQuoteOpen, kQuoteEnded}));
}

}  // namespace
}  // namespace duizhao
