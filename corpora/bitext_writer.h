// Bitexts as a stream of pairs on their way out, in memory that does not grow with the file. The
// counterpart of bitext_reader.h.
//
//   OutputFile out("news.po");
//   const auto writer = open_bitext_writer(BitextFormat::kPo, {&out}, {.languages = {…}});
//   writer->write(pair, reader->details());
//   writer->finish();
//   out.commit();
//
// Law: what a format cannot hold is counted in losses(), never dropped in silence.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/corpora/bitext_format.h>
#include <duizhao/corpora/files.h>
#include <duizhao/corpora/unit_details.h>
#include <duizhao/text/language.h>
#include <duizhao/text/pair.h>

namespace duizhao {

struct BitextOutput {
  OutputFile* file = nullptr;
  OutputFile* targets = nullptr;  // Moses alone: `file` has the sources
};

struct BitextWriterOptions {
  LanguagePair languages = {};
  std::string source_tag = {}, target_tag = {};  // "zh-TW"; empty: "zh", "en"
  // Seconds since 1970, said in TMX. Default: not said, so that the same texts give the same bytes.
  std::optional<std::int64_t> creation_time = {};
  std::string note = {};    // about the whole file; empty: none
  std::string header = {};  // PO: fields as BitextNotes::header has them
  // TSV, CSV: id, source, target, notes, fuzzy, or the name of a property.
  std::vector<std::string> columns = {"id", "source", "target"};
};

class BitextWriter {
 public:
  BitextWriter() = default;
  virtual ~BitextWriter() = default;
  BitextWriter(const BitextWriter&) = delete;
  BitextWriter& operator=(const BitextWriter&) = delete;

  virtual void write(const Pair& pair, const UnitDetails& details) = 0;
  // What stands behind the last unit. Does not commit the file.
  virtual void finish() {}

  // "control characters, written as U+FFFD" → how many.
  using Losses = std::map<std::string, std::uint64_t>;
  [[nodiscard]] const Losses& losses() const { return losses_; }

 protected:
  void lose(const std::string& what, std::uint64_t count = 1) {
    if (count != 0) losses_[what] += count;
  }
  // What a unit has beside texts that a format has no place for at all.
  void lose_codes(const UnitDetails& details);

 private:
  Losses losses_;
};

// `format` has the use kWrite. The files outlive the writer.
std::unique_ptr<BitextWriter> open_bitext_writer(BitextFormat format, const BitextOutput& output,
                                                 const BitextWriterOptions& options);

}  // namespace duizhao
