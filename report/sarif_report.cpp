#include <duizhao/report/sarif_report.h>

#include <array>
#include <map>
#include <optional>
#include <string_view>

#include <duizhao/metrics/fingerprint.h>
#include <duizhao/metrics/registry.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/json_text.h>

namespace duizhao {
namespace {

// In the order of Severity.
constexpr std::array<std::string_view, 4> kLevels = {"note", "warning", "error", "error"};

std::string_view level(Severity severity) { return kLevels.at(static_cast<std::size_t>(severity)); }

// A path as a reference of RFC 3986: what may not stand in one as %XX.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "-._~/";
  if (path == "-") return "stdin";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_ascii_letter(byte) || (byte >= '0' && byte <= '9') ||
        kPlain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      uri.append({'%', kHex[byte >> 4U], kHex[byte & 0xFU]});
    }
  }
  return uri;
}

std::string message_json(std::string_view text) { return "{\"text\":" + quoted(text) + '}'; }

std::string rule_json(const RulePage& page) {
  std::string json = "{\"id\":" + quoted(page.name);
  json += ",\"shortDescription\":" + message_json(page.summary);
  json += ",\"fullDescription\":" + message_json(page.finds);
  json += ",\"help\":" + message_json(page.matters);
  json += ",\"defaultConfiguration\":{\"level\":" + quoted(level(page.severity)) + '}';
  json += ",\"properties\":{\"tags\":[" + quoted(page.family) + ',' +
          quoted("MQM/" + page.category) + ',' + quoted("ITS/" + page.its_type) + "]}";
  return json + '}';
}

const std::map<std::string_view, std::size_t>& rule_numbers() {
  static const std::map<std::string_view, std::size_t> kNumbers = [] {
    std::map<std::string_view, std::size_t> numbers;
    for (const RuleDefinition& rule : all_rules()) numbers.emplace(rule.page.name, numbers.size());
    return numbers;
  }();
  return kNumbers;
}

std::string region_json(const Place& place) {
  std::string json = "{\"startLine\":" + std::to_string(place.line);
  if (place.column != 0) {
    json += ",\"startColumn\":" + std::to_string(place.column) +
            ",\"endLine\":" + std::to_string(place.end_line) +
            ",\"endColumn\":" + std::to_string(place.end_column);
  }
  return json + '}';
}

std::string location_json(const Place& place, const std::string& pair_id, std::string_view side) {
  std::string json =
      "{\"physicalLocation\":{\"artifactLocation\":{\"uri\":" + quoted(uri_of(place.file)) + '}';
  if (place.line != 0) json += ",\"region\":" + region_json(place);
  json += "},\"logicalLocations\":[{\"name\":" + quoted(pair_id) + ",\"kind\":\"unit\"}]";
  if (!side.empty()) json += ",\"message\":" + message_json(side);
  return json + '}';
}

std::string artifact_json(const NamedFile& file) {
  std::string json = "{\"location\":{\"uri\":" + quoted(uri_of(file.name)) + '}';
  if (!file.sha256.empty()) json += ",\"hashes\":{\"sha-256\":" + quoted(file.sha256) + '}';
  return json + '}';
}

std::string span_json(const std::optional<Span>& span) {
  if (!span) return "null";
  return '[' + std::to_string(span->begin.value) + ',' + std::to_string(span->end.value) + ']';
}

std::string properties_json(const Finding& finding) {
  std::string json = "{\"severity\":" + quoted(name(finding.severity));
  json += ",\"category\":" + quoted(finding.category);
  json += ",\"confidence\":" + share_text(static_cast<double>(finding.confidence));
  json += ",\"src_span\":" + span_json(finding.source_span);
  json += ",\"tgt_span\":" + span_json(finding.target_span);
  if (!finding.suggestion.empty()) json += ",\"suggestion\":" + quoted(finding.suggestion);
  return json + '}';
}

}  // namespace

std::string SarifReport::run_head(std::uint64_t number) const {
  std::string json = "{\"tool\":{\"driver\":{\"name\":\"duizhao\",\"semanticVersion\":" +
                     quoted(input_.run.program_version) + ",\"rules\":[";
  for (const RuleDefinition& rule : all_rules()) {
    json += (&rule == &all_rules().front() ? "\n" : ",\n") + rule_json(rule.page);
  }
  json += "\n]}},\"automationDetails\":{\"id\":\"duizhao/" + std::to_string(number) + "\"}";
  json += ",\"columnKind\":\"unicodeCodePoints\",\"artifacts\":[";
  for (const NamedFile& file : input_.run.inputs) {
    if (&file != &input_.run.inputs.front()) json += ',';
    json += artifact_json(file);
  }
  json += "],\"properties\":{\"lexicon\":" + quoted(input_.run.lexicon_version) +
          ",\"lexicon_checksum\":" + quoted(input_.run.lexicon_checksum) +
          ",\"profile\":" + quoted(input_.run.profile) + '}';
  return json + ",\"results\":[";
}

std::string SarifReport::head() const {
  return "{\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
         "sarif-schema-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[\n" +
         run_head(1);
}

std::string SarifReport::pair(const CheckedPair& checked) const {
  if (checked.report.findings.empty()) return "";
  std::string json;
  Fingerprints prints(checked.pair);
  for (const Finding& finding : checked.report.findings) {
    const auto source = places_.source(checked, finding);
    const auto target = places_.target(checked, finding);
    json += "{\"ruleId\":" + quoted(finding.rule);
    const auto number = rule_numbers().find(finding.rule);
    if (number != rule_numbers().end()) {
      json += ",\"ruleIndex\":" + std::to_string(number->second);
    }
    json += ",\"level\":" + quoted(level(finding.severity));
    json += ",\"message\":" + message_json(finding.message) + ",\"locations\":[";
    json += location_json(places_.main(checked, finding), checked.pair.id, "") + ']';
    // Of a bitext both sides are at one place.
    if (source && target && source != target) {
      json += ",\"relatedLocations\":[" + location_json(*source, checked.pair.id, "source") + ']';
    }
    json += ",\"partialFingerprints\":{\"duizhaoFinding/v1\":\"" + to_hex(prints.of(finding));
    json += "\"},\"properties\":" + properties_json(finding) + "}\n";
  }
  return json;
}

std::string SarifReport::pairs(std::span<const CheckedPair> checked, std::uint32_t threads) {
  const std::string lines = Report::pairs(checked, threads);
  std::string json;
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t end = lines.find('\n', begin);
    if (results_ != 0 && results_ % max_results_ == 0) {
      json += "\n]},\n" + run_head(results_ / max_results_ + 1) + '\n';
    } else {
      json += results_ == 0 ? "\n" : ",\n";
    }
    ++results_;
    json.append(lines, begin, end - begin);
    begin = end + 1;
  }
  return json;
}

std::string SarifReport::tail(const CheckSummary& /*summary*/) const { return "\n]}\n]}\n"; }

}  // namespace duizhao
