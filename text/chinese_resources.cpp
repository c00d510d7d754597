#include <duizhao/text/chinese_resources.h>

#include <algorithm>

namespace duizhao {

namespace {

constexpr std::array<SmallFraction, 5> kHalf = {{{1, 2}, {50, 1}, {30, 1}, {6, 1}, {}}};

constexpr auto kResources = std::to_array<ChineseResource>({
    {U"双", {{{2, 1}}}},
    {U"两国", {{{2, 1}}}},
    {U"俩", {{{2, 1}}}},
    {U"两者", {{{2, 1}}}},
    {U"半", kHalf, true},
    {U"一半", kHalf, true},
    {U"过半", kHalf, true},
    {U"减半", kHalf, true},
    {U"半数", kHalf, true},
    {U"翻番", {{{2, 1}, {100, 1}}}},
    {U"翻倍", {{{2, 1}, {100, 1}}}},
    {U"加倍", {{{2, 1}, {100, 1}}}},
    {U"翻一番", {{{2, 1}, {100, 1}}}},
    {U"翻了一番", {{{2, 1}, {100, 1}}}},
    {U"全部", {{{100, 1}}}},
    {U"季度", {{{3, 1}, {1, 4}}}},
    {U"一刻钟", {{{15, 1}, {1, 4}}}},
    {U"首", {{{1, 1}}}},
    {U"元旦", {{{1, 1}}}},
    {U"单", {{{1, 1}}}},
    {U"唯一", {{{1, 1}}}},
    {U"正午", {{{12, 1}}}},
    {U"中午", {{{12, 1}}}},
    {U"午夜", {{{12, 1}, {0, 1}}}},
    {U"凌晨", {{{12, 1}, {0, 1}}}},
    {U"上旬", {{{10, 1}}}},
    {U"中旬", {{{20, 1}, {10, 1}}}},
    {U"下旬", {{{20, 1}, {30, 1}}}},
    {U"世纪", {{{100, 1}}}},
    {U"百年", {{{100, 1}}}},
    {U"千年", {{{1000, 1}}}},
    {U"一打", {{{12, 1}}}},
    {U"两打", {{{24, 1}}}},
    {U"半打", {{{6, 1}}}},
    {U"半年", {{{6, 1}, {1, 2}}}},
    {U"半个月", {{{15, 1}, {2, 1}, {1, 2}}}},
    {U"半小时", {{{30, 1}, {1, 2}}}},
    {U"半个小时", {{{30, 1}, {1, 2}}}},
    {U"半个世纪", {{{50, 1}, {1, 2}}}},
    {U"周", {{{7, 1}, {1, 1}}}},
});

constexpr auto kNoTenth = std::to_array<std::u32string_view>(
    {U"成为", U"成了", U"成功", U"成员", U"成本", U"成立", U"成长", U"成绩",
     U"成就", U"成果", U"成人", U"成年", U"成分", U"成熟", U"成都", U"成品",
     U"成交", U"成型", U"成对", U"成群", U"成龙", U"成败", U"成效", U"成家"});

}  // namespace

const ChineseResource* chinese_resource_at(std::u32string_view text, std::size_t position) {
  const ChineseResource* best = nullptr;
  const char32_t first = text[position];
  for (const ChineseResource& resource : kResources) {
    if (resource.word[0] != first || (best != nullptr && best->word.size() >= resource.word.size()))
      continue;
    if (text.substr(position, resource.word.size()) == resource.word) best = &resource;
  }
  return best;
}

bool starts_chinese_resource(char32_t c) {
  return std::any_of(kResources.begin(), kResources.end(),
                     [&](const ChineseResource& resource) { return resource.word[0] == c; });
}

bool chinese_ten_percent(std::u32string_view text, std::size_t position) {
  return std::none_of(kNoTenth.begin(), kNoTenth.end(), [&](std::u32string_view word) {
    return text.substr(position, word.size()) == word;
  });
}

}  // namespace duizhao
