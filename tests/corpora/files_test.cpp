#include <duizhao/corpora/files.h>

#include <sys/stat.h>

#include <filesystem>

#include <duizhao/corpora/packing.h>
#include <duizhao/text/error.h>

#include "../failure.h"
#include "scratch_folder.h"

namespace duizhao {
namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

class Files : public ScratchFolder {};

std::string long_text() {
  std::string text;
  for (int i = 0; i < 50000; ++i) text += "第" + std::to_string(i) + "句。\n";
  return text;
}

void write_whole(const std::string& path, std::string_view bytes) {
  OutputFile out(path);
  out.write(bytes);
  out.commit();
}

TEST_F(Files, WritesAndReadsBack) {
  const std::string text = long_text();
  for (const char* name : {"a.txt", "a.txt.gz", "a.txt.zst", "a.txt.xz"}) {
    write_whole(path(name), text);
    EXPECT_EQ(read_file(path(name)), text) << name;
    EXPECT_EQ(stored(path(name)) == text, std::string(name) == "a.txt") << name;
  }
}

TEST_F(Files, PacksTheSameBytesEveryTime) {
  for (const char* ending : {".gz", ".zst", ".xz"}) {
    write_whole(path(std::string("a") + ending), "今天下雨。");
    write_whole(path(std::string("b") + ending), "今天下雨。");
    EXPECT_EQ(stored(path(std::string("a") + ending)), stored(path(std::string("b") + ending)));
  }
  EXPECT_EQ(stored(path("a.gz")).substr(4, 4), std::string(4, '\0')) << "a time stamp";
}

TEST_F(Files, UnpacksByContentNotByName) {
  write_whole(path("a.gz"), "今天下雨。");
  fs::rename(path("a.gz"), path("a.txt"));
  EXPECT_EQ(read_file(path("a.txt")), "今天下雨。");
  store(path("b.gz"), "not packed");
  EXPECT_EQ(read_file(path("b.gz")), "not packed");
}

TEST_F(Files, PacksAnEmptyText) {
  for (const char* name : {"a", "a.gz", "a.zst", "a.xz"}) {
    write_whole(path(name), "");
    EXPECT_EQ(read_file(path(name)), "") << name;
  }
}

TEST_F(Files, SaysThatAPackedTextIsDamaged) {
  for (const char* name : {"a.gz", "a.zst", "a.xz"}) {
    write_whole(path(name), long_text());
    const std::string packed = stored(path(name));
    store(path(name), packed.substr(0, packed.size() / 2));
    EXPECT_EQ(failure_of([&] { read_file(path(name)); }).find(path(name) + ": cannot be unpacked"),
              0U)
        << name;
  }
}

TEST_F(Files, RefusesABombAtTheLimit) {
  constexpr std::uint64_t kLimit = std::uint64_t{8} << 20U;
  write_whole(path("bomb.zst"), std::string(kLimit, ' '));
  const std::string packed = stored(path("bomb.zst"));
  EXPECT_LT(packed.size(), 10'000U);
  EXPECT_EQ(unpack(packed, "b", kLimit).size(), kLimit);
  EXPECT_EQ(failure_of([&] { unpack(packed, "b", kLimit - 1); }),
            "b: unpacks to more than 7 MiB; cut it into smaller texts");
}

TEST_F(Files, SaysWhatCannotBeRead) {
  EXPECT_EQ(failure_of([&] { read_file(path("none")); }),
            path("none") + ": no such file; check the path");
  EXPECT_EQ(failure_of([&] { read_file(path(".")); }),
            path(".") + ": is a directory; give a text file");
}

TEST_F(Files, WantsANameToWriteTo) {
  EXPECT_EQ(failure_of([] { OutputFile out(""); }),
            "the file to write has no name; give its path, or - for standard output");
}

TEST_F(Files, WritesTheFileThatALinkNames) {
  store(path("old"), "old");
  fs::create_symlink("old", path("to old"));
  fs::create_symlink("new", path("to new"));
  fs::create_symlink(path("to new"), path("twice"));
  fs::create_symlink("loop", path("loop"));
  write_whole(path("to old"), "1");
  write_whole(path("twice"), "2");
  EXPECT_EQ(stored(path("old")), "1");
  EXPECT_EQ(stored(path("new")), "2");
  for (const char* link : {"to old", "to new", "twice"})
    EXPECT_TRUE(fs::is_symlink(path(link))) << link;
  EXPECT_EQ(failure_of([&] { write_whole(path("loop"), "3"); }).find(path("loop") + ": cannot be"),
            0U);
}

TEST_F(Files, LeavesNothingWithoutCommit) {
  store(path("old"), "old");
  for (const char* name : {"old", "new", "new.gz"}) {
    OutputFile out(path(name));
    out.write(long_text());
  }
  EXPECT_EQ(names(), Names{"old"});
  EXPECT_EQ(stored(path("old")), "old");
}

TEST_F(Files, ReplacesAFileAndKeepsItsMode) {
  store(path("a"), "old");
  ::chmod(path("a").c_str(), 0640);
  write_whole(path("a"), "new");
  EXPECT_EQ(stored(path("a")), "new");
  struct stat status {};
  ASSERT_EQ(::stat(path("a").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777U, 0640U);
  EXPECT_EQ(names(), Names{"a"});
}

TEST_F(Files, ANewFileHasTheModeThatTheUserAsksFor) {
  const mode_t mask = ::umask(0027);
  write_whole(path("a"), "new");
  ::umask(mask);
  struct stat status {};
  ASSERT_EQ(::stat(path("a").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777U, 0640U);
}

TEST_F(Files, FollowsALinkToTheFileItNames) {
  store(path("real"), "old");
  fs::create_symlink("real", path("link"));
  write_whole(path("link"), "new");
  EXPECT_TRUE(fs::is_symlink(path("link")));
  EXPECT_EQ(stored(path("real")), "new");
}

TEST_F(Files, TwoWritersOfOneFolderDoNotMeet) {
  OutputFile first(path("a"));
  OutputFile second(path("b"));
  first.write("1");
  second.write("2");
  second.commit();
  first.commit();
  EXPECT_EQ(stored(path("a")) + stored(path("b")), "12");
  EXPECT_EQ(names(), (Names{"a", "b"}));
}

TEST_F(Files, SaysWhatCannotBeWritten) {
  EXPECT_EQ(
      failure_of([&] { OutputFile out(path("none/a")); }).find(path("none/a") + ": cannot be"), 0U);
  EXPECT_EQ(failure_of([&] { OutputFile out(path("")); }).find(path("") + ": is a directory"), 0U);
  store(path("file"), "");
  EXPECT_EQ(
      failure_of([&] { OutputFile out(path("file/a")); }).find(path("file/a") + ": cannot be"), 0U);
  EXPECT_EQ(failure_of([&] { write_whole("/dev/full", "x"); }),
            "/dev/full: the disk is full; free some space or write elsewhere");
}

TEST_F(Files, WritesDevicesDirectly) {
  write_whole("/dev/null", "x");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

TEST(Packing, IsNamedByTheEnding) {
  EXPECT_EQ(packing_of_path("a.tmx.gz"), Packing::kGzip);
  EXPECT_EQ(packing_of_path("a.xz"), Packing::kXz);
  EXPECT_EQ(packing_of_path("a.gz.txt"), Packing::kNone);
  EXPECT_EQ(without_packing("a.tmx.zst"), "a.tmx");
  EXPECT_EQ(without_packing("a.tmx"), "a.tmx");
}

}  // namespace
}  // namespace duizhao
