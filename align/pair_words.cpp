#include <duizhao/align/pair_words.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include <duizhao/align/chinese_pieces.h>
#include <duizhao/align/function_words.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/chinese_numbers.h>
#include <duizhao/text/chinese_numeral.h>
#include <duizhao/text/english.h>
#include <duizhao/text/english_numbers.h>
#include <duizhao/text/english_numeral.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// What is known of an English form, wherever it stands.
struct Form {
  StemId stem = kNoId;
  WordKind kind = WordKind::kOther;
  std::uint64_t key = 0;
};

// FNV-1a, 64 bits; the lowest bit is set so that no key is 0.
std::uint64_t key_of(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return hash | 1U;
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_number_word(std::string_view form) {
  if (form == "a" || form == "an") return false;
  const std::u32string text = to_utf32(form);
  const auto numeral = read_english_numeral(text, 0);
  return numeral && numeral->end == text.size() && !numeral->article;
}

// Forms that were met, shared between threads; what it answers does not depend on what it keeps.
// Open addressing without locks: a place is filled once and never changed.
class FormTable {
 public:
  FormTable() : places_(kPlaces) {}
  FormTable(const FormTable&) = delete;
  FormTable& operator=(const FormTable&) = delete;
  ~FormTable() {
    for (const auto& place : places_) delete place.load();
  }

  // Finds, or makes and keeps where there is room.
  template <class Make>
  Form get(const std::string& text, const Make& make) {
    std::size_t at = std::hash<std::string>{}(text);
    for (std::size_t tried = 0; tried < kMostTried; ++tried, ++at) {
      auto& place = places_[at % kPlaces];
      const Entry* entry = place.load(std::memory_order_acquire);
      if (entry == nullptr) {
        auto fresh = std::make_unique<const Entry>(Entry{text, make(text)});
        if (place.compare_exchange_strong(entry, fresh.get(), std::memory_order_acq_rel))
          return fresh.release()->form;
      }
      if (entry->text == text) return entry->form;
    }
    return make(text);
  }

 private:
  static constexpr std::size_t kPlaces = std::size_t{1} << 17U;  // about 12 MB when full
  static constexpr std::size_t kMostTried = 8;
  struct Entry {
    std::string text;
    Form form;
  };
  std::vector<std::atomic<const Entry*>> places_;
};

// The Western form of a mark.
char32_t western(char32_t mark) {
  constexpr std::u32string_view kFrom =
      U"，、。；：？！（）【】［］〔〕“”„‟「」『』‘’《》〈〉—–―…·％";
  constexpr std::u32string_view kTo = U",,.;:?!()()()()\"\"\"\"\"\"\"\"\"\"\"\"\"\"---..%";
  static_assert(kFrom.size() == kTo.size());
  const std::size_t at = kFrom.find(mark);
  return at == std::u32string_view::npos ? mark : kTo[at];
}

PairWord mark_at(std::size_t position, char32_t mark) {
  return {span_of(position, position + 1), WordKind::kPunctuation, false, kNoId,
          std::uint64_t{western(mark)} << 1U};
}

}  // namespace

struct PairReader::State {
  explicit State(const Lexicon& from) : lexicon(from), function_words(from) {}

  [[nodiscard]] Form make_form(const std::string& text) const {
    const std::string stem = lexicon.stem(text);
    Form form{lexicon.find_stem(stem), WordKind::kOther, key_of(stem)};
    if (has_digit(text) || is_number_word(text)) {
      form.kind = WordKind::kNumber;
    } else if (function_words.english(stem) || text.front() == '\'') {
      form.kind = WordKind::kFunction;
    }
    return form;
  }

  [[nodiscard]] Form form_of(const std::string& text) const {
    return forms.get(text, [this](const std::string& unknown) { return make_form(unknown); });
  }

  Lexicon lexicon;
  FunctionWords function_words;
  mutable FormTable forms;
};

PairReader::PairReader(const Lexicon& lexicon) : state_(std::make_shared<State>(lexicon)) {}

PairText PairReader::chinese(std::string_view utf8, const std::vector<bool>& cuts) const {
  PairText result;
  const std::u32string& text = result.text = folded_chinese(state_->lexicon, utf8);
  result.quantities = chinese_quantities(text);
  std::vector<ChinesePiece> pieces;
  pieces.reserve(text.size());
  ChineseCutter(state_->lexicon).cut(text, cuts, pieces);
  std::vector<PairWord>& words = result.words;
  words.reserve(pieces.size());
  for (const ChinesePiece& piece : pieces) {
    const std::u32string_view letters = slice(text, piece.span);
    if (piece.kind == PieceKind::kMark) {
      words.push_back(mark_at(piece.span.begin.value, letters.front()));
      continue;
    }
    PairWord word{piece.span, WordKind::kOther, false, piece.word, 0};
    if (piece.kind == PieceKind::kRun) {
      const Form form = state_->form_of(to_utf8(spelled_run(letters)));
      word.key = form.key;
      word.kind = form.kind == WordKind::kNumber ? WordKind::kNumber : WordKind::kLatin;
    } else if (std::all_of(letters.begin(), letters.end(), is_chinese_numeral)) {
      word.kind = WordKind::kNumber;
    } else if (state_->function_words.chinese(letters)) {
      word.kind = WordKind::kFunction;
    }
    words.push_back(word);
  }
  return result;
}

PairText PairReader::english(std::string_view utf8) const {
  const std::vector<EnglishWord> found = english_words(utf8);
  PairText result;
  result.text = to_utf32(utf8);
  result.quantities = english_quantities(result.text);
  std::vector<PairWord>& words = result.words;
  words.reserve(found.size() + found.size() / 4);
  auto next = found.begin();
  std::uint32_t position = 0;
  for (std::size_t byte = 0; byte < utf8.size(); ++position) {
    const char32_t c = next_code_point(utf8, byte);
    while (next != found.end() && next->span.begin.value <= position) {
      if (next->span.begin.value == position) {
        const Form form = state_->form_of(next->normal);
        words.push_back({next->span, form.kind, next->capital, form.stem, form.key});
      }
      if (next->span.end.value > position) break;
      ++next;
    }
    const bool inside = next != found.end() && next->span.begin.value <= position;
    if (!inside && !is_blank(c)) words.push_back(mark_at(position, c));
  }
  return result;
}

}  // namespace duizhao
