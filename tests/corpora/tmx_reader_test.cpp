#include <duizhao/corpora/bitext.h>

#include "bitext_files.h"

namespace duizhao {
namespace {

using Pairs = std::vector<Pair>;

class TmxReaderTest : public BitextFiles {
 protected:
  static std::string tmx(const std::string& units, const std::string& header = "srclang=\"zh\"") {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
           "<tmx version=\"1.4\"><header " +
           header + "/><body>\n" + units + "</body></tmx>\n";
  }
  static std::string unit(const std::string& chinese, const std::string& english,
                          const std::string& attributes = "") {
    return "<tu " + attributes + ">\n<tuv xml:lang=\"zh-CN\"><seg>" + chinese +
           "</seg></tuv>\n<tuv xml:lang=\"EN-US\"><seg>" + english + "</seg></tuv></tu>\n";
  }
};

TEST_F(TmxReaderTest, ReadsUnits) {
  const ReadBitext bitext = read("a.tmx", tmx(unit("你好 &amp; 再见", " Hello ", "tuid='t 9'") +
                                              unit("<prop>x</prop>谢谢", "Thanks")));
  EXPECT_EQ(bitext.pairs,
            (Pairs{{"t 9", "你好 & 再见", " Hello ", 4}, {"2", "x谢谢", "Thanks", 7}}));
  EXPECT_EQ(bitext.notes.source_language, Language::kChinese);
  EXPECT_EQ(bitext.notes.target_language, Language::kEnglish);
}

TEST_F(TmxReaderTest, FindsTheDirection) {
  const auto source = [&](const std::string& header, const BitextReaderOptions& options = {}) {
    return read("a.tmx", tmx(unit("你好", "Hello"), header), options).pairs.at(0).source;
  };
  EXPECT_EQ(source("srclang='en-GB'"), "Hello");
  EXPECT_EQ(source("srclang='*all*'"), "你好");
  EXPECT_EQ(source("srclang='zh'", {.source = Language::kEnglish}), "Hello");
}

TEST_F(TmxReaderTest, KeepsInlineCodesComparable) {
  EXPECT_EQ(
      pairs("a.tmx",
            tmx(unit("<bpt i='1' x='3'>&lt;b&gt;</bpt>粗<ept i='1'>&lt;/b&gt;</ept><hi>体</hi>",
                     "<ph x='2'>\\f1 </ph>a<ph x='2'/><ut>%s</ut><it pos='begin'>&lt;i "
                     "alt='<sub>word</sub>'&gt;</it>"))),
      (Pairs{{"1", "<b>粗</b>体", "<ph x=\"2\"/>a<ph x=\"2\"/>%s<i alt='word'>", 4}}));
}

TEST_F(TmxReaderTest, CountsUnitsThatAreNoPairs) {
  const std::string german = "<tuv xml:lang='de'><seg>Hallo</seg></tuv>";
  const std::string chinese = "<tuv xml:lang='zh'><seg>你好</seg></tuv>";
  const ReadBitext bitext =
      read("a.tmx", tmx("<tu>" + german + "</tu>\n<tu>" + german + chinese + "</tu>\n<tu>" +
                        chinese + "</tu>\n" + unit("", "Hello")));
  EXPECT_EQ(bitext.pairs, (Pairs{{"3", "你好", "", 6}, {"4", "", "Hello", 7}}));
  EXPECT_EQ(bitext.notes.skipped, 2U);
  EXPECT_EQ(bitext.notes.damaged, 1U);
  EXPECT_EQ(bitext.notes.faults,
            (std::vector<BitextFault>{{4, "no variants in both Chinese and English"},
                                      {5, "no variants in both Chinese and English"},
                                      {6, "no target"}}));
}

TEST_F(TmxReaderTest, ReadsWhatIsWritten) {
  const Document zh = make_document("今天下雨。我没带伞！\n“好”<b>&", {}, "zh");
  const Document en = make_document("It rained.\nI had no umbrella!\n\"Good\" <b>&", {}, "en");
  Alignment alignment;
  alignment.beads = {{{{0}, {1}}, {{0}, {1}}}, {{{1}, {3}}, {{1}, {3}}}};
  OutputFile out(path("a.tmx.xz"));
  write_bitext(out, BitextFormat::kTmx, {zh, en, alignment});
  out.commit();
  const Pairs bitext = read_path(path("a.tmx.xz")).pairs;
  ASSERT_EQ(bitext.size(), 2U);
  EXPECT_EQ(bitext[0].source, "今天下雨。");
  EXPECT_EQ(bitext[1].source, "我没带伞！“好”<b>&");
  EXPECT_EQ(bitext[1].target, "I had no umbrella! \"Good\" <b>&");
}

TEST_F(TmxReaderTest, ReadsUtf16) {
  const std::string text =
      "<?xml version='1.0' encoding='UTF-16'?><tmx><header srclang='en'/><body>" + unit("", "Hi") +
      "</body></tmx>";
  std::string wide = "\xFF\xFE";
  for (const char c : text) wide.append({c, '\0'});
  EXPECT_EQ(pairs("a", wide), (Pairs{{"1", "Hi", "", 1}}));
}

TEST_F(TmxReaderTest, RefusesEntities) {
  std::string bomb = "<?xml version='1.0'?>\n<!DOCTYPE tmx [\n<!ENTITY a 'aaaaaaaaaa'>\n";
  for (char c = 'b'; c < 'k'; ++c) {
    const std::string before = std::string("&") + static_cast<char>(c - 1) + ";";
    bomb += std::string("<!ENTITY ") + c + " '" + before + before + before + before + "'>\n";
  }
  EXPECT_EQ(failure("a.tmx", bomb + "]>\n<tmx><body>" + unit("&j;", "x") + "</body></tmx>"),
            "3:12: the file declares an entity, a; write the text itself in place of entities");
  store(path("secret"), "secret");
  const std::string outside =
      failure("a.tmx", "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"" + path("secret") +
                           "\">]>\n<tmx><body>" + unit("&x;", "x") + "</body></tmx>");
  EXPECT_NE(outside.find(": the file declares an entity, x;"), std::string::npos) << outside;
  EXPECT_EQ(failure("a.tmx", tmx(unit("&nbsp;", "x"))).find("5:28: the entity nbsp is not known"),
            0U);
}

TEST_F(TmxReaderTest, SaysWhereTheXmlIsBroken) {
  EXPECT_EQ(failure("a.tmx", tmx("<tu>\n<tuv></tu>")),
            "5:8: not well-formed XML: mismatched tag; repair the file with the program that wrote "
            "it");
  EXPECT_EQ(failure("a.tmx", "<tmx><body>").find("1:12: not well-formed XML: no element found"),
            0U);
  EXPECT_EQ(failure("a.tmx", tmx(unit("a\xFFz", ""))).find("5:29: not well-formed XML"), 0U);
  EXPECT_EQ(failure(
                "a.tmx", "<tmx>" + std::string(300, 'x') +
                             [] {
                               std::string deep;
                               for (int i = 0; i < 300; ++i) deep += "<a>";
                               return deep;
                             }())
                .find("1:1071: elements are nested deeper than 256"),
            0U);
  EXPECT_EQ(failure("a.tmx", "<tmx><!--" + std::string(3'000'000, 'x'))
                .find("1:6: a tag or a comment is longer than 1 MiB"),
            0U);
  EXPECT_NE(failure("a.tmx", tmx(unit(std::string(17'000'000, 'x'), "")))
                .find(": the unit is longer than 16 MiB"),
            std::string::npos);
  EXPECT_EQ(failure("a.tmx", "<?xml version='1.0' encoding='GB18030'?><tmx/>")
                .find("1:31: the file is in an encoding that is not read here"),
            0U);
}

TEST_F(TmxReaderTest, StreamsManyUnits) {
  std::string units;
  for (int i = 0; i < 5000; ++i) units += unit("第" + std::to_string(i), std::to_string(i));
  const Pairs bitext = pairs("a.tmx", tmx(units));
  ASSERT_EQ(bitext.size(), 5000U);
  for (std::size_t i = 0; i < bitext.size(); ++i) {
    ASSERT_EQ(bitext[i], (Pair{std::to_string(i + 1), "第" + std::to_string(i), std::to_string(i),
                               4 + i * 3}));
  }
}

TEST_F(TmxReaderTest, SurvivesFilesCutOffAnywhere) {
  cut_everywhere("a.tmx", tmx(unit("<ph x='1'>&lt;b></ph>你好", "Hello")));
}

}  // namespace
}  // namespace duizhao
