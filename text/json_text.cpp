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

std::string share_text(double share, std::size_t decimals) {
  constexpr std::size_t kMostDecimals = 9;
  long whole = 1;
  for (std::size_t i = 0; i < std::min(decimals, kMostDecimals); ++i) whole *= 10;
  const double inside = share > 0 ? std::min(share, 1.0) : 0.0;
  const long parts = std::lround(inside * static_cast<double>(whole));
  if (parts % whole == 0) return std::to_string(parts / whole);
  // The 1 in front keeps the noughts behind the point.
  const std::string digits = std::to_string(whole + parts);
  return "0." + digits.substr(1, digits.find_last_not_of('0'));
}

}  // namespace duizhao
