#include <duizhao/metrics/confidences.h>
#include <duizhao/metrics/registry.h>
#include <duizhao/text/error.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace duizhao {
namespace {

TEST(Confidences, ShiftAndSlopeAreOfLogOdds) {
  const Confidences confidences("# rule, shift, slope\nomission\t-1\t0.5\n");
  EXPECT_NEAR(confidences.of("omission")(0.5F), 1 / (1 + std::exp(1.0)), 1e-6);
  EXPECT_NEAR(confidences.of("omission")(0.8F), 1 / (1 + std::exp(1 - 0.5 * std::log(4.0))), 1e-6);
  EXPECT_FLOAT_EQ(confidences.of("width")(0.8F), 0.8F);
}

TEST(Confidences, OfTheProgramKeepTheOrderAndStayProbabilities) {
  const Confidences confidences;
  for (const RuleDefinition& rule : all_rules()) {
    float before = -1;
    for (const float said : {0.0F, 0.1F, 0.5F, 0.8F, 0.95F, 0.99F}) {
      const float now = confidences.of(rule.page.name)(said);
      EXPECT_GT(now, before) << rule.page.name;
      EXPECT_LE(now, 1) << rule.page.name;
      EXPECT_GE(now, 0) << rule.page.name;
      before = now;
    }
  }
}

TEST(Confidences, ATableThatIsNoneIsRefused) {
  for (const std::string table : {"omission", "omission\t1", "omission\t1\t0", "omission\t1\t-1",
                                  "omission\t1\tx", "omission\t1\t1\t1"}) {
    EXPECT_THROW(const Confidences refused(table), Error) << table;
  }
}

}  // namespace
}  // namespace duizhao
