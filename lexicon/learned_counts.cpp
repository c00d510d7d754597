#include <duizhao/lexicon/learned_counts.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <map>
#include <numeric>
#include <utility>

#include <duizhao/lexicon/section_file.h>

namespace duizhao {
namespace {

constexpr FileKind kModelFile = {
    {'D', 'Z', 'M', 'O', 'D', 'E', 'L', '1'},
    1,
    "model",
    "make it again (duizhao learn BITEXT -o MODEL), or go without (--model none)"};

enum SectionName : std::uint32_t {
  kStrings,          // char
  kTotals,           // Totals, one
  kWords,            // uint32, in byte order of the words: string
  kWordOccurrences,  // float, of each word
  kStems,            // uint32, in byte order of the stems: string
  kStemOccurrences,  // float, of each stem
  kRowBegins,        // uint32, of each word (and one more): first of its renderings
  kRenderings,       // LearnedCounts::Rendering
  kSectionCount
};

struct Totals {
  std::uint64_t pairs = 0, word_tokens = 0, stem_tokens = 0;
};

using Words = std::vector<LearnedTable::Word>;

// Sections of one list of words.
void write_words(SectionWriter& out, const Words& words, SectionName texts, SectionName counts) {
  std::vector<std::uint32_t> strings;
  std::vector<float> occurrences;
  for (const auto& word : words) {
    strings.push_back(out.string(word.text));
    occurrences.push_back(word.occurrences);
  }
  out.section(texts, std::span<const std::uint32_t>(strings));
  out.section(counts, std::span<const float>(occurrences));
}

SectionWriter file_of(const LearnedTable& table) {
  SectionWriter out(kModelFile, kSectionCount);
  const Totals totals{table.pairs, table.word_tokens, table.stem_tokens};
  out.section(kTotals, std::span<const Totals>(&totals, 1));
  write_words(out, table.words, kWords, kWordOccurrences);
  write_words(out, table.stems, kStems, kStemOccurrences);
  std::vector<std::uint32_t> begins(table.words.size() + 1);
  std::vector<LearnedCounts::Rendering> renderings;
  for (const auto& cell : table.cells) {
    ++begins[cell.word + 1];
    renderings.push_back({cell.stem, cell.count});
  }
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  out.section(kRowBegins, std::span<const std::uint32_t>(begins));
  out.section(kRenderings, std::span<const LearnedCounts::Rendering>(renderings));
  out.strings(kStrings);
  return out;
}

bool are_counts(std::span<const float> counts) {
  return std::all_of(counts.begin(), counts.end(),
                     [](float count) { return count >= 0 && count <= kMaxLearnedCount; });
}

// The union of two lists; `numbers` says where each word of them went.
Words union_of(const std::array<const Words*, 2>& lists,
               std::array<std::vector<std::uint32_t>, 2>& numbers) {
  Words all;
  std::array<std::size_t, 2> at{};
  while (at[0] < lists[0]->size() || at[1] < lists[1]->size()) {
    const bool has_one = at[0] < lists[0]->size();
    const bool has_other = at[1] < lists[1]->size();
    const std::string& next =
        has_one && (!has_other || (*lists[0])[at[0]].text < (*lists[1])[at[1]].text)
            ? (*lists[0])[at[0]].text
            : (*lists[1])[at[1]].text;
    all.push_back({next, 0});
    for (std::size_t i = 0; i < 2; ++i) {
      if (at[i] == lists[i]->size() || (*lists[i])[at[i]].text != next) continue;
      all.back().occurrences += (*lists[i])[at[i]++].occurrences;
      numbers[i].push_back(static_cast<std::uint32_t>(all.size() - 1));
    }
  }
  return all;
}

}  // namespace

LearnedTable sum_of(const LearnedTable& one, const LearnedTable& other) {
  std::array<std::vector<std::uint32_t>, 2> words, stems;
  LearnedTable sum{union_of({&one.words, &other.words}, words),
                   union_of({&one.stems, &other.stems}, stems),
                   {},
                   one.pairs + other.pairs,
                   one.word_tokens + other.word_tokens,
                   one.stem_tokens + other.stem_tokens};
  std::map<std::pair<std::uint32_t, std::uint32_t>, float> cells;
  for (const auto& cell : one.cells)
    cells[{words[0][cell.word], stems[0][cell.stem]}] += cell.count;
  for (const auto& cell : other.cells)
    cells[{words[1][cell.word], stems[1][cell.stem]}] += cell.count;
  for (const auto& [place, count] : cells) sum.cells.push_back({place.first, place.second, count});
  return sum;
}

struct LearnedCounts::Data {
  explicit Data(const std::string& path) : file(path, kModelFile, kSectionCount) { read(); }
  explicit Data(const LearnedTable& table)
      : file(file_of(table).bytes(), kModelFile, kSectionCount, "learned counts") {
    read();
  }

  [[nodiscard]] const char* text(std::uint32_t offset) const { return strings.data() + offset; }

  // Position of `text` in a list, kNoId when it is not there.
  [[nodiscard]] std::uint32_t find(std::span<const std::uint32_t> list,
                                   std::string_view wanted) const {
    const auto at = std::lower_bound(
        list.begin(), list.end(), wanted,
        [this](std::uint32_t offset, std::string_view key) { return text(offset) < key; });
    return at != list.end() && text(*at) == wanted ? static_cast<std::uint32_t>(at - list.begin())
                                                   : kNoId;
  }

  SectionFile file;
  std::string_view strings;
  Totals totals;
  std::span<const std::uint32_t> words, stems, row_begins;
  std::span<const float> word_occurrences, stem_occurrences;
  std::span<const Rendering> renderings;

 private:
  void read() {
    strings = file.strings(kStrings);
    words = file.section<std::uint32_t>(kWords);
    stems = file.section<std::uint32_t>(kStems);
    word_occurrences = file.section<float>(kWordOccurrences);
    stem_occurrences = file.section<float>(kStemOccurrences);
    row_begins = file.section<std::uint32_t>(kRowBegins);
    renderings = file.section<Rendering>(kRenderings);
    const auto all_totals = file.section<Totals>(kTotals);
    if (all_totals.size() != 1 || !is_sound()) file.fail_damaged("its parts do not fit together");
    totals = all_totals.front();
  }

  // Ascending texts without repeats.
  [[nodiscard]] bool is_list(std::span<const std::uint32_t> list) const {
    if (!std::all_of(list.begin(), list.end(),
                     [this](std::uint32_t offset) { return offset < strings.size(); }))
      return false;
    return std::adjacent_find(list.begin(), list.end(), [this](std::uint32_t a, std::uint32_t b) {
             return std::string_view(text(a)) >= text(b);
           }) == list.end();
  }

  [[nodiscard]] bool are_rows() const {
    if (row_begins.size() != words.size() + 1 || row_begins.front() != 0 ||
        row_begins.back() != renderings.size() ||
        !std::is_sorted(row_begins.begin(), row_begins.end()))
      return false;
    for (std::size_t word = 0; word < words.size(); ++word) {
      const auto row =
          renderings.subspan(row_begins[word], row_begins[word + 1] - row_begins[word]);
      for (std::size_t i = 0; i < row.size(); ++i)
        if (row[i].stem >= stems.size() || !(row[i].count > 0) || row[i].count > kMaxLearnedCount ||
            (i > 0 && row[i - 1].stem >= row[i].stem))
          return false;
    }
    return true;
  }

  [[nodiscard]] bool is_sound() const {
    return word_occurrences.size() == words.size() && stem_occurrences.size() == stems.size() &&
           are_counts(word_occurrences) && are_counts(stem_occurrences) && is_list(words) &&
           is_list(stems) && are_rows();
  }
};

LearnedCounts::LearnedCounts(const LearnedTable& table)
    : data_(std::make_shared<const Data>(table)) {}

LearnedCounts LearnedCounts::load() {
  return load(compiled_file_path("DUIZHAO_MODEL", "general.model", DUIZHAO_INSTALLED_MODEL));
}

LearnedCounts LearnedCounts::load(const std::string& path) {
  return LearnedCounts(std::make_shared<const Data>(path));
}

std::string LearnedCounts::bytes() const { return file_of(table()).bytes(); }

void LearnedCounts::save(const std::string& path) const { file_of(table()).write(path); }

LearnedTable LearnedCounts::table() const {
  LearnedTable table;
  if (!data_) return table;
  table.pairs = pairs();
  table.word_tokens = word_tokens();
  table.stem_tokens = stem_tokens();
  for (std::uint32_t word = 0; word < word_count(); ++word) {
    table.words.push_back({std::string(this->word(word)), word_occurrences(word)});
    for (const auto& [stem, count] : renderings(word)) table.cells.push_back({word, stem, count});
  }
  for (std::uint32_t stem = 0; stem < stem_count(); ++stem)
    table.stems.push_back({std::string(this->stem(stem)), stem_occurrences(stem)});
  return table;
}

std::uint32_t LearnedCounts::word_count() const {
  return data_ ? static_cast<std::uint32_t>(data_->words.size()) : 0;
}
std::uint32_t LearnedCounts::stem_count() const {
  return data_ ? static_cast<std::uint32_t>(data_->stems.size()) : 0;
}
std::uint64_t LearnedCounts::pairs() const { return data_ ? data_->totals.pairs : 0; }

std::uint32_t LearnedCounts::find_word(std::string_view simplified) const {
  return data_ ? data_->find(data_->words, simplified) : kNoId;
}
std::uint32_t LearnedCounts::find_stem(std::string_view stem) const {
  return data_ ? data_->find(data_->stems, stem) : kNoId;
}

std::string_view LearnedCounts::word(std::uint32_t number) const {
  assert(number < word_count());
  return data_->text(data_->words[number]);
}
std::string_view LearnedCounts::stem(std::uint32_t number) const {
  assert(number < stem_count());
  return data_->text(data_->stems[number]);
}

std::span<const LearnedCounts::Rendering> LearnedCounts::renderings(std::uint32_t word) const {
  if (word >= word_count()) return {};
  const std::uint32_t begin = data_->row_begins[word];
  return data_->renderings.subspan(begin, data_->row_begins[word + 1] - begin);
}

float LearnedCounts::word_occurrences(std::uint32_t word) const {
  return word < word_count() ? data_->word_occurrences[word] : 0;
}
float LearnedCounts::stem_occurrences(std::uint32_t stem) const {
  return stem < stem_count() ? data_->stem_occurrences[stem] : 0;
}
std::uint64_t LearnedCounts::word_tokens() const { return data_ ? data_->totals.word_tokens : 0; }
std::uint64_t LearnedCounts::stem_tokens() const { return data_ ? data_->totals.stem_tokens : 0; }

}  // namespace duizhao
