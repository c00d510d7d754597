#include <duizhao/metrics/number_mask.h>

#include <gtest/gtest.h>

#include <duizhao/lexicon/compiler.h>
#include <duizhao/text/chinese_numbers.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace duizhao {
namespace {

// The glosses are ours.
constexpr const char* kDictionary = R"js(export default {"all":[
["五道梁","五道梁","wu3 dao4 liang2","Wudaoliang, a place on the high plateau",[],[]],
["三葉蟲","三叶虫","san1 ye4 chong2","trilobite",[],[]],
["八月","八月","ba1 yue4","August; eighth month",[],[]],
["三峰駝","三峰驼","san1 feng1 tuo2","a camel with three humps",[],[]],
["七巧板","七巧板","qi1 qiao3 ban3","tangram",[],[]],
["十點","十点","shi2 dian3","ten o'clock",[],[]],
["三成","三成","san1 cheng2","some of it",[],[]],
["一半","一半","yi1 ban4","half",[],[]],
["百分之","百分之","bai3 fen1 zhi1","percent",[],[]],
["六百","六百","liu4 bai3","a lot",[],[]]
]};)js";

TEST(NumberMask, HoldsTheWordsWhoseGlossesNameNoNumber) {
  std::string folder = testing::TempDir() + "/duizhao-mask-XXXXXX";
  ASSERT_NE(::mkdtemp(folder.data()), nullptr);
  std::ofstream(folder + "/all.js") << kDictionary;
  LexiconInputs inputs;
  inputs.cedict = folder + "/all.js";
  inputs.names = false;
  compile_lexicon(inputs, folder + "/lexicon.bin", [](std::string_view) {});
  const NumberLookalikes mask = number_lookalikes(Lexicon::load(folder + "/lexicon.bin"));
  const auto masks = [&](std::u32string_view word) {
    return mask.longest_at(word, 0) == word.size();
  };
  EXPECT_TRUE(masks(U"五道梁"));
  EXPECT_TRUE(masks(U"七巧板"));
  EXPECT_TRUE(masks(U"万一"));  // one of the usual ones
  for (const std::u32string_view word :
       {U"三叶虫", U"八月", U"三峰驼", U"十点", U"三成", U"一半", U"百分之", U"六百"}) {
    EXPECT_FALSE(masks(word));
  }
  EXPECT_TRUE(chinese_quantities(U"五道梁很冷", mask).empty());
  EXPECT_EQ(chinese_quantities(U"第五道梁", mask).size(), 1U);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace duizhao
