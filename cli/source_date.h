// The date that outputs state, for builds that are to give the same bytes again.
#pragma once

#include <cstdint>
#include <optional>

namespace duizhao {

// Seconds since 1970 from SOURCE_DATE_EPOCH (reproducible-builds.org), if it is set. Throws
// UsageError: not such a number.
std::optional<std::int64_t> source_date();

}  // namespace duizhao
