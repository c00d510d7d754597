#include <duizhao/metrics/expression.h>

#include <memory>

#include <unicode/parseerr.h>
#include <unicode/regex.h>
#include <unicode/unistr.h>

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

}  // namespace

std::string expression_problem(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place{};
  const auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  const std::unique_ptr<icu::RegexPattern> pattern(
      icu::RegexPattern::compile(text, 0, place, status));
  if (U_SUCCESS(status)) return "";
  std::string problem(meaning(status));
  if (place.offset > 0) problem += " (at character " + std::to_string(place.offset) + ")";
  return problem;
}

}  // namespace duizhao
