#include <duizhao/align/tokens.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_map>

#include <duizhao/align/chinese_pieces.h>
#include <duizhao/align/spelled_names.h>
#include <duizhao/text/english.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

void close_sentence(TokenTable& table, std::uint32_t characters) {
  table.first.push_back(static_cast<std::uint32_t>(table.tokens.size()));
  table.characters.push_back(characters);
}

class EnglishReader {
 public:
  explicit EnglishReader(const Lexicon& lexicon) : lexicon_(lexicon), cutter_(lexicon) {}

  void read(std::string_view sentence) {
    TokenTable& table = out_.table;
    cut_untranslated(sentence);
    for (const EnglishWord& word : english_words(sentence)) {
      if (word.normal.front() == '\'') continue;  // 's 'll 'd 've 're 'm
      read_untranslated(word.span.begin);
      const std::uint32_t form = form_of(word.normal);
      table.tokens.push_back(forms_[form].type);
      (word.capital ? forms_[form].seen_capital : forms_[form].seen_lower) = true;
    }
    read_untranslated({count_code_points(sentence)});
    // The marks' places among the words do not matter to a bag of tokens.
    for (const char c : sentence)
      if (c == '?' || c == '!') table.tokens.push_back(type_of(std::string(1, c)));
    close_sentence(table, count_code_points(sentence));
  }

  EnglishTokens finish() && {
    for (const auto& [text, form] : form_ids_) {
      const Form& seen = forms_[form];
      if (seen.seen_capital && !seen.seen_lower) out_.names.emplace_back(text, seen.type);
    }
    std::sort(out_.names.begin(), out_.names.end());
    out_.table.types = static_cast<std::uint32_t>(out_.stems.size());
    return std::move(out_);
  }

 private:
  struct Form {
    std::uint32_t type;
    bool seen_capital = false, seen_lower = false;
  };

  // The pieces of a sentence that holds Chinese.
  void cut_untranslated(std::string_view sentence) {
    pieces_.clear();
    pieces_read_ = 0;
    // In UTF-8, no Han character starts with a smaller byte.
    const auto may_be_han = [](char c) { return static_cast<unsigned char>(c) >= 0xE2; };
    if (std::none_of(sentence.begin(), sentence.end(), may_be_han)) return;
    text_ = folded_chinese(lexicon_, sentence);
    cutter_.cut(text_, {}, pieces_);
  }

  // A Chinese word that was left untranslated is a token that stands for itself.
  void read_untranslated(CodePointIndex end) {
    for (; pieces_read_ < pieces_.size(); ++pieces_read_) {
      const ChinesePiece& piece = pieces_[pieces_read_];
      if (piece.span.begin >= end) return;
      if (piece.kind == PieceKind::kWord)
        out_.table.tokens.push_back(type_of(to_utf8(slice(text_, piece.span))));
    }
  }

  std::uint32_t form_of(const std::string& normal) {
    const auto [place, fresh] =
        form_ids_.try_emplace(normal, static_cast<std::uint32_t>(forms_.size()));
    if (fresh) forms_.push_back({type_of(lexicon_.stem(normal))});
    return place->second;
  }

  std::uint32_t type_of(const std::string& stem) {
    const auto [place, fresh] = types_.try_emplace(stem, static_cast<std::uint32_t>(types_.size()));
    if (fresh) out_.stems.push_back(stem);
    return place->second;
  }

  const Lexicon& lexicon_;
  ChineseCutter cutter_;
  std::u32string text_;
  std::vector<ChinesePiece> pieces_;
  std::size_t pieces_read_ = 0;
  EnglishTokens out_;
  std::vector<Form> forms_;
  std::unordered_map<std::string, std::uint32_t> form_ids_;
  std::unordered_map<std::string, std::uint32_t> types_;
};

class ChineseReader {
 public:
  ChineseReader(const Lexicon& lexicon, const EnglishTokens& english)
      : lexicon_(lexicon), cutter_(lexicon), names_(english.names) {
    for (std::uint32_t type = 0; type < english.stems.size(); ++type)
      english_types_.emplace(english.stems[type], type);
  }

  void read(std::string_view sentence) {
    text_ = folded_chinese(lexicon_, sentence);
    pieces_.clear();
    cutter_.cut(text_, {}, pieces_);
    for (const ChinesePiece& piece : pieces_) read_piece(piece);
    const auto readings_of = [this](char32_t c) -> decltype(auto) { return readings(c); };
    SpelledNames(std::span<const std::pair<std::string, std::uint32_t>>(names_), kLongestPinyin,
                 readings_of)
        .find(text_, [this](std::uint32_t english_type, Span) { push(name(english_type)); });
    close_sentence(out_.table, static_cast<std::uint32_t>(text_.size()));
  }

  ChineseTokens finish() && {
    out_.table.types = static_cast<std::uint32_t>(out_.kinds.size());
    return std::move(out_);
  }

 private:
  void read_piece(const ChinesePiece& piece) {
    const std::u32string text(slice(text_, piece.span));
    if (piece.word != kNoId) {
      push(headword(piece.word, text));
    } else if (piece.kind == PieceKind::kRun) {
      push(literal(spelled_run(text)));
    } else if (piece.kind == PieceKind::kWord || text == U"?" || text == U"!") {
      push(literal(text));
    }
  }

  const std::vector<std::string_view>& readings(char32_t c) {
    const auto [known, fresh] = readings_.try_emplace(c);
    if (fresh && is_han(c)) known->second = lexicon_.readings(c);
    return known->second;
  }

  void push(std::uint32_t type) { out_.table.tokens.push_back(type); }

  std::uint32_t add(ChineseType kind) {
    out_.kinds.push_back(std::move(kind));
    return static_cast<std::uint32_t>(out_.kinds.size() - 1);
  }

  std::uint32_t headword(WordId word, const std::u32string& text) {
    const auto found = words_.find(word);
    if (found != words_.end()) return found->second;
    const auto same = english_types_.find(to_utf8(text));
    return words_[word] = add({word, text, same == english_types_.end() ? kNoId : same->second});
  }

  std::uint32_t literal(const std::u32string& text) {
    const auto found = literals_.find(text);
    if (found != literals_.end()) return found->second;
    const auto same = english_types_.find(lexicon_.stem(to_utf8(text)));
    return literals_[text] =
               add({kNoId, text, same == english_types_.end() ? kNoId : same->second});
  }

  std::uint32_t name(std::uint32_t english_type) {
    const auto found = name_types_.find(english_type);
    if (found != name_types_.end()) return found->second;
    return name_types_[english_type] = add({kNoId, {}, english_type});
  }

  const Lexicon& lexicon_;
  ChineseCutter cutter_;
  const std::vector<std::pair<std::string, std::uint32_t>>& names_;
  std::unordered_map<char32_t, std::vector<std::string_view>> readings_;
  ChineseTokens out_;
  std::u32string text_;
  std::vector<ChinesePiece> pieces_;
  std::unordered_map<std::string, std::uint32_t> english_types_;
  std::unordered_map<WordId, std::uint32_t> words_;
  std::unordered_map<std::u32string, std::uint32_t> literals_;
  std::unordered_map<std::uint32_t, std::uint32_t> name_types_;
};

}  // namespace

EnglishTokens english_tokens(const Lexicon& lexicon, std::span<const Sentence> sentences) {
  EnglishReader reader(lexicon);
  for (const Sentence& sentence : sentences) reader.read(sentence.text);
  return std::move(reader).finish();
}

ChineseTokens chinese_tokens(const Lexicon& lexicon, std::span<const Sentence> sentences,
                             const EnglishTokens& english) {
  ChineseReader reader(lexicon, english);
  for (const Sentence& sentence : sentences) reader.read(sentence.text);
  return std::move(reader).finish();
}

}  // namespace duizhao
