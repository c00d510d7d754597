#include <duizhao/align/link_candidates.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include <duizhao/align/word_links.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// Strengths of words that stand unchanged in both texts, of marks that do, of numbers of one value;
// of names that sound alike, times how much.
constexpr float kSameSpelling = 0.95F;
constexpr float kSameMark = 0.8F;
constexpr float kSameNumber = 0.9F;
constexpr float kSameSound = 0.9F;
// A capitalised word with a candidate of this strength is no unknown name.
constexpr float kExplained = 0.3F;
// Numbers of a text behind these are compared by their spelling only, names not at all.
constexpr std::size_t kMostNumbers = 200;
constexpr std::size_t kMostNames = 64;

using Words = std::vector<PairWord>;

// The English words by a number that they carry (0: none).
template <class Number>
class WordIndex {
 public:
  WordIndex(const Words& words, std::size_t count, Number PairWord::*number, Number none)
      : words_(words), number_(number), mask_(std::bit_ceil(2 * count + 1) - 1) {
    for (std::size_t i = 0; i < count; ++i)
      if (words[i].*number != none) order_.push_back(static_cast<std::uint16_t>(i));
    std::sort(order_.begin(), order_.end(), [&](std::uint16_t a, std::uint16_t b) {
      return std::pair(words[a].*number, a) < std::pair(words[b].*number, b);
    });
    table_.resize(mask_ + 1);
    for (std::size_t begin = 0; begin < order_.size();) {
      std::size_t end = begin;
      while (end < order_.size() && number_at(end) == number_at(begin)) ++end;
      std::size_t slot = slot_of(number_at(begin));
      while (table_[slot].begin != table_[slot].end) slot = (slot + 1) & mask_;
      table_[slot] = {static_cast<std::uint16_t>(begin), static_cast<std::uint16_t>(end)};
      begin = end;
    }
  }

  // The words with this number, ascending.
  [[nodiscard]] std::span<const std::uint16_t> find(Number number) const {
    for (std::size_t slot = slot_of(number);; slot = (slot + 1) & mask_) {
      const auto [begin, end] = table_[slot];
      if (begin == end) return {};
      if (number_at(begin) == number) return std::span(order_).subspan(begin, end - begin);
    }
  }

 private:
  struct Group {
    std::uint16_t begin = 0, end = 0;  // of order_; empty: a free slot
  };
  [[nodiscard]] Number number_at(std::size_t i) const { return words_[order_[i]].*number_; }
  [[nodiscard]] std::size_t slot_of(Number number) const {
    return static_cast<std::size_t>(number ^ (number >> 16U)) & mask_;
  }

  const Words& words_;
  Number PairWord::*number_;
  std::size_t mask_;
  std::vector<std::uint16_t> order_;  // indices by number, then place
  std::vector<Group> table_;          // open addressing
};

// Index of the first word that does not end before `position`.
std::size_t word_at(const Words& words, CodePointIndex position) {
  return static_cast<std::size_t>(
      std::partition_point(words.begin(), words.end(),
                           [position](const PairWord& w) { return w.span.end <= position; }) -
      words.begin());
}

// Calls use(index) for each of the first kMostWords words that begin inside the span.
template <class Use>
void for_words_in(const Words& words, Span span, const Use& use) {
  const std::size_t end = std::min(words.size(), WordLinker::kMostWords);
  for (std::size_t i = word_at(words, span.begin); i < end && words[i].span.begin < span.end; ++i)
    use(static_cast<std::uint32_t>(i));
}

// Gathers the candidates of one pair.
class CandidateFinder {
 public:
  CandidateFinder(const PairText& chinese, const PairText& english)
      : chinese_(chinese),
        english_(english),
        english_count_(std::min(english.words.size(), WordLinker::kMostWords)) {}

  // Words whose rows hold the other's stem, and words and marks that stand in both texts.
  void add_words(const LinkStrengths& strengths) {
    const WordIndex by_stem(english_.words, english_count_, &PairWord::word, kNoId);
    const WordIndex by_key(english_.words, english_count_, &PairWord::key, std::uint64_t{0});
    const std::size_t count = std::min(chinese_.words.size(), WordLinker::kMostWords);
    for (std::uint32_t i = 0; i < count; ++i) {
      const PairWord& word = chinese_.words[i];
      if (word.key != 0) {
        add_nearest(i, by_key.find(word.key),
                    word.kind == WordKind::kPunctuation ? kSameMark : kSameSpelling);
      }
      for (const StemStrength& cell : strengths.row(word.word)) {
        add_nearest(i, by_stem.find(cell.stem), cell.strength);
      }
    }
  }

  // Numbers and dates that have a value in common.
  void add_numbers() {
    const auto count = [](const PairText& text) {
      return std::min(text.quantities.size(), kMostNumbers);
    };
    for (std::size_t i = 0; i < count(chinese_); ++i) {
      const Quantity& zh = chinese_.quantities[i];
      if (zh.strength == 0) continue;
      for (std::size_t j = 0; j < count(english_); ++j) {
        const Quantity& en = english_.quantities[j];
        if (en.strength != 0 && share_reading(zh, en)) add_phrase(zh.span, en.span, kSameNumber);
      }
    }
  }

  // Names that no dictionary word may stand for, by their sound.
  void add_names(const NameSounds& sounds) {
    std::vector<std::uint8_t> explained(english_count_);
    for (const CandidateLink& c : found_)
      if (c.link.strength >= kExplained) explained[c.link.english] = 1;
    std::optional<NameSounds::Text> text;
    std::string name;
    std::size_t names = 0;
    for (std::size_t j = 0; j < english_count_ && names < kMostNames; ++j) {
      const PairWord& word = english_.words[j];
      if (explained[j] != 0 || !word.capital || word.kind != WordKind::kOther) continue;
      ++names;
      if (!text) text = NameSounds::text(chinese_.text);
      name.clear();
      for (const char32_t c : slice(english_.text, word.span)) append_utf8(name, ascii_lower(c));
      if (const auto match = sounds.find(*text, name))
        add_phrase(match->span, word.span, match->score * kSameSound);
    }
  }

  // By Chinese word, then by English word; of several the strongest.
  std::vector<CandidateLink> finish() && {
    std::sort(found_.begin(), found_.end(), [](const CandidateLink& a, const CandidateLink& b) {
      return std::tuple(a.link.chinese, a.link.english, -a.link.strength, a.phrase) <
             std::tuple(b.link.chinese, b.link.english, -b.link.strength, b.phrase);
    });
    const auto same = [](const CandidateLink& a, const CandidateLink& b) {
      return a.link.chinese == b.link.chinese && a.link.english == b.link.english;
    };
    found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
    return std::move(found_);
  }

 private:
  // The kMostRepeats of these places that are nearest to the Chinese word's.
  void add_nearest(std::uint32_t chinese, std::span<const std::uint16_t> places, float strength) {
    const float here = relative_place(chinese, chinese_.words.size());
    const auto place = [this](std::uint16_t j) { return relative_place(j, english_.words.size()); };
    if (places.size() > WordLinker::kMostRepeats) {
      const auto behind = std::partition_point(places.begin(), places.end(),
                                               [&](std::uint16_t j) { return place(j) < here; });
      const auto middle = static_cast<std::size_t>(behind - places.begin());
      const std::size_t begin = middle - std::min(middle, WordLinker::kMostRepeats);
      places = places.subspan(begin, std::min(places.size() - begin, 2 * WordLinker::kMostRepeats));
    }
    while (places.size() > WordLinker::kMostRepeats) {
      const bool first_is_farther = here - place(places.front()) > place(places.back()) - here;
      places = places.subspan(first_is_farther ? 1 : 0, places.size() - 1);
    }
    for (const std::uint16_t j : places) found_.push_back({{chinese, j, strength}, 0});
  }

  void add_phrase(Span zh, Span en, float strength) {
    ++phrases_;
    for_words_in(chinese_.words, zh, [&](std::uint32_t i) {
      for_words_in(english_.words, en, [&](std::uint32_t j) {
        found_.push_back({{i, j, strength}, phrases_});
      });
    });
  }

  const PairText& chinese_;
  const PairText& english_;
  std::size_t english_count_;
  std::vector<CandidateLink> found_;
  std::uint32_t phrases_ = 0;
};

}  // namespace

std::vector<CandidateLink> find_candidates(const LinkStrengths& strengths, const NameSounds& sounds,
                                           const PairText& chinese, const PairText& english) {
  CandidateFinder finder(chinese, english);
  finder.add_words(strengths);
  finder.add_names(sounds);
  finder.add_numbers();
  return std::move(finder).finish();
}

}  // namespace duizhao
