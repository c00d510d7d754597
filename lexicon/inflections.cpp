#include <duizhao/lexicon/inflections.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include <duizhao/lexicon/data.h>

namespace duizhao {
namespace {

using format::Part;

// British and American, wherever they stand in a word; what is written neither way does no harm.
constexpr std::array<std::pair<std::string_view, std::string_view>, 64> kSpellings = {{
    {"isation", "ization"},    {"ise", "ize"},
    {"ising", "izing"},        {"yse", "yze"},
    {"ysing", "yzing"},        {"armour", "armor"},
    {"behaviour", "behavior"}, {"colour", "color"},
    {"endeavour", "endeavor"}, {"favour", "favor"},
    {"fervour", "fervor"},     {"flavour", "flavor"},
    {"harbour", "harbor"},     {"honour", "honor"},
    {"humour", "humor"},       {"labour", "labor"},
    {"neighbour", "neighbor"}, {"odour", "odor"},
    {"parlour", "parlor"},     {"rigour", "rigor"},
    {"rumour", "rumor"},       {"saviour", "savior"},
    {"splendour", "splendor"}, {"tumour", "tumor"},
    {"valour", "valor"},       {"vapour", "vapor"},
    {"vigour", "vigor"},       {"calibre", "caliber"},
    {"centre", "center"},      {"fibre", "fiber"},
    {"litre", "liter"},        {"lustre", "luster"},
    {"metre", "meter"},        {"spectre", "specter"},
    {"theatre", "theater"},    {"catalogue", "catalog"},
    {"dialogue", "dialog"},    {"analogue", "analog"},
    {"defence", "defense"},    {"offence", "offense"},
    {"licence", "license"},    {"pretence", "pretense"},
    {"programme", "program"},  {"grey", "gray"},
    {"aluminium", "aluminum"}, {"tyre", "tire"},
    {"cheque", "check"},       {"plough", "plow"},
    {"mould", "mold"},         {"jewellery", "jewelry"},
    {"aeroplane", "airplane"}, {"sulph", "sulf"},
    {"paed", "ped"},           {"anaem", "anem"},
    {"haem", "hem"},           {"oestrogen", "estrogen"},
    {"foet", "fet"},           {"oesoph", "esoph"},
    {"orthopaed", "orthoped"}, {"judgement", "judgment"},
    {"ageing", "aging"},       {"fulfil", "fulfill"},
    {"enrol", "enroll"},       {"instalment", "installment"},
}};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

void add(std::vector<std::string>& forms, std::string form) {
  if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
}

std::string joined(std::string_view word, std::string_view ending) {
  std::string form(word);
  form += ending;
  return form;
}

// city, but not day.
bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

bool ends_in_hiss(std::string_view word) {
  return word.ends_with('s') || word.ends_with('x') || word.ends_with('z') ||
         word.ends_with("ch") || word.ends_with("sh");
}

// Plural of a noun, third person of a verb.
void add_s(std::string_view word, std::vector<std::string>& forms) {
  if (ends_in_consonant_y(word)) {
    add(forms, joined(word.substr(0, word.size() - 1), "ies"));
  } else if (ends_in_hiss(word)) {
    add(forms, joined(word, "es"));
  } else {
    add(forms, joined(word, "s"));
    if (word.ends_with('o')) add(forms, joined(word, "es"));
    if (word.ends_with("man")) add(forms, joined(word.substr(0, word.size() - 3), "men"));
  }
}

// One consonant behind one vowel: plan, travel; not play, need, fix.
bool may_double(std::string_view word) {
  if (word.size() < 3) return false;
  const char last = word.back();
  return !is_vowel(last) && last != 'w' && last != 'x' && last != 'y' &&
         is_vowel(word[word.size() - 2]) && !is_vowel(word[word.size() - 3]);
}

std::size_t vowel_groups(std::string_view word) {
  std::size_t groups = 0;
  bool before = false;
  for (const char c : word) {
    const bool vowel = is_vowel(c) || c == 'y';
    if (vowel && !before) ++groups;
    before = vowel;
  }
  return groups;
}

// What -ed and -ing are put to.
std::vector<std::string> verb_stems(std::string_view word) {
  std::vector<std::string> stems;
  if (may_double(word)) stems.push_back(joined(word, word.substr(word.size() - 1)));
  // "planing" belongs to plane; "traveling" is travel's.
  if (stems.empty() || vowel_groups(word) > 1) stems.emplace_back(word);
  return stems;
}

void add_ing(std::string_view word, std::vector<std::string>& forms) {
  const std::string_view short_word = word.substr(0, word.size() - 1);
  if (word.ends_with("ie")) {
    add(forms, joined(word.substr(0, word.size() - 2), "ying"));
  } else if (word.ends_with('e') && !word.ends_with("ee") && !word.ends_with("oe")) {
    add(forms, joined(short_word, "ing"));
  } else {
    for (const std::string& stem : verb_stems(word)) add(forms, joined(stem, "ing"));
  }
}

// services → service, boxes → box, cities → city.
std::vector<std::string> singulars(std::string_view word) {
  std::vector<std::string> bases;
  if (word.size() < 4 || !word.ends_with('s') || word.ends_with("ss")) return bases;
  bases.emplace_back(word.substr(0, word.size() - 1));
  if (word.ends_with("es")) bases.emplace_back(word.substr(0, word.size() - 2));
  if (word.ends_with("ies")) bases.push_back(joined(word.substr(0, word.size() - 3), "y"));
  return bases;
}

}  // namespace

Inflections::Inflections(Lexicon lexicon) : lexicon_(std::move(lexicon)) {
  const Lexicon::Data& data = lexicon_.data();
  for (const format::ExceptionRecord& record : data.exceptions) {
    // Comparatives are words of their own in a term list.
    if (record.part == Part::kNoun || record.part == Part::kVerb)
      irregular_.push_back({data.text(record.base), data.text(record.form)});
  }
  std::stable_sort(irregular_.begin(), irregular_.end(),
                   [](const Irregular& a, const Irregular& b) { return a.base < b.base; });
}

std::uint32_t Inflections::parts(std::string_view word) const {
  const Lexicon::Data& data = lexicon_.data();
  const auto found = std::lower_bound(data.lemmas.begin(), data.lemmas.end(), word,
                                      [&](const format::LemmaRecord& r, std::string_view text) {
                                        return data.text(r.text) < text;
                                      });
  return found != data.lemmas.end() && data.text(found->text) == word ? found->parts : 0;
}

void Inflections::add_past(std::string_view word, bool irregular, Forms& forms) const {
  Forms past;
  if (word.ends_with('e')) {
    past.push_back(joined(word, "d"));
  } else if (ends_in_consonant_y(word)) {
    past.push_back(joined(word.substr(0, word.size() - 1), "ied"));
  } else {
    for (const std::string& stem : verb_stems(word)) past.push_back(joined(stem, "ed"));
  }
  for (std::string& form : past) {
    // see: saw; seed is a noun. But learn: learnt and learned.
    if (irregular && ((parts(form) >> Part::kNoun) & 1U) != 0) continue;
    add(forms, std::move(form));
  }
}

void Inflections::add_forms(std::string_view word, Forms& forms) const {
  add(forms, std::string(word));
  const std::uint32_t known = parts(word);
  const auto may_be = [known](Part part) { return known == 0 || ((known >> part) & 1U) != 0; };
  const auto [begin, end] =
      std::equal_range(irregular_.begin(), irregular_.end(), Irregular{word, {}},
                       [](const Irregular& a, const Irregular& b) { return a.base < b.base; });
  for (auto i = begin; i != end; ++i) add(forms, std::string(i->form));
  if (word.size() < 2 || is_vowel(word.back()) + vowel_groups(word) == 0) {
    add(forms, joined(word, "s"));  // PCs
    return;
  }
  if (may_be(Part::kNoun) || may_be(Part::kVerb)) add_s(word, forms);
  const bool short_e = word.size() < 4 && word.ends_with("ee");  // feed is no form of fee
  if (!may_be(Part::kVerb) || word.size() < 3 || short_e) return;
  add_past(word, begin != end, forms);
  add_ing(word, forms);
}

std::vector<std::string> Inflections::forms(std::string_view word) const {
  Forms forms;
  if (word.empty()) return forms;
  add_forms(word, forms);
  for (const std::string& other : other_spellings(word)) add_forms(other, forms);
  for (const std::string& base : singulars(word))
    if (((parts(base) >> Part::kNoun) & 1U) != 0) add_forms(base, forms);
  return forms;
}

std::vector<std::string> other_spellings(std::string_view word) {
  std::vector<std::string> others;
  const auto replace = [&](std::string_view old, std::string_view now) {
    const std::size_t at = word.find(old);
    // "fulfil" is in "fulfill".
    if (at == std::string_view::npos || word.substr(at).starts_with(now)) return;
    std::string other(word.substr(0, at));
    other += now;
    other += word.substr(at + old.size());
    add(others, std::move(other));
  };
  for (const auto& [british, american] : kSpellings) {
    replace(british, american);
    replace(american, british);
  }
  return others;
}

}  // namespace duizhao
