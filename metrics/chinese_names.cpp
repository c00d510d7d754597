#include <duizhao/metrics/chinese_names.h>

#include <algorithm>

#include <duizhao/metrics/name_tables.h>

namespace duizhao {
namespace {

// Nats that the characters of a transliteration must look like one, all together; and those that a
// character must not fall below to be part of one.
constexpr float kLeastSound = 3;
constexpr float kSureSound = 4;  // where the stretch begins a clause
constexpr float kLeastPrior = -.3F;
constexpr float kLeastLastPrior = -1;    // of the last one, where a word follows that follows names
constexpr std::uint32_t kLongSound = 3;  // characters that need no dot and no context

using Words = std::vector<ChineseReading::Word>;

class Finder {
 public:
  Finder(const ChineseReading& reading, const NameWords& names)
      : reading_(reading), names_(names), words_(reading.words()) {}

  std::vector<ChineseName> find() {
    for (std::size_t i = 0; i < words_.size();) {
      std::size_t end = sounding(i);
      if (end == i) end = person(i);
      if (end == i && names_.is_name(words_[i].word)) {
        found_.push_back({words_[i].span, ChineseNameKind::kKnown, words_[i].word});
      }
      i = std::max(end, i + 1);
    }
    for (ChineseName& name : found_) name.text = reading_.text(name.span);
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool touches(std::size_t i) const {
    return i > 0 && words_[i - 1].span.end == words_[i].span.begin;
  }
  [[nodiscard]] bool has_sounds(Span span, float least) const {
    for (std::uint32_t at = span.begin.value; at < span.end.value; ++at)
      if (reading_.sounds()[at].syllable == Transliterations::kNoSyllable ||
          reading_.sounds()[at].prior < least)
        return false;
    return true;
  }
  // A short name may be a piece of a longer one (格力 of 英格力); a country is none.
  [[nodiscard]] bool may_be_part(const ChineseReading::Word& word) const {
    return names_.is_name(word.word) &&
           NameTables::standard().places_of(reading_.text(word.span)).empty();
  }
  [[nodiscard]] bool is_dot(std::uint32_t at) const {
    return at < reading_.text().size() && reading_.text()[at] == U'·';
  }
  [[nodiscard]] bool is_introduced(std::size_t first) const {
    return touches(first) &&
           NameTables::standard().introduces(reading_.text(words_[first - 1].span));
  }
  [[nodiscard]] bool is_followed(std::size_t end) const {
    return end < words_.size() && touches(end) &&
           NameTables::standard().follows(reading_.text(words_[end].span));
  }

  // The end of a transliteration that begins with word i; i when none does.
  std::size_t sounding(std::size_t i) {
    std::size_t end = i;
    std::size_t single = 0;
    float prior = 0;
    while (end < words_.size() && (end == i || touches(end))) {
      const Span span = words_[end].span;
      const bool last = end > i && is_followed(end + 1);
      if (!has_sounds(span, last ? kLeastLastPrior : kLeastPrior) ||
          (span.size() > 1 && !may_be_part(words_[end])))
        break;
      single += span.size() == 1 ? 1U : 0U;
      for (std::uint32_t at = span.begin.value; at < span.end.value; ++at)
        prior += reading_.sounds()[at].prior;
      ++end;
    }
    if (end == i || single == 0) return i;
    const Span span{words_[i].span.begin, words_[end - 1].span.end};
    const bool dotted =
        (span.begin.value > 0 && is_dot(span.begin.value - 1)) || is_dot(span.end.value);
    if (span.size() < 2 || prior < kLeastSound) return i;
    const bool stands_out =
        dotted || is_introduced(i) || is_followed(end) || (!touches(i) && prior >= kSureSound);
    if (span.size() < kLongSound && !stands_out) return i;
    found_.push_back({span, ChineseNameKind::kSound, kNoId});
    return end;
  }

  // The end of a person's name that begins with word i; i when none does.
  std::size_t person(std::size_t i) {
    if (NameTables::standard().surname(reading_.text(words_[i].span)) == nullptr) return i;
    std::size_t end = i + 1;
    std::uint32_t given = 0;
    while (end < words_.size() && touches(end) && given < 2) {
      const std::uint32_t size = words_[end].span.size();
      if (given + size > 2 || is_followed_word(end)) break;
      given += size;
      ++end;
      if (is_followed(end)) break;
    }
    if (given == 0) return i;
    const std::u32string_view given_name = reading_.text(words_[i + 1].span);
    const bool unnamed = given_name == U"某" || given_name == U"某某";  // 黄某某
    if (!unnamed && !is_introduced(i) && !is_followed(end)) return i;
    found_.push_back(
        {{words_[i].span.begin, words_[end - 1].span.end}, ChineseNameKind::kPerson, kNoId});
    return end;
  }
  [[nodiscard]] bool is_followed_word(std::size_t i) const {
    return NameTables::standard().follows(reading_.text(words_[i].span));
  }

  const ChineseReading& reading_;
  const NameWords& names_;
  const Words& words_;
  std::vector<ChineseName> found_;
};

}  // namespace

std::vector<ChineseName> chinese_names(const ChineseReading& reading, const NameWords& words) {
  return Finder(reading, words).find();
}

}  // namespace duizhao
