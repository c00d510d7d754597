#include <duizhao/text/number_lookalikes.h>

#include <algorithm>

#include <duizhao/text/chinese_numeral.h>
#include <duizhao/text/number_text.h>

namespace duizhao {

namespace {

// By what they are, not by frequency; between blanks.
constexpr std::u32string_view kUsual =
    // adverbs, conjunctions, quantities that are not counted
    U"一些 一直 一样 一般 一定 一起 一旦 一切 一边 一面 一致 一律 一概 一向 一贯 一同 一道 一齐 "
    U"一再 一连 一会儿 一会 一下 一下子 一时间 一方面 另一方面 一块儿 一块 一身 一心 一味 一口气 "
    U"一共 一并 一举 一度 一流 一体 一生 一辈子 一家人 一番 一阵 一阵子 一带 一头 一线 一系列 "
    U"一如既往 一如 一经 一晃 一眼 一手 一把 一言 一旁 一侧 一早 一大早 一概而论 一瞬间 一刹那 "
    U"一霎 一霎时 一口 一脸 一肚子 一股 一股脑 一点点 一点儿 一丝 一毫 一丝不苟 一应 一应俱全 "
    U"一应 一成不变 一路上 一路顺风 一清二楚 一五一十 一干二净 一模一样 一塌糊涂 一窍不通 "
    U"万一 万万 千万 万分 万能 万物 万岁 万有引力 万无一失 万事如意 万事 万象 万众 万古 万花筒 "
    U"万圣节 万维网 万家 万千 亿万 千千万万 万恶 万幸 万难 万状 万般 万全 万向 "
    U"十分 十足 十全十美 十有八九 十之八九 百般 百姓 老百姓 百货 百科 百科全书 百合 "
    U"百灵 百叶窗 百搭 百事可乐 百事 百花齐放 百家争鸣 百无聊赖 百折不挠 百战百胜 百闻不如一见 "
    U"百里挑一 百忙 百感交集 百川归海 百依百顺 百年好合 百年大计 百发百中 百废待兴 百度 百慕大 "
    U"千古 千金 千里迢迢 千篇一律 千方百计 千军万马 千变万化 千家万户 千山万水 千言万语 千钧一发 "
    U"千丝万缕 千载难逢 千秋 千瓦时 千斤顶 千层 千岛 千叶 千禧 千差万别 千奇百怪 千疮百孔 "
    U"千里马 千辛万苦 千真万确 千姿百态 千头万绪 千锤百炼 千夫所指 千呼万唤 千里之行 "
    U"亿达 亿利 亿航 亿纬 兆头 预兆 征兆 吉兆 凶兆 "
    // things, persons, places, firms
    U"三明治 三明 三亚 三峡 三星堆 三星 三国演义 三轮车 三角 三角形 三角洲 三脚架 三文鱼 三藩市 "
    U"三菱 三门峡 三里屯 三沙 三晋 三秦 三湘 三伏 三七 三叶草 三叠纪 三聚氰胺 三氯 三洋 三井 "
    U"三九 三元 三思 三番五次 三番两次 三长两短 三言两语 三心二意 三三两两 三五成群 三头六臂 "
    U"三教九流 三令五申 三天两头 三更半夜 三姑六婆 三六九等 三字经 三生有幸 三缄其口 三顾茅庐 "
    U"三人成虎 三从四德 三级跳 三维 三好学生 三产 三农 三军 三通 三明 三体 三妹 三叔 三哥 "
    U"四川 四川省 四方 四周 四处 四季 四季豆 四肢 四海 四面八方 四面楚歌 四平八稳 四平 四通八达 "
    U"四分五裂 四合院 四环素 四书五经 四人帮 四舍五入 四邻 四下 四起 四溢 四散 四不像 "
    U"五官 五金 五颜六色 五花八门 五湖四海 五谷丰登 五谷 五香 五台山 五彩 五彩缤纷 五味 五脏 "
    U"五脏六腑 五行 五笔 五体投地 五光十色 五粮液 五角大楼 五角星 五线谱 五大三粗 五羊 五矿 "
    U"六亲不认 六神无主 六安 六盘水 六朝 六合 六合彩 六味 "
    U"七上八下 七嘴八舌 七手八脚 七拼八凑 七零八落 七夕 七喜 七窍 七情六欲 七彩 七老八十 七律 "
    U"八卦 八仙 八仙过海 八角 八宝粥 八宝 八哥 八面玲珑 八路军 八达岭 八旗 八股 八方 八拜之交 "
    U"九牛一毛 九死一生 九霄云外 九寨沟 九江 九龙 九龙坡 九州 九阳 九华山 九泉 九重 九宫 "
    U"十字路口 十字架 十字军 十字 红十字 红十字会 十堰 十拿九稳 十万火急 十指 十面埋伏 十恶不赦 "
    U"二手 二手车 二胡 二维码 二维 二氧化碳 二氧化硫 二氧化 一氧化碳 一氧化 二进制 二奶 二婚 二战 "
    U"二话不说 二叔 二哥 二姐 二娘 二百五 二锅头 二人转 二流 二线 二环 二甲 二噁英 二极管 "
    U"三极管 四氯化碳 五氧化 两口子 两岸 两会 两栖 两极 两极分化 两性 两面派 两面 两旁 两侧 两边 "
    U"两样 两难 两广 两江 两湖 两翼 两败俱伤 两全其美 两全 两袖清风 两小无猜 两面三刀 两手空空 "
    U"半岛 半导体 半天 半途而废 半径 半路 半空 半边天 半截 半死 半信半疑 半生 半成品 半晌 半球 "
    U"半信不疑 半点 半壁江山 半推半就 半斤八两 半场 半旗 半夜三更 事半功倍 多半 大半 "
    U"零件 零售 零售商 零食 零钱 零星 零散 零碎 零花钱 零头 零部件 零落 飘零 凋零 孤零零 "
    U"陆续 陆军 大陆 陆地 登陆 着陆 队伍 收拾 拾起 拾掇 肆意 放肆 贰臣 参叁 壹号 "
    // words whose second or later character looks like one
    U"统一 唯一 同一 单一 万一 专一 划一 不一 不一定 不一样 合一 合二为一 说一不二 其一 "
    U"周一鸣 一一 逐一 如一 始终如一 表里如一 千载一时 惟一 第一时间 第一手 "
    U"第一线 第一夫人 第三者 第三方 第二职业 第六感 第三世界 第一流 数一数二 接二连三 独一无二 "
    U"不三不四 颠三倒四 丢三落四 张三 李四 王五 张三李四 朝三暮四 低三下四 推三阻四 再三 再三再四 "
    U"举一反三 挑三拣四 说三道四 隔三差五 略知一二 乱七八糟 横七竖八 七七八八 杂七杂八 歪七扭八 "
    U"不管三七二十一 九九归一 九九重阳 重九 三九天 老九 腊八 王八 王八蛋 忘八 十八般武艺 "
    U"亡羊补牢 成千上万 成百上千 数以万计 数以千计 数以百计 包罗万象 气象万千 日理万机 瞬息万变 "
    U"雷霆万钧 排除万难 罪该万死 以防万一 家财万贯 腰缠万贯 千万别 千万不要 千万要 成千成万 "
    U"一带一路 一国两制 三八妇女节 三八节 五四运动 七七事变 九一八 九一八事变 一二九 五四 六四 "
    U"双十一 双十二 双一流 一丁点 五一节 五一劳动节 八一 八一建军节 六一儿童节 "
    U"五道口 七里香 八里台 十里堡 六里桥 三元桥 四惠 五棵松 八宝山 十三陵 百度百科 万科 万达 "
    U"万宝路 万豪 万通 万州 万宁 万隆 万荣 万年历 万年青 亿贝 一汽 三一重工 四通 五菱 七匹狼 "
    U"九芝堂 十月革命 八月桂 六必居 百思买 百胜 百威 百雀羚 百达翡丽 千佛山 千岛湖 "
    U"零距离 零容忍 零和 零工 零日 归零 清零 化零为整 化整为零 从零开始 "
    U"一席之地 一席话 一见钟情 一见如故 一针见血 一箭双雕 一举两得 一石二鸟 一石两鸟 一鸣惊人 "
    U"一帆风顺 一目了然 一无所有 一无所知 一无是处 一知半解 一落千丈 一日千里 一刀两断 一本正经 "
    U"三个臭皮匠 一心一意 一言不发 一言为定 一言难尽 一意孤行 一蹶不振 一毛不拔 一败涂地 一脉相承 "
    U"一触即发 "
    U"一筹莫展 一视同仁 一往无前 一往情深 一路平安 一尘不染 一望无际 一事无成 一笔勾销 一笔抹杀 "
    U"一朝一夕 一唱一和 一问一答 一来二去 一差二错 一穷二白 一清二白 一波三折 一日三秋 一分为二 "
    U"一而再 再而三 一传十 一传十十传百 一蹴而就 一拍即合 一哄而散 一团糟 一团和气 一概 一席 "
    U"缺一不可 非同一般 如出一辙 千人一面 昙花一现 付之一炬 不屑一顾 大吃一惊 焕然一新 孤注一掷 "
    U"沧海一粟 黄粱一梦 多此一举 略胜一筹 背水一战 一旦 万人空巷 心无二用 别无二致 忠贞不二 "
    U"入木三分 约法三章 垂涎三尺 火冒三丈 狡兔三窟 岁寒三友 三阳开泰 一日不见如隔三秋 四体不勤 "
    U"志在四方 名扬四海 五雷轰顶 六根清净 七步之才 才高八斗 四平八稳 半路出家 五十步笑百步 "
    U"十年寒窗 十年树木 百年树人 百尺竿头 百步穿杨 百里之外 人生百态 身经百战 千里之外 万里长城 "
    U"万里长征 万水千山 万紫千红 万籁俱寂 万念俱灰 万劫不复 万马奔腾 万象更新 万丈深渊 万死不辞 "
    U"挂一漏万 以一当十 闻一知十 以一警百 杀一儆百 惩一儆百 一呼百应 一通百通 "
    U"十万八千里 六月飞雪 百万富翁 百万雄师 亿万富翁 亿万富豪";

// A numeral's character in any script, or a digit.
bool counts(char32_t c) { return is_ascii_digit(c) || is_chinese_numeral(c); }

std::size_t start_hash(char32_t first, char32_t second) { return std::size_t{first} * 31 + second; }

// After these 千万 and 万万 are numbers: 几千万, 上千万.
bool leads_to_number(char32_t c) {
  return counts(c) ||
         std::u32string_view(U"几数上余多近约超.点").find(c) != std::u32string_view::npos;
}

// May the word at `position` be hidden, with this character before it?
bool may_hide(std::u32string_view text, std::size_t position, std::size_t size, char32_t before) {
  const std::size_t end = position + size;
  const std::u32string_view word = text.substr(position, size);
  const char32_t next = end < text.size() ? text[end] : U'\0';
  if (counts(word.front()) || word.front() == U'半') {
    if (counts(before) || before == U'第') return false;
    if (before == U' ' && position > 1 && counts(text[position - 2])) return false;
    if (chinese_unit(word.front()) >= 3 && leads_to_number(before)) return false;
  }
  if (word.back() == U'分' && (next == U'之' || next == U'钟' || counts(next))) return false;
  // A unit or digit goes on with what looked like the word's end: 一共 is left, 三七十 is not.
  return !(counts(word.back()) && counts(next));
}

}  // namespace

NumberLookalikes::NumberLookalikes(const std::vector<std::u32string_view>& words) {
  for (const std::u32string_view word : words) {
    if (word.size() < 2 || word.size() > kMaxWord) continue;
    words_.emplace_back(word);
    starts_.set(start_hash(word[0], word[1]) % starts_.size());
  }
  std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
}

std::vector<std::u32string_view> NumberLookalikes::usual_words() {
  std::vector<std::u32string_view> words;
  for (std::size_t begin = 0; begin < kUsual.size();) {
    const std::size_t end = std::min(kUsual.find(U' ', begin), kUsual.size());
    if (end > begin) words.push_back(kUsual.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

const NumberLookalikes& NumberLookalikes::usual() {
  static const NumberLookalikes kWords(usual_words());
  return kWords;
}

std::size_t NumberLookalikes::longest_at(std::u32string_view text, std::size_t position) const {
  // The words that begin with one more character of the text lie between `begin` and `end`.
  auto begin = words_.begin();
  auto end = words_.end();
  std::size_t longest = 0;
  for (std::size_t size = 1; size <= kMaxWord && position + size <= text.size(); ++size) {
    const char32_t c = text[position + size - 1];
    const auto letter = [&](const std::u32string& word) {
      return size <= word.size() ? word[size - 1] : U'\0';
    };
    begin = std::lower_bound(begin, end, c,
                             [&](const auto& word, char32_t x) { return letter(word) < x; });
    end = std::upper_bound(begin, end, c,
                           [&](char32_t x, const auto& word) { return x < letter(word); });
    if (begin == end) break;
    if (begin->size() == size) longest = size;
  }
  return longest;
}

void NumberLookalikes::hide(std::u32string& text) const {
  char32_t before = U'\0';  // what was there before a word was hidden
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = text[i];
    const bool may_start = c >= 0x80 && i + 1 < text.size() &&
                           starts_.test(start_hash(c, text[i + 1]) % starts_.size());
    const std::size_t size = may_start ? longest_at(text, i) : 0;
    if (size == 0 || !may_hide(text, i, size, before)) {
      before = c;
      ++i;
      continue;
    }
    before = text[i + size - 1];
    std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(i), size, kHidden);
    i += size;
  }
}

}  // namespace duizhao
