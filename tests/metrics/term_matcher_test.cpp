#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/lexicon/inflections.h>
#include <duizhao/metrics/term_matcher.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

const Lexicon& lexicon() {
  static const Lexicon loaded = Lexicon::load();
  return loaded;
}

Term term(Language language, std::vector<std::string> words) {
  Term term;
  auto& side = language == Language::kChinese ? term.chinese : term.english;
  for (std::string& word : words) side.push_back({std::move(word)});
  return term;
}

// What the matcher finds, as the text marks it.
std::vector<std::string> found(Language language, std::vector<std::string> words,
                               const std::string& text) {
  const std::vector<Term> terms = {term(language, std::move(words))};
  const TermMatcher matcher(lexicon(), terms);
  const std::u32string characters = to_utf32(text);
  std::vector<std::string> marked;
  for (const TermHit& hit : matcher.find(language, characters))
    marked.push_back(to_utf8(characters.substr(hit.span.begin.value, hit.span.size())));
  return marked;
}

using Texts = std::vector<std::string>;

TEST(TermMatcher, FindsChineseInEitherScriptWidthAndCase) {
  const auto zh = Language::kChinese;
  EXPECT_EQ(found(zh, {"人工智能"}, "他研究人工智慧和人工智能。"), Texts{"人工智能"});
  EXPECT_EQ(found(zh, {"计算机"}, "這臺計算機很快，计算机也很快"), (Texts{"計算機", "计算机"}));
  EXPECT_EQ(found(zh, {"計算機"}, "计算机"), Texts{"计算机"});
  EXPECT_EQ(found(zh, {"T恤", "A股"}, "一件ｔ恤，买了 A 股"), (Texts{"ｔ恤", "A 股"}));
  EXPECT_EQ(found(zh, {"约翰·史密斯"}, "约翰・史密斯来了"), Texts{"约翰・史密斯"});
}

TEST(TermMatcher, CutsNoLatinWordInChinese) {
  EXPECT_EQ(found(Language::kChinese, {"AI", "5G"}, "AIDS、AI、15G、5G网络"), (Texts{"AI", "5G"}));
}

TEST(TermMatcher, FindsEnglishInEveryForm) {
  const auto en = Language::kEnglish;
  EXPECT_EQ(found(en, {"mouse"}, "Mice and a mouse; the mouse's tail, the mouses."),
            (Texts{"Mice", "mouse", "mouse", "mouses"}));
  EXPECT_EQ(found(en, {"run test"}, "We ran tests, run a test, running\ntest"),
            (Texts{"ran tests", "running\ntest"}));
  EXPECT_EQ(found(en, {"colour"}, "Colors, coloured, discolour"), (Texts{"Colors", "coloured"}));
  EXPECT_EQ(found(en, {"organization"}, "the ORGANISATIONS"), Texts{"ORGANISATIONS"});
  EXPECT_EQ(found(en, {"human rights"}, "a human right"), Texts{"human right"});
  EXPECT_EQ(found(en, {"see", "plan", "hop"}, "seed, plane, planing, hoping, planned"),
            Texts{"planned"});
}

TEST(TermMatcher, HyphenIsABlank) {
  const auto en = Language::kEnglish;
  EXPECT_EQ(found(en, {"e-mail"}, "email, e-mails, e mail, e–mail"),
            (Texts{"email", "e-mails", "e mail", "e–mail"}));
  EXPECT_EQ(found(en, {"email"}, "an e-mail or emails"), (Texts{"e-mail", "emails"}));
  EXPECT_EQ(found(en, {"bank account"}, "Bank. Account, bank-account; bank, account"),
            Texts{"bank-account"});
  EXPECT_EQ(found(en, {"C. elegans"}, "C. elegans, celegans"), Texts{"C. elegans"});
}

TEST(TermMatcher, KeepsSigns) {
  const auto en = Language::kEnglish;
  EXPECT_EQ(found(en, {"C"}, "C, C++ and C#"), Texts{"C"});
  EXPECT_EQ(found(en, {"C++"}, "C, C++ and C#"), Texts{"C++"});
  EXPECT_EQ(found(en, {"R&D"}, "R&D, R & D, R and D, r d"), (Texts{"R&D", "R & D", "R and D"}));
}

TEST(TermMatcher, CapitalsCountWhereTheListSaysSo) {
  EXPECT_EQ(found(Language::kEnglish, {"IT", "API"}, "It is IT; it has APIs."),
            (Texts{"IT", "APIs"}));
  Term apple = term(Language::kEnglish, {"Apple"});
  apple.english[0].case_sensitive = true;
  const std::vector<Term> terms = {apple};
  const auto hits =
      TermMatcher(lexicon(), terms).find(Language::kEnglish, U"An apple from Apple's shop");
  ASSERT_EQ(hits.size(), 1U);
  EXPECT_EQ(hits[0].span, (Span{{14}, {19}}));
}

TEST(TermMatcher, TellsWordsFromPiecesOfWords) {
  const auto whole = [](const std::string& text, const std::string& word) {
    const std::vector<Term> terms = {term(Language::kChinese, {word})};
    const TermMatcher matcher(lexicon(), terms);
    const std::u32string characters = to_utf32(text);
    const auto hits = matcher.find(Language::kChinese, characters);
    EXPECT_EQ(hits.size(), 1U) << text;
    return matcher.is_whole(Language::kChinese, characters, hits.at(0).span);
  };
  EXPECT_FALSE(whole("我们的产品和服务都很好", "和服"));
  EXPECT_TRUE(whole("她穿着和服去参加婚礼", "和服"));
  EXPECT_FALSE(whole("中国道路越走越宽", "国道"));
  EXPECT_TRUE(whole("这条国道很长", "国道"));
  EXPECT_FALSE(whole("他买了飞机票", "机"));
  EXPECT_FALSE(whole("他父亲是银行家", "银行"));
  EXPECT_TRUE(whole("他在银行工作", "银行"));
  EXPECT_TRUE(whole("他学的是计算机科学", "计算机"));
  EXPECT_TRUE(whole("公司推出云原生产品", "云原生"));
}

// Every term at every place, a character at a time.
std::vector<TermHit> naive_chinese(const std::vector<Term>& terms, const std::u32string& text) {
  std::vector<TermHit> hits;
  for (std::uint32_t begin = 0; begin < text.size(); ++begin) {
    for (std::uint32_t t = 0; t < terms.size(); ++t) {
      for (std::uint32_t w = 0; w < terms[t].chinese.size(); ++w) {
        const std::u32string word = to_utf32(terms[t].chinese[w].text);
        if (begin + word.size() > text.size()) continue;
        const bool same = std::equal(
            word.begin(), word.end(), text.begin() + begin,
            [](char32_t a, char32_t b) { return lexicon().simplify(a) == lexicon().simplify(b); });
        const auto end = static_cast<std::uint32_t>(begin + word.size());
        if (same) hits.push_back({{{begin}, {end}}, t, w});
      }
    }
  }
  std::sort(hits.begin(), hits.end());
  return hits;
}

TEST(TermMatcher, FindsWhatANaiveSearchFindsInChinese) {
  std::mt19937 random(1);
  const std::u32string characters = U"国國道服务務和机機电電";
  const auto make = [&](std::size_t size) {
    std::u32string text;
    for (std::size_t i = 0; i < size; ++i) text += characters[random() % characters.size()];
    return text;
  };
  for (int round = 0; round < 20; ++round) {
    std::vector<Term> terms;
    for (int t = 0; t < 60; ++t) {
      std::vector<std::string> words;
      for (std::size_t w = 0; w <= random() % 2; ++w)
        words.push_back(to_utf8(make(1 + random() % 5)));
      terms.push_back(term(Language::kChinese, words));
    }
    const TermMatcher matcher(lexicon(), terms);
    for (int i = 0; i < 20; ++i) {
      const std::u32string text = make(random() % 60);
      EXPECT_EQ(matcher.find(Language::kChinese, text), naive_chinese(terms, text));
    }
  }
}

struct PlainWord {
  std::uint32_t begin, end;
  std::string letters;
};

std::vector<PlainWord> plain_words(const std::string& text) {
  std::vector<PlainWord> words;
  for (std::uint32_t i = 0; i < text.size();) {
    auto end = static_cast<std::uint32_t>(std::min(text.find(' ', i), text.size()));
    words.push_back({i, end, text.substr(i, end - i)});
    i = end + 1;
  }
  return words;
}

std::vector<TermHit> naive_english(const std::vector<Term>& terms, const std::string& text) {
  static const Inflections inflections(lexicon());
  const auto is_form = [&](const std::string& form, const std::string& word) {
    const auto forms = inflections.forms(word);
    return std::find(forms.begin(), forms.end(), form) != forms.end();
  };
  const std::vector<PlainWord> words = plain_words(text);
  std::vector<TermHit> hits;
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    for (std::uint32_t t = 0; t < terms.size(); ++t) {
      const std::vector<PlainWord> wanted = plain_words(terms[t].english[0].text);
      if (begin + wanted.size() > words.size()) continue;
      bool same = true;
      for (std::size_t i = 0; i < wanted.size(); ++i)
        same = same && is_form(words[begin + i].letters, wanted[i].letters);
      if (same)
        hits.push_back({{{words[begin].begin}, {words[begin + wanted.size() - 1].end}}, t, 0});
    }
  }
  std::sort(hits.begin(), hits.end());
  return hits;
}

TEST(TermMatcher, FindsWhatANaiveSearchFindsInEnglish) {
  std::mt19937 random(2);
  const std::vector<std::string> vocabulary = {
      "leaf",  "leaves", "leave", "left", "leaving", "run",    "ran", "mice",
      "mouse", "colour", "color", "test", "tests",   "tested", "saw", "see"};
  const auto make = [&](std::size_t size) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i)
      text += (i == 0 ? "" : " ") + vocabulary[random() % vocabulary.size()];
    return text;
  };
  for (int round = 0; round < 20; ++round) {
    std::vector<Term> terms;
    terms.reserve(40);
    for (int t = 0; t < 40; ++t)
      terms.push_back(term(Language::kEnglish, {make(1 + random() % 4)}));
    const TermMatcher matcher(lexicon(), terms);
    for (int i = 0; i < 10; ++i) {
      const std::string text = make(1 + random() % 20);
      EXPECT_EQ(matcher.find(Language::kEnglish, to_utf32(text)), naive_english(terms, text))
          << text;
    }
  }
}

TEST(TermMatcher, AnyTextIsRead) {
  std::mt19937 random(3);
  const std::u32string characters = U"aS's-–_.&/+#'’ \t中A股\U0010FFFF\U0001F600１é·";
  std::vector<Term> terms;
  const auto make = [&](std::size_t size) {
    std::u32string text;
    for (std::size_t i = 0; i < size; ++i) text += characters[random() % characters.size()];
    return text;
  };
  for (int t = 0; t < 300; ++t) {
    terms.push_back(term(Language::kEnglish, {to_utf8(make(1 + random() % 4))}));
    terms.back().chinese.push_back({to_utf8(make(1 + random() % 3))});
  }
  const TermMatcher matcher(lexicon(), terms);
  for (int i = 0; i < 500; ++i) {
    const std::u32string text = make(random() % 30);
    for (const Language language : {Language::kChinese, Language::kEnglish}) {
      const auto hits = matcher.find(language, text);
      EXPECT_TRUE(std::is_sorted(hits.begin(), hits.end(), [](const TermHit& a, const TermHit& b) {
        return a.span.begin < b.span.begin;
      }));
      for (const TermHit& hit : hits) {
        EXPECT_LT(hit.span.begin, hit.span.end);
        EXPECT_LE(hit.span.end.value, text.size());
      }
    }
  }
}

}  // namespace
}  // namespace duizhao
