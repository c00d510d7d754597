// What the readers of TMX and XLIFF share: pairs that are complete wait in a queue while expat goes
// on to the end of its block.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include <duizhao/corpora/readers.h>
#include <duizhao/corpora/xml_stream.h>

namespace duizhao {

class XmlBitextReader : public BitextReader, protected XmlHandler {
 public:
  bool next(Pair& pair) override {
    while (given_ == pairs_.size()) {
      pairs_.clear();
      given_ = 0;
      if (!xml_.read_block() && pairs_.empty()) return false;
    }
    pair = std::move(pairs_[given_].pair);
    details_ = std::move(pairs_[given_++].details);
    ++notes_.pairs;
    return true;
  }

 protected:
  explicit XmlBitextReader(BitextInput input) : xml_(std::move(input), *this) {}

  void deliver(Pair pair, UnitDetails details = {}) {
    pairs_.push_back({std::move(pair), std::move(details)});
  }

  void check_unit_bytes(std::size_t bytes) const {
    if (bytes > kMaxUnitBytes) xml_.fail("the unit is longer than 16 MiB", "cut it into units");
  }

  XmlStream xml_;

 private:
  struct Unit {
    Pair pair;
    UnitDetails details;
  };
  std::vector<Unit> pairs_;
  std::size_t given_ = 0;  // of pairs_
};

}  // namespace duizhao
