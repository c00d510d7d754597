// A JSON object a unit: {"id":"7","src":"…","tgt":"…"} and what else there is: "fuzzy", "ignore",
// "notes", "properties".
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/corpora/writers.h>
#include <duizhao/text/json_text.h>

namespace duizhao {
namespace {

void append_list(std::string& json, std::string_view name, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  json.append(",\"").append(name) += "\":[";
  for (const std::string& text : texts) {
    if (json.back() != '[') json += ',';
    append_quoted(json, text);
  }
  json += ']';
}

// Of a name that comes several times, an array.
void append_properties(std::string& json, const std::vector<UnitProperty>& properties) {
  if (properties.empty()) return;
  std::vector<std::string_view> names;
  for (const UnitProperty& property : properties) {
    if (std::find(names.begin(), names.end(), property.name) == names.end())
      names.push_back(property.name);
  }
  json += ",\"properties\":{";
  for (const std::string_view name : names) {
    if (json.back() != '{') json += ',';
    append_quoted(json, name);
    std::string values;
    std::size_t count = 0;
    for (const UnitProperty& property : properties) {
      if (property.name != name) continue;
      if (count++ != 0) values += ',';
      append_quoted(values, property.value);
    }
    json += count == 1 ? ':' + values : ":[" + values + ']';
  }
  json += '}';
}

class JsonlUnitWriter : public BitextWriter {
 public:
  explicit JsonlUnitWriter(OutputFile& out) : out_(out) {}

  void write(const Pair& pair, const UnitDetails& details) override {
    std::string json = "{\"id\":";
    append_quoted(json, pair.id);
    json += ",\"src\":";
    append_quoted(json, pair.source);
    json += ",\"tgt\":";
    append_quoted(json, pair.target);
    if (pair.fuzzy) json += ",\"fuzzy\":true";
    append_list(json, "ignore", pair.ignored);
    append_list(json, "notes", details.notes);
    append_properties(json, details.properties);
    lose_codes(details);
    out_.write(json + "}\n");
  }

 private:
  OutputFile& out_;
};

}  // namespace

std::unique_ptr<BitextWriter> make_jsonl_writer(const BitextOutput& output,
                                                const BitextWriterOptions&) {
  return std::make_unique<JsonlUnitWriter>(*output.file);
}

}  // namespace duizhao
