#include <duizhao/lexicon/lexicon.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/lexicon/reverse.h>
#include <duizhao/text/utf8.h>

#include "mini_lexicon.h"

namespace duizhao {
namespace {

using Strings = std::vector<std::string>;

const Lexicon& lexicon() { return mini().lexicon; }

std::map<std::string, double> stems(std::u32string_view word) {
  std::map<std::string, double> stems;
  for (const Gloss& gloss : lexicon().glosses(lexicon().find(word)))
    stems[std::string(lexicon().stem_text(gloss.stem))] = gloss.probability;
  return stems;
}

void expect_stems(std::u32string_view word, const std::map<std::string, double>& expected) {
  const auto found = stems(word);
  ASSERT_EQ(found.size(), expected.size()) << to_utf8(word);
  for (const auto& [stem, probability] : expected) {
    ASSERT_TRUE(found.contains(stem)) << to_utf8(word) << ' ' << stem;
    EXPECT_NEAR(found.at(stem), probability, 1e-6) << to_utf8(word) << ' ' << stem;
  }
}

Strings readings(char32_t character) {
  const auto views = lexicon().readings(character);
  return {views.begin(), views.end()};
}

TEST(Lexicon, LooksUpInBothScripts) {
  for (const char* word : {"貓", "猫"}) {
    const auto entries = lexicon().look(word);
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].traditional, "貓");
    EXPECT_EQ(entries[0].simplified, "猫");
    EXPECT_EQ(entries[0].pinyin, "mao1");
    EXPECT_EQ(entries[0].source, "CC-CEDICT");
    ASSERT_EQ(entries[0].senses.size(), 2U);
    EXPECT_EQ(entries[0].senses[0], "cat (CL:隻|只[zhi1])");
  }
  EXPECT_TRUE(lexicon().look("修建").empty());  // only in the frequency list
  EXPECT_TRUE(lexicon().look("").empty());
  EXPECT_TRUE(lexicon().look("cat").empty());
}

TEST(Lexicon, TellsApartWhatOneSpellingHides) {
  ASSERT_EQ(lexicon().look("乾").size(), 1U);
  EXPECT_EQ(lexicon().look("乾")[0].pinyin, "gan1");
  EXPECT_EQ(lexicon().look("干").size(), 2U);
  ASSERT_EQ(lexicon().look("乾隆").size(), 1U);
  EXPECT_EQ(lexicon().look("乾隆")[0].simplified, "乾隆");
  EXPECT_EQ(lexicon().find(U"乾隆"), lexicon().find(U"干隆"));
}

TEST(Lexicon, FollowsReferencesAndEndsCycles) {
  const auto entries = lexicon().look("秤坨");
  ASSERT_EQ(entries.size(), 1U);
  ASSERT_EQ(entries[0].senses.size(), 2U);
  EXPECT_EQ(entries[0].senses[1], "steelyard weight");
  expect_stems(U"秤坨", {{"steelyard", .5}, {"weight", .5}});
  expect_stems(U"北大", {{"peke", .5}, {"univers", .5}});
  expect_stems(U"瞌", {{"drowsi", 1}});
  expect_stems(U"顺式", {{"cis", .5}, {"form", .5}});
  expect_stems(U"甲", {});
  expect_stems(U"丙", {{"fourth", 1}});
}

TEST(Lexicon, GlossesHaveTheWeightsOfTheFormula) {
  expect_stems(U"狗", {{"dog", 1}});
  expect_stems(U"离开", {{"leav", .5}, {"depart", .5}});
  // "railway line": two words of 1/√2 each; "row; line of work": 1, then 1/√2 each.
  expect_stems(U"铁路线", {{"railway", .5}, {"line", .5}});
  const double half = std::sqrt(.5);
  // row 1, line √½, work √½, walk 1, able 1
  const double sum = 3 + 2 * half;
  expect_stems(U"行", {{"row", 1 / sum},
                       {"line", half / sum},
                       {"work", half / sum},
                       {"walk", 1 / sum},
                       {"abl", 1 / sum}});
  expect_stems(U"做", {{"do", 1}});
  expect_stems(U"他", {{"he", .5}, {"him", .5}});
}

TEST(Lexicon, ProbabilitiesAddUpAndFall) {
  for (WordId word = 0; word < lexicon().word_count(); ++word) {
    const auto glosses = lexicon().glosses(word);
    double sum = 0;
    for (std::size_t i = 0; i < glosses.size(); ++i) {
      sum += glosses[i].probability;
      if (i > 0) {
        ASSERT_LE(glosses[i].probability, glosses[i - 1].probability);
      }
      ASSERT_LT(glosses[i].stem, lexicon().stem_count());
    }
    if (!glosses.empty()) {
      ASSERT_NEAR(sum, 1, 1e-5);
    }
    ASSERT_EQ(lexicon().find(to_utf32(lexicon().headword(word))), word);
    ASSERT_LT(lexicon().log_frequency(word), 0);
  }
}

TEST(Lexicon, FindsPrefixesInEitherScriptAndCase) {
  for (const std::u32string_view text : {U"铁路线很长", U"鐵路線很長"}) {
    std::vector<Match> matches;
    lexicon().prefixes(text, matches);
    ASSERT_EQ(matches.size(), 3U);
    for (std::uint32_t i = 0; i < 3; ++i) {
      EXPECT_EQ(matches[i].length, i + 1);
      EXPECT_EQ(matches[i].word, lexicon().find(text.substr(0, i + 1)));
      EXPECT_TRUE(lexicon().has_entry(matches[i].word));
    }
  }
  EXPECT_NE(lexicon().find(U"卡拉OK"), kNoId);
  EXPECT_EQ(lexicon().find(U"卡拉ok"), lexicon().find(U"卡拉ＯＫ"));
  const WordId only_counted = lexicon().find(U"修建");
  ASSERT_NE(only_counted, kNoId);
  EXPECT_FALSE(lexicon().has_entry(only_counted));
  EXPECT_TRUE(lexicon().glosses(only_counted).empty());
}

TEST(Lexicon, FrequenciesComeFromTheList) {
  const auto frequency = [](std::u32string_view word) {
    return lexicon().log_frequency(lexicon().find(word));
  };
  EXPECT_NEAR(frequency(U"的") - frequency(U"猫"), std::log(1000. / 25), 1e-5);
  EXPECT_GT(frequency(U"站不住脚"), frequency(U"甲"));  // both unknown to the list
  EXPECT_LT(frequency(U"甲"), frequency(U"银"));
}

TEST(Lexicon, Simplifies) {
  const auto simple = [](char32_t c) { return std::uint32_t{lexicon().simplify(c)}; };
  EXPECT_EQ(simple(U'漢'), std::uint32_t{U'汉'});
  EXPECT_EQ(simple(U'後'), std::uint32_t{U'后'});
  EXPECT_EQ(simple(U'后'), std::uint32_t{U'后'});
  EXPECT_EQ(simple(U'乾'), std::uint32_t{U'干'});
  EXPECT_EQ(simple(U'A'), std::uint32_t{U'A'});
  EXPECT_EQ(simple(0x7FFFFFFF), 0x7FFFFFFFU);
  for (char32_t c = 0; c < 0x30000; ++c) ASSERT_EQ(simple(simple(c)), simple(c));
}

TEST(Lexicon, StemsByExceptionsAndSnowball) {
  for (const auto& [word, stem] : std::map<std::string, std::string>{{"left", "leav"},
                                                                     {"saw", "see"},
                                                                     {"lay", "lie"},
                                                                     {"does", "do"},
                                                                     {"goes", "go"},
                                                                     {"leaves", "leaf"},
                                                                     {"feet", "foot"},
                                                                     {"better", "good"},
                                                                     {"railways", "railway"},
                                                                     {"2024", "2024"},
                                                                     {"", ""}})
    EXPECT_EQ(lexicon().stem(word), stem) << word;
  EXPECT_EQ(lexicon().stem(std::string(100000, 'a')).size(), 100000U);
  const StemId leave = lexicon().find_stem("leav");
  ASSERT_NE(leave, kNoId);
  EXPECT_EQ(lexicon().stem_text(leave), "leav");
  EXPECT_EQ(lexicon().find_stem("leave"), kNoId);
  EXPECT_EQ(lexicon().find_stem(""), kNoId);
}

// Against a look at every stem.
TEST(Lexicon, StemsThatBeginAlikeStandTogether) {
  ASSERT_GT(lexicon().stem_count(), 2U);
  const auto expect_found = [](const std::string& letters) {
    const Lexicon::StemRange range = lexicon().stems_beginning(letters);
    for (StemId i = 0; i < lexicon().stem_count(); ++i)
      EXPECT_EQ(range.holds(i), lexicon().stem_text(i).starts_with(letters)) << letters << ' ' << i;
  };
  for (StemId i = 0; i < lexicon().stem_count(); ++i) {
    const std::string stem(lexicon().stem_text(i));
    expect_found(stem);
    expect_found(stem.substr(0, 1));
    expect_found(stem + "z");
  }
  expect_found("");
  expect_found("\x7f");
}

TEST(Lexicon, BaseFormsAsWordNetFindsThem) {
  for (const auto& [word, forms] :
       std::map<std::string, Strings>{{"left", {"left", "leave"}},
                                      {"better", {"good", "well"}},
                                      {"churches", {"church"}},
                                      {"dogs", {"dog"}},
                                      {"hoping", {"hope"}},
                                      {"walked", {"walk"}},
                                      {"glass", {"glass"}},
                                      {"axes", {"ax", "axis"}},
                                      {"distilled", {"distil", "distill"}},
                                      {"xyzzy", {"xyzzy"}},
                                      {"s", {"s"}}})
    EXPECT_EQ(lexicon().base_forms(word), forms) << word;
}

TEST(Lexicon, SynonymsCountSharedSynsets) {
  const auto shared = [](std::string_view a) {
    std::map<std::string, std::uint32_t> counts;
    for (const Synonym& other : lexicon().synonyms(lexicon().find_stem(a)))
      counts[std::string(lexicon().stem_text(other.stem))] = other.synsets;
    return counts;
  };
  using Counts = std::map<std::string, std::uint32_t>;
  EXPECT_EQ(shared("leav"), (Counts{{"depart", 2}}));
  EXPECT_EQ(shared("depart"), (Counts{{"leav", 2}}));
  EXPECT_EQ(shared("walk"), (Counts{{"go", 1}, {"stroll", 1}}));
  EXPECT_EQ(shared("dog"), (Counts{{"hound", 1}}));
  EXPECT_EQ(shared("church"), Counts{});
}

TEST(Lexicon, ReadingsWithoutTones) {
  const Strings jie = readings(U'解');
  EXPECT_EQ(jie.front(), "jie");
  EXPECT_NE(std::find(jie.begin(), jie.end(), "xie"), jie.end());
  const Strings hang = readings(U'行');
  EXPECT_EQ((Strings{hang[0], hang[1]}), (Strings{"hang", "xing"}));  // two entries against one
  EXPECT_EQ(readings(U'呂'), readings(U'吕'));
  EXPECT_EQ(readings(U'吕').front(), "lv");
  EXPECT_EQ(readings(U'女').front(), "nv");  // from ICU
  EXPECT_TRUE(readings(U'A').empty());
  EXPECT_TRUE(readings(0x7FFFFFFF).empty());
}

TEST(Lexicon, HasNamesOfCldr) {
  const auto entries = lexicon().look("哈萨克斯坦");
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_EQ(entries[0].source, "CLDR");
  EXPECT_EQ(entries[0].traditional, "哈薩克斯坦");
  EXPECT_EQ(entries[0].senses[0], "Kazakhstan");
  EXPECT_TRUE(entries[0].pinyin.empty());
  EXPECT_FALSE(lexicon().look("東京").empty());  // city
  EXPECT_FALSE(lexicon().look("人民币").empty());
  EXPECT_FALSE(lexicon().look("法语").empty());
  EXPECT_FALSE(lexicon().look("紐西蘭").empty());  // as Taiwan says it
}

TEST(Lexicon, LooksUpInReverse) {
  const auto found = headwords_with(lexicon(), lexicon().find_stem("bank"), 10);
  ASSERT_GE(found.size(), 2U);
  EXPECT_EQ(lexicon().headword(found[0].word), "银行");
  for (const Headword& headword : found) {
    const auto meanings = stems(to_utf32(lexicon().headword(headword.word)));
    EXPECT_NEAR(meanings.at("bank"), headword.probability, 1e-6);
  }
  EXPECT_EQ(headwords_with(lexicon(), lexicon().find_stem("bank"), 1).size(), 1U);
}

TEST(Lexicon, IsSharedBetweenThreads) {
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  threads.reserve(4);
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&wrong, copy = lexicon()] {
      for (int i = 0; i < 2000; ++i)
        if (copy.stem("railways") != "railway" || copy.look("猫").size() != 1 ||
            copy.readings(U'猫').empty())
          ++wrong;
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace duizhao
