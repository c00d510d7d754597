#include <duizhao/metrics/bitext_facts.h>

namespace duizhao {

void BitextFacts::add(const Pair& pair) {
  ++pairs_;
  const bool from_chinese = languages_.source == Language::kChinese;
  lengths_.add(from_chinese ? pair_length(pair.source, pair.target)
                            : pair_length(pair.target, pair.source));
}

void BitextFacts::finish() {}

}  // namespace duizhao
