#include <duizhao/align/confidence.h>

namespace duizhao {

float confidence(const Step& /*step*/, double posterior) { return static_cast<float>(posterior); }

}  // namespace duizhao
