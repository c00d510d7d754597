#include <duizhao/report/xliff_report.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include <duizhao/metrics/registry.h>
#include <duizhao/text/utf8.h>
#include <duizhao/text/xml_text.h>

namespace duizhao {
namespace {

// In the order of Severity.
constexpr std::array<std::string_view, 4> kSeverities = {"0", "4", "20", "100"};
// The quality model that the comments' rules and severities are of.
constexpr std::string_view kProfile = "https://themqm.org/";

std::string attribute(std::string_view name, std::string_view value) {
  return ' ' + std::string(name) + "=\"" + XmlText().attribute(value) + '"';
}

std::string_view its_type(const Finding& finding) {
  const RuleDefinition* rule = find_rule(finding.rule);
  return rule == nullptr ? std::string_view("pattern-problem") : rule->page.its_type;
}

std::string issue(const Finding& finding, const std::string& id) {
  std::string comment = finding.rule + ": " + finding.message;
  if (!finding.suggestion.empty()) comment += " (suggestion: " + finding.suggestion + ')';
  return "<its:locQualityIssues" + attribute("xml:id", id) + "><its:locQualityIssue" +
         attribute("locQualityIssueType", its_type(finding)) +
         attribute("locQualityIssueComment", comment) +
         attribute("locQualityIssueSeverity",
                   kSeverities.at(static_cast<std::size_t>(finding.severity))) +
         attribute("locQualityIssueProfileRef", kProfile) + "/></its:locQualityIssues>\n";
}

// A finding's span on one side, by the number of the finding in its unit (from 1).
struct Mark {
  Span span;
  std::size_t finding = 0;
};

// A place in the text where something is written between two characters.
struct Tag {
  std::uint32_t at = 0;
  bool opens = false;
  std::string xml;
};

class MarkedSide {
 public:
  MarkedSide(char side, std::string unit, std::vector<Mark> marks)
      : side_(side), unit_(std::move(unit)), marks_(std::move(marks)) {
    std::sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.finding < b.finding;
    });
  }

  [[nodiscard]] std::string xml(std::string_view utf8) const {
    const std::u32string text = to_utf32(utf8);
    std::string xml;
    std::uint32_t at = 0;
    for (const Tag& tag : tags()) {
      xml += XmlText().content_with_cp(to_utf8(std::u32string_view(text).substr(at, tag.at - at)));
      xml += tag.xml;
      at = tag.at;
    }
    return xml + XmlText().content_with_cp(to_utf8(std::u32string_view(text).substr(at)));
  }

 private:
  // Does it touch the inside of no other one?
  [[nodiscard]] bool stands_alone(const Mark& mark) const {
    return std::all_of(marks_.begin(), marks_.end(), [&](const Mark& other) {
      return &other == &mark || other.span.end < mark.span.begin ||
             mark.span.end < other.span.begin;
    });
  }

  [[nodiscard]] std::vector<Tag> tags() const {
    std::vector<Tag> tags;
    for (const Mark& mark : marks_) {
      const std::string id = side_ + std::to_string(mark.finding);
      const std::string what = attribute("id", id) + attribute("type", "its:generic") +
                               attribute("its:locQualityIssuesRef",
                                         "#its=i" + unit_ + '-' + std::to_string(mark.finding));
      const bool alone = stands_alone(mark);
      tags.push_back(
          {mark.span.begin.value, true, (alone ? "<mrk" : "<sm") + what + (alone ? ">" : "/>")});
      tags.push_back({mark.span.end.value, false,
                      alone ? "</mrk>" : "<em" + attribute("startRef", id) + "/>"});
    }
    // Stable: of an empty span, what opens stays before what closes.
    std::stable_sort(tags.begin(), tags.end(),
                     [](const Tag& a, const Tag& b) { return a.at < b.at; });
    return tags;
  }

  char side_;
  std::string unit_;
  std::vector<Mark> marks_;
};

std::string unit_xml(const CheckedPair& checked, std::uint64_t number) {
  const std::string unit = std::to_string(number);
  std::string issues;
  std::string of_unit;
  std::vector<Mark> source;
  std::vector<Mark> target;
  std::size_t count = 0;
  for (const Finding& finding : checked.report.findings) {
    ++count;
    const std::string id = 'i' + unit + '-' + std::to_string(count);
    issues += issue(finding, id);
    if (finding.source_span) source.push_back({*finding.source_span, count});
    if (finding.target_span) target.push_back({*finding.target_span, count});
    // A unit refers to one list: the first of its own findings.
    if (!finding.source_span && !finding.target_span && of_unit.empty()) {
      of_unit = attribute("its:locQualityIssuesRef", "#its=" + id);
    }
  }
  std::string xml = "<unit" + attribute("id", 'u' + unit) + attribute("name", checked.pair.id) +
                    " xml:space=\"preserve\"" + of_unit + ">\n" + issues + "<segment>\n<source>";
  xml += MarkedSide('s', unit, std::move(source)).xml(checked.pair.source) + "</source>\n";
  if (!checked.pair.target.empty()) {
    xml += "<target>" + MarkedSide('t', unit, std::move(target)).xml(checked.pair.target) +
           "</target>\n";
  }
  return xml + "</segment>\n</unit>\n";
}

}  // namespace

std::string XliffReport::head() const {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
         "xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\" version=\"2.1\"" +
         attribute("srcLang", code(input_.languages.source)) +
         attribute("trgLang", code(input_.languages.target)) + ">\n<file id=\"f1\"" +
         attribute("original", input_.source_name) + ">\n";
}

std::string XliffReport::pairs(std::span<const CheckedPair> checked, std::uint32_t /*threads*/) {
  std::string xml;
  for (const CheckedPair& pair : checked) xml += unit_xml(pair, ++units_);
  return xml;
}

std::string XliffReport::tail(const CheckSummary& /*summary*/) const {
  return "</file>\n</xliff>\n";
}

}  // namespace duizhao
