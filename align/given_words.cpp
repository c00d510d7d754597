#include <duizhao/align/given_words.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

using Given = std::vector<std::string_view>;

// A line put together again, with the number of the given word at each code point.
struct Joined {
  std::string text;
  std::vector<std::uint32_t> word_at;

  void add(std::string_view piece, std::uint32_t word) {
    text += piece;
    word_at.resize(word_at.size() + count_code_points(piece), word);
  }
};

// The numbers of words in the printed form count every string between blanks; so do these.
Given given_words(std::string_view line) {
  Given words;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (end > begin) words.push_back(line.substr(begin, end - begin));
  };
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t start = at;
    if (!is_blank(next_code_point(line, at))) continue;
    close(start);
    begin = at;
  }
  close(line.size());
  return words;
}

// What the Penn Treebank writes otherwise.
std::string_view plain(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kForms = {{{"-LRB-", "("},
                                                                                     {"-RRB-", ")"},
                                                                                     {"-LSB-", "["},
                                                                                     {"-RSB-", "]"},
                                                                                     {"-LCB-", "{"},
                                                                                     {"-RCB-", "}"},
                                                                                     {"-lrb-", "("},
                                                                                     {"-rrb-", ")"},
                                                                                     {"-lsb-", "["},
                                                                                     {"-rsb-", "]"},
                                                                                     {"-lcb-", "{"},
                                                                                     {"-rcb-", "}"},
                                                                                     {"``", "\""},
                                                                                     {"''", "\""}}};
  const auto* const form = std::find_if(kForms.begin(), kForms.end(),
                                        [word](const auto& pair) { return pair.first == word; });
  return form == kForms.end() ? word : form->second;
}

// 's and n't go to the word before them.
bool is_clitic(std::string_view word) {
  constexpr std::array<std::string_view, 8> kClitics = {"'s",  "'ll", "'d",  "'ve",
                                                        "'re", "'m",  "n't", "'S"};
  return std::find(kClitics.begin(), kClitics.end(), word) != kClitics.end();
}

Joined join_english(const Given& words) {
  Joined joined;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (i > 0 && !is_clitic(words[i])) joined.add(" ", i);
    joined.add(plain(words[i]), i);
  }
  return joined;
}

// Without blanks; `cuts` marks where the words begin.
Joined join_chinese(const Given& words, std::vector<bool>& cuts) {
  Joined joined;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const std::size_t begin = joined.word_at.size();
    joined.add(plain(words[i]), i);
    cuts.resize(joined.word_at.size(), false);
    cuts[begin] = true;
  }
  return joined;
}

}  // namespace

std::vector<GivenLink> link_given_words(const WordLinker& linker, std::string_view chinese_utf8,
                                        std::string_view english_utf8) {
  std::vector<bool> cuts;
  const Joined zh = join_chinese(given_words(chinese_utf8), cuts);
  const Joined en = join_english(given_words(english_utf8));
  const PairLinks pair =
      linker.link(linker.reader().chinese(zh.text, cuts), linker.reader().english(en.text));
  std::vector<GivenLink> links;
  for (std::size_t k = 0; k < pair.links.size(); ++k) {
    if (pair.fits[k] < WordLinker::kLikelyFit) continue;
    const WordLink& link = pair.links[k];
    const Span from = pair.chinese[link.chinese].span;
    const Span to = pair.english[link.english].span;
    const std::uint32_t zh_last = zh.word_at[from.end.value - 1];
    const std::uint32_t en_last = en.word_at[to.end.value - 1];
    for (std::uint32_t i = zh.word_at[from.begin.value]; i <= zh_last; ++i)
      for (std::uint32_t j = en.word_at[to.begin.value]; j <= en_last; ++j) links.push_back({i, j});
  }
  std::sort(links.begin(), links.end());
  links.erase(std::unique(links.begin(), links.end()), links.end());
  return links;
}

}  // namespace duizhao
