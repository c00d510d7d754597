#include <cmath>
#include <string>

#include <duizhao/metrics/rules.h>
#include <duizhao/metrics/text_break.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

void check(const PairView& pair, Remarks& remarks) {
  const auto found = text_break(pair);
  if (!found) return;
  const bool target = found->side == Side::kTarget;
  const std::u32string_view text = pair.text(found->side).text;
  const std::string word = to_utf8(slice(text, found->last_word));
  constexpr double kPercent = 100;
  Remark remark;
  remark.message = std::string(target ? "the target" : "the source") + " breaks off at \"" + word +
                   "\" without an end mark";
  if (found->share < 1) {
    remark.message += ", at " + std::to_string(std::lround(kPercent * found->share)) +
                      " percent of the usual length";
  }
  (target ? remark.target_span : remark.source_span) = found->last_word;
  remark.confidence = found->confidence;
  remarks.push_back(std::move(remark));
}

}  // namespace

RuleDefinition truncated() {
  return {
      {
          .name = "truncated",
          .family = "language",
          .category = "accuracy/omission",
          .its_type = "omission",
          .severity = Severity::kMajor,
          .summary = "A text breaks off in mid-sentence",
          .finds =
              "A side that ends without a mark where the other one ends its sentence, and is short "
              "for it or ends in a word that no sentence ends with (because, the, 因为, 把); and "
              "one that is far too short where neither has a mark. Where it speaks, "
              "end-punctuation does not. It leaves alone sentences of full length that only lack "
              "the mark, titles, list items and messages (the pairs beside them have no end marks "
              "either), and sentences that go on in the next pair.",
          .matters = "The rest of the sentence is lost, by a cut in a file, a limit on length or a "
                     "slip of the hand.",
          .examples =
              {
                  {.caught = true,
                   .pairs = {{"他说今天不来上班，因为孩子发烧，得去医院。",
                              "He said he would not come to work today because"}},
                   .target_marked = "because"},
                  {.caught = true,
                   .pairs = {{"Please close all the windows and switch off the lights before you "
                              "leave the office.",
                              "离开办公室之前，请把"}},
                   .target_marked = "把"},
                  {.caught = true,
                   .pairs = {{"我们在山里走了三天，最后在一个",
                              "We walked in the mountains for three days and at last found shelter "
                              "in a small village."}},
                   .source_marked = "一个"},
                  {.caught = false, .pairs = {{"雨下了一整天。", "It rained the whole day"}}},
                  {.caught = false, .pairs = {{"营业时间", "Opening hours"}}},
                  {.caught = false,
                   .pairs = {{"The shop will be closed for three days from tomorrow because",
                              "本店从明天起停业三天，"},
                             {"of the holidays.", "因为放假。"}}},
                  {.caught = false,
                   .pairs = {{"好的", "Yes, of course, that is fine."},
                             {"我马上到楼下", "I will be down in a moment, just a second."},
                             {"等你", "I am waiting for you downstairs."}}},
              },
      },
      plain_rule<check>,
  };
}

}  // namespace duizhao::rules
