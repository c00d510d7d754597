// duizhao words: which words of a bitext render each other.
#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include <duizhao/align/given_words.h>
#include <duizhao/align/word_links.h>
#include <duizhao/cli/commands.h>
#include <duizhao/cli/log.h>
#include <duizhao/cli/paths.h>
#include <duizhao/corpora/files.h>
#include <duizhao/corpora/line_reader.h>
#include <duizhao/text/error.h>
#include <duizhao/text/json_text.h>
#include <duizhao/text/language.h>
#include <duizhao/text/parallel.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr const char* kFooter =
    "Examples:\n"
    "  duizhao words news.zh news.en                     words separated by blanks in both files;\n"
    "                                                    a line of i-j a pair, from 0: 0-0 2-4 "
    "3-1\n"
    "  duizhao words --format tsv news.zh news.en        running text: line, word, word, strength\n"
    "  duizhao words --format jsonl news.zh news.en.gz   {\"zh\":[[0,1],…],\"en\":[[0,2],…],\n"
    "                                                    \"links\":[[0,0,0.97],…]}, words as "
    "spans\n"
    "                                                    in code points\n\n"
    "Both files have a sentence a line; line n renders line n. pharaoh numbers the words that\n"
    "blanks separate in the files; tsv and jsonl find the words themselves.";

struct WordsRequest {
  std::string chinese, english;
  std::string output = "-";
  std::string format = "pharaoh";
};

struct LinePair {
  std::string chinese, english;
};

// Pairs that one thread links in one go, such pieces a thread between two writes, and bytes of text
// after which a wave ends all the same.
constexpr std::size_t kPiece = 256;
constexpr std::size_t kPieces = 8;
constexpr std::size_t kWaveBytes = std::size_t{1} << 26U;

// Lines that tell in what language a file is written, and how many characters a Chinese one has
// that should have been cut into words.
constexpr std::size_t kLookedAt = 100;
constexpr std::uint32_t kUncut = 6;

using Print = std::string (*)(const WordLinker&, const LinePair&, std::size_t);

std::string print_pharaoh(const WordLinker& linker, const LinePair& pair, std::size_t /*number*/) {
  std::string line;
  for (const GivenLink& link : link_given_words(linker, pair.chinese, pair.english)) {
    if (!line.empty()) line += ' ';
    line += std::to_string(link.chinese) + '-' + std::to_string(link.english);
  }
  return line + '\n';
}

std::string cut_out(const std::u32string& text, Span span) { return to_utf8(slice(text, span)); }

std::string print_tsv(const WordLinker& linker, const LinePair& pair, std::size_t number) {
  const PairLinks found = linker.link(pair.chinese, pair.english);
  const std::u32string zh = to_utf32(pair.chinese);
  const std::u32string en = to_utf32(pair.english);
  std::string lines;
  for (const WordLink& link : found.links) {
    lines += std::to_string(number) + '\t' + cut_out(zh, found.chinese[link.chinese].span) + '\t' +
             cut_out(en, found.english[link.english].span) + '\t' + share_text(link.strength) +
             '\n';
  }
  return lines;
}

void append_spans(std::string& json, const std::vector<PairWord>& words) {
  json += '[';
  for (const PairWord& word : words) {
    if (json.back() == ']') json += ',';
    json += '[' + std::to_string(word.span.begin.value) + ',' +
            std::to_string(word.span.end.value) + ']';
  }
  json += ']';
}

std::string print_jsonl(const WordLinker& linker, const LinePair& pair, std::size_t /*number*/) {
  const PairLinks found = linker.link(pair.chinese, pair.english);
  std::string json = "{\"zh\":";
  append_spans(json, found.chinese);
  json += ",\"en\":";
  append_spans(json, found.english);
  json += ",\"links\":[";
  for (const WordLink& link : found.links) {
    if (json.back() == ']') json += ',';
    json += '[' + std::to_string(link.chinese) + ',' + std::to_string(link.english) + ',' +
            share_text(link.strength) + ']';
  }
  return json + "]}\n";
}

Print printer(const std::string& format) {
  if (format == "tsv") return print_tsv;
  return format == "jsonl" ? print_jsonl : print_pharaoh;
}

// Both files line by line.
class LinePairs {
 public:
  explicit LinePairs(const WordsRequest& request)
      : chinese_(std::make_unique<InputFile>(request.chinese)),
        english_(std::make_unique<InputFile>(request.english)) {}

  // The next wave of at most `most` pairs; empty at the end. Throws Error: one file is longer.
  std::vector<LinePair> next(std::size_t most) {
    std::vector<LinePair> wave;
    std::size_t bytes = 0;
    while (wave.size() < most && bytes < kWaveBytes) {
      const bool more = chinese_.next();
      if (more != english_.next()) refuse(more ? chinese_ : english_, more ? english_ : chinese_);
      if (!more) break;
      ++count_;
      wave.push_back({std::string(chinese_.text()), std::string(english_.text())});
      bytes += chinese_.text().size() + english_.text().size();
    }
    return wave;
  }

 private:
  [[noreturn]] void refuse(const LineReader& longer, const LineReader& shorter) const {
    throw Error({longer.path(), static_cast<std::size_t>(longer.number())},
                "has no counterpart: " + shorter.path() + " ends after " + std::to_string(count_) +
                    (count_ == 1 ? " line" : " lines"),
                "give two files in which line n renders line n");
  }

  LineReader chinese_, english_;
  std::uint64_t count_ = 0;
};

// The first lines tell whether the files have changed places.
void refuse_swapped(const WordsRequest& request, const std::vector<LinePair>& pairs) {
  std::array<std::size_t, 2> right = {};
  std::array<std::size_t, 2> wrong = {};
  for (std::size_t i = 0; i < std::min(kLookedAt, pairs.size()); ++i) {
    const auto zh = detect_language(pairs[i].chinese);
    const auto en = detect_language(pairs[i].english);
    if (zh) ++(*zh == Language::kChinese ? right : wrong)[0];
    if (en) ++(*en == Language::kEnglish ? right : wrong)[1];
  }
  if (wrong[0] <= right[0] || wrong[1] <= right[1]) return;
  throw UsageError({request.chinese}, "is English, and " + request.english + " Chinese",
                   "give the Chinese file first");
}

// In a file of words long lines without any blank are rare.
void tell_uncut(const WordsRequest& request, const std::vector<LinePair>& pairs) {
  std::size_t uncut = 0;
  for (const LinePair& pair : pairs)
    if (pair.chinese.find(' ') == std::string::npos && count_code_points(pair.chinese) > kUncut)
      ++uncut;
  if (2 * uncut <= pairs.size()) return;
  print_note(request.chinese +
             ": is not cut into words by blanks, as --format pharaoh takes it; --format tsv or "
             "jsonl finds the words itself");
}

void run_words(const WordsRequest& request, const Context& context) {
  std::vector<std::string> read = given_files(context);
  read.insert(read.end(), {request.chinese, request.english});
  refuse_clashes(read, {request.output});
  LinePairs pairs(request);
  const WordLinker linker(load_lexicon(context), load_model(context));
  const Print print = printer(request.format);
  OutputFile out(request.output);
  const std::size_t most = thread_count(context.threads) * kPieces * kPiece;
  std::size_t done = 0;
  for (auto wave = pairs.next(most); !wave.empty(); wave = pairs.next(most)) {
    if (done == 0) {
      refuse_swapped(request, wave);
      if (request.format == "pharaoh" && !context.quiet) tell_uncut(request, wave);
    }
    std::vector<std::string> texts((wave.size() + kPiece - 1) / kPiece);
    for_each_index(texts.size(), context.threads, [&](std::size_t piece) {
      const std::size_t end = std::min(wave.size(), (piece + 1) * kPiece);
      for (std::size_t i = piece * kPiece; i < end; ++i)
        texts[piece] += print(linker, wave[i], done + i + 1);
    });
    for (const std::string& text : texts) out.write(text);
    done += wave.size();
  }
  out.commit();
}

}  // namespace

void add_words(CLI::App& app, Context& context) {
  auto request = std::make_shared<WordsRequest>();
  CLI::App& command = *app.add_subcommand("words", "Links the words of a bitext");
  command.footer(kFooter);
  command.add_option("ZH", request->chinese, "Chinese sentences, one a line; - is standard input")
      ->required()
      ->type_name("");
  command.add_option("EN", request->english, "Their English renderings, one a line")
      ->required()
      ->type_name("");
  command.add_option("-o,--output", request->output, "Where to write (default: standard output)")
      ->type_name("OUT");
  command.add_option("--format", request->format, "pharaoh, tsv or jsonl (default: pharaoh)")
      ->check(CLI::IsMember({"pharaoh", "tsv", "jsonl"}).description(""))
      ->type_name("F");
  add_model_option(command, context);
  add_common_options(command, context);
  command.callback([request, &context] { run_words(*request, context); });
}

}  // namespace duizhao
