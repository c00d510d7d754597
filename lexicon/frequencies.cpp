#include <duizhao/lexicon/frequencies.h>

#include <charconv>

#include <duizhao/lexicon/source_file.h>
#include <duizhao/text/error.h>

namespace duizhao {

std::map<std::string, std::uint64_t> parse_frequencies(std::string_view text,
                                                       const std::string& path) {
  std::map<std::string, std::uint64_t> counts;
  std::uint64_t number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    const auto fields = fields_of(line);
    if (fields.empty()) continue;
    std::uint64_t count = 0;
    const auto* end = fields.size() < 2 ? nullptr : fields[1].data() + fields[1].size();
    if (end == nullptr || std::from_chars(fields[1].data(), end, count).ptr != end)
      throw Error({path, number}, "no count after the word", "give a list of: word count tag");
    counts[std::string(fields[0])] += count;
  }
  return counts;
}

}  // namespace duizhao
