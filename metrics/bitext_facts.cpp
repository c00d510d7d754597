#include <duizhao/metrics/bitext_facts.h>

namespace duizhao {

void BitextFacts::add(const Pair& /*pair*/) { ++pairs_; }

void BitextFacts::finish() {}

}  // namespace duizhao
