#include <duizhao/text/mojibake.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>

#include <duizhao/text/characters.h>
#include <duizhao/text/common_characters.h>
#include <duizhao/text/legacy_sets.h>
#include <duizhao/text/utf8.h>
#include <duizhao/text/wrong_decoding.h>

namespace duizhao {
namespace {

// How often UTF-8 may have been encoded over and over.
constexpr int kMaxTimes = 4;

// A run is looked at as a whole when at most this share of its characters is common.
constexpr double kCommonInWrongRun = 0.26;
constexpr std::size_t kMaxRun = 2000;

using Plane = std::bitset<0x10000>;

bool is_lead(std::uint8_t byte) { return byte >= 0xC2 && byte <= 0xF4; }
bool is_trail(unsigned byte) { return byte >= 0x80 && byte <= 0xBF; }

// What a character may begin, and what it says of the run that it stands in.
struct Characters {
  Plane latin, cyrillic, mac, gbk, big5;
  Plane latin_in_gbk;  // 茅 for é
  Plane literal;       // 锟斤拷, 烫烫烫
  Plane any;           // any of these
  Plane run;           // is_run_character
  Plane common;        // is_common_han
};

// A character that is two bytes of UTF-8, the first of them the lead byte of Han or of a mark.
void add_double_byte(const DoubleByteSet& set, Plane& leads) {
  for (char32_t c = 0x80; c < leads.size(); ++c) {
    const std::uint16_t code = set.code(c);
    const unsigned lead = code >> 8U;
    if (lead >= 0xE2 && lead <= 0xEF && is_trail(code & 0xFFU) && !is_common_han(c)) leads.set(c);
  }
}

// Letters that whole-run readings are about: no Latin, no punctuation of Chinese texts, no symbols.
bool is_run_character(char32_t c) {
  return c >= 0x370 && !(c >= 0x2000 && c <= 0x206F) && !(c >= 0x20A0 && c <= 0x20CF) &&
         !(c >= 0x2100 && c <= 0x214F) && !(c >= 0x3000 && c <= 0x303F) && c < 0xF900;
}

std::unique_ptr<const Characters> make_characters() {
  auto made = std::make_unique<Characters>();
  for (char32_t c = 0x80; c < made->any.size(); ++c) {
    if (is_lead(windows_1252().byte(c)) || (c >= 0xA1 && c <= 0xFF)) made->latin.set(c);
    if (is_lead(windows_1251().byte(c)) && c >= 0x400) made->cyrillic.set(c);
    const std::uint8_t mac = mac_roman().byte(c);
    if (mac == 0xC2 || mac == 0xC3 || (mac >= 0xE2 && mac <= 0xE9)) made->mac.set(c);
    if (is_run_character(c)) made->run.set(c);
    if (is_common_han(c)) made->common.set(c);
    const unsigned lead = gbk().code(c) >> 8U;
    if ((lead == 0xC2 || lead == 0xC3) && is_trail(gbk().code(c) & 0xFFU))
      made->latin_in_gbk.set(c);
  }
  for (const char32_t c : std::u32string_view(U"锟烫屯鈥")) made->literal.set(c);
  add_double_byte(gbk(), made->gbk);
  add_double_byte(big5(), made->big5);
  made->any = made->latin | made->cyrillic | made->mac | made->gbk | made->big5 | made->literal |
              made->latin_in_gbk;
  return made;
}

const Characters& characters() {
  static const std::unique_ptr<const Characters> made = make_characters();
  return *made;
}

class Finder {
 public:
  explicit Finder(std::u32string_view text) : text_(text) {}

  std::vector<Mojibake> find() {
    for (std::size_t i = 0; i < text_.size();) {
      const char32_t c = text_[i];
      if (c < 0x80) {
        close_run(i++);
        continue;
      }
      const std::size_t end = read_at(i);
      if (end == i) {
        if (c <= 0xFFFF && may_.run[c]) {
          ++run_characters_;
          if (may_.common[c]) ++run_common_;
        } else {
          close_run(i);
          run_begin_ = i + 1;
        }
        ++i;
        continue;
      }
      close_run(i);
      run_begin_ = end;
      i = end;
    }
    close_run(text_.size());
    return std::move(found_);
  }

 private:
  void add(std::size_t begin, std::size_t end, MojibakeKind kind, std::u32string_view repaired) {
    const auto index = [](std::size_t i) { return CodePointIndex{static_cast<std::uint32_t>(i)}; };
    found_.push_back({{index(begin), index(end)}, kind, to_utf8(repaired)});
  }

  // The end of what is wrong at `begin`, or `begin`.
  std::size_t read_at(std::size_t begin) {
    const char32_t c = text_[begin];
    if (c > 0xFFFF || !may_.any[c]) return begin;
    if (may_.literal[c])
      if (const std::size_t end = read_literal(begin); end != begin) return end;
    const auto take = [this, begin](std::optional<Undone> undone, MojibakeKind kind) {
      if (!undone) return begin;
      add(begin, undone->end, kind, undone->repaired);
      return undone->end;
    };
    std::size_t end = begin;
    if (may_.latin[c])
      end =
          take(read_utf8_as_single_byte(text_, begin, windows_1252()), MojibakeKind::kUtf8AsLatin);
    if (end == begin && may_.latin[c])
      end = take(read_double_byte_as_latin(text_, begin, gbk()), MojibakeKind::kGbkAsLatin);
    if (end == begin && may_.latin[c])
      end = take(read_double_byte_as_latin(text_, begin, big5()), MojibakeKind::kBig5AsLatin);
    if (end == begin && may_.mac[c])
      end = take(read_utf8_as_single_byte(text_, begin, mac_roman()), MojibakeKind::kUtf8AsLatin);
    if (end == begin && may_.cyrillic[c])
      end = take(read_utf8_as_single_byte(text_, begin, windows_1251()),
                 MojibakeKind::kUtf8AsCyrillic);
    if (end == begin && may_.gbk[c])
      end = take(read_utf8_as_double_byte(text_, begin, gbk()), MojibakeKind::kUtf8AsGbk);
    if (end == begin && may_.latin_in_gbk[c] && !is_chinese())
      end = take(read_latin_letter_as_gbk(text_, begin), MojibakeKind::kUtf8AsGbk);
    if (end == begin && may_.big5[c])
      end = take(read_utf8_as_double_byte(text_, begin, big5()), MojibakeKind::kUtf8AsBig5);
    return end;
  }

  // More than a few Han characters among the Latin letters?
  bool is_chinese() {
    if (!is_chinese_) {
      std::size_t han = 0;
      std::size_t latin = 0;
      for (const char32_t c : text_) {
        if (is_ascii_letter(c)) ++latin;
        if (is_han(c)) ++han;
      }
      is_chinese_ = han * 4 > latin;
    }
    return *is_chinese_;
  }

  // 锟斤拷, what is left of a dash, memory that nothing was written to.
  std::size_t read_literal(std::size_t begin) {
    const std::u32string_view rest = text_.substr(begin);
    if (rest.starts_with(U"锟斤拷")) {
      std::size_t end = begin + 3;
      while (text_.substr(end).starts_with(U"锟斤拷")) end += 3;
      add(begin, end, MojibakeKind::kLostTwice, U"");
      return end;
    }
    if (rest.front() == U'鈥') {
      // The second half of – or ” and what followed it could not be read.
      const bool cut_off = rest.size() > 1 && (rest[1] == U'?' || rest[1] == 0xFFFD);
      if (cut_off) add(begin, begin + 2, MojibakeKind::kUtf8AsGbk, U"");
      return cut_off ? begin + 2 : begin;
    }
    const std::size_t end = std::min(rest.find_first_not_of(rest.front()), rest.size());
    if (end < 3 || rest.front() == U'锟') return begin;
    add(begin, begin + end, MojibakeKind::kUninitialised, U"");
    return begin + end;
  }

  // Reads the run that ends before `end` as a whole.
  void close_run(std::size_t end) {
    const std::size_t begin = std::exchange(run_begin_, end + 1);
    const std::size_t characters = std::exchange(run_characters_, 0);
    const std::size_t common = std::exchange(run_common_, 0);
    if (characters < 3 || characters > kMaxRun) return;
    if (static_cast<double>(common) > kCommonInWrongRun * static_cast<double>(characters)) return;
    read_run(begin, text_.substr(begin, end - begin));
  }

  void read_run(std::size_t begin, std::u32string_view run) {
    using Reading = std::pair<std::optional<Undone>, MojibakeKind>;
    const auto take = [this, begin, run](const Reading& reading) {
      if (!reading.first) return false;
      add(begin, begin + run.size(), reading.second, reading.first->repaired);
      return true;
    };
    take({read_utf16_swapped(run), MojibakeKind::kUtf16Swapped}) ||
        take({read_ascii_as_utf16(run), MojibakeKind::kAsciiAsUtf16}) ||
        take({read_double_byte_as_other(run, gbk(), big5()), MojibakeKind::kBig5AsGbk}) ||
        take({read_double_byte_as_other(run, big5(), gbk()), MojibakeKind::kGbkAsBig5});
  }

  std::u32string_view text_;
  const Characters& may_ = characters();
  std::size_t run_begin_ = 0, run_characters_ = 0, run_common_ = 0;
  std::optional<bool> is_chinese_;
  std::vector<Mojibake> found_;
};

// The text with all that is found in it repaired, until nothing more is found.
std::string repair(const std::string& utf8, int times) {
  const std::u32string text = to_utf32(utf8);
  const std::vector<Mojibake> found = Finder(text).find();
  if (found.empty() || times == 0) return utf8;
  std::string out;
  std::size_t from = 0;
  for (const Mojibake& mojibake : found) {
    out += to_utf8(std::u32string_view(text).substr(from, mojibake.span.begin.value - from));
    out += mojibake.repaired;
    from = mojibake.span.end.value;
  }
  out += to_utf8(std::u32string_view(text).substr(from));
  return repair(out, times - 1);
}

}  // namespace

std::vector<Mojibake> find_mojibake(std::u32string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char32_t c) { return c < 0x80; })) return {};
  std::vector<Mojibake> found = Finder(text).find();
  for (Mojibake& mojibake : found) mojibake.repaired = repair(mojibake.repaired, kMaxTimes);
  return found;
}

std::string_view describe(MojibakeKind kind) {
  constexpr std::array<std::string_view, 12> kNames = {"UTF-8 read as a Western encoding",
                                                       "UTF-8 read as Windows-1251",
                                                       "UTF-8 read as GBK",
                                                       "UTF-8 read as Big5",
                                                       "GBK read as a Western encoding",
                                                       "Big5 read as a Western encoding",
                                                       "Big5 read as GBK",
                                                       "GBK read as Big5",
                                                       "UTF-16 with its bytes exchanged",
                                                       "ASCII read as UTF-16",
                                                       "characters lost, then read as GBK",
                                                       "memory that nothing was written to"};
  return kNames.at(static_cast<std::size_t>(kind));
}

}  // namespace duizhao
