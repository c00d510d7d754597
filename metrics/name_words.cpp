#include <duizhao/metrics/name_words.h>

#include <algorithm>
#include <mutex>
#include <string>
#include <utility>

#include <duizhao/lexicon/glosses.h>
#include <duizhao/lexicon/romanisation.h>
#include <duizhao/metrics/name_tables.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

bool starts_capital(std::string_view text) {
  while (!text.empty() && (text.front() == '(' || text.front() == '"')) text.remove_prefix(1);
  if (text.starts_with("the ")) text.remove_prefix(4);
  // What is not ASCII is Ü, É and the like.
  return !text.empty() && ((text.front() >= 'A' && text.front() <= 'Z') || text.front() < 0);
}

bool refers(std::string_view sense) {
  return sense.starts_with("see ") || sense.starts_with("variant of ") ||
         sense.starts_with("abbr. ") || sense.starts_with("old variant ");
}

bool is_name_entry(const Entry& entry) {
  const auto first = std::find_if_not(entry.senses.begin(), entry.senses.end(), refers);
  if (first == entry.senses.end() || !starts_capital(*first)) return false;
  return entry.source == "CLDR" || starts_capital(entry.pinyin);
}

}  // namespace

NameWords::NameWords(Lexicon lexicon)
    : lexicon_(std::move(lexicon)),
      known_(std::make_unique<std::atomic<std::uint8_t>[]>(lexicon_.word_count())) {}

bool NameWords::look(WordId word) const {
  const std::string headword = lexicon_.headword(word);
  const std::u32string text = to_utf32(headword);
  if (text.size() < 2 || NameTables::standard().is_no_name(text)) return false;
  const auto entries = lexicon_.look(headword);
  // Days of the week and months have capitals in English only.
  if (headword.starts_with("周") || headword.starts_with("星期") || headword.starts_with("礼拜") ||
      headword.ends_with("月") || headword.ends_with("节"))
    return false;
  return !entries.empty() && std::all_of(entries.begin(), entries.end(), is_name_entry);
}

bool NameWords::is_name(WordId word) const {
  if (word >= lexicon_.word_count()) return false;
  std::atomic<std::uint8_t>& known = known_[word];
  std::uint8_t state = known.load(std::memory_order_relaxed);
  if (state == kUnknown) {
    state = look(word) ? kName : kNoName;
    known.store(state, std::memory_order_relaxed);
  }
  return state == kName;
}

// Words that tell what kind of thing bears the name (prefecture, university) count only where there
// are no others.
NameWords::Stems NameWords::stems(WordId word) const {
  Stems proper;
  Stems plain;
  for (const Entry& entry : lexicon_.look(lexicon_.headword(word))) {
    for (const std::string_view sense : entry.senses) {
      if (refers(sense)) continue;
      for (const std::string& gloss : parse_sense(sense).glosses) {
        for (const std::string& part : content_words(gloss.substr(0, gloss.find(',')))) {
          const StemId stem = lexicon_.find_stem(lexicon_.stem(part));
          const bool is_proper =
              !NameTables::standard().places_of(part).empty() || !lexicon_.is_plain_word(part);
          if (stem != kNoId) (is_proper ? proper : plain).push_back(stem);
        }
      }
    }
  }
  return proper.empty() ? plain : proper;
}

bool NameWords::renders(WordId word, StemId stem) const {
  const auto holds = [stem](const Stems& stems) {
    return std::find(stems.begin(), stems.end(), stem) != stems.end();
  };
  {
    const std::shared_lock lock(mutex_);
    if (const auto known = stems_.find(word); known != stems_.end()) return holds(known->second);
  }
  Stems found = stems(word);
  const std::unique_lock lock(mutex_);
  return holds(stems_.try_emplace(word, std::move(found)).first->second);
}

const std::vector<std::string>& NameWords::spellings(char32_t character) const {
  {
    const std::shared_lock lock(mutex_);
    if (const auto known = spellings_.find(character); known != spellings_.end())
      return known->second;
  }
  std::vector<std::string> all;
  for (const std::string_view reading : lexicon_.readings(character))
    for (std::string& spelling : romanisations(reading)) all.push_back(std::move(spelling));
  const std::unique_lock lock(mutex_);
  return spellings_.try_emplace(character, std::move(all)).first->second;
}

}  // namespace duizhao
