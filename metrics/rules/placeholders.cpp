#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <duizhao/metrics/rules.h>
#include <duizhao/text/placeholders.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

constexpr std::size_t kMaxPlaceholders = 500;  // of each side; further ones are not compared

using Found = std::vector<Placeholder>;

bool has_several_names(const Found& found) {
  return std::count_if(found.begin(), found.end(), [](const Placeholder& p) { return !p.sure; }) >
         1;
}

// "%s" as "%2:s" where it is the second one.
void number_them(Found& found) {
  std::size_t number = 0;
  for (Placeholder& placeholder : found) {
    if (!placeholder.in_order) continue;
    ++number;
    if (placeholder.key.front() == U'%') {
      const std::string digits = std::to_string(number) + ":";
      placeholder.key.insert(1, std::u32string(digits.begin(), digits.end()));
    } else {
      const std::string digits = std::to_string(number - 1);
      placeholder.key.insert(1, std::u32string(digits.begin(), digits.end()));
    }
    placeholder.in_order = false;
  }
}

bool is_numbered_format(const Placeholder& placeholder) {
  return (placeholder.key.starts_with(U'%') &&
          placeholder.key.find(U':') != std::u32string::npos) ||
         (placeholder.key.starts_with(U'{') && placeholder.key.size() > 2 &&
          placeholder.key[1] >= U'0' && placeholder.key[1] <= U'9');
}

bool has_numbers(const Found& found) {
  return std::any_of(found.begin(), found.end(), is_numbered_format);
}

std::string written(const TextView& view, const Placeholder& placeholder) {
  return to_utf8(slice(view.text, placeholder.span));
}

bool is_wide(const TextView& view, const Placeholder& placeholder) {
  const auto text = slice(view.text, placeholder.span);
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= 0xFF01; });
}

// What of `own` has no partner among `others`: one to one, but a placeholder of a plural may be
// there several times.
Found left_over(const Found& own, const Found& others) {
  std::map<std::u32string_view, std::size_t> counts;
  std::map<std::u32string_view, bool> repeat;
  for (const Placeholder& p : others) {
    ++counts[p.key];
    repeat[p.key] = repeat[p.key] || p.repeats;
  }
  for (const Placeholder& p : own) repeat[p.key] = repeat[p.key] || p.repeats;
  Found left;
  for (const Placeholder& p : own) {
    std::size_t& count = counts[p.key];
    if (count == 0) {
      left.push_back(p);
      if (p.repeats) count = 1;  // once is enough
    } else if (!repeat[p.key]) {
      --count;
    }
  }
  return left;
}

// The first two that are filled in by their place and have changed places with another kind.
void report_order(const PairView& pair, const Found& source, const Found& target,
                  Remarks& remarks) {
  const auto in_order = [](const Placeholder& p) { return p.in_order; };
  auto s = std::find_if(source.begin(), source.end(), in_order);
  auto t = std::find_if(target.begin(), target.end(), in_order);
  while (s != source.end() && t != target.end()) {
    if (s->key != t->key) {
      remarks.push_back({.message = written(pair.target(), *t) + " stands where the source has " +
                                    written(pair.source(), *s) +
                                    ": unnumbered placeholders are "
                                    "filled in by their order",
                         .source_span = s->span,
                         .target_span = t->span,
                         .confidence = 0.95F});
      return;
    }
    s = std::find_if(s + 1, source.end(), in_order);
    t = std::find_if(t + 1, target.end(), in_order);
  }
}

void report_difference(const PairView& pair, const Found& source, const Found& target,
                       Remarks& remarks) {
  Found extra = left_over(target, source);
  for (const Placeholder& p : left_over(source, target)) {
    const std::string text = written(pair.source(), p);
    if (extra.empty()) {
      remarks.push_back(
          {.message = "target lacks " + text, .source_span = p.span, .confidence = 0.95F});
      continue;
    }
    remarks.push_back(
        {.message = "source has " + text + "; target has " + written(pair.target(), extra.front()),
         .source_span = p.span,
         .target_span = extra.front().span,
         .confidence = 0.95F,
         .suggestion = text});
    extra.erase(extra.begin());
  }
  for (const Placeholder& p : extra) {
    remarks.push_back({.message = "source has no " + written(pair.target(), p),
                       .target_span = p.span,
                       .confidence = 0.9F});
  }
}

void check(const PairView& pair, Remarks& remarks) {
  if (pair.codes(Side::kSource).placeholders.empty() &&
      pair.codes(Side::kTarget).placeholders.empty()) {
    return;
  }
  Found source = pair.codes(Side::kSource).placeholders;
  Found target = pair.codes(Side::kTarget).placeholders;
  const bool names = has_several_names(source);
  for (Found* found : {&source, &target}) {
    if (found->size() > kMaxPlaceholders) found->resize(kMaxPlaceholders);
    if (!names) std::erase_if(*found, [](const Placeholder& p) { return !p.sure; });
  }
  if (has_numbers(source) != has_numbers(target)) {
    number_them(source);
    number_them(target);
  }
  const std::size_t before = remarks.size();
  report_difference(pair, source, target, remarks);
  for (const Placeholder& p : target) {
    if (!is_wide(pair.target(), p)) continue;
    remarks.push_back({.message = written(pair.target(), p) + " is in full-width characters",
                       .target_span = p.span,
                       .confidence = 0.95F});
  }
  if (remarks.size() == before) report_order(pair, source, target, remarks);
}

}  // namespace

RuleDefinition placeholders() {
  return {
      {
          .name = "placeholders",
          .family = "markup",
          .category = "design-and-markup/markup-tag",
          .its_type = "markup",
          .severity = Severity::kCritical,
          .summary = "A placeholder is missing, added, changed or out of order",
          .finds =
              "What a program fills in: printf and Objective-C (%s, %1$d, %.2f, %@), Python "
              "(%(name)s, {name}, {0:.2f}), .NET ({0:N2}), ICU messages ({n, plural, …}), Ruby "
              "(#{x}, %{x}), shell and JavaScript (${x}), Qt (%1, %n), mustache ({{x}}). Names, "
              "numbers and types are compared, widths and formats are not. Those with a name or "
              "number may stand in any order, %s and %d may not. $x counts where the source has "
              "several. The branches of a plural may differ, as Chinese has one form only. Left "
              "alone: 50% of, 100%, %%, {1, 2, 3}, dates like %Y-%m-%d.",
          .matters = "A wrong placeholder shows nonsense to the user, or ends the program.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"您有 %d 条新消息，来自 %s。", "You have %d new messages."}},
                   .source_marked = "%s"},
                  {.caught = true,
                   .pairs = {{"Hello {name}, welcome back!", "{姓名}您好，欢迎回来！"}},
                   .source_marked = "{name}",
                   .target_marked = "{姓名}",
                   .suggestion = "{name}"},
                  {.caught = true,
                   .pairs = {{"%s has %d apples.", "有%d个苹果的是%s。"}},
                   .source_marked = "%s",
                   .target_marked = "%d"},
                  {.caught = true,
                   .pairs = {{"Copied %d files.", "已复制％d个文件。"}},
                   .target_marked = "％d"},
                  {.caught = false, .pairs = {{"%1$s has %2$d apples.", "有%2$d个苹果的是%1$s。"}}},
                  {.caught = false,
                   .pairs = {{"{count, plural, one {# file} other {# files}} deleted by {user}.",
                              "{user}删除了{count, plural, other {#个文件}}。"}}},
                  {.caught = false,
                   .pairs = {{"全场五折，100%纯棉。", "50% off everything, 100% cotton."}}},
                  {.caught = false,
                   .pairs = {{"We sold 50% of them; 30 % discount today.",
                              "我们卖掉了一半，今天打七折。"}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
