#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <duizhao/metrics/chinese_reading.h>
#include <duizhao/metrics/english_names.h>
#include <duizhao/metrics/nearest_name.h>
#include <duizhao/metrics/rules.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

// Shorter headwords are also the names of people: 高峰 is Gao Feng.
constexpr std::uint32_t kShortest = 3;      // characters
constexpr std::uint32_t kLeastSpelled = 2;  // characters that the English word spells
constexpr std::size_t kLeastLetters = 4;
constexpr std::size_t kMostNames = 64;  // of a text that are looked at

// "Eid al-Fitr" of "(Islam) Eid al-Fitr, festival that …"; empty where the sense is no name.
std::string_view name_in(std::string_view sense) {
  if (sense.starts_with('(')) {
    const std::size_t close = sense.find(") ");
    if (close == std::string_view::npos) return {};
    sense.remove_prefix(close + 2);
  }
  const std::string_view name = sense.substr(0, sense.find_first_of(",;("));
  const bool capital = !name.empty() && name.front() >= 'A' && name.front() <= 'Z';
  return capital ? name.substr(0, name.find_last_not_of(' ') + 1) : std::string_view{};
}

// Marks and acronyms: TheLand, NATO.
bool has_inner_capital(std::u32string_view word) {
  return std::any_of(word.begin() + 1, word.end(), is_upper);
}

class EstablishedName : public Rule {
 public:
  explicit EstablishedName(const RuleContext& context) : lexicon_(context.lexicon()) {}

  void check(const PairView& pair, Remarks& remarks) const override {
    if (pair.target().language != Language::kEnglish) return;
    const auto& text = pair.target().text;
    std::vector<EnglishName> coined = english_names(text, pair.english_words());
    std::erase_if(coined, [&](const EnglishName& name) {
      return name.letters.size() < kLeastLetters || lexicon_.is_lemma(name.normal) ||
             has_inner_capital(slice(std::u32string_view(text), name.span));
    });
    if (coined.empty()) return;
    if (coined.size() > kMostNames) coined.resize(kMostNames);
    for (const PairWord& word : pair.links().chinese)
      if (word.word != kNoId && word.span.size() >= kShortest) look(pair, word, coined, remarks);
  }

 private:
  void look(const PairView& pair, const PairWord& word, std::vector<EnglishName>& coined,
            Remarks& remarks) const {
    const auto established = established_name(word.word);
    if (established.empty()) return;
    for (const auto& name : established)
      if (any_in(pair, name)) return;
    const std::u32string_view letters = slice(std::u32string_view(pair.source().text), word.span);
    const ChineseReading whole(pair.tools().name_words, pair.source().text);
    const auto found = std::find_if(coined.begin(), coined.end(), [&](const EnglishName& name) {
      return sounds_like(whole, word.span, name) && !is_variant(name, established);
    });
    if (found == coined.end()) return;
    Remark remark;
    remark.message.append("\"")
        .append(to_utf8(slice(std::u32string_view(pair.target().text), found->span)))
        .append("\" spells ")
        .append(to_utf8(letters))
        .append(" by its sound; in English it is \"")
        .append(established.front())
        .append("\"");
    remark.suggestion = std::string(established.front());
    remark.source_span = word.span;
    remark.target_span = found->span;
    remark.confidence = 0.6F;
    remarks.push_back(std::move(remark));
    coined.erase(found);
  }

  // Its English names; empty where any sense of the headword is no name.
  [[nodiscard]] std::vector<std::string> established_name(WordId word) const {
    std::vector<std::string> names;
    for (const Entry& entry : lexicon_.look(lexicon_.headword(word))) {
      const bool capital =
          !entry.pinyin.empty() && entry.pinyin.front() >= 'A' && entry.pinyin.front() <= 'Z';
      if (!capital && entry.source != "CLDR") return {};
      for (const std::string_view sense : entry.senses) {
        if (sense.starts_with("see ")) continue;
        const std::string_view name = name_in(sense);
        if (name.empty()) return names;  // what follows explains
        names.emplace_back(name);
      }
    }
    return names;
  }

  // Does the English have a word of the name, in any form, but for small words in it?
  [[nodiscard]] bool any_in(const PairView& pair, std::string_view name) const {
    const auto& there = pair.links().english;
    for (const EnglishWord& word : english_words(name)) {
      const StemId stem = lexicon_.find_stem(lexicon_.stem(word.normal));
      if (stem == kNoId || !word.capital) continue;
      if (std::any_of(there.begin(), there.end(),
                      [&](const PairWord& w) { return w.word == stem; }))
        return true;
    }
    return false;
  }

  // Is it in the stretch, of all the text, that the name is spelled or sounds most like?
  static bool sounds_like(const ChineseReading& text, Span stretch, const EnglishName& name) {
    const auto is_within = [&](Span span) {
      return span.size() >= kLeastSpelled && stretch.begin <= span.begin && span.end <= stretch.end;
    };
    std::vector<Span> places;
    text.find_spelled(name, places);
    if (!places.empty()) return std::all_of(places.begin(), places.end(), is_within);
    const auto fit = text.find_sounding(name);
    return fit.score >= Transliterations::kSoundsLike && is_within(fit.window);
  }

  // Spelled a little differently: Mecca, Makkah.
  static bool is_variant(const EnglishName& name, const std::vector<std::string>& established) {
    std::vector<std::string> words;
    for (const std::string& one : established)
      for (const EnglishWord& word : english_words(one))
        words.push_back(latin_letters(word.normal));
    constexpr std::size_t kSame = 3;  // letters from the start
    return !nearest_name(name.letters, words).empty() ||
           std::any_of(words.begin(), words.end(), [&](const std::string& word) {
             return word.size() >= kSame && name.letters.starts_with(word.substr(0, kSame));
           });
  }

  Lexicon lexicon_;
};

}  // namespace

RuleDefinition established_name() {
  return {
      {
          .name = "established-name",
          .family = "names",
          .category = "terminology/wrong-term",
          .its_type = "terminology",
          .severity = Severity::kMinor,
          .summary = "A name is spelled by its sound where English has a name of its own",
          .finds =
              "Names that the dictionary has, of three characters or more, where the English has "
              "none of the words of the dictionary's name and instead an unknown word that sounds "
              "like the Chinese: \"Rouzi Festival\" for 肉孜节, which is Eid al-Fitr. From Chinese "
              "into English only.",
          .matters = "A reader cannot look the word up and does not know what is meant.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"她在耶路撒冷学音乐。", "She studies music in Yelusaleng."}},
                   .source_marked = "耶路撒冷",
                   .target_marked = "Yelusaleng",
                   .suggestion = "Jerusalem"},
                  {.caught = false,
                   .pairs = {{"她在耶路撒冷学音乐。", "She studies music in Jerusalem."}}},
                  {.caught = false, .pairs = {{"莫小可学音乐。", "Mo Xiaoke studies music."}}},
              },
      },
      kept_rule<EstablishedName>,
  };
}

}  // namespace duizhao::rules
