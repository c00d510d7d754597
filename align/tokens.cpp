#include <duizhao/align/tokens.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include <duizhao/align/pinyin_names.h>
#include <duizhao/text/english.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::uint32_t kLongestWord = 8;  // characters

void close_sentence(TokenTable& table, std::uint32_t characters) {
  table.first.push_back(static_cast<std::uint32_t>(table.tokens.size()));
  table.characters.push_back(characters);
}

class EnglishReader {
 public:
  explicit EnglishReader(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void read(std::string_view sentence) {
    TokenTable& table = out_.table;
    for (const EnglishWord& word : english_words(sentence)) {
      if (word.normal.front() == '\'') continue;  // 's 'll 'd 've 're 'm
      const std::uint32_t form = form_of(word.normal);
      table.tokens.push_back(forms_[form].type);
      (word.capital ? forms_[form].seen_capital : forms_[form].seen_lower) = true;
    }
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
  EnglishTokens out_;
  std::vector<Form> forms_;
  std::unordered_map<std::string, std::uint32_t> form_ids_;
  std::unordered_map<std::string, std::uint32_t> types_;
};

bool is_latin_or_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
         (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Full-width ASCII becomes ASCII; the number of characters stays.
char32_t narrow(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

class ChineseReader {
 public:
  ChineseReader(const Lexicon& lexicon, const EnglishTokens& english)
      : lexicon_(lexicon), names_(lexicon, english.names) {
    for (std::uint32_t type = 0; type < english.stems.size(); ++type)
      english_types_.emplace(english.stems[type], type);
  }

  void read(std::string_view sentence) {
    text_ = to_utf32(sentence);
    const auto characters = static_cast<std::uint32_t>(text_.size());
    for (char32_t& c : text_) c = lexicon_.simplify(narrow(c));
    for (std::size_t at = 0; at < text_.size();) at += read_token(at);
    names_.find(text_, [this](std::uint32_t english_type) { push(name(english_type)); });
    close_sentence(out_.table, characters);
  }

  ChineseTokens finish() && {
    out_.table.types = static_cast<std::uint32_t>(out_.kinds.size());
    return std::move(out_);
  }

 private:
  // Returns the number of characters read.
  std::size_t read_token(std::size_t at) {
    const char32_t c = text_[at];
    if (is_latin_or_digit(c)) return read_run(at);
    if (c == U'?' || c == U'!') {
      push(literal(std::u32string(1, c)));
      return 1;
    }
    if (!is_han(c)) return 1;
    matches_.clear();
    lexicon_.prefixes(std::u32string_view(text_).substr(at, kLongestWord), matches_);
    for (auto match = matches_.rbegin(); match != matches_.rend(); ++match) {
      if (!lexicon_.has_entry(match->word)) continue;
      push(headword(match->word, at, match->length));
      return match->length;
    }
    push(literal(text_.substr(at, 1)));
    return 1;
  }

  // A run of letters or digits, with commas and points between digits.
  std::size_t read_run(std::size_t at) {
    std::size_t end = at;
    std::u32string run;
    const auto inside_number = [this, &end] {
      return end + 1 < text_.size() && is_digit(text_[end - 1]) && is_digit(text_[end + 1]);
    };
    for (; end < text_.size(); ++end) {
      const char32_t c = text_[end];
      if (is_latin_or_digit(c)) {
        run.push_back(c >= U'A' && c <= U'Z' ? c + 32 : c);
      } else if ((c == U'.' || c == U',') && inside_number()) {
        if (c == U'.') run.push_back(c);
      } else {
        break;
      }
    }
    push(literal(run));
    return end - at;
  }

  void push(std::uint32_t type) { out_.table.tokens.push_back(type); }

  std::uint32_t add(ChineseType kind) {
    out_.kinds.push_back(std::move(kind));
    return static_cast<std::uint32_t>(out_.kinds.size() - 1);
  }

  std::uint32_t headword(WordId word, std::size_t at, std::uint32_t length) {
    const auto found = words_.find(word);
    if (found != words_.end()) return found->second;
    return words_[word] = add({word, text_.substr(at, length), kNoId});
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
  PinyinNames names_;
  ChineseTokens out_;
  std::u32string text_;
  std::vector<Match> matches_;
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
