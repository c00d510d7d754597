#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/metrics/nearest_name.h>

namespace duizhao {
namespace {

const std::vector<std::string> kNames = {"number-mismatch", "date-mismatch", "length", "only"};

TEST(NearestName, OneSlip) {
  EXPECT_EQ(nearest_name("number-mismach", kNames), "number-mismatch");
  EXPECT_EQ(nearest_name("numbre-mismatch", kNames), "number-mismatch");
  EXPECT_EQ(nearest_name("lenght", kNames), "length");
  EXPECT_EQ(nearest_name("onyl", kNames), "only");
  EXPECT_EQ(nearest_name("Only", kNames), "only");
}

TEST(NearestName, NothingNear) {
  EXPECT_EQ(nearest_name("weather", kNames), "");
  EXPECT_EQ(nearest_name("", kNames), "");
  EXPECT_EQ(nearest_name("天气", kNames), "");
  EXPECT_EQ(nearest_name(std::string(100000, 'o'), kNames), "");
  EXPECT_EQ(nearest_name("only", {}), "");
}

TEST(NearestName, Advice) {
  EXPECT_EQ(meant("lenght", kNames, "look around"), "did you mean 'length'?");
  EXPECT_EQ(meant("weather", kNames, "look around"), "look around");
}

}  // namespace
}  // namespace duizhao
