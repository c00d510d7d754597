#include <duizhao/metrics/english_gaps.h>

#include <algorithm>
#include <array>
#include <string>

#include <duizhao/text/characters.h>

namespace duizhao {
namespace {

template <std::size_t kSize>
bool is_one_of(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 9> kPrepositions = {"of", "from", "by",  "with",   "at",
                                                           "in", "to",   "for", "between"};
constexpr std::array<std::string_view, 3> kArticles = {"the", "a", "an"};
// Verbs that no preposition and no article stands before.
constexpr std::array<std::string_view, 10> kVerbs = {"is",  "are",  "was",  "were",     "has",
                                                     "had", "have", "said", "exceeded", "says"};
constexpr std::array<std::string_view, 7> kNextPrepositions = {"of", "from", "by",   "at",
                                                               "on", "to",   "after"};
// "by at least a week": one word with the at.
constexpr std::array<std::string_view, 7> kBehindAt = {"least", "most",  "best", "worst",
                                                       "first", "times", "once"};
// What a sentence does not begin with.
constexpr std::array<std::string_view, 6> kSayings = {"said", "says",  "called",
                                                      "told", "added", "believes"};
constexpr std::u32string_view kStops = U".,;:!?)]”";

class Finder {
 public:
  Finder(std::u32string_view text, std::span<const EnglishWord> words)
      : text_(text), words_(words) {}

  std::vector<Span> find() {
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (is_gap(i))
        gaps_.push_back(
            {words_[i].span.begin, words_[std::min(i + 1, words_.size() - 1)].span.end});
    find_quotes();
    std::sort(gaps_.begin(), gaps_.end());
    return std::move(gaps_);
  }

 private:
  [[nodiscard]] std::u32string_view behind(std::size_t i) const {
    const std::uint32_t begin = words_[i].span.end.value;
    const std::uint32_t end = i + 1 < words_.size() ? words_[i + 1].span.begin.value
                                                    : static_cast<std::uint32_t>(text_.size());
    return text_.substr(begin, end - begin);
  }

  // Does a mark follow, after blanks or at once?
  [[nodiscard]] static bool stops(std::u32string_view between) {
    const auto* const mark = std::find_if_not(between.begin(), between.end(), is_blank);
    return mark != between.end() && kStops.find(*mark) != std::u32string_view::npos;
  }

  [[nodiscard]] bool is_gap(std::size_t i) const {
    const std::string& word = words_[i].normal;
    if (i == 0 && is_one_of(kSayings, word)) return words_.size() > 2;
    const bool article = is_one_of(kArticles, word);
    const bool preposition = is_one_of(kPrepositions, word);
    if (!article && !preposition) return false;
    const std::u32string_view between = behind(i);
    // What ends a sentence may stand behind a preposition ("the house he lives in."), not behind a
    // blank.
    if (stops(between))
      return article || word == "of" || between.front() == U',' || is_blank(between.front());
    if (i + 1 == words_.size() || !std::all_of(between.begin(), between.end(), is_blank))
      return false;
    const std::string& next = words_[i + 1].normal;
    if (is_one_of(kVerbs, next)) return word != "to" || next != "have";
    if (next == "at" && i + 2 < words_.size() && is_one_of(kBehindAt, words_[i + 2].normal))
      return false;
    return preposition && next != word && is_one_of(kNextPrepositions, next);
  }

  // "" and “”
  void find_quotes() {
    for (std::uint32_t at = 0; at + 1 < text_.size(); ++at) {
      const bool straight = text_[at] == U'"' && text_[at + 1] == U'"';
      if (straight || (text_[at] == U'“' && text_[at + 1] == U'”'))
        gaps_.push_back({{at}, {at + 2}});
    }
  }

  std::u32string_view text_;
  std::span<const EnglishWord> words_;
  std::vector<Span> gaps_;
};

}  // namespace

std::vector<Span> english_gaps(std::u32string_view text, std::span<const EnglishWord> words) {
  return Finder(text, words).find();
}

}  // namespace duizhao
