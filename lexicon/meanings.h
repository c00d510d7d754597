// The entries of all sources with their references followed: what each one means in glosses.
//
// Law: every entry is visited at most once for another one, so that "see" cycles end.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/cedict.h>
#include <duizhao/lexicon/glosses.h>

namespace duizhao {

class Meanings {
 public:
  explicit Meanings(const std::vector<SourceEntry>& entries);  // must outlive this

  // What a headword with these entries means: their own glosses, and those of the entries they
  // refer to as the same ("variant of X"); of entries that are only mentioned ("see also X", "used
  // in X") when there are no others. Sorted, each once.
  [[nodiscard]] std::vector<std::string> glosses(std::span<const std::size_t> entries) const;

  // The order in which a headword's entries are best shown: 0 words, 1 surnames, 2 entries that
  // only refer to others.
  [[nodiscard]] int rank(std::size_t entry) const;

  // An entry's senses as the source has them, then those of the entries it refers to as the same.
  [[nodiscard]] std::vector<std::string> senses(std::size_t entry) const;

 private:
  using Seen = std::vector<std::size_t>;
  void add_glosses(std::size_t entry, bool same_only, Seen& seen,
                   std::vector<std::string>& glosses) const;
  void add_senses(std::size_t entry, Seen& seen, std::vector<std::string>& senses) const;
  [[nodiscard]] std::vector<std::size_t> targets(const Reference& reference) const;

  const std::vector<SourceEntry>& entries_;
  std::vector<Sense> parsed_;  // by entry, its senses together
  std::multimap<std::string_view, std::size_t> by_spelling_;
};

}  // namespace duizhao
