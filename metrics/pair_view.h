// One pair as the rules see it: both texts, what has been found out about them (each analysis once,
// when a rule first asks), its neighbours, and facts about the whole bitext.
//
// Used by one thread at a time; rules keep nothing of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/align/word_links.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/metrics/bitext_facts.h>
#include <duizhao/metrics/coverage.h>
#include <duizhao/metrics/english_order.h>
#include <duizhao/metrics/length_model.h>
#include <duizhao/metrics/link_values.h>
#include <duizhao/metrics/meaning_features.h>
#include <duizhao/metrics/name_match.h>
#include <duizhao/metrics/number_match.h>
#include <duizhao/metrics/punctuation.h>
#include <duizhao/metrics/term_matcher.h>
#include <duizhao/text/english.h>
#include <duizhao/text/inline_codes.h>
#include <duizhao/text/language.h>
#include <duizhao/text/pair.h>

namespace duizhao {

enum class Side : std::uint8_t { kSource, kTarget };
constexpr Side other(Side side) { return side == Side::kSource ? Side::kTarget : Side::kSource; }

struct TextView {
  Language language = Language::kChinese;
  std::string_view utf8;
  std::u32string text;
};

// What pairs are looked at with; outlives every view.
struct PairTools {
  const Lexicon& lexicon;
  const WordLinker& linker;
  const LinkValues& link_values;
  const NameWords& name_words;
  const EnglishOrder& order;
  const TermMatcher* matcher = nullptr;  // null where no terms are listed
};

class PairView {
 public:
  // All arguments outlive the view. `facts` may be null.
  PairView(const Pair& pair, LanguagePair languages, const PairTools& tools,
           const BitextFacts* facts);

  [[nodiscard]] const Pair& pair() const { return pair_; }
  [[nodiscard]] const TextView& source() const { return source_; }
  [[nodiscard]] const TextView& target() const { return target_; }
  [[nodiscard]] const TextView& text(Side side) const {
    return side == Side::kSource ? source_ : target_;
  }
  [[nodiscard]] Side side_of(Language language) const {
    return source_.language == language ? Side::kSource : Side::kTarget;
  }
  [[nodiscard]] const TextView& chinese() const { return text(side_of(Language::kChinese)); }
  [[nodiscard]] const TextView& english() const { return text(side_of(Language::kEnglish)); }

  // The pairs next to it; null at the ends of the bitext.
  [[nodiscard]] const PairView* before() const { return before_; }
  [[nodiscard]] const PairView* after() const { return after_; }
  void set_neighbours(const PairView* before, const PairView* after);

  [[nodiscard]] const Lexicon& lexicon() const { return tools_.lexicon; }
  // gathered_facts.h; null where nothing is known of the bitext.
  [[nodiscard]] const BitextFacts::Gathered* facts() const {
    return facts_ == nullptr ? nullptr : &facts_->gathered();
  }

  [[nodiscard]] const PairLength& length() const;
  // What the lengths of the bitext's pairs come to, or those of this direction's texts at large.
  [[nodiscard]] double length_mean() const;

  // The words of the term list that stand on one side; none without a matcher.
  [[nodiscard]] const std::vector<TermHit>& terms(Side side) const;
  [[nodiscard]] const TermMatcher* matcher() const { return tools_.matcher; }

  // Numbers of both sides matched, source first.
  [[nodiscard]] const NumberMatch& numbers() const;
  // Of a bead that an aligner made: the same without the findings about numbers that a neighbouring
  // bead has left over, too, because the boundary lies elsewhere.
  [[nodiscard]] const NumberMatch& settled_numbers() const;

  // Words of both sides, their links, and what these say about missing content.
  [[nodiscard]] const Coverage& coverage() const;
  [[nodiscard]] const PairLinks& links() const { return coverage().links; }
  [[nodiscard]] const MeaningFeatures& meaning() const;
  // english_words() of the English text.
  [[nodiscard]] const std::vector<EnglishWord>& english_words() const;
  // Of these words.
  [[nodiscard]] const OrderGain& order() const;
  // For what a rule wants to link by itself.
  [[nodiscard]] const PairTools& tools() const { return tools_; }

  // Names of either side that have no counterpart.
  [[nodiscard]] const NameMatch& names() const;

  // Punctuation of one side, in order.
  [[nodiscard]] const std::vector<Mark>& marks(Side side) const;

  // Tags, placeholders and addresses of one side.
  [[nodiscard]] const InlineCodes& codes(Side side) const;

 private:
  const Pair& pair_;
  const PairTools& tools_;
  const BitextFacts* facts_;
  const PairView* before_ = nullptr;
  const PairView* after_ = nullptr;
  TextView source_, target_;
  mutable std::optional<PairLength> length_;
  mutable std::optional<NumberMatch> numbers_, settled_numbers_;
  mutable std::optional<Coverage> coverage_;
  mutable std::optional<MeaningFeatures> meaning_;
  mutable std::optional<std::vector<EnglishWord>> english_words_;
  mutable std::optional<OrderGain> order_;
  mutable std::optional<NameMatch> names_;
  mutable std::optional<std::vector<TermHit>> source_terms_, target_terms_;
  mutable std::optional<InlineCodes> source_codes_, target_codes_;
  mutable std::optional<std::vector<Mark>> source_marks_, target_marks_;
};

}  // namespace duizhao
