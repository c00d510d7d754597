// What an action says when it fails.
//
//   EXPECT_EQ(failure_of([&] { read(bytes); }), "a.txt: no such file; check the path");
#pragma once

#include <string>

#include <duizhao/text/error.h>

namespace duizhao {

// what() of the Error that `action` ends with, or "no error".
template <class Action>
std::string failure_of(const Action& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace duizhao
