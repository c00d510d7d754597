// duizhao split: a text as sentences.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <duizhao/cli/commands.h>
#include <duizhao/corpora/files.h>
#include <duizhao/text/document.h>

namespace duizhao {
namespace {

constexpr const char* kFooter =
    "Examples:\n"
    "  duizhao split news.zh.txt                     a sentence a line, blank lines between\n"
    "                                                paragraphs\n"
    "  duizhao split --lang en news.en.txt.gz -o news.en.sentences.txt\n"
    "  duizhao split --format jsonl old.txt          {\"begin\":0,\"end\":14,\"text\":\"…\",\n"
    "                                                \"paragraph\":0}, in code points\n"
    "  duizhao split --wrapped yes --encoding big5 - < mail.txt\n\n"
    "A line end is the end of a paragraph, except in text whose lines were cut at a width.";

// Sentences are handed to the file in pieces of about this many bytes.
constexpr std::size_t kPiece = std::size_t{1} << 16;

struct SplitRequest {
  std::string input;
  std::string output = "-";
  std::optional<Language> language;
  std::string encoding;
  std::string format = "text";
  std::string wrapped = "auto";
};

Wrapped parse_wrapped(const std::string& name) {
  if (name == "yes") return Wrapped::kYes;
  return name == "no" ? Wrapped::kNo : Wrapped::kAuto;
}

std::string as_json(const Sentence& sentence) {
  const nlohmann::ordered_json json = {{"begin", sentence.span.begin.value},
                                       {"end", sentence.span.end.value},
                                       {"text", sentence.text},
                                       {"paragraph", sentence.paragraph}};
  return json.dump() + '\n';
}

void run_split(const SplitRequest& request) {
  TextOptions options;
  options.language = request.language;
  options.encoding = request.encoding;
  options.wrapped = parse_wrapped(request.wrapped);
  const Document document = read_document(request.input, options);
  OutputFile out(request.output);
  std::string piece;
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : document.sentences) {
    if (request.format == "jsonl") {
      piece += as_json(sentence);
    } else {
      if (sentence.paragraph != paragraph) piece += '\n';
      piece += sentence.text + '\n';
    }
    paragraph = sentence.paragraph;
    if (piece.size() < kPiece) continue;
    out.write(piece);
    piece.clear();
  }
  out.write(piece);
  out.commit();
}

}  // namespace

void add_split(CLI::App& app, Context& context) {
  auto request = std::make_shared<SplitRequest>();
  CLI::App& command = *app.add_subcommand("split", "Cuts a text into sentences");
  command.footer(kFooter);
  command.add_option("FILE", request->input, "Text; - is standard input")
      ->required()
      ->type_name("");
  command.add_option("-o,--output", request->output, "Where to write (default: standard output)")
      ->type_name("OUT");
  command
      .add_option_function<std::string>(
          "--lang",
          [request](const std::string& tag) {
            request->language = parse_language(tag);
            if (!request->language)
              throw CLI::ValidationError("--lang", "'" + tag + "' is neither zh nor en");
          },
          "Language of the text, zh or en (default: what it is written in)")
      ->type_name("LANG");
  command
      .add_option("--encoding", request->encoding,
                  "Encoding of the text (default: found by looking at it)")
      ->type_name("NAME");
  command.add_option("--format", request->format, "text or jsonl (default: text)")
      ->check(CLI::IsMember({"text", "jsonl"}).description(""))
      ->type_name("F");
  command
      .add_option("--wrapped", request->wrapped,
                  "Lines are cut at a width and are joined: auto, yes or no (default: auto)")
      ->check(CLI::IsMember({"auto", "yes", "no"}).description(""))
      ->type_name("W");
  add_common_options(command, context);
  command.callback([request] { run_split(*request); });
}

}  // namespace duizhao
