#include <duizhao/align/piece.h>

#include <algorithm>
#include <numeric>

namespace duizhao {
namespace {

TokenTable part_of(const TokenTable& whole, const Numbers& sentences) {
  TokenTable part;
  part.types = whole.types;
  for (const std::uint32_t i : sentences) {
    const auto tokens = whole.sentence(i);
    part.tokens.insert(part.tokens.end(), tokens.begin(), tokens.end());
    part.first.push_back(static_cast<std::uint32_t>(part.tokens.size()));
    part.characters.push_back(whole.characters[i]);
  }
  return part;
}

// The place behind each sentence, and that before the first one.
std::vector<std::uint8_t> part_of(const std::vector<std::uint8_t>& places,
                                  const Numbers& sentences) {
  std::vector<std::uint8_t> part{places[sentences.empty() ? 0 : sentences.front()]};
  for (const std::uint32_t i : sentences) part.push_back(places[i + 1]);
  return part;
}

// Of Structure, Timing and Refrains: what was learned is that of the whole documents, what is known
// of each sentence that of the piece's.
template <class Known>
Known part_of(const Known& whole, const Piece& piece) {
  Known part = whole;
  part.zh.clear();
  part.en.clear();
  if (whole.zh.empty() && whole.en.empty()) return part;
  for (const std::uint32_t i : piece.zh) part.zh.push_back(whole.zh[i]);
  for (const std::uint32_t i : piece.en) part.en.push_back(whole.en[i]);
  return part;
}

// Seams where sentences are left out; none when they are a run.
std::vector<std::uint8_t> seams(const Numbers& sentences) {
  if (sentences.empty() || sentences.back() - sentences.front() + 1 == sentences.size()) return {};
  std::vector<std::uint8_t> result(sentences.size(), 0);
  for (std::size_t i = 1; i < sentences.size(); ++i)
    result[i] = sentences[i] == sentences[i - 1] + 1 ? 0 : 1;
  return result;
}

// The number, within the piece, of the first sentence that is not before `sentence`.
std::uint32_t place_in(const Numbers& sentences, std::uint32_t sentence) {
  return static_cast<std::uint32_t>(std::lower_bound(sentences.begin(), sentences.end(), sentence) -
                                    sentences.begin());
}

std::vector<Position> turns_in(const std::vector<Position>& turns, const Piece& piece) {
  std::vector<Position> result;
  const auto first =
      std::lower_bound(turns.begin(), turns.end(), piece.from.zh,
                       [](const Position& turn, std::uint32_t zh) { return turn.zh < zh; });
  for (auto turn = first; turn != turns.end() && turn->zh <= piece.to.zh; ++turn) {
    if (turn->en < piece.from.en || turn->en > piece.to.en) continue;
    const Position at{place_in(piece.zh, turn->zh), place_in(piece.en, turn->en)};
    if (result.empty() || !(result.back() == at)) result.push_back(at);
  }
  return result;
}

std::uint32_t number(const Numbers& sentences, std::uint32_t i, std::uint32_t end) {
  return i < sentences.size() ? sentences[i] : end;
}

}  // namespace

Numbers numbers(std::uint32_t begin, std::uint32_t end) {
  Numbers result(end - begin);
  std::iota(result.begin(), result.end(), begin);
  return result;
}

Piece whole_piece(Position from, Position to) {
  return {from, to, numbers(from.zh, to.zh), numbers(from.en, to.en)};
}

Position place_in_text(const Piece& piece, Position place) {
  return {number(piece.zh, place.zh, piece.to.zh), number(piece.en, place.en, piece.to.en)};
}

std::optional<std::vector<Step>> PieceAligner::first(const Piece& piece) {
  if (!part_) part_ = whole_;
  part_->zh.table = part_of(whole_.zh.table, piece.zh);
  part_->en.table = part_of(whole_.en.table, piece.en);
  part_->zh_quotes = part_of(whole_.zh_quotes, piece.zh);
  part_->en_quotes = part_of(whole_.en_quotes, piece.en);
  part_->guidance = {seams(piece.zh), seams(piece.en), turns_in(whole_.guidance.turns, piece)};
  part_->usual_pair = whole_.usual_pair;
  part_->refrains = part_of(whole_.refrains, piece);
  part_->structure = part_of(whole_.structure, piece);
  part_->timing = part_of(whole_.timing, piece);
  return first_path(*part_, options_);
}

std::optional<FoundPath> PieceAligner::align(const Piece& piece) {
  const auto path_one = first(piece);
  if (!path_one) return std::nullopt;
  FoundPath path = second_path(*part_, likely_lattice(*part_, *path_one, options_), options_);
  for (FoundStep& found : path) found.step.from = place_in_text(piece, found.step.from);
  return path;
}

std::optional<FoundPath> PieceAligner::align(const std::vector<Piece>& pieces) {
  FoundPath path;
  for (const Piece& piece : pieces) {
    const std::optional<FoundPath> more = align(piece);
    if (!more) return std::nullopt;
    path.insert(path.end(), more->begin(), more->end());
  }
  return path;
}

}  // namespace duizhao
