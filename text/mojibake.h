// Text that was decoded with the wrong encoding, and what it was before.
//
// A stretch counts only when its bytes in the wrong encoding are valid in the right one and the
// result is clearly likelier: common characters instead of rare ones, a letter or mark instead of
// symbols behind capitals. Damage that left no bytes (U+FFFD, ???) is in text/damage.h.
//
// Law: spans are in order and do not overlap; the repaired text holds no mojibake any more.
//
//   find_mojibake(U"donâ€™t")  →  {span 3 to 6, kUtf8AsLatin, "’"}
//   find_mojibake(U"浣犲ソ")   →  {span 0 to 3, kUtf8AsGbk, "你好"}
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/units.h>

namespace duizhao {

enum class MojibakeKind : std::uint8_t {
  kUtf8AsLatin,     // Windows-1252, Latin-1, Mac Roman: Â£, ä¸­æ–‡, ‚Äô
  kUtf8AsCyrillic,  // Windows-1251: вЂ™
  kUtf8AsGbk,       // 浣犲ソ, 鈥檚
  kUtf8AsBig5,      // 銝剖?
  kGbkAsLatin,      // ÖÐÎÄ
  kBig5AsLatin,     // ¤¤¤å
  kBig5AsGbk,       // いゅ
  kGbkAsBig5,       // 笢恅
  kUtf16Swapped,    // ⵎ蝥, 栀攀氀氀漀
  kAsciiAsUtf16,    // 畢桳
  kLostTwice,       // 锟斤拷: U+FFFD in UTF-8 read as GBK
  kUninitialised,   // 烫烫烫, 屯屯屯: memory that nothing was written to
};

struct Mojibake {
  Span span;  // code points
  MojibakeKind kind = MojibakeKind::kUtf8AsLatin;
  std::string repaired;  // UTF-8; empty when it cannot be known
  friend bool operator==(const Mojibake&, const Mojibake&) = default;
};

// Linear in the length of the text.
std::vector<Mojibake> find_mojibake(std::u32string_view text);

// What `kind` is called in a message: "UTF-8 read as Windows-1252".
std::string_view describe(MojibakeKind kind);

}  // namespace duizhao
