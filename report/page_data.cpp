#include <duizhao/report/page_data.h>

#include <algorithm>
#include <optional>

#include <duizhao/metrics/fingerprint.h>
#include <duizhao/metrics/registry.h>
#include <duizhao/report/finding_json.h>
#include <duizhao/report/sentence_lines.h>
#include <duizhao/text/chinese_script.h>
#include <duizhao/text/json_text.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/split.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::size_t kScoreDecimals = 6;

// Where code points of a text stand in UTF-16, in which those from U+10000 on take two units.
class Utf16Places {
 public:
  explicit Utf16Places(std::string_view utf8) {
    std::uint32_t code_point = 0;
    for (std::size_t at = 0; at < utf8.size(); ++code_point) {
      if (next_code_point(utf8, at) >= 0x10000) long_ones_.push_back(code_point);
    }
  }
  [[nodiscard]] std::uint32_t operator[](CodePointIndex index) const {
    const auto before = std::lower_bound(long_ones_.begin(), long_ones_.end(), index.value);
    return index.value + static_cast<std::uint32_t>(before - long_ones_.begin());
  }
  [[nodiscard]] std::optional<Span> operator[](const std::optional<Span>& span) const {
    if (!span) return std::nullopt;
    return Span{{(*this)[span->begin]}, {(*this)[span->end]}};
  }

 private:
  std::vector<std::uint32_t> long_ones_;  // ascending
};

// JSON has these characters in its strings alone, where an escape means the same.
std::string safe_in_script(std::string_view json) {
  std::string safe;
  safe.reserve(json.size() + json.size() / 16);
  std::size_t begin = 0;  // of what is to be copied as it is
  const auto replace = [&](std::size_t at, std::size_t size, std::string_view escape) {
    safe.append(json.substr(begin, at - begin)).append(escape);
    begin = at + size;
  };
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '<') replace(i, 1, "\\u003c");
    if (c == '>') replace(i, 1, "\\u003e");
    if (c == '&') replace(i, 1, "\\u0026");
    if (c != '\xE2' || i + 2 >= json.size()) continue;
    const auto last = static_cast<unsigned char>(json[i + 2]);
    constexpr std::string_view kHex = "0123456789abcdef";
    const std::string low{kHex[(last >> 4U) & 3U], kHex[last & 0xFU]};
    // U+2028 to U+202E: line separators and embeddings; U+2066 to U+2069: isolates.
    if (json[i + 1] == '\x80' && last >= 0xA8 && last <= 0xAE) replace(i, 3, "\\u20" + low);
    if (json[i + 1] == '\x81' && last >= 0xA6 && last <= 0xA9) {
      replace(i, 3, std::string("\\u206") + low[1]);
    }
  }
  return safe.append(json.substr(begin));
}

std::string file_json(const NamedFile& file) {
  return "{\"name\":" + quoted(file.name) + ",\"sha256\":" + quoted(file.sha256) + '}';
}

std::string files_json(const std::vector<NamedFile>& files) {
  std::string json = "[";
  for (const NamedFile& file : files) {
    if (json.size() > 1) json += ',';
    json += file_json(file);
  }
  return json + ']';
}

std::string run_json(const RunFacts& run) {
  return "{\"version\":" + quoted(run.program_version) +
         ",\"lexicon\":" + quoted(run.lexicon_version) +
         ",\"lexicon_checksum\":" + quoted(run.lexicon_checksum) +
         ",\"profile\":" + quoted(run.profile) +
         ",\"configuration\":" + file_json(run.configuration) +
         ",\"inputs\":" + files_json(run.inputs) + ",\"settings\":" + files_json(run.settings) +
         '}';
}

// {"number-mismatch":"A number stands for another value than in the source",…}
std::string rules_json() {
  std::string json = "{";
  for (const RuleDefinition& rule : all_rules()) {
    if (json.size() > 1) json += ',';
    json += quoted(rule.page.name) + ':' + quoted(rule.page.summary);
  }
  return json + '}';
}

void append_strings(std::string& json, const std::vector<std::string>& texts) {
  json += '[';
  for (const std::string& text : texts) {
    if (&text != &texts.front()) json += ',';
    append_quoted(json, text);
  }
  json += ']';
}

void append_finding(std::string& json, Finding finding, Fingerprints& prints,
                    const Utf16Places& source, const Utf16Places& target) {
  const std::string fingerprint = to_hex(prints.of(finding));
  const std::string excerpt = prints.excerpt(finding);
  finding.source_span = source[finding.source_span];
  finding.target_span = target[finding.target_span];
  json += '{';
  append_finding_fields(json, finding);
  json += ",\"fingerprint\":\"" + fingerprint + "\",\"excerpt\":";
  append_quoted(json, excerpt);
  json += '}';
}

// The sentences of a unit, nothing left out; at least one.
std::vector<std::string> sentences_of(std::string_view utf8, Language language) {
  const std::u32string text = to_utf32(utf8);
  std::vector<std::string> sentences;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : sentence_ends(text, language)) {
    sentences.push_back(to_utf8(slice(text, {{begin}, {end}})));
    begin = end;
  }
  if (sentences.empty()) sentences.emplace_back();
  return sentences;
}

}  // namespace

PageData::PageData(const ReportInput& input) : input_(input) {
  if (input.source == nullptr) return;
  source_lines_ = sentence_lines(*input.source);
  target_lines_ = sentence_lines(*input.target);
}

std::string PageData::head() const {
  const Alignment* alignment = input_.alignment;
  std::string json = "{\"format\":1,\"run\":" + run_json(input_.run);
  json += ",\"languages\":[" + quoted(code(input_.languages.source)) + ',' +
          quoted(code(input_.languages.target)) + ']';
  json += ",\"names\":[" + quoted(input_.source_name) + ',' + quoted(input_.target_name) + ']';
  json += input_.source == nullptr ? ",\"kind\":\"bitext\"" : ",\"kind\":\"texts\"";
  json += input_.run.profile.empty() ? ",\"checked\":false" : ",\"checked\":true";
  json += ",\"doubt\":" + quoted(alignment == nullptr ? "" : alignment->doubt);
  json += ",\"rules\":" + rules_json();
  json += ",\"scripts\":" + quoted(to_utf8(traditional_and_simplified()));
  return safe_in_script(json) +
         ",\"pairs\":[\n[\"id\",\"lines\",\"score\",\"confidence\",\"moved\",\"source_first\","
         "\"source\",\"source_spans\",\"target_first\",\"target\",\"target_spans\",\"links\","
         "\"findings\"]";
}

// Number of the first sentence, sentences, spans.
void PageData::append_side(std::string& json, const Document* document, std::uint32_t begin,
                           std::uint32_t end, std::string_view text, Language language) {
  if (document == nullptr) {
    json += "null,";
    append_strings(json, sentences_of(text, language));
    json += ",null,";
    return;
  }
  json += std::to_string(begin) + ",[";
  std::string spans;
  for (std::uint32_t i = begin; i < end; ++i) {
    const Sentence& sentence = document->sentences[i];
    if (i != begin) json += ',';
    append_quoted(json, sentence.text);
    if (i != begin) spans += ',';
    spans +=
        std::to_string(sentence.span.begin.value) + ',' + std::to_string(sentence.span.end.value);
  }
  json += "],[" + spans + "],";
}

// Where the pair begins: the line of the bitext, or those of both texts; 0: not known.
std::string PageData::lines(const CheckedPair& checked) const {
  if (checked.bead == nullptr) return '[' + std::to_string(checked.pair.line) + ']';
  const Bead& bead = *checked.bead;
  const auto line = [](const auto& range, const std::vector<std::uint64_t>& lines) {
    return std::to_string(range.empty() ? 0 : lines[range.begin.value]);
  };
  return '[' + line(bead.source, source_lines_) + ',' + line(bead.target, target_lines_) + ']';
}

std::string PageData::row(const CheckedPair& checked) const {
  const Pair& pair = checked.pair;
  const PairReport& report = checked.report;
  const Bead bead = checked.bead == nullptr ? Bead{} : *checked.bead;
  std::string json = ",\n[";
  append_quoted(json, pair.id);
  json += ',' + lines(checked) + ',' + share_text(report.score, kScoreDecimals) + ',';
  json += checked.bead == nullptr ? "null" : share_text(static_cast<double>(bead.confidence));
  json += bead.moved ? ",1," : ",0,";
  append_side(json, input_.source, bead.source.begin.value, bead.source.end.value, pair.source,
              input_.languages.source);
  append_side(json, input_.target, bead.target.begin.value, bead.target.end.value, pair.target,
              input_.languages.target);
  const Utf16Places source(pair.source);
  const Utf16Places target(pair.target);
  json += '[';
  for (const LinkedSpans& link : report.links) {
    if (&link != &report.links.front()) json += ',';
    json += std::to_string(source[link.source.begin]) + ',' +
            std::to_string(source[link.source.end]) + ',' +
            std::to_string(target[link.target.begin]) + ',' +
            std::to_string(target[link.target.end]);
  }
  json += "],[";
  if (!report.findings.empty()) {
    Fingerprints prints(pair);
    for (const Finding& finding : report.findings) {
      if (&finding != &report.findings.front()) json += ',';
      append_finding(json, finding, prints, source, target);
    }
  }
  return safe_in_script(json + "]]");
}

std::string PageData::tail(const CheckSummary& summary) {
  return "\n],\"suppressed\":" + std::to_string(summary.suppressed) + '}';
}

}  // namespace duizhao
