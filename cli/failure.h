// What the program says when something went wrong: always one line, whatever was thrown.
//
//   catch (...) { const Failure failure = current_failure(); … }
#pragma once

#include <string>

namespace duizhao {

struct Failure {
  std::string message;  // one line, without "duizhao: "; empty: nothing went wrong
  int status;           // exit status
};

// The exception being handled, as a message and an exit status. Call in a catch block.
Failure current_failure();

// Writes "duizhao: message" to standard error, control characters shown as blanks.
void print_failure(const Failure& failure);

}  // namespace duizhao
