#include <algorithm>
#include <string>
#include <vector>

#include <duizhao/metrics/rules.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/tags.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

constexpr std::size_t kMaxTags = 500;  // of each side; further ones are not compared

bool is_sure_name(const std::vector<Tag>& tags, const std::u32string& name) {
  return std::any_of(tags.begin(), tags.end(),
                     [&](const Tag& tag) { return tag.sure && tag.name == name; });
}

// The tags of a side: the sure ones, and those whose name is a sure tag's on either side.
std::vector<Tag> tags_of(const PairView& pair, Side side) {
  const auto& source = pair.codes(Side::kSource).tags;
  const auto& target = pair.codes(Side::kTarget).tags;
  std::vector<Tag> tags = pair.codes(side).tags;
  if (tags.size() > kMaxTags) tags.resize(kMaxTags);
  std::erase_if(tags, [&](const Tag& tag) {
    return !tag.sure && !is_sure_name(source, tag.name) && !is_sure_name(target, tag.name);
  });
  return tags;
}

bool same_tag(const Tag& a, const Tag& b) { return a.role == b.role && a.key == b.key; }

// The tags of `own` that have no partner among `others`, one to one.
std::vector<Tag> left_over(const std::vector<Tag>& own, std::vector<Tag> others) {
  std::vector<Tag> left;
  for (const Tag& tag : own) {
    const auto partner = std::find_if(others.begin(), others.end(),
                                      [&](const Tag& other) { return same_tag(tag, other); });
    if (partner == others.end()) {
      left.push_back(tag);
    } else {
      others.erase(partner);
    }
  }
  return left;
}

std::string written(const TextView& view, const Tag& tag) {
  return to_utf8(slice(view.text, tag.span));
}

// Was it written in full-width characters, ＜b＞?
bool is_wide(const TextView& view, const Tag& tag) {
  return view.text[tag.span.begin.value] >= 0xFF01;
}

// A target tag among those left over that may stand in the place of `tag`: of the same role.
std::vector<Tag>::iterator replacement(const Tag& tag, std::vector<Tag>& left) {
  return std::find_if(left.begin(), left.end(),
                      [&](const Tag& other) { return other.role == tag.role; });
}

void report_difference(const PairView& pair, const std::vector<Tag>& source,
                       const std::vector<Tag>& target, Remarks& remarks) {
  std::vector<Tag> extra = left_over(target, source);
  for (const Tag& tag : left_over(source, target)) {
    const std::string text = written(pair.source(), tag);
    const auto other = replacement(tag, extra);
    if (other == extra.end()) {
      remarks.push_back(
          {.message = "target lacks " + text, .source_span = tag.span, .confidence = 0.95F});
      continue;
    }
    remarks.push_back(
        {.message = "source has " + text + "; target has " + written(pair.target(), *other),
         .source_span = tag.span,
         .target_span = other->span,
         .confidence = 0.95F});
    extra.erase(other);
  }
  for (const Tag& tag : extra) {
    remarks.push_back({.message = "source has no " + written(pair.target(), tag),
                       .target_span = tag.span,
                       .confidence = 0.9F});
  }
}

void check(const PairView& pair, Remarks& remarks) {
  if (pair.codes(Side::kSource).tags.empty() && pair.codes(Side::kTarget).tags.empty()) return;
  const std::vector<Tag> source = tags_of(pair, Side::kSource);
  const std::vector<Tag> target = tags_of(pair, Side::kTarget);
  const std::size_t before = remarks.size();
  report_difference(pair, source, target, remarks);
  for (const Tag& tag : target) {
    if (!is_wide(pair.target(), tag)) continue;
    remarks.push_back({.message = written(pair.target(), tag) + " is in full-width characters",
                       .target_span = tag.span,
                       .confidence = 0.95F});
  }
  if (remarks.size() > before) return;
  // The same tags: in another order they are right, crossed or turned round they are not.
  const std::size_t crossing = first_crossing(target);
  if (crossing < target.size() && first_crossing(source) == source.size()) {
    remarks.push_back({.message = written(pair.target(), target[crossing]) +
                                  " closes a tag while one inside it is open; the source nests "
                                  "them",
                       .target_span = target[crossing].span,
                       .confidence = 0.9F});
  }
}

}  // namespace

RuleDefinition tags() {
  return {
      {
          .name = "tags",
          .family = "markup",
          .category = "design-and-markup/markup-tag",
          .its_type = "markup",
          .severity = Severity::kMajor,
          .summary = "An inline tag is missing, added, changed or wrongly nested",
          .finds =
              "Tags of HTML, XML and XLIFF (<b>…</b>, <br/>, <x id=\"1\"/>), of translation tools "
              "({1>…<1}, {1}…{/1}) and bulletin boards ([b]…[/b]), compared by name and id, as "
              "often as they occur, and by their nesting. Other attributes may be translated (alt, "
              "title); tags may stand in another order. <br> is <br/>. No tags are <3, a < b, <-, "
              "《》, <your name>, <jo@example.org> and a note [i]. What is open at the end of both "
              "sides is left alone: a sentence out of a longer passage.",
          .matters = "A lost or crossed tag breaks the page, or the file cannot be imported.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"请按<b>保存</b>再退出。", "Please press <b>Save before you leave."}},
                   .source_marked = "</b>"},
                  {.caught = true,
                   .pairs = {{"Read the <g id=\"1\">rules</g> and <g id=\"2\">prices</g>.",
                              "请阅读<g id=\"1\">规则</g>和<g id=\"3\">价格</g>。"}},
                   .source_marked = "<g id=\"2\">",
                   .target_marked = "<g id=\"3\">"},
                  {.caught = true,
                   .pairs = {{"这里<b>非常<i>安静</i></b>。",
                              "It is <b>very <i>quiet</b></i> here."}},
                   .target_marked = "</b>"},
                  {.caught = true,
                   .pairs = {{"Tap {1>here<1} to start.", "点这里开始。"}},
                   .source_marked = "{1>"},
                  {.caught = false,
                   .pairs = {{"<i>今天</i>在<b>北门</b>见。",
                              "Meet at the <b>north gate</b> <i>today</i>."}}},
                  {.caught = false,
                   .pairs = {{"Photo: <img src=\"a.png\" alt=\"a cup of tea\"><br>Enjoy!",
                              "照片：<img src=\"a.png\" alt=\"一杯茶\"/><br/>请慢用！"}}},
                  {.caught = false, .pairs = {{"我<3你，而且3<5。", "I <3 you, and 3 < 5."}}},
                  {.caught = false,
                   .pairs = {{"Dear <your name>, see note [i].", "《春天》的作者<姓名>，您好。"}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
