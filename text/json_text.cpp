#include <duizhao/text/json_text.h>

#include <algorithm>
#include <cmath>

namespace duizhao {

void append_quoted(std::string& json, std::string_view utf8) {
  constexpr std::string_view kHex = "0123456789abcdef";
  json += '"';
  std::size_t begin = 0;  // of what is to be copied as it is
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    json.append(utf8.substr(begin, i - begin));
    begin = i + 1;
    if (byte == '\n') {
      json += "\\n";
    } else if (byte == '\t') {
      json += "\\t";
    } else if (byte < 0x20) {
      json.append({'\\', 'u', '0', '0', kHex[byte >> 4U], kHex[byte & 0xFU]});
    } else {
      json.append({'\\', utf8[i]});
    }
  }
  json.append(utf8.substr(begin));
  json += '"';
}

std::string quoted(std::string_view utf8) {
  std::string json;
  append_quoted(json, utf8);
  return json;
}

std::string share_text(double share) {
  constexpr int kDecimals = 4;
  constexpr long kWhole = 10000;
  const double inside = share > 0 ? std::min(share, 1.0) : 0.0;
  const long parts = std::lround(inside * kWhole);
  if (parts % kWhole == 0) return std::to_string(parts / kWhole);
  std::string digits = std::to_string(parts);
  digits.insert(0, kDecimals - digits.size(), '0');
  return "0." + digits.substr(0, digits.find_last_not_of('0') + 1);
}

}  // namespace duizhao
