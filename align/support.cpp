#include <duizhao/align/support.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include <duizhao/align/pass_one.h>

namespace duizhao {
namespace {

struct Words {
  const TokenTable& table;
  std::uint32_t begin, count;  // sentences

  [[nodiscard]] std::span<const std::uint32_t> tokens() const {
    return std::span(table.tokens)
        .subspan(table.first[begin], table.first[begin + count] - table.first[begin]);
  }
};

// LLR(explained | given); `sums` is zero for every type before and after.
double likelihood_ratio(const Words& explained, const Words& given, const SparseRows& rows,
                        const std::vector<float>& background, std::vector<double>& sums) {
  const auto given_tokens = given.tokens();
  for (const std::uint32_t x : given_tokens)
    for (const auto& cell : rows.row(x)) sums[cell.column] += double{cell.value};
  const double size = static_cast<double>(std::max<std::size_t>(1, given_tokens.size()));
  double gain = 0;
  for (const std::uint32_t y : explained.tokens())
    gain += std::log(1 - kTranslatedShare +
                     kTranslatedShare * sums[y] / (size * double{background[y]}));
  for (const std::uint32_t x : given_tokens)
    for (const auto& cell : rows.row(x)) sums[cell.column] = 0;
  return gain;
}

}  // namespace

Support support(const Evidence& evidence, const Path& path) {
  Support result;
  const TokenTable& zh_table = evidence.zh.table;
  const TokenTable& en_table = evidence.en.table;
  std::vector<double> zh_sums(zh_table.types);
  std::vector<double> en_sums(en_table.types);
  for (const Step& step : path.steps) {
    const BeadType& type = kBeadTypes[step.type];
    if (type.zh == 0 || type.en == 0) {
      result.unpaired += type.zh + type.en;
      continue;
    }
    const Words zh{zh_table, step.from.zh, type.zh};
    const Words en{en_table, step.from.en, type.en};
    result.words += static_cast<double>(zh.tokens().size() + en.tokens().size());
    result.gain +=
        likelihood_ratio(en, zh, evidence.table.english_of, evidence.en_background, en_sums);
    result.gain +=
        likelihood_ratio(zh, en, evidence.table.chinese_of, evidence.zh_background, zh_sums);
  }
  result.unpaired /= std::max(1U, zh_table.sentences() + en_table.sentences());
  return result;
}

std::string doubt(const Support& /*support*/) { return {}; }

}  // namespace duizhao
