#include <cstddef>

#include <duizhao/metrics/detectors.h>
#include <duizhao/metrics/rules.h>
#include <duizhao/text/english.h>

namespace duizhao::rules {
namespace {

class Garbled : public Rule {
 public:
  explicit Garbled(const RuleContext& context) : least_(context.number("evidence")) {}

  void check(const PairView& pair, Remarks& remarks) const override {
    const TextView& target = pair.target();
    if (target.language != Language::kEnglish) return;
    const double scrambled = evidence(Detector::kScrambled, pair.meaning());
    if (scrambled < least_) return;
    const auto words = english_words(target.utf8);
    const double least = least_ + (is_sentence(pair) ? 0 : kMoreForHeadings) +
                         (words.size() < kFewWords ? kMoreForFew : 0);
    if (words.size() < kMinWords || scrambled < least) return;
    remarks.push_back({.message = "the words stand in no order that English has",
                       .target_span = Span{words.front().span.begin, words.back().span.end},
                       .confidence = 0.7F});
  }

 private:
  static constexpr std::size_t kMinWords = 6, kFewWords = 12;
  static constexpr double kMoreForFew = 1;
  // Headings have an order of their own.
  static constexpr double kMoreForHeadings = 2;

  static bool is_sentence(const PairView& pair) {
    const TextEnd end = text_end(pair.source().text);
    return end.known && end.kind != MarkKind::kNone;
  }

  double least_;
};

}  // namespace

RuleDefinition garbled() {
  return {
      {
          .name = "garbled",
          .family = "language",
          .category = "linguistic-conventions/grammar",
          .its_type = "grammar",
          .severity = Severity::kMajor,
          .summary = "The words of the translation stand in no order that English has",
          .finds =
              "An English translation whose words, taken as function words, endings and parts of "
              "speech, follow each other as they do in no English sentence, and lead hither and "
              "thither in the source: shuffled words, lines put together from pieces. A trigram "
              "model of such classes and the order of the word links measure the text as a whole, "
              "so that a few misplaced words go unremarked. It leaves alone texts of fewer than "
              "six "
              "words and good English that says something else than the source; short texts and "
              "headings (sources without an end mark), which have a grammar of their own, take "
              "more evidence.",
          .matters = "Scrambled words come from broken files and from machines that lost the "
                     "thread; nobody can read them.",
          .examples =
              {
                  {.caught = true,
                   .pairs =
                       {{"老师昨天告诉我们，图书馆下个月要搬到新大楼去。",
                         "Yesterday the that told library us to teacher month move will new next "
                         "a building."}},
                   .target_marked = "Yesterday the that told library us to teacher month move will "
                                    "new next a building"},
                  {.caught = true,
                   .pairs = {{"每天早上他都带着狗在河边散步，然后去面包店买面包。",
                              "The of bread morning his walks river every then bakery with by and "
                              "dog goes he buy the along to."}},
                   .target_marked =
                       "The of bread morning his walks river every then bakery with by "
                       "and dog goes he buy the along to"},
                  {.caught = false,
                   .pairs = {{"老师昨天告诉我们，图书馆下个月要搬到新大楼去。",
                              "The teacher told us yesterday that the library will move to a new "
                              "building next month."}}},
                  {.caught = false,
                   .pairs = {{"本地足球队主场三比一大胜邻市老对手",
                              "Home team thrash old rivals from neighbouring city in derby"}}},
                  {.caught = false,
                   .pairs = {{"夏季大减价：全场商品两件八折！",
                              "Big Summer Sale: Any Two Items Twenty Percent Off!"}}},
                  {.caught = false,
                   .pairs = {{"地上散着书、旧报纸、雨伞、钥匙和两只手套。",
                              "On the floor lay books, old newspapers, umbrellas, keys and two "
                              "gloves."}}},
              },
          .options = {{"evidence", 0.3, "Log odds from which the rule speaks; higher is stricter"}},
      },
      kept_rule<Garbled>,
  };
}

}  // namespace duizhao::rules
