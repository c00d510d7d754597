#include <duizhao/align/word_links.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include <duizhao/align/link_candidates.h>
#include <duizhao/align/link_strengths.h>
#include <duizhao/align/name_sounds.h>

namespace duizhao {
namespace {

// How fast a link loses with the distance of relative places (0 to 1).
constexpr float kDistance = 1.5F;
// How fast it loses with each word by which it is off the nearest of its neighbours' links, up to
// kFarthest words; neighbours are Chinese words at most kNeighbours away.
constexpr float kAstray = 0.2F;
constexpr float kFarthest = 20;
// What a word without linked neighbours counts as being off.
constexpr float kAlone = 5;
constexpr std::uint32_t kNeighbours = 3;
// The first round knows no neighbours' links yet.
constexpr int kRounds = 3;
// A Chinese word takes as many links as it has characters, at most this many.
constexpr std::uint32_t kMostRoom = 3;

// Competitive linking of one pair.
class Competition {
 public:
  Competition(const std::vector<CandidateLink>& candidates, const PairLinks& pair)
      : candidates_(candidates),
        pair_(pair),
        ratio_(static_cast<float>(pair.english.size()) /
               static_cast<float>(std::max<std::size_t>(1, pair.chinese.size()))) {
    for (std::uint32_t i = 0; i < candidates.size(); ++i) bids_.push_back({by_place(i), 0, i});
    for (int round = 0; round < kRounds; ++round) {
      if (round > 0) find_first_links();
      for (Bid& bid : bids_)
        bid.value = bid.by_place * (round == 0 ? 1 : std::exp(-kAstray * astray(bid.candidate)));
      choose();
    }
  }

  struct Bid {
    float by_place;  // strength, less by the distance of places
    float value;     // less by the neighbours, too
    std::uint32_t candidate;
  };

  // What was chosen, by candidate.
  [[nodiscard]] const std::vector<Bid>& chosen() const { return chosen_; }

 private:
  [[nodiscard]] float by_place(std::uint32_t candidate) const {
    const WordLink& link = candidates_[candidate].link;
    const float distance = std::abs(relative_place(link.chinese, pair_.chinese.size()) -
                                    relative_place(link.english, pair_.english.size()));
    return link.strength * std::exp(-kDistance * distance);
  }

  // The first of chosen_ at each Chinese word or behind it.
  void find_first_links() {
    first_.assign(pair_.chinese.size() + 1, 0);
    std::uint32_t next = 0;
    for (std::uint32_t i = 0; i < first_.size(); ++i) {
      while (next < chosen_.size() && link_of(chosen_[next]).chinese < i) ++next;
      first_[i] = next;
    }
  }

  // English words between a candidate and where the nearest of its neighbours' links points.
  [[nodiscard]] float astray(std::uint32_t candidate) const {
    const WordLink& link = candidates_[candidate].link;
    const std::uint32_t begin = link.chinese - std::min(link.chinese, kNeighbours);
    const auto end = std::min<std::size_t>(link.chinese + kNeighbours + 1, first_.size() - 1);
    float least = kFarthest;
    bool alone = true;
    for (std::uint32_t i = first_[begin]; i < first_[end]; ++i) {
      const WordLink& other = link_of(chosen_[i]);
      if (other.chinese == link.chinese || other.english == link.english) continue;
      const float along = static_cast<float>(link.chinese) - static_cast<float>(other.chinese);
      const float found = static_cast<float>(link.english) - static_cast<float>(other.english);
      least = std::min(least, std::abs(found - ratio_ * along));
      alone = false;
    }
    return alone ? kAlone : least;
  }

  // The best bid first, as long as both words are free.
  void choose() {
    constexpr std::uint32_t kFree = 0xFFFFFFFFU;
    const auto better = [](const Bid& a, const Bid& b) {
      return a.value != b.value ? a.value > b.value : a.candidate < b.candidate;
    };
    std::sort(bids_.begin(), bids_.end(), better);
    room_.resize(pair_.chinese.size());
    for (std::size_t i = 0; i < room_.size(); ++i)
      room_[i] = std::min(kMostRoom, pair_.chinese[i].span.size());
    renders_.assign(pair_.english.size(), kFree);
    chosen_.clear();
    for (const Bid& bid : bids_) {
      const std::uint32_t phrase = candidates_[bid.candidate].phrase;
      std::uint32_t& room = room_[link_of(bid).chinese];
      std::uint32_t& renders = renders_[link_of(bid).english];
      const bool free = renders == kFree || (phrase != 0 && renders == phrase);
      if (room == 0 || !free) continue;
      if (phrase == 0) --room;
      renders = phrase;
      chosen_.push_back(bid);
    }
    std::sort(chosen_.begin(), chosen_.end(),
              [](const Bid& a, const Bid& b) { return a.candidate < b.candidate; });
  }

  [[nodiscard]] const WordLink& link_of(const Bid& bid) const {
    return candidates_[bid.candidate].link;
  }

  const std::vector<CandidateLink>& candidates_;
  const PairLinks& pair_;
  float ratio_;
  std::vector<Bid> bids_, chosen_;
  std::vector<std::uint32_t> first_;    // of chosen_, by Chinese word
  std::vector<std::uint32_t> room_;     // of each Chinese word, links that it may still take
  std::vector<std::uint32_t> renders_;  // of each English word: kFree, 0 (one word) or a phrase
};

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
  State(const Lexicon& lexicon, const LearnedCounts& learned)
      : reader(lexicon), strengths(lexicon, learned), sounds(lexicon) {}
  PairReader reader;
  LinkStrengths strengths;
  NameSounds sounds;
};

WordLinker::WordLinker(const Lexicon& lexicon, const LearnedCounts& learned)
    : state_(std::make_shared<State>(lexicon, learned)) {}

const PairReader& WordLinker::reader() const { return state_->reader; }

PairLinks WordLinker::link(std::string_view chinese_utf8, std::string_view english_utf8) const {
  return link(state_->reader.chinese(chinese_utf8), state_->reader.english(english_utf8));
}

PairLinks WordLinker::link(PairText chinese, PairText english) const {
  PairLinks pair;
  const auto candidates = find_candidates(state_->strengths, state_->sounds, chinese, english);
  pair.candidates.reserve(candidates.size());
  for (const CandidateLink& candidate : candidates) pair.candidates.push_back(candidate.link);
  pair.chinese = std::move(chinese.words);
  pair.english = std::move(english.words);
  for (const Competition competition(candidates, pair); const auto& bid : competition.chosen()) {
    pair.links.push_back(candidates[bid.candidate].link);
    pair.fits.push_back(bid.value);
  }
  set_states(pair);
  return pair;
}

std::vector<LinkedSpans> likely_links(const PairLinks& pair, Language source) {
  std::vector<LinkedSpans> links;
  for (std::size_t i = 0; i < pair.links.size(); ++i) {
    if (pair.fits[i] < WordLinker::kLikelyFit) continue;
    const Span chinese = pair.chinese[pair.links[i].chinese].span;
    const Span english = pair.english[pair.links[i].english].span;
    const bool from_chinese = source == Language::kChinese;
    links.push_back({from_chinese ? chinese : english, from_chinese ? english : chinese});
  }
  return links;
}

}  // namespace duizhao
