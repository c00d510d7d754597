#include <duizhao/align/link_candidates.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>
#include <string>
#include <tuple>

#include <duizhao/align/word_links.h>
#include <duizhao/text/characters.h>
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

  // The words with this number.
  void find(Number number, std::vector<std::uint16_t>& places) const {
    places.clear();
    for (std::uint16_t i = first_[slot(number)]; i != kNone; i = next_[i])
      if (words_[i].*number_ == number) places.push_back(i);
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
        by_key.find(word.key, places_);
        add_nearest(i, word.kind == WordKind::kPunctuation ? kSameMark : kSameSpelling);
      }
      for (const StemStrength& cell : strengths.row(word.word)) {
        by_stem.find(cell.stem, places_);
        add_nearest(i, cell.strength);
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
      if (!text) text = sounds.text(chinese_.text);
      name.clear();
      for (const char32_t c :
           std::u32string_view(english_.text).substr(word.span.begin.value, word.span.size()))
        append_utf8(name, ascii_lower(c));
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
  // Of places_ the kMostRepeats that are nearest to the Chinese word's.
  void add_nearest(std::uint32_t chinese, float strength) {
    std::size_t begin = 0;
    std::size_t end = places_.size();
    const auto far = [&](std::size_t k) {
      return std::abs(relative_place(places_[k], english_.words.size()) -
                      relative_place(chinese, chinese_.words.size()));
    };
    while (end - begin > WordLinker::kMostRepeats) {
      if (far(begin) > far(end - 1)) {
        ++begin;
      } else {
        --end;
      }
    }
    for (; begin < end; ++begin) found_.push_back({{chinese, places_[begin], strength}, 0});
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
  std::vector<std::uint16_t> places_;
  std::uint32_t phrases_ = 0;
};

}  // namespace

float relative_place(std::size_t index, std::size_t count) {
  return (static_cast<float>(index) + 0.5F) / static_cast<float>(count);
}

std::vector<CandidateLink> find_candidates(const LinkStrengths& strengths, const NameSounds& sounds,
                                           const PairText& chinese, const PairText& english) {
  CandidateFinder finder(chinese, english);
  finder.add_words(strengths);
  finder.add_names(sounds);
  finder.add_numbers();
  return std::move(finder).finish();
}

}  // namespace duizhao
