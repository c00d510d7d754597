// What two formats can both hold survives the way from one into the other.
#include <algorithm>
#include <array>
#include <random>
#include <tuple>

#include <duizhao/corpora/bitext_writer.h>
#include <duizhao/corpora/moses_paths.h>

#include "bitext_files.h"

namespace duizhao {
namespace {

struct Unit {
  Pair pair;
  UnitDetails details;
};
using Units = std::vector<Unit>;

// What a format holds, as docs/formats.md says it.
struct Holds {
  BitextFormat format;
  std::string name;
  bool control = true;  // control characters in texts
  bool lines = true;    // tabs and line ends in texts
  bool ids = true;
  bool fuzzy = true;
  bool notes = true;
  bool properties = true;
  bool codes = false;
  bool ignored = false;
  bool empty_source = true;
};

const std::vector<Holds>& formats() {
  using F = BitextFormat;
  static const std::vector<Holds> kFormats = {
      {.format = F::kTsv, .name = "a.tsv", .control = false, .lines = false, .fuzzy = true},
      {.format = F::kCsv, .name = "a.csv"},
      {.format = F::kJsonl, .name = "a.jsonl", .ignored = true},
      {.format = F::kTmx, .name = "a.tmx", .control = false, .codes = true},
      {.format = F::kXliff, .name = "a.xlf", .codes = true},
      {.format = F::kPo, .name = "a.po", .properties = false, .empty_source = false},
      {.format = F::kMoses,
       .name = "a.zh",
       .control = false,
       .lines = false,
       .ids = false,
       .fuzzy = false,
       .notes = false,
       .properties = false}};
  return kFormats;
}

// Texts that have broken a reader or a writer somewhere.
constexpr std::array<std::string_view, 26> kPieces = {
    "今天下雨", "rain",     "\t",    "\n",  "\r\n", "\r", "\"",        "\"\"", ",",
    ";",        "<b>",      "&amp;", "]]>", "\\n",  "\\", "\x01",      "\x7F", " ",
    "  ",       "#~ msgid", "{0}",   "%s",  "😀",    "é",  "<![CDATA[", "'"};

class Generator {
 public:
  std::string text(const Holds& a, const Holds& b, std::size_t most = 6) {
    std::string text;
    for (std::size_t left = random_() % (most + 1); left > 0; --left) {
      const std::string_view piece = kPieces.at(random_() % kPieces.size());
      const bool line = piece.find_first_of("\t\r\n") != std::string_view::npos;
      if (line && !(a.lines && b.lines)) continue;
      if (piece == "\x01" && !(a.control && b.control)) continue;
      text += piece;
    }
    return text;
  }

  Unit unit(std::size_t number, const Holds& a, const Holds& b) {
    Unit unit;
    constexpr std::array<std::string_view, 4> kIds = {"t", "a b", "x&<\">'", "u"};
    const std::string count = std::to_string(number);
    unit.pair.id = std::string(kIds.at(random_() % kIds.size())) + count;
    unit.details.has_own_id = true;
    unit.pair.source = text(a, b);
    if (!unit.pair.source.empty() || !a.empty_source || !b.empty_source) unit.pair.source += count;
    unit.pair.target = text(a, b);
    if (a.fuzzy && b.fuzzy) unit.pair.fuzzy = random_() % 3 == 0;
    if (a.ignored && b.ignored && random_() % 2 == 0) unit.pair.ignored = {"quotes", "url"};
    // Comments of PO and cells of CSV hold one note; no blanks at its ends, no controls.
    if (a.notes && b.notes && random_() % 2 == 0) unit.details.notes = {"see “manual” <p>, 3"};
    if (a.properties && b.properties && random_() % 2 == 0) {
      unit.details.set("context", "menu & \"file\"");
      unit.details.set("x-client", "甲");
    }
    if (a.codes && b.codes && random_() % 2 == 0) add_codes(unit);
    return unit;
  }

 private:
  static void add(std::string& text, std::vector<InlineCode>& codes, InlineCode code) {
    code.begin = text.size();
    text += code.native;
    code.end = text.size();
    codes.push_back(std::move(code));
    text += "字";
  }

  static void add_codes(Unit& unit) {
    for (const bool source : {true, false}) {
      std::string& text = source ? unit.pair.source : unit.pair.target;
      auto& codes = source ? unit.details.source_codes : unit.details.target_codes;
      add(text, codes, {.kind = CodeKind::kOpen, .id = "1", .native = "<b>", .type = ""});
      add(text, codes, {.kind = CodeKind::kPoint, .id = "2", .native = "{0}", .type = ""});
      add(text, codes, {.kind = CodeKind::kClose, .id = "1", .native = "</b>", .type = ""});
      add(text, codes, {.kind = CodeKind::kOpen, .id = "7", .native = "<i>", .type = ""});
    }
  }

  std::mt19937 random_{20261124};
};

class RoundTrip : public BitextFiles {
 protected:
  [[nodiscard]] BitextWriter::Losses write(const Holds& format, const Units& units) const {
    const auto moses = new_moses_pair(path(format.name));
    OutputFile out(path(format.name));
    std::optional<OutputFile> targets;
    if (format.format == BitextFormat::kMoses) targets.emplace(moses->target);
    BitextWriterOptions options;
    options.columns = {"target", "x-client", "source", "id", "fuzzy", "notes", "context"};
    const auto writer =
        open_bitext_writer(format.format, {&out, targets ? &*targets : nullptr}, options);
    for (const Unit& unit : units) writer->write(unit.pair, unit.details);
    writer->finish();
    out.commit();
    if (targets) targets->commit();
    return writer->losses();
  }

  [[nodiscard]] Units read_units(const std::string& name) const {
    BitextReaderOptions options;
    options.complete = true;
    const auto reader = open_bitext(path(name), options);
    Units units;
    for (Pair pair; reader->next(pair);) units.push_back({pair, reader->details()});
    return units;
  }
};

using Comparable = std::vector<std::string>;

Comparable comparable(const Unit& unit, bool ids) {
  Comparable fields = {unit.pair.source, unit.pair.target, unit.pair.fuzzy ? "fuzzy" : ""};
  if (ids) fields.push_back(unit.pair.id);
  for (const auto& name : unit.pair.ignored) fields.push_back("ignored " + name);
  for (const auto& note : unit.details.notes) fields.push_back("note " + note);
  for (const auto& [name, value] : unit.details.properties) fields.push_back(name + "=" + value);
  for (const auto* codes : {&unit.details.source_codes, &unit.details.target_codes}) {
    for (const InlineCode& code : *codes) {
      fields.push_back(std::to_string(code.begin) + "-" + std::to_string(code.end) + " " +
                       std::to_string(static_cast<int>(code.kind)) + code.id + code.native);
    }
  }
  std::sort(fields.begin() + 3, fields.end());
  return fields;
}

TEST_F(RoundTrip, KeepsWhatBothFormatsHold) {
  Generator generator;
  for (const Holds& a : formats()) {
    for (const Holds& b : formats()) {
      Units units;
      for (std::size_t i = 0; i < 60; ++i) units.push_back(generator.unit(i, a, b));
      std::ignore = write(a, units);
      const Units once = read_units(a.name);
      ASSERT_EQ(once.size(), units.size()) << a.name;
      BitextWriter::Losses losses = write(b, once);
      losses.erase("ids");
      EXPECT_TRUE(losses.empty()) << a.name << " to " << b.name << ": " << losses.begin()->first;
      const Units twice = read_units(b.name);
      ASSERT_EQ(twice.size(), units.size()) << a.name << " to " << b.name;
      for (std::size_t i = 0; i < units.size(); ++i) {
        EXPECT_EQ(comparable(twice[i], a.ids && b.ids), comparable(units[i], a.ids && b.ids))
            << a.name << " to " << b.name << ", unit " << i;
      }
    }
  }
}

TEST_F(RoundTrip, CountsWhatAFormatCannotHold) {
  Unit unit{{"t9", "一\n二", "one\ttwo", 0, true}, {{"note"}, {{"x-client", "A"}}, {}, {}, true}};
  unit.pair.source += "{0}";
  unit.details.source_codes = {{7, 10, CodeKind::kPoint, "1", "{0}", ""}};
  const Holds moses = formats().back();
  EXPECT_EQ(write(moses, {unit}),
            (BitextWriter::Losses{{"ids", 1},
                                  {"inline codes, written as text", 1},
                                  {"marks as not finished", 1},
                                  {"notes", 1},
                                  {"properties", 1},
                                  {"texts with line ends or tabs, written as blanks", 1}}));
  EXPECT_EQ(stored(path("a.zh")), "一 二{0}\n");
  EXPECT_EQ(stored(path("a.en")), "one\ttwo\n");
}

TEST_F(RoundTrip, PoIsWrittenAsItWas) {
  const std::string po =
      "# Greetings of the shop.\n"
      "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: shop 2\\n\"\n"
      "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Language: zh_CN\\n\"\n"
      "\"Plural-Forms: nplurals=1; plural=0;\\n\"\n\n"
      "# two lines\n#\n# of a note\n#. for the button\n#: shop.c:12\n#: shop.c:99\n"
      "#, fuzzy, c-format\n#| msgid \"Bye\"\nmsgctxt \"menu\"\nmsgid \"Hello %s\"\n"
      "msgstr \"你好 %s\"\n\n"
      "msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d 个文件\"\n\n"
      "#~ msgid \"Old\"\n#~ msgstr \"旧的\"\n";
  store(path("a.po"), po);
  BitextReaderOptions options;
  options.complete = true;
  const auto reader = open_bitext(path("a.po"), options);
  Units units;
  for (Pair pair; reader->next(pair);) units.push_back({pair, reader->details()});
  OutputFile out(path("b.po"));
  BitextWriterOptions kept;
  kept.header = reader->notes().header;
  kept.note = reader->notes().note;
  const auto writer = open_bitext_writer(BitextFormat::kPo, {&out}, kept);
  for (const Unit& unit : units) writer->write(unit.pair, unit.details);
  writer->finish();
  out.commit();
  EXPECT_EQ(stored(path("b.po")), po);
  EXPECT_TRUE(writer->losses().empty());
}

TEST_F(RoundTrip, PoTellsRepeatedSourcesApart) {
  const Holds po = formats()[5];
  const Unit again{{"t2", "好", "fine"}, {{}, {}, {}, {}, true}};
  const auto losses = write(po, {{{"t1", "好", "good"}, {}}, again, {{"t3", "", "empty"}, {}}});
  EXPECT_EQ(losses.at("repeated or empty sources, told apart by msgctxt"), 2U);
  const auto pairs = read_path(path("a.po")).pairs;
  ASSERT_EQ(pairs.size(), 3U);
  EXPECT_EQ(pairs[1].id, "t2");
  EXPECT_EQ(pairs[1].target, "fine");
  EXPECT_EQ(pairs[2].target, "empty");
}

TEST_F(RoundTrip, XliffKeepsUnitsThatAreNotTranslated) {
  store(path("a.xlf"),
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='zh' "
        "trgLang='en'><file id='f'><unit id='a' translate='no'><segment><source>甲</source>"
        "</segment></unit><unit id='b'><originalData><data id='d'>\\fs12</data></originalData>"
        "<segment state='final'><source>乙<ph id='1' dataRef='d'/></source>"
        "<target>B<ph id='1' dataRef='d'/></target></segment></unit></file></xliff>");
  const Units units = read_units("a.xlf");
  ASSERT_EQ(units.size(), 2U);
  EXPECT_EQ(units[0].details.property("translate"), "no");
  EXPECT_EQ(units[1].details.source_codes.at(0).native, "\\fs12");
  EXPECT_EQ(units[1].pair.source, "乙<ph id=\"1\"/>");
  const Holds xliff = formats()[4];
  std::ignore = write(xliff, units);
  const Units again = read_units(xliff.name);
  for (std::size_t i = 0; i < units.size(); ++i) {
    EXPECT_EQ(comparable(again.at(i), true), comparable(units[i], true));
  }
  EXPECT_EQ(read_path(path(xliff.name)).notes.skipped, 1U);
}

TEST_F(RoundTrip, CutFilesAreReadOrRefused) {
  Generator generator;
  const Holds& xliff = formats()[4];
  Units units;
  for (std::size_t i = 0; i < 5; ++i) units.push_back(generator.unit(i, xliff, xliff));
  for (const std::size_t format : {4U, 5U}) {
    std::ignore = write(formats()[format], units);
    cut_everywhere(formats()[format].name, stored(path(formats()[format].name)));
  }
}

class Moses : public BitextFiles {};

TEST_F(Moses, ReadsTwoFiles) {
  store(path("n.en.gz"), "Hello\n\nBye\n");
  store(path("n.zh.gz"), "你好\n\n再见\n");
  const ReadBitext bitext = read_path(path("n.en.gz"));
  EXPECT_EQ(
      bitext.pairs,
      (std::vector<Pair>{{"1", "Hello", "你好", 1}, {"2", "", "", 2}, {"3", "Bye", "再见", 3}}));
  EXPECT_EQ(bitext.notes.source_language, Language::kEnglish);
}

TEST_F(Moses, RefusesFilesOfDifferentLength) {
  store(path("n.en"), "Hello\nBye\n");
  store(path("n.zh"), "你好\n");
  EXPECT_THROW(read_path(path("n.en")), Error);
  EXPECT_THROW(read_path(path("n.zh")), Error);
}

}  // namespace
}  // namespace duizhao
