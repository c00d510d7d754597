#include <duizhao/text/number_text.h>

#include <algorithm>
#include <array>

#include <duizhao/text/characters.h>
#include <duizhao/text/inline_codes.h>

namespace duizhao {

namespace {

// Traditional characters of numerals, dates and measures, each followed by its simplified form.
constexpr std::u32string_view kSimplified =
    U"萬万億亿兩两點点個个後后時时號号週周禮礼數数幾几餘余來来雙双倆俩單单過过紀纪鐘钟約约貳贰"
    U"參叁陸陆弍贰圓圆裡里畝亩噸吨鎊镑歐欧韓韩國国釐厘頃顷達达員员還还這这廣广東东門门長长"
    U"無无風风與与華华壽寿間间開开樣样見见實实業业氣气樓楼書书萊莱劃划聲声頭头齊齐馬马亂乱"
    U"語语車车讀读戰战爾尔顧顾軍军對对線线貫贯腳脚親亲變变從从說说應应勞劳難难發发歲岁術术"
    U"極极塊块錢钱類类條条義义節节視视現现級级臺台專专準准確确會会場场側侧邊边領领體体圖图"
    U"將将聯联許许連连輩辈離离總总眾众臉脸話话滅灭顆颗關关種种瀋沈陽阳寶宝黃黄靈灵轉转動动"
    U"項项飛飞龍龙劍剑橋桥爺爷遍遍賴赖鍋锅丟丢驚惊價价舊旧輕轻雜杂覽览據据鈞钧顯显聽听圍围"
    U"徑径產产籌筹夠够籃篮樂乐標标獨独幣币傑杰維维葉叶謝谢環环醫医貧贫輪轮彈弹層层籠笼勝胜"
    U"靜静憂忧態态絲丝鳴鸣掛挂給给調调帶带漢汉夾夹壓压遊游歷历讓让滿满兒儿學学師师衛卫陣阵";

struct Simplified {
  std::array<char16_t, 0x5200> forms{};  // from U+4E00
  constexpr Simplified() {
    for (std::size_t i = 0; i < forms.size(); ++i) forms[i] = static_cast<char16_t>(0x4E00 + i);
    for (std::size_t i = 0; i + 1 < kSimplified.size(); i += 2) {
      forms[kSimplified[i] - 0x4E00] = static_cast<char16_t>(kSimplified[i + 1]);
    }
  }
};
constexpr Simplified kTable;

char32_t plain_character(char32_t c) {
  if (c >= 0x4E00 && c < 0x4E00 + kTable.forms.size()) return kTable.forms[c - 0x4E00];
  if (c >= 0xFF01 && c <= 0xFF5E && c != U'，') return c - 0xFEE0;
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == U'〜' || c == U'～') return U'-';
  if (c == 0x2018 || c == 0x2019) return U'\'';
  if (c == 0xA0 || c == 0x202F || c == 0x2009 || c == 0x3000) return U' ';
  if (c == U'○') return U'〇';
  return c;
}

// Digits of addresses, tags and placeholders are no numbers; those of paths may be
// (report-2020.pdf).
void hide_codes(std::u32string_view text, std::u32string& plain) {
  const InlineCodes codes = inline_codes(text);
  const auto hide = [&plain](const Span& span) {
    std::fill_n(plain.begin() + span.begin.value, span.size(), kHidden);
  };
  for (const Address& address : codes.addresses) {
    if (address.kind != AddressKind::kPath) hide(address.span);
  }
  for (const Tag& tag : codes.tags) {
    if (tag.sure) hide(tag.span);
  }
  for (const Placeholder& placeholder : codes.placeholders) hide(placeholder.span);
}

std::size_t digits_end(std::u32string_view text, std::size_t position) {
  while (position < text.size() && is_ascii_digit(text[position])) ++position;
  return position;
}

// The end of a group of exactly three digits behind a separator.
std::optional<std::size_t> group_end(std::u32string_view text, std::size_t separator) {
  if (separator >= text.size()) return std::nullopt;
  const std::size_t end = digits_end(text, separator + 1);
  if (end != separator + 4) return std::nullopt;
  return end;
}

std::uint32_t number(std::u32string_view digits) {
  return Decimal::from_digits(digits).small(99999);
}

}  // namespace

std::u32string plain_text(std::u32string_view text) {
  std::u32string plain(text);
  for (char32_t& c : plain) {
    if (c >= 0x80) c = plain_character(c);
  }
  hide_codes(text, plain);
  return plain;
}

std::optional<DigitRun> read_digits(std::u32string_view text, std::size_t position) {
  DigitRun run;
  run.end = digits_end(text, position);
  if (run.end == position) return std::nullopt;
  run.whole_digits = static_cast<std::uint32_t>(run.end - position);
  if (run.whole_digits <= 3 && text[position] != U'0') {
    const char32_t separator = run.end < text.size() ? text[run.end] : U'\0';
    while (separator == U',' || separator == U' ') {
      if (run.end >= text.size() || text[run.end] != separator) break;
      const auto end = group_end(text, run.end);
      if (!end) break;
      run.end = *end;
      run.whole_digits += 3;
      run.plain = false;
    }
  }
  if (run.end + 1 < text.size() && text[run.end] == U'.' && is_ascii_digit(text[run.end + 1])) {
    run.end = digits_end(text, run.end + 1);
    run.plain = false;
  }
  run.value = Decimal::from_digits(text.substr(position, run.end - position));
  return run;
}

std::optional<ClockTime> read_clock(std::u32string_view text, std::size_t position) {
  const std::size_t colon = digits_end(text, position);
  if (colon == position || colon > position + 2 || colon >= text.size() || text[colon] != U':') {
    return std::nullopt;
  }
  std::size_t end = digits_end(text, colon + 1);
  if (end != colon + 3) return std::nullopt;
  ClockTime time;
  time.hour = number(text.substr(position, colon - position));
  time.minute = number(text.substr(colon + 1, 2));
  if (time.hour > 24 || time.minute > 59) return std::nullopt;
  if (end < text.size() && text[end] == U':' && digits_end(text, end + 1) == end + 3) end += 3;
  time.end = end;
  return time;
}

std::optional<std::size_t> read_numeric_date(std::u32string_view text, std::size_t position,
                                             std::vector<Quantity>& quantities) {
  std::array<std::size_t, 3> begins{}, ends{};
  std::array<std::uint32_t, 3> values{};
  for (std::size_t i = 0; i < 3; ++i) {
    begins.at(i) = i == 0 ? position : ends.at(i - 1) + 1;
    if (i > 0 && (ends.at(i - 1) >= text.size() || text[ends.at(i - 1)] != text[ends[0]])) {
      return std::nullopt;
    }
    ends.at(i) = digits_end(text, begins.at(i));
    const std::size_t size = ends.at(i) - begins.at(i);
    if (size == 0 || size == 3 || size > 4 || (size == 4 && i == 1)) return std::nullopt;
    if (i == 0 && (ends[0] >= text.size() ||
                   (text[ends[0]] != U'-' && text[ends[0]] != U'/' && text[ends[0]] != U'.'))) {
      return std::nullopt;
    }
    values.at(i) = number(text.substr(begins.at(i), size));
  }
  const std::size_t year = ends[0] - begins[0] == 4 ? 0 : 2;
  const std::size_t other = 2 - year;
  if (ends.at(year) - begins.at(year) != 4 || values.at(other) > 31 || values[1] > 31 ||
      values[1] == 0 || values.at(other) == 0) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < 3; ++i) {
    Quantity q{.kind = i == year ? QuantityKind::kYear : QuantityKind::kDay, .digits = true};
    q.listed = true;
    q.span = span_of(begins.at(i), ends.at(i));
    add_reading(q, ReadingKind::kValue, Decimal(values.at(i)));
    if (i != year && values.at(i) <= 12) {
      add_reading(q, ReadingKind::kMonth, Decimal(values.at(i)));
    }
    quantities.push_back(std::move(q));
  }
  return ends[2];
}

namespace {

Quantity digit_code(std::u32string_view text, std::size_t position, std::size_t end) {
  Quantity code{.kind = QuantityKind::kCode, .strength = 0, .digits = true};
  code.span = span_of(position, end);
  for (const char32_t c : text.substr(position, end - position)) {
    if (is_ascii_digit(c) || c == U'.') code.code.push_back(c);
  }
  // A mobile number may be written in one: 13812345678.
  if (code.code.size() == 11 && code.code[0] == U'1') {
    add_reading(code, ReadingKind::kValue, Decimal::from_digits(code.code));
  }
  return code;
}

}  // namespace

std::optional<std::size_t> read_digit_code(std::u32string_view text, std::size_t position,
                                           std::vector<Quantity>& quantities) {
  const bool plus = position > 0 && text[position - 1] == U'+';
  const char32_t first_mark =
      digits_end(text, position) < text.size() ? text[digits_end(text, position)] : U'\0';
  const bool mobile = text[position] == U'1' && digits_end(text, position) == position + 3;
  if (first_mark != U'.' && first_mark != U'-' && !((plus || mobile) && first_mark == U' ')) {
    return std::nullopt;
  }
  std::size_t end = position, groups = 0, digits = 0, longest = 0;
  for (std::size_t begin = position; groups < 8; begin = end + 1) {
    const std::size_t stop = digits_end(text, begin);
    if (stop == begin) break;
    digits += stop - begin;
    longest = std::max(longest, stop - begin);
    ++groups;
    end = stop;
    if (end >= text.size() || (text[end] != first_mark && !(plus && text[end] == U'-'))) break;
  }
  if (first_mark == U'.') {
    if (groups < 3 || longest > 4) return std::nullopt;
  } else if (first_mark == U' ' && !plus) {  // 138 1234 5678
    if (groups != 3 || digits != 11 || longest != 4) return std::nullopt;
  } else if (plus) {
    if (digits < 8 || groups < 2) return std::nullopt;
  } else if (text[position] == U'0' && groups == 2) {  // 010-65529988
    if (digits < 10 || longest < 7) return std::nullopt;
  } else if (groups < 3 || digits < 9 || longest > 8) {
    return std::nullopt;
  }
  quantities.push_back(digit_code(text, position, end));
  return end;
}

std::optional<DigitFraction> read_digit_fraction(std::u32string_view text, std::size_t position) {
  const std::size_t stroke = digits_end(text, position);
  if (stroke == position || stroke >= text.size() || text[stroke] != U'/') return std::nullopt;
  if (position > 0 && text[position - 1] == U'/') return std::nullopt;
  DigitFraction fraction{.end = digits_end(text, stroke + 1)};
  if (fraction.end == stroke + 1) return std::nullopt;
  if (fraction.end < text.size() && text[fraction.end] == U'/') return std::nullopt;
  fraction.numerator = number(text.substr(position, stroke - position));
  fraction.denominator = number(text.substr(stroke + 1, fraction.end - stroke - 1));
  if (fraction.denominator > 10 || fraction.numerator >= fraction.denominator ||
      fraction.numerator == 0) {
    return std::nullopt;
  }
  return fraction;
}

std::optional<Quantity> read_code(std::u32string_view text, std::size_t position) {
  std::size_t letters = position;
  while (letters < text.size() && is_ascii_letter(text[letters])) ++letters;
  std::size_t digits = letters;
  if (digits < text.size() && text[digits] == U'-') ++digits;
  std::size_t end = digits_end(text, digits);
  const std::size_t count = letters - position;
  if (end == digits || count == 0 || count > 12 || end - digits > 8) return std::nullopt;
  std::u32string upper;
  bool capitals = true;
  for (std::size_t i = position; i < letters; ++i) {
    const bool small = text[i] >= U'a';
    upper.push_back(small ? text[i] - 32 : text[i]);
    capitals = capitals && !small;
  }
  constexpr auto kNoCodes = std::to_array<std::u32string_view>(
      {U"US",   U"RMB", U"USD", U"EUR", U"GBP",  U"CNY", U"JPY", U"HKD",
       U"NO",   U"PP",  U"P",   U"VOL", U"ART",  U"SEC", U"FIG", U"CHAPTER",
       U"PAGE", U"NOT", U"MID", U"PRE", U"POST", U"AGED"});
  if (std::find(kNoCodes.begin(), kNoCodes.end(), upper) != kNoCodes.end()) return std::nullopt;
  // Small letters with a hyphen are words: top-10, mid-90.
  if (!capitals && letters != digits && upper != U"COVID") return std::nullopt;
  Quantity code{.kind = QuantityKind::kCode, .strength = 0, .digits = true};
  const Decimal value = Decimal::from_digits(text.substr(digits, end - digits));
  const std::size_t whole = end;
  while (end + 1 < text.size() && text[end] == U'.' && is_ascii_digit(text[end + 1])) {
    end = digits_end(text, end + 1);  // PM2.5
  }
  code.span = span_of(position, end);
  code.code = upper;
  code.code.append(text.substr(digits, end - digits));
  code.code_letters = static_cast<std::uint32_t>(count);
  if (whole == end) add_reading(code, ReadingKind::kValue, value);
  return code;
}

void add_reading(Quantity& quantity, ReadingKind kind, const Decimal& value) {
  if (value.overflowed()) return;
  const Reading reading{kind, value};
  auto& all = quantity.readings;
  if (std::find(all.begin(), all.end(), reading) == all.end()) all.push_back(reading);
}

void add_fractions(Quantity& quantity, std::span<const SmallFraction> values) {
  for (const SmallFraction& value : values) {
    if (value.denominator == 0) return;
    const Decimal numerator(value.numerator);
    add_reading(quantity, ReadingKind::kValue,
                value.denominator == 1 ? numerator : numerator / Decimal(value.denominator));
  }
}

void add_percent(Quantity& quantity, const Decimal& percent) {
  add_reading(quantity, ReadingKind::kValue, percent);
  add_reading(quantity, ReadingKind::kShare, percent / Decimal(100));
}

void add_times(Quantity& quantity, const Decimal& times) {
  const auto add = [&](const Decimal& value) {
    add_reading(quantity, ReadingKind::kValue, value);
    add_reading(quantity, ReadingKind::kValue, value * Decimal(100));
    add_reading(quantity, ReadingKind::kShare, value);
  };
  add(times);
  if (times > Decimal(20)) return;
  add(distance(times, Decimal(1)));
  add(times + Decimal(1));
}

void add_decimal_readings(Language language, std::u32string_view digits, Quantity& quantity) {
  const std::size_t point = digits.find(U'.');
  if (point == std::u32string_view::npos || point == 0 || point > 3) return;
  const std::u32string_view before = digits.substr(0, point);
  const std::u32string_view behind = digits.substr(point + 1);
  if (behind.size() == 3 && digits[0] != U'0') {
    std::u32string joined(before);
    joined += behind;
    add_reading(quantity, ReadingKind::kValue, Decimal::from_digits(joined));
  }
  if (before.size() > 2 || behind.size() > 2) return;
  const bool english = language == Language::kEnglish;
  const std::uint32_t day = number(english ? before : behind);
  const std::uint32_t month = number(english ? behind : before);
  if (day < 1 || day > 31 || month < 1 || month > 12) return;
  add_reading(quantity, ReadingKind::kDate, Decimal(std::uint64_t{month} * 100 + day));
}

void add_time(Quantity& quantity, std::uint32_t hour, std::uint32_t minute) {
  add_reading(quantity, ReadingKind::kTime, Decimal(hour % 12 * 60 + minute));
  add_reading(quantity, ReadingKind::kValue, Decimal(hour));
  if (minute != 0) return;
  add_reading(quantity, ReadingKind::kValue, Decimal(hour % 12));
  if (hour % 12 != 0) return;
  for (const std::uint32_t same : {0U, 12U, 24U}) {
    add_reading(quantity, ReadingKind::kValue, Decimal(same));
  }
}

void add_short_year(Quantity& quantity, const Decimal& year) {
  add_reading(quantity, ReadingKind::kValue, year + Decimal(1900));
  add_reading(quantity, ReadingKind::kValue, year + Decimal(2000));
}

}  // namespace duizhao
