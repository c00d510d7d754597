#include <duizhao/corpora/pair_store.h>

#include <bit>
#include <cassert>
#include <deque>
#include <string>
#include <string_view>

#include <duizhao/text/scratch_bytes.h>

namespace duizhao {
namespace {

void put_number(std::string& bytes, std::uint64_t number) {
  for (; number >= 0x80; number >>= 7U) bytes += static_cast<char>((number & 0x7FU) | 0x80U);
  bytes += static_cast<char>(number);
}

std::uint64_t take_number(std::string_view& bytes) {
  std::uint64_t number = 0;
  for (unsigned shift = 0;; shift += 7U) {
    const auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    number |= std::uint64_t{byte & 0x7FU} << shift;
    if (byte < 0x80) return number;
  }
}

void put_text(std::string& bytes, const std::string& text) {
  put_number(bytes, text.size());
  bytes += text;
}

std::string take_text(std::string_view& bytes) {
  const auto size = static_cast<std::size_t>(take_number(bytes));
  std::string text(bytes.substr(0, size));
  bytes.remove_prefix(size);
  return text;
}

Pair take_pair(std::string_view& bytes) {
  Pair pair;
  pair.id = take_text(bytes);
  pair.source = take_text(bytes);
  pair.target = take_text(bytes);
  pair.line = take_number(bytes);
  pair.fuzzy = take_number(bytes) != 0;
  for (auto left = take_number(bytes); left > 0; --left) pair.ignored.push_back(take_text(bytes));
  if (take_number(bytes) != 0) {
    pair.alignment = std::bit_cast<float>(static_cast<std::uint32_t>(take_number(bytes)));
  }
  return pair;
}

}  // namespace

struct PairStore::State {
  explicit State(std::uint64_t max_memory) : all(max_memory) {}

  ScratchBytes all;
  std::deque<std::uint64_t> offsets;  // where each pair begins; a deque grows without copying
  std::string one;                    // room for the pair that is appended
};

PairStore::PairStore(std::uint64_t max_memory) : state_(std::make_unique<State>(max_memory)) {}

PairStore::~PairStore() = default;

void PairStore::append(const Pair& pair) {
  std::string& bytes = state_->one;
  bytes.clear();
  put_text(bytes, pair.id);
  put_text(bytes, pair.source);
  put_text(bytes, pair.target);
  put_number(bytes, pair.line);
  put_number(bytes, pair.fuzzy ? 1 : 0);
  put_number(bytes, pair.ignored.size());
  for (const std::string& name : pair.ignored) put_text(bytes, name);
  put_number(bytes, pair.alignment ? 1 : 0);
  if (pair.alignment) put_number(bytes, std::bit_cast<std::uint32_t>(*pair.alignment));
  state_->offsets.push_back(state_->all.size());
  state_->all.append(bytes);
}

std::size_t PairStore::size() const { return state_->offsets.size(); }

Pair PairStore::get(std::size_t index) const { return std::move(get(index, index + 1).front()); }

std::vector<Pair> PairStore::get(std::size_t begin, std::size_t end) const {
  assert(begin <= end && end <= size());
  std::vector<Pair> pairs;
  if (begin == end) return pairs;
  const std::uint64_t last = end < size() ? state_->offsets[end] : state_->all.size();
  const std::string bytes = state_->all.get(state_->offsets[begin], last);
  std::string_view left = bytes;
  pairs.reserve(end - begin);
  while (pairs.size() < end - begin) pairs.push_back(take_pair(left));
  return pairs;
}

}  // namespace duizhao
