#include <duizhao/align/transliterations.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

float score(std::u32string_view chinese, std::string_view word) {
  const auto& sounds = Transliterations::standard();
  return sounds.best(sounds.prepare(chinese), sound_letters(word)).score;
}

TEST(SoundLetters, AreSmallAsciiLettersOnce) {
  EXPECT_EQ(latin_letters("Škoda"), "skoda");
  EXPECT_EQ(latin_letters("Lévi-Strauss"), "levistrauss");
  EXPECT_EQ(sound_letters("Lévi-Strauss"), "levistraus");
  EXPECT_EQ(sound_letters("Wałęsa"), "walesa");
  EXPECT_EQ(sound_letters("北京"), "");
}

TEST(Transliterations, HearNamesInTheirTransliterations) {
  const std::vector<std::pair<std::u32string, std::string>> names = {
      {U"特朗普", "Trump"},        {U"格雷琴", "Gretchen"},       {U"卢旺达", "Rwanda"},
      {U"莫桑比克", "Mozambique"}, {U"斯特拉斯堡", "Strasbourg"}, {U"杜伊斯堡", "Duisburg"}};
  for (const auto& [chinese, english] : names) {
    EXPECT_GT(score(chinese, english), 2.5F) << english;
    EXPECT_GT(score(U"他们说" + chinese + U"昨天来过", english), 2.5F) << english;
    for (const auto& [other, unused] : names) {
      if (other.back() == chinese.back()) continue;  // the same name, or both end in 堡
      EXPECT_LT(score(other, english), score(chinese, english)) << english << to_utf8(other);
    }
  }
}

TEST(Transliterations, HearCapitalsAsSmallLetters) {
  EXPECT_EQ(sound_letters("ŁÓDŹ"), sound_letters("łódź"));
  EXPECT_EQ(sound_letters("ŽŻŃŇĽČÉ"), sound_letters("zznnlce"));
}

TEST(Transliterations, SayWhereTheNameStands) {
  const auto& sounds = Transliterations::standard();
  const auto fit = sounds.best(sounds.prepare(U"他说特朗普会来"), "trump");
  EXPECT_EQ(fit.window, (Span{{2}, {5}}));
}

TEST(Transliterations, NothingStandsForAWordWhereNoNameMayBe) {
  EXPECT_EQ(score(U"", "trump"), std::numeric_limits<float>::lowest());
  EXPECT_EQ(score(U"Trump, 2020!", "trump"), std::numeric_limits<float>::lowest());
  EXPECT_EQ(score(U"特朗普", ""), std::numeric_limits<float>::lowest());
  std::string endless;
  for (int i = 0; i < 300; ++i) endless += "xyz";
  EXPECT_EQ(score(U"特朗普", endless), std::numeric_limits<float>::lowest())
      << "three characters cannot hold so many letters";
}

TEST(Transliterations, APartIsNeverWorseThanAWholeThatIsLikely) {
  const auto& sounds = Transliterations::standard();
  for (const std::u32string text : {U"派丁顿", U"丁顿", U"龙目岛", U"迈克说"}) {
    const auto prepared = sounds.prepare(text);
    for (const std::string word : {"padington", "lombok", "michael", "osborne"}) {
      const auto whole = sounds.best(prepared, word);
      const auto part = sounds.best_part(prepared, word);
      if (whole.score > 0 && whole.window.size() > 1) {
        EXPECT_GE(part.score, whole.score) << word;
      }
      if (part.window.size() > 0) {
        EXPECT_GT(part.window.size(), 1U) << "one character is chance";
      }
    }
  }
  EXPECT_GT(sounds.best_part(sounds.prepare(U"丁顿"), "padington").score, 3.F);
}

// Two syllables, so that scores can be worked out by hand.
constexpr std::string_view kSmall =
    "# for a test\n"
    "= a 2 b 1 c 1\n"
    "ba 巴 1 把 -1 : ba 6 b 2\n"
    "ka 卡 .5 : ca 4\n";

TEST(Transliterations, ScoresAreThoseOfTheFormula) {
  const Transliterations sounds(kSmall);
  const auto whole = [&](std::u32string_view text, std::string_view word) {
    return sounds.best(sounds.prepare(text), word).score;
  };
  // P(ba) = 1/2 · 1/4; two counts are given to the letters' own frequencies, .44 of them to pairs.
  const double ba = std::log((6 / .125 + 2 * .44) / 10);
  const double ca = std::log((4 / .125 + 2 * .44) / 6);
  EXPECT_NEAR(whole(U"巴", "ba"), ba + 1, 1e-4);
  EXPECT_NEAR(whole(U"把", "ba"), ba - 1, 1e-4);
  EXPECT_NEAR(whole(U"把巴卡", "baca"), ba + 1 + ca + .5, 1e-4);
  EXPECT_NEAR(whole(U"卡", "ab"), std::log(2. / 6 * .44) + .5, 1e-4) << "never seen for it";
}

// All ways of cutting, one by one.
float naive(const Transliterations& sounds, const Transliterations::Sounds& text,
            std::string_view word) {
  float best = std::numeric_limits<float>::lowest();
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    if (text[begin].syllable == Transliterations::kNoSyllable) continue;
    for (std::size_t length = 1; length <= kLongestSound && length <= word.size(); ++length) {
      const Transliterations::Sounds one = {text[begin]};
      const float first = sounds.best(one, word.substr(0, length)).score;
      if (length == word.size()) best = std::max(best, first);
      if (length == word.size() || begin + 1 == text.size()) continue;
      // The rest must begin at the next character.
      Transliterations::Sounds rest(text.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
                                    text.end());
      for (std::size_t i = 0; i < rest.size(); ++i) rest[i].begin_cost = i == 0 ? 0 : 1e6F;
      const float other = naive(sounds, rest, word.substr(length));
      if (other > -1e5F) best = std::max(best, first + other);
    }
  }
  return best;
}

TEST(Transliterations, AgreeWithAllWaysOfCutting) {
  const Transliterations sounds(kSmall);
  for (const std::u32string text : {U"巴卡", U"卡巴巴", U"把不卡把", U"巴卡卡巴"})
    for (const std::string word : {"ba", "baca", "cab", "abacab", "bbb", "cacaba"}) {
      const auto prepared = sounds.prepare(text);
      EXPECT_NEAR(sounds.best(prepared, word).score, naive(sounds, prepared, word), 1e-3)
          << to_utf8(text) << ' ' << word;
    }
}

TEST(Transliterations, RefuseATableThatIsNone) {
  EXPECT_THROW(Transliterations("= a b\n"), Error);
  EXPECT_THROW(Transliterations("= a 1\nba 巴 x : b 1\n"), Error);
  EXPECT_THROW(Transliterations("= a 1\nba 巴巴 1 : b 1\n"), Error);
  EXPECT_THROW(Transliterations("= a 1\nba 巴 1 b 1\n"), Error) << "no colon";
  EXPECT_THROW(Transliterations("= a 1\nba 巴 1 : B 1\n"), Error);
  EXPECT_THROW(Transliterations("= a 1\nba 巴 1 : abcdefg 1\n"), Error);
}

}  // namespace
}  // namespace duizhao
