#include <duizhao/corpora/bitext_reader.h>

#include "bitext_files.h"

namespace duizhao {
namespace {

using namespace std::string_literals;

using Pairs = std::vector<Pair>;

class BitextReaderTest : public BitextFiles {};

const std::string kRain = "今天下雨，我没带伞。\tIt rained today and I had no umbrella.\n";

TEST_F(BitextReaderTest, ReadsTsvAsItStands) {
  EXPECT_EQ(pairs("a.tsv", "今天下雨。\tIt is raining.\n 他说：“好”。 \tHe said \"Good\".\t0.9\n"),
            (Pairs{{"1", "今天下雨。", "It is raining.", 1},
                   {"2", " 他说：“好”。 ", "He said \"Good\".", 2}}));
}

TEST_F(BitextReaderTest, ReadsLineEndsOfWindowsAMarkAndAMissingLastLineEnd) {
  EXPECT_EQ(pairs("a.tsv", "\xEF\xBB\xBF你好\tHello\r\n\r\n再见\tBye"),
            (Pairs{{"1", "你好", "Hello", 1}, {"3", "再见", "Bye", 3}}));
}

TEST_F(BitextReaderTest, UnderstandsTheNamesOfColumnsInAnyOrder) {
  const Pairs expected = {{"k7", "你好", "Hello", 2}};
  EXPECT_EQ(pairs("a.tsv", "tgt\tnote\tid\tsrc\nHello\t!\tk7\t你好\n"), expected);
  EXPECT_EQ(pairs("a.tsv", "ID\tZH\tEN\nk7\t你好\tHello\n"), expected);
  EXPECT_EQ(pairs("a.tsv", "source\ttarget\n你好\tHello\n"), (Pairs{{"2", "你好", "Hello", 2}}));
  const ReadBitext english_first = read("a.tsv", "en\tzh-CN\nHello\t你好\n");
  EXPECT_EQ(english_first.pairs, (Pairs{{"2", "Hello", "你好", 2}}));
  EXPECT_EQ(english_first.notes.source_language, Language::kEnglish);
  EXPECT_EQ(english_first.notes.target_language, Language::kChinese);
  EXPECT_EQ(read("a.tsv", "en\tzh\nHello\t你好\n", {.source = Language::kChinese}).pairs,
            (Pairs{{"2", "你好", "Hello", 2}}));
}

TEST_F(BitextReaderTest, DeliversAndCountsALineWithoutTarget) {
  const ReadBitext bitext = read("a.tsv", "你好\tHello\n再见\n谢谢\t\n");
  EXPECT_EQ(bitext.pairs,
            (Pairs{{"1", "你好", "Hello", 1}, {"2", "再见", "", 2}, {"3", "谢谢", "", 3}}));
  EXPECT_EQ(bitext.notes.pairs, 3U);
  EXPECT_EQ(bitext.notes.damaged, 1U);
  EXPECT_EQ(bitext.notes.faults, (std::vector<BitextFault>{{2, "no target"}}));
}

TEST_F(BitextReaderTest, ReplacesAndCountsBadBytes) {
  const ReadBitext bitext = read("a.tsv", kRain + "坏\xFF字\tBad \xE4\xBD\tx\n" + kRain);
  ASSERT_EQ(bitext.pairs.size(), 3U);
  EXPECT_EQ(bitext.pairs[1].source, "坏\uFFFD字");
  EXPECT_EQ(bitext.pairs[1].target, "Bad \uFFFD");
  EXPECT_EQ(bitext.notes.damaged, 1U);
  EXPECT_EQ(bitext.notes.faults.at(0).line, 2U);
}

TEST_F(BitextReaderTest, KeepsZeroBytes) {
  const std::string text = "你\0好"s;
  EXPECT_EQ(pairs("a.tsv", text + "\tHello there, my friend\n").at(0).source, text);
}

TEST_F(BitextReaderTest, CountsAllFaultsAndNamesTheFirst) {
  std::string text = kRain;
  for (int i = 0; i < 250; ++i) text += "没有译文\n";
  const BitextNotes notes = read("a.tsv", text).notes;
  EXPECT_EQ(notes.damaged, 250U);
  EXPECT_EQ(notes.faults.size(), kMaxFaults);
}

TEST_F(BitextReaderTest, DecodesOtherEncodings) {
  // 你好 in GB18030, many times, so that it cannot be taken for anything else.
  std::string gbk;
  for (int i = 0; i < 20; ++i) gbk += "\xC4\xE3\xBA\xC3\tHello\n";
  EXPECT_EQ(pairs("a.tsv", gbk).at(19), (Pair{"20", "你好", "Hello", 20}));
  EXPECT_EQ(pairs("a.tsv", "\xFF\xFE\x60\x4F\x7D\x59\t\0H\0i\0\n\0"s),
            (Pairs{{"1", "你好", "Hi", 1}}));
  EXPECT_EQ(read("a.tsv", gbk, {.encoding = "gbk"}).pairs.at(0).source, "你好");
  EXPECT_THROW(static_cast<void>(read("a.tsv", gbk, {.encoding = "no-such"})), UsageError);
}

TEST_F(BitextReaderTest, ReadsCsvWithQuotes) {
  EXPECT_EQ(pairs("a.csv",
                  "id,zh,en\n1,\"他说，“好”。\",\"He said, \"\"Good\"\".\"\n"
                  "2,\"一\n二\",\"one\r\ntwo\"\n3,三,three\n"),
            (Pairs{{"1", "他说，“好”。", "He said, \"Good\".", 2},
                   {"2", "一\n二", "one\ntwo", 3},
                   {"3", "三", "three", 6}}));
  EXPECT_EQ(pairs("unnamed", "zh,en\n你好,Hello\n"), (Pairs{{"2", "你好", "Hello", 2}}));
}

TEST_F(BitextReaderTest, SaysWhereCsvIsBroken) {
  EXPECT_EQ(failure("a.csv", "zh,en\n你好,\"Hello\n再见,Bye\n"),
            "2: a quotation mark in this row is not closed; close the field, or write \"\" for a "
            "mark inside a quoted one");
  EXPECT_EQ(failure("a.csv", "zh,en\n你好,\"Hello\" you\n").find("2:11: a comma is expected"), 0U);
}

TEST_F(BitextReaderTest, ReadsJsonl) {
  EXPECT_EQ(
      pairs(
          "a.jsonl",
          "{\"id\":\"x\",\"src\":\"你好\",\"tgt\":\"Hello\"}\n"
          "{\"tgt\":\"a\\tb\\n\\\"\\u4f60\\ud83d\\ude00\\/\",\"meta\":{\"a\":[1,{},[],"
          "\"}\"],\"b\":-1.5e+3},\"src\":\"\",\"ok\":true,\"no\":null}\n\n"
          " { \"id\" : 17 , \"src\" : \"再见\" , \"tgt\" : null } \r\n{\"src\":\"\",\"tgt\":\"\"}"),
      (Pairs{{"x", "你好", "Hello", 1},
             {"2", "", "a\tb\n\"你😀/", 2},
             {"17", "再见", "", 4},
             {"5", "", "", 5}}));
}

TEST_F(BitextReaderTest, ReadsWhatJsonlIgnores) {
  const ReadBitext bitext =
      read("a.jsonl",
           "{\"src\":\"你\",\"tgt\":\"b\",\"ignore\":[\"quotes\" , "
           "\"number\\u0073\"]}\n{\"ignore\":[ ],\"src\":\"你\",\"tgt\":\"b\"}\n"
           "{\"src\":\"你\",\"tgt\":\"b\",\"ignore\":null}\n"
           "{\"src\":\"你\",\"tgt\":\"b\",\"ignore\":[\"x\"]}\n"
           "{\"src\":\"你\",\"tgt\":\"b\"}\n");
  EXPECT_EQ(bitext.pairs.at(0).ignored, (std::vector<std::string>{"quotes", "numbers"}));
  EXPECT_TRUE(bitext.pairs.at(1).ignored.empty());
  EXPECT_TRUE(bitext.pairs.at(2).ignored.empty());
  EXPECT_EQ(bitext.pairs.at(3).ignored, (std::vector<std::string>{"x"}));
  EXPECT_TRUE(bitext.pairs.at(4).ignored.empty()) << "nothing is left of the pair before";
  for (const std::string value : {"\"quotes\"", "[1]", "[\"a\",2]", "true", "{\"a\":1}", "[[]]"}) {
    EXPECT_EQ(failure("a.jsonl", "{\"src\":\"你\",\"tgt\":\"b\",\"ignore\":" + value + "}"),
              "1:31: \"ignore\" is not an array of strings; write \"ignore\":[\"number-mismatch\"]")
        << value;
  }
}

TEST_F(BitextReaderTest, ReadsWhatAlignWrites) {
  EXPECT_EQ(pairs("a.jsonl",
                  "{\"src\":[0],\"tgt\":[0,1],\"src_text\":\"你好。\",\"tgt_text\":\"Hi. You.\","
                  "\"src_span\":[0,3],\"tgt_span\":null,\"type\":\"1-2\",\"confidence\":0.97}\n"),
            (Pairs{{"1", "你好。", "Hi. You.", 1}}));
  EXPECT_EQ(pairs("a.tsv", "你好。\tHello.\t0.97\n\tNever.\t0.4\n"),
            (Pairs{{"1", "你好。", "Hello.", 1}, {"2", "", "Never.", 2}}));
}

TEST_F(BitextReaderTest, CountsWhatJsonlLacks) {
  const ReadBitext bitext =
      read("a.jsonl",
           "{\"src\":null,\"tgt\":\"a\"}\n{\"src\":\"\\ud800\",\"tgt\":\"b\"}\n"
           "{\"src\":\"今天天气很好\xFF\",\"tgt\":\"c\"}\n");
  EXPECT_EQ(bitext.notes.damaged, 3U);
  EXPECT_EQ(bitext.pairs.at(1).source, "\uFFFD");
  EXPECT_EQ(bitext.pairs.at(2).source, "今天天气很好\uFFFD");
}

TEST_F(BitextReaderTest, SaysWhereJsonIsBroken) {
  const std::string good = "{\"src\":\"你好\",\"tgt\":\"Hello\"}\n";
  const auto problem = [&](const std::string& line) {
    const std::string what = failure("a.jsonl", good + line + "\n" + good);
    return what.substr(0, what.rfind(';'));
  };
  const std::string json = "not a JSON object: ";
  EXPECT_EQ(problem("{\"src\":\"你好\",\"tgt\":\"Hel"), "2:23: " + json + "a string is not closed");
  EXPECT_EQ(problem("{\"src\":\"你好\""), "2:12: " + json + "the object is cut off");
  EXPECT_EQ(problem("[1,2]"), "2:1: " + json + "a JSON array, not an object");
  EXPECT_EQ(problem("{} {}"), "2:4: " + json + "something stands behind the object");
  EXPECT_EQ(problem("{\"src\":\"\\x\",\"tgt\":\"\"}"),
            "2:10: " + json + "an escape that JSON does not have");
  EXPECT_EQ(problem("{\"a\":01}"), "2:7: " + json + "'}' is expected");
  EXPECT_EQ(problem("{\"a\":{\"b\" 1}}"), "2:11: " + json + "':' is expected");
  EXPECT_EQ(problem("{\"a\":[1,]}"), "2:9: " + json + "a JSON value is expected");
  EXPECT_EQ(problem("{\"a\":\"\t\"}"), "2:7: " + json + "a control character in a string");
  EXPECT_EQ(problem("{\"src\":\"a\"}"), "2:1: the object has no field \"tgt\"");
  EXPECT_EQ(problem("{\"src\":1,\"tgt\":\"\"}"), "2:8: \"src\" is not a string");
  EXPECT_EQ(problem("{\"id\":[],\"src\":\"\",\"tgt\":\"\"}"),
            "2:7: the id is neither a string nor a number");
  EXPECT_EQ(problem("{\"a\":" + std::string(300, '[') + "}"),
            "2:262: " + json + "nested deeper than 256");
}

TEST_F(BitextReaderTest, TellsTheFormatByContentThenByName) {
  const std::string json = "{\"src\":\"你好\",\"tgt\":\"Hello\"}\n";
  EXPECT_EQ(read("a.tsv", json).notes.format, "JSONL");
  EXPECT_EQ(read("unnamed", json).notes.format, "JSONL");
  EXPECT_EQ(read("unnamed", kRain).notes.format, "TSV");
  EXPECT_EQ(read("a.po", kRain.substr(0, 0)).notes.format, "PO");
  EXPECT_EQ(read("unnamed", "# x\nmsgid \"a\"\nmsgstr \"甲\"\n").notes.format, "PO");
  EXPECT_EQ(read("a.txt", "<tmx version=\"1.4\"><body/></tmx>").notes.format, "TMX");
  EXPECT_EQ(read("a.txt", "<b>粗</b>\t<b>bold</b>\n").notes.format, "TSV");
  EXPECT_EQ(read("a", "").notes.format, "TSV");
}

TEST_F(BitextReaderTest, RefusesWhatIsNoBitext) {
  EXPECT_EQ(failure("a.txt", "今天下雨。\n明天也下。\n"),
            "1:1: no tab between source and target; give a bitext: TSV, CSV, JSONL, TMX, XLIFF or "
            "PO");
  EXPECT_EQ(failure("a.tmx", ""), " is not XML; give a bitext: TSV, CSV, JSONL, TMX, XLIFF or PO");
  EXPECT_EQ(failure("a.xml", "<?xml version='1.0'?><html/>"),
            " the XML is no bitext but <html>; give a bitext: TSV, CSV, JSONL, TMX, XLIFF or PO");
  EXPECT_EQ(failure("a.xml", "<?xml version='1.0'?><t\xFFx/>").find(" is not XML"), 0U);
  EXPECT_THROW(open_bitext(path("none")), Error);
  EXPECT_THROW(open_bitext(path(".")), Error);
}

TEST_F(BitextReaderTest, ReadsPackedFiles) {
  std::string text;
  for (int i = 0; i < 20000; ++i)
    text += "第" + std::to_string(i) + "句\tNo. " + std::to_string(i) + "\n";
  const Pairs expected = pairs("a.tsv", text);
  ASSERT_EQ(expected.size(), 20000U);
  for (const char* name : {"b.tsv.gz", "b.tsv.zst", "b.tsv.xz"}) {
    OutputFile out(path(name));
    out.write(text);
    out.commit();
    EXPECT_EQ(read_path(path(name)).pairs, expected) << name;
    const std::string packed = stored(path(name));
    EXPECT_EQ(failure(name, packed.substr(0, packed.size() / 2)).find(" cannot be unpacked"), 0U)
        << name;
  }
}

TEST_F(BitextReaderTest, RefusesALineOverTheLimit) {
  const std::string line(kMaxUnitBytes - 3, 'x');
  EXPECT_EQ(pairs("a.tsv", kRain + "a\t" + line + "\n" + kRain).size(), 3U);
  EXPECT_EQ(failure("a.tsv", kRain + std::string(20'000'000, 'x') + "\t\n")
                .find("2: the line is longer than 16 MiB"),
            0U);
}

TEST_F(BitextReaderTest, ReadsLinesOfAnyLengthAcrossItsBlocks) {
  std::string text;
  Pairs expected;
  for (std::uint64_t i = 0; i < 400; ++i) {
    const std::string source(i * 17, 'a'), target((i * 7919) % 5000, 'b');
    text += source + '\t' + target + (i % 3 == 0 ? "\r\n" : "\n");
    expected.push_back({std::to_string(i + 1), source, target, i + 1});
  }
  EXPECT_EQ(pairs("a.tsv", text), expected);
}

TEST_F(BitextReaderTest, SurvivesFilesCutOffAnywhere) {
  cut_everywhere("a.tsv", kRain + kRain);
  cut_everywhere("a.csv", "id,zh,en\n1,\"他说，“好”。\",\"He said, \"\"Good\"\".\"\n2,一,one\n");
  cut_everywhere(
      "a.jsonl",
      "{\"id\":1,\"src\":\"你好\\u4f60\",\"x\":{\"a\":[1.5e3,null]},\"tgt\":\"Hello\"}\n");
}

}  // namespace
}  // namespace duizhao
