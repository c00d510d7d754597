#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <duizhao/metrics/rules.h>
#include <duizhao/metrics/term_letters.h>
#include <duizhao/metrics/term_remarks.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

// The first place of each entry in the source; made when a forbidden word stands in the target.
class SourceTerms {
 public:
  explicit SourceTerms(const PairView& pair) {
    for (const TermHit& hit : pair.terms(Side::kSource))
      if (!places_.contains(hit.term) && counts(pair, Side::kSource, hit))
        places_.emplace(hit.term, hit.span);
  }
  [[nodiscard]] std::optional<Span> place(std::uint32_t term) const {
    const auto found = places_.find(term);
    if (found == places_.end()) return {};
    return found->second;
  }

 private:
  std::unordered_map<std::uint32_t, Span> places_;
};

// Another entry that the source has allows the same word. `hits` share a place.
bool is_allowed_otherwise(const PairView& pair, std::span<const TermHit> hits,
                          const SourceTerms& in_source) {
  return std::any_of(hits.begin(), hits.end(), [&](const TermHit& hit) {
    return pair.matcher()->word(pair.target().language, hit).status != TermStatus::kForbidden &&
           in_source.place(hit.term);
  });
}

// The word to write in the place of `text`; empty when `text` is not `listed` as the list has it,
// so that its form would have to be another one as well.
std::string suggestion(std::u32string_view text, const std::string& listed,
                       const std::string& wanted) {
  const std::u32string word = to_utf32(listed);
  const bool as_listed =
      std::equal(text.begin(), text.end(), word.begin(), word.end(),
                 [](char32_t a, char32_t b) { return fold_letter(a) == fold_letter(b); });
  if (!as_listed) return {};
  std::string result = wanted;
  const bool capital = is_upper(text.front()) && !is_upper(word.front());
  if (capital && result.front() >= 'a' && result.front() <= 'z')
    result.front() = static_cast<char>(result.front() - 'a' + 'A');
  return result;
}

Remark remark_on(const PairView& pair, const TermHit& hit, std::optional<Span> source) {
  const TermMatcher& matcher = *pair.matcher();
  const Language target = pair.target().language;
  const auto marked = [](const TextView& view, const Span& span) { return slice(view.text, span); };
  const std::u32string_view text = marked(pair.target(), hit.span);
  Remark remark{.message = "the term list forbids " + quoted(text),
                .source_span = source,
                .target_span = hit.span,
                .confidence = 0.95F};
  if (source) remark.message += " for " + quoted(marked(pair.source(), *source));
  const auto wanted = wanted_words(matcher.words(target, hit.term));
  if (!wanted.empty()) {
    remark.message += "; it has " + quoted(wanted);
    remark.suggestion = suggestion(text, matcher.word(target, hit).text, wanted.front()->text);
  }
  return remark;
}

void check(const PairView& pair, Remarks& remarks) {
  if (pair.matcher() == nullptr) return;
  const TermMatcher& matcher = *pair.matcher();
  const auto& hits = pair.terms(Side::kTarget);
  std::optional<SourceTerms> in_source;
  for (std::size_t begin = 0, end = 0; begin < hits.size(); begin = end) {
    end = end_of_place(hits, begin);
    const std::span place(hits.data() + begin, end - begin);
    for (const TermHit& hit : place) {
      if (matcher.word(pair.target().language, hit).status != TermStatus::kForbidden) continue;
      if (!in_source) in_source.emplace(pair);
      const std::optional<Span> source = in_source->place(hit.term);
      const bool everywhere = matcher.words(pair.source().language, hit.term).empty();
      if ((!source && !everywhere) || is_allowed_otherwise(pair, place, *in_source)) continue;
      if (counts(pair, Side::kTarget, hit)) remarks.push_back(remark_on(pair, hit, source));
    }
  }
}

Term term(std::string chinese, std::string english, std::string forbidden_english) {
  Term term{.id = "1", .chinese = {}, .english = {}};
  if (!chinese.empty()) term.chinese.push_back({std::move(chinese)});
  if (!english.empty()) term.english.push_back({std::move(english), TermStatus::kPreferred});
  term.english.push_back({std::move(forbidden_english), TermStatus::kForbidden});
  return term;
}

Term chinese_term(std::string english, std::string chinese, std::string forbidden) {
  return {.id = "1",
          .chinese = {{std::move(chinese), TermStatus::kPreferred},
                      {std::move(forbidden), TermStatus::kForbidden}},
          .english = {{std::move(english)}}};
}

std::vector<Example> examples() {
  return {
      {.caught = true,
       .pairs = {{"人工智能会回答问题。", "Machine intellect answers questions."}},
       .source_marked = "人工智能",
       .target_marked = "Machine intellect",
       .suggestion = "Artificial intelligence",
       .terms = {term("人工智能", "artificial intelligence", "machine intellect")}},
      {.caught = true,
       .pairs = {{"Please write an e-mail to the office.", "请给办公室写一封伊妹儿。"}},
       .source_marked = "e-mail",
       .target_marked = "伊妹儿",
       .suggestion = "电子邮件",
       .terms = {chinese_term("email", "电子邮件", "伊妹儿")}},
      {.caught = true,
       .pairs = {{"请打开名单。", "Please open the blacklists."}},
       .target_marked = "blacklists",
       .terms = {term("", "", "blacklist")}},
      {.caught = false,
       .pairs = {{"他的想法很好。", "His is a machine intellect."}},
       .terms = {term("人工智能", "artificial intelligence", "machine intellect")}},
      {.caught = false,
       .pairs = {{"We improve our products and services.", "我们改进产品和服务。"}},
       .terms = {chinese_term("product", "产品", "和服")}},
      {.caught = false,
       .pairs = {{"请输入账号。", "Enter the number of your bank account."}},
       .terms = {term("账号", "account number", "account"), term("", "bank account", "banking")}},
  };
}

}  // namespace

RuleDefinition term_forbidden() {
  return {
      {
          .name = "term-forbidden",
          .family = "terminology",
          .category = "terminology/inconsistent-with-terminology-resource",
          .its_type = "terminology",
          .severity = Severity::kMajor,
          .summary = "The target has a word that the term list forbids",
          .finds = "A forbidden word of an entry stands in the target, in any form, while the "
                   "source has a word of the same entry; words of entries without a source side "
                   "are forbidden everywhere. Left alone: a forbidden word inside a longer word "
                   "of the list, characters cut across Chinese words, and a word that another "
                   "entry of the same source text allows. Suggests the preferred word where the "
                   "forbidden one stands as the list has it.",
          .matters = "The list says so on purpose: the word is another product's, out of use, or "
                     "gives offence.",
          .examples = examples(),
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
