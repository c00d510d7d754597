// Translation Memory eXchange 1.1 to 1.4: a <tu> is a pair, its <tuv> the variants.
#include <array>
#include <optional>
#include <string>
#include <utility>

#include <duizhao/corpora/inline_text.h>
#include <duizhao/corpora/xml_bitext.h>

namespace duizhao {
namespace {

class TmxReader : public XmlBitextReader {
 public:
  TmxReader(BitextInput input, const BitextReaderOptions& options)
      : XmlBitextReader(std::move(input)) {
    notes_.format = "TMX";
    if (options.source) set_source(*options.source);
  }

 private:
  struct Variant {
    bool found = false;
    std::string text;
  };

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (seg_depth_ > 0) {
      ++seg_depth_;
      inline_.start(name, attributes);
    } else if (name == "header") {
      declare(attributes.get("srclang"));
    } else if (name == "tu") {
      start_unit(attributes);
    } else if (name == "tuv") {
      const std::string_view tag = attributes.get("xml:lang");
      language_ = parse_language(tag.empty() ? attributes.get("lang") : tag);
      ++variants_;
      if (language_ && !first_language_) first_language_ = language_;
    } else if (name == "seg") {
      seg_depth_ = 1;
      inline_.clear();
    }
  }

  void end(std::string_view name) override {
    if (seg_depth_ > 1) {
      inline_.end(name);
    } else if (seg_depth_ == 1) {
      keep_segment();
    } else if (name == "tu") {
      end_unit();
    }
    if (seg_depth_ > 0) --seg_depth_;
  }

  void text(std::string_view utf8) override {
    if (seg_depth_ == 0) return;
    inline_.text(utf8);
    check_unit_bytes(inline_.bytes());
  }

  void start_unit(const XmlAttributes& attributes) {
    ++unit_;
    const std::string_view id = attributes.get("tuid");
    id_ = id.empty() ? std::to_string(unit_) : std::string(id);
    line_ = xml_.line();
    declare(attributes.get("srclang"));
    variants_ = 0;
    first_language_.reset();
    language_.reset();
    chinese_.found = english_.found = false;
  }

  // Of several variants in one language the first one counts.
  void keep_segment() {
    if (!language_) return;
    Variant& variant = *language_ == Language::kChinese ? chinese_ : english_;
    if (variant.found) return;
    variant.found = true;
    variant.text = inline_.text();
  }

  void end_unit() {
    if (first_language_ && !notes_.source_language) set_source(*first_language_);
    const bool one_side_only = chinese_.found != english_.found;
    // A unit of a memory in many languages that is not about these two, or a unit without a side?
    if (!first_language_ || (one_side_only && variants_ > 1)) {
      add_skipped(line_, "no variants in both Chinese and English");
      return;
    }
    if (!chinese_.found) chinese_.text.clear();
    if (!english_.found) english_.text.clear();
    const bool from_chinese = *notes_.source_language == Language::kChinese;
    if (!(from_chinese ? chinese_ : english_).found) {
      add_damaged(line_, kNoSource);
    } else if (!(from_chinese ? english_ : chinese_).found) {
      add_damaged(line_, kNoTarget);
    }
    deliver({id_, std::move((from_chinese ? chinese_ : english_).text),
             std::move((from_chinese ? english_ : chinese_).text), line_});
  }

  // The first that says so decides for the whole file ("*all*" is no language).
  void declare(std::string_view source_tag) {
    const auto language = parse_language(source_tag);
    if (language && !notes_.source_language) set_source(*language);
  }

  void set_source(Language language) {
    notes_.source_language = language;
    notes_.target_language =
        language == Language::kChinese ? Language::kEnglish : Language::kChinese;
  }

  std::uint64_t unit_ = 0;  // its number, from 1
  std::string id_;
  std::uint64_t line_ = 0;
  int variants_ = 0;
  std::optional<Language> first_language_;
  std::optional<Language> language_;  // of the variant that is read
  Variant chinese_, english_;
  int seg_depth_ = 0;  // <seg> and what is inside
  InlineText inline_;
};

}  // namespace

std::unique_ptr<BitextReader> make_tmx_reader(BitextInput input,
                                              const BitextReaderOptions& options) {
  return std::make_unique<TmxReader>(std::move(input), options);
}

}  // namespace duizhao
