// How well windows of 1 … Window sentences that start at one sentence of the given side explain the
// sentences of the other side: for each of these, the sum over its words y of
//   log( (1-λ) + λ Σ_{x in window} p(y|x) / (words in the window · b(y)) ).
//
// Works on one stripe of the table at a time. The words y of the stripe get small numbers; each
// given sentence becomes a short sparse vector over them, each word y a list of where it occurs. A
// window visits the words that it says something of, and only where they occur, so that a bead
// costs what its words have in common.
//
//   gains.start_stripe({10, 74}, {12, 110});
//   gains.explain(10, {12, 41}, values);          // values[i] is of explained sentence 12 + i
#pragma once

#include <Eigen/Core>
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <duizhao/align/tokens.h>
#include <duizhao/align/translation_table.h>

namespace duizhao {

// Natural logarithms of values from 1 to 2^126, to 2e-7 of themselves or 1e-7.
template <class Values>
Values log_of(const Values& values) {
  constexpr std::int32_t kRootOfHalf = 0x3F3504F3;  // bits of √½
  constexpr float kLog2 = 0.693147181F;
  Values result;
  for (int i = 0; i < Values::SizeAtCompileTime; ++i) {
    // x = 2^exponent · m with m from √½ to √2; log m = 2 artanh s, s = (m - 1) / (m + 1).
    const auto bits = std::bit_cast<std::int32_t>(values[i]);
    const std::int32_t exponent = (bits - kRootOfHalf) >> 23;
    const auto m = std::bit_cast<float>(bits - (exponent << 23));
    const float s = (m - 1) / (m + 1);
    const float square = s * s;
    const float series = 1 + square * (1.F / 3 + square * (1.F / 5 + square * (1.F / 7)));
    result[i] = static_cast<float>(exponent) * kLog2 + 2 * s * series;
  }
  return result;
}

// Sentences [begin, end) of one side.
struct Stretch {
  std::uint32_t begin, end;
};

template <int Window, int Lanes>  // Lanes: Window rounded up to what a vector unit holds
class WindowGains {
 public:
  using Values = Eigen::Array<float, Lanes, 1>;  // of windows of 1 … Window sentences

  // `share` is λ. All references must outlive this.
  WindowGains(const TokenTable& given, const SparseRows& probabilities, const TokenTable& explained,
              const std::vector<float>& background, float share)
      : given_(given),
        probabilities_(probabilities),
        explained_(explained),
        background_(background),
        odds_(share / (1 - share)),
        chance_(std::log(1 - share)),
        local_word_(explained.types, kNoId),
        local_row_(given.types, kNoId) {}

  // Windows start at `given` sentences (and reach beyond them), `explained` sentences are
  // explained.
  void start_stripe(Stretch given, Stretch explained) {
    given_begin_ = given.begin;
    number_words(explained);
    list_places(explained);
    given.end = std::min(given.end + Window - 1, given_.sentences());
    cut_rows(given);
    sum_up_sentences(given);
    for (const std::uint32_t y : words_) local_word_[y] = kNoId;
  }

  // The window at `first` explains `explained` sentences, whose begin never falls within a stripe.
  // The sums go to values[0] …
  void explain(std::uint32_t first, Stretch explained, Values* values) {
    const Values scale = open_window(first);
    for (std::uint32_t i = explained.begin; i < explained.end; ++i)
      values[i - explained.begin] =
          Values::Constant(static_cast<float>(explained_.sentence(i).size()) * chance_);
    for (const std::uint32_t word : touched_) {
      Values& sum = sums_[word];
      std::uint32_t& place = next_place_[word];
      const std::uint32_t end = places_.first[word + 1];
      while (place < end && places_.sentence[place] < explained.begin) ++place;
      if (place < end && places_.sentence[place] < explained.end) {
        const Values factor = 1 + sum * (scale * rarity_[word]);
        const Values gain = log_of(factor);
        for (std::uint32_t i = place; i < end && places_.sentence[i] < explained.end; ++i)
          values[places_.sentence[i] - explained.begin] += gain;
      }
      sum.setZero();
    }
  }

 private:
  void number_words(Stretch explained) {
    words_.clear();
    for (std::uint32_t t = explained_.first[explained.begin]; t < explained_.first[explained.end];
         ++t) {
      std::uint32_t& word = local_word_[explained_.tokens[t]];
      if (word != kNoId) continue;
      word = static_cast<std::uint32_t>(words_.size());
      words_.push_back(explained_.tokens[t]);
    }
    rarity_.clear();
    for (const std::uint32_t y : words_) rarity_.push_back(1 / background_[y]);
    sums_.assign(words_.size(), Values::Zero());
    seen_.assign(words_.size(), kNoId);
  }

  void list_places(Stretch explained) {
    places_.first.assign(words_.size() + 1, 0);
    const std::uint32_t begin = explained_.first[explained.begin];
    const std::uint32_t end = explained_.first[explained.end];
    for (std::uint32_t t = begin; t < end; ++t)
      ++places_.first[local_word_[explained_.tokens[t]] + 1];
    for (std::size_t word = 0; word < words_.size(); ++word)
      places_.first[word + 1] += places_.first[word];
    next_place_.assign(places_.first.begin(), places_.first.end() - 1);
    places_.sentence.resize(end - begin);
    for (std::uint32_t i = explained.begin; i < explained.end; ++i)
      for (const std::uint32_t y : explained_.sentence(i))
        places_.sentence[next_place_[local_word_[y]]++] = i;
    next_place_.assign(places_.first.begin(), places_.first.end() - 1);
  }

  // The rows of the given words, as far as the stripe can use them.
  void cut_rows(Stretch given) {
    rows_.first.assign(1, 0);
    rows_.cells.clear();
    for (std::uint32_t t = given_.first[given.begin]; t < given_.first[given.end]; ++t) {
      const std::uint32_t x = given_.tokens[t];
      if (local_row_[x] != kNoId) continue;
      local_row_[x] = static_cast<std::uint32_t>(rows_.first.size() - 1);
      for (const auto& cell : probabilities_.row(x))
        if (local_word_[cell.column] != kNoId)
          rows_.cells.push_back({local_word_[cell.column], cell.value});
      rows_.first.push_back(static_cast<std::uint32_t>(rows_.cells.size()));
    }
  }

  // What each given sentence says of each word; uses lane 0 of sums_.
  void sum_up_sentences(Stretch given) {
    sentences_.first.assign(1, 0);
    sentences_.cells.clear();
    for (std::uint32_t i = given.begin; i < given.end; ++i) {
      const std::size_t begin = sentences_.cells.size();
      for (const std::uint32_t x : given_.sentence(i)) {
        for (const auto& cell : rows_.row(local_row_[x])) {
          if (seen_[cell.column] != i) {
            seen_[cell.column] = i;
            sentences_.cells.push_back({cell.column, 0});
          }
          sums_[cell.column][0] += cell.value;
        }
      }
      for (std::size_t c = begin; c < sentences_.cells.size(); ++c) {
        sentences_.cells[c].value = sums_[sentences_.cells[c].column][0];
        sums_[sentences_.cells[c].column][0] = 0;
      }
      sentences_.first.push_back(static_cast<std::uint32_t>(sentences_.cells.size()));
    }
    for (std::uint32_t t = given_.first[given.begin]; t < given_.first[given.end]; ++t)
      local_row_[given_.tokens[t]] = kNoId;
    std::fill(seen_.begin(), seen_.end(), kNoId);
  }

  // Leaves in sums_ what each window adds up to for the words in touched_; returns λ / (1 - λ) /
  // words in the window.
  Values open_window(std::uint32_t first) {
    touched_.clear();
    Values scale;
    std::size_t size = 0;
    for (std::uint32_t lane = 0; lane < Lanes; ++lane) {
      const std::uint32_t sentence = first + lane;
      if (lane < Window && sentence < given_.sentences()) {
        add_sentence(sentence, first, static_cast<int>(lane));
        size += given_.sentence(sentence).size();
      }
      scale[static_cast<int>(lane)] = odds_ / static_cast<float>(std::max<std::size_t>(size, 1));
    }
    return scale;
  }

  // To all windows that hold it.
  void add_sentence(std::uint32_t sentence, std::uint32_t window, int lane) {
    Values holds = Values::Zero();
    holds.tail(Lanes - lane).setOnes();
    for (const auto& cell : sentences_.row(sentence - given_begin_)) {
      if (seen_[cell.column] != window) {
        seen_[cell.column] = window;
        touched_.push_back(cell.column);
      }
      sums_[cell.column] += cell.value * holds;
    }
  }

  const TokenTable& given_;
  const SparseRows& probabilities_;
  const TokenTable& explained_;
  const std::vector<float>& background_;
  float odds_, chance_;                                // λ / (1 - λ), log(1 - λ)
  std::vector<std::uint32_t> local_word_, local_row_;  // of each type; kNoId between stripes

  // Of the stripe.
  std::uint32_t given_begin_ = 0;
  std::vector<std::uint32_t> words_;  // the type of each word y
  std::vector<float> rarity_;         // 1 / b of each word y
  struct Places {
    std::vector<std::uint32_t> first;     // of each word y
    std::vector<std::uint32_t> sentence;  // where it occurs, ascending, as often as it does
  } places_;
  std::vector<std::uint32_t> next_place_;  // of each word y, the first one not yet passed
  SparseRows rows_;                        // of the words x of the stripe, cut down to its words y
  SparseRows sentences_;                   // of the given sentences

  // Of the window.
  std::vector<std::uint32_t> touched_;  // words y that it says something of
  std::vector<std::uint32_t> seen_;     // of each word y, the last window that did
  std::vector<Values> sums_;            // of each word y; zero between windows
};

}  // namespace duizhao
