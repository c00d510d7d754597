// Translation Memory eXchange 1.4. A bead with an empty side is no translation and left out.
// The creation date is only said when asked for: the same texts give the same bytes.
#include <array>
#include <chrono>
#include <cstdio>

#include <duizhao/corpora/writers.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// XML 1.0, production 2: all code points but the control characters other than tab and line ends,
// surrogates (which no UTF-8 holds), U+FFFE and U+FFFF.
bool allowed_in_xml(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;
}

class Escaper {
 public:
  std::string operator()(std::string_view text) {
    std::string xml;
    for (const char32_t c : to_utf32(text)) append(xml, c);
    return xml;
  }

  [[nodiscard]] std::uint64_t replaced() const { return replaced_; }

 private:
  void append(std::string& xml, char32_t c) {
    if (!allowed_in_xml(c)) {
      ++replaced_;
      append_utf8(xml, U'\uFFFD');
    } else if (c == '&') {
      xml += "&amp;";
    } else if (c == '<') {
      xml += "&lt;";
    } else if (c == '>') {
      xml += "&gt;";
    } else if (c == '\r') {
      xml += "&#13;";  // a parser would make a line end of it
    } else {
      append_utf8(xml, c);
    }
  }

  std::uint64_t replaced_ = 0;
};

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

std::string header(const Bitext& bitext) {
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<tmx version=\"1.4\">\n"
      "  <header creationtool=\"duizhao\" creationtoolversion=\"" DUIZHAO_VERSION
      "\" segtype=\"sentence\" o-tmf=\"duizhao\" adminlang=\"en\" srclang=\"";
  xml += code(bitext.source.language);
  xml += "\" datatype=\"plaintext\"";
  if (bitext.creation_time) xml += " creationdate=\"" + date(*bitext.creation_time) + '"';
  xml += '>';
  if (!bitext.alignment.trusted) {
    xml += "\n    <note>" + Escaper()(bitext.alignment.doubt) + "</note>\n  ";
  }
  return xml + "</header>\n  <body>\n";
}

std::string variant(Language language, const std::string& escaped_text) {
  std::string xml = "      <tuv xml:lang=\"";
  xml += code(language);
  return xml + "\"><seg>" + escaped_text + "</seg></tuv>\n";
}

}  // namespace

std::uint64_t write_tmx(OutputFile& out, const Bitext& bitext) {
  out.write(header(bitext));
  Escaper escape;
  std::uint64_t number = 0;
  for (const auto& bead : bitext.alignment.beads) {
    const std::string source = source_text(bitext, bead);
    const std::string target = target_text(bitext, bead);
    if (source.empty() || target.empty()) continue;
    std::string xml = "    <tu tuid=\"" + std::to_string(++number) + "\">\n";
    xml += "      <prop type=\"x-confidence\">" + confidence_text(bead) + "</prop>\n";
    xml += "      <prop type=\"x-bead-type\">" + type(bead) + "</prop>\n";
    xml += variant(bitext.source.language, escape(source));
    xml += variant(bitext.target.language, escape(target));
    out.write(xml + "    </tu>\n");
  }
  out.write("  </body>\n</tmx>\n");
  return escape.replaced();
}

}  // namespace duizhao
