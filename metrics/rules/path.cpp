#include <duizhao/metrics/address_remarks.h>
#include <duizhao/metrics/rules.h>

namespace duizhao::rules {
namespace {

void check(const PairView& pair, Remarks& remarks) {
  report_addresses(pair, AddressKind::kPath, "path", {.changed = 0.95F, .missing = 0.7F}, remarks);
}

}  // namespace

RuleDefinition path() {
  return {
      {
          .name = "path",
          .family = "markup",
          .category = "accuracy/mistranslation",
          .its_type = "inconsistent-entities",
          .severity = Severity::kMajor,
          .summary = "A file or folder is another one than in the source, or on one side only",
          .finds = "Paths of Unix (/etc/hosts, ~/notes) and Windows (C:\\Users\\Public, "
                   "\\\\server\\share, %APPDATA%\\Mail), keys of the registry, and names of files "
                   "with a usual ending (report.pdf). Slashes between words and numbers are left "
                   "alone: and/or, 24/7, 1/2, km/h, 男/女.",
          .matters = "A path is copied and pasted; one wrong letter and the file is not found.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"打开/etc/hosts，加上一行。", "Open /etc/host and add a line."}},
                   .source_marked = "/etc/hosts",
                   .target_marked = "/etc/host",
                   .suggestion = "/etc/hosts"},
                  {.caught = true,
                   .pairs = {{"Save the list as C:\\Users\\Public\\list.txt.",
                              "把名单存为C:\\用户\\公用\\名单。"}},
                   .source_marked = "C:\\Users\\Public\\list.txt"},
                  {.caught = false,
                   .pairs = {{"日志在 C:\\Program Files\\Mail\\log.txt 里。",
                              "The log is in C:\\Program Files\\Mail\\log.txt."}}},
                  {.caught = false,
                   .pairs = {{"Call us 24/7 by phone and/or e-mail.",
                              "电话或邮件，随时联系我们。"}}},
                  {.caught = false,
                   .pairs = {{"请填写男/女，限速60 km/h。",
                              "Please enter M/F. The speed limit is 60 km/h."}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
