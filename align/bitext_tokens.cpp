#include <duizhao/align/bitext_tokens.h>

#include <algorithm>
#include <cassert>
#include <cstring>

#include <duizhao/align/word_translations.h>
#include <duizhao/text/parallel.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::size_t kChunk = 1024;  // pairs that one thread reads in one go

using Numbers = std::vector<std::uint32_t>;

void append(ScratchBytes& bytes, const Numbers& numbers) {
  bytes.append({reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof numbers[0]});
}

// Drops the tokens that stand in both sentences, and Chinese ones that no word is.
void drop_certain(const ChineseTokens& chinese, Numbers& zh, Numbers& en) {
  Numbers both;
  std::erase_if(zh, [&](std::uint32_t token) {
    const ChineseType& kind = chinese.kinds[token];
    const bool stands = std::find(en.begin(), en.end(), kind.english) != en.end();
    if (stands) both.push_back(kind.english);
    return stands || (kind.word == kNoId && (kind.text.empty() || !is_han(kind.text.front())));
  });
  for (const std::uint32_t token : both) std::erase(en, token);
}

}  // namespace

// What one thread has read: words have the chunk's own numbers.
struct BitextTokens::Chunk {
  ChineseTokens zh;
  EnglishTokens en;
};

void BitextTokens::add(std::span<const Sentence> zh, std::span<const Sentence> en,
                       std::uint32_t threads) {
  assert(zh.size() == en.size());
  std::vector<Chunk> chunks((zh.size() + kChunk - 1) / kChunk);
  for_each_index(chunks.size(), threads, [&](std::size_t i) {
    const std::size_t size = std::min(kChunk, zh.size() - i * kChunk);
    chunks[i].en = english_tokens(lexicon_, en.subspan(i * kChunk, size));
    chunks[i].en.names.clear();
    chunks[i].zh = chinese_tokens(lexicon_, zh.subspan(i * kChunk, size), chunks[i].en);
  });
  for (const Chunk& chunk : chunks) take(chunk);
}

void BitextTokens::take(const Chunk& chunk) {
  Numbers word_of(chunk.zh.kinds.size(), kNoId);
  Numbers stem_of(chunk.en.stems.size(), kNoId);
  const auto renumber = [](Numbers& tokens, Numbers& numbers, const auto& number) {
    for (std::uint32_t& token : tokens) {
      if (numbers[token] == kNoId) numbers[token] = number(token);
      token = numbers[token];
    }
    std::erase(tokens, kNoId);
  };
  begins_.push_back(bytes_.size());
  Numbers block;
  for (std::uint32_t i = 0; i < chunk.zh.table.sentences(); ++i) {
    const auto zh_tokens = chunk.zh.table.sentence(i);
    const auto en_tokens = chunk.en.table.sentence(i);
    if (zh_tokens.empty() || en_tokens.empty() || zh_tokens.size() > kMaxTokens ||
        en_tokens.size() > kMaxTokens) {
      ++passed_over_;
      continue;
    }
    Numbers zh(zh_tokens.begin(), zh_tokens.end());
    Numbers en(en_tokens.begin(), en_tokens.end());
    drop_certain(chunk.zh, zh, en);
    renumber(zh, word_of, [&](std::uint32_t token) { return word_number(chunk.zh.kinds[token]); });
    renumber(en, stem_of, [&](std::uint32_t token) { return stem_number(chunk.en.stems[token]); });
    for (const std::uint32_t word : zh) ++word_counts_[word];
    for (const std::uint32_t stem : en) ++stem_counts_[stem];
    ++pairs_;
    token_pairs_ += zh.size() * en.size();
    block.push_back(static_cast<std::uint32_t>(zh.size()));
    block.push_back(static_cast<std::uint32_t>(en.size()));
    block.insert(block.end(), zh.begin(), zh.end());
    block.insert(block.end(), en.begin(), en.end());
  }
  append(bytes_, block);
}

std::uint32_t BitextTokens::word_number(const ChineseType& kind) {
  const std::string text = learned_key(kind.text);
  const auto found = word_numbers_.find(text);
  if (found != word_numbers_.end()) return found->second;
  if (words_.size() == kMaxWords) return kNoId;
  word_numbers_.emplace(text, static_cast<std::uint32_t>(words_.size()));
  words_.push_back({kind.word, kind.text, kNoId});
  word_counts_.push_back(0);
  return static_cast<std::uint32_t>(words_.size() - 1);
}

std::uint32_t BitextTokens::stem_number(const std::string& stem) {
  const auto found = stem_numbers_.find(stem);
  if (found != stem_numbers_.end()) return found->second;
  if (stems_.size() == kMaxWords) return kNoId;
  stem_numbers_.emplace(stem, static_cast<std::uint32_t>(stems_.size()));
  stems_.push_back(stem);
  stem_counts_.push_back(0);
  return static_cast<std::uint32_t>(stems_.size() - 1);
}

void BitextTokens::for_each_pair(std::size_t block, const Visit& visit) const {
  const std::uint64_t end = block + 1 < begins_.size() ? begins_[block + 1] : bytes_.size();
  const std::string bytes = bytes_.get(begins_[block], end);
  Numbers numbers(bytes.size() / sizeof(std::uint32_t));
  std::memcpy(numbers.data(), bytes.data(), bytes.size());
  const std::span<const std::uint32_t> all(numbers);
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t zh = all[at];
    const std::size_t en = all[at + 1];
    visit(all.subspan(at + 2, zh), all.subspan(at + 2 + zh, en));
    at += 2 + zh + en;
  }
}

}  // namespace duizhao
