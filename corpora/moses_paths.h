// The two files of a bitext whose languages their names end in, as Moses and many corpora have
// them: news.zh and news.en, packed or not (news.zh.gz and news.en.gz). One path names both; what
// it ends in is the source.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <duizhao/text/language.h>

namespace duizhao {

struct MosesPaths {
  std::string source, target;
  std::string source_tag, target_tag;  // "zh", "en-GB": the endings
};

// Of files that are there: the other one is looked for as .zh, .zh-CN, … and .en, .en-US …
std::optional<MosesPaths> moses_pair(std::string_view path);
// Of files to be written: the other one ends in .zh or .en.
std::optional<MosesPaths> new_moses_pair(std::string_view path);

}  // namespace duizhao
