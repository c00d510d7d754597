// The text of HTML by libxml2's parser, which repairs what is broken and opens nothing. It sees
// UTF-8 and calls back; no tree is built.
#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <string>
#include <string_view>

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>

#include <duizhao/corpora/extractors.h>
#include <duizhao/text/decode.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::array<std::string_view, 11> kDropped = {"script",   "style",    "nav", "head",
                                                       "template", "noscript", "svg", "math",
                                                       "select",   "textarea", "rt"};
// Elements inside a line; all others end it before and behind.
constexpr std::array<std::string_view, 34> kInline = {
    "a",      "abbr",   "acronym", "b",    "bdi",  "bdo", "big",  "cite",  "code",
    "data",   "dfn",    "em",      "font", "i",    "img", "ins",  "kbd",   "label",
    "mark",   "q",      "ruby",    "rp",   "rb",   "s",   "samp", "small", "span",
    "strike", "strong", "sub",     "sup",  "time", "tt",  "u"};
constexpr std::array<std::string_view, 2> kDeleted = {"del", "rp"};

template <std::size_t kCount>
bool is_one_of(const std::array<std::string_view, kCount>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_dropped(std::string_view name) {
  return is_one_of(kDropped, name) || is_one_of(kDeleted, name);
}

std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

class HtmlText {
 public:
  explicit HtmlText(std::string_view html) {
    source_.extracted = true;
    htmlSAXHandler handler{};
    handler.startElement = &on_start;
    handler.endElement = &on_end;
    handler.characters = &on_text;
    handler.cdataBlock = &on_text;
    handler.ignorableWhitespace = &on_text;
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
        &htmlFreeParserCtxt);
    if (!parser) throw std::bad_alloc();
    parser_ = parser.get();
    htmlCtxtUseOptions(parser_, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                    HTML_PARSE_RECOVER | HTML_PARSE_IGNORE_ENC);
    constexpr std::size_t kBlock = std::size_t{1} << 16U;
    for (std::size_t at = 0; at < html.size(); at += kBlock) {
      const std::string_view block = html.substr(at, kBlock);
      htmlParseChunk(parser_, block.data(), static_cast<int>(block.size()), 0);
      if (failed_) throw std::bad_alloc();
    }
    htmlParseChunk(parser_, nullptr, 0, 1);
    end_line();
    if (failed_) throw std::bad_alloc();
  }

  TextSource take() { return std::move(source_); }

 private:
  // Nothing may be thrown through the parser's frames; what can is a lack of memory.
  template <class Call>
  static void guarded(void* self, Call call) {
    auto& text = *static_cast<HtmlText*>(self);
    try {
      call(text);
    } catch (const std::bad_alloc&) {
      text.failed_ = true;
    }
  }

  static void on_start(void* self, const xmlChar* name, const xmlChar**) {
    guarded(self, [&](HtmlText& text) {
      if (is_dropped(view(name))) ++text.dropped_;
      if (!is_one_of(kInline, view(name))) text.end_line();
    });
  }

  static void on_end(void* self, const xmlChar* name) {
    guarded(self, [&](HtmlText& text) {
      if (is_dropped(view(name)) && text.dropped_ > 0) --text.dropped_;
      if (!is_one_of(kInline, view(name))) text.end_line();
    });
  }

  static void on_text(void* self, const xmlChar* bytes, int size) {
    guarded(self, [&](HtmlText& text) {
      const std::string_view piece = view(bytes).substr(0, static_cast<std::size_t>(size));
      if (text.dropped_ > 0) return;
      if (text.line_.empty() && piece.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return;
      if (text.line_.empty()) text.begin_ = std::max(1, xmlSAX2GetLineNumber(text.parser_));
      text.line_ += piece;
    });
  }

  void end_line() {
    add_extracted(source_, line_, static_cast<std::uint64_t>(begin_));
    line_.clear();
  }

  TextSource source_;
  htmlParserCtxtPtr parser_ = nullptr;
  std::string line_;
  int begin_ = 1;    // the line of the file where line_ ends to be read first
  int dropped_ = 0;  // open elements that are dropped
  bool failed_ = false;
};

// "gb2312" of <meta charset="gb2312"> or <meta … content="text/html; charset=gb2312">, among the
// first bytes as HTML asks for; empty: not said.
std::string declared_encoding(std::string_view bytes) {
  constexpr std::size_t kHead = 1024;
  constexpr std::string_view kWord = "charset=";
  std::string head(bytes.substr(0, kHead));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const std::size_t meta = head.find("<meta");
  if (meta == std::string::npos) return {};
  std::size_t begin = head.find(kWord, meta);
  if (begin == std::string::npos) return {};
  begin = std::min(head.find_first_not_of("\"' ", begin + kWord.size()), head.size());
  return head.substr(begin, head.find_first_of("\"' ;/>", begin) - begin);
}

}  // namespace

TextSource extract_html(std::string_view bytes, const std::string& path,
                        const std::string& encoding) {
  std::string name = encoding.empty() ? declared_encoding(bytes) : encoding;
  // GB 2312 and GBK are said where GB 18030, which holds them, is meant.
  if (encoding.empty() && (name == "gb2312" || name == "gbk")) name = "gb18030";
  std::string html;
  try {
    html = decode(bytes, name, path).text;
  } catch (const Error&) {
    if (!encoding.empty() || name.empty()) throw;
    html = decode(bytes, "", path).text;  // the declaration was wrong
  }
  return HtmlText(html).take();
}

}  // namespace duizhao
