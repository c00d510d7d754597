// A unit a line in two files.
#include <memory>
#include <string>

#include <duizhao/corpora/flat_text.h>
#include <duizhao/corpora/writers.h>

namespace duizhao {
namespace {

class MosesWriter : public BitextWriter {
 public:
  explicit MosesWriter(const BitextOutput& output) : output_(output) {}

  void write(const Pair& pair, const UnitDetails& details) override {
    ++number_;
    write_side(*output_.file, pair.source);
    write_side(*output_.targets, pair.target);
    lose_codes(details);
    lose("ids", details.has_own_id && pair.id != std::to_string(number_) ? 1 : 0);
    lose("notes", details.notes.size());
    lose("properties", details.properties.size());
    lose("marks as not finished", pair.fuzzy ? 1 : 0);
    lose("names of ignored rules", pair.ignored.size());
  }

 private:
  void write_side(OutputFile& out, const std::string& text) {
    // A tab is a blank like others here.
    FlatText flat(text, /*keeps_tabs=*/true);
    lose(std::string(FlatText::kLoss), flat.replaced() ? 1 : 0);
    out.write(flat.text() + '\n');
  }

  BitextOutput output_;
  std::uint64_t number_ = 0;
};

}  // namespace

std::unique_ptr<BitextWriter> make_moses_writer(const BitextOutput& output,
                                                const BitextWriterOptions&) {
  return std::make_unique<MosesWriter>(output);
}

}  // namespace duizhao
