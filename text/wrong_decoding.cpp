#include <duizhao/text/wrong_decoding.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include <duizhao/text/characters.h>
#include <duizhao/text/common_characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// Decodes UTF-8 byte by byte.
class Utf8Reader {
 public:
  enum class State { kWhole, kInside, kWrong };

  State read(std::uint8_t byte) {
    if (missing_ == 0) {
      character_ = byte;
      if (byte < 0x80) return State::kWhole;
      if (byte < 0xC2 || byte > 0xF4) return State::kWrong;
      missing_ = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
      character_ = byte & (0x3FU >> missing_);
      smallest_ = byte < 0xE0 ? 0x80 : byte < 0xF0 ? 0x800 : 0x10000;
      return State::kInside;
    }
    if ((byte & 0xC0U) != 0x80) return State::kWrong;
    character_ = character_ << 6U | (byte & 0x3FU);
    if (--missing_ > 0) return State::kInside;
    const bool surrogate = character_ >= 0xD800 && character_ <= 0xDFFF;
    return character_ < smallest_ || surrogate || character_ > 0x10FFFF ? State::kWrong
                                                                        : State::kWhole;
  }

  [[nodiscard]] char32_t character() const { return character_; }

 private:
  int missing_ = 0;
  char32_t character_ = 0;
  char32_t smallest_ = 0;
};

struct Block {
  char32_t first, last;
};

// What Chinese and English texts are written with; everything else proves nothing.
constexpr std::array<Block, 20> kLikely = {
    {{0x80, 0x24F},    {0x2B9, 0x2C9},   {0x370, 0x3FF},   {0x400, 0x45F},     {0x1E00, 0x1EFF},
     {0x2010, 0x2044}, {0x20A0, 0x20BF}, {0x2100, 0x214F}, {0x2150, 0x21FF},   {0x2200, 0x22FF},
     {0x2460, 0x24FF}, {0x25A0, 0x27BF}, {0x3000, 0x30FF}, {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
     {0xFE30, 0xFE4F}, {0xFEFF, 0xFEFF}, {0xFF00, 0xFFEF}, {0x1F300, 0x1FAFF}, {0x2000, 0x200F}}};

bool is_likely(char32_t c) {
  return std::any_of(kLikely.begin(), kLikely.end(),
                     [c](Block block) { return c >= block.first && c <= block.last; });
}

bool is_private_use(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

// May follow a capital letter in good text: “…À LA CARTE»”, CAFÉ…
bool may_end_word(char32_t c) {
  constexpr std::u32string_view kMarks = U"”’»›…–—";
  return kMarks.find(c) != std::u32string_view::npos;
}

// Dashes, quotation marks, dots: what an English text has beside ASCII.
bool is_general_mark(char32_t c) { return c >= 0x2010 && c <= 0x2044; }

// How many of the Han characters are common ones; kana and what else is East Asian counts as
// characters that are not.
struct Commonness {
  std::size_t characters = 0, common = 0;

  void add(char32_t c) {
    ++characters;
    if (is_common_han(c)) ++common;
  }
  [[nodiscard]] bool at_least(double share) const {
    return static_cast<double>(common) >= share * static_cast<double>(characters);
  }
};

Commonness commonness(std::u32string_view text) {
  Commonness sum;
  for (const char32_t c : text) sum.add(c);
  return sum;
}

// Right text has 70 % common characters, text decoded wrongly seldom 20 %.
constexpr double kCommonInRightText = 0.5;
constexpr double kCommonInWrongText = 0.34;

// One character of UTF-8 read in a set of one byte a character.
struct Sequence {
  std::size_t end;
  char32_t character;
  bool symbols;  // holds a symbol or control that does not stand behind a letter in good text
};

// `inside`: others stand right before it.
std::optional<Sequence> read_sequence(std::u32string_view text, std::size_t begin, bool inside,
                                      const SingleByteSet& set) {
  Utf8Reader reader;
  bool symbols = false;
  for (std::size_t i = begin; i < text.size(); ++i) {
    const char32_t c = text[i];
    std::uint8_t byte = set.byte(c);
    // A no-break space, made an ordinary one on the way: Ã is à then.
    const bool grave = text[begin] == U'Ã' && begin > 0 && is_lower(text[begin - 1]);
    const bool lost_space = c == U' ' && i > begin && (grave || (inside && i == begin + 1));
    if (lost_space) byte = 0xA0;
    if (byte == 0) return std::nullopt;
    const Utf8Reader::State state = reader.read(byte);
    if (state == Utf8Reader::State::kWrong) return std::nullopt;
    if (i > begin) symbols = symbols || lost_space || !(is_letter(c) || may_end_word(c));
    if (state == Utf8Reader::State::kWhole)
      return is_likely(reader.character())
                 ? std::optional(Sequence{i + 1, reader.character(), symbols})
                 : std::nullopt;
  }
  return std::nullopt;
}

// Does one sequence alone prove it?
bool proves(const Sequence& sequence, std::u32string_view text, std::size_t begin) {
  const char32_t lead = text[begin];
  const std::size_t length = sequence.end - begin;
  const bool behind_lower = begin > 0 && is_lower(text[begin - 1]);
  const bool before_lower = sequence.end < text.size() && is_lower(text[sequence.end]);
  if (length >= 3) return sequence.symbols || is_general_mark(sequence.character);
  if (lead == U'Â' || lead == U'Ã' || lead == U'√' || lead == U'¬')
    return sequence.symbols || behind_lower || before_lower;
  return sequence.symbols && sequence.character <= 0x17F && is_upper(lead) &&
         (behind_lower || before_lower);
}

// What a decoder leaves where it cannot read on.
bool is_hole(char32_t c) { return c == U'?' || c == 0xFFFD || is_private_use(c); }

// Is `repaired`, which is UTF-8 read as East Asian characters, what was meant by them? It has to
// hold so many Han characters, or begin with a mark.
bool is_clearly_better(std::u32string_view text, std::u32string_view repaired, std::size_t needed) {
  const Commonness before = commonness(text);
  if (repaired.empty() || (before.common > 0 && before.at_least(kCommonInWrongText))) return false;
  Commonness after;
  for (const char32_t c : repaired) {
    if (c >= 0x80 && !is_likely(c)) return false;
    if (is_han(c)) after.add(c);
  }
  const bool is_mark = is_general_mark(repaired.front());
  return is_mark ||
         (after.characters >= needed && after.common > 0 && after.at_least(kCommonInRightText));
}

}  // namespace

std::optional<Undone> read_utf8_as_single_byte(std::u32string_view text, std::size_t begin,
                                               const SingleByteSet& set) {
  Undone undone{begin, {}};
  bool proved = false;
  bool symbols = false;
  while (const auto sequence = read_sequence(text, undone.end, undone.end > begin, set)) {
    proved = proved || proves(*sequence, text, undone.end);
    symbols = symbols || sequence->symbols;
    undone.repaired += sequence->character;
    undone.end = sequence->end;
  }
  // Several in a row are proof enough, unless they might be words of letters alone (Cyrillic).
  if (!proved && !(undone.repaired.size() >= 2 && symbols)) return std::nullopt;
  return undone;
}

std::optional<Undone> read_utf8_as_double_byte(std::u32string_view text, std::size_t begin,
                                               const DoubleByteSet& set) {
  Utf8Reader reader;
  Undone undone{begin, {}};
  std::u32string pending;  // characters that end inside one of the text's
  bool cut_off = false;    // ends inside a character, the rest of which is lost
  std::size_t i = begin;
  for (; i < text.size(); ++i) {
    const unsigned code = text[i] == U'€' ? 0x80U : set.code(text[i]);
    Utf8Reader::State state = code == 0 ? Utf8Reader::State::kWrong : Utf8Reader::State::kInside;
    if (code == 0) cut_off = true;
    for (const unsigned byte : {code >> 8U, code & 0xFFU}) {
      if (state == Utf8Reader::State::kWrong || byte == 0) continue;
      state = reader.read(static_cast<std::uint8_t>(byte));
      if (state == Utf8Reader::State::kWhole) pending += reader.character();
    }
    if (state == Utf8Reader::State::kWrong) break;
    if (state == Utf8Reader::State::kInside) continue;
    undone = {i + 1, undone.repaired + pending};
    pending.clear();
  }
  cut_off = (cut_off || i == text.size()) && undone.end != i;
  if (cut_off) undone = {i, undone.repaired + pending};
  const std::size_t needed = i < text.size() && is_hole(text[i]) ? 1 : 2;
  if (!is_clearly_better(text.substr(begin, undone.end - begin), undone.repaired, needed))
    return std::nullopt;
  if (cut_off) undone.repaired.clear();
  return undone;
}

std::optional<Undone> read_latin_letter_as_gbk(std::u32string_view text, std::size_t begin) {
  const auto at = [text](std::size_t i) { return i < text.size() ? text[i] : U' '; };
  const char32_t before = begin == 0 ? U' ' : text[begin - 1];
  std::size_t end = begin;
  Utf8Reader reader;
  Undone undone;
  for (; is_han(at(end)); ++end) {
    const unsigned code = gbk().code(text[end]);
    const unsigned lead = code >> 8U;
    if (lead != 0xC2 && lead != 0xC3) return std::nullopt;
    reader.read(static_cast<std::uint8_t>(lead));
    if (reader.read(static_cast<std::uint8_t>(code & 0xFFU)) != Utf8Reader::State::kWhole)
      return std::nullopt;
    undone.repaired += reader.character();
  }
  const auto is_latin = [](char32_t c) { return is_ascii_letter(c) || is_digit(c); };
  if (end == begin || end > begin + 2 || !(is_latin(before) || is_latin(at(end))))
    return std::nullopt;
  undone.end = end;
  return undone;
}

std::optional<Undone> read_double_byte_as_latin(std::u32string_view text, std::size_t begin,
                                                const DoubleByteSet& set) {
  const SingleByteSet& latin = windows_1252();
  Undone undone{begin, {}};
  while (undone.end + 1 < text.size()) {
    const std::uint8_t lead = latin.byte(text[undone.end]);
    const char32_t next = text[undone.end + 1];
    const std::uint8_t trail = next < 0x80 ? static_cast<std::uint8_t>(next) : latin.byte(next);
    if (lead < 0xA1 || trail < 0x40) break;
    const char32_t c = set.character(static_cast<std::uint16_t>(lead << 8U | trail));
    if (c == 0) break;
    undone.repaired += c;
    undone.end += 2;
  }
  Commonness after;
  for (const char32_t c : undone.repaired)
    if (c < 0x2010 || c > 0xFF00 || (c >= 0x3000 && c < 0x3400))
      continue;  // punctuation
    else
      after.add(c);
  // Two common characters by chance: ÄÖÜß would be one.
  const double needed = after.characters <= 2 ? 1.0 : 0.6;
  if (after.characters < 2 || !after.at_least(needed)) return std::nullopt;
  return undone;
}

std::optional<Undone> read_double_byte_as_other(std::u32string_view run, const DoubleByteSet& read,
                                                const DoubleByteSet& written) {
  if (run.size() < 4) return std::nullopt;
  Undone undone{run.size(), {}};
  std::size_t han = 0;
  for (const char32_t c : run) {
    const char32_t other = written.character(read.code(c));
    if (other == 0) return std::nullopt;
    if (is_han(c) || is_private_use(c)) ++han;
    undone.repaired += other;
  }
  // Both sets have Greek, Cyrillic and kana: good text, when there is nothing else.
  if (han * 4 < run.size()) return std::nullopt;
  if (!commonness(undone.repaired).at_least(run.size() < 6 ? 0.8 : 0.65)) return std::nullopt;
  return undone;
}

std::optional<Undone> read_utf16_swapped(std::u32string_view run) {
  if (run.size() < 3) return std::nullopt;
  Undone undone{run.size(), {}};
  std::size_t ascii = 0;
  for (const char32_t c : run) {
    if (c > 0xFFFF) return std::nullopt;
    const char32_t swapped = (c & 0xFFU) << 8U | c >> 8U;
    if (swapped >= 0x20 && swapped < 0x7F) ++ascii;
    undone.repaired += swapped;
  }
  if (ascii != run.size() && !commonness(undone.repaired).at_least(0.65)) return std::nullopt;
  return undone;
}

std::optional<Undone> read_ascii_as_utf16(std::u32string_view run) {
  if (run.size() < 4) return std::nullopt;
  Undone undone{run.size(), {}};
  std::size_t lower = 0;
  for (const char32_t c : run)
    for (const char32_t byte : {c & 0xFFU, c >> 8U}) {  // little endian
      if (byte < 0x20 || byte > 0x7E || is_digit(byte)) return std::nullopt;
      if (is_lower(byte) || byte == U' ') ++lower;
      undone.repaired += byte;
    }
  if (lower * 10 < undone.repaired.size() * 9) return std::nullopt;
  return undone;
}

}  // namespace duizhao
