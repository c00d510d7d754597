#include <duizhao/lexicon/meanings.h>

#include <algorithm>

namespace duizhao {
namespace {

// "Chang2 Jiang1" and "chang2jiang1" are the same.
std::string bare(std::string_view pinyin) {
  std::string out;
  for (const char c : pinyin)
    if (c != ' ') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
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
  std::vector<std::size_t> spelled;
  std::vector<std::size_t> sounding;  // the pinyin agrees as well
  const auto [begin, end] = by_spelling_.equal_range(reference.traditional);
  for (auto i = begin; i != end; ++i) {
    spelled.push_back(i->second);
    if (bare(entries_[i->second].pinyin) == bare(reference.pinyin)) sounding.push_back(i->second);
  }
  return sounding.empty() ? spelled : sounding;
}

void Meanings::add_glosses(std::size_t entry, Seen& seen, std::vector<std::string>& glosses) const {
  if (!add_new(seen, entry)) return;
  const Sense& sense = parsed_[entry];
  for (const std::string& gloss : sense.glosses) add_new(glosses, gloss);
  for (const bool same : {true, false}) {
    if (!same && !glosses.empty()) return;
    for (const Reference& reference : sense.references)
      if (reference.same == same)
        for (const std::size_t target : targets(reference)) add_glosses(target, seen, glosses);
  }
}

void Meanings::add_senses(std::size_t entry, Seen& seen, std::vector<std::string>& senses) const {
  if (!add_new(seen, entry)) return;
  for (const std::string& sense : entries_[entry].senses) add_new(senses, sense);
  for (const Reference& reference : parsed_[entry].references)
    if (reference.same)
      for (const std::size_t target : targets(reference)) add_senses(target, seen, senses);
}

std::vector<std::string> Meanings::glosses(std::size_t entry) const {
  Seen seen;
  std::vector<std::string> glosses;
  add_glosses(entry, seen, glosses);
  return glosses;
}

std::vector<std::string> Meanings::senses(std::size_t entry) const {
  Seen seen;
  std::vector<std::string> senses;
  add_senses(entry, seen, senses);
  return senses;
}

}  // namespace duizhao
