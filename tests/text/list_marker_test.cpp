#include <duizhao/text/list_marker.h>

#include <gtest/gtest.h>

#include <string>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// "size next… first", or "none".
std::string read(std::u32string_view text) {
  const auto marker = read_list_marker(text, 0);
  if (!marker) return "none";
  std::string all = std::to_string(marker->size);
  for (const std::u32string& next : marker->next) all.append(" ").append(to_utf8(next));
  return all.append(" ").append(to_utf8(marker->first));
}

TEST(ListMarker, NumbersAndLetters) {
  EXPECT_EQ(read(U"1. Tea"), "2 2. 1.");
  EXPECT_EQ(read(U"2.) Tea"), "3 3.) 1.)");
  EXPECT_EQ(read(U"9) Tea"), "2 10) 1)");
  EXPECT_EQ(read(U"(99) Tea"), "4 (100) (1)");
  EXPECT_EQ(read(U"a. Tea"), "2 b. a.");
  EXPECT_EQ(read(U"B) Tea"), "2 C) A)");
  EXPECT_EQ(read(U"(i) Tea"), "3 (j) (ii) (a)");
  EXPECT_EQ(read(U"xiv. Tea"), "4 xv. a.");
  EXPECT_EQ(read(U"IV. Tea"), "3 V. A.");
}

TEST(ListMarker, WhatIsNone) {
  for (const char32_t* text : {U"Tea", U"1 Tea", U"1.5 Tea", U"J. Tea", U"(see) Tea", U"2024. Tea",
                               U"(1 Tea", U"", U"(", U"one. Tea", U"MIX. Tea", U"1.Tea"})
    EXPECT_EQ(read(text), "none") << to_utf8(text);
}

}  // namespace
}  // namespace duizhao
