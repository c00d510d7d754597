#include <duizhao/metrics/english_classes.h>

#include <algorithm>
#include <array>

#include <duizhao/text/characters.h>

namespace duizhao {
namespace {

constexpr ClassId kNumberClass = 2, kOtherMarkClass = 3, kFirstMarkClass = 4;
constexpr std::u32string_view kMarks = U",.;:?!()—…";
// They stand anywhere and change no order.
constexpr std::u32string_view kQuotes = U"\"'“”‘’«»„‟‚‛`";
constexpr auto kFirstWordClass = static_cast<ClassId>(kFirstMarkClass + kMarks.size());

constexpr std::array<std::string_view, 16> kEndings = {"ing", "ed",  "ly",  "tion", "ment", "ness",
                                                       "ity", "ous", "ive", "able", "ful",  "al",
                                                       "ic",  "est", "er",  "s"};
constexpr std::size_t kIrregular = kEndings.size(), kNoEnding = kIrregular + 1;
constexpr std::size_t kEndingCount = kNoEnding + 1;
constexpr std::size_t kPartSets = 16;  // of four parts of speech
constexpr std::size_t kMinStem = 2;    // letters before an ending

std::size_t ending_of(std::string_view word) {
  const auto* const found =
      std::find_if(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
        return word.size() >= ending.size() + kMinStem && word.ends_with(ending);
      });
  return found == kEndings.end() ? kNoEnding : static_cast<std::size_t>(found - kEndings.begin());
}

ClassId class_of_mark(char32_t c) {
  if (c == U'–') c = U'—';
  const std::size_t at = kMarks.find(c);
  return at == std::u32string_view::npos ? kOtherMarkClass
                                         : static_cast<ClassId>(kFirstMarkClass + at);
}

}  // namespace

EnglishClasses::EnglishClasses(const Lexicon& lexicon,
                               const std::vector<std::string>& function_words)
    : parts_(lexicon) {
  for (const std::string& word : function_words)
    function_words_.emplace(word, static_cast<ClassId>(kFirstWordClass + function_words_.size()));
}

std::size_t EnglishClasses::count() const {
  return kFirstWordClass + function_words_.size() + 2 * kEndingCount * kPartSets;
}

ClassId EnglishClasses::of_word(const EnglishWord& word) const {
  if (is_digit(static_cast<unsigned char>(word.normal.front()))) return kNumberClass;
  const auto found = function_words_.find(word.normal);
  if (found != function_words_.end()) return found->second;
  const WordParts known = parts_.of(word.normal);
  const std::size_t ending = known.irregular ? kIrregular : ending_of(word.normal);
  const std::size_t shape =
      ((word.capital ? kEndingCount : 0) + ending) * kPartSets + known.parts % kPartSets;
  return static_cast<ClassId>(kFirstWordClass + function_words_.size() + shape);
}

std::vector<ClassedToken> EnglishClasses::of(std::u32string_view text,
                                             const std::vector<EnglishWord>& words) const {
  std::vector<ClassedToken> tokens;
  tokens.reserve(words.size() + words.size() / 4);
  std::size_t at = 0;
  const auto add_marks = [&](std::size_t end) {
    const bool joins = end - at == 1 && at > 0 && end < text.size();  // a hyphen in a word
    for (; at < end; ++at) {
      const char32_t c = text[at];
      if (is_blank(c) || (joins && c == U'-') || kQuotes.find(c) != std::u32string_view::npos)
        continue;
      tokens.push_back({class_of_mark(c), span_of(at, at + 1)});
    }
  };
  for (const EnglishWord& word : words) {
    add_marks(word.span.begin.value);
    tokens.push_back({of_word(word), word.span});
    at = word.span.end.value;
  }
  add_marks(text.size());
  return tokens;
}

}  // namespace duizhao
