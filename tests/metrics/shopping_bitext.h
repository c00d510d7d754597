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

using Name = std::pair<const char*, const char*>;  // Chinese, English

// One of four ways to say it; `number` may differ between the two.
inline Shopping sentence(unsigned way, const Name& who, const Name& what, const Name& where,
                         const std::pair<std::string, std::string>& number) {
  const std::string person = who.second;
  const std::string things = number.second + " " + what.second;
  const std::string place = std::string("near the ") + where.second;
  const std::string zh_things = number.first + what.first;
  const std::string zh_place = std::string(where.first) + "附近";
  switch (way) {
    case 0:
      return {who.first + ("在" + zh_place) + "买了" + zh_things + "。",
              person + " bought " + things + " " + place + "."};
    case 1:
      return {"“" + zh_place + "有" + zh_things + "！”" + who.first + "说。",
              "“There are " + things + " " + place + "!” said " + person + "."};
    case 2:
      return {who.first + ("在" + zh_place) + "卖掉了" + zh_things + "吗？",
              "Did " + person + " sell " + things + " " + place + "?"};
    default:
      return {who.first + ("带来" + zh_things) + "（都是在" + where.first + "买的）……",
              person + " brought " + things + " (all bought " + place + ") ..."};
  }
}

inline std::vector<Shopping> shopping(std::size_t count, unsigned wrong_percent, unsigned seed) {
  using Names = std::array<Name, 6>;
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
    const Name who = pick(kWho);
    const Name what = pick(kWhat);
    const Name where = pick(kWhere);
    const std::size_t number = 100 + 7 * i;  // another one in each sentence
    const bool wrong = random() % 100 < wrong_percent;
    const auto way = static_cast<unsigned>(random() % 4);
    sentences.push_back(
        sentence(way, who, what, where,
                 {std::to_string(number), std::to_string(wrong ? number + 3 : number)}));
    sentences.back().wrong = wrong;
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
