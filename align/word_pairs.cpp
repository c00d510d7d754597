#include <duizhao/align/word_pairs.h>

#include <algorithm>
#include <map>
#include <numeric>

#include <duizhao/text/parallel.h>

namespace duizhao {
namespace {

// Pairs of tokens a portion: of these a tenth or so are different pairs of words.
constexpr std::uint64_t kPortion = std::uint64_t{1} << 24;
constexpr std::uint64_t kMostPortions = 256;

// Each counts with 64 MB of its own.
constexpr std::size_t kMostThreads = 8;

std::uint64_t key_of(std::uint32_t word, std::uint32_t stem) {
  return (std::uint64_t{word} << 32U) | stem;
}

// Counts keys by open addressing; when three quarters are taken, the rarest are dropped.
class Counter {
 public:
  explicit Counter(std::size_t slots) : slots_(slots) {}

  void add(std::uint64_t key) {
    Slot& slot = place(key);
    if (slot.count++ != 0) return;
    slot.key = key;
    if (++taken_ * 4 > slots_.size() * 3) drop_rare();
  }

  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t count = 0;  // 0: free
  };
  [[nodiscard]] const std::vector<Slot>& slots() const { return slots_; }

 private:
  Slot& place(std::uint64_t key) {
    const std::size_t mask = slots_.size() - 1;
    // Multiplication by 2^64 / φ (D. Knuth, The Art of Computer Programming 3, 6.4).
    std::size_t at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32U) & mask;
    while (slots_[at].count != 0 && slots_[at].key != key) at = (at + 1) & mask;
    return slots_[at];
  }

  // Until half of the slots are free.
  void drop_rare() {
    std::vector<Slot> kept;
    do {
      ++dropped_;
      kept.clear();
      for (const Slot& slot : slots_)
        if (slot.count > dropped_) kept.push_back(slot);
    } while (kept.size() * 2 > slots_.size());
    std::fill(slots_.begin(), slots_.end(), Slot{});
    for (const Slot& slot : kept) place(slot.key) = slot;
    taken_ = kept.size();
  }

  std::vector<Slot> slots_;
  std::size_t taken_ = 0;
  std::uint32_t dropped_ = 0;  // what has been counted so often or less is gone
};

class Counting {
 public:
  Counting(const BitextTokens& bitext, const WordPairOptions& options)
      : bitext_(bitext),
        options_(options),
        portions_(std::clamp<std::uint64_t>(bitext.token_pairs() / kPortion, 1, kMostPortions)),
        most_(kMaxWordPairs / portions_) {}

  WordPairs run() {
    std::vector<std::vector<std::uint64_t>> kept(portions_);
    const auto threads =
        static_cast<std::uint32_t>(std::min(thread_count(options_.threads), kMostThreads));
    for_each_index(portions_, threads, [&](std::size_t i) { kept[i] = portion(i); });
    WordPairs result;
    result.first.assign(bitext_.words().size() + 1, 0);
    for (const auto& keys : kept)
      for (const std::uint64_t key : keys) ++result.first[(key >> 32U) + 1];
    std::partial_sum(result.first.begin(), result.first.end(), result.first.begin());
    result.stems.resize(result.first.back());
    std::vector<std::uint32_t> next(result.first.begin(), result.first.end() - 1);
    for (const auto& keys : kept)
      for (const std::uint64_t key : keys)
        result.stems[next[key >> 32U]++] = static_cast<std::uint32_t>(key);
    return result;
  }

 private:
  // The keys of the words whose number leaves the remainder `i`, ascending.
  [[nodiscard]] std::vector<std::uint64_t> portion(std::size_t i) const {
    Counter counter(options_.slots);
    for (std::size_t block = 0; block < bitext_.blocks(); ++block)
      bitext_.for_each_pair(block, [&](auto zh, auto en) {
        for (const std::uint32_t word : zh)
          if (word % portions_ == i)
            for (const std::uint32_t stem : en) counter.add(key_of(word, stem));
      });
    std::vector<std::uint64_t> keys;
    const std::uint32_t least = least_count(counter);
    for (const auto& [key, count] : counter.slots()) {
      if (count == 0) continue;
      const bool is_wanted =
          options_.is_wanted && options_.is_wanted(static_cast<std::uint32_t>(key >> 32U),
                                                   static_cast<std::uint32_t>(key));
      if (count >= least || (is_wanted && least == options_.min_count)) keys.push_back(key);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
  }

  // min_count, or so much more that the portion's share of the results is kept.
  [[nodiscard]] std::uint32_t least_count(const Counter& counter) const {
    std::map<std::uint32_t, std::size_t> how_many;
    for (const auto& slot : counter.slots())
      if (slot.count != 0) ++how_many[slot.count];
    std::size_t kept = 0;
    for (auto at = how_many.rbegin(); at != how_many.rend(); ++at) {
      kept += at->second;
      if (kept > most_) return at->first + 1;
      if (at->first <= options_.min_count) break;
    }
    return options_.min_count;
  }

  const BitextTokens& bitext_;
  const WordPairOptions& options_;
  std::uint64_t portions_;
  std::size_t most_;  // results of one portion
};

}  // namespace

WordPairs count_word_pairs(const BitextTokens& bitext, const WordPairOptions& options) {
  return Counting(bitext, options).run();
}

}  // namespace duizhao
