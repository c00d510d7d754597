#include <duizhao/corpora/xml_stream.h>

#include <algorithm>
#include <cstring>
#include <exception>
#include <new>
#include <utility>

#include <expat.h>

#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 16;
constexpr std::size_t kMaxRootName = 64;  // bytes
constexpr std::string_view kEntityAdvice = "write the text itself in place of entities";

using Parser = std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)>;

}  // namespace

std::string_view XmlAttributes::get(std::string_view name) const {
  for (const char** entry = list_; *entry != nullptr; entry += 2) {
    if (name == *entry) return entry[1];
  }
  return {};
}

struct XmlStream::State {
  std::unique_ptr<InputFile> file;
  XmlHandler& handler;
  Parser parser{XML_ParserCreate(nullptr), &XML_ParserFree};
  std::exception_ptr failure = nullptr;  // what a handler threw, while expat's frames are left
  int depth = 0;
  std::uint64_t fed = 0;  // bytes given to expat
  bool at_end = false;

  State(std::unique_ptr<InputFile> input, XmlHandler& receiver)
      : file(std::move(input)), handler(receiver) {
    if (!parser) throw std::bad_alloc();
    XML_SetUserData(parser.get(), this);
    XML_SetElementHandler(parser.get(), &on_start, &on_end);
    XML_SetCharacterDataHandler(parser.get(), &on_text);
    XML_SetEntityDeclHandler(parser.get(), &on_entity);
    XML_SetSkippedEntityHandler(parser.get(), &on_skipped_entity);
  }

  template <class Call>
  static void guarded(void* self, Call call) {
    auto& state = *static_cast<State*>(self);
    if (state.failure) return;
    try {
      call(state);
    } catch (...) {
      state.failure = std::current_exception();
      XML_StopParser(state.parser.get(), XML_FALSE);
    }
  }

  static void XMLCALL on_start(void* self, const char* name, const char** attributes) {
    guarded(self, [&](State& state) {
      if (++state.depth > kMaxDepth) {
        state.fail("elements are nested deeper than 256", "flatten the file");
      }
      state.handler.start(name, XmlAttributes(attributes));
    });
  }

  static void XMLCALL on_end(void* self, const char* name) {
    guarded(self, [&](State& state) {
      --state.depth;
      state.handler.end(name);
    });
  }

  static void XMLCALL on_text(void* self, const char* text, int size) {
    guarded(self, [&](State& state) {
      state.handler.text({text, static_cast<std::size_t>(size)});
    });
  }

  static void XMLCALL on_entity(void* self, const char* name, int, const char*, int, const char*,
                                const char*, const char*, const char*) {
    guarded(self, [&](State& state) {
      state.fail(std::string("the file declares an entity, ") + name, kEntityAdvice);
    });
  }

  // With a document type that is not read, an entity that nobody declared is skipped, not refused.
  static void XMLCALL on_skipped_entity(void* self, const char* name, int) {
    guarded(self, [&](State& state) {
      state.fail(std::string("the entity ") + name + " is not known", kEntityAdvice);
    });
  }

  [[noreturn]] void fail(std::string_view problem, std::string_view advice) const {
    throw Error({file->path(), XML_GetCurrentLineNumber(parser.get()),
                 XML_GetCurrentColumnNumber(parser.get()) + 1},
                problem, advice);
  }

  // A tag that does not end is kept by expat as a whole.
  void check_tag_length() const {
    const auto handled = XML_GetCurrentByteIndex(parser.get());
    if (handled >= 0 && fed - static_cast<std::uint64_t>(handled) > kMaxTagBytes + kBlockBytes) {
      fail("a tag or a comment is longer than 1 MiB", "check that the file is not damaged");
    }
  }

  void parse() {
    void* const block = XML_GetBuffer(parser.get(), static_cast<int>(kBlockBytes));
    if (block == nullptr) throw std::bad_alloc();
    const std::size_t size = file->read(static_cast<char*>(block), kBlockBytes);
    at_end = size == 0;
    fed += size;
    const auto status = XML_ParseBuffer(parser.get(), static_cast<int>(size), at_end ? 1 : 0);
    if (failure) std::rethrow_exception(failure);
    if (status == XML_STATUS_OK) return check_tag_length();
    const XML_Error error = XML_GetErrorCode(parser.get());
    if (error == XML_ERROR_UNKNOWN_ENCODING) {
      fail("the file is in an encoding that is not read here", "convert it to UTF-8");
    }
    fail(std::string("not well-formed XML: ") + XML_ErrorString(error),
         "repair the file with the program that wrote it");
  }
};

XmlStream::XmlStream(std::unique_ptr<InputFile> file, XmlHandler& handler)
    : state_(std::make_unique<State>(std::move(file), handler)) {}

XmlStream::~XmlStream() = default;

bool XmlStream::read_block() {
  if (!state_->at_end) state_->parse();
  return !state_->at_end;
}

std::uint64_t XmlStream::line() const { return XML_GetCurrentLineNumber(state_->parser.get()); }

void XmlStream::fail(std::string_view problem, std::string_view advice) const {
  state_->fail(problem, advice);
}

std::string xml_root(std::string_view head) {
  // Without its zero bytes UTF-16 is ASCII, as far as the root goes.
  std::string text(head);
  text.erase(std::remove(text.begin(), text.end(), '\0'), text.end());
  std::string_view rest = text;
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
    if (rest.starts_with(mark)) rest.remove_prefix(mark.size());
  }
  constexpr std::string_view kBlanks = " \t\r\n";
  while (true) {
    rest.remove_prefix(std::min(rest.find_first_not_of(kBlanks), rest.size()));
    if (!rest.starts_with('<')) return {};
    const bool comment = rest.starts_with("<!--");
    if (!comment && !rest.starts_with("<?") && !rest.starts_with("<!")) break;
    std::string_view end = comment ? "-->" : ">";
    // An internal subset has tags of its own.
    if (rest.starts_with("<!DOCTYPE") &&
        rest.substr(0, rest.find('>')).find('[') != std::string_view::npos) {
      end = "]>";
    }
    const std::size_t found = rest.find(end);
    if (found == std::string_view::npos) return {};
    rest.remove_prefix(found + end.size());
  }
  rest.remove_prefix(1);
  std::string_view name = rest.substr(0, rest.find_first_of(" \t\r\n/>"));
  name.remove_prefix(name.rfind(':') + 1);
  const bool good = std::all_of(name.begin(), name.end(), [](char c) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
  return good && name.size() <= kMaxRootName ? std::string(name) : std::string();
}

}  // namespace duizhao
