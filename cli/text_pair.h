// The two texts that a command is given, one Chinese and one English.
#pragma once

#include <optional>
#include <string>

#include <duizhao/text/document.h>

namespace duizhao {

struct TextPairOptions {
  std::optional<Language> from, to;  // --from, --to; default: what the texts are written in
  std::string encoding;
  Wrapped wrapped = Wrapped::kAuto;
  bool presplit = false;
  bool force = false;  // --from and --to hold even where the texts look otherwise
};

struct TextPair {
  Document source, target;
};

// Reads both. A text whose language cannot be told (too short) gets the one that the other text is
// not written in. Throws UsageError when both texts are in one language, or when --from or --to
// contradict them.
TextPair read_pair(const std::string& source, const std::string& target,
                   const TextPairOptions& options);

}  // namespace duizhao
