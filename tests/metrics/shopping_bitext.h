// A bitext of everyday sentences, made by rote: who bought how many of what and where. Every
// sentence is another one; some say another number in English than in Chinese.
#pragma once

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <duizhao/text/pair.h>

namespace duizhao::test {

struct Shopping {
  std::string chinese, english;  // a sentence each
  bool wrong = false;            // the numbers differ
};

inline std::vector<Shopping> shopping(std::size_t count, unsigned wrong_percent, unsigned seed) {
  using Names = std::array<std::pair<const char*, const char*>, 6>;
  constexpr Names kWho = {{{"妈妈", "Mother"},
                           {"李先生", "Mr. Li"},
                           {"学校", "The school"},
                           {"张医生", "Dr. Zhang"},
                           {"邻居", "Our neighbour"},
                           {"食堂", "The canteen"}}};
  constexpr Names kWhat = {{{"本书", "books"},
                            {"个苹果", "apples"},
                            {"把椅子", "chairs"},
                            {"支铅笔", "pencils"},
                            {"条毛巾", "towels"},
                            {"只杯子", "cups"}}};
  constexpr Names kWhere = {{{"车站", "station"},
                             {"市场", "market"},
                             {"海边", "seaside"},
                             {"邮局", "post office"},
                             {"公园", "park"},
                             {"医院", "hospital"}}};
  std::mt19937 random(seed);
  const auto pick = [&](const Names& names) { return names.at(random() % names.size()); };
  std::vector<Shopping> sentences;
  for (std::size_t i = 0; i < count; ++i) {
    const auto who = pick(kWho);
    const auto what = pick(kWhat);
    const auto where = pick(kWhere);
    const std::size_t number = 100 + 7 * i;  // another one in each sentence
    Shopping sentence;
    sentence.wrong = random() % 100 < wrong_percent;
    const std::string zh = std::to_string(number);
    const std::string en = std::to_string(sentence.wrong ? number + 3 : number);
    const std::string place = std::string("near the ") + where.second;
    switch (random() % 4) {
      case 0:
        sentence.chinese =
            std::string(who.first) + "在" + where.first + "附近买了" + zh + what.first + "。";
        sentence.english =
            std::string(who.second) + " bought " + en + " " + what.second + " " + place + ".";
        break;
      case 1:
        sentence.chinese = std::string("“") + where.first + "附近有" + zh + what.first + "！”" +
                           who.first + "说。";
        sentence.english = std::string("“There are ") + en + " " + what.second + " " + place +
                           "!” said " + who.second + ".";
        break;
      case 2:
        sentence.chinese =
            std::string(who.first) + "在" + where.first + "附近卖掉了" + zh + what.first + "吗？";
        sentence.english = std::string("Did ") + who.second + " sell " + en + " " + what.second +
                           " " + place + "?";
        break;
      default:
        sentence.chinese = std::string(who.first) + "带来" + zh + what.first + "（都是在" +
                           where.first + "买的）……";
        sentence.english = std::string(who.second) + " brought " + en + " " + what.second +
                           " (all bought " + place + ") ...";
    }
    sentences.push_back(std::move(sentence));
  }
  return sentences;
}

// The sentences as pairs of one to `most` sentences, cut at random.
inline std::vector<Pair> cut(const std::vector<Shopping>& sentences, std::size_t most,
                             unsigned seed) {
  std::mt19937 random(seed);
  std::vector<Pair> pairs;
  std::size_t left = 0;
  for (const Shopping& sentence : sentences) {
    if (left == 0) {
      pairs.push_back({std::to_string(pairs.size() + 1), "", ""});
      left = 1 + random() % most;
    }
    --left;
    Pair& pair = pairs.back();
    if (!pair.source.empty()) pair.target += ' ';
    pair.source += sentence.chinese;
    pair.target += sentence.english;
  }
  return pairs;
}

}  // namespace duizhao::test
