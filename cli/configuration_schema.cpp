#include <duizhao/cli/configuration_schema.h>

#include <nlohmann/json.hpp>

#include <duizhao/metrics/configuration_keys.h>

namespace duizhao {
namespace {

using Json = nlohmann::ordered_json;

Json value_schema(const ConfigurationKey& key);

Json table_schema(const std::vector<ConfigurationKey>& keys) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const ConfigurationKey& key : keys) {
    properties[key.name] = {{"description", key.description}};
    properties[key.name].update(value_schema(key));
    if (key.required) required.push_back(key.name);
  }
  Json schema = {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
  if (!required.empty()) schema["required"] = required;
  return schema;
}

Json text_schema(const ConfigurationKey& key) {
  Json schema = {{"type", "string"}};
  if (!key.values.empty()) schema["enum"] = key.values;
  if (!key.selector) return schema;
  const Json own = {{"type", "string"}, {"pattern", "^pattern/"}};
  return {{"anyOf", Json::array({schema, own})}};
}

Json value_schema(const ConfigurationKey& key) {
  switch (key.kind) {
    case ValueKind::kFlag:
      return {{"type", "boolean"}};
    case ValueKind::kNumber:
      return {{"type", "number"}};
    case ValueKind::kText:
      return text_schema(key);
    case ValueKind::kTexts:
      return {{"type", "array"}, {"items", text_schema(key)}};
    case ValueKind::kTable:
      return table_schema(key.keys);
    case ValueKind::kTables:
      return {{"type", "array"}, {"items", table_schema(key.keys)}};
    case ValueKind::kRule:
      return {{"anyOf", Json::array({text_schema(key), table_schema(key.keys)})}};
  }
  return {};
}

}  // namespace

std::string configuration_schema() {
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", "duizhao.toml"}};
  schema.update(table_schema(configuration_keys()));
  return schema.dump(2) + '\n';
}

}  // namespace duizhao
