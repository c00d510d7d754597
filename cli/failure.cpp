#include <duizhao/cli/failure.h>

#include <cstdio>
#include <exception>
#include <new>

#include <CLI/CLI.hpp>

#include <duizhao/cli/context.h>
#include <duizhao/text/error.h>

namespace duizhao {

Failure current_failure() {
  try {
    throw;
  } catch (const UsageError& error) {
    return {error.what(), kWrongUsage};
  } catch (const Error& error) {
    return {error.what(), kUnreadable};
  } catch (const CLI::ParseError& error) {
    return {std::string(error.what()) + "; --help shows what can be given", kWrongUsage};
  } catch (const std::bad_alloc&) {
    return {"the memory is not enough; give smaller texts", kUnreadable};
  } catch (const std::exception& error) {
    return {std::string("internal error: ") + error.what() + "; please report it", kUnreadable};
  }
}

void print_failure(const Failure& failure) {
  if (failure.message.empty()) return;
  std::string line = "duizhao: " + failure.message;
  for (char& c : line) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace duizhao
