#include <algorithm>

#include <duizhao/metrics/garbled_characters.h>
#include <duizhao/metrics/rules.h>
#include <duizhao/text/damage.h>

namespace duizhao::rules {
namespace {

bool is_escape(const Damage& damage) {
  return damage.kind == DamageKind::kEntity || damage.kind == DamageKind::kEscape;
}

// A source that is written so is markup or code, and the translation may be.
bool source_has_escapes(const PairView& pair) {
  const std::vector<Damage> source = find_damage(pair.source().text);
  return std::any_of(source.begin(), source.end(), is_escape);
}

void check(const PairView& pair, Remarks& remarks) {
  std::vector<GarbledPlace> places;
  for (Damage& damage : find_damage(pair.target().text))
    if (is_escape(damage))
      places.push_back(
          {damage.span, "an escaped character: should be " + damage.repaired, damage.repaired});
  if (places.empty() || source_has_escapes(pair)) return;
  report_places(pair, Side::kTarget, std::move(places), "escaped characters", 0.95F, remarks);
}

}  // namespace

RuleDefinition escaped_character() {
  return {
      {
          .name = "escaped-character",
          .family = "encoding",
          .category = "linguistic-conventions/character-encoding",
          .its_type = "characters",
          .severity = Severity::kMinor,
          .summary = "A character is written as an escape that was never undone",
          .finds = "HTML's entities (&amp; &#x27; &amp;quot;), \\u4e2d and %E4%B8%AD left in the "
                   "translation. It says nothing where the source has escapes too, as in markup, "
                   "or inside addresses.",
          .matters = "Readers see the escape instead of the character.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"鱼和薯条", "Fish &amp;amp; chips"}},
                   .target_marked = "&amp;amp;",
                   .suggestion = "&"},
                  {.caught = true,
                   .pairs = {{"Chinese", "中\\u6587"}},
                   .target_marked = "\\u6587",
                   .suggestion = "文"},
                  {.caught = false, .pairs = {{"Fish &amp; chips", "炸鱼 &amp; 薯条"}}},
                  {.caught = false, .pairs = {{"研发部", "The R&D department; Q&A"}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
