// The sentence pairs of a bitext of any length as numbers of words, to be gone through many times.
//
// Words are those of align/tokens.h, without names by their sound. What stands in both sentences of
// a pair (numbers, Latin names, ? and !) is certain and left out of both, other Latin runs and
// digits of the Chinese side too: there is nothing to be learned from them.
//
// Laws: numbers do not depend on how many threads read; memory is that of the vocabularies plus
// kMaxMemory.
//
//   BitextTokens bitext(lexicon);
//   bitext.add(zh, en, threads);                       // as often as there are pairs
//   for (std::size_t block = 0; block < bitext.blocks(); ++block)
//     bitext.for_each_pair(block, [](std::span<const std::uint32_t> zh,
//                                    std::span<const std::uint32_t> en) { … });
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include <duizhao/align/tokens.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/document.h>
#include <duizhao/text/scratch_bytes.h>

namespace duizhao {

class BitextTokens {
 public:
  static constexpr std::uint64_t kMaxMemory = std::uint64_t{64} << 20;  // bytes of word numbers
  static constexpr std::size_t kMaxWords = std::size_t{1}
                                           << 20;  // of a language; others are dropped
  static constexpr std::size_t kMaxTokens = 250;   // of a sentence; a pair with more is passed over

  explicit BitextTokens(Lexicon lexicon) : lexicon_(std::move(lexicon)), bytes_(kMaxMemory) {}

  // zh[i] and en[i] are a pair. threads: as for_each_index.
  void add(std::span<const Sentence> zh, std::span<const Sentence> en, std::uint32_t threads);

  // All words so far, by their numbers; the sentences of the tables are empty.
  [[nodiscard]] const std::vector<ChineseType>& words() const { return words_; }
  [[nodiscard]] const std::vector<std::string>& stems() const { return stems_; }
  // How often each occurs in the pairs.
  [[nodiscard]] const std::vector<std::uint64_t>& word_occurrences() const { return word_counts_; }
  [[nodiscard]] const std::vector<std::uint64_t>& stem_occurrences() const { return stem_counts_; }

  [[nodiscard]] std::uint64_t pairs() const { return pairs_; }
  // Pairs with an empty or an overlong side; they are not among pairs().
  [[nodiscard]] std::uint64_t passed_over() const { return passed_over_; }
  // Σ over the pairs of Chinese times English tokens.
  [[nodiscard]] std::uint64_t token_pairs() const { return token_pairs_; }

  using Visit =
      std::function<void(std::span<const std::uint32_t> zh, std::span<const std::uint32_t> en)>;
  [[nodiscard]] std::size_t blocks() const { return begins_.size(); }
  void for_each_pair(std::size_t block, const Visit& visit) const;

 private:
  struct Chunk;
  void take(const Chunk& chunk);
  std::uint32_t word_number(const ChineseType& kind);
  std::uint32_t stem_number(const std::string& stem);

  Lexicon lexicon_;
  std::unordered_map<std::string, std::uint32_t> word_numbers_, stem_numbers_;
  std::vector<ChineseType> words_;
  std::vector<std::string> stems_;
  std::vector<std::uint64_t> word_counts_, stem_counts_;
  ScratchBytes bytes_;
  std::vector<std::uint64_t> begins_;  // of each block
  std::uint64_t pairs_ = 0, passed_over_ = 0, token_pairs_ = 0;
};

}  // namespace duizhao
