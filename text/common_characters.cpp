#include <duizhao/text/common_characters.h>

#include <bitset>
#include <memory>
#include <string_view>

namespace duizhao {
namespace {

// The 700 most frequent characters of the word frequencies that the segmenter jieba comes with
// (dict.txt, MIT licence; every word's count added to each of its characters), most frequent
// first: 80 percent of all its characters.
constexpr std::u32string_view kSimplified =
    U"一是人了不在有大中国和为这上他个地年来我会以到时要出的生学说道民家子也成行下们于后就发自之对"
    U"得主长可过天作分方用多你着部能市等业全里工公经本都而高政法面门动日进区事代那去心小同北定开产"
    U"前其军还然起种所如现理机体表力好外与文当两实重新三么只山水关明从化平建又制南内西没此将员名手"
    U"最东头者月间无安看见各城十相但已些正口通想度加第她合院物性战由位常点海意场武使次二向治因立数"
    U"样身情入原问把路被并利石老教万知级量任江及应省资委务元美特期世湖回系比气汉总展电科金先声提品"
    U"设或义王社很统处四首共马形己儿司太目基领队直计别女权话少流命至报米给打变果书清活几州华解议更"
    U"称程今决张导术府才保交放管结师便走达族反再题色五京河接条规式县白它改风光运信受什组听布百济党"
    U"指论强做取技黄神选记斯真却职号界件花类何眼兵传带空干农边据集联古广完质阳难增历史专官每住商即"
    U"步认车台林必死游举线言皇土团收考求德叫近备研争非具李众连调感转笑革该持始英克士尔让拉思根格造"
    U"较际亲单朝红型价校约器字段周亚深候则功属积快图火千准究往极育装许参半令吃观鱼精办像帝八复影告"
    U"远群包整构料随划算象容示投势热值夫网望源息语股铁断派速怎需片爱律纪支早况病境证编越局推满且列"
    U"觉服双未居除乐企引标确织初青志率项飞球节察龙响药站施均消客失轻存低甚般击曾防请离落显罗营足素"
    U"视护副食创余照兴占巴虽洲村费易试星木黑左宝置跟央识维采六底宫房音环案批切斗富乡另倒若按查故突"
    U"责严桥模仅胜杀围席态破承招杨负层须父供续状域似依银范修找九致密终血旅钱赛独细效玉冲获习医演毛"
    U"尽脸弹楼艺航陆右协七攻镇检写苏宗章注阿抗弟坐验封紧劳户优财养适陈喜卫排射哥油刻留急降念云微伤"
    U"例景拿绝阶座刘刚害印";

// The traditional forms of those above that have one (ICU's Simplified-Traditional), and the
// second forms of characters that the simplification merged (後 beside 后, 裡 beside 里 …).
constexpr std::u32string_view kTraditional =
    U"國為這個來會時學說們於後發對長過著業經門動進區開產軍還種現機體與當兩實麼關從內沒將員東頭間無"
    U"見戰點場數樣問並萬級應資務氣漢總電聲設義統處馬兒領隊計別權話報給變書幾華議稱決張導術結師達題"
    U"條規縣風運組聽濟黨論強黃選記卻職號類傳帶乾農邊據聯廣質陽難歷專認車舉線團備爭眾連調轉該爾讓較"
    U"際親單紅價約亞則屬積圖極裝許參觀魚辦復遠構隨勢熱網語鐵斷愛紀況證編滿覺雙樂標確織項飛節龍響藥"
    U"輕擊請離顯羅營視護創興佔雖費試寶識維採宮環鬥鄉責嚴橋僅勝殺圍態楊負層須續狀銀範終錢賽獨細衝獲"
    U"習醫盡臉彈樓藝陸協鎮檢寫蘇驗緊勞戶優財養適陳衛雲傷絕階劉剛裡裏臺麵隻製係髮";

using Set = std::bitset<0x10000>;

std::unique_ptr<const Set> make_set() {
  auto set = std::make_unique<Set>();
  for (const char32_t c : kSimplified) set->set(c);
  for (const char32_t c : kTraditional) set->set(c);
  return set;
}

}  // namespace

bool is_common_han(char32_t character) {
  static const std::unique_ptr<const Set> set = make_set();
  return character < set->size() && set->test(character);
}

}  // namespace duizhao
