#include <duizhao/text/bead.h>

#include <gtest/gtest.h>

#include <limits>
#include <locale>
#include <sstream>

namespace duizhao {
namespace {

Bead bead(std::uint32_t s0, std::uint32_t s1, std::uint32_t t0, std::uint32_t t1, float c) {
  return {{{s0}, {s1}}, {{t0}, {t1}}, c};
}

std::string printed(const Bead& value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

struct Comma : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\1"; }
};

TEST(Bead, HasATypeByItsSizes) {
  EXPECT_EQ(type(bead(0, 1, 0, 2, 1)), "1-2");
  EXPECT_EQ(type(bead(5, 5, 7, 8, 1)), "0-1");
  Bead moved = bead(5, 6, 7, 9, 1);
  moved.moved = true;
  EXPECT_EQ(type(moved), "moved");
}

TEST(Bead, IsPrintedAsVecalignPrintsIt) {
  EXPECT_EQ(printed(bead(0, 1, 0, 2, 0.97F)), "[0]:[0,1]:0.97");
  EXPECT_EQ(printed(bead(12, 14, 9, 9, 0.054F)), "[12,13]:[]:0.05");
  EXPECT_EQ(printed(bead(0, 0, 3, 4, 1)), "[]:[3]:1.00");
  EXPECT_EQ(printed(bead(0, 1, 0, 1, 0)), "[0]:[0]:0.00");
}

TEST(Bead, ConfidencePrintedStaysBetweenZeroAndOne) {
  EXPECT_EQ(printed(bead(0, 1, 0, 1, 1.2F)), "[0]:[0]:1.00");
  EXPECT_EQ(printed(bead(0, 1, 0, 1, -3)), "[0]:[0]:0.00");
  EXPECT_EQ(printed(bead(0, 1, 0, 1, std::numeric_limits<float>::quiet_NaN())), "[0]:[0]:0.00");
}

TEST(Bead, TheLocaleOfTheStreamChangesNothing) {
  std::ostringstream out;
  out.imbue(std::locale(std::locale::classic(), new Comma));
  out << bead(1000, 1001, 1000, 1001, 0.5F);
  EXPECT_EQ(out.str(), "[1000]:[1000]:0.50");
}

}  // namespace
}  // namespace duizhao
