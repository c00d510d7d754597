// Golden files: what a report must look like, byte for byte, in tests/report/golden/.
// scripts/renew_goldens.sh writes them anew; read the difference before committing it.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace duizhao {

inline void expect_golden(const std::string& name, const std::string& text) {
  const std::string path = std::string(DUIZHAO_TESTS) + "/report/golden/" + name;
  if (std::getenv("DUIZHAO_RENEW_GOLDENS") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  const std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file.is_open()) << path;
  std::ostringstream golden;
  golden << file.rdbuf();
  EXPECT_EQ(text, golden.str()) << path << ": scripts/renew_goldens.sh renews it";
}

}  // namespace duizhao
