// A text in one language, cut into paragraphs and sentences.
//
// Law: sentences are in order and do not overlap; together their spans hold every character of the
// text that is not white space (is_blank in text/characters.h); where the text holds two languages,
// those of its two documents (text/two_languages.h) do. A sentence that crosses no joined
// line equals its span of `text`.
//
//   const Document document = make_document(bytes, {.language = Language::kChinese},
//   "news.zh.txt"); document.sentences[0].text  →  "今天下雨。"
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/language.h>
#include <duizhao/text/units.h>

namespace duizhao {

// When a subtitle is shown, seconds.
struct TimeSpan {
  float begin = 0, end = 0;
  friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

struct Sentence {
  std::string text;  // UTF-8, no blanks around; joined lines are joined by " " or nothing
  Span span;         // code points of Document::text
  ByteSpan bytes;    // bytes of the file the text was read from (byte order mark counted)
  std::uint32_t paragraph = 0;        // from 0
  std::optional<TimeSpan> time = {};  // of subtitles
  friend bool operator==(const Sentence&, const Sentence&) = default;
};

struct Document {
  std::string name;  // for messages: the path, or "-"
  Language language = Language::kChinese;
  std::string encoding;  // what the bytes were read as: "UTF-8", "GB18030", "Big5", "UTF-16LE" …
  std::string text;      // decoded, UTF-8, line ends as in the file, without byte order mark
  std::vector<Sentence> sentences;
  std::uint32_t paragraphs = 0;
  bool wrapped = false;                        // hard-wrapped lines were joined
  std::vector<std::uint32_t> delimiters = {};  // sentences that are delimiter lines, ascending
  // Of a text that was taken out of markup, where each of its lines begins: the line of the file,
  // in DOCX the paragraph, from 1; empty: a line is the file's own.
  std::vector<std::uint64_t> origins = {};
  // `text` holds another language by turns, and the sentences are those in this one
  // (text/two_languages.h).
  bool by_turns = false;
  friend bool operator==(const Document&, const Document&) = default;
};

enum class Wrapped { kAuto, kYes, kNo };

struct TextOptions {
  std::optional<Language> language = {};  // default: what the text is written in
  std::string encoding = {};              // default "": found by the ladder of text/decode.h
  Wrapped wrapped = Wrapped::kAuto;       // are lines cut at a width and to be joined?
  // A sentence a line already, a paragraph each: LF and CRLF end a line, other marks do not; an
  // empty line is an empty sentence, so that line numbers stay right (and parts paragraphs for the
  // aligner).
  bool presplit = false;
  // A line that is this and nothing else, blanks around it not counted, is one sentence and parts
  // the text: the aligner pairs such lines, one after the other, and nothing across them. "": none.
  std::string delimiter = {};
};

// Decodes `bytes`, finds the language, and cuts. Throws Error (undecodable bytes with their
// position, no text at all, a line or text over the limits below) and UsageError (language that
// cannot be told).
Document make_document(std::string_view bytes, const TextOptions& options, std::string name);

// Limits, enforced with one clear Error each.
inline constexpr std::uint64_t kMaxTextBytes = std::uint64_t{1} << 30;
inline constexpr std::uint64_t kMaxLineBytes = std::uint64_t{1} << 24;

// Throws Error when the text has no visible character. `name` is for the message.
void expect_text(std::string_view text, const std::string& name);

}  // namespace duizhao
