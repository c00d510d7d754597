// XLIFF 1.2 (<trans-unit>) and 2.x (<unit> with <segment>s). What elements of other vocabularies
// hold is passed over, wherever they stand: matches, alternatives, notes.
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <duizhao/corpora/inline_text.h>
#include <duizhao/corpora/xliff_names.h>
#include <duizhao/corpora/xml_bitext.h>

namespace duizhao {
namespace {

enum class Part {
  kOther,
  kRoot,
  kFile,
  kBody,
  kGroup,
  kTransUnit,
  kUnit,
  kSegment,
  kText,
  kNotes,
  kNote,
  kData,
  kDatum,
  kMetadata,
  kMetaGroup,
  kMeta
};

struct Rule {
  Part parent;
  std::string_view name;
  Part part;
};

// What has a meaning here, and where.
constexpr std::array<Rule, 23> kRules = {{{Part::kRoot, "file", Part::kFile},
                                          {Part::kFile, "body", Part::kBody},
                                          {Part::kFile, "group", Part::kGroup},
                                          {Part::kFile, "unit", Part::kUnit},
                                          {Part::kBody, "group", Part::kGroup},
                                          {Part::kBody, "trans-unit", Part::kTransUnit},
                                          {Part::kGroup, "group", Part::kGroup},
                                          {Part::kGroup, "unit", Part::kUnit},
                                          {Part::kGroup, "trans-unit", Part::kTransUnit},
                                          {Part::kUnit, "segment", Part::kSegment},
                                          {Part::kTransUnit, "source", Part::kText},
                                          {Part::kTransUnit, "target", Part::kText},
                                          {Part::kSegment, "source", Part::kText},
                                          {Part::kSegment, "target", Part::kText},
                                          {Part::kTransUnit, "note", Part::kNote},
                                          {Part::kUnit, "notes", Part::kNotes},
                                          {Part::kNotes, "note", Part::kNote},
                                          {Part::kUnit, "originalData", Part::kData},
                                          {Part::kData, "data", Part::kDatum},
                                          {Part::kUnit, "mda:metadata", Part::kMetadata},
                                          {Part::kMetadata, "mda:metaGroup", Part::kMetaGroup},
                                          {Part::kMetaGroup, "mda:metaGroup", Part::kMetaGroup},
                                          {Part::kMetaGroup, "mda:meta", Part::kMeta}}};

// Does the element hold a text?
bool has_text(Part part) {
  return part == Part::kText || part == Part::kNote || part == Part::kDatum || part == Part::kMeta;
}

Part part_of(Part parent, std::string_view name) {
  for (const Rule& rule : kRules) {
    if (rule.parent == parent && rule.name == name) return rule.part;
  }
  return Part::kOther;
}

// States of a <target> in XLIFF 1.2, of a <segment> in 2.x.
bool is_unfinished(std::string_view state) {
  return state.starts_with("needs-") || state == "new" || state == "initial";
}

class XliffReader : public XmlBitextReader {
 public:
  XliffReader(BitextInput input, const BitextReaderOptions& options)
      : XmlBitextReader(std::move(input)), complete_(options.complete) {
    notes_.format = "XLIFF";
    inline_.set_data(&data_);
  }

 private:
  struct Segment {
    Pair pair;
    UnitDetails details;
  };

  struct Element {
    Part part = Part::kOther;
    bool translate = true;
  };

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (in_text_ > 0) {
      ++in_text_;
      inline_.start(without_prefix(name), attributes);
      return;
    }
    Element element;
    if (open_.empty()) {
      start_root(name, attributes);
      element.part = Part::kRoot;
    } else {
      element = open_.back();
      element.part = part_of(open_.back().part, without_prefix(name));
    }
    const std::string_view translate = attributes.get("translate");
    if (translate == "no" || translate == "yes") element.translate = translate == "yes";
    open_.push_back(element);
    start_part(element.part, name, attributes);
  }

  void end(std::string_view name) override {
    if (in_text_ > 1) inline_.end(without_prefix(name));
    if (in_text_ > 0 && --in_text_ > 0) return;
    const Element element = open_.back();
    open_.pop_back();
    if (element.part == Part::kText) {
      end_text(without_prefix(name) == "source");
    } else if (has_text(element.part)) {
      end_detail(element.part);
    } else if (element.part == Part::kTransUnit || element.part == Part::kSegment) {
      end_pair(element.translate);
    } else if (element.part == Part::kUnit) {
      end_unit();
    }
  }

  void text(std::string_view utf8) override {
    if (in_text_ == 0) return;
    inline_.text(utf8);
    check_unit_bytes(unit_bytes_ + inline_.bytes());
  }

  void end_text(bool source) {
    (source ? pair_.source : pair_.target) = inline_.text();
    if (source) has_source_ = true;
    notes_.annotations += inline_.annotations();
    if (complete_) {
      (source ? segment_details_.source_codes : segment_details_.target_codes) = inline_.codes();
    }
  }

  void end_detail(Part part) {
    unit_bytes_ += inline_.bytes() + detail_.size();
    check_unit_bytes(unit_bytes_);
    if (part == Part::kDatum) {
      data_[detail_] = inline_.text();
    } else if (part == Part::kMeta && detail_ == kXliffIdProperty) {
      unit_id_ = inline_.text();
    } else if (!complete_) {
      return;
    } else if (part == Part::kNote && detail_.empty()) {
      unit_details_.notes.push_back(inline_.text());
    } else {
      unit_details_.set((part == Part::kNote ? std::string(kNotePrefix) : "") + detail_,
                        inline_.text());
    }
  }

  // The vocabulary may have a prefix, the same for all its elements. Others are not touched, and
  // so have no meaning here.
  [[nodiscard]] std::string_view without_prefix(std::string_view name) const {
    if (!prefix_.empty() && name.starts_with(prefix_)) name.remove_prefix(prefix_.size());
    return name;
  }

  void start_root(std::string_view name, const XmlAttributes& attributes) {
    prefix_ = name.substr(0, name.rfind(':') + 1);
    declare(attributes.get("srcLang"), attributes.get("trgLang"));
  }

  void start_unit(const XmlAttributes& attributes) {
    ++unit_;
    const std::string_view id = attributes.get("id");
    unit_id_ = id.empty() ? std::to_string(unit_) : std::string(id);
    segments_.clear();
    data_.clear();
    unit_bytes_ = 0;
    unit_details_ = {};
    unit_details_.has_own_id = !id.empty();
    if (!complete_) return;
    for (const std::string_view key : {"name", "resname"}) {
      const std::string_view name = attributes.get(key);
      if (!name.empty()) unit_details_.set("name", name);
    }
  }

  void start_part(Part part, std::string_view name, const XmlAttributes& attributes) {
    if (part == Part::kFile) {
      declare(attributes.get("source-language"), attributes.get("target-language"));
    } else if (part == Part::kTransUnit || part == Part::kUnit) {
      start_unit(attributes);
    }
    if (part == Part::kTransUnit || part == Part::kSegment) {
      const std::string_view id = attributes.get("id");
      pair_ = {};
      pair_.id = part == Part::kTransUnit ? unit_id_ : std::string(id);
      pair_.line = xml_.line();
      pair_.fuzzy = attributes.get("approved") == "no" || is_unfinished(attributes.get("state"));
      has_source_ = false;
      segment_details_ = {};
      keep_state(attributes);
    } else if (has_text(part)) {
      in_text_ = 1;
      inline_.clear();
      if (part == Part::kText && without_prefix(name) == "target") {
        if (is_unfinished(attributes.get("state"))) pair_.fuzzy = true;
        keep_state(attributes);
      }
      detail_ = detail_name(part, attributes);
    }
  }

  void keep_state(const XmlAttributes& attributes) {
    const std::string_view state = attributes.get("state");
    // A target says "translated" by being there, Pair::fuzzy says "initial".
    const bool said = !state.empty() && state != "translated" && state != "initial";
    if (complete_ && said) segment_details_.set("state", state);
  }

  static std::string detail_name(Part part, const XmlAttributes& attributes) {
    if (part == Part::kDatum) return std::string(attributes.get("id"));
    if (part == Part::kMeta) return std::string(attributes.get("type"));
    const std::string_view category = attributes.get("category");  // 2.x
    return std::string(category.empty() ? attributes.get("from") : category);
  }

  void end_pair(bool translate) {
    if (!translate && complete_) {
      segment_details_.set("translate", "no");
    } else if (!translate) {
      add_skipped(pair_.line, "marked as not to be translated");
      return;
    }
    if (!has_source_) add_damaged(pair_.line, kNoSource);
    unit_bytes_ += pair_.source.size() + pair_.target.size() + sizeof(Pair);
    check_unit_bytes(unit_bytes_);
    if (open_.back().part == Part::kUnit) {
      segments_.push_back({std::move(pair_), std::move(segment_details_)});
    } else {
      deliver_segment({std::move(pair_), std::move(segment_details_)});
    }
  }

  void end_unit() {
    const bool several = segments_.size() > 1;
    std::size_t number = 0;
    for (Segment& segment : segments_) {
      ++number;
      const std::string id = segment.pair.id.empty() ? std::to_string(number) : segment.pair.id;
      segment.pair.id = several ? unit_id_ + '/' + id : unit_id_;
      deliver_segment(std::move(segment));
    }
    segments_.clear();
  }

  // With what the unit says of all its segments.
  void deliver_segment(Segment segment) {
    if (complete_) {
      UnitDetails details = unit_details_;
      for (const UnitProperty& property : segment.details.properties) {
        details.set(property.name, property.value);
      }
      details.source_codes = std::move(segment.details.source_codes);
      details.target_codes = std::move(segment.details.target_codes);
      segment.details = std::move(details);
    }
    deliver(std::move(segment.pair), std::move(segment.details));
  }

  void declare(std::string_view source, std::string_view target) {
    const auto from = declared_language(source);
    const auto to = declared_language(target);
    if (!notes_.source_language) notes_.source_language = from;
    if (!notes_.target_language) notes_.target_language = to;
    if (notes_.source_tag.empty()) notes_.source_tag = source;
    if (notes_.target_tag.empty()) notes_.target_tag = target;
  }

  bool complete_;
  std::map<std::string, std::string> data_;  // <originalData> of the unit
  std::string detail_;                       // which one: a note's category, a property's name
  UnitDetails unit_details_, segment_details_;
  std::string prefix_;         // of the vocabulary's elements, "" or "xlf:"
  std::vector<Element> open_;  // down to <source> or <target>
  int in_text_ = 0;            // that element and what is inside
  InlineText inline_;
  std::uint64_t unit_ = 0;  // its number, from 1
  std::string unit_id_;
  std::size_t unit_bytes_ = 0;
  std::vector<Segment> segments_;  // of the unit
  Pair pair_;
  bool has_source_ = false;
};

}  // namespace

std::unique_ptr<BitextReader> make_xliff_reader(BitextInput input,
                                                const BitextReaderOptions& options) {
  return std::make_unique<XliffReader>(std::move(input), options);
}

}  // namespace duizhao
