#include <array>
#include <cstddef>

#include <duizhao/metrics/garbled_characters.h>
#include <duizhao/metrics/rules.h>
#include <duizhao/text/damage.h>

namespace duizhao::rules {
namespace {

std::string code_point(char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string hex;
  for (; c != 0 || hex.size() < 4; c >>= 4U) hex.insert(hex.begin(), kDigits[c & 0xFU]);
  return "U+" + hex;
}

void check_side(const PairView& pair, Side side, Remarks& remarks) {
  const std::u32string_view text = pair.text(side).text;
  std::vector<GarbledPlace> places;
  for (const Damage& damage : find_damage(text)) {
    const std::string name = code_point(text[damage.span.begin.value]);
    if (damage.kind == DamageKind::kControl)
      places.push_back({damage.span, "control character " + name, ""});
    if (damage.kind == DamageKind::kPrivateUse)
      places.push_back({damage.span, name + " means nothing outside one font or program", ""});
  }
  report_places(pair, side, std::move(places), "characters without meaning", 0.9F, remarks);
}

void check(const PairView& pair, Remarks& remarks) {
  check_side(pair, Side::kSource, remarks);
  check_side(pair, Side::kTarget, remarks);
}

}  // namespace

RuleDefinition control_character() {
  return {
      {
          .name = "control-character",
          .family = "encoding",
          .category = "linguistic-conventions/character-encoding",
          .its_type = "characters",
          .severity = Severity::kMinor,
          .summary = "A control character, or one that Unicode gives no meaning",
          .finds = "On both sides: control characters but tab and line ends, byte order marks "
                   "inside a text, private use characters and non-characters. Soft hyphens, "
                   "no-break spaces, joiners and zero-width spaces are left alone.",
          .matters = "They are invisible or a box on the page, break search, and some programs "
                     "refuse the file.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"今天很冷。", "It is cold\u0007 today."}},
                   .target_marked = "\u0007"},
                  {.caught = true,
                   .pairs = {{"See figure 2.", "见图\uE0022。"}},
                   .target_marked = "\uE002"},
                  {.caught = false,
                   .pairs = {{"今天\u00A0很冷。", "It is\u00A0cold to\u00ADday."}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
