// Made by scripts/fit_meaning.cpp (metrics/data/SOURCES.md says from what).
#include <duizhao/metrics/detectors.h>
#include <duizhao/metrics/score.h>

namespace duizhao {

const std::array<DetectorWeights, kDetectors> kDetectorWeights = {
    // missing English
    DetectorWeights{{
                        0.2825,    // Chinese run
                        -0.2037,   // English run
                        0.2827,    // Chinese clause
                        0,         // English clause
                        0,         // Chinese start
                        0,         // English start
                        0.005251,  // Chinese end
                        0,         // English end
                        0.0581,    // Chinese total
                        0,         // English total
                        -0.0479,   // Chinese positive
                        0,         // English positive
                        0.1028,    // Chinese greatest
                        0,         // English greatest
                        -2.087,    // Chinese mean
                        0,         // English mean
                        0.3238,    // Chinese lost
                        0,         // English lost
                        0,         // Chinese unlinked
                        0,         // English unlinked
                        0.08146,   // Chinese content
                        0,         // English content
                        0,         // content links
                        -0.9193,   // long English
                        1.137,     // short English
                    },
                    -4.549},
    // missing Chinese
    DetectorWeights{{
                        -0.1512,    // Chinese run
                        0.314,      // English run
                        0,          // Chinese clause
                        0.1189,     // English clause
                        0,          // Chinese start
                        0,          // English start
                        0,          // Chinese end
                        -0.03768,   // English end
                        0,          // Chinese total
                        -0.004248,  // English total
                        0,          // Chinese positive
                        -0.05012,   // English positive
                        0,          // Chinese greatest
                        0.7769,     // English greatest
                        0,          // Chinese mean
                        -2.451,     // English mean
                        0,          // Chinese lost
                        7.502,      // English lost
                        0,          // Chinese unlinked
                        0,          // English unlinked
                        0,          // Chinese content
                        -0.03387,   // English content
                        0,          // content links
                        1.128,      // long English
                        -1.009,     // short English
                    },
                    -6.793},
    // unrelated
    DetectorWeights{{
                        0,        // Chinese run
                        0,        // English run
                        0,        // Chinese clause
                        0,        // English clause
                        0,        // Chinese start
                        0,        // English start
                        0,        // Chinese end
                        0,        // English end
                        0.07133,  // Chinese total
                        0.05013,  // English total
                        0,        // Chinese positive
                        0,        // English positive
                        0,        // Chinese greatest
                        0,        // English greatest
                        4.734,    // Chinese mean
                        2.682,    // English mean
                        -2.476,   // Chinese lost
                        4.846,    // English lost
                        4.758,    // Chinese unlinked
                        6.476,    // English unlinked
                        0,        // Chinese content
                        0,        // English content
                        0.03602,  // content links
                        0.2732,   // long English
                        0.6459,   // short English
                    },
                    -7.438},
};

const std::array<FeatureRange, kMeaningFeatures> kFeatureRanges = {
    FeatureRange{-17.99F, 30.48F},   // Chinese run
    FeatureRange{-23.21F, 38.6F},    // English run
    FeatureRange{-35.08F, 40.52F},   // Chinese clause
    FeatureRange{-47.68F, 54.66F},   // English clause
    FeatureRange{-19.57F, 28.87F},   // Chinese start
    FeatureRange{-25.04F, 36.85F},   // English start
    FeatureRange{-19.92F, 29.5F},    // Chinese end
    FeatureRange{-25.33F, 37.22F},   // English end
    FeatureRange{-115.1F, 114.7F},   // Chinese total
    FeatureRange{-125.3F, 126.5F},   // English total
    FeatureRange{-24.57F, 44.81F},   // Chinese positive
    FeatureRange{-31.13F, 55.85F},   // English positive
    FeatureRange{-2.48F, 6.73F},     // Chinese greatest
    FeatureRange{-2.772F, 7.556F},   // English greatest
    FeatureRange{-2.544F, 2.241F},   // Chinese mean
    FeatureRange{-2.574F, 2.294F},   // English mean
    FeatureRange{-0.6665F, 1.405F},  // Chinese lost
    FeatureRange{-0.6646F, 1.281F},  // English lost
    FeatureRange{-0.6375F, 1.507F},  // Chinese unlinked
    FeatureRange{-0.6652F, 1.301F},  // English unlinked
    FeatureRange{-52.59F, 111.F},     // Chinese content
    FeatureRange{-47.28F, 97.41F},   // English content
    FeatureRange{-48.94F, 97.18F},   // content links
    FeatureRange{-5.705F, 9.102F},   // long English
    FeatureRange{-5.918F, 9.205F},   // short English
};

const ScoreWeights kScoreWeights{};

}  // namespace duizhao
