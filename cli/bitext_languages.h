// Which side of a bitext is Chinese: by the command line, by what the file declares, else by what
// its first pairs are written in.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <duizhao/cli/text_pair.h>
#include <duizhao/corpora/bitext_reader.h>

namespace duizhao {

inline constexpr std::size_t kPairsLookedAt = 500;

// The source's language by --from and --to. Throws UsageError: both are one.
std::optional<Language> asked_source(const TextPairOptions& options);

// `pairs`: the first kPairsLookedAt pairs of the file, or all. Throws UsageError: the file is in
// other languages, its sides are swapped, or its languages cannot be told.
LanguagePair languages_of(const std::vector<Pair>& pairs, const BitextNotes& notes,
                          const TextPairOptions& options, const std::string& path);

}  // namespace duizhao
