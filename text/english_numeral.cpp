#include <duizhao/text/english_numeral.h>

#include <algorithm>
#include <array>
#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/number_text.h>
#include <duizhao/text/number_word.h>

namespace duizhao {

namespace {

enum class WordKind : std::uint8_t { kSmall, kTeen, kTens, kHundred, kScale, kDozen };

struct Numeral {
  WordKind kind;
  std::uint32_t value;  // of a scale: its power of ten
  bool ordinal = false;
};

using NumeralRow = NumberWordTable<Numeral, 70>::Row;
constexpr NumberWordTable<Numeral, 70> kWords(std::to_array<NumeralRow>({
    {"zero", {WordKind::kTeen, 0}},
    {"one", {WordKind::kSmall, 1}},
    {"two", {WordKind::kSmall, 2}},
    {"three", {WordKind::kSmall, 3}},
    {"four", {WordKind::kSmall, 4}},
    {"five", {WordKind::kSmall, 5}},
    {"six", {WordKind::kSmall, 6}},
    {"seven", {WordKind::kSmall, 7}},
    {"eight", {WordKind::kSmall, 8}},
    {"nine", {WordKind::kSmall, 9}},
    {"ten", {WordKind::kTeen, 10}},
    {"eleven", {WordKind::kTeen, 11}},
    {"twelve", {WordKind::kTeen, 12}},
    {"thirteen", {WordKind::kTeen, 13}},
    {"fourteen", {WordKind::kTeen, 14}},
    {"fifteen", {WordKind::kTeen, 15}},
    {"sixteen", {WordKind::kTeen, 16}},
    {"seventeen", {WordKind::kTeen, 17}},
    {"eighteen", {WordKind::kTeen, 18}},
    {"nineteen", {WordKind::kTeen, 19}},
    {"twenty", {WordKind::kTens, 20}},
    {"thirty", {WordKind::kTens, 30}},
    {"forty", {WordKind::kTens, 40}},
    {"fifty", {WordKind::kTens, 50}},
    {"sixty", {WordKind::kTens, 60}},
    {"seventy", {WordKind::kTens, 70}},
    {"eighty", {WordKind::kTens, 80}},
    {"ninety", {WordKind::kTens, 90}},
    {"hundred", {WordKind::kHundred, 2}},
    {"thousand", {WordKind::kScale, 3}},
    {"million", {WordKind::kScale, 6}},
    {"billion", {WordKind::kScale, 9}},
    {"trillion", {WordKind::kScale, 12}},
    {"quadrillion", {WordKind::kScale, 15}},
    {"lakh", {WordKind::kScale, 5}},
    {"crore", {WordKind::kScale, 7}},
    {"mn", {WordKind::kScale, 6}},
    {"bn", {WordKind::kScale, 9}},
    {"tn", {WordKind::kScale, 12}},
    {"dozen", {WordKind::kDozen, 12}},
    {"first", {WordKind::kSmall, 1, true}},
    {"second", {WordKind::kSmall, 2, true}},
    {"third", {WordKind::kSmall, 3, true}},
    {"fourth", {WordKind::kSmall, 4, true}},
    {"fifth", {WordKind::kSmall, 5, true}},
    {"sixth", {WordKind::kSmall, 6, true}},
    {"seventh", {WordKind::kSmall, 7, true}},
    {"eighth", {WordKind::kSmall, 8, true}},
    {"ninth", {WordKind::kSmall, 9, true}},
    {"tenth", {WordKind::kTeen, 10, true}},
    {"eleventh", {WordKind::kTeen, 11, true}},
    {"twelfth", {WordKind::kTeen, 12, true}},
    {"thirteenth", {WordKind::kTeen, 13, true}},
    {"fourteenth", {WordKind::kTeen, 14, true}},
    {"fifteenth", {WordKind::kTeen, 15, true}},
    {"sixteenth", {WordKind::kTeen, 16, true}},
    {"seventeenth", {WordKind::kTeen, 17, true}},
    {"eighteenth", {WordKind::kTeen, 18, true}},
    {"nineteenth", {WordKind::kTeen, 19, true}},
    {"twentieth", {WordKind::kTens, 20, true}},
    {"thirtieth", {WordKind::kTens, 30, true}},
    {"fortieth", {WordKind::kTens, 40, true}},
    {"fiftieth", {WordKind::kTens, 50, true}},
    {"sixtieth", {WordKind::kTens, 60, true}},
    {"seventieth", {WordKind::kTens, 70, true}},
    {"eightieth", {WordKind::kTens, 80, true}},
    {"ninetieth", {WordKind::kTens, 90, true}},
    {"hundredth", {WordKind::kHundred, 2, true}},
    {"thousandth", {WordKind::kScale, 3, true}},
    {"millionth", {WordKind::kScale, 6, true}},
}));

class Reader {
 public:
  Reader(std::u32string_view text, std::size_t position) : text_(text), position_(position) {}
  std::optional<EnglishNumeral> read();

 private:
  bool read_arabic();
  bool read_suffix();
  void read_scales();
  bool read_words();
  bool add_word(const Numeral& word);
  bool add_scale(int exponent);
  [[nodiscard]] std::optional<std::size_t> behind_and(std::size_t conjunction) const;
  void read_half();

  std::u32string_view text_;
  std::size_t position_;
  EnglishNumeral result_;
  Decimal total_;            // of scales
  std::uint32_t group_ = 0;  // below a scale, at most 9999
  int last_scale_ = 99;
  bool started_ = false;
  bool after_scale_ = false;
  enum class Last : std::uint8_t { kNone, kSmall, kTeen, kTens, kHundred } last_ = Last::kNone;
};

bool Reader::read_arabic() {
  const bool leading_point = text_[position_] == U'.';
  auto run = read_digits(text_, position_ + (leading_point ? 1 : 0));
  if (!run) return false;
  if (leading_point) {
    run->value = Decimal::from_digits(text_.substr(position_, run->end - position_));
    run->plain = false;
  }
  result_.arabic = true;
  result_.plain_digits = run->plain;
  result_.whole_digits = run->whole_digits;
  result_.value = run->value;
  result_.end = run->end;
  if (read_suffix()) return true;
  read_scales();
  return true;
}

// 12k, $5m, 3bn, 1st, 22nd.
bool Reader::read_suffix() {
  std::size_t end = result_.end;
  while (end < text_.size() && is_ascii_letter(text_[end]) && end - result_.end < 3) ++end;
  if (end == result_.end || (end < text_.size() && is_ascii_letter(text_[end]))) return false;
  const std::u32string_view suffix = text_.substr(result_.end, end - result_.end);
  struct Suffix {
    std::u32string_view text;
    std::uint8_t exponent;
  };
  constexpr auto kSuffixes = std::to_array<Suffix>({{U"k", 3},
                                                    {U"K", 3},
                                                    {U"m", 6},
                                                    {U"M", 6},
                                                    {U"mn", 6},
                                                    {U"bn", 9},
                                                    {U"b", 9},
                                                    {U"B", 9},
                                                    {U"tn", 12},
                                                    {U"T", 12},
                                                    {U"st", 0},
                                                    {U"nd", 0},
                                                    {U"rd", 0},
                                                    {U"th", 0}});
  const auto* const known =
      std::find_if(kSuffixes.begin(), kSuffixes.end(),
                   [suffix](const Suffix& candidate) { return candidate.text == suffix; });
  if (known == kSuffixes.end()) return false;
  result_.end = end;
  result_.plain_digits = false;
  result_.scale = known->exponent;
  result_.ordinal = known->exponent == 0;
  result_.metres_too = suffix == U"m";
  result_.value = result_.value * Decimal::power_of_ten(known->exponent);
  return true;
}

// 2.3 million, 300+ billion, 5 hundred thousand.
void Reader::read_scales() {
  std::size_t from = result_.end;
  bool about = false;
  if (from < text_.size() && text_[from] == U'+') {
    ++from;
    about = true;
  } else if (NumberWord::at(text_, skip_joint(text_, from)) == "plus") {
    const std::size_t plus = skip_joint(text_, from) + 4;
    const Numeral* word = kWords.find(NumberWord::at(text_, skip_joint(text_, plus)));
    if (word != nullptr && word->kind == WordKind::kScale) from = plus, about = true;
  }
  result_.about = about;
  if (about) result_.end = from;
  for (int i = 0; i < 3; ++i) {
    const std::size_t next = skip_joint(text_, from);
    const NumberWord spelled = NumberWord::at(text_, next);
    const Numeral* word = kWords.find(spelled);
    if (next == from || word == nullptr || word->ordinal) return;
    if (word->kind == WordKind::kDozen) {
      result_.value = result_.value * Decimal(12);
    } else if (word->kind == WordKind::kScale || word->kind == WordKind::kHundred) {
      result_.value = result_.value * Decimal::power_of_ten(static_cast<int>(word->value));
      result_.scale = static_cast<std::uint8_t>(word->value);
    } else {
      return;
    }
    result_.plain_digits = false;
    from = result_.end = next + spelled.size();
  }
}

bool Reader::add_scale(int exponent) {
  const Decimal scale = Decimal::power_of_ten(exponent);
  if (!started_) {
    total_ = scale;
    result_.bare = true;
  } else if (after_scale_) {  // a thousand billion
    total_ = total_ * scale;
  } else if (exponent < last_scale_) {
    total_ = total_ + Decimal(group_) * scale;
  } else {
    return false;
  }
  group_ = 0;
  last_scale_ = exponent;
  last_ = Last::kNone;
  after_scale_ = true;
  result_.scale = static_cast<std::uint8_t>(exponent);
  return true;
}

bool Reader::add_word(const Numeral& word) {
  const bool fresh = !started_ || after_scale_ || last_ == Last::kHundred;
  switch (word.kind) {
    case WordKind::kSmall:
      if (!fresh && last_ != Last::kTens) return false;
      group_ += word.value;
      last_ = Last::kSmall;
      break;
    case WordKind::kTeen:
    case WordKind::kTens: {
      const bool year = !fresh && !word.ordinal && total_.is_zero() && !result_.year &&
                        group_ >= 11 && group_ <= 21 && word.value >= 10;
      if (!fresh && !year) return false;
      result_.year = result_.year || year;
      group_ = (year ? group_ * 100 : group_) + word.value;
      last_ = word.kind == WordKind::kTeen ? Last::kTeen : Last::kTens;
      break;
    }
    case WordKind::kHundred:
      if (last_ == Last::kHundred || (started_ && group_ == 0) || group_ > 99) return false;
      result_.bare = !started_;
      group_ = (started_ ? group_ : 1) * 100;
      last_ = Last::kHundred;
      result_.scale = 2;
      break;
    case WordKind::kScale:
      if (!add_scale(static_cast<int>(word.value))) return false;
      started_ = true;
      return true;
    case WordKind::kDozen:
      if (started_ && (group_ > 99 || group_ == 0)) return false;
      group_ = (started_ ? group_ : 1) * 12;
      result_.dozen = true;
      last_ = Last::kTeen;
      break;
  }
  after_scale_ = false;
  started_ = true;
  return true;
}

// "and" joins what is smaller than the scale before it: "three million and five million" are two
// numbers. Position of the word behind that "and", or nothing.
std::optional<std::size_t> Reader::behind_and(std::size_t conjunction) const {
  if ((last_ != Last::kHundred && !after_scale_) || NumberWord::at(text_, conjunction) != "and") {
    return std::nullopt;
  }
  const std::size_t first = skip_joint(text_, conjunction + 3);
  std::size_t next = first;
  const Numeral* word = kWords.find(NumberWord::at(text_, next));
  if (next == conjunction + 3 || word == nullptr || word->kind > WordKind::kTens) {
    return std::nullopt;
  }
  for (int i = 0; i < 2 && word != nullptr && word->kind <= WordKind::kTens; ++i) {
    next = skip_joint(text_, next + NumberWord::at(text_, next).size());
    word = kWords.find(NumberWord::at(text_, next));
  }
  if (word == nullptr) return first;
  if (last_ == Last::kHundred && word->kind == WordKind::kHundred) return std::nullopt;
  const bool larger =
      word->kind == WordKind::kScale && static_cast<int>(word->value) >= last_scale_;
  return larger ? std::nullopt : std::optional(first);
}

bool Reader::read_words() {
  std::size_t next = position_;
  NumberWord spelled = NumberWord::at(text_, next);
  if (spelled == "a" || spelled == "an" || spelled == "half") {
    const bool half = spelled == "half";
    std::size_t after = skip_joint(text_, next + spelled.size());
    if (half && NumberWord::at(text_, after) == "a") after = skip_joint(text_, after + 1);
    const Numeral* word = kWords.find(NumberWord::at(text_, after));
    if (after == next + spelled.size() || word == nullptr || word->ordinal ||
        word->kind < WordKind::kHundred) {
      return false;
    }
    result_.article = !half;
    result_.half = half;
    group_ = 1;
    started_ = true;
    last_ = Last::kSmall;
    next = after;
    spelled = NumberWord::at(text_, next);
  }
  bool any = false;
  for (int i = 0; i < 64; ++i) {
    const Numeral* word = kWords.find(spelled);
    if (word == nullptr || !add_word(*word)) break;
    any = true;
    result_.end = next + spelled.size();
    if (word->ordinal) {
      result_.ordinal = true;
      break;
    }
    next = skip_joint(text_, result_.end);
    if (next == result_.end) break;
    if (const auto behind = behind_and(next)) next = *behind;
    spelled = NumberWord::at(text_, next);
  }
  if (!any) return false;
  result_.value = total_ + Decimal(group_);
  if (result_.half) result_.value = result_.value / Decimal(2);
  return true;
}

// two and a half (million), 2 ½.
void Reader::read_half() {
  if (result_.ordinal) return;
  std::size_t end = result_.end;
  for (const NumberWord& word : {NumberWord("and"), NumberWord("a"), NumberWord("half")}) {
    const std::size_t next = skip_joint(text_, end);
    if (next == end || NumberWord::at(text_, next) != word) return;
    end = next + word.size();
  }
  result_.end = end;
  result_.half = true;
  result_.plain_digits = false;
  const Decimal half = Decimal(1) / Decimal(2);
  result_.value =
      result_.value +
      half * Decimal::power_of_ten(result_.scale >= 2 && !result_.arabic ? result_.scale : 0);
  if (result_.scale == 0) read_scales();
}

std::optional<EnglishNumeral> Reader::read() {
  const char32_t c = text_[position_];
  const bool found = is_ascii_digit(c) || c == U'.' ? read_arabic() : read_words();
  if (!found) return std::nullopt;
  read_half();
  if (result_.value.overflowed()) return std::nullopt;
  return result_;
}

}  // namespace

void mark_numeral_words(std::bitset<4096>& hashes) {
  for (const auto& row : kWords.rows()) hashes.set(row.word.hash() % hashes.size());
  for (const NumberWord& word : {NumberWord("a"), NumberWord("an"), NumberWord("half")}) {
    hashes.set(word.hash() % hashes.size());
  }
}

std::optional<EnglishNumeral> read_english_numeral(std::u32string_view text, std::size_t position) {
  if (position >= text.size()) return std::nullopt;
  const char32_t c = text[position];
  if (is_ascii_letter(c)) {
    const NumberWord word = NumberWord::at(text, position);
    if (kWords.find(word) == nullptr && word != "a" && word != "an" && word != "half") {
      return std::nullopt;
    }
  }
  return Reader(text, position).read();
}

}  // namespace duizhao
