#include <duizhao/text/chinese_numeral.h>

#include <algorithm>

#include <duizhao/text/number_text.h>

namespace duizhao {

namespace {

struct Token {
  enum Kind : std::uint8_t { kDigit, kArabic, kUnit, kTens } kind = kDigit;
  Decimal value;
  std::uint32_t digit = 0;    // of kDigit
  std::uint8_t exponent = 0;  // of kUnit
};

constexpr std::u32string_view kDigits = U"零一二三四五六七八九";
constexpr std::u32string_view kFormal = U"零壹贰叁肆伍陆柒捌玖";

bool is_formal(char32_t c) {
  return c != U'零' &&
         (kFormal.find(c) != std::u32string_view::npos || c == U'拾' || c == U'佰' || c == U'仟');
}

// Formal characters count only beside 拾 佰 仟 with a digit before: 队伍, 收拾 and 陆军 are words.
bool is_formal_run(std::u32string_view text, std::size_t position) {
  std::size_t end = position;
  bool unit = false, digit = false;
  for (; end < text.size() &&
         (is_formal(text[end]) || text[end] == U'零' || chinese_unit(text[end]) >= 4);
       ++end) {
    unit = unit || chinese_unit(text[end]) != 0;
    digit = digit || (is_formal(text[end]) && chinese_digit(text[end]));
    if (end - position > 40) break;
  }
  return unit && digit;
}

class Reader {
 public:
  Reader(std::u32string_view text, std::size_t position) : text_(text), end_(position) {}

  std::optional<ChineseNumeral> read();

 private:
  void read_digits_first();
  void read_tokens();
  bool read_han(char32_t c);
  void read_fraction();
  [[nodiscard]] std::optional<Decimal> digits_only() const;
  void find_neighbours();
  [[nodiscard]] Decimal evaluate(std::size_t without, int mega) const;

  static constexpr std::size_t kMaxTokens = 64;  // longer runs are no numerals

  std::u32string_view text_;
  std::size_t end_;
  std::vector<Token> tokens_;
  std::size_t pair_ = kMaxTokens;  // first of two neighbours (三四)
  ChineseNumeral result_;
};

void Reader::read_digits_first() {
  const auto run = read_digits(text_, end_);
  if (!run) return;
  result_.arabic = true;
  result_.plain_digits = run->plain;
  result_.whole_digits = run->whole_digits;
  tokens_.push_back({Token::kArabic, run->value, 0, 0});
  end_ = run->end;
  std::size_t unit = end_;
  if (unit + 1 < text_.size() && text_[unit] == U' ') ++unit;
  if (unit < text_.size() && chinese_unit(text_[unit]) > 0) end_ = unit;
}

bool Reader::read_han(char32_t c) {
  if (const std::uint8_t exponent = chinese_unit(c); exponent > 0) {
    if (c == U'京' && (tokens_.empty() || tokens_.back().kind == Token::kUnit)) return false;
    if (c == U'兆' && tokens_.empty()) return false;
    tokens_.push_back({Token::kUnit, Decimal::power_of_ten(exponent), 0, exponent});
    return true;
  }
  if (c == U'廿' || c == U'卅') {
    tokens_.push_back({Token::kTens, Decimal(c == U'廿' ? 20 : 30), 0, 0});
    return true;
  }
  const auto digit = chinese_digit(c);
  if (!digit) return false;
  tokens_.push_back({Token::kDigit, Decimal(*digit), *digit, 0});
  return true;
}

void Reader::read_tokens() {
  read_digits_first();
  const bool formal = end_ < text_.size() && is_formal_run(text_, end_);
  while (end_ < text_.size() && tokens_.size() < kMaxTokens) {
    const char32_t c = text_[end_];
    const bool after_digits = !tokens_.empty() && tokens_.back().kind == Token::kArabic;
    if (is_ascii_digit(c) && !tokens_.empty() && tokens_.back().kind == Token::kUnit) {
      const auto run = read_digits(text_, end_);
      // 3亿5000万, but not 三万2020年: digits go on a number only when a unit follows or led to it.
      const bool goes_on = run->end < text_.size() && chinese_unit(text_[run->end]) > 0;
      if (!goes_on && !(result_.arabic && run->whole_digits <= tokens_.back().exponent)) return;
      tokens_.push_back({Token::kArabic, run->value, 0, 0});
      end_ = run->end;
      continue;
    }
    if (after_digits && chinese_unit(c) == 0) return;
    if (is_formal(c) && !formal) return;
    if (!read_han(c)) return;
    ++end_;
  }
}

// 点 and digits behind: 三点一四, 三点五万. Not a time of day: 三点二十, 九点五分.
void Reader::read_fraction() {
  if (tokens_.empty() || result_.arabic || end_ + 1 >= text_.size() || text_[end_] != U'点') return;
  std::u32string digits;
  std::size_t end = end_ + 1;
  while (end < text_.size() && digits.size() < 30) {
    const auto digit = chinese_digit(text_[end]);
    if (!digit || is_formal(text_[end])) break;
    digits.push_back(U'0' + *digit);
    ++end;
  }
  const auto next = end < text_.size() ? text_[end] : U'\0';
  if (digits.empty() || next == U'分' || next == U'十' || next == U'刻' || next == U'钟') return;
  const Decimal fraction = Decimal::from_digits(U"." + digits);
  tokens_.push_back({Token::kArabic, evaluate(kMaxTokens, 12) + fraction, 0, 0});
  tokens_.erase(tokens_.begin(), tokens_.end() - 1);
  end_ = end;
  while (end_ < text_.size() && chinese_unit(text_[end_]) > 0 && tokens_.size() < 8) {
    read_han(text_[end_++]);
  }
}

// 二〇二二; 三四 (about that many) is for find_neighbours.
std::optional<Decimal> Reader::digits_only() const {
  std::u32string digits;
  for (const Token& token : tokens_) {
    if (token.kind != Token::kDigit) return std::nullopt;
    digits.push_back(U'0' + token.digit);
  }
  if (digits.size() < 2) return std::nullopt;
  const bool neighbours = digits.size() == 2 && digits[0] != U'0' &&
                          (digits[1] == digits[0] + 1 || digits == U"35" || digits == U"24");
  if (neighbours) return std::nullopt;
  return Decimal::from_digits(digits);
}

void Reader::find_neighbours() {
  for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
    const Token& a = tokens_[i];
    const Token& b = tokens_[i + 1];
    if (a.kind != Token::kDigit || b.kind != Token::kDigit || a.digit == 0) continue;
    const bool near = b.digit == a.digit + 1 || (a.digit == 3 && b.digit == 5);
    if (near && pair_ == kMaxTokens) {
      pair_ = i;
      continue;
    }
    // Two numbers without a mark between them: the first ends here.
    end_ -= tokens_.size() - i - 1;
    tokens_.resize(i + 1);
  }
}

// Left to right with registers: `high` counts 亿 and above, `middle` 万, `low` what is below, and
// `current` the digits before the next unit. `without` leaves one token out (of 三四十).
Decimal Reader::evaluate(std::size_t without, int mega) const {
  Decimal high, middle, low, current;
  bool has_current = false, zero = false;
  int last_unit = 0;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    const Token& token = tokens_[i];
    if (i == without) continue;
    if (token.kind == Token::kUnit) {
      const int exponent = token.exponent == 12 ? mega : token.exponent;
      const Decimal unit = Decimal::power_of_ten(exponent);
      const Decimal below = low + current;
      if (exponent < 4) {
        low = low + (has_current ? current : Decimal(1)) * unit;
      } else if (exponent == 4) {
        if (!below.is_zero()) {
          middle = middle + below * unit;
        } else if (!middle.is_zero()) {
          middle = middle * unit;
        } else {
          high.is_zero() ? middle = unit : high = high * unit;
        }
        low = {};
      } else {
        const Decimal all = middle + below;
        if (all.is_zero()) {
          high = (high.is_zero() ? Decimal(1) : high) * unit;
        } else {
          high = high + all * unit;
        }
        middle = low = {};
      }
      current = {};
      has_current = zero = false;
      last_unit = exponent;
      continue;
    }
    if (token.kind == Token::kDigit && token.digit == 0) {
      zero = true;
      continue;  // 六兆零十万: nothing to multiply
    }
    current = token.kind == Token::kTens ? current + token.value : token.value;
    if (i > 0 && tokens_[i - 1].kind == Token::kTens) current = tokens_[i - 1].value + token.value;
    has_current = true;
  }
  const bool short_form = has_current && last_unit >= 2 && !zero &&
                          tokens_.back().kind == Token::kDigit &&
                          (tokens_[tokens_.size() - 2].kind == Token::kUnit ||
                           without + 1 == tokens_.size() || without + 2 == tokens_.size());
  if (short_form) current = current * Decimal::power_of_ten(last_unit - 1);
  return high + middle + low + current;
}

std::optional<ChineseNumeral> Reader::read() {
  read_tokens();
  if (tokens_.empty()) return std::nullopt;
  if (const auto digits = digits_only()) {
    result_.positional = true;
    result_.whole_digits = static_cast<std::uint32_t>(tokens_.size());
    result_.values = {*digits};
    const std::size_t end = end_;
    if (end < text_.size() && text_[end] == U'点') read_fraction();
    if (end_ != end) result_.values = {evaluate(kMaxTokens, 12)};
  } else {
    if (!result_.arabic) find_neighbours();
    if (pair_ == kMaxTokens) read_fraction();
    const bool pair = pair_ != kMaxTokens;
    result_.around = pair;
    result_.values = {evaluate(pair ? pair_ + 1 : kMaxTokens, 12)};
    if (pair) result_.values.push_back(evaluate(pair_, 12));
    if (std::any_of(tokens_.begin(), tokens_.end(),
                    [](const Token& token) { return token.exponent == 12; })) {
      result_.values.push_back(evaluate(kMaxTokens, 6));
    }
  }
  if (result_.value().overflowed()) return std::nullopt;
  std::size_t others = 0;
  for (const Token& token : tokens_) {
    if (token.kind != Token::kUnit) ++others;
    if (token.kind == Token::kUnit) result_.scale = token.exponent;
  }
  result_.units = tokens_.size() - others;
  result_.plain_digits = result_.plain_digits && tokens_.size() == 1;
  result_.bare = others == 0 && !(tokens_.size() == 1 && tokens_[0].exponent == 1);
  result_.last_is_unit = tokens_.back().kind == Token::kUnit;
  result_.end = end_;
  return std::move(result_);
}

}  // namespace

std::optional<std::uint32_t> chinese_digit(char32_t c) {
  if (c == U'〇') return 0;
  if (c == U'两') return 2;
  for (const std::u32string_view digits : {kDigits, kFormal}) {
    if (const std::size_t found = digits.find(c); found != std::u32string_view::npos) {
      return static_cast<std::uint32_t>(found);
    }
  }
  return std::nullopt;
}

std::uint8_t chinese_unit(char32_t c) {
  switch (c) {
    case U'十':
    case U'拾':
      return 1;
    case U'百':
    case U'佰':
      return 2;
    case U'千':
    case U'仟':
      return 3;
    case U'万':
      return 4;
    case U'亿':
      return 8;
    case U'兆':
      return 12;
    case U'京':
      return 16;
    default:
      return 0;
  }
}

bool is_chinese_numeral(char32_t c) {
  return chinese_digit(c).has_value() || (chinese_unit(c) > 0 && c != U'京') || c == U'廿' ||
         c == U'卅';
}

std::optional<ChineseNumeral> read_chinese_numeral(std::u32string_view text, std::size_t position) {
  return Reader(text, position).read();
}

}  // namespace duizhao
