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

// The strongest candidate first, as long as both words are free: a Chinese word of several
// characters has room for two links, every other word for one.
void choose_links(const std::vector<CandidateLink>& candidates, PairLinks& pair) {
  struct Bid {
    float value;
    std::uint32_t candidate;
  };
  std::vector<Bid> bids;
  bids.reserve(pair.candidates.size());
  for (std::uint32_t i = 0; i < pair.candidates.size(); ++i) {
    const WordLink& link = pair.candidates[i];
    const float distance = std::abs(relative_place(link.chinese, pair.chinese.size()) -
                                    relative_place(link.english, pair.english.size()));
    bids.push_back({link.strength * std::exp(-kDistance * distance), i});
  }
  std::sort(bids.begin(), bids.end(), [](const Bid& a, const Bid& b) {
    return a.value != b.value ? a.value > b.value : a.candidate < b.candidate;
  });
  std::vector<std::uint8_t> room(pair.chinese.size());
  for (std::size_t i = 0; i < room.size(); ++i) room[i] = pair.chinese[i].span.size() > 1 ? 2 : 1;
  // What an English word renders: kFree, kOne (word), or a phrase.
  constexpr std::uint32_t kFree = 0xFFFFFFFFU;
  constexpr std::uint32_t kOne = 0;
  std::vector<std::uint32_t> renders(pair.english.size(), kFree);
  std::vector<std::uint32_t> chosen;
  for (const Bid& bid : bids) {
    const WordLink& link = pair.candidates[bid.candidate];
    const std::uint32_t phrase = candidates[bid.candidate].phrase;
    std::uint32_t& rendered = renders[link.english];
    if (room[link.chinese] == 0) continue;
    if (rendered != kFree && (rendered == kOne || rendered != phrase)) continue;
    if (phrase == 0) --room[link.chinese];
    rendered = phrase;
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
  explicit State(const Lexicon& lexicon) : reader(lexicon), strengths(lexicon), sounds(lexicon) {}
  PairReader reader;
  LinkStrengths strengths;
  NameSounds sounds;
};

WordLinker::WordLinker(const Lexicon& lexicon) : state_(std::make_shared<State>(lexicon)) {}

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
  choose_links(candidates, pair);
  set_states(pair);
  return pair;
}

}  // namespace duizhao
