#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include <duizhao/text/sha256.h>

namespace duizhao {
namespace {

// FIPS 180-4's own examples, and a million times "a".
TEST(Sha256, IsAsTheStandardSays) {
  EXPECT_EQ(sha256({}), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256({"abc"}), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256({"abcdbcdecdefdefgefghfghighij", "hijkijkljklmklmnlmnomnopnopq"}),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, ReadsStreamsInBlocks) {
  std::istringstream million(std::string(1000000, 'a'));
  EXPECT_EQ(sha256(million), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  std::istringstream empty;
  EXPECT_EQ(sha256(empty), sha256({}));
}

TEST(Sha256, IsWrittenInBase64) {
  EXPECT_EQ(sha256_base64("abc"), "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}

}  // namespace
}  // namespace duizhao
