// XLIFF 2.1 (OASIS, 2018): a <unit> with one <segment> a pair. Notes, and properties as metadata
// (module "mda"), stand before it, native codes in <originalData>.
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <duizhao/corpora/unit_names.h>
#include <duizhao/corpora/writers.h>
#include <duizhao/corpora/xliff_names.h>
#include <duizhao/text/xml_text.h>

namespace duizhao {
namespace {

// The inline elements of one unit: ids that are the same for the same code of both sides, and the
// native codes.
class UnitCodes {
 public:
  explicit UnitCodes(XmlText& xml) : xml_(xml) {}

  std::string text(const std::string& text, const std::vector<InlineCode>& codes) {
    const std::vector<bool> paired = paired_codes(codes);
    std::map<Key, std::size_t> seen;
    std::map<std::string, std::string> open;  // ids of opening codes, by the file's
    std::string xml;
    std::size_t done = 0;
    for (std::size_t i = 0; i < codes.size(); ++i) {
      const InlineCode& code = codes[i];
      xml += xml_.content_with_cp(std::string_view(text).substr(done, code.begin - done));
      done = code.end;
      if (code.kind == CodeKind::kClose && paired[i]) {
        xml += "<ec startRef=\"" + open.at(code.id) + '"' + data(code) + "/>";
        continue;
      }
      const std::string id = id_of(code, seen[{code.kind, code.id}]++);
      if (code.kind == CodeKind::kOpen) open[code.id] = id;
      constexpr std::string_view kNames[] = {"ph", "sc", "ec"};
      xml.append("<").append(kNames[static_cast<std::size_t>(code.kind)]);
      xml += " id=\"" + id + '"' + data(code);
      if (code.kind != CodeKind::kPoint && !paired[i]) xml += " isolated=\"yes\"";
      if (is_xliff_code_type(code.type)) xml += " type=\"" + code.type + '"';
      xml += "/>";
    }
    return xml + xml_.content_with_cp(std::string_view(text).substr(done));
  }

  // <originalData>, or nothing.
  [[nodiscard]] std::string original_data() const {
    if (data_.empty()) return {};
    return "      <originalData>\n" + data_ + "      </originalData>\n";
  }

 private:
  using Key = std::pair<CodeKind, std::string>;

  // The number says which of several codes of one name in a text it is.
  std::string id_of(const InlineCode& code, std::size_t number) {
    std::string& id = ids_[{{code.kind, code.id}, number}];
    if (!id.empty()) return id;
    id = code.id;
    if (!is_name_token(id)) (id = "c").append(std::to_string(ids_.size()));
    while (!used_.insert({id, true}).second) id += '_';
    return id;
  }

  std::string data(const InlineCode& code) {
    if (code.native.empty()) return {};
    const auto [place, added] = data_ids_.try_emplace(code.native, "d");
    if (added) {
      place->second += std::to_string(data_ids_.size());
      data_ += "        <data id=\"" + place->second + "\" xml:space=\"preserve\">" +
               xml_.content_with_cp(code.native) + "</data>\n";
    }
    return " dataRef=\"" + place->second + '"';
  }

  XmlText& xml_;
  std::map<std::pair<Key, std::size_t>, std::string> ids_;
  std::map<std::string, bool> used_;
  std::map<std::string, std::string> data_ids_;
  std::string data_;
};

class XliffWriter : public BitextWriter {
 public:
  XliffWriter(OutputFile& out, const BitextWriterOptions& options) : out_(out) {
    const auto tag = [](const std::string& declared, Language language) {
      return declared.empty() ? std::string(code(language)) : declared;
    };
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
        "xmlns:mda=\"urn:oasis:names:tc:xliff:metadata:2.0\" version=\"2.1\"";
    xml += xml_.attribute("srcLang", tag(options.source_tag, options.languages.source));
    xml += xml_.attribute("trgLang", tag(options.target_tag, options.languages.target));
    xml += ">\n  <file id=\"f1\" xml:space=\"preserve\">\n";
    if (!options.note.empty()) {
      xml += "    <notes>\n      <note>" + xml_.content(options.note) + "</note>\n    </notes>\n";
    }
    out_.write(xml);
  }

  void write(const Pair& pair, const UnitDetails& details) override {
    const bool own_name = is_name_token(pair.id) && names_.add(pair.id);
    std::string name = pair.id;
    for (std::size_t number = units_; !own_name && (number == units_ || !names_.add(name));) {
      name = std::string("u").append(std::to_string(++number));
    }
    ++units_;
    std::string xml = "    <unit id=\"" + name + '"';
    xml += xml_.attribute("name", details.property("name"));
    if (details.property("translate") == "no") xml += " translate=\"no\"";
    xml += ">\n" + metadata(own_name ? "" : pair.id, details) + notes(details);
    UnitCodes codes(xml_);
    const std::string source = codes.text(pair.source, details.source_codes);
    const std::string target = codes.text(pair.target, details.target_codes);
    xml += codes.original_data() + "      <segment" + state(pair, details) + ">\n";
    xml += "        <source>" + source + "</source>\n";
    if (!pair.target.empty()) xml += "        <target>" + target + "</target>\n";
    lose("names of ignored rules", pair.ignored.size());
    out_.write(xml + "      </segment>\n    </unit>\n");
  }

  void finish() override {
    // A file without a unit is none.
    if (units_ == 0) out_.write("    <unit id=\"u0\"><segment><source/></segment></unit>\n");
    out_.write("  </file>\n</xliff>\n");
    lose(std::string(kReplacedLoss), xml_.replaced());
  }

 private:
  static bool is_attribute(const UnitProperty& property) {
    return property.name == "name" || (property.name == "translate" && property.value == "no") ||
           (property.name == "state" && is_xliff_state(property.value)) ||
           property.name.starts_with(kNotePrefix);
  }

  static std::string state(const Pair& pair, const UnitDetails& details) {
    const std::string_view said = details.property("state");
    std::string state(is_xliff_state(said) ? said : "");
    if (pair.fuzzy) state = "initial";
    if (state.empty() && !pair.target.empty()) state = "translated";
    return state.empty() ? state : " state=\"" + state + '"';
  }

  std::string metadata(std::string_view id, const UnitDetails& details) {
    std::string entries;
    const auto add = [&](std::string_view type, std::string_view text) {
      entries += "          <mda:meta" + xml_.attribute("type", type) + '>' + xml_.content(text) +
                 "</mda:meta>\n";
    };
    if (!id.empty()) add(kXliffIdProperty, id);
    for (const UnitProperty& property : details.properties) {
      if (!is_attribute(property)) add(property.name, property.value);
    }
    if (entries.empty()) return {};
    return "      <mda:metadata>\n        <mda:metaGroup>\n" + entries +
           "        </mda:metaGroup>\n      </mda:metadata>\n";
  }

  std::string notes(const UnitDetails& details) {
    std::string xml;
    for (const std::string& note : details.notes) {
      xml += "        <note>" + xml_.content(note) + "</note>\n";
    }
    for (const UnitProperty& property : details.properties) {
      if (!property.name.starts_with(kNotePrefix)) continue;
      const auto category = std::string_view(property.name).substr(kNotePrefix.size());
      xml += "        <note" + xml_.attribute("category", category) + '>' +
             xml_.content(property.value) + "</note>\n";
    }
    return xml.empty() ? xml : "      <notes>\n" + xml + "      </notes>\n";
  }

  OutputFile& out_;
  XmlText xml_;
  UnitNames names_;
  std::size_t units_ = 0;
};

}  // namespace

std::unique_ptr<BitextWriter> make_xliff_writer(const BitextOutput& output,
                                                const BitextWriterOptions& options) {
  return std::make_unique<XliffWriter>(*output.file, options);
}

}  // namespace duizhao
