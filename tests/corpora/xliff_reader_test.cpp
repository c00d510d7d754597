#include "bitext_files.h"

namespace duizhao {
namespace {

using Pairs = std::vector<Pair>;

class XliffReaderTest : public BitextFiles {};

const std::string kOld = R"(<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="urn:mq">
<file source-language="en-US" target-language="zh-CN" original="a.html" datatype="html">
<header><note>source</note></header><body>
<trans-unit id="u1" approved="yes"><source>Press <g id="1">Save</g><x id="2"/>.</source>
  <seg-source><mrk mtype="seg" mid="0">Press</mrk></seg-source>
  <target>按<g id="1">保存</g><x id="2"/>。</target>
  <alt-trans><source>Push</source><target>推</target></alt-trans>
  <mq:store><mq:source>other</mq:source></mq:store></trans-unit>
<group id="g" translate="no"><trans-unit id="u2"><source>ID</source></trans-unit>
<trans-unit id="u3" translate="yes"><source>Yes &amp; no<mrk mtype="x-term"> now</mrk></source>
<target state="needs-review-translation"><ph id="1">%s</ph> 是<bpt id="3">{\b </bpt></target></trans-unit></group>
<trans-unit><source>Untranslated</source></trans-unit>
</body></file></xliff>
)";

const std::string kNew =
    R"(<xlf:xliff xmlns:xlf="urn:oasis:names:tc:xliff:document:2.0" version="2.0"
 xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" srcLang="zh" trgLang="en"><xlf:file id="f1">
<xlf:group id="g"><xlf:unit id="1"><mtc:matches><mtc:match><xlf:source>配</xlf:source>
<xlf:target>match</xlf:target></mtc:match></mtc:matches>
<xlf:segment state="final"><xlf:source>你好<xlf:ph id="1" dataRef="d1"/></xlf:source>
<xlf:target><xlf:pc id="2">Hello</xlf:pc><xlf:cp hex="0007"/></xlf:target></xlf:segment></xlf:unit></xlf:group>
<xlf:unit id="2"><xlf:segment id="s1"><xlf:source>一。</xlf:source><xlf:target>One.</xlf:target></xlf:segment>
<xlf:ignorable><xlf:source> </xlf:source></xlf:ignorable>
<xlf:segment state="initial"><xlf:source>二。</xlf:source></xlf:segment></xlf:unit>
</xlf:file></xlf:xliff>)";

TEST_F(XliffReaderTest, ReadsVersion1) {
  const ReadBitext bitext = read("a.xlf", kOld);
  EXPECT_EQ(bitext.pairs, (Pairs{{"u1", "Press <g id=\"1\">Save</g><x id=\"2\"/>.",
                                  "按<g id=\"1\">保存</g><x id=\"2\"/>。", 5},
                                 {"u3", "Yes & no now", "%s 是<bpt id=\"3\"/>", 11, true},
                                 {"4", "Untranslated", "", 13}}));
  EXPECT_EQ(bitext.notes.format, "XLIFF");
  EXPECT_EQ(bitext.notes.source_language, Language::kEnglish);
  EXPECT_EQ(bitext.notes.target_language, Language::kChinese);
  EXPECT_EQ(bitext.notes.faults,
            (std::vector<BitextFault>{{10, "marked as not to be translated"}}));
}

TEST_F(XliffReaderTest, ReadsVersion2) {
  const ReadBitext bitext = read("a", kNew);
  EXPECT_EQ(bitext.pairs, (Pairs{{"1", "你好<ph id=\"1\"/>", "<pc id=\"2\">Hello</pc>\a", 5},
                                 {"2/s1", "一。", "One.", 7},
                                 {"2/2", "二。", "", 9, true}}));
  EXPECT_EQ(bitext.notes.source_language, Language::kChinese);
  EXPECT_EQ(bitext.notes.skipped + bitext.notes.damaged, 0U);
}

TEST_F(XliffReaderTest, SaysWhereItIsBroken) {
  EXPECT_EQ(failure("a.xlf", "<xliff>\n<file></body></xliff>").find("2:9: not well-formed XML"),
            0U);
  EXPECT_EQ(failure("a.xlf", "<tmx/>x").find("1:7: not well-formed XML"), 0U);
}

TEST_F(XliffReaderTest, SurvivesFilesCutOffAnywhere) {
  cut_everywhere("a.xlf",
                 "<xliff><file source-language='en'><body><trans-unit id='1'><source>a<g id='1'>b"
                 "</g><ph id='2'>%s</ph></source><target>甲</target></trans-unit></body></file>");
  cut_everywhere("a.xlf",
                 "<x:xliff srcLang='en'><x:file><x:unit id='1'><x:segment><x:source>a<x:ph id='1'/>"
                 "</x:source></x:segment></x:unit></x:file></x:xliff>");
}

}  // namespace
}  // namespace duizhao
