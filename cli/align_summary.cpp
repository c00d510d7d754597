#include <duizhao/cli/align_summary.h>

#include <algorithm>
#include <iomanip>
#include <sstream>
#include <utility>

#include <boost/locale.hpp>

#include <duizhao/report/sentence_lines.h>

namespace duizhao {
namespace {

constexpr std::size_t kMaxPlaces = 5;
constexpr std::size_t kMaxTypes = 6;

// "news.zh.txt:12", the line that each sentence begins in; counted when first asked.
class Places {
 public:
  explicit Places(const Document& document) : document_(document) {}
  std::string of(std::uint32_t sentence) {
    if (lines_.empty()) lines_ = sentence_lines(document_);
    return document_.name + ':' + std::to_string(lines_[sentence]);
  }

 private:
  const Document& document_;
  std::vector<std::uint64_t> lines_;
};

// A stream that writes 1234567 as 1,234,567.
std::ostringstream number_stream() {
  static const std::locale kEnglish = [] {
    boost::locale::generator generator;
    generator.categories(boost::locale::formatting_facet);
    return generator("en_US.UTF-8");
  }();
  std::ostringstream stream;
  stream.imbue(kEnglish);
  stream << boost::locale::as::number;
  return stream;
}

// "1-1 1,020, 1-2 60, other 3": the most frequent types first.
void write_types(std::ostream& out, const std::map<std::string, std::uint64_t>& beads) {
  std::vector<std::pair<std::string, std::uint64_t>> types(beads.begin(), beads.end());
  std::stable_sort(types.begin(), types.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::uint64_t rest = 0;
  for (std::size_t i = 0; i < types.size(); ++i) {
    if (i >= kMaxTypes) {
      rest += types[i].second;
    } else {
      out << (i == 0 ? "" : ", ") << types[i].first << ' ' << types[i].second;
    }
  }
  if (rest != 0) out << ", other " << rest;
}

const char* plural(std::uint64_t count) { return count == 1 ? "" : "s"; }

}  // namespace

AlignSummary& AlignSummary::operator+=(const AlignSummary& other) {
  documents += other.documents;
  chinese += other.chinese;
  english += other.english;
  for (const auto& [type, count] : other.beads) beads[type] += count;
  confidence += other.confidence;
  doubtful += other.doubtful;
  for (const auto& place : other.places) {
    if (places.size() < kMaxPlaces) places.push_back(place);
  }
  for (const auto& [what, count] : other.losses) losses[what] += count;
  return *this;
}

AlignSummary summarize(const Document& source, const Document& target, const Alignment& alignment) {
  AlignSummary summary;
  summary.documents = 1;
  for (const Document* document : {&source, &target}) {
    (document->language == Language::kChinese ? summary.chinese : summary.english) +=
        document->sentences.size();
  }
  Places source_places(source);
  Places target_places(target);
  for (const auto& bead : alignment.beads) {
    ++summary.beads[type(bead)];
    summary.confidence += static_cast<double>(bead.confidence);
    if (bead.confidence >= kDoubtfulConfidence) continue;
    ++summary.doubtful;
    if (summary.places.size() == kMaxPlaces) continue;
    summary.places.push_back(bead.source.empty() ? target_places.of(bead.target.begin.value)
                                                 : source_places.of(bead.source.begin.value));
  }
  return summary;
}

std::string to_text(const AlignSummary& summary) {
  auto out = number_stream();
  std::uint64_t beads = 0;
  for (const auto& [type, count] : summary.beads) beads += count;
  if (summary.documents > 1) out << summary.documents << " pairs of texts: ";
  out << summary.chinese << " Chinese and " << summary.english << " English sentence"
      << plural(summary.english) << " in " << beads << " bead" << plural(beads) << " (";
  write_types(out, summary.beads);
  out << ")\n";
  if (beads != 0) {
    out << "mean confidence " << std::fixed << std::setprecision(2)
        << summary.confidence / static_cast<double>(beads) << "; " << std::setprecision(0)
        << summary.doubtful << " doubtful bead" << plural(summary.doubtful);
    for (std::size_t i = 0; i < summary.places.size(); ++i) {
      out << (i == 0 ? ": " : ", ") << summary.places[i];
    }
    out << (summary.doubtful > summary.places.size() ? " …\n" : "\n");
  }
  for (const auto& [what, count] : summary.losses) {
    out << "the format cannot hold " << count << ' ' << what << '\n';
  }
  return out.str();
}

}  // namespace duizhao
