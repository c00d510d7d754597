#include <duizhao/cli/tell_faults.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include <duizhao/cli/log.h>
#include <duizhao/text/error.h>

namespace duizhao {

void tell_faults(const BitextNotes& notes, const std::string& path) {
  const auto tell = [&](std::uint64_t count, const std::string& one, const std::string& many) {
    if (count != 0) print_note(path + ": " + std::to_string(count) + (count == 1 ? one : many));
  };
  const std::string kinds = " (bad bytes, or a side that is missing) ";
  tell(notes.damaged, " damaged pair" + kinds + "was checked as well",
       " damaged pairs" + kinds + "were checked as well");
  tell(notes.skipped, " unit was skipped", " units were skipped");
  constexpr std::size_t kTold = 5;
  for (std::size_t i = 0; i < std::min(kTold, notes.faults.size()); ++i) {
    print_note("  " + to_string(Location{path, notes.faults[i].line}) + ": " +
               notes.faults[i].problem);
  }
}

}  // namespace duizhao
