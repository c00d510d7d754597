#include <duizhao/cli/text_pair.h>

#include <algorithm>
#include <utility>

#include <duizhao/corpora/files.h>
#include <duizhao/corpora/locked_beads.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/error.h>
#include <duizhao/text/two_languages.h>
#include <duizhao/text/utf8.h>
#include <duizhao/text/validate_utf8.h>

namespace duizhao {
namespace {

std::string name(Language language) {
  return language == Language::kChinese ? "Chinese" : "English";
}

TextOptions text_options(const TextPairOptions& options) {
  TextOptions text;
  text.encoding = options.encoding;
  text.wrapped = options.wrapped == "yes"  ? Wrapped::kYes
                 : options.wrapped == "no" ? Wrapped::kNo
                                           : Wrapped::kAuto;
  text.presplit = options.presplit;
  text.delimiter = options.delimiter;
  return text;
}

// One of the two texts on its way to a Document.
struct Side {
  const std::string& path;
  TextSource text_source;
  std::optional<Language> asked;  // by --from or --to
  std::optional<Document> document;

  void make(const TextPairOptions& options, std::optional<Language> language) {
    TextOptions text = text_options(options);
    text.language = language;
    document = make_document(text_source, text, path);
    text_source = {};
  }

  // Leaves `document` empty when the text does not show its language.
  void make_by_itself(const TextPairOptions& options) {
    try {
      make(options, options.force ? asked : std::nullopt);
    } catch (const UsageError&) {
      document.reset();
    }
  }
};

void check_languages(const Side& source, const Side& target) {
  const Language from = source.document->language;
  const Language to = target.document->language;
  if (from == to) {
    throw UsageError({target.path}, "both texts are written in " + name(from),
                     "give one Chinese and one English text");
  }
  if (source.asked.value_or(from) != from || target.asked.value_or(to) != to) {
    throw UsageError({source.path},
                     "the files are swapped: this text is written in " + name(from) +
                         ", the other one in " + name(to) + ", against --from and --to",
                     "swap the files, or leave --from and --to out");
  }
}

TextPair read_by_turns(const std::string& path, const TextPairOptions& options) {
  TextOptions text = text_options(options);
  if (options.from) text.language = options.from;
  if (options.to) text.language = other(*options.to);
  const TextSource source = read_text_source(path, options.encoding);
  TwoDocuments documents = make_two_documents(source.text, options_for(source, text), path);
  documents.source.origins = documents.target.origins = source.origins;
  return {std::move(documents.source), std::move(documents.target)};
}

// A blank delimiter would part the text at every empty line.
std::string refuse_blank(const std::string& text) {
  if (find_utf8_fault(text)) return "is not UTF-8";
  const std::u32string characters = to_utf32(text);
  return std::all_of(characters.begin(), characters.end(), is_blank) ? "is blank" : "";
}

}  // namespace

void add_text_pair_options(CLI::App& command, TextPairOptions& options) {
  command.add_flag("--presplit", options.presplit,
                   "The texts have one sentence a line already; blank lines part paragraphs");
  add_parsed(command, "--from", options.from, parse_language,
             "Language of SRC, zh or en (default: what it is written in)")
      ->type_name("LANG");
  add_parsed(command, "--to", options.to, parse_language, "Language of TGT")->type_name("LANG");
  command
      .add_option("--encoding", options.encoding,
                  "Encoding of both texts (default: found by looking at them)")
      ->type_name("NAME");
  command
      .add_option("--wrapped", options.wrapped,
                  "Lines are cut at a width and are joined: auto, yes or no (default: auto)")
      ->check(CLI::IsMember({"auto", "yes", "no"}).description(""))
      ->type_name("W");
  command
      .add_option("--max-sentences", options.max_sentences,
                  "Most sentences of one side in a bead, 1 to 6 (default: 6)")
      ->check(CLI::Range(1U, 6U).description(""))
      ->type_name("N");
  command
      .add_option(
          "--delimiter", options.delimiter,
          "A line that parts both texts: such lines are paired in order, and nothing across "
          "them")
      ->check(refuse_blank)
      ->type_name("LINE");
  command
      .add_option("--anchors", options.locked,
                  "Beads that are locked, [0]:[0,1] a line (ids or jsonl): they are kept exactly, "
                  "the rest is aligned around them")
      ->type_name("FILE");
}

std::string missing_delimiter(const TextPair& texts, const std::string& delimiter) {
  if (delimiter.empty() || !texts.source.delimiters.empty() || !texts.target.delimiters.empty())
    return {};
  return texts.source.name + (texts.source.by_turns ? "" : " and " + texts.target.name) +
         ": no line is the --delimiter; nothing parts the texts";
}

Alignment align_pair(const Aligner& aligner, const TextPair& texts, const std::string& locked) {
  if (locked.empty()) return aligner.align(texts.source, texts.target);
  const std::vector<Bead> beads = read_locked_beads(locked, texts.source, texts.target);
  return aligner.align(texts.source, texts.target, beads);
}

TextPair read_pair(const std::string& source_path, const std::string& target_path,
                   const TextPairOptions& options) {
  if ((source_path == "-") + (target_path == "-") + (options.locked == "-") > 1) {
    throw UsageError({"-"}, "two files are to come from standard input",
                     "give the paths of all but one");
  }
  if (options.from && options.to && *options.from == *options.to) {
    throw UsageError({}, "--from and --to name one language", "one is zh, the other en");
  }
  if (target_path.empty()) return read_by_turns(source_path, options);
  Side source{source_path, read_text_source(source_path, options.encoding), options.from,
              std::nullopt};
  Side target{target_path, read_text_source(target_path, options.encoding), options.to,
              std::nullopt};
  if (!source.asked && target.asked) source.asked = other(*target.asked);
  if (!target.asked && source.asked) target.asked = other(*source.asked);
  source.make_by_itself(options);
  target.make_by_itself(options);
  const auto complement = [](const Side& side, const Side& opposite) {
    return opposite.document ? std::optional(other(opposite.document->language)) : side.asked;
  };
  if (!source.document) source.make(options, complement(source, target));
  if (!target.document) target.make(options, complement(target, source));
  check_languages(source, target);
  return {*std::move(source.document), *std::move(target.document)};
}

}  // namespace duizhao
