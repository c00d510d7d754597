// How long each stage of aligning takes on one pair of texts, on one thread.
//
//   stages_benchmark ZH EN [--benchmark_repetitions=5 …]    # texts with a sentence a line
//
// items_per_second counts the sentences of both texts. scripts/benchmark.py times whole runs.
#include <benchmark/benchmark.h>

#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include <duizhao/align/alignment_path.h>
#include <duizhao/align/evidence.h>
#include <duizhao/corpora/files.h>
#include <duizhao/lexicon/learned_counts.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

Document presplit(const std::string& path, Language language) {
  return read_document(path, {.language = language, .presplit = true});
}

void run(const std::string& zh_path, const std::string& en_path) {
  const Lexicon lexicon = Lexicon::load();
  const LearnedCounts learned = LearnedCounts::load();
  const Document zh = presplit(zh_path, Language::kChinese);
  const Document en = presplit(en_path, Language::kEnglish);
  const auto gathered = [&] {
    return gather_evidence(lexicon, learned, zh.sentences, en.sentences);
  };
  Evidence evidence = gathered();
  const auto first = first_path(evidence, {});
  if (!first) throw Error({zh_path}, "has nothing in common with its translation", "give others");
  const Lattice lattice = likely_lattice(evidence, *first, {});

  const auto add = [&](const char* name, const std::function<void()>& stage) {
    benchmark::RegisterBenchmark(name, [&, stage](benchmark::State& state) {
      for ([[maybe_unused]] const auto round : state) stage();
      state.SetItemsProcessed(state.iterations() *
                              static_cast<std::int64_t>(zh.sentences.size() + en.sentences.size()));
    })->Unit(benchmark::kMillisecond);
  };
  add("load the lexicon and the general table", [] {
    benchmark::DoNotOptimize(Lexicon::load());
    benchmark::DoNotOptimize(LearnedCounts::load());
  });
  add("read and decode", [&] {
    benchmark::DoNotOptimize(presplit(zh_path, Language::kChinese));
    benchmark::DoNotOptimize(presplit(en_path, Language::kEnglish));
  });
  add("cut into sentences", [&] {
    benchmark::DoNotOptimize(make_document(zh.text, {.language = Language::kChinese}, zh_path));
    benchmark::DoNotOptimize(make_document(en.text, {.language = Language::kEnglish}, en_path));
  });
  add("gather evidence", [&] { benchmark::DoNotOptimize(gathered()); });
  add("pass 1: the best path", [&] { benchmark::DoNotOptimize(first_path(evidence, {})); });
  add("likely beads", [&] { benchmark::DoNotOptimize(likely_lattice(evidence, *first, {})); });
  add("pass 2: the best path",
      [&] { benchmark::DoNotOptimize(second_path(evidence, lattice, {})); });
  add("both passes, with what changed places", [&] {
    Evidence again = evidence;
    benchmark::DoNotOptimize(find_path(again, {}));
  });
  benchmark::RunSpecifiedBenchmarks();
}

}  // namespace
}  // namespace duizhao

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 3) {
    std::cerr << "usage: stages_benchmark ZH EN\n";
    return 2;
  }
  try {
    duizhao::run(argv[1], argv[2]);
  } catch (const duizhao::Error& error) {
    std::cerr << "stages_benchmark: " << error.what() << '\n';
    return 3;
  }
  return 0;
}
