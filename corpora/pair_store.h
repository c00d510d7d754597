// All pairs of a bitext, for a second look at any of them: in memory up to kMaxPairStoreBytes,
// beyond that in a file without a name in $TMPDIR (or /tmp), which vanishes with the store.
//
//   PairStore store;
//   store.append(pair);
//   store.get(0) == pair
//
// append() belongs to one thread; without it any number may call the const functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include <duizhao/text/pair.h>

namespace duizhao {

inline constexpr std::uint64_t kMaxPairStoreBytes = std::uint64_t{64} << 20;

class PairStore {
 public:
  explicit PairStore(std::uint64_t max_memory = kMaxPairStoreBytes);
  ~PairStore();
  PairStore(const PairStore&) = delete;
  PairStore& operator=(const PairStore&) = delete;

  void append(const Pair& pair);  // throws Error: the temporary file cannot be made, disk full

  [[nodiscard]] std::size_t size() const;

  // `index` < size(). Throws Error: the temporary file cannot be read.
  [[nodiscard]] Pair get(std::size_t index) const;
  // The pairs [begin, end), read at once: quicker than one by one.
  [[nodiscard]] std::vector<Pair> get(std::size_t begin, std::size_t end) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace duizhao
