// Made by scripts/fit_meaning.sh (metrics/data/SOURCES.md says from what).
#include <duizhao/metrics/detectors.h>
#include <duizhao/metrics/score.h>

namespace duizhao {

// missing English, missing Chinese, unrelated, scrambled; least, most
const std::array<DetectorWeights, kMeaningFeatures> kDetectorWeights = {
    DetectorWeights{{0.149, -0.1452, 0, 0}, -36.06F, 59.81F},       // Chinese run
    DetectorWeights{{-0.1153, 0.1411, 0, 0}, -50.51F, 82.06F},      // English run
    DetectorWeights{{0.2743, 0, 0, 0}, -43.75F, 56.44F},            // Chinese clause
    DetectorWeights{{0, 0.1358, 0, 0}, -59.40F, 75.90F},            // English clause
    DetectorWeights{{0, 0, 0, 0}, -37.23F, 55.47F},                 // Chinese start
    DetectorWeights{{0, 0, 0, 0}, -52.86F, 78.54F},                 // English start
    DetectorWeights{{0.07666, 0, 0, 0}, -38.80F, 59.30F},           // Chinese end
    DetectorWeights{{0, 0.0775, 0, 0}, -54.16F, 81.90F},            // English end
    DetectorWeights{{0.02241, 0, 0.02568, 0}, -148.8F, 158.9F},     // Chinese total
    DetectorWeights{{0, -0.002023, 0.02507, 0}, -168.9F, 185.2F},   // English total
    DetectorWeights{{-0.03605, 0, 0, 0}, -45.38F, 79.76F},          // Chinese positive
    DetectorWeights{{0, -0.008696, 0, 0}, -61.38F, 106.1F},         // English positive
    DetectorWeights{{0.3433, 0, 0, 0}, -2.874F, 8.059F},            // Chinese greatest
    DetectorWeights{{0, 0.5724, 0, 0}, -3.130F, 9.080F},            // English greatest
    DetectorWeights{{-1.192, 0, 2.334, 0}, -3.303F, 3.324F},        // Chinese mean
    DetectorWeights{{0, -1.453, 2.483, 0}, -3.391F, 3.515F},        // English mean
    DetectorWeights{{1.025, 0, 0.7801, 0}, -0.7673F, 1.535F},       // Chinese lost
    DetectorWeights{{0, 5.254, 2.485, 0}, -0.8326F, 1.544F},        // English lost
    DetectorWeights{{0, 0, 4.651, 0}, -0.7347F, 1.641F},            // Chinese unlinked
    DetectorWeights{{0, 0, 4.638, 0}, -0.8387F, 1.574F},            // English unlinked
    DetectorWeights{{0.05187, 0, 0, 0}, -60.72F, 124.9F},           // Chinese content
    DetectorWeights{{0, -0.01196, 0, 0}, -55.89F, 112.7F},          // English content
    DetectorWeights{{0, 0, 0.05838, 0}, -60.21F, 115.7F},           // content links
    DetectorWeights{{-0.4728, 1.155, 0.608, 0}, -9.111F, 14.75F},   // long English
    DetectorWeights{{1.111, -0.4434, 0.5748, 0}, -8.890F, 13.97F},  // short English
    DetectorWeights{{0, 0, 0, -2.117}, -1.996F, 1.509F},            // disorder
    DetectorWeights{{0, 0, 0, 0.9628}, -2.374F, 3.477F},            // worst disorder
    DetectorWeights{{0, 0, 0, 1.041}, -11.58F, 8.548F},             // summed disorder
    DetectorWeights{{0, 0, 0, 1.249}, -5.280F, 0.1078F},            // stray links
    DetectorWeights{{0, 0, 0, 0}, -4.972F, 7.244F},                 // lone numbers
    DetectorWeights{{0, 0, 0, 0}, -0.6559F, 0.9039F},               // lone question
};
const std::array<double, kDetectors> kDetectorBias = {-4.896, -6.325, -6.603, -0.4331};

// weight, least, most
const std::array<ScoreWeight, kScoreInputs> kScoreWeights = {
    ScoreWeight{0.007163, -27.51, 45.64},   // source run
    ScoreWeight{5.057e-05, -27.08, 44.6},   // target run
    ScoreWeight{0.004162, -51.14, 61.12},   // source clause
    ScoreWeight{0.0002267, -50.54, 60.24},  // target clause
    ScoreWeight{0, -29.73, 44.58},          // source start
    ScoreWeight{0, -28.7, 42.64},           // target start
    ScoreWeight{0.01676, -30.38, 46.12},    // source end
    ScoreWeight{0.003754, -29.58, 44.57},   // target end
    ScoreWeight{0.004629, -84.57, 86.34},   // source total
    ScoreWeight{0, -82.12, 82.38},          // target total
    ScoreWeight{0.002762, -29.73, 52.01},   // source positive
    ScoreWeight{0.01128, -29.94, 51.66},    // target positive
    ScoreWeight{0.144, -3.569, 8.626},      // source greatest
    ScoreWeight{0.1012, -3.795, 8.767},     // target greatest
    ScoreWeight{0.09353, -3.496, 3.517},    // source mean
    ScoreWeight{0, -3.386, 3.32},           // target mean
    ScoreWeight{1.495, -0.8242, 1.521},     // source lost
    ScoreWeight{0, -0.8118, 1.488},         // target lost
    ScoreWeight{1.301, -0.8296, 1.575},     // source unlinked
    ScoreWeight{0.1914, -0.8198, 1.549},    // target unlinked
    ScoreWeight{0.01701, -15.01, 43.2},     // source content
    ScoreWeight{0.003966, -17.27, 46.34},   // target content
    ScoreWeight{0, -17.57, 43.81},          // content links
    ScoreWeight{0.14, -4.472, 7.131},       // long target
    ScoreWeight{0.05342, -6.154, 9.773},    // short target
    ScoreWeight{0.07816, -5.005, 7.392},    // disorder
    ScoreWeight{0.1998, -2.73, 4.803},      // worst disorder
    ScoreWeight{0, -6e-06, 8e-06},          // summed disorder
    ScoreWeight{0, -6e-06, 8e-06},          // stray links
    ScoreWeight{0.2834, -3.439, 4.929},     // lone numbers
    ScoreWeight{1.01, -1.295, 1.851},       // lone question
    ScoreWeight{0.102, -7.564, 10.87},      // missing target
    ScoreWeight{0.1504, -5.711, 8.183},     // missing source
    ScoreWeight{0.01093, -8.418, 12.2},     // unrelated
    ScoreWeight{0.1094, -2.298, 3.211},     // scrambled
};
const double kScoreBias = -3.392;

}  // namespace duizhao
