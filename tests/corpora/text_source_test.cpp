#include <duizhao/corpora/text_source.h>

#include <functional>

#include <archive.h>
#include <archive_entry.h>

#include <duizhao/corpora/files.h>
#include <duizhao/text/error.h>

#include "scratch_folder.h"

namespace duizhao {
namespace {

struct Part {
  std::string name, content;
  std::string link = {};  // where a symbolic link leads
};

class TextSources : public ScratchFolder {
 protected:
  [[nodiscard]] TextSource read(const std::string& name, const std::string& bytes) const {
    store(path(name), bytes);
    return read_text_source(path(name), "");
  }

  [[nodiscard]] std::string failure(const std::string& name, const std::string& bytes) const {
    try {
      static_cast<void>(read(name, bytes));
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  }

  [[nodiscard]] std::string zip(const std::vector<Part>& parts) const {
    const std::string name = path("made.zip");
    archive* writer = archive_write_new();
    archive_write_set_format_zip(writer);
    EXPECT_EQ(archive_write_open_filename(writer, name.c_str()), ARCHIVE_OK);
    for (const Part& part : parts) {
      archive_entry* entry = archive_entry_new();
      archive_entry_set_pathname(entry, part.name.c_str());
      archive_entry_set_filetype(entry, part.link.empty() ? AE_IFREG : AE_IFLNK);
      if (!part.link.empty()) archive_entry_set_symlink(entry, part.link.c_str());
      archive_entry_set_perm(entry, 0644);
      archive_entry_set_size(entry, static_cast<la_int64_t>(part.content.size()));
      archive_write_header(writer, entry);
      archive_write_data(writer, part.content.data(), part.content.size());
      archive_entry_free(entry);
    }
    archive_write_free(writer);
    return stored(name);
  }

  static std::string word(const std::string& body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\" xmlns:mc=\"m\">"
           "<w:body>" +
           body + "</w:body></w:document>";
  }
  static std::string paragraph(const std::string& text) {
    return "<w:p><w:pPr><w:rPr><w:t>no</w:t></w:rPr></w:pPr><w:r><w:t>" + text +
           "</w:t></w:r></w:p>";
  }
};

TEST_F(TextSources, PlainTextStaysAsItIs) {
  const std::string bytes = "\xD6\xD0\xCE\xC4\r\n<b>\n\n";
  const TextSource source = read("a.txt", bytes);
  EXPECT_EQ(source.text, bytes);
  EXPECT_FALSE(source.extracted);
}

TEST_F(TextSources, DocxInReadingOrder) {
  const std::string body =
      paragraph("天气") + "<w:p/>" +
      "<w:p><w:ins><w:r><w:t>今天</w:t></w:r></w:ins><w:del><w:r><w:delText>昨天</w:delText></w:r>"
      "</w:del><w:hyperlink><w:r><w:t>下雨</w:t></w:r></w:hyperlink><w:moveFrom><w:r><w:t>旧</w:t>"
      "</w:r></w:moveFrom><w:r><w:footnoteReference w:id=\"2\"/><w:instrText>PAGE</w:instrText>"
      "<w:tab/><w:t>。</w:t></w:r></w:p>"
      "<w:tbl><w:tr><w:tc>" +
      paragraph("左") + "</w:tc><w:tc>" + paragraph("右") +
      "</w:tc></w:tr></w:tbl>"
      "<w:p><w:r><w:t>图：</w:t><mc:AlternateContent><mc:Choice><w:txbxContent>" +
      paragraph("框") + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" +
      paragraph("框") +
      "</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>完</w:t></w:r></w:p>";
  const std::string notes =
      "<w:footnotes xmlns:w=\"w\"><w:footnote w:type=\"separator\" w:id=\"0\">" + paragraph("") +
      "</w:footnote><w:footnote w:id=\"2\">" + paragraph("一条脚注。") +
      "</w:footnote></w:footnotes>";
  const TextSource source = read("a.docx", zip({{"[Content_Types].xml", "<x/>"},
                                                {"word/document.xml", word(body)},
                                                {"word/footnotes.xml", notes}}));
  EXPECT_EQ(source.text, "天气\n今天下雨 。\n一条脚注。\n左\n右\n图：完\n框\n");
  EXPECT_EQ(source.origins, (std::vector<std::uint64_t>{1, 3, 3, 4, 5, 6, 7}));
}

TEST_F(TextSources, DocxThatIsNone) {
  EXPECT_NE(failure("a.docx", "text").find("is no DOCX"), std::string::npos);
  EXPECT_NE(failure("a.docx", zip({{"word/other.xml", "<x/>"}})).find("no word/document.xml"),
            std::string::npos);
  const std::string good = zip({{"word/document.xml", word(paragraph("好"))}});
  for (std::size_t size = 2; size < good.size(); size += 7) {
    EXPECT_NE(failure("a.docx", good.substr(0, size)), "") << size;
  }
  EXPECT_NE(
      failure("a.docx", zip({{"word/document.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}}))
          .find("declares an entity"),
      std::string::npos);
}

TEST_F(TextSources, DocxReadsNoOtherFile) {
  store(path("secret.txt"), "secret");
  const std::string link =
      zip({{"word/document.xml", "", "../secret.txt"}, {"../evil.xml", "<x/>"}});
  EXPECT_NE(failure("a.docx", link).find("is no file but a link"), std::string::npos);
  const std::string good = word(paragraph("好"));
  const TextSource source = read(
      "a.docx",
      zip({{"../../word/document.xml", "<x/>"}, {path("evil"), "x"}, {"word/document.xml", good}}));
  EXPECT_EQ(source.text, "好\n");
  EXPECT_EQ(names(), (std::set<std::string>{"a.docx", "made.zip", "secret.txt"}));
}

TEST_F(TextSources, DocxThatSwells) {
  const std::string bomb = word(std::string(std::size_t{40} << 20U, ' '));
  EXPECT_NE(failure("a.docx", zip({{"word/document.xml", bomb}})).find("200 times its size"),
            std::string::npos);
}

TEST_F(TextSources, Html) {
  const TextSource source = read(
      "a.html",
      "<!DOCTYPE html>\n<html><head><title>no</title><script>no</script></head>\n<body>"
      "<nav><a>no</a></nav>\n<h1>Weather &amp; wind</h1>\n<p>It <b>rains</b>\ntoday.<br>Really.\n"
      "<ul><li>One</li><li>Two<ul><li>Deep</li></ul></ul>\n"
      "<table><tr><td>left<td>right</table><style>p "
      "{}</style>&#x4F60;&eacute;&nbsp;!</body></html>");
  EXPECT_EQ(source.text,
            "Weather & wind\nIt rains today.\nReally.\nOne\nTwo\nDeep\nleft\nright\n你é !\n");
  EXPECT_EQ(source.origins.at(0), 4U);
  EXPECT_EQ(source.origins.at(1), 5U);
}

TEST_F(TextSources, HtmlInItsEncoding) {
  EXPECT_EQ(read("a.htm", "<meta charset=GB2312><p>\xBD\xF1\xCC\xEC</p>").text, "今天\n");
  EXPECT_EQ(read("a.htm", "<meta charset=gbk><p>今天下雨，我们在家。</p>").text,
            "今天下雨，我们在家。\n");
}

TEST_F(TextSources, HtmlThatIsBroken) {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<div><b>";
  EXPECT_EQ(read("a.html", deep + "x").text, "x\n");
  EXPECT_EQ(read("b.html", "<!DOCTYPE html [<!ENTITY a SYSTEM 'a.html'>]><p>a &a; b</p></i></p><p")
                .text.find('x'),
            std::string::npos);
}

TEST_F(TextSources, SubtitlesJoinWhatASentenceGoesThrough) {
  const TextSource source = read("a.srt",
                                 "1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>Today we talk\r\n"
                                 "about</i>\r\n\r\n2\r\n00:00:02,100 --> 00:00:03,000\r\n"
                                 "{\\an8}the weather.\r\n\r\n3\r\n00:00:04,000 --> 00:00:05,000\r\n"
                                 "- Is it cold?\r\n- No.\r\n");
  EXPECT_EQ(source.text, "Today we talk about the weather.\n- Is it cold?\n- No.\n");
  EXPECT_EQ(source.origins, (std::vector<std::uint64_t>{3, 12, 13}));
}

TEST_F(TextSources, SubtitlesWithoutMarksStayApart) {
  EXPECT_EQ(read("a.vtt",
                 "WEBVTT - talk\n\nNOTE\nnothing\n\nfirst\n00:01.000 --> 00:02.000 align:start\n"
                 "<v Joe>今天我们\n谈谈天气 &amp; 风\n\n00:02.000 --> 00:03.000\n先说雨\n")
                .text,
            "今天我们谈谈天气 & 风\n先说雨\n");
}

TEST_F(TextSources, SentencesOfSubtitlesKnowTheirTimes) {
  store(path("a.srt"),
        "1\n00:00:01,000 --> 00:00:03,000\nIt rains. We\n\n"
        "2\n00:00:03,500 --> 00:00:04,500\nstay at home.\n\n"
        "3\n00:00:06,000 --> 00:00:07,000\nGood.\n");
  const Document document = read_document(path("a.srt"));
  ASSERT_EQ(document.sentences.size(), 3U);
  // Of the ten letters of the first cue, "It rains." has eight.
  EXPECT_FLOAT_EQ(document.sentences[0].time.value().begin, 1);
  EXPECT_FLOAT_EQ(document.sentences[0].time.value().end, 2.6F);
  EXPECT_FLOAT_EQ(document.sentences[1].time.value().begin, 2.6F);
  EXPECT_FLOAT_EQ(document.sentences[1].time.value().end, 4.5F);
  EXPECT_EQ(document.sentences[2].time, (TimeSpan{6, 7}));
  store(path("a.txt"), "It rains.\n");
  EXPECT_EQ(read_document(path("a.txt")).sentences[0].time, std::nullopt);
}

TEST_F(TextSources, ADocumentKnowsTheLinesOfItsFile) {
  store(path("a.srt"), "1\n00:00:01,000 --> 00:00:02,000\n今天下雨。我没带伞。\n");
  const Document document = read_document(path("a.srt"));
  EXPECT_EQ(document.sentences.size(), 2U);
  EXPECT_EQ(document.origins, (std::vector<std::uint64_t>{3}));
}

}  // namespace
}  // namespace duizhao
