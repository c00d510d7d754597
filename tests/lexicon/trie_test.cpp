#include <duizhao/lexicon/trie.h>

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace duizhao {
namespace {

// Words over letters 1 to `letters`, and a trie in which letter n is the character n + 1000.
struct Sample {
  explicit Sample(const std::set<std::u32string>& all, std::uint32_t letters)
      : words(all.begin(), all.end()), arrays(build_trie(words)) {
    std::map<char32_t, std::uint32_t> numbers;
    for (std::uint32_t letter = 1; letter <= letters; ++letter) {
      numbers[letter + 1000] = letter;
      characters.push_back(letter + 1000);
    }
    table = make_character_table(numbers);
    trie = Trie({table.pages, table.blocks}, characters, arrays.units, RankedBits(arrays.words));
  }

  static std::u32string spell(std::u32string word) {
    for (char32_t& c : word) c += 1000;
    return word;
  }

  std::vector<std::u32string> words;
  TrieArrays arrays;
  std::vector<char32_t> characters = {0};
  CharacterTableParts table;
  Trie trie;
};

std::set<std::u32string> random_words(std::mt19937& random, std::size_t count,
                                      std::uint32_t letters, std::size_t longest) {
  std::set<std::u32string> words;
  for (std::size_t i = 0; i < count; ++i) {
    std::u32string word(1 + random() % longest, 0);
    // Small letters are common, so that some nodes have many children and most have one.
    for (char32_t& c : word) c = static_cast<char32_t>(1 + random() % (1 + random() % letters));
    words.insert(word);
  }
  return words;
}

TEST(Trie, AgreesWithAMap) {
  std::mt19937 random(1);
  for (const std::uint32_t letters : {1U, 2U, 7U, 300U, 5000U}) {
    const Sample sample(random_words(random, 3000, letters, 5), letters);
    ASSERT_EQ(sample.trie.size(), sample.words.size());
    std::map<std::u32string, WordId> oracle;
    for (std::size_t i = 0; i < sample.words.size(); ++i)
      oracle[Sample::spell(sample.words[i])] = sample.arrays.ids[i];
    std::set<WordId> ids;
    for (const auto& [word, id] : oracle) {
      ids.insert(id);
      ASSERT_EQ(sample.trie.find(word), id);
      ASSERT_EQ(sample.trie.spelling(id), word);
    }
    ASSERT_EQ(ids.size(), oracle.size());
    ASSERT_EQ(*ids.rbegin(), oracle.size() - 1);
    for (const auto& candidate : random_words(random, 3000, letters, 7)) {
      const std::u32string text = Sample::spell(candidate);
      const auto known = oracle.find(text);
      ASSERT_EQ(sample.trie.find(text), known == oracle.end() ? kNoId : known->second);
      std::vector<Match> matches;
      sample.trie.prefixes(text, matches);
      std::size_t next = 0;
      for (std::size_t length = 1; length <= text.size(); ++length) {
        const auto prefix = oracle.find(text.substr(0, length));
        if (prefix == oracle.end()) continue;
        ASSERT_LT(next, matches.size());
        ASSERT_EQ(matches[next].length, length);
        ASSERT_EQ(matches[next++].word, prefix->second);
      }
      ASSERT_EQ(next, matches.size());
    }
  }
}

TEST(Trie, OfNoWordsFindsNothing) {
  const Sample sample({}, 3);
  EXPECT_EQ(sample.trie.size(), 0U);
  EXPECT_EQ(sample.trie.find(U"\u03EA"), kNoId);
  EXPECT_EQ(Trie().find(U"猫"), kNoId);
}

TEST(Trie, UnknownCharactersAndEmptyWords) {
  const Sample sample({U"\1\2"}, 3);
  EXPECT_EQ(sample.trie.find(U""), kNoId);
  EXPECT_EQ(sample.trie.find(U"猫"), kNoId);
  EXPECT_EQ(sample.trie.find(std::u32string(1, 0x7FFFFFFF)), kNoId);
  std::vector<Match> matches;
  sample.trie.prefixes(U"", matches);
  EXPECT_TRUE(matches.empty());
}

TEST(RankedBits, AgreeWithASet) {
  std::mt19937 random(2);
  for (const std::uint32_t limit : {1U, 64U, 65U, 1000U}) {
    std::set<std::uint32_t> members;
    for (std::uint32_t i = 0; i < limit / 3; ++i)
      members.insert(static_cast<std::uint32_t>(random() % limit));
    const std::vector<std::uint32_t> list(members.begin(), members.end());
    const auto blocks = rank_blocks(list, limit);
    const RankedBits bits(blocks);
    ASSERT_EQ(bits.size(), members.size());
    std::uint32_t rank = 0;
    for (std::uint32_t position = 0; position < limit; ++position) {
      ASSERT_EQ(bits.rank(position), rank);
      ASSERT_EQ(bits.contains(position), members.contains(position));
      if (members.contains(position)) {
        ASSERT_EQ(bits.position(rank++), position);
      }
    }
    ASSERT_FALSE(bits.contains(limit + 64));
  }
}

}  // namespace
}  // namespace duizhao
