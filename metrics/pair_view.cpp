#include <duizhao/metrics/pair_view.h>

#include <duizhao/metrics/gathered_facts.h>
#include <duizhao/text/chinese_numbers.h>
#include <duizhao/text/english_numbers.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

TextView view_of(Language language, std::string_view utf8) {
  return {language, utf8, to_utf32(utf8)};
}

NumberSide numbers_of(const TextView& view) {
  return {view.language, view.text,
          view.language == Language::kChinese ? chinese_quantities(view.text)
                                              : english_quantities(view.text)};
}

}  // namespace

PairView::PairView(const Pair& pair, LanguagePair languages, const PairTools& tools,
                   const BitextFacts* facts)
    : pair_(pair),
      tools_(tools),
      facts_(facts),
      source_(view_of(languages.source, pair.source)),
      target_(view_of(languages.target, pair.target)) {}

void PairView::set_neighbours(const PairView* before, const PairView* after) {
  before_ = before;
  after_ = after;
}

const PairLength& PairView::length() const {
  if (!length_) length_ = pair_length(chinese().utf8, english().utf8);
  return *length_;
}

double PairView::length_mean() const {
  return facts() != nullptr ? facts()->lengths.value()
                            : LengthMean({source_.language, target_.language}).value();
}

const std::vector<TermHit>& PairView::terms(Side side) const {
  auto& terms = side == Side::kSource ? source_terms_ : target_terms_;
  if (!terms) {
    terms.emplace();
    if (matcher() != nullptr) terms = matcher()->find(text(side).language, text(side).text);
  }
  return *terms;
}

const NumberMatch& PairView::numbers() const {
  if (!numbers_) numbers_ = match_numbers(numbers_of(source_), numbers_of(target_));
  return *numbers_;
}

const NumberMatch& PairView::settled_numbers() const {
  if (!pair_.alignment || numbers().findings.empty()) return numbers();
  if (!settled_numbers_) {
    settled_numbers_ = numbers();
    for (const PairView* neighbour : {before_, after_}) {
      if (neighbour != nullptr) drop_found_in(*settled_numbers_, neighbour->numbers());
    }
  }
  return *settled_numbers_;
}

const Coverage& PairView::coverage() const {
  if (!coverage_) {
    coverage_ = coverage_of(tools_.link_values, tools_.linker.link(chinese().utf8, english().utf8),
                            chinese().text, english().text);
  }
  return *coverage_;
}

const MeaningFeatures& PairView::meaning() const {
  if (!meaning_) meaning_ = meaning_features(*this);
  return *meaning_;
}

const std::vector<EnglishWord>& PairView::english_words() const {
  if (!english_words_) english_words_ = duizhao::english_words(english().utf8);
  return *english_words_;
}

const OrderGain& PairView::order() const {
  if (!order_) order_ = tools_.order.gain(english().text, english_words());
  return *order_;
}

const NameMatch& PairView::names() const {
  if (!names_)
    names_ = match_names(tools_.name_words, chinese().text, english().text, english_words());
  return *names_;
}

const std::vector<Mark>& PairView::marks(Side side) const {
  auto& marks = side == Side::kSource ? source_marks_ : target_marks_;
  if (!marks) marks = marks_of(text(side).text);
  return *marks;
}

const InlineCodes& PairView::codes(Side side) const {
  auto& codes = side == Side::kSource ? source_codes_ : target_codes_;
  if (!codes) codes = inline_codes(text(side).text);
  return *codes;
}

}  // namespace duizhao
