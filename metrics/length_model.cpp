#include <duizhao/metrics/length_model.h>

#include <algorithm>
#include <cmath>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

// scripts/fit_length.py on 8,555 pairs of professional translators, 13 bitexts.
constexpr double kMeanFromChinese = 1.164, kMeanFromEnglish = 1.067;
constexpr double kVariance = 0.0182, kVarianceOfShort = 0.360;
constexpr double kPriorPairs = 10;
constexpr double kClip = 1;  // a pair moves the mean no further than this from the direction's
constexpr double kMinChinese = 6, kMinEnglish = 20;  // of a source
// Good pairs with much English are rarer than those with as much too little.
constexpr double kMuchEnglish = 1.2;

constexpr double kOtherInChinese = 0.35;  // a letter or digit against a Han character
constexpr double kEnglishOffset = 3, kChineseOffset = 1.5;

struct LetterCounts {
  std::uint32_t han = 0, others = 0;
};

LetterCounts count_letters(std::string_view utf8) {
  LetterCounts counts;
  for (std::size_t i = 0; i < utf8.size();) {
    const char32_t c = next_code_point(utf8, i);
    if (c < 0x80) {
      if (is_ascii_letter(c) || (c >= U'0' && c <= U'9')) ++counts.others;
    } else if (is_han(c)) {
      ++counts.han;
    } else if (c < 0x2000 || c >= 0x3040) {  // between them: punctuation and symbols
      if (is_letter(c)) ++counts.others;
    }
  }
  return counts;
}

}  // namespace

double PairLength::ratio() const {
  return std::log((english + kEnglishOffset) / (chinese + kChineseOffset));
}

PairLength pair_length(std::string_view chinese_utf8, std::string_view english_utf8) {
  const LetterCounts zh = count_letters(chinese_utf8);
  const LetterCounts en = count_letters(english_utf8);
  return {.chinese = zh.han + kOtherInChinese * zh.others,
          .english = static_cast<double>(en.han) + en.others,
          .han = zh.han,
          .foreign = en.han};
}

LengthMean::LengthMean(LanguagePair languages)
    : prior_(languages.source == Language::kChinese ? kMeanFromChinese : kMeanFromEnglish) {}

void LengthMean::add(const PairLength& length) {
  if (length.han == 0 || length.english == 0) return;
  sum_ += std::clamp(length.ratio(), prior_ - kClip, prior_ + kClip);
  pairs_ += 1;
}

double LengthMean::value() const { return (sum_ + kPriorPairs * prior_) / (pairs_ + kPriorPairs); }

double length_deviation(const PairLength& length, double mean) {
  const double variance = kVariance + kVarianceOfShort / (length.chinese + 1);
  const double deviation = (length.ratio() - mean) / std::sqrt(variance);
  return deviation > 0 ? deviation * kMuchEnglish : deviation;
}

double expected_english(const PairLength& length, double mean) {
  return std::max(0.0, std::exp(mean) * (length.chinese + kChineseOffset) - kEnglishOffset);
}

double expected_chinese(const PairLength& length, double mean) {
  return std::max(0.0, (length.english + kEnglishOffset) / std::exp(mean) - kChineseOffset);
}

bool has_length(const PairLength& length, Language source) {
  const bool long_enough =
      source == Language::kChinese ? length.chinese >= kMinChinese : length.english >= kMinEnglish;
  return long_enough && length.english > 0 && length.han * 2 >= length.chinese && length.han > 0 &&
         length.foreign * 4 <= length.english;
}

}  // namespace duizhao
