// JSONL: a JSON object a line; the output of `align` has its texts in src_text and tgt_text.
#include <string>
#include <utility>
#include <vector>

#include <duizhao/corpora/json_object.h>
#include <duizhao/corpora/line_reader.h>
#include <duizhao/corpora/readers.h>

namespace duizhao {
namespace {

// The places of the names below.
enum JsonName : std::size_t {
  kId,
  kSrcText,
  kTgtText,
  kSrc,
  kTgt,
  kIgnore,
  kFuzzy,
  kNotes,
  kProperties
};

class JsonlReader : public BitextReader {
 public:
  JsonlReader(BitextInput input, const BitextReaderOptions& options)
      : lines_(std::move(input), options.encoding),
        object_(
            {"id", "src_text", "tgt_text", "src", "tgt", "ignore", "fuzzy", "notes", "properties"}),
        complete_(options.complete) {
    notes_.format = "JSONL";
  }

  bool next(Pair& pair) override {
    do {
      if (!lines_.next()) return false;
    } while (lines_.text().empty());
    object_.read(lines_);
    pair.line = lines_.number();
    read_id(pair);
    read_ignored(pair);
    const JsonField& source = side(kSrcText, kSrc, "src");
    const JsonField& target = side(kTgtText, kTgt, "tgt");
    pair.source = source.text;
    pair.target = target.text;
    const JsonField& fuzzy = object_.fields()[kFuzzy];
    pair.fuzzy = fuzzy.found && fuzzy.type == JsonType::kTrue;
    if (complete_) read_details();
    ++notes_.pairs;
    if (lines_.repaired() || object_.repaired()) {
      add_damaged(pair.line, kBadBytes);
    } else if (source.type == JsonType::kNull || target.type == JsonType::kNull) {
      add_damaged(pair.line, source.type == JsonType::kNull ? kNoSource : kNoTarget);
    }
    return true;
  }

 private:
  void read_id(Pair& pair) {
    const JsonField& id = object_.fields()[kId];
    if (id.found && (id.type == JsonType::kOther || id.type == JsonType::kTrue)) {
      lines_.fail(id.offset, "the id is neither a string nor a number", "give it as a string");
    }
    pair.id = id.found && !id.text.empty() ? id.text : std::to_string(pair.line);
  }

  void read_ignored(Pair& pair) {
    const JsonField& ignored = object_.fields()[kIgnore];
    pair.ignored.clear();
    if (!ignored.found || ignored.type == JsonType::kNull) return;
    if (!object_.read_texts(ignored, pair.ignored)) {
      lines_.fail(ignored.offset, "\"ignore\" is not an array of strings",
                  "write \"ignore\":[\"number-mismatch\"]");
    }
  }

  void read_details() {
    details_ = {};
    const JsonField& id = object_.fields()[kId];
    details_.has_own_id = id.found && !id.text.empty();
    const JsonField& notes = object_.fields()[kNotes];
    if (notes.found && !object_.read_texts(notes, details_.notes)) {
      lines_.fail(notes.offset, "\"notes\" is not an array of strings", "write \"notes\":[\"…\"]");
    }
    std::vector<std::pair<std::string, std::string>> members;
    const JsonField& properties = object_.fields()[kProperties];
    if (properties.found && !object_.read_members(properties, members)) {
      lines_.fail(properties.offset, "\"properties\" is not an object of strings",
                  "write \"properties\":{\"context\":\"…\"}");
    }
    for (auto& [name, value] : members) details_.set(name, value);
  }

  // `text_name` first: beside it `align` has the numbers of the sentences under the short name.
  const JsonField& side(JsonName text_name, JsonName name, const std::string& word) {
    const JsonField& text = object_.fields()[text_name];
    const JsonField& field = text.found ? text : object_.fields()[name];
    constexpr std::string_view kAdvice = "write {\"id\":\"1\",\"src\":\"…\",\"tgt\":\"…\"} a line";
    if (!field.found) lines_.fail(0, "the object has no field \"" + word + '"', kAdvice);
    if (field.type != JsonType::kString && field.type != JsonType::kNull) {
      lines_.fail(field.offset, '"' + word + "\" is not a string", kAdvice);
    }
    return field;
  }

  LineReader lines_;
  JsonObject object_;
  bool complete_;
};

}  // namespace

std::unique_ptr<BitextReader> make_jsonl_reader(BitextInput input,
                                                const BitextReaderOptions& options) {
  return std::make_unique<JsonlReader>(std::move(input), options);
}

}  // namespace duizhao
