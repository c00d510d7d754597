// The shapes a bead may have, and how often each occurs in translations.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace duizhao {

struct BeadType {
  std::uint32_t zh, en;  // sentences
  double prior;          // probability in pass 1 (docs/method.md)
};

inline constexpr std::array<BeadType, 16> kBeadTypes{{
    {1, 1, .6},
    {1, 2, .2},
    {1, 3, .06},
    {1, 4, .02},
    {1, 5, .006},
    {1, 6, .002},
    {2, 1, .045},
    {2, 2, .018},
    {2, 3, .01},
    {2, 4, .004},
    {3, 1, .006},
    {3, 2, .003},
    {3, 3, .002},
    {4, 1, .0015},
    {1, 0, .008},
    {0, 1, .003},
}};
inline constexpr std::size_t kTypes = kBeadTypes.size();
inline constexpr std::uint32_t kMostChinese = 4;  // sentences of a bead
inline constexpr std::uint32_t kMostEnglish = 6;

}  // namespace duizhao
