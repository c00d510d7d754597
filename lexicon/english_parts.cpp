#include <duizhao/lexicon/english_parts.h>

#include <array>
#include <bit>
#include <cstddef>

#include <duizhao/lexicon/data.h>

namespace duizhao {
namespace {

using format::Part;

static_assert(WordParts::kNoun == 1U << Part::kNoun && WordParts::kVerb == 1U << Part::kVerb &&
              WordParts::kAdjective == 1U << Part::kAdjective &&
              WordParts::kAdverb == 1U << Part::kAdverb);

// FNV-1a, 64 bits (G. Fowler, L. Noll, P. Vo).
class Hash {
 public:
  void add(std::string_view text) {
    for (const char c : text) {
      value_ ^= static_cast<unsigned char>(c);
      value_ *= 0x100000001B3U;
    }
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325U;
};

std::uint64_t hash_of(std::string_view word, std::string_view ending = {}) {
  Hash hash;
  hash.add(word);
  hash.add(ending);
  return hash.value();
}

struct Detachment {
  std::string_view suffix, ending;
  std::uint32_t parts;  // of the base
};

constexpr std::uint32_t kNounOrVerb = WordParts::kNoun | WordParts::kVerb;
constexpr std::array<Detachment, 13> kDetachments = {{
    {"ies", "y", kNounOrVerb},
    {"es", "", kNounOrVerb},
    {"s", "", kNounOrVerb},
    {"men", "man", WordParts::kNoun},
    {"ied", "y", WordParts::kVerb},
    {"ed", "", WordParts::kVerb},
    {"ed", "e", WordParts::kVerb},
    {"ing", "", WordParts::kVerb},
    {"ing", "e", WordParts::kVerb},
    {"er", "", WordParts::kAdjective},
    {"er", "e", WordParts::kAdjective},
    {"est", "", WordParts::kAdjective},
    {"est", "e", WordParts::kAdjective},
}};

std::size_t slots_for(std::size_t forms) { return std::bit_ceil(forms * 4 / 3 + 1); }

}  // namespace

EnglishParts::EnglishParts(const Lexicon& lexicon)
    : slots_(slots_for(lexicon.data().lemmas.size() + lexicon.data().exceptions.size())),
      mask_(slots_.size() - 1) {
  const Lexicon::Data& data = lexicon.data();
  for (const format::LemmaRecord& lemma : data.lemmas)
    slot(data.text(lemma.text)).parts |=
        static_cast<std::uint16_t>(lemma.parts & ~format::kNameOnly);
  for (const format::ExceptionRecord& exception : data.exceptions) {
    Slot& form = slot(data.text(exception.form));
    form.parts |= static_cast<std::uint16_t>(1U << exception.part);
    form.irregular = true;
  }
}

EnglishParts::Slot& EnglishParts::slot(std::string_view word) {
  const std::uint64_t hash = hash_of(word);
  const auto tag = static_cast<std::uint32_t>(hash >> 32U);
  std::uint64_t at = hash & mask_;
  while (slots_[at].used && slots_[at].tag != tag) at = (at + 1) & mask_;
  slots_[at].used = true;
  slots_[at].tag = tag;
  return slots_[at];
}

const EnglishParts::Slot* EnglishParts::find(std::uint64_t hash) const {
  const auto tag = static_cast<std::uint32_t>(hash >> 32U);
  for (std::uint64_t at = hash & mask_; slots_[at].used; at = (at + 1) & mask_)
    if (slots_[at].tag == tag) return &slots_[at];
  return nullptr;
}

WordParts EnglishParts::of(std::string_view lower_case_word) const {
  if (const Slot* whole = find(hash_of(lower_case_word))) return {whole->parts, whole->irregular};
  for (const Detachment& rule : kDetachments) {
    if (lower_case_word.size() <= rule.suffix.size() || !lower_case_word.ends_with(rule.suffix))
      continue;
    const auto base = lower_case_word.substr(0, lower_case_word.size() - rule.suffix.size());
    const Slot* found = find(hash_of(base, rule.ending));
    if (found != nullptr && (found->parts & rule.parts) != 0) return {found->parts & rule.parts};
  }
  return {};
}

}  // namespace duizhao
