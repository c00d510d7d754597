#include <duizhao/text/mojibake.h>

#include <algorithm>

#include <duizhao/metrics/garbled_characters.h>
#include <duizhao/metrics/rules.h>
#include <duizhao/text/damage.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

std::string_view describe_loss(DamageKind kind) {
  switch (kind) {
    case DamageKind::kReplacement:
      return "U+FFFD stands where bytes could not be read";
    case DamageKind::kLostQuestion:
      return "question marks stand for characters that were lost";
    default:
      return "marks stand inside words, where letters were lost";
  }
}

void check_side(const PairView& pair, Side side, Remarks& remarks) {
  const std::u32string_view text = pair.text(side).text;
  std::vector<GarbledPlace> places;
  for (Mojibake& wrong : find_mojibake(text)) {
    std::string message(describe(wrong.kind));
    if (!wrong.repaired.empty()) message += ": should be " + wrong.repaired;
    places.push_back({wrong.span, std::move(message), std::move(wrong.repaired)});
  }
  for (const Damage& damage : find_damage(text)) {
    if (damage.kind == DamageKind::kReplacement || damage.kind == DamageKind::kLostQuestion ||
        damage.kind == DamageKind::kScattered)
      places.push_back({damage.span, std::string(describe_loss(damage.kind)), ""});
  }
  std::sort(places.begin(), places.end(),
            [](const GarbledPlace& a, const GarbledPlace& b) { return a.span < b.span; });
  report_places(pair, side, std::move(places), "the text is garbled", 0.98F, remarks);
}

void check(const PairView& pair, Remarks& remarks) {
  check_side(pair, Side::kSource, remarks);
  check_side(pair, Side::kTarget, remarks);
}

}  // namespace

RuleDefinition mojibake() {
  return {
      {
          .name = "mojibake",
          .family = "encoding",
          .category = "linguistic-conventions/character-encoding",
          .its_type = "characters",
          .severity = Severity::kMajor,
          .summary = "Text that was read in the wrong encoding, or lost characters on its way",
          .finds =
              "On both sides: UTF-8 read as Windows-1252, Latin-1, Mac Roman, Windows-1251, GBK or "
              "Big5, also several times over; GBK or Big5 read as Latin-1 or as each other; UTF-16 "
              "with its bytes exchanged; what is left of lost characters (U+FFFD, 锟斤拷, ??? "
              "before a letter, marks inside several words); 烫烫烫 and 屯屯屯. A stretch counts "
              "only when its bytes are valid in the other encoding and the result is clearly "
              "likelier, which is then suggested. Accents, rare characters, other scripts, emoji "
              "and phonetic signs are left alone.",
          .matters = "Nobody can read it, and search, translation memories and training data "
                     "carry it on.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"他不知道。", "He doesnâ€™t know."}},
                   .target_marked = "â€™",
                   .suggestion = "’"},
                  {.caught = true,
                   .pairs = {{"We are going to school.", "æˆ‘ä»¬åŽ»å­¦æ ¡ã€‚"}},
                   .target_marked = "æˆ‘ä»¬åŽ»å­¦æ ¡ã€‚",
                   .suggestion = "我们去学校。"},
                  {.caught = true,
                   .pairs = {{"她说她饿了。", "She said she鈥檚 hungry."}},
                   .target_marked = "鈥檚",
                   .suggestion = "’s"},
                  {.caught = true,
                   .pairs = {{"Good morning.", "锟斤拷锟斤拷。"}},
                   .target_marked = "锟斤拷锟斤拷"},
                  {.caught = true,
                   .pairs = {{"花开了。", "The flo\uFFFDers are out."}},
                   .target_marked = "\uFFFD"},
                  {.caught = false,
                   .pairs = {{"咖啡馆5英镑一位。", "The café – “très chic” – costs £5 a head."}}},
                  {.caught = false,
                   .pairs = {{"Gong Yanxuan lives in Yongning.", "龚焱煊住在邕宁。"}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
