// What the rules about consistency share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <duizhao/metrics/renderings.h>
#include <duizhao/metrics/rule.h>

namespace duizhao::rules {

enum class TextKind : std::uint8_t {
  kLong,    // a sentence: eight Han characters or five words
  kLabel,   // shorter
  kSpeech,  // shorter, with ? or ! or somebody who speaks (I, you, 我, 你): said in many ways
};
TextKind kind_of(const TextView& view);

// The pair's text on `side` is rendered otherwise elsewhere: “保存” is “Save” in 12 of 13 pairs,
// here “Keep”. Marks both texts.
void report_rendering(const PairView& pair, Side side, const Deviation& deviation, float confidence,
                      Remarks& remarks);

}  // namespace duizhao::rules
