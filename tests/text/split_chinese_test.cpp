#include <gtest/gtest.h>

#include <string>

#include "random_text.h"
#include "sentences.h"

namespace duizhao {
namespace {

class Chinese : public testing::TestWithParam<const char*> {};

TEST_P(Chinese, IsCutAtTheBars) {
  EXPECT_EQ(test::split_again(GetParam(), Language::kChinese), GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    Stops, Chinese,
    testing::Values("今天下雨。|我们没有出门。", "你来吗？|来！|好。",
                    "什么？！|真的吗？？|真的！！！", "雨停了；天晴了；我们走吧。",
                    "第一，要快；第二，要好。|就这样。", "没有句号", "", "太好了！～|我们走。",
                    "圆周率是3.14，不是3。|记住了。", "共15元.|不贵。", "今天下雨.|我们没有出门.",
                    "你来吗?|来!|好", "春天来了。|　花开了。", "他用的是Windows。|我用Linux。",
                    "全文完。|（完）", "新馆开放。（记者李明）"));

INSTANTIATE_TEST_SUITE_P(Ellipses, Chinese,
                         testing::Values("我……我不知道。", "他想说……|“别说了。”",
                                         "雨一直下到了天亮……|我们都没有睡。",
                                         "苹果、梨、桃子……都卖完了。", "等等...再说。",
                                         "他走了。|……后来又回来了。", "怎么……？|没什么。",
                                         "他唱那首……《春天》。",
                                         "我们在门口等了整整一个下午……|小店终于开门了。",
                                         "窗台上摆满了各种各样的花……都开了。"));

INSTANTIATE_TEST_SUITE_P(
    Quotations, Chinese,
    testing::Values("他说：“好。”然后走了。", "他说：“好。”|她没有回答。",
                    "“好。”他说。|她点点头。", "“你去哪儿？”小明高兴地问。|没有人回答。",
                    "“走吧！”他说着站了起来。", "他说：“今天下雨。|我们别去了。”|大家都同意。",
                    "他说：“好。”|她说：“不。”", "“好。”|小明说：“我们走。”",
                    "「好。」他說。|她點點頭。", "他問：「去哪兒？」|「回家。」",
                    "他说:\"好。\"|她点头。", "“我们走，”他说，“天快黑了。”|大家走了。",
                    "操场上传来“加油！加油！”的喊声。|比赛开始了。", "“真的吗？”的疑问没有人回答。",
                    "他只说了一个字：“不。”", "他问：“‘雨’字怎么写？”|我写给他看。",
                    "她说“好”。|我们走。", "他说：“好。\"|她走了。", "他说：“好。 ”|她走了。",
                    "他说：“下雨了。|带上伞。”|他走了。", "“你是说……下雨了？”",
                    "“‘雨’字怎么写？”他问。|我写给他看。", "“快走！”|地上全是水。"));

INSTANTIATE_TEST_SUITE_P(
    Brackets, Chinese,
    testing::Values("小店（今天休息！明天营业）在街角。|我们去了。", "我看了《你好！春天》这本书。",
                    "《去哪儿？》是一首歌。|很好听。", "他来了（真的来了）。|我们很高兴。",
                    "（他没有说完。）|我们等着。", "他来了。）|我们走。", "雨大（见图1。）"));

INSTANTIATE_TEST_SUITE_P(
    Remarks, Chinese,
    testing::Values("他走了。（笑）|她也走了。", "谢谢大家。（掌声）（众笑）|我们开始吧。",
                    "你来吗？ (笑)| 来。", "他走了。|（他没有说话。）|她也走了。",
                    "他走了。|（他没有说话！|她也没有。）|大家都走了。",
                    "“我走了。（笑）”|她走了。", "“我走了。（笑）”他说。|她走了。",
                    "“好。”（笑）|她走了。", "他走了。（笑）。|她走了。", "开馆了。（王芳）|（完）",
                    "先洗手。|（2）再吃饭。", "春天来了。|（十二）花开了。",
                    "他走了。|（她说：“好。”）|我们走吧。", "他走了。|（笑",
                    "他走了。|（）她走了。"));

INSTANTIATE_TEST_SUITE_P(Lists, Chinese,
                         testing::Values("一、总则", "第一章　春天", "1. 多喝水；2. 早睡觉。",
                                         "1.本店不休息。|2.欢迎光临。",
                                         "（一）春天来了。|（二）花开了。",
                                         "提示：1. 关好门窗；2. 关好电灯。"));

INSTANTIATE_TEST_SUITE_P(Latin, Chinese,
                         testing::Values("B.C.的人口不多。", "J. K. 罗琳写的。|我读过。",
                                         "见example.com?id=3&x=1这一页。", "他在U.S.住过。",
                                         "版本2.0.1发布了。|请更新。", "I love you.|这是一首歌。",
                                         "她说：“It works.| Very well.”|大家都信了。",
                                         "他说了“I'm fine.”的时候。", "股价下跌3.5%.|分析师不担心.",
                                         "他说:\"Hello.\"|她笑了。"));

TEST(ChineseLaw, EndsRiseToTheEnd) {
  test::RandomText random(6);
  for (int round = 0; round < 5000; ++round) {
    const std::u32string text = to_utf32(random.text(random.below(80)));
    std::uint32_t last = 0;
    for (const std::uint32_t end : sentence_ends(text, Language::kChinese)) {
      ASSERT_LT(last, end) << to_utf8(text);
      last = end;
    }
    ASSERT_EQ(last, text.size()) << to_utf8(text);
  }
}

}  // namespace
}  // namespace duizhao
