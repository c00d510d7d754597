// A bitext of any length made from the words of the small lexicon: English sentences are word for
// word glosses of the Chinese ones, and now and then sentences are joined, left out or put in.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <duizhao/text/document.h>

namespace duizhao {

inline std::vector<Sentence> sentences(const std::vector<std::string>& texts) {
  std::vector<Sentence> result;
  result.reserve(texts.size());
  for (const std::string& text : texts) result.push_back({text, {}, {}, 0});
  return result;
}

struct MadeBitext {
  Document zh, en;
};

class BitextMaker {
 public:
  explicit BitextMaker(std::uint32_t seed) : random_(seed) {}

  MadeBitext make(std::uint32_t beads) {
    MadeBitext made;
    made.zh.name = "made.zh";
    made.zh.language = Language::kChinese;
    made.en.name = "made.en";
    made.en.language = Language::kEnglish;
    for (std::uint32_t i = 0; i < beads; ++i) {
      const Pair pair = sentence();
      switch (below(12)) {
        case 0:  // one Chinese sentence, two English ones
          add(made.zh, pair.zh + "。");
          add(made.en, capital(pair.en) + ".");
          made.zh.sentences.back().text += other_.zh + "。";
          add(made.en, capital(other_.en) + ".");
          break;
        case 1:
          add(made.zh, pair.zh + "。");
          add(made.zh, other_.zh + "。");
          add(made.en, capital(pair.en) + ", " + other_.en + ".");
          break;
        case 2:
          add(made.zh, pair.zh + "。");
          break;
        default:
          add(made.zh, pair.zh + "。");
          add(made.en, capital(pair.en) + ".");
      }
      other_ = sentence();
    }
    return made;
  }

 private:
  struct Pair {
    std::string zh, en;
  };

  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_() % limit); }

  // A number, so that there are rare words, among common ones.
  Pair sentence() {
    static constexpr std::array<std::pair<const char*, const char*>, 14> kWords = {
        {{"猫", "cat"},
         {"狗", "dog"},
         {"铁路", "railway"},
         {"银行", "bank"},
         {"河岸", "river bank"},
         {"离开", "leave"},
         {"理由", "reason"},
         {"站", "stand"},
         {"住", "live"},
         {"脚", "foot"},
         {"修", "repair"},
         {"西", "west"},
         {"著名", "famous"},
         {"干", "dry"}}};
    Pair pair;
    for (std::uint32_t words = 3 + below(8); words > 0; --words) {
      const auto& [zh, en] = kWords[below(kWords.size())];
      pair.zh += zh;
      pair.en += std::string(pair.en.empty() ? "" : " ") + en;
    }
    const std::string number = std::to_string(100 + below(4000));
    return {pair.zh + number, pair.en + " " + number};
  }

  static std::string capital(std::string text) {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
  }

  static void add(Document& document, std::string text) {
    document.sentences.push_back({std::move(text), {}, {}, 0});
  }

  std::mt19937 random_;
  Pair other_{"猫", "cat"};
};

}  // namespace duizhao
