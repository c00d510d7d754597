// Translation Memory eXchange 1.4. A unit without one of its texts has only the other variant.
// The creation date is only said when asked for: the same texts give the same bytes.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include <duizhao/corpora/tmx_attributes.h>
#include <duizhao/corpora/writers.h>
#include <duizhao/text/xml_text.h>

namespace duizhao {
namespace {

// "20240131T093000Z", TMX's form of ISO 8601. The year keeps four digits.
std::string date(std::int64_t seconds) {
  const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
  const auto midnight = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day day(midnight);
  const std::chrono::hh_mm_ss clock(time - midnight);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%04d%02u%02uT%02ld%02ld%02ldZ",
                static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day()), clock.hours().count(), clock.minutes().count(),
                clock.seconds().count());
  return text.data();
}

// The numbers by which TMX ties opening codes to closing ones: the file's own where they are
// numbers, else counted.
class CodeNumbers {
 public:
  std::string of(const std::string& id) {
    const bool number = !id.empty() && id.find_first_not_of("0123456789") == std::string::npos;
    if (number) return id;
    const auto [place, added] = numbers_.try_emplace(id, 0);
    if (added) place->second = kFirst + numbers_.size();
    return std::to_string(place->second);
  }

 private:
  static constexpr std::size_t kFirst = 1000;  // above what files number themselves
  std::map<std::string, std::size_t> numbers_;
};

class TmxWriter : public BitextWriter {
 public:
  TmxWriter(OutputFile& out, const BitextWriterOptions& options)
      : out_(out),
        source_tag_(options.source_tag.empty() ? code(options.languages.source)
                                               : std::string_view(options.source_tag)),
        target_tag_(options.target_tag.empty() ? code(options.languages.target)
                                               : std::string_view(options.target_tag)) {
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<tmx version=\"1.4\">\n"
        "  <header creationtool=\"duizhao\" creationtoolversion=\"" DUIZHAO_VERSION
        "\" segtype=\"sentence\" o-tmf=\"duizhao\" adminlang=\"en\"";
    xml += xml_.attribute("srclang", source_tag_) + " datatype=\"plaintext\"";
    if (options.creation_time) xml += " creationdate=\"" + date(*options.creation_time) + '"';
    xml += '>';
    if (!options.note.empty()) xml += "\n    <note>" + xml_.content(options.note) + "</note>\n  ";
    out_.write(xml + "</header>\n  <body>\n");
  }

  void write(const Pair& pair, const UnitDetails& details) override {
    std::string xml = "    <tu" + xml_.attribute("tuid", pair.id) + attributes(details, "") + ">\n";
    for (const std::string& note : details.notes) {
      xml += "      <note>" + xml_.content(note) + "</note>\n";
    }
    xml += properties(details, "");
    if (pair.fuzzy) xml += property(kFuzzyProperty, "yes");
    const bool neither = pair.source.empty() && pair.target.empty();
    if (neither || !pair.source.empty()) {
      xml += variant(source_tag_, pair.source, details.source_codes, details, "source.");
    }
    if (!pair.target.empty()) {
      xml += variant(target_tag_, pair.target, details.target_codes, details, "target.");
    }
    lose("names of ignored rules", pair.ignored.size());
    out_.write(xml + "    </tu>\n");
  }

  void finish() override {
    out_.write("  </body>\n</tmx>\n");
    lose(std::string(kReplacedLoss), xml_.replaced());
  }

 private:
  std::string property(std::string_view name, std::string_view value) {
    return "      <prop" + xml_.attribute("type", name) + '>' + xml_.content(value) + "</prop>\n";
  }

  // Those of the unit (prefix "") or of one side ("source.").
  static bool belongs(std::string_view& name, std::string_view prefix) {
    if (prefix.empty()) return !name.starts_with("source.") && !name.starts_with("target.");
    if (!name.starts_with(prefix)) return false;
    name.remove_prefix(prefix.size());
    return true;
  }

  std::string attributes(const UnitDetails& details, std::string_view prefix) {
    std::string xml;
    for (const std::string_view name : kTmxAttributes) {
      xml += xml_.attribute(name, details.property(std::string(prefix).append(name)));
    }
    return xml;
  }

  std::string properties(const UnitDetails& details, std::string_view prefix) {
    std::string xml;
    for (const UnitProperty& entry : details.properties) {
      std::string_view name = entry.name;
      if (belongs(name, prefix) && !is_tmx_attribute(name)) xml += property(name, entry.value);
    }
    return xml;
  }

  std::string variant(std::string_view tag, const std::string& text,
                      const std::vector<InlineCode>& codes, const UnitDetails& details,
                      std::string_view prefix) {
    const std::string inside = properties(details, prefix);
    std::string xml = "      <tuv" + xml_.attribute("xml:lang", tag);
    xml += attributes(details, prefix) + '>';
    if (!inside.empty()) xml += '\n' + inside + "      ";
    return xml + "<seg>" + segment(text, codes) + "</seg></tuv>\n";
  }

  std::string segment(const std::string& text, const std::vector<InlineCode>& codes) {
    const std::vector<bool> paired = paired_codes(codes);
    CodeNumbers numbers;
    std::string xml;
    std::size_t done = 0;
    for (std::size_t i = 0; i < codes.size(); ++i) {
      const InlineCode& inline_code = codes[i];
      xml += xml_.content(std::string_view(text).substr(done, inline_code.begin - done));
      done = inline_code.end;
      std::string_view element = "ph";
      std::string start;
      if (inline_code.kind == CodeKind::kPoint) {
        start = xml_.attribute("x", inline_code.id) + xml_.attribute("type", inline_code.type);
      } else if (!paired[i]) {
        element = "it";
        start = inline_code.kind == CodeKind::kOpen ? " pos=\"begin\"" : " pos=\"end\"";
        start += xml_.attribute("x", inline_code.id) + xml_.attribute("type", inline_code.type);
      } else {
        element = inline_code.kind == CodeKind::kOpen ? "bpt" : "ept";
        start = " i=\"" + numbers.of(inline_code.id) + '"';
        if (element == "bpt") start += xml_.attribute("type", inline_code.type);
      }
      xml.append("<").append(element).append(start) += '>';
      xml += xml_.content(inline_code.native);
      xml.append("</").append(element) += '>';
    }
    return xml + xml_.content(std::string_view(text).substr(done));
  }

  OutputFile& out_;
  std::string source_tag_, target_tag_;
  XmlText xml_;
};

}  // namespace

std::unique_ptr<BitextWriter> make_tmx_writer(const BitextOutput& output,
                                              const BitextWriterOptions& options) {
  return std::make_unique<TmxWriter>(*output.file, options);
}

}  // namespace duizhao
