#include <duizhao/align/word_links.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include <duizhao/align/link_strengths.h>

namespace duizhao {
namespace {

// Of words that stand unchanged in both texts, and of marks that do.
constexpr float kSameSpelling = 0.95F;
constexpr float kSameMark = 0.5F;
// How fast a link loses with the distance of relative places (0 to 1).
constexpr float kDistance = 1.5F;

using Words = std::vector<PairWord>;

float place(std::size_t index, std::size_t count) {
  return (static_cast<float>(index) + 0.5F) / static_cast<float>(count);
}

// The English words by a number that they carry (0: none): chains of ascending indices.
template <class Number>
class WordIndex {
 public:
  WordIndex(const Words& words, std::size_t count, Number PairWord::*number, Number none)
      : words_(words),
        number_(number),
        mask_(std::bit_ceil(4 * count + 1) - 1),
        first_(mask_ + 1, kNone),
        next_(count, kNone) {
    for (std::size_t i = count; i-- > 0;) {
      if (words[i].*number == none) continue;
      std::uint16_t& head = first_[slot(words[i].*number)];
      next_[i] = head;
      head = static_cast<std::uint16_t>(i);
    }
  }

  // Calls use(index) for each word with this number.
  template <class Use>
  void find(Number number, const Use& use) const {
    for (std::uint16_t i = first_[slot(number)]; i != kNone; i = next_[i])
      if (words_[i].*number_ == number) use(i);
  }

 private:
  static constexpr std::uint16_t kNone = 0xFFFF;
  [[nodiscard]] std::size_t slot(Number number) const {
    return static_cast<std::size_t>(number ^ (number >> 16U)) & mask_;
  }

  const Words& words_;
  Number PairWord::*number_;
  std::size_t mask_;
  std::vector<std::uint16_t> first_, next_;
};

// Gathers the candidates of one pair.
class CandidateFinder {
 public:
  CandidateFinder(const LinkStrengths& strengths, PairLinks& pair)
      : strengths_(strengths),
        pair_(pair),
        english_count_(std::min(pair.english.size(), WordLinker::kMostWords)),
        by_stem_(pair.english, english_count_, &PairWord::word, kNoId),
        by_key_(pair.english, english_count_, &PairWord::key, std::uint64_t{0}) {}

  void find() {
    const std::size_t count = std::min(pair_.chinese.size(), WordLinker::kMostWords);
    for (std::size_t i = 0; i < count; ++i) {
      const PairWord& word = pair_.chinese[i];
      const std::size_t begin = pair_.candidates.size();
      if (word.key != 0) {
        const float strength = word.kind == WordKind::kPunctuation ? kSameMark : kSameSpelling;
        places_.clear();
        by_key_.find(word.key, [this](std::uint16_t j) { places_.push_back(j); });
        add(i, strength);
      }
      for (const StemStrength& cell : strengths_.row(word.word)) {
        places_.clear();
        by_stem_.find(cell.stem, [this](std::uint16_t j) { places_.push_back(j); });
        add(i, cell.strength);
      }
      std::sort(pair_.candidates.begin() + static_cast<std::ptrdiff_t>(begin),
                pair_.candidates.end(),
                [](const WordLink& a, const WordLink& b) { return a.english < b.english; });
    }
  }

 private:
  // The kMostRepeats places that are nearest to the Chinese word's.
  void add(std::size_t chinese, float strength) {
    if (places_.empty()) return;
    std::size_t begin = 0;
    std::size_t end = places_.size();
    const float here = place(chinese, pair_.chinese.size());
    const auto far = [&](std::size_t k) {
      return std::abs(place(places_[k], pair_.english.size()) - here);
    };
    while (end - begin > WordLinker::kMostRepeats) {
      if (far(begin) > far(end - 1)) {
        ++begin;
      } else {
        --end;
      }
    }
    for (std::size_t k = begin; k < end; ++k)
      pair_.candidates.push_back({static_cast<std::uint32_t>(chinese), places_[k], strength});
  }

  const LinkStrengths& strengths_;
  PairLinks& pair_;
  std::size_t english_count_;
  WordIndex<std::uint32_t> by_stem_;
  WordIndex<std::uint64_t> by_key_;
  std::vector<std::uint16_t> places_;
};

// The strongest candidate first, as long as both words are free: a Chinese word of several
// characters has room for two links, every other word for one.
void choose_links(PairLinks& pair) {
  struct Bid {
    float value;
    std::uint32_t candidate;
  };
  std::vector<Bid> bids;
  bids.reserve(pair.candidates.size());
  for (std::uint32_t i = 0; i < pair.candidates.size(); ++i) {
    const WordLink& link = pair.candidates[i];
    const float distance = std::abs(place(link.chinese, pair.chinese.size()) -
                                    place(link.english, pair.english.size()));
    bids.push_back({link.strength * std::exp(-kDistance * distance), i});
  }
  std::sort(bids.begin(), bids.end(), [](const Bid& a, const Bid& b) {
    return a.value != b.value ? a.value > b.value : a.candidate < b.candidate;
  });
  std::vector<std::uint8_t> room(pair.chinese.size());
  for (std::size_t i = 0; i < room.size(); ++i) room[i] = pair.chinese[i].span.size() > 1 ? 2 : 1;
  std::vector<std::uint8_t> free(pair.english.size(), 1);
  std::vector<std::uint32_t> chosen;
  for (const Bid& bid : bids) {
    const WordLink& link = pair.candidates[bid.candidate];
    if (room[link.chinese] == 0 || free[link.english] == 0) continue;
    --room[link.chinese];
    free[link.english] = 0;
    chosen.push_back(bid.candidate);
  }
  std::sort(chosen.begin(), chosen.end());
  for (const std::uint32_t candidate : chosen) pair.links.push_back(pair.candidates[candidate]);
}

void set_states(PairLinks& pair) {
  pair.chinese_states.assign(pair.chinese.size(), LinkState::kNothing);
  pair.english_states.assign(pair.english.size(), LinkState::kNothing);
  const auto set = [&pair](const std::vector<WordLink>& links, LinkState state) {
    for (const WordLink& link : links) {
      pair.chinese_states[link.chinese] = state;
      pair.english_states[link.english] = state;
    }
  };
  set(pair.candidates, LinkState::kTaken);
  set(pair.links, LinkState::kLinked);
}

}  // namespace

struct WordLinker::State {
  explicit State(const Lexicon& lexicon) : reader(lexicon), strengths(lexicon) {}
  PairReader reader;
  LinkStrengths strengths;
};

WordLinker::WordLinker(const Lexicon& lexicon) : state_(std::make_shared<State>(lexicon)) {}

const PairReader& WordLinker::reader() const { return state_->reader; }

PairLinks WordLinker::link(std::string_view chinese_utf8, std::string_view english_utf8) const {
  return link(state_->reader.chinese(chinese_utf8), state_->reader.english(english_utf8));
}

PairLinks WordLinker::link(std::vector<PairWord> chinese, std::vector<PairWord> english) const {
  PairLinks pair;
  pair.chinese = std::move(chinese);
  pair.english = std::move(english);
  CandidateFinder(state_->strengths, pair).find();
  choose_links(pair);
  set_states(pair);
  return pair;
}

}  // namespace duizhao
