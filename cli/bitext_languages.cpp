#include <duizhao/cli/bitext_languages.h>

#include <array>

#include <duizhao/text/error.h>

namespace duizhao {
namespace {

// What most texts of one side are written in; nothing when none shows it.
std::optional<Language> majority(const std::vector<Pair>& pairs, std::string Pair::*side) {
  std::array<std::size_t, 2> votes = {};
  for (const Pair& pair : pairs) {
    if (const auto language = detect_language(pair.*side)) {
      ++votes.at(static_cast<std::size_t>(*language));
    }
  }
  if (votes[0] == votes[1]) return std::nullopt;
  return votes[0] > votes[1] ? Language::kChinese : Language::kEnglish;
}

// What the command line says against what the file declares, or what it is seen to hold.
void refuse_swapped(Language asked, const std::vector<Pair>& pairs, const BitextNotes& notes,
                    const std::string& path) {
  const bool declared = notes.source_language.value_or(asked) != asked ||
                        notes.target_language.value_or(other(asked)) == asked;
  const bool seen =
      majority(pairs, &Pair::source) == other(asked) && majority(pairs, &Pair::target) == asked;
  if (declared || seen) {
    throw UsageError({path},
                     std::string("the sides are swapped: the source is ") +
                         (declared ? "declared as " : "written in ") +
                         (asked == Language::kChinese ? "English" : "Chinese") +
                         ", against --from and --to",
                     "leave --from and --to out");
  }
}

// Only a file between Chinese and English can be checked, whatever else it says of itself.
void refuse_foreign(const BitextNotes& notes, const std::string& path) {
  std::string problem;
  if (!notes.foreign.empty()) {
    problem = "the file declares the language '" + notes.foreign + "'";
  } else if (notes.source_language && notes.source_language == notes.target_language) {
    problem = "the file declares one language for both sides";
  }
  if (problem.empty()) return;
  throw UsageError({path}, problem + "; only Chinese and English are understood",
                   "give another file, or take it all the same with --force");
}

}  // namespace

std::optional<Language> asked_source(const TextPairOptions& options) {
  if (options.from && options.to && *options.from == *options.to) {
    throw UsageError({}, "--from and --to name one language", "one is zh, the other en");
  }
  return options.from || !options.to ? options.from : other(*options.to);
}

LanguagePair languages_of(const std::vector<Pair>& pairs, const BitextNotes& notes,
                          const TextPairOptions& options, const std::string& path) {
  std::optional<Language> from = asked_source(options);
  std::optional<Language> to;
  if (!options.force) {
    refuse_foreign(notes, path);
    if (from) refuse_swapped(*from, pairs, notes, path);
  }
  if (!from) from = notes.source_language;
  if (!from && notes.target_language) from = other(*notes.target_language);
  if (!from) {
    from = majority(pairs, &Pair::source);
    to = majority(pairs, &Pair::target);
    if (from && to && *from == *to) {
      throw UsageError({path}, "both sides are written in one language",
                       "check the columns, or say --from zh or --from en");
    }
    if (!from && to) from = other(*to);
  }
  if (!from) {
    throw UsageError({path}, "the languages cannot be told", "say --from zh or --from en");
  }
  return {*from, other(*from)};
}

}  // namespace duizhao
