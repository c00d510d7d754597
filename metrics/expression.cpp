#include <duizhao/metrics/expression.h>

#include <utility>

#include <unicode/parseerr.h>
#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <duizhao/text/error.h>

namespace duizhao {
namespace {

std::string_view meaning(UErrorCode status) {
  switch (status) {
    case U_REGEX_RULE_SYNTAX:
      return "its syntax is broken";
    case U_REGEX_BAD_ESCAPE_SEQUENCE:
      return "\\ stands before what cannot be escaped";
    case U_REGEX_PROPERTY_SYNTAX:
      return "\\p{…} names no property";
    case U_REGEX_UNIMPLEMENTED:
      return "it uses what is not supported";
    case U_REGEX_MISMATCHED_PAREN:
      return "a bracket is not closed or not opened";
    case U_REGEX_MISSING_CLOSE_BRACKET:
      return "[ is not closed";
    case U_REGEX_NUMBER_TOO_BIG:
      return "a number is too large";
    case U_REGEX_BAD_INTERVAL:
      return "{…} is no number of times";
    case U_REGEX_MAX_LT_MIN:
      return "in {…} the larger number comes first";
    case U_REGEX_INVALID_BACK_REF:
      return "it refers to a group that is not there";
    case U_REGEX_INVALID_FLAG:
      return "it has an unknown flag";
    case U_REGEX_LOOK_BEHIND_LIMIT:
      return "a look-behind has no longest length";
    case U_REGEX_INVALID_RANGE:
      return "a range in […] runs backwards";
    case U_REGEX_SET_CONTAINS_STRING:
      return "[…] holds a string";
    case U_REGEX_PATTERN_TOO_BIG:
      return "it is too large";
    case U_REGEX_INVALID_CAPTURE_GROUP_NAME:
      return "a group has no valid name";
    default:
      return "it cannot be read";
  }
}

using Pattern = std::unique_ptr<icu::RegexPattern>;

// The pattern, or what is wrong with it.
Pattern compile(std::string_view utf8, bool ignore_case, std::string& problem) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place{};
  const auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  Pattern pattern(icu::RegexPattern::compile(
      text, ignore_case ? static_cast<std::uint32_t>(UREGEX_CASE_INSENSITIVE) : 0, place, status));
  if (U_SUCCESS(status)) return pattern;
  problem = meaning(status);
  if (place.offset > 0) problem += " (at character " + std::to_string(place.offset) + ")";
  return nullptr;
}

}  // namespace

struct Expression::State {
  Pattern pattern;
};

Expression::Expression(const std::string& utf8, bool ignore_case) {
  std::string problem;
  Pattern pattern = compile(utf8, ignore_case, problem);
  if (!problem.empty()) {
    throw UsageError({}, "'" + utf8 + "' is no regular expression: " + problem, "mend it");
  }
  state_ = std::make_unique<const State>(State{std::move(pattern)});
}
Expression::~Expression() = default;
Expression::Expression(Expression&&) noexcept = default;
Expression& Expression::operator=(Expression&&) noexcept = default;

std::optional<Span> Expression::find(std::string_view text) const {
  const std::vector<Span> found = search(text, false);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<Span> Expression::matches(std::string_view text) const {
  std::vector<Span> found = search(text, true);
  std::erase_if(found, [](const Span& span) { return span.empty(); });
  return found;
}

std::vector<Span> Expression::search(std::string_view text, bool all) const {
  std::vector<Span> found;
  const auto units = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::RegexMatcher> matcher(state_->pattern->matcher(units, status));
  if (matcher == nullptr) return found;
  matcher->setTimeLimit(kMaxSteps, status);
  std::int32_t unit = 0;        // UTF-16
  std::uint32_t character = 0;  // the same place in code points
  const auto place_of = [&](std::int32_t place) {
    character += static_cast<std::uint32_t>(units.countChar32(unit, place - unit));
    unit = place;
    return CodePointIndex{character};
  };
  while (matcher->find(status) && U_SUCCESS(status)) {
    const CodePointIndex begin = place_of(matcher->start(status));
    found.push_back({begin, place_of(matcher->end(status))});
    if (!all) break;
  }
  return found;
}

std::string expression_problem(std::string_view utf8) {
  std::string problem;
  compile(utf8, false, problem);
  return problem;
}

}  // namespace duizhao
