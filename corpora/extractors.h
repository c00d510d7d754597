// The readers behind read_text_source, one file each. `bytes` is the whole file, `path` for
// messages.
#pragma once

#include <string>
#include <string_view>

#include <duizhao/corpora/text_source.h>

namespace duizhao {

TextSource extract_docx(std::string_view bytes, const std::string& path);
TextSource extract_html(std::string_view bytes, const std::string& path,
                        const std::string& encoding);
TextSource extract_subtitles(std::string_view bytes, const std::string& path,
                             const std::string& encoding);

// Adds a line with blanks made one and none at its ends; nothing when it is blank.
void add_extracted(TextSource& source, std::string_view line, std::uint64_t origin);

}  // namespace duizhao
