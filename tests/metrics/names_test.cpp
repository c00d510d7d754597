// Names of both languages: recognised, explained, laid beside each other.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/lexicon/lexicon.h>
#include <duizhao/lexicon/pinyin.h>
#include <duizhao/metrics/chinese_names.h>
#include <duizhao/metrics/english_gaps.h>
#include <duizhao/metrics/english_names.h>
#include <duizhao/metrics/name_match.h>
#include <duizhao/metrics/name_renderings.h>
#include <duizhao/metrics/name_tables.h>
#include <duizhao/metrics/name_words.h>
#include <duizhao/text/english.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

const NameWords& words() {
  static const NameWords words(Lexicon::load());
  return words;
}

WordId word(std::u32string_view text) { return words().lexicon().find(text); }

std::vector<std::string> english(const std::string& text) {
  std::vector<std::string> names;
  for (const EnglishName& name : english_names(to_utf32(text), english_words(text)))
    names.push_back(name.normal);
  return names;
}

std::vector<std::string> chinese(const std::u32string& text) {
  const ChineseReading reading(words(), text);
  std::vector<std::string> names;
  for (const ChineseName& name : chinese_names(reading, words()))
    names.push_back(to_utf8(reading.text(name.span)));
  return names;
}

// "Chinese names | English names" that are left over.
std::string left(const std::u32string& zh, const std::string& en) {
  const NameMatch match = match_names(words(), zh, to_utf32(en), english_words(en));
  std::string all;
  for (const ChineseName& name : match.chinese)
    all += to_utf8(std::u32string_view(zh).substr(name.span.begin.value, name.span.size())) + ' ';
  all += '|';
  for (const EnglishName& name : match.english) all += ' ' + name.normal;
  return all;
}

using Names = std::vector<std::string>;

TEST(NameTables, PlacesOfBothLanguages) {
  const NameTables& tables = NameTables::standard();
  EXPECT_EQ(tables.places_of("berlin"), tables.places_of(U"德国"));
  EXPECT_EQ(tables.places_of("swiss"), tables.places_of(U"瑞士"));
  EXPECT_GT(tables.places_of(U"巴").size(), 1U) << "Brazil, Pakistan, Palestine";
  EXPECT_TRUE(tables.places_of("bakery").empty());
}

TEST(NameTables, FamilyNamesAndTheirSpellings) {
  const NameTables& tables = NameTables::standard();
  ASSERT_NE(tables.surname(U"陈"), nullptr);
  const auto& spellings = *tables.surname(U"陈");
  for (const std::string spelling : {"chan", "tan", "tran"})
    EXPECT_NE(std::find(spellings.begin(), spellings.end(), spelling), spellings.end()) << spelling;
  EXPECT_NE(tables.surname(U"欧阳"), nullptr);
  EXPECT_EQ(tables.surname(U"桌"), nullptr);
}

TEST(NameTables, WordsThatAreNoNames) {
  const NameTables& tables = NameTables::standard();
  for (const std::string none : {"monday", "although", "mr", "president"})
    EXPECT_TRUE(tables.is_no_name(none)) << none;
  EXPECT_FALSE(tables.is_no_name("berlin"));
  EXPECT_TRUE(tables.introduces(U"记者"));
  EXPECT_TRUE(tables.follows(U"表示"));
}

TEST(NameWords, KnowNamesFromWords) {
  for (const std::u32string name : {U"柏林", U"武汉", U"联合国", U"莫斯科"})
    EXPECT_TRUE(words().is_name(word(name))) << to_utf8(name);
  for (const std::u32string none : {U"桌子", U"高达", U"星期四", U"德", U"国会"})
    EXPECT_FALSE(words().is_name(word(none))) << to_utf8(none);
  EXPECT_FALSE(words().is_name(kNoId));
}

TEST(NameWords, RenderTheNameNotItsExplanation) {
  const auto renders = [](std::u32string_view name, std::string_view english_word) {
    const Lexicon& lexicon = words().lexicon();
    return words().renders(word(name), lexicon.find_stem(lexicon.stem(english_word)));
  };
  EXPECT_TRUE(renders(U"武汉", "wuhan"));
  EXPECT_FALSE(renders(U"武汉", "hubei"));
  EXPECT_TRUE(renders(U"联合国", "nations"));
}

TEST(EnglishNames, AreCapitalisedWordsButForSome) {
  EXPECT_EQ(english("On Monday Mayor Chen met Škoda."), (Names{"mayor", "chen", "škoda"}));
  EXPECT_EQ(english("Although he left, the WHO stayed."), (Names{"who"}));
  EXPECT_EQ(english("we saw nobody"), Names{});
  EXPECT_EQ(english(""), Names{});
}

TEST(EnglishNames, RunsAreNamesTogether) {
  const std::string text = "Carrie Lam saw J. Smith, Anna and Lévi-Strauss.";
  std::vector<std::uint32_t> runs;
  for (const EnglishName& name : english_names(to_utf32(text), english_words(text)))
    runs.push_back(name.run);
  EXPECT_EQ(runs, (std::vector<std::uint32_t>{0, 0, 1, 2, 3, 3}));
}

TEST(ChineseNames, AreFoundInEveryKind) {
  EXPECT_EQ(chinese(U"他从柏林飞往莫斯科。"), (Names{"柏林", "莫斯科"}));
  EXPECT_EQ(chinese(U"贝尔尼昨天来过。"), (Names{"贝尔尼"}));
  EXPECT_EQ(chinese(U"帕利说，法国很美。"), (Names{"帕利", "法国"}));
  EXPECT_EQ(chinese(U"记者陈晓梅在码头等车。"), (Names{"陈晓梅"}));
  EXPECT_EQ(chinese(U"丛培武表示感谢。"), (Names{"丛培武"}));
  EXPECT_EQ(chinese(U"我们在桌子旁边坐下，喝了一杯茶。"), Names{});
  EXPECT_EQ(chinese(U""), Names{});
}

TEST(ChineseNames, TraditionalTextHasThemToo) {
  const ChineseReading reading(words(), U"記者陳曉梅從莫斯科來。");
  const auto names = chinese_names(reading, words());
  ASSERT_EQ(names.size(), 2U);
  EXPECT_EQ(names[0].span, (Span{{2}, {5}}));
  EXPECT_EQ(names[1].span, (Span{{6}, {9}}));
}

TEST(NameMatch, NothingIsLeftOfGoodPairs) {
  const std::vector<std::pair<std::u32string, std::string>> pairs = {
      {U"特朗普昨天没有回答问题。", "Trump answered no questions yesterday."},
      {U"川普昨天没有回答问题。", "Trump answered no questions yesterday."},
      {U"郭台铭和蔡英文在台北见面。", "Terry Gou met Tsai Ing-wen in Taipei."},
      {U"梁朝伟住在香港。", "Tony Leung lives in Hong Kong."},
      {U"吕秀莲说她会来。", "Lu Hsiu-lien said she would come."},
      {U"中方愿同俄方合作。", "Beijing is ready to work with the Russians."},
      {U"世界卫生组织昨天开会。", "The WHO met yesterday."},
      {U"他买了一台ThinkPad。", "He bought a ThinkPad."},
      {U"阮文雄在河内开了一家面馆。", "Nguyen Van Hung opened a noodle shop in Hanoi."},
      {U"今天下雨。", "It is raining."},
  };
  for (const auto& [zh, en] : pairs) {
    const NameMatch match = match_names(words(), zh, to_utf32(en), english_words(en));
    EXPECT_TRUE(match.chinese.empty() || match.english.empty()) << left(zh, en);
  }
}

TEST(NameMatch, ReplacedNamesAreLeftOver) {
  EXPECT_EQ(left(U"格里沃里昨天来过。", "Putin came yesterday."), "格里沃里 | putin");
  EXPECT_EQ(left(U"她在武汉住了三年。", "She lived in the Netherlands for three years."),
            "武汉 | netherlands");
  EXPECT_EQ(left(U"记者陈晓梅来过。", "The reporter Gadbois was here."), "陈晓梅 | gadbois");
}

TEST(NameMatch, ACountryThatIsSaidTwiceMustBeRenderedTwice) {
  EXPECT_EQ(left(U"智利在俄罗斯投资，也从俄罗斯买粮食。",
                 "Chile invests in Tokelau and buys grain from Russia."),
            "俄罗斯 | tokelau");
}

TEST(NameMatch, EnglishLeavesOutTheCountryOfAPlace) {
  EXPECT_EQ(left(U"他们在法国巴黎开会。", "They met in Paris, where Gadbois lives."), "| gadbois");
  EXPECT_EQ(left(U"他们在法国开会。", "They met in Tokelau."), "法国 | tokelau");
}

TEST(NameMatch, ANameCutShortIsNotHeldAgainstItsRendering) {
  EXPECT_EQ(left(U"丁顿说他很可爱。", "He calls Paddington lovable."), "| paddington");
  EXPECT_EQ(left(U"丁顿说他很可爱。", "He calls Netanyahu lovable."), "丁顿 | netanyahu");
}

// Law: a Chinese name explains each of its own spellings, in both orders.
TEST(NameMatch, ANameIsExplainedByItsOwnPinyin) {
  for (const std::u32string name :
       {U"陈光明", U"欧阳娜娜", U"吕丽萍", U"单田芳", U"解晓东", U"王安", U"石家庄", U"西安"}) {
    const std::u32string zh = name + U"很有名。";
    const ChineseReading reading(words(), zh);
    for (const std::string& spelling : pinyin_variants(words().lexicon(), name)) {
      const std::string text = "it is " + spelling;
      for (const EnglishName& one : english_names(to_utf32(text), english_words(text))) {
        std::vector<Span> places;
        reading.find_spelled(one, places);
        EXPECT_TRUE(std::any_of(places.begin(), places.end(),
                                [&](Span place) { return place.end.value <= name.size(); }))
            << to_utf8(name) << ' ' << spelling << ' ' << one.normal;
      }
    }
  }
}

std::vector<std::string> gaps(const std::string& text) {
  const std::u32string characters = to_utf32(text);
  std::vector<std::string> all;
  for (const Span gap : english_gaps(characters, english_words(text)))
    all.push_back(to_utf8(std::u32string_view(characters).substr(gap.begin.value, gap.size())));
  return all;
}

TEST(EnglishGaps, AreWhereAWordHasDroppedOut) {
  EXPECT_EQ(gaps("The has an area of 3,850 square kilometres."), (Names{"The has"}));
  EXPECT_EQ(gaps("The case numbers in have risen."), (Names{"in have"}));
  EXPECT_EQ(gaps("It was read by on Monday."), (Names{"by on"}));
  EXPECT_EQ(gaps("They met in ."), (Names{"in"}));
  EXPECT_EQ(gaps("In Lisbon and in, it rains."), (Names{"in, it"}));
  EXPECT_EQ(gaps("The word \"\" means a far place."), (Names{"\"\""}));
  EXPECT_EQ(gaps("Said that he would come."), (Names{"Said that"}));
}

TEST(EnglishGaps, AreNotInWholeSentences) {
  for (const std::string whole :
       {"It was put off by at least a week.", "The house has two doors.",
        "He has to have lunch at noon.", "She went out of the door.", "What is it?", "", "Said!",
        "This is the house he lives in.", "In 2010, by and large, nobody came."})
    EXPECT_EQ(gaps(whole), Names{}) << whole;
}

TEST(NameRenderings, CountPairsNotMentions) {
  NameRenderings names;
  for (int i = 0; i < 3; ++i) names.add({U"帕利", U"帕利", U"柏林"}, {"parly", "parly", "berlin"});
  names.add({U"帕利"}, {"medal"});
  names.finish();
  EXPECT_EQ(names.together(U"帕利", "parly"), 3U);
  EXPECT_EQ(names.together(U"帕利", "medal"), 0U) << "once is not kept";
  EXPECT_EQ(names.together(U"帕利", "unheard"), 0U);
  EXPECT_EQ(names.together(U"巴黎", "parly"), 0U);
  const auto usual = names.usual(U"帕利");
  ASSERT_TRUE(usual);
  EXPECT_EQ(usual->word, "berlin") << "the first in the alphabet of equals";
  EXPECT_EQ(usual->pairs, 3U);
  EXPECT_EQ(usual->said, 4U);
  EXPECT_FALSE(names.usual(U"巴黎"));
}

TEST(NameRenderings, AgreeWithCountingOneByOne) {
  const std::vector<std::u32string> chinese = {U"甲", U"乙", U"丙", U"丁"};
  const Names words = {"aa", "bb", "cc", "dd", "ee"};
  NameRenderings names;
  std::map<std::pair<std::u32string, std::string>, std::uint32_t> counts;
  std::uint32_t state = 12345;
  const auto next = [&state] { return (state = state * 1103515245U + 12345U) >> 16U; };
  for (int pair = 0; pair < 60; ++pair) {
    std::vector<std::u32string_view> zh;
    std::vector<std::string_view> en;
    for (const auto& name : chinese)
      if (next() % 3 == 0) zh.emplace_back(name);
    for (const auto& word : words)
      if (next() % 3 == 0) en.emplace_back(word);
    for (const auto name : zh)
      for (const auto word : en) ++counts[{std::u32string(name), std::string(word)}];
    names.add(zh, en);
  }
  names.finish();
  for (const auto& name : chinese)
    for (const auto& word : words) {
      const std::uint32_t count = counts[{name, word}];
      EXPECT_EQ(names.together(name, word), count > 1 ? count : 0);
    }
}

}  // namespace
}  // namespace duizhao
