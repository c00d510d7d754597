// Translation Memory eXchange 1.1 to 1.4: a <tu> is a pair, its <tuv> the variants.
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <duizhao/corpora/inline_text.h>
#include <duizhao/corpora/tmx_attributes.h>
#include <duizhao/corpora/xml_bitext.h>

namespace duizhao {
namespace {

class TmxReader : public XmlBitextReader {
 public:
  TmxReader(BitextInput input, const BitextReaderOptions& options)
      : XmlBitextReader(std::move(input)), complete_(options.complete) {
    notes_.format = "TMX";
    if (options.source) set_source(*options.source);
  }

 private:
  struct Variant {
    bool found = false;
    std::string text;
    std::string tag;  // xml:lang
    std::vector<InlineCode> codes;
    UnitDetails details;  // notes and properties of its own
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
      start_variant(attributes);
    } else if (complete_ && in_unit_ && (name == "prop" || name == "note")) {
      property_ = name == "prop" ? std::string(attributes.get("type")) : std::string();
      in_property_ = true;
      property_text_.clear();
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
    } else if (name == "tuv") {
      in_variant_ = false;
    } else if (in_property_ && (name == "prop" || name == "note")) {
      end_property(name == "note");
    } else if (name == "tu") {
      in_unit_ = false;
      end_unit();
    }
    if (seg_depth_ > 0) --seg_depth_;
  }

  void text(std::string_view utf8) override {
    if (in_property_) {
      property_text_ += utf8;
      check_unit_bytes(property_text_.size());
    }
    if (seg_depth_ == 0) return;
    inline_.text(utf8);
    check_unit_bytes(inline_.bytes());
  }

  void start_unit(const XmlAttributes& attributes) {
    ++unit_;
    const std::string_view id = attributes.get("tuid");
    id_ = id.empty() ? std::to_string(unit_) : std::string(id);
    line_ = xml_.line();
    in_unit_ = true;
    unit_details_ = {};
    unit_details_.has_own_id = !id.empty();
    if (complete_) keep_attributes(attributes, unit_details_);
    declare(attributes.get("srclang"));
    variants_ = 0;
    first_language_.reset();
    language_.reset();
    chinese_ = english_ = {};
    unit_bytes_ = 0;
    fuzzy_ = false;
  }

  void start_variant(const XmlAttributes& attributes) {
    const std::string_view tag =
        attributes.get(attributes.get("xml:lang").empty() ? "lang" : "xml:lang");
    language_ = parse_language(tag);
    in_variant_ = true;
    ++variants_;
    if (!language_) return;
    if (!first_language_) first_language_ = language_;
    Variant& variant = variant_of(*language_);
    if (variant.found) return;
    variant.tag = tag;
    if (complete_) keep_attributes(attributes, variant.details);
  }

  static void keep_attributes(const XmlAttributes& attributes, UnitDetails& details) {
    for (const std::string_view name : kTmxAttributes) {
      const std::string_view value = attributes.get(name);
      if (!value.empty()) details.set(name, value);
    }
  }

  void end_property(bool note) {
    in_property_ = false;
    if (in_variant_ && !language_) return;  // of a language that is passed over
    unit_bytes_ += property_text_.size() + property_.size();
    check_unit_bytes(unit_bytes_);
    if (!in_variant_ && property_ == kFuzzyProperty && property_text_ == "yes") {
      fuzzy_ = true;
      return;
    }
    UnitDetails& details = in_variant_ ? variant_of(*language_).details : unit_details_;
    if (note) {
      unit_details_.notes.push_back(property_text_);
    } else {
      details.set(property_, property_text_);
    }
  }

  Variant& variant_of(Language language) {
    return language == Language::kChinese ? chinese_ : english_;
  }

  // Of several variants in one language the first one counts.
  void keep_segment() {
    if (!language_) return;
    Variant& variant = variant_of(*language_);
    if (variant.found) return;
    variant.found = true;
    variant.text = inline_.text();
    notes_.annotations += inline_.annotations();
    if (complete_) variant.codes = inline_.codes();
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
    Variant& source = variant_of(*notes_.source_language);
    Variant& target = variant_of(other(*notes_.source_language));
    if (!source.found) {
      add_damaged(line_, kNoSource);
    } else if (!target.found) {
      add_damaged(line_, kNoTarget);
    }
    if (notes_.source_tag.empty()) notes_.source_tag = source.tag;
    if (notes_.target_tag.empty()) notes_.target_tag = target.tag;
    Pair pair{id_, std::move(source.text), std::move(target.text), line_, fuzzy_};
    if (complete_) {
      unit_details_.source_codes = std::move(source.codes);
      unit_details_.target_codes = std::move(target.codes);
      for (const auto& property : source.details.properties)
        unit_details_.set("source." + property.name, property.value);
      for (const auto& property : target.details.properties)
        unit_details_.set("target." + property.name, property.value);
    }
    deliver(std::move(pair), std::move(unit_details_));
  }

  // The first that says so decides for the whole file ("*all*" is no language).
  void declare(std::string_view source_tag) {
    const auto language = parse_language(source_tag);
    if (language && !notes_.source_language) set_source(*language);
  }

  void set_source(Language language) {
    notes_.source_language = language;
    notes_.target_language = other(language);
  }

  bool complete_;
  bool in_unit_ = false;
  bool in_variant_ = false;
  bool in_property_ = false;  // <prop> or <note>
  bool fuzzy_ = false;
  std::string property_, property_text_;  // its type, its text
  std::size_t unit_bytes_ = 0;            // of properties and notes
  UnitDetails unit_details_;
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
