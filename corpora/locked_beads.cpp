#include <duizhao/corpora/locked_beads.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <system_error>

#include <duizhao/corpora/bead_line.h>
#include <duizhao/corpora/input_file.h>
#include <duizhao/corpora/json_object.h>
#include <duizhao/corpora/line_reader.h>
#include <duizhao/text/bead_fault.h>
#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::string_view kAdvice = "write a bead as [0]:[0,1], with sentence numbers from 0";

constexpr std::string_view kJsonAdvice =
    "write it as --format jsonl does: {\"src\":[0],\"tgt\":[0,1]}";
constexpr std::string_view kBlanks = " \t\r";

// Where a bead was read, for messages.
struct Place {
  std::uint64_t line = 0;
  std::size_t source_column = 1, target_column = 1;
};

class LockedBeadReader {
 public:
  explicit LockedBeadReader(const std::string& path)
      : lines_(std::make_unique<InputFile>(path)), object_({"src", "tgt", "type"}, kJsonAdvice) {}

  bool next(Bead& bead, Place& place) {
    std::size_t first = 0;  // visible character
    do {
      if (!lines_.next()) return false;
      first = lines_.text().find_first_not_of(kBlanks);
    } while (first == std::string_view::npos);
    BeadLine line(lines_.text(), lines_.path(), lines_.number());
    bead = {};
    BeadSets sets;
    std::size_t source = 0;
    std::size_t target = 0;
    if (lines_.text()[first] == '{') {
      object_.read(lines_);
      source = array_at(0);
      target = array_at(1);
      sets = {line.side_at(source), line.side_at(target)};
      bead.moved = object_.fields()[2].text == "moved";
    } else {
      sets = line.bead();
      expect_confidence(line);
      target = line.target_offset();
    }
    bead.source = run<SourceIndex>(line, source, sets.source);
    bead.target = run<TargetIndex>(line, target, sets.target);
    place = {lines_.number(), column(source), column(target)};
    return true;
  }

 private:
  // What stands behind the second colon is a number, or nothing does.
  void expect_confidence(const BeadLine& line) const {
    std::string_view rest = lines_.text().substr(line.end_offset());
    if (rest.empty()) return;
    rest.remove_prefix(std::min(rest.size(), rest.find_first_not_of(kBlanks, 1)));
    rest = rest.substr(0, rest.find_last_not_of(kBlanks) + 1);
    double confidence = 0;
    const char* const last = rest.data() + rest.size();
    const auto [end, error] = std::from_chars(rest.data(), last, confidence);
    if (error == std::errc::invalid_argument || end != last)
      line.fail(line.end_offset(), "the confidence is no number", kAdvice);
  }

  [[nodiscard]] std::size_t array_at(std::size_t field) const {
    const JsonField& numbers = object_.fields()[field];
    if (!numbers.found || lines_.text()[numbers.offset] != '[')
      lines_.fail(numbers.found ? numbers.offset : 0,
                  "the bead has no array \"" + numbers.name + "\" of sentence numbers",
                  kJsonAdvice);
    return numbers.offset;
  }

  [[nodiscard]] std::size_t column(std::size_t offset) const {
    return count_code_points(lines_.text().substr(0, offset)) + 1;
  }

  template <class I>
  static Range<I> run(const BeadLine& line, std::size_t offset,
                      const std::vector<std::uint32_t>& sentences) {
    if (sentences.empty()) return {};
    if (sentences.back() == 0xFFFFFFFFU || sentences.back() - sentences.front() >= sentences.size())
      line.fail(offset, "the sentences of a side do not follow one another", kAdvice);
    return {{sentences.front()}, {sentences.back() + 1}};
  }

  LineReader lines_;
  JsonObject object_;
};

}  // namespace

std::vector<Bead> read_locked_beads(const std::string& path, const Document& source,
                                    const Document& target) {
  LockedBeadReader reader(path);
  std::vector<Bead> beads;
  std::vector<Place> places;
  Bead bead;
  Place place;
  while (reader.next(bead, place)) {
    beads.push_back(bead);
    places.push_back(place);
  }
  const auto fail = [&](const BeadFault& fault, std::string_view advice) {
    const Place& at = places[fault.bead];
    std::string problem = fault.problem;
    if (fault.other) problem += ": here and in line " + std::to_string(places[*fault.other].line);
    throw Error({path, at.line, fault.in_target ? at.target_column : at.source_column}, problem,
                advice);
  };
  if (const auto fault = find_fault(beads, static_cast<std::uint32_t>(source.sentences.size()),
                                    static_cast<std::uint32_t>(target.sentences.size())))
    fail(*fault, kAdvice);
  if (const auto fault = find_delimiter_fault(beads, source.delimiters, target.delimiters))
    fail(*fault, kDelimiterAdvice);
  return beads;
}

}  // namespace duizhao
