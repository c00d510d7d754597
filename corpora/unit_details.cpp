#include <duizhao/corpora/unit_details.h>

#include <algorithm>
#include <map>

namespace duizhao {
namespace {

auto find(const std::vector<UnitProperty>& properties, std::string_view name) {
  return std::find_if(properties.begin(), properties.end(),
                      [name](const UnitProperty& property) { return property.name == name; });
}

}  // namespace

std::string_view UnitDetails::property(std::string_view name) const {
  const auto found = find(properties, name);
  return found == properties.end() ? std::string_view() : std::string_view(found->value);
}

bool UnitDetails::has(std::string_view name) const {
  return find(properties, name) != properties.end();
}

void UnitDetails::set(std::string_view name, std::string_view value) {
  properties.push_back({std::string(name), std::string(value)});
}

std::vector<bool> paired_codes(const std::vector<InlineCode>& codes) {
  std::vector<bool> paired(codes.size());
  std::map<std::string_view, std::size_t> open;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (codes[i].kind == CodeKind::kOpen) open.insert_or_assign(codes[i].id, i);
    if (codes[i].kind != CodeKind::kClose) continue;
    const auto start = open.find(codes[i].id);
    if (start == open.end()) continue;
    paired[i] = paired[start->second] = true;
    open.erase(start);
  }
  return paired;
}

}  // namespace duizhao
