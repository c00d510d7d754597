#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

#include <duizhao/metrics/rules.h>
#include <duizhao/metrics/term_remarks.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/slice.h>

namespace duizhao::rules {
namespace {

// Not measured on lists of users: those who keep a list want it kept; what is left is a pronoun or
// another turn of phrase in the term's place.
constexpr float kConfidence = 0.7F;

using Place = std::span<const TermHit>;  // hits of the source at one place: homographs of the list

bool belongs(Place place, const TermHit& hit) {
  return std::any_of(place.begin(), place.end(),
                     [&](const TermHit& source) { return source.term == hit.term; });
}

// Entries that a text has words of, by status, and at how many places.
class TargetTerms {
 public:
  explicit TargetTerms(const PairView& pair) {
    const auto& hits = pair.terms(Side::kTarget);
    places_.reserve(hits.size());
    for (const TermHit& hit : hits) {
      const auto status = pair.matcher()->word(pair.target().language, hit).status;
      places_.emplace_back(hit.term, status == TermStatus::kForbidden, hit.span);
    }
    std::sort(places_.begin(), places_.end());
    places_.erase(std::unique(places_.begin(), places_.end()), places_.end());
  }

  [[nodiscard]] std::size_t count(Place place, bool forbidden) const {
    std::size_t sum = 0;
    for (const TermHit& hit : place) {
      const auto begin =
          std::lower_bound(places_.begin(), places_.end(), std::tuple(hit.term, forbidden, Span{}));
      auto end = begin;
      while (end != places_.end() && std::get<0>(*end) == hit.term &&
             std::get<1>(*end) == forbidden)
        ++end;
      sum += static_cast<std::size_t>(end - begin);
    }
    return sum;
  }

 private:
  std::vector<std::tuple<std::uint32_t, bool, Span>> places_;
};

bool stands_next_door(const PairView& pair, Place place) {
  if (!pair.pair().alignment) return false;
  const auto has = [&](const PairView* view) {
    return view != nullptr && TargetTerms(*view).count(place, false) > 0;
  };
  return has(pair.before()) || has(pair.after());
}

class TermMissing : public Rule {
 public:
  explicit TermMissing(const RuleContext& context)
      : every_occurrence_(context.flag("every-occurrence")) {}

  void check(const PairView& pair, Remarks& remarks) const override {
    if (pair.matcher() == nullptr) return;
    const auto& hits = pair.terms(Side::kSource);
    if (hits.empty()) return;
    const auto& target = pair.target().text;
    if (std::all_of(target.begin(), target.end(), is_blank)) return;
    const TargetTerms in_target(pair);
    std::unordered_set<std::uint32_t> done;  // entries
    for (std::size_t begin = 0; begin < hits.size();) {
      const std::size_t end = end_of_place(hits, begin);
      const Place place(hits.data() + begin, end - begin);
      begin = end;
      if (done.contains(place[0].term)) continue;
      if (check_place(pair, place, in_target, remarks)) done.insert(place[0].term);
    }
  }

 private:
  // True when nothing more need be said of these entries.
  bool check_place(const PairView& pair, Place place, const TargetTerms& in_target,
                   Remarks& remarks) const {
    const std::size_t found = in_target.count(place, false);
    if (found > 0 && !every_occurrence_) return true;
    if (!is_wanted(pair, place) || !counts(pair, Side::kSource, place[0])) return false;
    if (in_target.count(place, true) > 0) return true;  // term-forbidden's
    const std::size_t wanted = every_occurrence_ ? count_in_source(pair, place) : 1;
    if (found >= wanted || stands_next_door(pair, place)) return true;
    remarks.push_back({.message = message(pair, place, found, wanted),
                       .source_span = place[0].span,
                       .confidence = kConfidence});
    return true;
  }

  // Does every entry have words for the target, and is none of the source's words forbidden?
  static bool is_wanted(const PairView& pair, Place place) {
    const TermMatcher& matcher = *pair.matcher();
    return std::all_of(place.begin(), place.end(), [&](const TermHit& hit) {
      return matcher.word(pair.source().language, hit).status != TermStatus::kForbidden &&
             !wanted_words(matcher.words(pair.target().language, hit.term)).empty();
    });
  }

  static std::size_t count_in_source(const PairView& pair, Place place) {
    const auto& hits = pair.terms(Side::kSource);
    std::size_t count = 0;
    for (std::size_t i = 0; i < hits.size(); i = end_of_place(hits, i))
      if (belongs(place, hits[i]) && counts(pair, Side::kSource, hits[i])) ++count;
    return count;
  }

  static std::string message(const PairView& pair, Place place, std::size_t found,
                             std::size_t wanted) {
    std::vector<const TermWord*> words;
    for (const TermHit& hit : place)
      for (const TermWord* word :
           wanted_words(pair.matcher()->words(pair.target().language, hit.term)))
        words.push_back(word);
    const Span span = place[0].span;
    const std::string source = quoted(slice(pair.source().text, span));
    const std::string list = "the term list has " + quoted(words) + " for " + source + "; ";
    if (found == 0) return list + "the target has no such word";
    return list + "the source has it " + std::to_string(wanted) + " times, the target " +
           std::to_string(found);
  }

  bool every_occurrence_;
};

Term term(std::string chinese, std::string english) {
  return {.id = "1", .chinese = {{std::move(chinese)}}, .english = {{std::move(english)}}};
}

std::vector<Example> examples() {
  return {
      {.caught = true,
       .pairs = {{"这家公司用人工智能检查零件。",
                  "The company checks its parts with clever machines."}},
       .source_marked = "人工智能",
       .terms = {term("人工智能", "artificial intelligence")}},
      {.caught = true,
       .pairs = {{"Please open a bank account first.", "请先办一张银行卡。"}},
       .source_marked = "bank account",
       .terms = {term("银行账户", "bank account")}},
      {.caught = true,
       .pairs = {{"這臺電腦太慢了。", "This machine is too slow."}},
       .source_marked = "電腦",
       .terms = {term("电脑", "computer")}},
      {.caught = false,
       .pairs = {{"实验用了六只小鼠。", "The experiment used six mice."}},
       .terms = {term("小鼠", "mouse")}},
      {.caught = false,
       .pairs = {{"我们的产品和服务都有保证。", "Our products and services are guaranteed."}},
       .terms = {term("和服", "kimono")}},
      {.caught = false,
       .pairs = {{"飞机晚点了。", "The plane was late."}},
       .terms = {term("飞机", "plane"), term("机", "machine")}},
      {.caught = false,
       .pairs = {{"山上开满了杜鹃。", "The hills are covered with azaleas."}},
       .terms = {term("杜鹃", "cuckoo"), term("杜鹃", "azalea")}},
      {.caught = false,
       .pairs = {{"Send us an email.", "请给我们发电子邮件。"}},
       .terms = {term("电子邮件", "e-mail")}},
  };
}

}  // namespace

RuleDefinition term_missing() {
  return {
      {
          .name = "term-missing",
          .family = "terminology",
          .category = "terminology/inconsistent-with-terminology-resource",
          .its_type = "terminology",
          .severity = Severity::kMinor,
          .summary = "A listed term of the source has none of its listed words in the target",
          .finds =
              "Looks for every word of the term list in the source; for each one found, a word of "
              "the same entry that is not forbidden must stand in the target. Chinese may be in "
              "either script; English words may stand in any form, British or American, with a "
              "hyphen or a blank. One place in the target answers for all of the source. What is "
              "only a part of a longer listed word, or is cut across Chinese words, is no term, "
              "and of entries with the same word any will do. In two aligned texts the word may "
              "also stand in the sentence before or behind.",
          .matters = "A reader takes another word for another thing; a customer's list is often "
                     "part of the order.",
          .examples = examples(),
          .options = {{.name = "every-occurrence",
                       .standard = false,
                       .description = "Demand the term as often as it stands in the source"}},
      },
      kept_rule<TermMissing>,
  };
}

}  // namespace duizhao::rules
