// Base forms and stems of English words: WordNet's morphological processing (man page morphy(7WN)).
#include <algorithm>
#include <array>
#include <span>

#include <duizhao/lexicon/data.h>
#include <duizhao/lexicon/stemmer.h>

namespace duizhao {
namespace {

using format::ExceptionRecord;
using format::Part;

struct Detachment {
  std::string_view suffix, ending;
};

constexpr std::array<Detachment, 8> kNounRules = {{{"s", ""},
                                                   {"ses", "s"},
                                                   {"xes", "x"},
                                                   {"zes", "z"},
                                                   {"ches", "ch"},
                                                   {"shes", "sh"},
                                                   {"men", "man"},
                                                   {"ies", "y"}}};
constexpr std::array<Detachment, 8> kVerbRules = {{{"s", ""},
                                                   {"ies", "y"},
                                                   {"es", "e"},
                                                   {"es", ""},
                                                   {"ed", "e"},
                                                   {"ed", ""},
                                                   {"ing", "e"},
                                                   {"ing", ""}}};
constexpr std::array<Detachment, 4> kAdjectiveRules = {
    {{"er", ""}, {"est", ""}, {"er", "e"}, {"est", "e"}}};

std::span<const Detachment> rules(Part part) {
  switch (part) {
    case Part::kNoun:
      return kNounRules;
    case Part::kVerb:
      return kVerbRules;
    case Part::kAdjective:
      return kAdjectiveRules;
    default:
      return {};
  }
}

// The exception list's lines for a form, by part of speech.
std::span<const ExceptionRecord> exceptions(const Lexicon::Data& data, std::string_view form) {
  const auto begin = std::lower_bound(
      data.exceptions.begin(), data.exceptions.end(), form,
      [&](const ExceptionRecord& r, std::string_view text) { return data.text(r.form) < text; });
  auto end = begin;
  while (end != data.exceptions.end() && data.text(end->form) == form) ++end;
  return {begin, end};
}

// Bits of the parts of speech in which a word is a lemma; 0: it is none.
std::uint32_t parts_of(const Lexicon::Data& data, std::string_view word) {
  const auto found = std::lower_bound(data.lemmas.begin(), data.lemmas.end(), word,
                                      [&](const format::LemmaRecord& r, std::string_view text) {
                                        return data.text(r.text) < text;
                                      });
  return found != data.lemmas.end() && data.text(found->text) == word ? found->parts : 0;
}

bool is_lemma_as(const Lexicon::Data& data, std::string_view word, Part part) {
  return ((parts_of(data, word) >> part) & 1U) != 0;
}

void add(std::vector<std::string>& forms, std::string_view form) {
  if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.emplace_back(form);
}

}  // namespace

std::string Lexicon::stem(std::string_view lower_case_word) const {
  std::string_view base = lower_case_word;
  const auto lines = exceptions(*data_, lower_case_word);
  for (const Part part : {Part::kVerb, Part::kNoun, Part::kAdjective, Part::kAdverb}) {
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const ExceptionRecord& r) { return r.part == part; });
    if (line != lines.end()) {
      base = data_->text(line->base);
      break;
    }
  }
  return snowball_stem(base);
}

bool Lexicon::is_lemma(std::string_view lower_case_word) const {
  return parts_of(*data_, lower_case_word) != 0;
}

bool Lexicon::is_plain_word(std::string_view lower_case_word) const {
  if (data_->lemmas.empty()) return true;
  const auto forms = base_forms(lower_case_word);
  return std::any_of(forms.begin(), forms.end(), [this](const std::string& form) {
    const std::uint32_t parts = parts_of(*data_, form);
    return parts != 0 && (parts & format::kNameOnly) == 0;
  });
}

std::vector<std::string> Lexicon::base_forms(std::string_view lower_case_word) const {
  std::vector<std::string> forms;
  const auto lines = exceptions(*data_, lower_case_word);
  for (std::uint32_t p = 0; p < format::kPartCount; ++p) {
    const auto part = static_cast<Part>(p);
    if (is_lemma_as(*data_, lower_case_word, part)) add(forms, lower_case_word);
    bool irregular = false;
    for (const ExceptionRecord& line : lines) {
      if (line.part != part) continue;
      add(forms, data_->text(line.base));
      irregular = true;
    }
    if (irregular || (part == Part::kNoun && lower_case_word.ends_with("ss"))) continue;
    for (const auto& [suffix, ending] : rules(part)) {
      if (lower_case_word.size() <= suffix.size() || !lower_case_word.ends_with(suffix)) continue;
      std::string base(lower_case_word.substr(0, lower_case_word.size() - suffix.size()));
      base += ending;
      if (is_lemma_as(*data_, base, part)) add(forms, base);
    }
  }
  if (forms.empty()) forms.emplace_back(lower_case_word);
  return forms;
}

}  // namespace duizhao
