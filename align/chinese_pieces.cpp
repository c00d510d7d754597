#include <duizhao/align/chinese_pieces.h>

#include <algorithm>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::size_t kLongestWord = 8;  // characters

bool is_latin_or_digit(char32_t c) {
  return is_digit(c) || is_ascii_letter(c) || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

char32_t narrow(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

// Does a given word begin at `position`, or the text end there?
bool is_cut(const std::vector<bool>& cuts, std::size_t position) {
  return cuts.empty() || position >= cuts.size() || cuts[position];
}

// Is there a cut between two characters of [begin, end)?
bool crosses_cut(const std::vector<bool>& cuts, std::size_t begin, std::size_t end) {
  if (cuts.empty()) return false;
  for (std::size_t i = begin + 1; i < end; ++i)
    if (cuts[i]) return true;
  return false;
}

std::size_t end_of_run(std::u32string_view text, std::size_t at, const std::vector<bool>& cuts) {
  std::size_t end = at;
  const auto inside_number = [&] {
    return end > at && end + 1 < text.size() && is_digit(text[end - 1]) && is_digit(text[end + 1]);
  };
  for (; end < text.size(); ++end) {
    if (end > at && !cuts.empty() && cuts[end]) break;
    const char32_t c = text[end];
    if (!is_latin_or_digit(c) && !((c == U'.' || c == U',') && inside_number())) break;
  }
  return end;
}

}  // namespace

std::u32string folded_chinese(const Lexicon& lexicon, std::string_view utf8) {
  std::u32string text = to_utf32(utf8);
  for (char32_t& c : text) c = lexicon.simplify(narrow(c));
  return text;
}

void ChineseCutter::cut(std::u32string_view folded, const std::vector<bool>& cuts,
                        std::vector<ChinesePiece>& pieces) {
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = folded[at];
    ChinesePiece piece{span_of(at, at + 1), PieceKind::kMark, kNoId};
    if (is_latin_or_digit(c)) {
      piece.kind = PieceKind::kRun;
      piece.span = span_of(at, end_of_run(folded, at, cuts));
    } else if (is_han(c)) {
      piece.kind = PieceKind::kWord;
      matches_.clear();
      lexicon_.prefixes(folded.substr(at, kLongestWord), matches_);
      const bool at_cut = is_cut(cuts, at);
      const auto fits = [&](const Match& match) {
        if (!lexicon_.has_entry(match.word)) return false;
        const std::size_t end = at + match.length;
        return !crosses_cut(cuts, at, end) || (at_cut && is_cut(cuts, end));
      };
      const auto match = std::find_if(matches_.rbegin(), matches_.rend(), fits);
      if (match != matches_.rend()) {
        piece.span = span_of(at, at + match->length);
        piece.word = match->word;
      }
    }
    if (piece.kind != PieceKind::kMark || !is_blank(c)) pieces.push_back(piece);
    at = piece.span.end.value;
  }
}

std::u32string spelled_run(std::u32string_view run) {
  std::u32string out;
  for (const char32_t c : run)
    if (c != U',') out.push_back(ascii_lower(c));
  return out;
}

}  // namespace duizhao
