// The model against the formulas of its header, counted with maps.
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/metrics/order_model.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::size_t kClasses = 9;

using Text = std::vector<ClassId>;

class Naive {
 public:
  explicit Naive(const std::vector<Text>& texts) {
    for (const Text& text : texts) {
      const Text padded = pad(text);
      for (std::size_t i = 2; i < padded.size(); ++i) {
        ++one_[padded[i]];
        ++two_[padded[i - 1]][padded[i]];
        ++three_[{padded[i - 2], padded[i - 1]}][padded[i]];
      }
    }
  }

  [[nodiscard]] std::vector<double> gains(const Text& text) const {
    const Text padded = pad(text);
    std::vector<double> result;
    for (std::size_t i = 2; i < padded.size(); ++i) {
      const double p1 = smooth(one_, padded[i], 1.0 / kClasses);
      double p2 = p1;
      if (const auto found = two_.find(padded[i - 1]); found != two_.end())
        p2 = smooth(found->second, padded[i], p1);
      double p3 = p2;
      if (const auto found = three_.find({padded[i - 2], padded[i - 1]}); found != three_.end())
        p3 = smooth(found->second, padded[i], p2);
      result.push_back(std::log(p3 / p1));
    }
    return result;
  }

 private:
  using Counts = std::map<ClassId, double>;

  static Text pad(const Text& text) {
    Text padded = {kBeginClass, kBeginClass};
    padded.insert(padded.end(), text.begin(), text.end());
    padded.push_back(kEndClass);
    return padded;
  }

  static double smooth(const Counts& counts, ClassId type, double lower) {
    double total = 0;
    for (const auto& [each, count] : counts) total += count;
    const auto types = static_cast<double>(counts.size());
    const auto found = counts.find(type);
    return ((found == counts.end() ? 0 : found->second) + types * lower) / (total + types);
  }

  Counts one_;
  std::map<ClassId, Counts> two_;
  std::map<std::pair<ClassId, ClassId>, Counts> three_;
};

std::vector<Text> random_texts(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  std::vector<Text> texts(count);
  for (Text& text : texts) {
    text.resize(1 + random() % 12);
    // Each class leads to its neighbour more often than to others.
    ClassId last = 2;
    for (ClassId& type : text) {
      type = static_cast<ClassId>(random() % 3 == 0 ? 2 + random() % (kClasses - 2)
                                                    : 2 + (last - 1) % (kClasses - 2));
      last = type;
    }
  }
  return texts;
}

std::string counts_of(const std::vector<Text>& texts, std::uint32_t min_count) {
  ClassTriples triples;
  for (const Text& text : texts) count_triples(text, triples);
  std::ostringstream out;
  write_order_counts(triples, min_count, out);
  return out.str();
}

TEST(OrderModel, AgreesWithTheFormulas) {
  const auto texts = random_texts(1, 60);
  const OrderModel model(counts_of(texts, 1), kClasses);
  const Naive naive(texts);
  for (const Text& text : random_texts(2, 60)) {
    const auto gains = model.gains(text);
    const auto expected = naive.gains(text);
    ASSERT_EQ(gains.size(), expected.size());
    for (std::size_t i = 0; i < gains.size(); ++i) EXPECT_NEAR(gains[i], expected[i], 1e-9) << i;
  }
}

TEST(OrderModel, ExpectsWhatItHasSeen) {
  const std::vector<Text> texts(20, Text{2, 3, 4, 5, 6});
  const OrderModel model(counts_of(texts, 2), kClasses);
  for (const double gain : model.gains(Text{2, 3, 4, 5, 6})) EXPECT_GT(gain, 0);
  const auto wrong = model.gains(Text{5, 3, 6, 2, 4});
  for (std::size_t i = 0; i + 1 < wrong.size(); ++i) EXPECT_LT(wrong[i], 0) << i;
}

TEST(OrderModel, LeavesRareTriplesToThePairs) {
  const std::vector<Text> texts = {{2, 3, 4}, {2, 3, 4}, {2, 3, 5}};
  EXPECT_LT(counts_of(texts, 2).size(), counts_of(texts, 1).size());
  const OrderModel model(counts_of(texts, 2), kClasses);
  const double rare = model.gains(Text{2, 3, 5})[2];
  const double usual = model.gains(Text{2, 3, 4})[2];
  EXPECT_LT(rare, usual);
}

TEST(OrderModel, KnowsNothingOfAnEmptyText) {
  const OrderModel model(counts_of(random_texts(3, 20), 1), kClasses);
  EXPECT_EQ(model.gains(Text{}).size(), 1U);
}

TEST(OrderModel, RefusesDamagedCounts) {
  const std::string counts = counts_of(random_texts(4, 20), 1);
  EXPECT_THROW(OrderModel("", kClasses), Error);
  EXPECT_THROW(OrderModel("1 0\n0 x", kClasses), Error);
  EXPECT_THROW(OrderModel(counts.substr(0, counts.size() / 2), kClasses), Error);
  EXPECT_THROW(OrderModel(counts, 3), Error);                         // a class too great
  EXPECT_THROW(OrderModel("1 0\n0 2 5 1 1 3 4\n", kClasses), Error);  // more triples than told
}

}  // namespace
}  // namespace duizhao
