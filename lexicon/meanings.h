// The entries of all sources with their references followed: what each one means in glosses.
//
// Law: every entry is visited at most once for another one, so that "see" cycles end.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/lexicon/cedict.h>
#include <duizhao/lexicon/glosses.h>

namespace duizhao {

class Meanings {
 public:
  explicit Meanings(const std::vector<SourceEntry>& entries);  // must outlive this

  // An entry's own glosses, and those of the entries it refers to as the same ("variant of X"); of
  // those it only mentions ("see also X", "used in X") when there are no others.
  [[nodiscard]] std::vector<std::string> glosses(std::size_t entry) const;

  // An entry's senses as the source has them, then those of the entries it refers to as the same.
  [[nodiscard]] std::vector<std::string> senses(std::size_t entry) const;

 private:
  using Seen = std::vector<std::size_t>;
  void add_glosses(std::size_t entry, Seen& seen, std::vector<std::string>& glosses) const;
  void add_senses(std::size_t entry, Seen& seen, std::vector<std::string>& senses) const;
  [[nodiscard]] std::vector<std::size_t> targets(const Reference& reference) const;

  const std::vector<SourceEntry>& entries_;
  std::vector<Sense> parsed_;  // by entry, its senses together
  std::multimap<std::string_view, std::size_t> by_spelling_;
};

}  // namespace duizhao
