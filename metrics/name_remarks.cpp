#include <duizhao/metrics/name_remarks.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>

#include <duizhao/metrics/gathered_facts.h>
#include <duizhao/metrics/name_tables.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

constexpr float kMismatchConfidence = 0.6F;
constexpr float kUsualConfidence = 0.85F;
constexpr float kMissingConfidence = 0.8F;

// A rendering is usual from so many pairs on, and with this share of those that have the name.
constexpr std::uint32_t kFewestPairs = 3;
constexpr double kUsualShare = .7;

// Share of the texts' lengths between a name and what stands for it, from which on it rather stands
// for something else where the name is rendered once.
constexpr double kFar = .45;

struct NameFinding {
  NameRule rule;
  Span chinese, english;
  std::optional<UsualRendering> usual;
  std::string spelling = {};  // as it should be, lower case
};

class Judge {
 public:
  explicit Judge(const PairView& pair) : pair_(pair), match_(pair.names()) {}

  [[nodiscard]] std::optional<NameFinding> find() const {
    if (!match_.misspelled.empty()) {
      const Misspelling& one = match_.misspelled.front();
      return NameFinding{NameRule::kMismatch, one.chinese, one.english, {}, one.spelling};
    }
    for (const ChineseName& name : match_.chinese)
      if (const auto usual = usual_of(name)) {
        if (const EnglishName* other = nearest(name, true))
          return NameFinding{NameRule::kInconsistent, name.span, other->span, usual};
      }
    for (const ChineseName& name : match_.chinese)
      if (const EnglishName* other = nearest(name, is_sure(name)))
        return NameFinding{NameRule::kMismatch, name.span, other->span, {}};
    if (!match_.gaps.empty() && !match_.chinese.empty() &&
        pair_.target().language == Language::kEnglish)
      return NameFinding{NameRule::kMissing, match_.chinese.front().span, match_.gaps.front(), {}};
    return {};
  }

 private:
  [[nodiscard]] bool stand_together(const ChineseName& name, const EnglishName& other) const {
    return pair_.facts() != nullptr && pair_.facts()->names.together(name.text, other.normal) > 1;
  }

  [[nodiscard]] std::optional<UsualRendering> usual_of(const ChineseName& name) const {
    if (pair_.facts() == nullptr) return {};
    const auto usual = pair_.facts()->names.usual(name.text);
    if (!usual || usual->pairs < kFewestPairs || usual->pairs < kUsualShare * usual->said)
      return {};
    return usual;
  }

  // Names that are hardly ever something else, or left out: a word of the other text that may be no
  // name is enough against them.
  static bool is_sure(const ChineseName& name) {
    constexpr std::u32string_view kPlaces = U"省市县区";
    return name.kind == ChineseNameKind::kSound ||
           !NameTables::standard().places_of(name.text).empty() ||
           kPlaces.find(name.text.back()) != std::u32string_view::npos;
  }

  // Said twice in Chinese, a name may be rendered once and be a pronoun the other time.
  [[nodiscard]] bool is_said(std::string_view english) const {
    const auto& words = pair_.english_words();
    return std::any_of(words.begin(), words.end(),
                       [&](const EnglishWord& word) { return word.normal == english; });
  }

  // Between the places of both in their texts, 0 to 1.
  [[nodiscard]] double distance(const ChineseName& name, const EnglishName& other) const {
    const auto place = [](Span span, const TextView& view) {
      return static_cast<double>(span.begin.value) / static_cast<double>(view.text.size());
    };
    return std::abs(place(name.span, pair_.chinese()) - place(other.span, pair_.english()));
  }

  // The English name without counterpart whose place in its text is most like that of `name`.
  [[nodiscard]] const EnglishName* nearest(const ChineseName& name, bool also_doubtful) const {
    const EnglishName* found = nullptr;
    double least = 2;
    const auto look = [&](const EnglishName& other) {
      if (stand_together(name, other)) return;
      const double away = distance(name, other);
      if (away >= least) return;
      least = away;
      found = &other;
    };
    for (const EnglishName& other : match_.english) look(other);
    if (also_doubtful)
      for (const EnglishName& other : match_.doubtful) look(other);
    if (found != nullptr && least > kFar)
      if (const auto usual = usual_of(name); usual && is_said(usual->word)) return nullptr;
    return found;
  }

  const PairView& pair_;
  const NameMatch& match_;
};

std::string text_of(const TextView& view, Span span) { return to_utf8(slice(view.text, span)); }

// "trump" → "Trump"
std::string capital(std::string_view word) {
  std::u32string text = to_utf32(word);
  if (!text.empty() && text[0] >= U'a' && text[0] <= U'z') text[0] -= 32;
  return to_utf8(text);
}

std::string message(const PairView& pair, const NameFinding& finding) {
  const std::string chinese = text_of(pair.chinese(), finding.chinese);
  const std::string english = text_of(pair.english(), finding.english);
  if (finding.rule == NameRule::kInconsistent)
    return chinese + " stands with “" + capital(finding.usual->word) + "” in " +
           std::to_string(finding.usual->pairs) + " of " + std::to_string(finding.usual->said) +
           " pairs, here with “" + english + "”";
  if (finding.rule == NameRule::kMissing)
    return "source says " + chinese + "; target has nothing for it, and a word is missing at “" +
           english + "”";
  const bool from_chinese = pair.source().language == Language::kChinese;
  return "source says " + (from_chinese ? chinese : english) + "; target says " +
         (from_chinese ? english : chinese);
}

float confidence(NameRule rule) {
  if (rule == NameRule::kMismatch) return kMismatchConfidence;
  return rule == NameRule::kMissing ? kMissingConfidence : kUsualConfidence;
}

}  // namespace

void remark_names(const PairView& pair, NameRule rule, Remarks& remarks) {
  const auto finding = Judge(pair).find();
  if (!finding || finding->rule != rule) return;
  const bool from_chinese = pair.source().language == Language::kChinese;
  remarks.push_back({.message = message(pair, *finding),
                     .source_span = from_chinese ? finding->chinese : finding->english,
                     .target_span = from_chinese ? finding->english : finding->chinese,
                     .confidence = confidence(rule),
                     .suggestion = from_chinese ? capital(finding->spelling) : ""});
}

}  // namespace duizhao::rules
