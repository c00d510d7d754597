#include <duizhao/align/name_sounds.h>

#include <cmath>
#include <span>
#include <utility>

#include <duizhao/align/spelled_names.h>
#include <duizhao/text/characters.h>

namespace duizhao {
namespace {

constexpr char32_t kFirstHan = 0x4E00;
constexpr char32_t kLastHan = 0x9FFF;
constexpr std::size_t kShortestPinyin = 2;  // letters
constexpr std::size_t kShortestName = 4;    // letters of a name that is transcribed
constexpr std::size_t kShortestRun = 2;     // characters of a transcription
constexpr std::size_t kLongestName = 20;
constexpr std::size_t kMostCharacters = 4096;
constexpr float kDoubt = 2.5F;  // nats by which what is left of doubt falls by e

std::optional<SoundMatch> transcribed(const NameSounds::Text& text, std::string_view name) {
  if (name.size() < kShortestName) return std::nullopt;
  const auto fit = Transliterations::standard().best(text.sounds, sound_letters(name));
  if (fit.score < Transliterations::kSoundsLike || fit.window.size() < kShortestRun)
    return std::nullopt;
  return SoundMatch{fit.window, 1 - std::exp(-fit.score / kDoubt)};
}

}  // namespace

NameSounds::NameSounds(Lexicon lexicon)
    : readings_(kLastHan - kFirstHan + 1), lexicon_(std::move(lexicon)) {
  for (char32_t c = kFirstHan; c <= kLastHan; ++c) readings_[c - kFirstHan] = lexicon_.readings(c);
}

NameSounds::Text NameSounds::text(std::u32string_view simplified) {
  simplified = simplified.substr(0, kMostCharacters);
  return {simplified, Transliterations::standard().prepare(simplified)};
}

std::optional<SoundMatch> NameSounds::find(const Text& text, std::string_view name) const {
  if (name.size() > kLongestName) return std::nullopt;
  if (auto match = spelled(text, name)) return match;
  return transcribed(text, name);
}

std::optional<SoundMatch> NameSounds::spelled(const Text& text, std::string_view name) const {
  if (name.size() < kShortestPinyin) return std::nullopt;
  const std::pair<std::string_view, std::uint32_t> wanted(name, 0);
  const auto readings_of = [this](char32_t c) -> const std::vector<std::string_view>& {
    static const std::vector<std::string_view> kNone;
    return is_basic_han(c) ? readings_[c - kFirstHan] : kNone;
  };
  std::optional<SoundMatch> first;
  SpelledNames(std::span<const std::pair<std::string_view, std::uint32_t>>(&wanted, 1),
               kLongestPinyin, readings_of)
      .find(text.simplified, [&](std::uint32_t, Span span) {
        if (!first) first = SoundMatch{span, 1};
      });
  return first;
}

}  // namespace duizhao
