#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include <duizhao/metrics/rules.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

constexpr std::size_t kFarthest = 5;      // English words and marks from one to the other
constexpr std::uint32_t kLongestGap = 8;  // characters between the two of the source

// What may stand between two coordinated words that are the same: no rights and no right.
bool is_between(std::string_view word) {
  constexpr std::string_view kWords =
      " and or nor but no not any the a an of all every his her "
      "its their our your my ";
  std::string padded(1, ' ');
  padded.append(word).append(1, ' ');
  return kWords.find(padded) != std::string_view::npos;
}
bool is_coordinator(std::string_view word) {
  return word == "and" || word == "or" || word == "nor";
}

class CollapsedWords : public Rule {
 public:
  explicit CollapsedWords(const RuleContext& /*context*/) {}

  void check(const PairView& pair, Remarks& remarks) const override {
    if (pair.target().language != Language::kEnglish) return;
    const auto& words = pair.links().english;
    const std::size_t count = std::min(words.size(), WordLinker::kMostWords);
    for (std::size_t i = 0; i < count; ++i) {
      if (words[i].kind != WordKind::kOther || words[i].word == kNoId || words[i].capital) continue;
      const auto again = coordinated(pair, i, count);
      if (!again) continue;
      if (const auto two = two_of_source(pair, i, *again)) {
        report(pair, words[i].span, words[*again].span, *two, remarks);
        return;
      }
    }
  }

 private:
  // The same word again, joined to the one at `first` by and, or, nor.
  static std::optional<std::size_t> coordinated(const PairView& pair, std::size_t first,
                                                std::size_t count) {
    const auto& words = pair.links().english;
    bool joined = false;
    for (std::size_t i = first + 1; i < std::min(count, first + 1 + kFarthest); ++i) {
      if (words[i].word == words[first].word && words[i].kind == WordKind::kOther)
        // "more and more", "on and on": nothing stands before the second one.
        return joined && i > first + 2 ? std::optional(i) : std::nullopt;
      const std::string word = lower(slice(std::u32string_view(pair.target().text), words[i].span));
      if (word != "," && !is_between(word)) return {};
      joined = joined || is_coordinator(word);
    }
    return {};
  }

  static std::string lower(std::u32string_view word) {
    std::string text = to_utf8(word);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
  }

  // Two different words of the source, coordinated, for one word of the English: one that it
  // renders, and one that nothing renders. Nothing where the source says the first one twice.
  static std::optional<std::pair<Span, Span>> two_of_source(const PairView& pair, std::size_t first,
                                                            std::size_t again) {
    const PairLinks& links = pair.links();
    const auto link = std::find_if(
        links.links.begin(), links.links.end(),
        [&](const WordLink& one) { return one.english == first || one.english == again; });
    if (link == links.links.end()) return {};
    const PairWord& one = links.chinese[link->chinese];
    if (!stands_once(links, one.word)) return {};
    const auto lost = lost_beside(pair, link->chinese);
    if (!lost) return {};
    return std::pair(one.span, links.chinese[*lost].span);
  }

  // The nearest word as long as `one` that nothing renders, with a coordination between the two.
  static std::optional<std::uint32_t> lost_beside(const PairView& pair, std::uint32_t one) {
    const PairLinks& links = pair.links();
    const auto is_lost = [&](std::uint32_t other) {
      const PairWord& word = links.chinese[other];
      return word.kind == WordKind::kOther && word.span.size() > 1 &&
             word.span.size() == links.chinese[one].span.size() &&
             links.chinese_states[other] != LinkState::kLinked && stands_once(links, word.word) &&
             pair.lexicon().has_entry(word.word);
    };
    for (std::uint32_t other = one + 1;
         other < links.chinese.size() && gap(links, one, other) <= kLongestGap; ++other)
      if (is_lost(other) && is_coordinated(pair, one, other)) return other;
    for (std::uint32_t other = one; other-- > 0 && gap(links, other, one) <= kLongestGap;)
      if (is_lost(other) && is_coordinated(pair, other, one)) return other;
    return {};
  }

  static bool stands_once(const PairLinks& links, WordId word) {
    return word != kNoId && std::count_if(links.chinese.begin(), links.chinese.end(),
                                          [&](const PairWord& w) { return w.word == word; }) == 1;
  }

  static std::uint32_t gap(const PairLinks& links, std::uint32_t a, std::uint32_t b) {
    return links.chinese[b].span.begin.value - links.chinese[a].span.end.value;
  }

  static bool is_coordinated(const PairView& pair, std::uint32_t a, std::uint32_t b) {
    const PairLinks& links = pair.links();
    const std::u32string_view between =
        slice(std::u32string_view(pair.source().text),
              Span{links.chinese[a].span.end, links.chinese[b].span.begin});
    constexpr std::u32string_view kJoins = U"、和与與及或跟，";
    return between.find_first_of(kJoins) != std::u32string_view::npos &&
           between.find_first_of(U"。！？；：“”") == std::u32string_view::npos;
  }

  static void report(const PairView& pair, Span first, Span again, std::pair<Span, Span> two,
                     Remarks& remarks) {
    const auto source = [&](Span span) {
      return to_utf8(slice(std::u32string_view(pair.source().text), span));
    };
    const Span both{std::min(two.first.begin, two.second.begin),
                    std::max(two.first.end, two.second.end)};
    Remark remark;
    remark.message.append(source(two.first))
        .append(" and ")
        .append(source(two.second))
        .append(" are both rendered \"")
        .append(to_utf8(slice(std::u32string_view(pair.target().text), again)))
        .append("\"");
    remark.source_span = both;
    remark.target_span = Span{first.begin, again.end};
    remark.confidence = 0.7F;
    remarks.push_back(std::move(remark));
  }
};

}  // namespace

RuleDefinition collapsed_words() {
  return {
      {
          .name = "collapsed-words",
          .family = "meaning",
          .category = "accuracy/mistranslation",
          .its_type = "mistranslation",
          .severity = Severity::kMinor,
          .summary = "Two different words of the source have the same rendering, side by side",
          .finds =
              "An English word that is joined to itself (\"no rights and no right\") where the "
              "source joins two different words, of which one means it and the other has no "
              "rendering of its own. Set phrases (more and more) and sources that say the same "
              "word "
              "twice are left alone. From Chinese into English only.",
          .matters = "One of the two things that the source names is lost, and the reader sees a "
                     "slip.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"他没有任何经验、也没有任何耐心。",
                              "He has no experience and no experiences."}},
                   .source_marked = "经验、也没有任何耐心",
                   .target_marked = "experience and no experiences"},
                  {.caught = false,
                   .pairs = {{"他没有任何经验、也没有任何耐心。",
                              "He has no experience and no patience."}}},
                  {.caught = false,
                   .pairs = {{"他没有经验，一点经验也没有。",
                              "He has no experience, and not any experience at all."}}},
              },
      },
      kept_rule<CollapsedWords>,
  };
}

}  // namespace duizhao::rules
