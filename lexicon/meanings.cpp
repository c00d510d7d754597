#include <duizhao/lexicon/meanings.h>

#include <algorithm>

namespace duizhao {
namespace {

// "Chang2 Jiang1" and "Chang2jiang1" are the same.
std::string bare(std::string_view pinyin) {
  std::string out(pinyin);
  std::erase(out, ' ');
  return out;
}

std::string lower_case(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

void add_new(std::vector<std::string>& all, const std::string& text) {
  if (std::find(all.begin(), all.end(), text) == all.end()) all.push_back(text);
}

bool add_new(std::vector<std::size_t>& all, std::size_t entry) {
  if (std::find(all.begin(), all.end(), entry) != all.end()) return false;
  all.push_back(entry);
  return true;
}

}  // namespace

Meanings::Meanings(const std::vector<SourceEntry>& entries) : entries_(entries) {
  parsed_.reserve(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    Sense all;
    for (const std::string& text : entries[i].senses) {
      Sense sense = parse_sense(text);
      std::move(sense.glosses.begin(), sense.glosses.end(), std::back_inserter(all.glosses));
      std::move(sense.references.begin(), sense.references.end(),
                std::back_inserter(all.references));
    }
    parsed_.push_back(std::move(all));
    by_spelling_.emplace(entries[i].traditional, i);
    if (entries[i].simplified != entries[i].traditional)
      by_spelling_.emplace(entries[i].simplified, i);
  }
}

std::vector<std::size_t> Meanings::targets(const Reference& reference) const {
  // By spelling; of these by sound; of these by capital letter (surnames have entries of their
  // own).
  std::vector<std::size_t> spelled;
  std::vector<std::size_t> sounding;
  std::vector<std::size_t> exact;
  const std::string pinyin = bare(reference.pinyin);
  const auto [begin, end] = by_spelling_.equal_range(reference.traditional);
  for (auto i = begin; i != end; ++i) {
    const std::string candidate = bare(entries_[i->second].pinyin);
    spelled.push_back(i->second);
    if (lower_case(candidate) == lower_case(pinyin)) sounding.push_back(i->second);
    if (candidate == pinyin) exact.push_back(i->second);
  }
  if (!exact.empty()) return exact;
  return sounding.empty() ? spelled : sounding;
}

void Meanings::add_glosses(std::size_t entry, bool same_only, Seen& seen,
                           std::vector<std::string>& glosses) const {
  if (!add_new(seen, entry)) return;
  for (const std::string& gloss : parsed_[entry].glosses) glosses.push_back(gloss);
  for (const Reference& reference : parsed_[entry].references)
    if (reference.same || !same_only)
      for (const std::size_t target : targets(reference))
        add_glosses(target, same_only, seen, glosses);
}

void Meanings::add_senses(std::size_t entry, Seen& seen, std::vector<std::string>& senses) const {
  if (!add_new(seen, entry)) return;
  for (const std::string& sense : entries_[entry].senses) add_new(senses, sense);
  for (const Reference& reference : parsed_[entry].references)
    if (reference.same)
      for (const std::size_t target : targets(reference)) add_senses(target, seen, senses);
}

std::vector<std::string> Meanings::glosses(std::span<const std::size_t> entries) const {
  std::vector<std::string> glosses;
  for (const bool same_only : {true, false}) {
    if (!glosses.empty()) break;
    Seen seen;
    for (const std::size_t entry : entries) add_glosses(entry, same_only, seen, glosses);
  }
  std::sort(glosses.begin(), glosses.end());
  glosses.erase(std::unique(glosses.begin(), glosses.end()), glosses.end());
  return glosses;
}

int Meanings::rank(std::size_t entry) const {
  const std::vector<std::string>& glosses = parsed_[entry].glosses;
  if (glosses.empty()) return 2;
  return std::all_of(glosses.begin(), glosses.end(),
                     [](const std::string& gloss) { return gloss.starts_with("surname "); })
             ? 1
             : 0;
}

std::vector<std::string> Meanings::senses(std::size_t entry) const {
  Seen seen;
  std::vector<std::string> senses;
  add_senses(entry, seen, senses);
  return senses;
}

}  // namespace duizhao
