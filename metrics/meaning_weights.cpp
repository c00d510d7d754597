// Made by scripts/fit_meaning.cpp (metrics/data/SOURCES.md says from what).
#include <duizhao/metrics/detectors.h>
#include <duizhao/metrics/score.h>

namespace duizhao {

const std::array<DetectorWeights, kDetectors> kDetectorWeights = {
    // missing English
    DetectorWeights{{
                        0.2195,    // Chinese run
                        -0.1621,   // English run
                        0.2962,    // Chinese clause
                        0,         // English clause
                        0,         // Chinese start
                        0,         // English start
                        -0.03249,  // Chinese end
                        0,         // English end
                        0.06486,   // Chinese total
                        0,         // English total
                        -0.06921,  // Chinese positive
                        0,         // English positive
                        0.332,     // Chinese greatest
                        0,         // English greatest
                        -2.169,    // Chinese mean
                        0,         // English mean
                        0.4906,    // Chinese lost
                        0,         // English lost
                        0,         // Chinese unlinked
                        0,         // English unlinked
                        0.09847,   // Chinese content
                        0,         // English content
                        0,         // content links
                        -0.8646,   // long English
                        1.216,     // short English
                        0,         // disorder
                        0,         // worst disorder
                        0,         // lone numbers
                        0,         // lone question
                    },
                    -5.081},
    // missing Chinese
    DetectorWeights{{
                        -0.1058,   // Chinese run
                        0.3107,    // English run
                        0,         // Chinese clause
                        0.1286,    // English clause
                        0,         // Chinese start
                        0,         // English start
                        0,         // Chinese end
                        -0.06421,  // English end
                        0,         // Chinese total
                        -0.01544,  // English total
                        0,         // Chinese positive
                        -0.04127,  // English positive
                        0,         // Chinese greatest
                        0.9906,    // English greatest
                        0,         // Chinese mean
                        -2.851,    // English mean
                        0,         // Chinese lost
                        9.113,     // English lost
                        0,         // Chinese unlinked
                        0,         // English unlinked
                        0,         // Chinese content
                        -0.06475,  // English content
                        0,         // content links
                        1.289,     // long English
                        -1.09,     // short English
                        0,         // disorder
                        0,         // worst disorder
                        0,         // lone numbers
                        0,         // lone question
                    },
                    -7.809},
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
                        0.04914,  // Chinese total
                        0.02216,  // English total
                        0,        // Chinese positive
                        0,        // English positive
                        0,        // Chinese greatest
                        0,        // English greatest
                        3.865,    // Chinese mean
                        2.577,    // English mean
                        -1.412,   // Chinese lost
                        3.709,    // English lost
                        5.787,    // Chinese unlinked
                        6.826,    // English unlinked
                        0,        // Chinese content
                        0,        // English content
                        0.03717,  // content links
                        0.4856,   // long English
                        0.6542,   // short English
                        0,        // disorder
                        0,        // worst disorder
                        0,        // lone numbers
                        0,        // lone question
                    },
                    -8.021},
};

const std::array<FeatureRange, kMeaningFeatures> kFeatureRanges = {
    FeatureRange{-19.27F, 31.89F},    // Chinese run
    FeatureRange{-21.62F, 35.53F},    // English run
    FeatureRange{-39.98F, 44.62F},    // Chinese clause
    FeatureRange{-50.54F, 55.87F},    // English clause
    FeatureRange{-20.47F, 29.66F},    // Chinese start
    FeatureRange{-22.79F, 32.97F},    // English start
    FeatureRange{-20.70F, 30.22F},    // Chinese end
    FeatureRange{-23.22F, 33.59F},    // English end
    FeatureRange{-120.0F, 116.3F},    // Chinese total
    FeatureRange{-124.2F, 121.6F},    // English total
    FeatureRange{-25.80F, 45.22F},    // Chinese positive
    FeatureRange{-29.29F, 51.59F},    // English positive
    FeatureRange{-2.959F, 7.330F},    // Chinese greatest
    FeatureRange{-2.915F, 7.628F},    // English greatest
    FeatureRange{-2.812F, 2.340F},    // Chinese mean
    FeatureRange{-2.602F, 2.142F},    // English mean
    FeatureRange{-0.6137F, 1.213F},   // Chinese lost
    FeatureRange{-0.6049F, 1.115F},   // English lost
    FeatureRange{-0.6016F, 1.319F},   // Chinese unlinked
    FeatureRange{-0.6078F, 1.132F},   // English unlinked
    FeatureRange{-47.33F, 100.3F},    // Chinese content
    FeatureRange{-42.79F, 88.61F},    // English content
    FeatureRange{-48.68F, 97.53F},    // content links
    FeatureRange{-4.816F, 7.697F},    // long English
    FeatureRange{-4.812F, 7.559F},    // short English
    FeatureRange{-2.703F, 2.459F},    // disorder
    FeatureRange{-3.151F, 4.608F},    // worst disorder
    FeatureRange{-2.675F, 3.753F},    // lone numbers
    FeatureRange{-0.5573F, 0.7641F},  // lone question
};

const ScoreWeights kScoreWeights{{
                                     0,         // Chinese run
                                     0,         // English run
                                     0.006471,  // Chinese clause
                                     0.01992,   // English clause
                                     0,         // Chinese start
                                     0,         // English start
                                     0,         // Chinese end
                                     0,         // English end
                                     0,         // Chinese total
                                     0,         // English total
                                     0,         // Chinese positive
                                     0,         // English positive
                                     0.8709,    // Chinese greatest
                                     0.6428,    // English greatest
                                     0.5783,    // Chinese mean
                                     1.355,     // English mean
                                     0,         // Chinese lost
                                     0,         // English lost
                                     3.528,     // Chinese unlinked
                                     0,         // English unlinked
                                     0.005425,  // Chinese content
                                     -0.01366,  // English content
                                     0,         // content links
                                     0,         // long English
                                     0.4751,    // short English
                                     1.307,     // disorder
                                     0.5415,    // worst disorder
                                     1.259,     // lone numbers
                                     4.852,     // lone question
                                 },
                                 {
                                     0.5745,  // missing English
                                     0.5846,  // missing Chinese
                                     0,       // unrelated
                                 },
                                 -5.901};

}  // namespace duizhao
