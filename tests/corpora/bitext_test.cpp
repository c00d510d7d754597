#include <duizhao/corpora/bitext.h>
#include <duizhao/text/joined_text.h>

#include "scratch_folder.h"

namespace duizhao {
namespace {

// Sentences with one character between them.
Document document(Language language, const std::vector<std::string>& sentences) {
  Document document;
  document.language = language;
  std::uint32_t position = 0;
  for (const auto& sentence : sentences) {
    std::uint32_t size = 0;
    for (const char byte : sentence) size += (byte & 0xC0) == 0x80 ? 0 : 1;
    document.sentences.push_back({sentence, {{position}, {position + size}}, {}, 0});
    position += size + 1;
    document.text += sentence + '\n';
  }
  return document;
}

class Writers : public ScratchFolder {
 protected:
  std::string written(BitextFormat format) {
    OutputFile out(path("out"));
    losses_ = write_bitext(out, format, {zh_, en_, alignment_, time_});
    out.commit();
    return stored(path("out"));
  }

  Document zh_ = document(Language::kChinese, {"今天下雨。", "他说\"走\"。", "谢谢\t<你>&我"});
  Document en_ = document(Language::kEnglish, {"It rains.", "Really.", "He said \"go\"."});
  Alignment alignment_ = {{{{{0}, {1}}, {{0}, {2}}, 0.97F},
                           {{{1}, {2}}, {{2}, {3}}, 1},
                           {{{2}, {3}}, {{3}, {3}}, 0.25004F}},
                          true,
                          ""};
  std::optional<std::int64_t> time_;
  BitextWriter::Losses losses_;
};

TEST_F(Writers, Tsv) {
  EXPECT_EQ(written(BitextFormat::kTsv),
            "今天下雨。\tIt rains. Really.\t0.97\t1-2\n"
            "他说\"走\"。\tHe said \"go\".\t1\t1-1\n"
            "谢谢 <你>&我\t\t0.25\t1-0\n");
}

TEST_F(Writers, Ids) {
  EXPECT_EQ(written(BitextFormat::kIds), "[0]:[0,1]:0.97\n[1]:[2]:1.00\n[2]:[]:0.25\n");
}

TEST_F(Writers, Jsonl) {
  EXPECT_EQ(written(BitextFormat::kJsonl),
            R"({"src":[0],"tgt":[0,1],"src_text":"今天下雨。","tgt_text":"It rains. Really.",)"
            R"("src_span":[0,5],"tgt_span":[0,17],"type":"1-2","confidence":0.97})"
            "\n"
            R"({"src":[1],"tgt":[2],"src_text":"他说\"走\"。","tgt_text":"He said \"go\".",)"
            R"("src_span":[6,12],"tgt_span":[18,31],"type":"1-1","confidence":1})"
            "\n"
            R"({"src":[2],"tgt":[],"src_text":"谢谢\t<你>&我","tgt_text":"",)"
            R"("src_span":[13,21],"tgt_span":null,"type":"1-0","confidence":0.25})"
            "\n");
}

TEST_F(Writers, JsonlCarriesTheDoubtInEveryLine) {
  alignment_.trusted = false;
  alignment_.doubt = "not \"translations\"";
  const std::string text = written(BitextFormat::kJsonl);
  EXPECT_NE(text.find(R"("confidence":0.97,"doubt":"not \"translations\""})"), std::string::npos);
  EXPECT_NE(text.find(R"("confidence":0.25,"doubt":"not \"translations\""})"), std::string::npos);
}

TEST_F(Writers, JsonlEscapesControlCharacters) {
  zh_.sentences[0].text = "\x01\\\n\x1F\x7F";
  EXPECT_NE(written(BitextFormat::kJsonl).find("\"\\u0001\\\\\\n\\u001f\x7F\""), std::string::npos);
}

TEST_F(Writers, TmxLeavesOutWhatIsNoTranslation) {
  const std::string text = written(BitextFormat::kTmx);
  EXPECT_NE(text.find("srclang=\"zh\""), std::string::npos);
  EXPECT_NE(text.find("<prop type=\"x-confidence\">0.97</prop>"), std::string::npos);
  EXPECT_NE(text.find("<tuv xml:lang=\"en\"><seg>It rains. Really.</seg></tuv>"),
            std::string::npos);
  EXPECT_EQ(text.find("谢谢"), std::string::npos);
  EXPECT_EQ(text.find("creationdate"), std::string::npos);
  EXPECT_TRUE(losses_.empty());
}

TEST_F(Writers, TmxEscapesAndReplaces) {
  alignment_.beads[2].target = {{0}, {1}};
  zh_.sentences[2].text = "<你>&我\x02]]>\xEF\xBF\xBF";
  EXPECT_NE(written(BitextFormat::kTmx).find("<seg>&lt;你&gt;&amp;我\uFFFD]]&gt;\uFFFD</seg>"),
            std::string::npos);
  EXPECT_EQ(losses_,
            (BitextWriter::Losses{{"characters that XML does not allow, written as U+FFFD", 2}}));
}

TEST_F(Writers, XliffHasAUnitABead) {
  const std::string text = written(BitextFormat::kXliff);
  EXPECT_NE(text.find("version=\"2.1\" srcLang=\"zh\" trgLang=\"en\""), std::string::npos);
  EXPECT_NE(text.find("<mda:meta type=\"x-confidence\">0.97</mda:meta>"), std::string::npos);
  EXPECT_NE(text.find("<target>It rains. Really.</target>"), std::string::npos);
  EXPECT_EQ(text.find("谢谢"), std::string::npos);
}

TEST_F(Writers, CsvNamesItsColumns) {
  EXPECT_EQ(written(BitextFormat::kCsv),
            "id,source,target,x-confidence,x-bead-type\n"
            "1,今天下雨。,It rains. Really.,0.97,1-2\n"
            "2,\"他说\"\"走\"\"。\",\"He said \"\"go\"\".\",1,1-1\n");
}

TEST_F(Writers, TmxSaysTheTimeWhenAsked) {
  time_ = 1706693400;  // date -u -d @1706693400
  EXPECT_NE(written(BitextFormat::kTmx).find("creationdate=\"20240131T093000Z\""),
            std::string::npos);
}

TEST(JoinedText, PutsBlanksWhereTheLanguageHasThem) {
  const auto zh = document(Language::kChinese, {"你好。", "再见", "OK.", "好", "", "é点"});
  EXPECT_EQ(joined_text(zh, 0, 2), "你好。再见");
  EXPECT_EQ(joined_text(zh, 1, 4), "再见 OK. 好");
  EXPECT_EQ(joined_text(zh, 3, 6), "好 é点");
  EXPECT_EQ(joined_text(zh, 2, 2), "");
  EXPECT_EQ(joined_text(document(Language::kEnglish, {"No.", "", "Yes."}), 0, 3), "No. Yes.");
  EXPECT_EQ(joined_begins(zh, 1, 6), (std::vector<std::uint32_t>{0, 3, 7, 8, 9}));
  EXPECT_EQ(joined_begins(document(Language::kEnglish, {"No.", "", "Yes."}), 0, 3),
            (std::vector<std::uint32_t>{0, 3, 4}));
}

TEST(BitextFormats, AreKnownByNameAndEnding) {
  EXPECT_EQ(parse_bitext_format("ids"), BitextFormat::kIds);
  EXPECT_EQ(parse_bitext_format("TSV"), std::nullopt);
  constexpr auto kAlign = FormatUse::kAlign;
  EXPECT_EQ(bitext_format_of("a/b.tmx.gz", kAlign), BitextFormat::kTmx);
  EXPECT_EQ(bitext_format_of("b.jsonl", kAlign), BitextFormat::kJsonl);
  EXPECT_EQ(bitext_format_of("b.txt", kAlign), std::nullopt);
  EXPECT_EQ(bitext_format_of("jsonl", kAlign), std::nullopt);
  EXPECT_EQ(bitext_format_of("b.zh", kAlign), std::nullopt);
  EXPECT_EQ(bitext_format_of("b.zh.gz", FormatUse::kWrite), BitextFormat::kMoses);
  EXPECT_EQ(bitext_format_of("b.ids", FormatUse::kRead), std::nullopt);
  EXPECT_EQ(bitext_format_names(FormatUse::kAlign), "tsv, csv, jsonl, tmx, xliff, po or ids");
}

}  // namespace
}  // namespace duizhao
