#include <duizhao/corpora/locked_beads.h>

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/text/error.h>
#include "scratch_folder.h"

namespace duizhao {
namespace {

class LockedBeads : public ScratchFolder {
 protected:
  LockedBeads() {
    source_.sentences.resize(10);
    target_.sentences.resize(8);
  }

  std::vector<Bead> read(const std::string& content) {
    store(path("locked.ids"), content);
    return read_locked_beads(path("locked.ids"), source_, target_);
  }

  // What is said after the path.
  std::string failure(const std::string& content) {
    try {
      read(content);
    } catch (const Error& error) {
      return std::string(error.what()).substr(path("locked.ids").size());
    }
    return "read";
  }

  Document source_, target_;
};

Bead bead(std::uint32_t s0, std::uint32_t s1, std::uint32_t t0, std::uint32_t t1, bool moved) {
  return {{{s0}, {s1}}, {{t0}, {t1}}, 1, moved};
}

TEST_F(LockedBeads, AreReadFromNumbersAndFromJson) {
  EXPECT_EQ(read("[0]:[0]:0.25\n\n[1,2]:[1] \r\n"
                 R"({"src":[3],"tgt":[2,3],"src_text":"好","type":"1-2","confidence":0.5})"
                 "\n"
                 R"({"tgt":[7],"src":[9],"type":"moved"})"),
            (std::vector<Bead>{bead(0, 1, 0, 1, false), bead(1, 3, 1, 2, false),
                               bead(3, 4, 2, 4, false), bead(9, 10, 7, 8, true)}));
  EXPECT_EQ(read("[4]:[]\n[]:[5]"),
            (std::vector<Bead>{bead(4, 5, 0, 0, false), bead(0, 0, 5, 6, false)}));
  EXPECT_TRUE(read("\n").empty());
}

TEST_F(LockedBeads, FaultsHaveLineAndColumn) {
  EXPECT_EQ(failure("[0]:[0]\n[1]:[8]\n")
                .find(":2:5: target sentence 8 is not there: the text has "
                      "8, 0 to 7; "),
            0U);
  EXPECT_EQ(failure("[10]:[]").find(":1:1: source sentence 10 is not there"), 0U);
  EXPECT_EQ(failure("[0]:[0]\n\n[1]:[1]\n[2]:[0,1]")
                .find(":4:5: target sentence 0 is in two beads: here and in line 1; "),
            0U);
  EXPECT_EQ(failure("[0]:[0,2]").find(":1:5: the sentences of a side do not follow"), 0U);
  EXPECT_EQ(failure("[0,2]:[0]").find(":1:1: the sentences of a side do not follow"), 0U);
  EXPECT_EQ(failure("[]:[]").find(":1:1: the bead has no sentences"), 0U);
  EXPECT_EQ(failure("[0]-[0]").find(":1:4: ':' is expected"), 0U);
  EXPECT_EQ(failure("[4294967295]:[]").find(":1:1: "), 0U);
}

TEST_F(LockedBeads, FaultsInJsonToo) {
  EXPECT_EQ(failure(R"({"x":"中文","src":[0],"tgt":[0,9]})")
                .find(":1:27: the sentences of a side do not follow"),
            0U);
  EXPECT_EQ(failure(R"({"src":[0]})").find(":1:1: the bead has no array \"tgt\""), 0U);
  EXPECT_EQ(failure(R"({"src":"0","tgt":[0]})").find(":1:8: the bead has no array \"src\""), 0U);
  EXPECT_EQ(failure(R"({"src":[0.5],"tgt":[0]})").find(":1:10: ']' is expected"), 0U);
  EXPECT_NE(failure(R"({"src":["a"],"tgt":[0]})"), "read");
  EXPECT_NE(failure("{"), "read");
  EXPECT_NE(failure("{\"src\":[0],").find("; write it as --format jsonl does"), std::string::npos);
}

TEST_F(LockedBeads, MayBeIndented) {
  EXPECT_EQ(read(" \t{\"src\":[3],\"tgt\":[2]}\n  [4]:[5]"),
            (std::vector<Bead>{bead(3, 4, 2, 3, false), bead(4, 5, 5, 6, false)}));
}

TEST_F(LockedBeads, EndWithANumberOrNothing) {
  EXPECT_EQ(read("[0]:[0]: 0.25 \r\n[1]:[1]:nan\n[2]:[2]:1\n[3]:[3]:-1.5e3").size(), 4U);
  for (const char* const wrong : {"banana", "", " ", "0.5x", "0.5:0.5"})
    EXPECT_EQ(failure(std::string("[0]:[0]:") + wrong).find(":1:8: the confidence is no number"),
              0U)
        << wrong;
}

TEST_F(LockedBeads, HaveDelimitersWithEachOtherOnly) {
  source_.delimiters = {2, 5};
  target_.delimiters = {1, 6};
  EXPECT_EQ(read("[2]:[1]\n[6]:[0]").size(), 2U);
  for (const char* const wrong : {"[2]:[3]", "[5]:[1]", "[2]:[]", "[2,3]:[1]", "[4,5]:[6]"})
    EXPECT_EQ(failure(std::string("[0]:[0]\n") + wrong)
                  .find(":2:1: a delimiter line is locked with something else; leave"),
              0U)
        << wrong;
  EXPECT_EQ(failure("[10]:[]").find(":1:1: source sentence 10 is not there"), 0U);
  EXPECT_EQ(failure("[3]:[6]").find(":1:5: a delimiter line is locked"), 0U);
}

}  // namespace
}  // namespace duizhao
