#include <duizhao/metrics/bitext_facts.h>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// More would not change the answer.
constexpr std::uint32_t kEnoughCharacters = 50000;

}  // namespace

void BitextFacts::add(const Pair& pair) {
  ++pairs_;
  renderings_.add(pair);
  const bool from_chinese = languages_.source == Language::kChinese;
  lengths_.add(from_chinese ? pair_length(pair.source, pair.target)
                            : pair_length(pair.target, pair.source));
  if (languages_.target == Language::kChinese &&
      target_scripts_.simplified + target_scripts_.traditional < kEnoughCharacters)
    target_scripts_ += count_scripts(to_utf32(pair.target));
}

void BitextFacts::finish(const PairSource& pair_at) { renderings_.finish(pair_at); }

}  // namespace duizhao
