#include <duizhao/text/abbreviations.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <duizhao/text/characters.h>

namespace duizhao {
namespace {

// The tables were written for this project from general knowledge of English usage: titles and
// ranks, references, dates, companies, streets, states, degrees as newspapers abbreviate them.

constexpr std::string_view kTitles =
    "mr mrs ms mx messrs mme mlle dr drs prof st ste sr sra srta fr rev hon pres gov lt col gen "
    "sgt maj capt cpt cmdr cdr adm brig cpl pvt sen rep reps sens supt insp det amb atty msgr "
    "mt ft ald asst assoc dep pte ens ofc spc maj.gen lt.col lt.gen brig.gen rt.hon";

constexpr std::string_view kReferences =
    "no nos nr n° nº p pp pg vol vols fig figs sec sect ch chap chaps art arts para paras par eq "
    "eqs ex "
    "tab app ver vers v cl reg pt lot bk l ll fol ref refs op approx ca c est rs us$ tel ext "
    "apt ste rm pl col";

constexpr std::string_view kDates =
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun";

constexpr std::string_view kInner =
    "i.e e.g ie eg vs cf viz resp aka a.k.a d.b.a incl excl esp misc temp cont "
    "freq poss abbr illus trad orig pseud p.s ps n.b";

constexpr std::string_view kClosing =
    "inc ltd co corp cos bros llc plc intl natl assn dept govt univ inst jr esq ph.d phd m.d b.a "
    "m.a b.sc m.sc m.b.a d.c ll.b ll.d d.phil "
    "ave blvd rd hwy sq pkwy ln st al "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb "
    "nev okla ore pa penn tenn tex va vt wash wis wyo ont que alta man sask";

constexpr std::string_view kHours = "a.m p.m am pm";

// Lower case these are words, with a full stop at the end of a sentence like any other.
constexpr std::string_view kOnlyCapital =
    "sun sat mar dec jan mon wed fri ms st gen col gov rep pres art arts ala ark del ill ind kan "
    "la man mass miss mo ore pa wash tex ex tab app lot bk l am pm inst est al mt ft "
    "ave sq det amb dep cos pl ps ens rev hon adm maj ref";

constexpr std::string_view kStarters =
    "the this that these those it he she we you they there here in on at for from with by as when "
    "while where what who whom whose why how which if but and or so yet nor however although "
    "though "
    "because since after before during until under over through despite its his her their our my "
    "your some many most all both each every any no not none one two three another other others "
    "such then now today yesterday tomorrow also moreover meanwhile instead perhaps maybe thus "
    "therefore is are was were do does did has have had can could would should might must let "
    "please only even just unlike according between among once never nothing nobody everyone "
    "everybody someone somebody anyone several few more less much about above below to into of "
    "an a i i'm i've i'd i'll it's he's she's they're we're that's there's what's don't it'll "
    "we've";

constexpr std::string_view kPronouns =
    "i i'm i've i'd i'll it it's its he he's she she's they they're we we're you you're this that "
    "that's these those there there's";

constexpr std::string_view kTimes =
    "est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet jst ist eastern central mountain "
    "pacific greenwich beijing local monday tuesday wednesday thursday friday saturday sunday "
    "january february march april may june july august september october november december jan feb "
    "mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun";

constexpr std::string_view kSpeechVerbs =
    "said says say asked asks replied replies answered answers added adds cried cries shouted "
    "shouts exclaimed whispered whispers told tells continued continues explained explains wrote "
    "writes remarked murmured muttered declared insisted insists repeated yelled screamed laughed "
    "sighed called thought recalled recalls noted notes warned warns demanded inquired enquired";

using Words = std::unordered_set<std::string>;

template <class Take>
void each_word(std::string_view list, Take take) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) take(std::string(list.substr(0, end)));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

Words make_words(std::string_view list) {
  Words words;
  each_word(list, [&words](std::string word) { words.insert(std::move(word)); });
  return words;
}

using Kinds = std::unordered_map<std::string, Abbreviation>;

// A word in two lists has the kind of the first.
Kinds make_kinds() {
  Kinds kinds;
  const auto add = [&kinds](std::string_view list, Abbreviation kind) {
    each_word(list, [&kinds, kind](std::string word) { kinds.try_emplace(std::move(word), kind); });
  };
  add(kTitles, Abbreviation::kTitle);
  add(kReferences, Abbreviation::kReference);
  add(kDates, Abbreviation::kDate);
  add(kInner, Abbreviation::kInner);
  add(kClosing, Abbreviation::kClosing);
  add(kHours, Abbreviation::kHour);
  return kinds;
}

// ASCII lower case, ’ as '; "" for a word that is too long or too foreign to be in a table.
std::string key(std::u32string_view word) {
  constexpr std::size_t kLongest = 12;
  if (word.size() > kLongest) return {};
  std::string text;
  for (const char32_t c : word) {
    if (c == U'’') {
      text += '\'';
    } else if (c == U'°' || c == U'º') {
      text += c == U'°' ? "°" : "º";
    } else if (c < 0x80) {
      text += static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    } else {
      return {};
    }
  }
  return text;
}

bool contains(const Words& words, std::u32string_view word) { return words.contains(key(word)); }

}  // namespace

Abbreviation abbreviation(std::u32string_view word) {
  static const Kinds kinds = make_kinds();
  static const Words only_capital = make_words(kOnlyCapital);
  const std::string folded = key(word);
  const auto found = kinds.find(folded);
  if (found == kinds.end()) return Abbreviation::kNone;
  const bool capital = is_upper(word.front());
  const bool needs_capital = found->second == Abbreviation::kTitle || only_capital.contains(folded);
  return needs_capital && !capital ? Abbreviation::kNone : found->second;
}

bool begins_sentences(std::u32string_view word) {
  static const Words words = make_words(kStarters);
  return contains(words, word);
}

bool is_pronoun(std::u32string_view word) {
  static const Words words = make_words(kPronouns);
  return contains(words, word);
}

bool belongs_to_time(std::u32string_view word) {
  static const Words words = make_words(kTimes);
  return contains(words, word);
}

bool is_speech_verb(std::u32string_view word) {
  static const Words words = make_words(kSpeechVerbs);
  return contains(words, word);
}

}  // namespace duizhao
