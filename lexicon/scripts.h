// Traditional characters and their simplified forms, character by character, for compiling: ICU's
// Traditional-Simplified, completed by what CC-CEDICT's entries show. A table of single characters
// cannot know that 乾 stays in 乾隆; headwords are therefore kept in folded spelling (干隆), and
// texts are folded by the same table, so that both scripts always meet.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/cedict.h>

namespace duizhao {

class Folding {
 public:
  explicit Folding(const std::vector<SourceEntry>& entries);

  // Simplified, lower case, narrow. Law: folding twice changes nothing more.
  [[nodiscard]] char32_t operator()(char32_t character) const;
  [[nodiscard]] std::u32string operator()(std::u32string_view text) const;

  // Only the characters that have another, simplified form.
  [[nodiscard]] const std::map<char32_t, char32_t>& simplified() const { return simplified_; }

 private:
  std::map<char32_t, char32_t> simplified_;
};

}  // namespace duizhao
