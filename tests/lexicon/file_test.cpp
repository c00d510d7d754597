// The compiled file: the same bytes from the same sources, and a clear error for every damage.
#include <array>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>

#include <gtest/gtest.h>
#include <xxhash.h>

#include <duizhao/lexicon/compiler.h>
#include <duizhao/lexicon/format.h>
#include <duizhao/text/sha256.h>

#include "../failure.h"
#include "mini_lexicon.h"

namespace duizhao {
namespace {

std::string load_message(const std::string& bytes) {
  const TemporaryFolder folder;
  const std::string path = folder / "lexicon.bin";
  store(path, bytes);
  return failure_of([&] { Lexicon::load(path); });
}

void expect_advice(const std::string& message, const std::string& problem) {
  EXPECT_NE(message.find(problem), std::string::npos) << message;
  EXPECT_NE(message.find("; build it again"), std::string::npos) << message;
  EXPECT_EQ(message.find('\n'), std::string::npos) << message;
}

TEST(LexiconFile, IsReproducible) {
  const TemporaryFolder folder;
  compile_lexicon(mini_inputs(folder), folder / "again.bin", [](std::string_view) {});
  EXPECT_TRUE(stored(mini().path) == stored(folder / "again.bin"));
}

TEST(LexiconFile, RecordsItsSources) {
  const LexiconInfo& info = mini().lexicon.info();
  EXPECT_EQ(info.format, format::kLexiconFile.version);
  EXPECT_EQ(info.bytes, stored(mini().path).size());
  ASSERT_EQ(info.sources.size(), 4U);
  EXPECT_EQ(info.sources[0].name, "CC-CEDICT");
  EXPECT_EQ(info.sources[0].version, "1.1.1");
  EXPECT_EQ(info.sources[0].date, "2026-01-04");
  EXPECT_EQ(info.sources[0].licence, "CC BY-SA 4.0");
  EXPECT_EQ(info.sources[0].sha256, sha256({kMiniCedict}));
  EXPECT_EQ(info.sources[0].entries, 60U);
  EXPECT_EQ(info.sources[2].version, "3.0");
  EXPECT_EQ(mini().reports, "");
}

TEST(LexiconFile, MissingFile) {
  const TemporaryFolder folder;
  expect_advice(failure_of([&] { Lexicon::load(folder / "none.bin"); }), "No such file");
  expect_advice(failure_of([&] { Lexicon::load(folder / "."); }), "not a file");
}

TEST(LexiconFile, Truncated) {
  const std::string bytes = stored(mini().path);
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{1}, std::size_t{40}, bytes.size() / 2, bytes.size() - 1})
    expect_advice(load_message(bytes.substr(0, size)), "truncated");
  expect_advice(load_message(bytes + "x"), "bytes instead of");
}

TEST(LexiconFile, WrongVersionOrKind) {
  const std::string bytes = stored(mini().path);
  std::string other = bytes;
  const std::uint32_t version = format::kLexiconFile.version + 1;
  std::memcpy(other.data() + offsetof(FileHeader, version), &version, sizeof version);
  expect_advice(load_message(other), "has format 2, this program reads format 1");
  expect_advice(load_message(std::string(5000, 'x')), "not a compiled lexicon");
}

TEST(LexiconFile, EveryFlippedBitIsSeen) {
  const std::string bytes = stored(mini().path);
  for (std::size_t i = 0; i < bytes.size(); i += i < 64 ? 1 : 39119) {
    std::string flipped = bytes;
    flipped[i] = static_cast<char>(flipped[i] ^ 4);
    const std::string what = load_message(flipped);
    EXPECT_NE(what.find("; build it again"), std::string::npos) << i << ' ' << what;
  }
}

// With the checksum that the bytes should have.
std::string sealed(std::string bytes) {
  const std::uint64_t checksum =
      XXH3_64bits(bytes.data() + sizeof(FileHeader), bytes.size() - sizeof(FileHeader));
  std::memcpy(bytes.data() + offsetof(FileHeader, checksum), &checksum, sizeof checksum);
  return bytes;
}

// Asks for everything that the lexicon can tell.
std::size_t ask_all(const Lexicon& lexicon) {
  std::size_t answers = lexicon.base_forms("leaves").size() + lexicon.stem("does").size();
  for (WordId word = 0; word < lexicon.word_count(); ++word) {
    const std::string headword = lexicon.headword(word);
    answers += headword.size() + (lexicon.log_frequency(word) < 0 ? 1 : 0);
    for (const Gloss& gloss : lexicon.glosses(word))
      answers += lexicon.stem_text(gloss.stem).size();
    for (const Entry& entry : lexicon.look(headword)) answers += entry.pinyin.size();
  }
  for (StemId stem = 0; stem < lexicon.stem_count(); ++stem)
    for (const Synonym& other : lexicon.synonyms(stem))
      answers += lexicon.stem_text(other.stem).size();
  std::vector<Match> matches;
  for (char32_t c = 0; c < 0x30000; c += 7) {
    answers += lexicon.readings(c).size() + lexicon.simplify(c);
    lexicon.prefixes(std::u32string{c, U'人'}, matches);
  }
  return answers + matches.size();
}

// A file that was made wrong, not one that was damaged later: the checksum is right.
TEST(LexiconFile, WrongNumbersLeadNowhere) {
  const std::string bytes = stored(mini().path);
  const TemporaryFolder folder;
  ASSERT_GT(ask_all(mini().lexicon), 10000U);
  std::array<FileSection, format::kSectionCount> table;
  std::memcpy(table.data(), bytes.data() + sizeof(FileHeader), sizeof table);
  std::mt19937 random(7);
  int refused = 0;
  for (const auto& [offset, size] : table)
    for (int round = 0; round < 6 && size >= 4; ++round) {
      std::string wrong = bytes;
      const std::size_t at = offset + (round == 0 ? size / 4 - 1 : random() % (size / 4)) * 4;
      const auto number = static_cast<std::uint32_t>(round % 2 == 0 ? random() : random() % 100000);
      std::memcpy(wrong.data() + at, &number, sizeof number);
      store(folder / "wrong.bin", sealed(wrong));
      try {
        ask_all(Lexicon::load(folder / "wrong.bin"));
      } catch (const Error& error) {
        expect_advice(error.what(), "damaged");
        ++refused;
      }
    }
  EXPECT_GT(refused, 40);
}

TEST(CompileLexicon, GoesOnWithoutMissingSources) {
  const TemporaryFolder folder;
  std::string reports;
  const LexiconInfo info =
      compile_lexicon({folder / "no.js", folder / "no.txt", folder / "no", false},
                      folder / "empty.bin", [&](std::string_view line) {
                        reports += line;
                        reports += '\n';
                      });
  EXPECT_EQ(std::count(reports.begin(), reports.end(), '\n'), 3);
  EXPECT_NE(reports.find("no.js: not found"), std::string::npos);
  EXPECT_EQ(info.words, 0U);
  const Lexicon empty = Lexicon::load(folder / "empty.bin");
  EXPECT_EQ(empty.find(U"猫"), kNoId);
  EXPECT_TRUE(empty.look("猫").empty());
  EXPECT_EQ(empty.find_stem("cat"), kNoId);
  EXPECT_EQ(empty.simplify(U'貓'), U'猫');
  EXPECT_EQ(empty.base_forms("cats"), std::vector<std::string>{"cats"});
}

TEST(CompileLexicon, RefusesMalformedSources) {
  const TemporaryFolder folder;
  const auto compile = [&](const LexiconInputs& inputs) {
    return failure_of([&] { compile_lexicon(inputs, folder / "x.bin", [](std::string_view) {}); });
  };
  store(folder / "all.js", "<html>not found</html>");
  EXPECT_NE(compile({folder / "all.js", "", "", false}).find("no CC-CEDICT data"),
            std::string::npos);
  store(folder / "all.js", R"(export default {"all":[["貓","猫","mao1","cat"],["犬"]]})");
  EXPECT_NE(compile({folder / "all.js", "", "", false}).find("after entry 1"), std::string::npos);
  store(folder / "dict.txt", "的 100 uj\n一个 x m\n");
  EXPECT_NE(compile({"", folder / "dict.txt", "", false}).find("dict.txt:2: no count"),
            std::string::npos);
  store(folder / "data.noun", "  1 licence\nthis is not a synset\n");
  EXPECT_NE(compile({"", "", folder / "", false}).find("data.noun:2: not a line"),
            std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(folder / "x.bin"));
}

TEST(CompileLexicon, UnwritableOutput) {
  const TemporaryFolder folder;
  const std::string what = failure_of([&] {
    compile_lexicon({"", "", "", false}, folder / "no/such/x.bin", [](std::string_view) {});
  });
  EXPECT_NE(what.find("cannot be written"), std::string::npos) << what;
}

}  // namespace
}  // namespace duizhao
