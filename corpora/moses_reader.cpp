// Two files with a unit a line, the same number of lines in both. An empty line is an empty side.
#include <memory>
#include <string>
#include <utility>

#include <duizhao/corpora/line_reader.h>
#include <duizhao/corpora/moses_paths.h>
#include <duizhao/corpora/readers.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

MosesPaths paths_of(const std::string& path) {
  auto paths = moses_pair(path);
  if (paths) return *std::move(paths);
  throw Error({path}, "is not one of two files such as news.zh and news.en",
              "name both alike, with the language at the end");
}

class MosesReader : public BitextReader {
 public:
  MosesReader(BitextInput input, const BitextReaderOptions& options)
      : paths_(paths_of(input->path())),
        source_(std::move(input), options.encoding),
        target_(std::make_unique<InputFile>(paths_.target), options.encoding) {
    notes_.format = "Moses";
    notes_.source_tag = paths_.source_tag;
    notes_.target_tag = paths_.target_tag;
    notes_.source_language = declared_language(paths_.source_tag);
    notes_.target_language = declared_language(paths_.target_tag);
  }

  bool next(Pair& pair) override {
    const bool more = source_.next();
    if (more != target_.next()) {
      const auto& shorter = more ? target_ : source_;
      const auto& longer = more ? source_ : target_;
      throw Error({longer.path(), longer.number()},
                  "the other file, " + shorter.path() + ", has no such line",
                  "give two files with the same number of lines");
    }
    if (!more) return false;
    pair.line = source_.number();
    pair.id = std::to_string(pair.line);
    pair.source = source_.text();
    pair.target = target_.text();
    pair.fuzzy = false;
    ++notes_.pairs;
    if (source_.repaired() || target_.repaired()) add_damaged(pair.line, kBadBytes);
    return true;
  }

 private:
  MosesPaths paths_;
  LineReader source_, target_;
};

}  // namespace

std::unique_ptr<BitextReader> make_moses_reader(BitextInput input,
                                                const BitextReaderOptions& options) {
  return std::make_unique<MosesReader>(std::move(input), options);
}

}  // namespace duizhao
