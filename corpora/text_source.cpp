#include <duizhao/corpora/text_source.h>

#include <algorithm>
#include <initializer_list>
#include <utility>

#include <duizhao/corpora/extractors.h>
#include <duizhao/corpora/files.h>
#include <duizhao/corpora/packing.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

std::string lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

bool ends_with_any(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [path](std::string_view ending) { return path.ends_with(ending); });
}

bool begins_like_html(std::string_view bytes) {
  const std::string_view text = without_byte_order_mark(bytes);
  const std::size_t start = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  const std::string head = lower(text.substr(start, 15));
  return head.starts_with("<!doctype html") || head.starts_with("<html");
}

}  // namespace

void add_extracted(TextSource& source, std::string_view line, std::uint64_t origin) {
  std::string clean;
  bool blank = false;
  for (std::size_t i = 0; i < line.size();) {
    const char32_t c = next_code_point(line, i);
    if (is_blank(c)) {
      blank = !clean.empty();
      continue;
    }
    if (std::exchange(blank, false)) clean += ' ';
    append_utf8(clean, c);
  }
  if (clean.empty()) return;
  source.text += clean + '\n';
  source.origins.push_back(origin);
}

TextSource read_text_source(const std::string& path, const std::string& encoding) {
  std::string bytes = read_file(path);
  const std::string name = lower(without_packing(path));
  if (name.ends_with(".docx")) return extract_docx(bytes, path);
  if (ends_with_any(name, {".html", ".htm", ".xhtml"}) || begins_like_html(bytes)) {
    return extract_html(bytes, path, encoding);
  }
  if (ends_with_any(name, {".srt", ".vtt"}) ||
      without_byte_order_mark(bytes).starts_with("WEBVTT")) {
    return extract_subtitles(bytes, path, encoding);
  }
  return {std::move(bytes)};
}

}  // namespace duizhao
