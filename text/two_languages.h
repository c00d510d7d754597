// One text that holds both languages by turns: a line or paragraph in one, then its rendering in
// the other, as in bilingual readers, subtitles pasted together, minutes and e-mails.
//
//   make_two_documents("今天下雨。\nIt is raining.\n…", {}, "both.txt")   →  Chinese, English
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/document.h>

namespace duizhao {

struct TwoDocuments {
  Document source, target;  // in the language that the text begins with, and in the other one
};

// The language of one line, told by its letters and, where it has those of both, by its function
// words; nothing when it has no letters.
std::optional<Language> line_language(std::string_view line);

// Cuts each line in its language. Both documents have the whole text and the same name; their
// spans are places in it, and `by_turns` is set. Lines without letters go with the line behind
// them, delimiter lines to both. With `presplit` a line is a sentence, and empty lines are none.
// `options.language` is that of the source. Throws as make_document, and UsageError when the text
// is in one language or has both in the same lines.
TwoDocuments make_two_documents(std::string_view bytes, const TextOptions& options,
                                const std::string& name);

// Where the languages change, ascending: so many sentences of `one` and of `other` stand before.
struct Turn {
  std::uint32_t one, other;
  friend bool operator==(const Turn&, const Turn&) = default;
};
// Of the two documents of one text, in either order.
std::vector<Turn> turns(const Document& one, const Document& other);

}  // namespace duizhao
