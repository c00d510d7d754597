#include <duizhao/report/excerpt.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

Span span(std::uint32_t begin, std::uint32_t end) { return {{begin}, {end}}; }

// The row and its marks as a person sees them.
std::string drawn(const ExcerptRow& row) {
  std::string marks;
  for (const ExcerptMark& mark : row.marks) {
    if (marks.size() < mark.column) marks.resize(mark.column, ' ');
    marks.resize(std::max<std::size_t>(marks.size(), mark.column + mark.columns), '^');
  }
  return row.text + '\n' + marks;
}

std::string drawn(std::string_view utf8, const std::vector<Span>& spans, std::uint32_t width,
                  bool ascii = false) {
  std::string out;
  for (const ExcerptRow& row : excerpt(VisibleText(utf8, ascii), spans, {width, ascii})) {
    if (!out.empty()) out += '\n';
    out += drawn(row);
  }
  return out;
}

TEST(Excerpt, MarksWideCharacters) {
  EXPECT_EQ(drawn("去年292万人。", {span(2, 6)}, 0),
            "去年292万人。\n"
            "    ^^^^^");
  EXPECT_EQ(drawn("增长５％，约8%", {span(2, 4), span(6, 8)}, 40),
            "增长５％，约8%\n"
            "    ^^^^    ^^");
}

TEST(Excerpt, MarksAnEmptySpanByOneColumn) {
  EXPECT_EQ(drawn("雨停了", {span(1, 1)}, 0), "雨停了\n  ^");
  EXPECT_EQ(drawn("雨停了", {span(3, 3)}, 0), "雨停了\n      ^");
}

TEST(Excerpt, KeepsTheSpanInSightAndCutsBetweenWords) {
  const std::string text =
      "After a long winter the first ferries left the harbour with 240 passengers on board and a "
      "choir that sang until the coast was out of sight.";
  EXPECT_EQ(drawn(text, {span(60, 63)}, 40),
            "… the harbour with 240 passengers on …\n"
            "                   ^^^");
  EXPECT_EQ(drawn(text, {span(0, 5)}, 30),
            "After a long winter the first…\n"
            "^^^^^");
  EXPECT_EQ(drawn(text, {span(60, 63)}, 40, true),
            "... harbour with 240 passengers on ...\n"
            "                 ^^^");
}

TEST(Excerpt, ShowsPlacesFarApart) {
  const std::string text =
      "On Monday the library opened at nine, and the children of the whole street came running "
      "to see the new rooms, which stayed open until Friday.";
  EXPECT_EQ(drawn(text, {span(3, 9), span(134, 140)}, 40),
            "On Monday the library…open until Friday.\n"
            "   ^^^^^^                        ^^^^^^");
}

TEST(Excerpt, ShowsBothEndsOfALongSpan) {
  const std::string text(200, 'x');
  EXPECT_EQ(drawn(text, {span(0, 200)}, 60),
            std::string(30, 'x') + "…" + std::string(29, 'x') + '\n' + std::string(60, '^'));
}

TEST(Excerpt, LooksWhereItIsTold) {
  std::string text;
  for (int i = 10; i < 60; ++i) text += std::to_string(i) + ' ';
  const auto rows = excerpt(VisibleText(text), {}, {24, false, 0.5});
  EXPECT_EQ(rows.front().text, "… 32 33 34 35 36 37 38…");
}

// What the naive oracle knows of a character: the columns that it takes, or that what stands for it
// takes.
struct Known {
  char32_t character = 0;
  std::uint32_t columns = 0;
  bool raw = false;  // must never be printed
};

constexpr std::array<Known, 24> kAlphabet = {{{U'a', 1},
                                              {U'z', 1},
                                              {U' ', 1},
                                              {U'5', 1},
                                              {U'中', 2},
                                              {U'，', 2},
                                              {U'％', 2},
                                              {U'“', 1},
                                              {U'é', 1},
                                              {U'か', 2},
                                              {U'ｶ', 1},
                                              {U'\u00A0', 1},
                                              {U'\u0301', 0},
                                              {U'\u3000', 2},
                                              {U'\U00020000', 2},
                                              {U'\U0001F600', 2},
                                              {U'\t', 1, true},
                                              {U'\n', 1, true},
                                              {U'\x1B', 1, true},
                                              {U'\u0085', 8, true},
                                              {U'\u200B', 8, true},
                                              {U'\u202E', 8, true},
                                              {U'\uE000', 8, true},
                                              {U'\U000E0001', 9, true}}};

const Known* known(char32_t c) {
  const auto* found = std::find_if(kAlphabet.begin(), kAlphabet.end(),
                                   [&](const Known& entry) { return entry.character == c; });
  return found == kAlphabet.end() ? nullptr : found;
}

std::uint32_t naive_columns(std::u32string_view text) {
  std::uint32_t columns = 0;
  for (const char32_t c : text) columns += known(c) == nullptr ? 1 : known(c)->columns;
  return columns;
}

struct RandomText {
  std::u32string text;
  std::vector<Span> spans;
};

RandomText random_text(std::mt19937& random, std::size_t longest) {
  const auto below = [&](std::size_t bound) { return random() % bound; };
  RandomText made;
  const std::size_t size = below(longest) + 1;
  while (made.text.size() < size) {
    // Half of it letters, so that there are words.
    const bool letter = below(2) == 0;
    const char32_t c = letter ? U"abc中 "[below(5)] : kAlphabet.at(below(24)).character;
    // A mark stands on a letter; what has none is tested by itself.
    const bool on_base = !made.text.empty() && known(made.text.back()) != nullptr &&
                         !known(made.text.back())->raw && made.text.back() != U'\u0301';
    if (c != U'\u0301' || on_base) made.text += c;
  }
  for (std::size_t i = below(5); i > 0; --i) {
    const std::size_t begin = below(size + 1);
    const auto most = std::min<std::size_t>(size - begin, below(8) == 0 ? size : 8);
    const std::size_t end = begin + below(most + 1);
    made.spans.push_back(span(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)));
  }
  return made;
}

// A mark (U+0301) belongs to the character that it stands on.
Span with_whole_characters(const std::u32string& text, Span span) {
  const auto on_base = [&](std::uint32_t at) { return at < text.size() && text[at] == U'\u0301'; };
  const bool empty = span.empty();
  while (span.begin.value > 0 && on_base(span.begin.value)) --span.begin.value;
  while (!empty && on_base(span.end.value)) ++span.end.value;
  if (empty) span.end = span.begin;
  return span;
}

TEST(Excerpt, MarksExactlyTheColumnsOfSpans) {
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    const RandomText made = random_text(random, 60);
    const auto rows = excerpt(VisibleText(to_utf8(made.text)), made.spans, {});
    ASSERT_EQ(rows.size(), 1U);
    ASSERT_EQ(rows[0].marks.size(), made.spans.size());
    for (const ExcerptMark& mark : rows[0].marks) {
      const Span wanted = with_whole_characters(made.text, made.spans[mark.span]);
      const std::u32string_view text = made.text;
      EXPECT_EQ(mark.column, naive_columns(text.substr(0, wanted.begin.value)));
      const std::uint32_t columns = naive_columns(text.substr(wanted.begin.value, wanted.size()));
      EXPECT_EQ(mark.columns, wanted.empty() ? 1 : columns);
    }
  }
}

// The characters in columns [begin, end) of a row.
std::string under(const std::u32string& row, std::uint32_t begin, std::uint32_t end) {
  std::u32string text;
  std::uint32_t column = 0;
  for (const char32_t c : row) {
    const std::uint32_t columns = naive_columns(std::u32string_view(&c, 1));
    const bool starts =
        columns == 0 ? column > begin && column <= end : column >= begin && column < end;
    if (starts) text += c;
    column += columns;
  }
  return to_utf8(text);
}

// What a mark covers is the span's text, of which only the middle may be left out.
void expect_piece_of_span(const ExcerptRow& row, const ExcerptMark& mark,
                          const std::string& whole) {
  const std::string seen = under(to_utf32(row.text), mark.column, mark.column + mark.columns);
  std::size_t begin = 0;
  while (begin <= seen.size()) {
    const std::size_t end = std::min(seen.find("…", begin), seen.size());
    EXPECT_NE(whole.find(seen.substr(begin, end - begin)), std::string::npos) << drawn(row);
    begin = end + std::string_view("…").size();
  }
}

TEST(Excerpt, KeepsToTheWidthAndShowsEverySpan) {
  std::mt19937 random(11);
  for (int round = 0; round < 5000; ++round) {
    const RandomText made = random_text(random, 300);
    const auto width = static_cast<std::uint32_t>(24 + random() % 100);
    const VisibleText text(to_utf8(made.text));
    std::vector<std::uint32_t> most(made.spans.size(), 0);  // columns marked in one row
    for (const ExcerptRow& row : excerpt(text, made.spans, {width, false, 0.5})) {
      const std::u32string shown = to_utf32(row.text);
      EXPECT_LE(naive_columns(shown), width) << row.text;
      for (const char32_t c : shown) EXPECT_FALSE(known(c) != nullptr && known(c)->raw);
      for (const ExcerptMark& mark : row.marks) {
        EXPECT_LE(mark.column + mark.columns, width);
        most[mark.span] = std::max(most[mark.span], mark.columns);
        const CellRange cells = text.cells_of(made.spans[mark.span]);
        if (cells.begin < cells.end) {
          expect_piece_of_span(row, mark, std::string(text.utf8(cells)));
        }
      }
    }
    for (std::size_t i = 0; i < made.spans.size(); ++i) {
      const std::uint32_t columns = text.columns(text.cells_of(made.spans[i]));
      EXPECT_GE(most[i], made.spans.size() == 1 ? std::min(columns, width / 3) : 1U);
    }
  }
}

}  // namespace
}  // namespace duizhao
