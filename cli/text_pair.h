// The two texts that a command is given, one Chinese and one English.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include <duizhao/align/aligner.h>
#include <duizhao/text/document.h>

namespace duizhao {

struct TextPairOptions {
  std::optional<Language> from, to;  // --from, --to; default: what the texts are written in
  std::string encoding;
  std::string wrapped = "auto";
  bool presplit = false;
  std::string delimiter;  // --delimiter
  std::string locked;     // --anchors: path; empty: none
  bool force = false;     // --from and --to hold even where the texts look otherwise
  std::uint32_t max_sentences = AlignerOptions{}.max_sentences;
};

// --presplit, --from, --to, --encoding, --wrapped, --max-sentences, --delimiter and
// --anchors; --force is the command's.
void add_text_pair_options(CLI::App& command, TextPairOptions& options);

// An option whose value is parsed to an optional; what cannot be parsed is wrong usage.
template <class Value, class Parse>
CLI::Option* add_parsed(CLI::App& command, const std::string& name, std::optional<Value>& value,
                        Parse parse, const std::string& description) {
  return command.add_option_function<std::string>(
      name,
      [&value, parse, name](const std::string& text) {
        value = parse(text);
        if (!value) throw CLI::ValidationError(name, "'" + text + "' is not known");
      },
      description);
}

struct TextPair {
  Document source, target;
};

// Reads both, or, when `target` is empty, one text that holds both languages by turns. A text whose
// language cannot be told (too short) gets the one that the other text is not written in. Throws
// UsageError when both texts are in one language, when --from or --to contradict them, or when more
// than one of the two and options.locked is to come from standard input.
TextPair read_pair(const std::string& source, const std::string& target,
                   const TextPairOptions& options);

// A note for the user, one line, when `delimiter` stands in neither text; else empty.
std::string missing_delimiter(const TextPair& texts, const std::string& delimiter);

// Aligns both. `locked` is the path of a file of locked beads (corpora/locked_beads.h), or empty.
Alignment align_pair(const Aligner& aligner, const TextPair& texts, const std::string& locked);

}  // namespace duizhao
