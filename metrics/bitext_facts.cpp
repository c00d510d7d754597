#include <duizhao/metrics/bitext_facts.h>

#include <duizhao/metrics/gathered_facts.h>
#include <duizhao/metrics/name_match.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// More would not change the answer.
constexpr std::uint32_t kEnoughCharacters = 50000;

}  // namespace

BitextFacts::BitextFacts(LanguagePair languages, const NameWords* names)
    : gathered_(std::make_unique<Gathered>(Gathered{languages, LengthMean(languages)})) {
  gathered_->name_words = names;
}
BitextFacts::~BitextFacts() = default;
BitextFacts::BitextFacts(BitextFacts&&) noexcept = default;
BitextFacts& BitextFacts::operator=(BitextFacts&&) noexcept = default;

void BitextFacts::add(const Pair& pair) {
  Gathered& all = *gathered_;
  all.renderings.add(pair);
  all.habits.add(pair, all.languages);
  const bool from_chinese = all.languages.source == Language::kChinese;
  all.lengths.add(from_chinese ? pair_length(pair.source, pair.target)
                               : pair_length(pair.target, pair.source));
  if (all.name_words != nullptr) {
    const std::string& chinese = from_chinese ? pair.source : pair.target;
    const std::string& english = from_chinese ? pair.target : pair.source;
    const PairNames names =
        names_of(*all.name_words, to_utf32(chinese), to_utf32(english), english);
    all.names.add({names.chinese.begin(), names.chinese.end()},
                  {names.english.begin(), names.english.end()});
  }
  if (all.languages.target == Language::kChinese &&
      all.target_scripts.simplified + all.target_scripts.traditional < kEnoughCharacters) {
    all.target_scripts += count_scripts(to_utf32(pair.target));
  }
}

void BitextFacts::finish(const PairSource& pair_at) {
  gathered_->renderings.finish(pair_at);
  gathered_->names.finish();
  gathered_->name_words = nullptr;
}

LanguagePair BitextFacts::languages() const { return gathered_->languages; }

}  // namespace duizhao
