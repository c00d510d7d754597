#include <duizhao/text/chinese_numbers.h>

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "quantities.h"
#include "random_text.h"

namespace duizhao {
namespace {

using test::reads;
using test::show;

std::string zh(std::u32string_view text, int strength = 1) {
  return show(chinese_quantities(text), strength);
}

using Cases = std::vector<std::pair<std::u32string_view, std::string>>;

void expect(const Cases& cases) {
  for (const auto& [text, expected] : cases) EXPECT_EQ(zh(text), expected) << to_utf8(text);
}

TEST(ChineseNumbers, Numerals) {
  expect({{U"一百二", "120"},
          {U"三万五", "35000"},
          {U"两万五千六", "25600"},
          {U"一百零二", "102"},
          {U"一万五千亿", "1500000000000"},
          {U"二十万亿", "20000000000000"},
          {U"250亿", "25000000000"},
          {U"1,234万", "12340000"},
          {U"1.2 万", "12000"},
          {U"1.82万亿", "1820000000000"},
          {U"3亿5000万", "350000000"},
          {U"15万5千", "155000"},
          {U"1 048亿", "104800000000"},
          {U"廿五", "25"},
          {U"壹佰贰拾叁万", "1230000"},
          {U"３５６", "356"},
          {U"三点一四", "3.14"},
          {U"三點五萬", "35000"},
          {U"两亿人", "200000000"},
          {U"20多万人", "200000"},
          {U"3,000 多亿", "300000000000"},
          {U"5500万年", "55000000"},
          {U"第三十二", "32"}});
}

TEST(ChineseNumbers, Shares) {
  expect({{U"三成", "30"},
          {U"三成五", "35"},
          {U"八成半", "85"},
          {U"五折", "50"},
          {U"百分之二", "2"},
          {U"百分之三点五", "3.5"},
          {U"百分之百", "100"},
          {U"20%", "20"},
          {U"２０％", "20"},
          {U"5个百分点", "5"},
          {U"三分之二", "2/3"},
          {U"四分之三", "0.75"},
          {U"三倍", "3"}});
  const auto quantities = chinese_quantities(U"三成");
  EXPECT_TRUE(reads(quantities, "p0.3"));
  EXPECT_EQ(quantities[0].kind, QuantityKind::kPercent);
  EXPECT_TRUE(reads(chinese_quantities(U"千分之三"), "p0.003"));
  EXPECT_TRUE(reads(chinese_quantities(U"占了一半"), "p0.5"));
  EXPECT_EQ(zh(U"两成为他鼓掌的人"), "2");
}

TEST(ChineseNumbers, DatesAndTimes) {
  expect({{U"二〇二〇年", "2020"},
          {U"2020 年10月1日", "2020 m10 1"},
          {U"十一月三十日", "m11 30"},
          {U"9点半", "t570"},
          {U"下午3时40分", "t220"},
          {U"九点一刻", "t555"},
          {U"14:30", "t150"},
          {U"80年代", "80"},
          {U"十九世纪", "19"},
          {U"19世纪80年代", "1880"},
          {U"周三", "w3"},
          {U"星期天", "w7"},
          {U"星期一", "w1"},
          {U"下礼拜一", "w1"},
          {U"禮拜五", "w5"},
          {U"2021-03-05", "2021 3 5"}});
  EXPECT_TRUE(reads(chinese_quantities(U"80年代"), "d1980"));
  EXPECT_TRUE(reads(chinese_quantities(U"十九世纪"), "c19"));
  EXPECT_TRUE(reads(chinese_quantities(U"98年"), "1998"));
  EXPECT_EQ(zh(U"每周三次"), "3");
  EXPECT_EQ(zh(U"三个月"), "3");
  EXPECT_EQ(zh(U"周三", 2), "w3");
}

TEST(ChineseNumbers, VagueOnesDemandNothing) {
  for (const char32_t* const text :
       {U"三四个人", U"五六十岁", U"几十年", U"数百万人", U"上千人", U"百余人", U"一个人", U"双方",
        U"十几个", U"三五年", U"COVID-19", U"成千上万"}) {
    EXPECT_EQ(zh(text), "") << to_utf8(text);
  }
  EXPECT_TRUE(reads(chinese_quantities(U"三四百"), "300"));
  EXPECT_TRUE(reads(chinese_quantities(U"三四百"), "400"));
  EXPECT_TRUE(chinese_quantities(U"大约30人")[0].approximate);
  EXPECT_TRUE(chinese_quantities(U"30多人")[0].approximate);
  EXPECT_FALSE(chinese_quantities(U"30人")[0].approximate);
}

TEST(ChineseNumbers, RangesShareWhatFollows) {
  EXPECT_TRUE(reads(chinese_quantities(U"3至5万"), "30000"));
  EXPECT_TRUE(reads(chinese_quantities(U"3-5万"), "30000"));
  EXPECT_TRUE(reads(chinese_quantities(U"20—30%"), "p0.2"));
  EXPECT_TRUE(reads(chinese_quantities(U"3、4月"), "m3"));
  EXPECT_TRUE(reads(chinese_quantities(U"2019-20赛季"), "2020"));
}

TEST(ChineseNumbers, UnitsAndSpans) {
  const auto q = chinese_quantities(U"花了3.5万美元，走了两公里");
  ASSERT_EQ(q.size(), 2U);
  EXPECT_EQ(q[0].unit, Unit::kUsDollar);
  EXPECT_EQ(q[0].span, (Span{{2}, {6}}));
  EXPECT_EQ(q[1].unit, Unit::kKilometre);
  EXPECT_TRUE(reads(chinese_quantities(U"两个半小时"), "2.5"));
  EXPECT_TRUE(reads(chinese_quantities(U"四千米"), "4"));
}

TEST(ChineseNumbers, AddressesAndCodes) {
  EXPECT_EQ(zh(U"见 https://example.com/2020/11 和 a12@example.org"), "");
  const auto q = chinese_quantities(U"歼-20和F-16");
  EXPECT_EQ(q.back().kind, QuantityKind::kCode);
  EXPECT_EQ(q.back().code, U"F16");
}

// Words and idioms that only look like numbers.
constexpr std::u32string_view kIdioms =
    U"一些 一直 一样 一般 一定 一起 一旦 一切 一边 一致 一律 一概 一向 一贯 一再 一会儿 一下子 "
    U"一方面 另一方面 一共 一举 一度 一流 一生 一番 一阵子 一系列 一如既往 一经 一旁 一点儿 "
    U"一清二楚 一五一十 一干二净 一模一样 一塌糊涂 一窍不通 一成不变 万一 万万 千万 万分 万能 万物 "
    U"万岁 万无一失 万事如意 万象 万圣节 万花筒 亿万 十分 十足 十全十美 百般 老百姓 百货 百科全书 "
    U"百合 百灵 百叶窗 百花齐放 百家争鸣 百无聊赖 百折不挠 百战百胜 百里挑一 百感交集 百依百顺 "
    U"百发百中 百废待兴 百度 千古 千金 千里迢迢 千篇一律 千方百计 千军万马 千变万化 千家万户 "
    U"千山万水 千言万语 千钧一发 千丝万缕 千载难逢 千差万别 千奇百怪 千疮百孔 千辛万苦 千真万确 "
    U"千姿百态 千头万绪 千锤百炼 征兆 预兆 三明治 三亚 三峡 三国演义 三轮车 三角形 三角洲 三文鱼 "
    U"三脚架 三番五次 三长两短 三言两语 三心二意 三三两两 三五成群 三头六臂 三教九流 三令五申 "
    U"三天两头 三更半夜 三六九等 三生有幸 三顾茅庐 三人成虎 四川 四周 四处 四季 四肢 四面八方 "
    U"四面楚歌 四平八稳 四通八达 四分五裂 四合院 四书五经 四舍五入 五官 五金 五颜六色 五花八门 "
    U"五湖四海 五谷丰登 五彩缤纷 五脏六腑 五体投地 五光十色 五粮液 五线谱 六亲不认 六神无主 "
    U"七上八下 七嘴八舌 七手八脚 七拼八凑 七零八落 七夕 七情六欲 八卦 八仙过海 八宝粥 八面玲珑 "
    U"八路军 九牛一毛 九死一生 九霄云外 九寨沟 九龙 九江 十字路口 十字架 红十字会 十拿九稳 "
    U"十万火急 "
    U"十面埋伏 十恶不赦 二手车 二胡 二维码 二氧化碳 一氧化碳 二进制 二话不说 二百五 二锅头 二人转 "
    U"两口子 两岸 两会 两栖 两极分化 两面派 两败俱伤 两全其美 两袖清风 两小无猜 半岛 半导体 半天 "
    U"半途而废 半径 半路 半信半疑 半斤八两 半边天 事半功倍 零件 零售 零食 零钱 零星 零散 陆续 陆军 "
    U"大陆 登陆 队伍 收拾 放肆 统一 唯一 专一 不一 合一 其一 说一不二 始终如一 第三者 第三方 "
    U"第一手 "
    U"数一数二 接二连三 独一无二 不三不四 颠三倒四 丢三落四 张三李四 朝三暮四 低三下四 推三阻四 "
    U"再三 "
    U"举一反三 挑三拣四 说三道四 隔三差五 略知一二 乱七八糟 横七竖八 七七八八 王八蛋 亡羊补牢 "
    U"成千上万 成百上千 数以万计 包罗万象 日理万机 瞬息万变 排除万难 以防万一 一带一路 一国两制 "
    U"一见钟情 一针见血 一箭双雕 一举两得 一石二鸟 一鸣惊人 一帆风顺 一目了然 一无所有 一知半解 "
    U"一落千丈 一日千里 一刀两断 一本正经 一心一意 一言不发 一毛不拔 一败涂地 一脉相承 一触即发 "
    U"一筹莫展 一视同仁 一往无前 一路平安 一望无际 一朝一夕 一波三折 缺一不可 昙花一现 孤注一掷 "
    U"沧海一粟 入木三分 约法三章 火冒三丈 名扬四海 五十步笑百步 百尺竿头 百步穿杨 身经百战 "
    U"万里长城 "
    U"万紫千红 万籁俱寂 万念俱灰 万马奔腾 万丈深渊 杀一儆百 一呼百应 挂一漏万 "
    U"一鼓作气 一往情深 一气呵成 一丝不挂 一丘之貉 一举成名 一意孤行 一劳永逸 "
    U"一刻千金 一衣带水 一呼百诺 一拥而上 一笑置之 一如所料 一文不值 一文不名 "
    U"一见如故 一语道破 一诺千金 一气之下 一马当先 一马平川 一日之计 一决雌雄 "
    U"一应俱全 一技之长 一手遮天 一扫而空 一步登天 一念之差 一穷二白 一窝蜂 一连串 "
    U"一揽子 一席之地 一席话 一股脑 一边倒 一元化 一体化 一次性 一蹶不振 一言难尽 "
    U"一言为定 一路顺风 一部分 一辈子 一连 一长串 一门心思 一风吹 二把手 二流子 "
    U"二重唱 二次元 二元论 二氧化硫 二来 二手烟 二线城市 三岔口 三部曲 三重奏 "
    U"三级跳 三角恋 三角板 三角铁 三角裤 三聚氰胺 三氯甲烷 三缄其口 三从四德 "
    U"三番两次 三天打鱼两天晒网 三下五除二 四不像 四海为家 四海升平 四面埋伏 四季如春 "
    U"四脚朝天 四方步 四环素 五大三粗 五子登科 五行八作 五味杂陈 五味俱全 五方杂处 "
    U"五更 五音不全 五花肉 五马分尸 五谷杂粮 五雷轰顶 六根清净 六畜兴旺 七折八扣 "
    U"七弦琴 七窍生烟 七扭八歪 七长八短 七步之才 七老八十 八九不离十 八字胡 八辈子 "
    U"八面威风 八拜之交 八竿子 九九归一 九五之尊 九层塔 九泉之下 九流三教 九鼎 "
    U"九宫格 十万八千里 十之八九 十年寒窗 十指连心 百万雄师 百口莫辩 百年好合 "
    U"百思不解 百忙之中 百战不殆 百无禁忌 百无一失 百步之遥 百看不厌 百世流芳 百花园 "
    U"百褶裙 百家姓 百日咳 百叶箱 百倍努力 千人一面 千军易得 千呼万唤 "
    U"千回百转 千夫所指 千娇百媚 千客万来 千年一遇 千张 千斤顶 千日红 千里之行 "
    U"千里送鹅毛 千金小姐 千难万险 万不得已 万不可 万世师表 万事俱备 万事通 万众一心 "
    U"万劫不复 万古长青 万家灯火 万寿无疆 万年青 万水千山 万箭齐发 万象更新 万里长征 "
    U"万金油 万贯家财 万头攒动 万用表 万应灵丹 两性关系 两手空空 两栖动物 两面三刀 "
    U"两鬓 两眼一抹黑 两肋插刀 两情相悦 两两相望 两难境地 半吊子 半夜三更 半壁江山 "
    U"半工半读 半截 半推半就 半数 半明半暗 半月板 半死不活 半瓶醋 半真半假 半老徐娘 "
    U"半身不遂 零七八碎 零下 零配件 零售业 零星小雨 零点 零花 零零碎碎 零打碎敲 "
    U"陆海空 陆续不断 伍子胥 拾金不昧 拾人牙慧 收拾残局 肆无忌惮 肆意妄为 玖瑰 "
    U"壹基金 绝无仅有 合二而一 统一战线 单一 唯一性 非一日之功 不管三七二十一 "
    U"心口如一 知行合一 天人合一 表里不一 整齐划一 九牛二虎之力 略胜一筹 可见一斑 "
    U"管中窥豹可见一斑 毁于一旦 付诸一炬 打成一片 混为一谈 沆瀣一气 如出一辙 别具一格 "
    U"独树一帜 自成一家 融为一体 耳目一新 眼前一亮 会心一笑 黄粱一梦 南柯一梦 "
    U"功亏一篑 九死不悔 再三叮嘱 三思而行 垂涎三尺 退避三舍 余音绕梁三日 事不过三 "
    U"朝秦暮楚 学富五车 六月飞雪 才高八斗 正儿八经 胡说八道 歪七扭八 以一当十 "
    U"闻一知十 漏洞百出 流芳百世 精神百倍 诸子百家 碧空万里 鹏程万里 家财万贯 "
    U"腰缠万贯 罪该万死 仪态万方 雷霆万钧";

TEST(ChineseNumbers, WordsThatOnlyLookLikeNumbers) {
  std::size_t words = 0, weak = 0;
  for (std::size_t begin = 0; begin < kIdioms.size();) {
    const std::size_t end = std::min(kIdioms.find(U' ', begin), kIdioms.size());
    const std::u32string word(kIdioms.substr(begin, end - begin));
    for (const std::u32string& text : {word, U"他说" + word + U"吧。", U"“" + word + U"”的意思"}) {
      EXPECT_EQ(zh(text, 2), "") << to_utf8(text);
    }
    if (!zh(word).empty()) ++weak;
    begin = end + 1;
    ++words;
  }
  EXPECT_GE(words, 500U);
  // Not in the built-in list, and read as a small number that a counterpart is likely for.
  EXPECT_LE(weak, words / 10);
}

TEST(ChineseNumbers, NumbersBesideSuchWordsStay) {
  expect({{U"几千万", ""},
          {U"三千万", "30000000"},
          {U"千万别带5个", "5"},
          {U"十分钟", "10"},
          {U"第一百二十条", "120"},
          {U"四川有八千三百万人", "83000000"},
          {U"三角形有三个角", "3"}});
}

TEST(ChineseNumbers, ALexiconMayNameMoreWords) {
  EXPECT_EQ(zh(U"五道梁很冷"), "5");
  auto words = NumberLookalikes::usual_words();
  words.emplace_back(U"五道梁");
  const NumberLookalikes more(words);
  EXPECT_EQ(show(chinese_quantities(U"五道梁很冷，万一下雪", more)), "");
  EXPECT_EQ(more.longest_at(U"去五道梁", 1), 3U);
  EXPECT_EQ(more.longest_at(U"去五道梁", 0), 0U);
}

TEST(ChineseNumbers, FormsThatAreEasilyMisread) {
  expect({{U"百分二百", "200"},
          {U"零下5度", "5"},
          {U"公元前221年", "221"},
          {U"公元221年", "221"},
          {U"3比2", "3 2"},
          {U"1/3的人", "1/3"},
          {U"三一集团", ""},
          {U"九一八事变", ""},
          {U"五一二号楼", "512"},
          {U"一打啤酒", ""},
          {U"电话400-810-8888", ""},
          {U"升级到2.3.1版", ""},
          {U"14时43分", "t163"},
          {U"100倍", "100"}});
  EXPECT_TRUE(chinese_quantities(U"零下5度")[1].negative);
  EXPECT_TRUE(chinese_quantities(U"公元前221年")[0].negative);
  EXPECT_TRUE(chinese_quantities(U"公元前 8000 年")[0].negative);
  EXPECT_FALSE(chinese_quantities(U"公元221年")[0].negative);
  EXPECT_TRUE(reads(chinese_quantities(U"两打"), "24"));
  EXPECT_TRUE(reads(chinese_quantities(U"12月18日"), "y1218"));
  EXPECT_TRUE(reads(chinese_quantities(U"12.18发布"), "y1218"));
  EXPECT_EQ(chinese_quantities(U"宽3mm")[0].unit, Unit::kMillimetre);
  EXPECT_EQ(chinese_quantities(U"+86 138 0013 8000")[0].code, U"8613800138000");
}

TEST(ChineseNumbers, AnyTextIsRead) {
  test::RandomText random(11);
  const std::vector<std::u32string> pieces = {
      U"一", U"二", U"两",    U"十",   U"百",     U"千", U"万",   U"亿", U"兆", U"京", U"〇",
      U"零", U"廿", U"点",    U"分之", U"百分之", U"年", U"月",   U"日", U"时", U"半", U"个",
      U"成", U"折", U"倍",    U"世纪", U"年代",   U"周", U"星期", U"第", U"几", U"多", U"余",
      U"1",  U"23", U"4,567", U".",    U",",      U"，", U"-",    U"至", U" ",  U":",  U"/",
      U"%",  U"A",  U"km",    U"$",    U"米",     U"元", U"壹",   U"拾", U"@",  U".cn"};
  for (int i = 0; i < 20000; ++i) {
    const auto text = test::random_pieces(1 + random.below(24), pieces, random);
    ASSERT_TRUE(test::in_order(chinese_quantities(text), text.size())) << to_utf8(text);
  }
}

TEST(ChineseNumbers, TimeIsLinear) {
  using Clock = std::chrono::steady_clock;
  for (const auto& piece : {U"一", U"1", U"万", U"三百", U"1,", U"a", U"1.", U"千万", U"百分之"}) {
    std::u32string text;
    while (text.size() < 200000) text += piece;
    const auto begin = Clock::now();
    EXPECT_TRUE(test::in_order(chinese_quantities(text), text.size()));
    EXPECT_LT(Clock::now() - begin, std::chrono::seconds(5)) << to_utf8(piece);
  }
}

}  // namespace
}  // namespace duizhao
