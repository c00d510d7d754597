#include <duizhao/metrics/address_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
namespace {

void check(const PairView& pair, Remarks& remarks) {
  report_addresses(pair, AddressKind::kUrl, "URL", {.changed = 0.95F, .missing = 0.8F}, remarks);
}

}  // namespace

RuleDefinition url() {
  return {
      {
          .name = "url",
          .family = "markup",
          .category = "design-and-markup/link-cross-reference",
          .its_type = "inconsistent-entities",
          .severity = Severity::kMajor,
          .summary = "A web address is another one than in the source, or on one side only",
          .finds =
              "Addresses with a scheme, with www. or with a domain. Punctuation of either script "
              "behind an address is no part of it. The rule leaves alone: http for https, www. and "
              "a last slash; another language of the same place (/en/ and /zh/, en.wikipedia.org "
              "and zh.wikipedia.org); an address named twice on one side and once on the other; a "
              "company called like its domain (Amazon.com, 亚马逊); a site that the source calls "
              "by "
              "name and the target by its host. An address missing on one side is minor.",
          .matters = "A reader who follows a wrong address finds nothing, or somebody else.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"报名请登录www.citylibrary.cn/join。",
                              "To sign up, go to www.citylibary.cn/join."}},
                   .source_marked = "www.citylibrary.cn/join",
                   .target_marked = "www.citylibary.cn/join",
                   .suggestion = "www.citylibrary.cn/join"},
                  {.caught = true,
                   .pairs = {{"The timetable is at https://bus.example.org/timetable.",
                              "时刻表可以在网上查到。"}},
                   .source_marked = "https://bus.example.org/timetable"},
                  {.caught = false,
                   .pairs = {{"详情见官网（http://www.example.com/zh/）。",
                              "See the website (https://example.com/en) for details."}}},
                  {.caught = false,
                   .pairs = {{"See https://en.wikipedia.org/wiki/Tea for more.",
                              "更多内容见https://zh.wikipedia.org/wiki/%E8%8C%B6。"}}},
                  {.caught = false,
                   .pairs = {{"She orders her books from Amazon.com.", "她在亚马逊网上买书。"}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
