#include <duizhao/corpora/term_file.h>

#include <duizhao/text/error.h>

#include "scratch_folder.h"

namespace duizhao {

inline void PrintTo(const Term& term, std::ostream* out) {
  const auto print = [out](const std::vector<TermWord>& words) {
    for (const TermWord& word : words) {
      *out << "[" << word.text << static_cast<int>(word.status) << word.part_of_speech
           << (word.case_sensitive ? "A]" : "]");
    }
  };
  *out << "{" << term.id << "|";
  print(term.chinese);
  *out << "|";
  print(term.english);
  *out << "|" << term.definition << "|" << term.line << "}";
}

namespace {

using Terms = std::vector<Term>;
constexpr TermStatus kPreferred = TermStatus::kPreferred;
constexpr TermStatus kForbidden = TermStatus::kForbidden;
constexpr TermStatus kAdmitted = TermStatus::kAdmitted;

class TermFile : public ScratchFolder {
 protected:
  [[nodiscard]] Terms read(const std::string& name, const std::string& bytes) const {
    store(path(name), bytes);
    return read_terms(path(name));
  }

  [[nodiscard]] std::string failure(const std::string& name, const std::string& bytes) const {
    try {
      static_cast<void>(read(name, bytes));
    } catch (const Error& error) {
      return std::string(error.what()).substr(path(name).size() + 1);
    }
    return "";
  }

  void cut_everywhere(const std::string& name, const std::string& bytes) const {
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
      try {
        for (const Term& term : read(name, bytes.substr(0, size))) {
          ASSERT_FALSE(term.chinese.empty() && term.english.empty()) << size;
        }
      } catch (const Error& error) {
        ASSERT_EQ(std::string(error.what()).find(path(name)), 0U) << error.what();
      }
      // Some file systems wait for the disk when a file is written over.
      std::filesystem::remove(path(name));
    }
  }
};

TEST_F(TermFile, ReadsTwoColumns) {
  const Terms expected = {
      {"1", {{"人工智能"}}, {{"artificial intelligence"}, {"AI"}}, "", 1},
      {"3", {{"机器学习"}, {"机学"}}, {{"machine learning"}, {"engine study", kForbidden}}, "", 3}};
  EXPECT_EQ(read("a.tsv",
                 "人工智能\tartificial intelligence; AI\r\n\r\n"
                 "机器学习｜机学\t machine  learning |! engine study|machine learning\n"),
            expected);
  EXPECT_EQ(read("a.tsv",
                 "artificial intelligence; AI\t人工智能\n\nmachine learning|!engine "
                 "study\t机器学习；机学"),
            expected);
}

TEST_F(TermFile, UnderstandsNamedColumns) {
  EXPECT_EQ(read("a.csv",
                 "\xEF\xBB\xBFID,EN,Part of Speech,zh-CN,Status,Definition,Case\n"
                 "t1,WHO,noun,世卫组织,preferred,\"a body, of the \"\"UN\"\"\",yes\n"
                 "t2,bank,,银行|!钱庄,deprecated,,\n"),
            (Terms{{"t1",
                    {{"世卫组织", kPreferred, "noun", true}},
                    {{"WHO", kAdmitted, "noun", true}},
                    "a body, of the \"UN\"",
                    2},
                   {"t2", {{"银行", kForbidden}, {"钱庄", kForbidden}}, {{"bank"}}, "", 3}}));
  EXPECT_EQ(read("a.tsv", "forbidden\tsource\ttarget\nno\t云\tcloud\nyes\t雾\tcloud\n"),
            (Terms{{"2", {{"云"}}, {{"cloud"}}, "", 2},
                   {"3", {{"雾"}}, {{"cloud", kForbidden}}, "", 3}}));
}

TEST_F(TermFile, JoinsLinesWithTheSameWords) {
  EXPECT_EQ(
      read("a.csv", "zh,en,status\n云,cloud,preferred\n雾,fog,\n云,clouds,forbidden\n云,cloud,\n"),
      (Terms{{"2", {{"云"}}, {{"cloud", kPreferred}, {"clouds", kForbidden}}, "", 2},
             {"3", {{"雾"}}, {{"fog"}}, "", 3}}));
  EXPECT_EQ(read("a.csv", "id,zh,en\n1,行,line\n2,行,OK\n").size(), 2U);
}

TEST_F(TermFile, KeepsEntriesOfOneSide) {
  EXPECT_EQ(read("a.tsv", "云\tcloud\n废话\t\n\t!foo\n"),
            (Terms{{"1", {{"云"}}, {{"cloud"}}, "", 1},
                   {"2", {{"废话"}}, {}, "", 2},
                   {"3", {}, {{"foo", kForbidden}}, "", 3}}));
  EXPECT_EQ(read("a.tsv", ""), Terms{});
  EXPECT_EQ(read("a.tsv", "zh\ten\n"), Terms{});
}

TEST_F(TermFile, SaysWhatIsWrongWithALine) {
  const auto problem = [&](const std::string& name, const std::string& text) {
    const std::string what = failure(name, text);
    return what.substr(0, what.rfind(';'));
  };
  EXPECT_EQ(problem("a.txt", "人工智能\n"), "1:1: no entry with a word in each language");
  EXPECT_EQ(problem("a.csv", "zh,en,status\n云,cloud,nice\n"), "2:9: a status that is not known");
  EXPECT_EQ(problem("a.csv", "zh,en,forbidden\n云,cloud,perhaps\n"), "2:9: neither yes nor no");
  EXPECT_EQ(problem("a.csv", "zh,en\n云,\"cloud\n"),
            "2: a quotation mark in this row is not closed");
  EXPECT_EQ(problem("a.tsv", "cloud\tNebel\n"), "1: it cannot be told which column is Chinese");
  EXPECT_EQ(problem("a.tsv", "云\t" + std::string(1001, 'x') + "\n"),
            "1:3: a term is longer than 1000 bytes");
  std::string many = "云\t";
  for (int i = 0; i < 600; ++i) many += std::to_string(i) + "|";
  EXPECT_EQ(problem("a.tsv", many), "1:3: more than 500 words for one term");
}

const std::string kVersion2 = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>zh</p></sourceDesc></fileDesc></martifHeader>
<text><body>
<termEntry id="c5"><descripGrp><descrip type="definition">learning
 by machines</descrip></descripGrp>
<langSet xml:lang="en-US"><tig><term>machine learning</term><termNote type="partOfSpeech">noun</termNote>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
<ntig><termGrp><term>ML</term><termNote type="termType">acronym</termNote></termGrp></ntig>
<tig><term>engine <hi>study</hi></term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="zh"><tig><term>机器学习</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
<tig><term>机学</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="de"><tig><term>Maschinelles Lernen</term></tig></langSet></termEntry>
<termEntry><langSet xml:lang="de"><tig><term>Katze</term></tig></langSet></termEntry>
<termEntry><note>short</note><langSet xml:lang="zh-TW"><tig><term>雲</term></tig></langSet></termEntry>
</body></text></martif>)";

const std::string kVersion3 = R"(<tbx style="dct" type="TBX-Min" xml:lang="en"
 xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<text><body><conceptEntry id="c5">
<langSec xml:lang="en"><basic:definition>a mass of drops</basic:definition><termSec><term>cloud</term>
<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec>
<langSec xml:lang="zh"><termSec><term>云</term><termNote type="normativeAuthorization">deprecatedTerm</termNote></termSec></langSec>
</conceptEntry></body></text></tbx>)";

TEST_F(TermFile, ReadsTbxVersion2) {
  EXPECT_EQ(read("a.tbx", kVersion2), (Terms{{"c5",
                                              {{"机器学习"}, {"机学", kForbidden}},
                                              {{"machine learning", kPreferred, "noun"},
                                               {"ML", kAdmitted, "", true},
                                               {"engine study", kForbidden}},
                                              "learning by machines",
                                              5},
                                             {"15", {{"雲"}}, {}, "short", 15}}));
}

TEST_F(TermFile, ReadsTbxVersion3InBothStyles) {
  EXPECT_EQ(
      read("a.xml", kVersion3),
      (Terms{{"c5", {{"云", kForbidden}}, {{"cloud", kPreferred, "noun"}}, "a mass of drops", 3}}));
}

TEST_F(TermFile, RefusesOtherXmlAndEntities) {
  EXPECT_EQ(failure("a.tbx", "<?xml version='1.0'?><html/>").find(" the XML is no term list"), 0U);
  EXPECT_EQ(failure("a.tbx", "<!DOCTYPE tbx [\n<!ENTITY a 'b'>]><tbx/>")
                .find("2:12: the file declares an entity, a"),
            0U);
  EXPECT_EQ(failure("a.tbx", "<tbx>\n</tbz>").find("2:3: not well-formed XML"), 0U);
}

TEST_F(TermFile, SurvivesFilesCutOffAnywhere) {
  cut_everywhere("a.csv", "id,zh,en,status\nt1,世卫|卫,\"WHO; \"\"who\"\"\",preferred\n");
  cut_everywhere(
      "a.tbx",
      "<tbx><text><conceptEntry id='1'><langSec xml:lang='zh'><termSec><term>云</term>"
      "<termNote type='administrativeStatus'>preferredTerm</termNote></termSec></langSec>"
      "</conceptEntry></text></tbx>");
}

}  // namespace
}  // namespace duizhao
