// The text of a file in one language, whatever holds it: plain text stays as it is; DOCX, HTML and
// subtitles (SRT, WebVTT) become a line a paragraph, in reading order, without markup.
//
//   read_text_source("talk.srt", "").text  →  "今天我们谈谈天气。\n先说雨。\n"
//
// DOCX    paragraphs, headings, lists, cells of tables, text boxes; a footnote behind the paragraph
//         that refers to it; insertions that are tracked are kept, deletions dropped
// HTML    blocks; a cell, item or <br> ends a line; script, style, nav, template and the head are
//         dropped; encoding by byte order mark, --encoding, <meta charset>, else by the bytes
// SRT,VTT cues; those that a sentence goes through are joined, where the file has the habit of
//         ending sentences by a mark; tags, positions, notes and styles are dropped; sentences
//         know when they are shown
//
// A DOCX is a zip archive: parts are read by their names, nothing is written anywhere, and no other
// file is ever opened. Throws Error: damaged, beyond the limits, no text inside.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <duizhao/text/document.h>

namespace duizhao {

// A cue of subtitles: its characters, blanks not counted, and when they are shown.
struct TimedCharacters {
  std::uint32_t begin = 0, end = 0;  // from 0, through the whole text
  TimeSpan time;
  friend bool operator==(const TimedCharacters&, const TimedCharacters&) = default;
};

struct TextSource {
  std::string text;        // of a plain text: its bytes as they are
  bool extracted = false;  // `text` is UTF-8, a paragraph a line
  // Of each line of an extracted text: the line of the file where it begins; in DOCX the number of
  // the paragraph, from 1.
  std::vector<std::uint64_t> origins = {};
  std::vector<TimedCharacters> times = {};  // of subtitles, in the order of the text
};

// `encoding` as for decode(); of HTML and subtitles.
TextSource read_text_source(const std::string& path, const std::string& encoding);

inline constexpr std::uint64_t kMaxPartBytes = std::uint64_t{256} << 20;  // a part of a DOCX
inline constexpr std::uint64_t kMaxPartRatio = 200;  // its bytes to those of the whole archive,
inline constexpr std::uint64_t kFreePartBytes = std::uint64_t{16} << 20;  // beyond this size
inline constexpr std::size_t kMaxArchiveEntries = 10000;

}  // namespace duizhao
