#include <duizhao/metrics/bitext_facts.h>

namespace duizhao {

void BitextFacts::add(const Pair& pair) {
  ++pairs_;
  renderings_.add(pair);
}

void BitextFacts::finish(const PairSource& pair_at) { renderings_.finish(pair_at); }

}  // namespace duizhao
