#include <duizhao/align/link_strengths.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <duizhao/align/function_renderings.h>
#include <duizhao/align/function_words.h>
#include <duizhao/align/word_family.h>
#include <duizhao/align/word_translations.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// Times that a stem's usual share must be outdone for a strength of one half.
constexpr float kOdds = 20;
// b of a function word; about half of an English text are function words, of some 150 kinds.
constexpr float kFunctionShare = 0.005F;
constexpr float kContentShare = 0.5F;
// Share of the list of renderings in t of a function word.
constexpr float kRenderings = 0.5F;
// Share that the family of a rendering gets, of those that are this likely or more.
constexpr float kFamily = 0.1F;
constexpr float kFamilyFrom = 0.02F;
// Added to every b: a stem that no gloss of a usual word has is still met now and then.
constexpr float kLeastShare = 2e-6F;

std::vector<float> backgrounds(const Lexicon& lexicon) {
  std::vector<float> shares(lexicon.stem_count());
  double all = 0;
  for (WordId word = 0; word < lexicon.word_count(); ++word) {
    if (!lexicon.has_entry(word)) continue;
    const float share = std::exp(lexicon.log_frequency(word));
    for (const Gloss& gloss : lexicon.glosses(word)) {
      shares[gloss.stem] += share * gloss.probability;
      all += share * gloss.probability;
    }
  }
  const FunctionWords function_words(lexicon);
  for (StemId stem = 0; stem < lexicon.stem_count(); ++stem) {
    const bool function = function_words.english(std::string(lexicon.stem_text(stem)));
    shares[stem] = function ? kFunctionShare
                            : kLeastShare + kContentShare * shares[stem] / static_cast<float>(all);
  }
  return shares;
}

// Adds to the cell of a stem, or a cell.
void add(StemId stem, float probability, std::vector<Gloss>& cells) {
  const auto cell =
      std::find_if(cells.begin(), cells.end(), [stem](const Gloss& c) { return c.stem == stem; });
  if (cell == cells.end()) {
    cells.push_back({stem, probability});
  } else {
    cell->probability += probability;
  }
}

// Makes one cell of those of a stem.
void join_equal(std::vector<Gloss>& cells) {
  std::sort(cells.begin(), cells.end(),
            [](const Gloss& a, const Gloss& b) { return a.stem < b.stem; });
  std::size_t kept = 0;
  for (const Gloss& cell : cells) {
    if (kept > 0 && cells[kept - 1].stem == cell.stem) {
      cells[kept - 1].probability += cell.probability;
    } else {
      cells[kept++] = cell;
    }
  }
  cells.resize(kept);
}

// A function word is as often rendered as its list says as by its glosses.
void mix(const std::vector<Gloss>* renderings, std::vector<Gloss>& cells) {
  if (renderings == nullptr) return;
  if (renderings->empty()) cells.clear();
  for (Gloss& cell : cells) cell.probability *= 1 - kRenderings;
  for (const Gloss& gloss : *renderings) add(gloss.stem, kRenderings * gloss.probability, cells);
}

}  // namespace

struct LinkStrengths::State {
  using Row = std::vector<StemStrength>;

  State(const Lexicon& from, LearnedCounts taught)
      : lexicon(from),
        learned(std::move(taught)),
        function_words(from),
        renderings(from),
        background(backgrounds(from)),
        rows(from.word_count()),
        translations(lexicon) {}
  ~State() {
    for (const auto& row : rows) delete row.load();
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  [[nodiscard]] std::unique_ptr<const Row> make(WordId word) const {
    cells.clear();
    translations.row(word, to_utf32(lexicon.headword(word)), {}, cells);
    add_families();
    mix(renderings.of(word), cells);
    add_learned(word);
    auto row = std::make_unique<Row>();
    for (const Gloss& cell : cells) {
      const float strength = cell.probability / (cell.probability + kOdds * background[cell.stem]);
      if (strength >= kLeast) row->push_back({cell.stem, strength});
    }
    std::sort(row->begin(), row->end(), [](const auto& a, const auto& b) {
      return a.strength != b.strength ? a.strength > b.strength : a.stem < b.stem;
    });
    if (row->size() > kMostCells) row->resize(kMostCells);
    std::sort(row->begin(), row->end(),
              [](const auto& a, const auto& b) { return a.stem < b.stem; });
    row->shrink_to_fit();
    return row;
  }

  // Words built on the root of a rendering get a share of its probability.
  void add_families() const {
    const std::size_t count = cells.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (cells[i].probability < kFamilyFrom) continue;
      const auto members = family(lexicon, cells[i].stem);
      const float share =
          kFamily * cells[i].probability / std::max(1.F, static_cast<float>(members.size()) - 1);
      for (const StemId member : members) add(member, share, cells);
    }
  }

  // Blends what bitexts have taught of the word into its cells. Function words stand beside
  // everything, so what is counted of them says little: they keep their list.
  void add_learned(WordId word) const {
    if (renderings.of(word) != nullptr) return;
    const auto taught =
        learned.renderings(learned.find_word(learned_key(to_utf32(lexicon.headword(word)))));
    if (taught.empty()) return;
    const Blend blend = blend_of(taught);
    for (Gloss& cell : cells) cell.probability *= blend.lexicon;
    for (const auto& [number, count] : taught) {
      const std::string text(learned.stem(number));
      const StemId stem = lexicon.find_stem(text);
      if (stem != kNoId && !function_words.english(text))
        cells.push_back({stem, blend.count * count});
    }
    join_equal(cells);
  }

  Lexicon lexicon;
  LearnedCounts learned;
  FunctionWords function_words;
  FunctionRenderings renderings;
  std::vector<float> background;
  mutable std::vector<std::atomic<const Row*>> rows;  // by WordId; null: not made yet
  mutable std::mutex making;                          // for what follows
  mutable WordTranslations translations;
  mutable std::vector<Gloss> cells;
};

LinkStrengths::LinkStrengths(const Lexicon& lexicon, const LearnedCounts& learned)
    : state_(std::make_shared<State>(lexicon, learned)) {}

std::span<const StemStrength> LinkStrengths::row(WordId word) const {
  if (word == kNoId) return {};
  auto& place = state_->rows[word];
  if (const auto* row = place.load(std::memory_order_acquire)) return *row;
  const std::lock_guard lock(state_->making);
  if (const auto* row = place.load(std::memory_order_acquire)) return *row;
  const auto* row = state_->make(word).release();
  place.store(row, std::memory_order_release);
  return *row;
}

float LinkStrengths::background(StemId stem) const {
  return stem == kNoId ? kLeastShare : state_->background[stem];
}

}  // namespace duizhao
