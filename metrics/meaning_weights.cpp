// Made by scripts/fit_meaning.cpp (metrics/data/SOURCES.md says from what).
#include <duizhao/metrics/detectors.h>
#include <duizhao/metrics/score.h>

namespace duizhao {

const std::array<DetectorWeights, kDetectors> kDetectorWeights = {
    // missing English
    DetectorWeights{{
                        0.2146,    // Chinese run
                        -0.1717,   // English run
                        0.292,     // Chinese clause
                        0,         // English clause
                        0,         // Chinese start
                        0,         // English start
                        -0.03518,  // Chinese end
                        0,         // English end
                        0.05996,   // Chinese total
                        0,         // English total
                        -0.06299,  // Chinese positive
                        0,         // English positive
                        0.3022,    // Chinese greatest
                        0,         // English greatest
                        -1.806,    // Chinese mean
                        0,         // English mean
                        0.6112,    // Chinese lost
                        0,         // English lost
                        0,         // Chinese unlinked
                        0,         // English unlinked
                        0.09317,   // Chinese content
                        0,         // English content
                        0,         // content links
                        -0.9505,   // long English
                        1.117,     // short English
                    },
                    -4.759},
    // missing Chinese
    DetectorWeights{{
                        -0.1689,    // Chinese run
                        0.3229,     // English run
                        0,          // Chinese clause
                        0.13,       // English clause
                        0,          // Chinese start
                        0,          // English start
                        0,          // Chinese end
                        -0.04278,   // English end
                        0,          // Chinese total
                        -0.006597,  // English total
                        0,          // Chinese positive
                        -0.04337,   // English positive
                        0,          // Chinese greatest
                        0.9707,     // English greatest
                        0,          // Chinese mean
                        -2.77,      // English mean
                        0,          // Chinese lost
                        8.856,      // English lost
                        0,          // Chinese unlinked
                        0,          // English unlinked
                        0,          // Chinese content
                        -0.04158,   // English content
                        0,          // content links
                        1.063,      // long English
                        -0.9547,    // short English
                    },
                    -7.557},
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
                        0.04895,  // Chinese total
                        0.02536,  // English total
                        0,        // Chinese positive
                        0,        // English positive
                        0,        // Chinese greatest
                        0,        // English greatest
                        3.784,    // Chinese mean
                        2.583,    // English mean
                        -1.341,   // Chinese lost
                        3.743,    // English lost
                        5.59,     // Chinese unlinked
                        6.805,    // English unlinked
                        0,        // Chinese content
                        0,        // English content
                        0.03644,  // content links
                        0.3645,   // long English
                        0.5932,   // short English
                    },
                    -7.82},
};

const std::array<FeatureRange, kMeaningFeatures> kFeatureRanges = {
    FeatureRange{-20.50F, 33.92F},   // Chinese run
    FeatureRange{-23.11F, 37.86F},   // English run
    FeatureRange{-41.46F, 46.39F},   // Chinese clause
    FeatureRange{-52.37F, 57.85F},   // English clause
    FeatureRange{-21.92F, 31.86F},   // Chinese start
    FeatureRange{-24.43F, 35.38F},   // English start
    FeatureRange{-22.16F, 32.44F},   // Chinese end
    FeatureRange{-24.87F, 35.97F},   // English end
    FeatureRange{-126.6F, 123.2F},   // Chinese total
    FeatureRange{-131.1F, 128.2F},   // English total
    FeatureRange{-26.98F, 47.62F},   // Chinese positive
    FeatureRange{-30.94F, 54.54F},   // English positive
    FeatureRange{-2.866F, 7.304F},   // Chinese greatest
    FeatureRange{-2.934F, 7.736F},   // English greatest
    FeatureRange{-2.908F, 2.461F},   // Chinese mean
    FeatureRange{-2.682F, 2.228F},   // English mean
    FeatureRange{-0.6262F, 1.239F},  // Chinese lost
    FeatureRange{-0.6200F, 1.129F},  // English lost
    FeatureRange{-0.6058F, 1.342F},  // Chinese unlinked
    FeatureRange{-0.6232F, 1.148F},  // English unlinked
    FeatureRange{-48.74F, 104.5F},   // Chinese content
    FeatureRange{-44.47F, 92.87F},   // English content
    FeatureRange{-50.58F, 102.2F},   // content links
    FeatureRange{-5.069F, 8.130F},   // long English
    FeatureRange{-5.104F, 8.000F},   // short English
};

const ScoreWeights kScoreWeights{{
                                     0,          // Chinese run
                                     0,          // English run
                                     0,          // Chinese clause
                                     0.0247,     // English clause
                                     0,          // Chinese start
                                     0,          // English start
                                     0,          // Chinese end
                                     0,          // English end
                                     0,          // Chinese total
                                     0,          // English total
                                     0,          // Chinese positive
                                     0,          // English positive
                                     1.033,      // Chinese greatest
                                     0.6212,     // English greatest
                                     0.588,      // Chinese mean
                                     0.7668,     // English mean
                                     0,          // Chinese lost
                                     0,          // English lost
                                     4.312,      // Chinese unlinked
                                     0,          // English unlinked
                                     -0.001322,  // Chinese content
                                     0.01724,    // English content
                                     -0.006955,  // content links
                                     0,          // long English
                                     0.4947,     // short English
                                 },
                                 {
                                     0.4678,  // missing English
                                     0.6277,  // missing Chinese
                                     0,       // unrelated
                                 },
                                 -7.319};

}  // namespace duizhao
