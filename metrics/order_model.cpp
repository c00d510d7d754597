#include <duizhao/metrics/order_model.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <ostream>
#include <utility>

#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::uint32_t kBits = 10;  // of a class

std::uint32_t key_of(ClassId first, ClassId second) {
  return ((static_cast<std::uint32_t>(first) << kBits) | second) + 1;
}

std::uint32_t key_of(ClassId first, ClassId second, ClassId third) {
  return (((((static_cast<std::uint32_t>(first) << kBits) | second) << kBits)) | third) + 1;
}

// Unsigned numbers, blanks and line ends between them.
class NumberReader {
 public:
  explicit NumberReader(std::string_view text) : at_(text.data()), end_(at_ + text.size()) {}
  bool done() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\n')) ++at_;
    return at_ == end_;
  }
  std::uint32_t next(std::uint32_t below) {
    std::uint32_t value = 0;
    const bool more = !done();
    const auto [rest, error] = std::from_chars(at_, end_, value);
    if (!more || error != std::errc() || value >= below) {
      throw Error({}, "the counts of the model of word order are damaged",
                  "learn it again (scripts/learn_order.sh)");
    }
    at_ = rest;
    return value;
  }

 private:
  const char* at_;
  const char* end_;
};

constexpr std::uint32_t kMostEntries = 1U << 22U;
constexpr std::uint32_t kMostCount = 1U << 30U;

}  // namespace

void count_triples(std::span<const ClassId> classes, ClassTriples& triples) {
  ClassId first = kBeginClass;
  ClassId second = kBeginClass;
  const auto step = [&](ClassId third) {
    ++triples[{first, second, third}];
    first = second;
    second = third;
  };
  for (const ClassId each : classes) step(each);
  step(kEndClass);
}

void write_order_counts(const ClassTriples& triples, std::uint32_t min_count, std::ostream& out) {
  struct Pair {
    std::uint32_t count = 0, followers = 0;
    std::vector<std::pair<ClassId, std::uint32_t>> kept;
  };
  std::map<std::pair<ClassId, ClassId>, Pair> pairs;
  std::size_t kept = 0;
  for (const auto& [triple, count] : triples) {
    Pair& pair = pairs[{triple[0], triple[1]}];
    pair.count += count;
    ++pair.followers;
    if (count < min_count) continue;
    pair.kept.emplace_back(triple[2], count);
    ++kept;
  }
  // Pairs that end a text have no followers, but their count.
  for (const auto& [triple, count] : triples)
    if (triple[2] == kEndClass) pairs[{triple[1], kEndClass}].count += count;
  out << pairs.size() << ' ' << kept << '\n';
  for (const auto& [classes, pair] : pairs) {
    out << classes.first << ' ' << classes.second << ' ' << pair.count << ' ' << pair.followers
        << ' ' << pair.kept.size();
    for (const auto& [third, count] : pair.kept) out << ' ' << third << ' ' << count;
    out << '\n';
  }
}

template <class Value>
void OrderModel::Table<Value>::reserve(std::size_t entries) {
  slots.assign(std::bit_ceil(entries * 3 / 2 + 1), {});
}

template <class Value>
std::size_t OrderModel::Table<Value>::place(std::uint32_t key) const {
  constexpr std::uint32_t kSpread = 0x9E3779B1U;  // Knuth's multiplicative hashing
  const std::size_t mask = slots.size() - 1;
  std::size_t at = (key * kSpread >> 7U) & mask;
  while (slots[at].first != key && slots[at].first != 0) at = (at + 1) & mask;
  return at;
}

template <class Value>
const Value* OrderModel::Table<Value>::find(std::uint32_t key) const {
  const auto& slot = slots[place(key)];
  return slot.first == 0 ? nullptr : &slot.second;
}

template <class Value>
void OrderModel::Table<Value>::put(std::uint32_t key, Value value) {
  slots[place(key)] = {key, value};
}

OrderModel::OrderModel(std::string_view counts, std::size_t classes)
    : singles_(classes), single_shares_(classes) {
  read(counts);
}

void OrderModel::read(std::string_view counts) {
  NumberReader reader(counts);
  const auto classes = static_cast<std::uint32_t>(singles_.size());
  const auto next_class = [&] { return static_cast<ClassId>(reader.next(classes)); };
  const std::uint32_t pairs = reader.next(kMostEntries);
  pairs_.reserve(pairs);
  std::uint32_t triples = reader.next(kMostEntries);  // still to come
  triples_.reserve(triples);
  std::vector<std::uint32_t> seen(classes);  // n(c)
  for (std::uint32_t i = 0; i < pairs; ++i) {
    const ClassId first = next_class();
    const ClassId second = next_class();
    const Pair pair{reader.next(kMostCount), reader.next(kMostCount)};
    pairs_.put(key_of(first, second), pair);
    // The pair of two begins stands before a text.
    if (second != kBeginClass) {
      singles_[first].count += pair.count;
      ++singles_[first].followers;
      seen[second] += pair.count;
    }
    const std::uint32_t kept = reader.next(triples + 1);
    triples -= kept;
    for (std::uint32_t k = 0; k < kept; ++k) {
      const ClassId third = next_class();
      triples_.put(key_of(first, second, third), reader.next(kMostCount));
    }
  }
  double total = 0;
  double types = 0;
  for (const std::uint32_t count : seen) {
    total += count;
    types += count > 0 ? 1 : 0;
  }
  for (std::size_t i = 0; i < seen.size(); ++i) {
    single_shares_[i] =
        (seen[i] + types / static_cast<double>(seen.size())) / std::max(1.0, total + types);
  }
}

double OrderModel::gain(ClassId first, ClassId second, ClassId third) const {
  const double p1 = single_shares_[third];
  const Pair& single = singles_[second];
  const Pair* pair = pairs_.find(key_of(second, third));
  const double seen2 = pair == nullptr || third == kBeginClass ? 0 : pair->count;
  double p2 = p1;
  if (single.followers > 0)
    p2 = (seen2 + single.followers * p1) / (single.count + single.followers);
  const Pair* context = pairs_.find(key_of(first, second));
  double p3 = p2;
  if (context != nullptr && context->followers > 0) {
    const std::uint32_t* triple = triples_.find(key_of(first, second, third));
    const double seen3 = triple == nullptr ? 0 : *triple;
    p3 = (seen3 + context->followers * p2) / (context->count + context->followers);
  }
  return std::log(p3 / p1);
}

std::vector<double> OrderModel::gains(std::span<const ClassId> classes) const {
  std::vector<double> gains;
  gains.reserve(classes.size() + 1);
  ClassId first = kBeginClass;
  ClassId second = kBeginClass;
  for (std::size_t i = 0; i <= classes.size(); ++i) {
    const ClassId third = i < classes.size() ? classes[i] : kEndClass;
    gains.push_back(gain(first, second, third));
    first = second;
    second = third;
  }
  return gains;
}

}  // namespace duizhao
