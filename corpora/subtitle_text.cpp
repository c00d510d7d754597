// SubRip (SRT) and WebVTT.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <duizhao/corpora/extractors.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/decode.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

struct Cue {
  std::string text;
  std::uint64_t line = 0;           // of its first text
  std::int64_t begin = 0, end = 0;  // milliseconds
};

// "01:02:03,450" and "02:03.450"; nothing when it is no time.
std::optional<std::int64_t> parse_time(std::string_view text) {
  std::int64_t parts = 0;
  std::int64_t milliseconds = 0;
  while (true) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0 || number > 999999) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    parts = parts * 60 + number;
    if (!text.starts_with(':')) break;
    text.remove_prefix(1);
  }
  if (text.starts_with(',') || text.starts_with('.')) {
    text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), milliseconds);
    if (error != std::errc() || milliseconds < 0 || milliseconds > 999) return std::nullopt;
  }
  return parts * 1000 + milliseconds;
}

// The times of "00:00:01,000 --> 00:00:02,500 position:50%".
std::optional<std::pair<std::int64_t, std::int64_t>> parse_timing(std::string_view line) {
  const std::size_t arrow = line.find("-->");
  if (arrow == std::string_view::npos) return std::nullopt;
  std::string_view first = line.substr(0, arrow);
  std::string_view second = line.substr(arrow + 3);
  for (std::string_view* time : {&first, &second}) {
    time->remove_prefix(std::min(time->find_first_not_of(" \t"), time->size()));
    *time = time->substr(0, time->find_first_of(" \t\r"));
  }
  const auto begin = parse_time(first);
  const auto end = parse_time(second);
  if (!begin || !end) return std::nullopt;
  return std::pair(*begin, *end);
}

// Without <i>, <v Joe>, <00:00:01.000> and {\an8}; WebVTT's entities become characters.
std::string without_tags(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kEntities = {
      {{"&lt;", "<"},
       {"&gt;", ">"},
       {"&nbsp;", " "},
       {"&lrm;", ""},
       {"&rlm;", ""},
       {"&amp;", "&"}}};
  std::string clean;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    const bool letter =
        rest.size() > 1 && (std::string_view("/.").find(rest[1]) != std::string_view::npos ||
                            (rest[1] | 0x20) >= 'a' || (rest[1] >= '0' && rest[1] <= '9'));
    const std::size_t end = rest.find(rest.front() == '<' ? '>' : '}');
    const bool tag = (rest.front() == '<' && letter) || rest.starts_with("{\\");
    if (tag && end != std::string_view::npos) {
      i += end + 1;
      continue;
    }
    const auto* const entity =
        std::find_if(kEntities.begin(), kEntities.end(),
                     [rest](const auto& known) { return rest.starts_with(known.first); });
    if (entity != kEntities.end()) {
      clean += entity->second;
      i += entity->first.size();
    } else {
      clean += text[i++];
    }
  }
  return clean;
}

class Lines {
 public:
  explicit Lines(std::string_view all) : rest_(all) {}

  bool next() {
    if (rest_.empty()) return false;
    const std::size_t end = rest_.find('\n');
    text = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    if (text.ends_with('\r')) text.remove_suffix(1);
    ++number;
    return true;
  }

  std::string_view text;
  std::uint64_t number = 0;

 private:
  std::string_view rest_;
};

bool is_cjk(char32_t c) { return c >= 0x2E80 && c <= 0xFFEF; }

// With a blank between but where both sides are Chinese.
void join(std::string& text, std::string_view more) {
  if (text.empty() || more.empty()) {
    text += more;
    return;
  }
  std::size_t last = text.size() - 1;
  while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
  std::size_t first = 0;
  const bool chinese = is_cjk(next_code_point(text, last)) && is_cjk(next_code_point(more, first));
  if (!chinese) text += ' ';
  text += more;
}

// A speaker's turn: "- Yes."
bool begins_turn(std::string_view text) { return text.starts_with('-') || text.starts_with("–"); }

bool ends_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 15> kEnds = {".",  "!", "?",  "。", "！", "？", "…", "♪",
                                                      "\"", "”", "」", "』", ")",  "）", "]"};
  while (text.ends_with(' ')) text.remove_suffix(1);
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [text](std::string_view mark) { return text.ends_with(mark); });
}

std::vector<Cue> read_cues(std::string_view text) {
  std::vector<Cue> cues;
  Lines lines(text);
  while (lines.next()) {
    const auto timing = parse_timing(lines.text);
    if (!timing) continue;  // numbers, names, notes, styles
    Cue cue{"", 0, timing->first, timing->second};
    while (lines.next() && lines.text.find_first_not_of(" \t") != std::string_view::npos) {
      const std::string line = without_tags(lines.text);
      if (begins_turn(line) && !cue.text.empty()) {
        cues.push_back(cue);
        cue.text.clear();
      }
      if (cue.text.empty()) cue.line = lines.number;
      join(cue.text, line);
    }
    if (!cue.text.empty()) cues.push_back(std::move(cue));
  }
  return cues;
}

void add_time(TextSource& source, const Cue& cue) {
  constexpr float kSecond = 1000;
  const std::uint32_t begin = source.times.empty() ? 0 : source.times.back().end;
  const std::u32string characters = to_utf32(cue.text);
  const auto visible =
      std::count_if(characters.begin(), characters.end(), [](char32_t c) { return !is_blank(c); });
  source.times.push_back(
      {begin,
       begin + static_cast<std::uint32_t>(visible),
       {static_cast<float>(cue.begin) / kSecond, static_cast<float>(cue.end) / kSecond}});
}

}  // namespace

TextSource extract_subtitles(std::string_view bytes, const std::string& path,
                             const std::string& encoding) {
  // A cue that is farther away does not go on with the sentence.
  constexpr std::int64_t kMaxGap = 2000;
  const std::vector<Cue> cues = read_cues(decode(bytes, encoding, path).text);
  const auto ended = std::count_if(cues.begin(), cues.end(),
                                   [](const Cue& cue) { return ends_sentence(cue.text); });
  const bool has_habit = ended * 2 > static_cast<std::ptrdiff_t>(cues.size());
  TextSource source;
  source.extracted = true;
  std::string line;
  std::uint64_t origin = 0;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    const bool goes_on = !line.empty() && has_habit && !ends_sentence(line) &&
                         !begins_turn(cues[i].text) && cues[i].begin - cues[i - 1].end <= kMaxGap;
    if (!goes_on) {
      add_extracted(source, line, origin);
      line.clear();
      origin = cues[i].line;
    }
    join(line, cues[i].text);
    add_time(source, cues[i]);
  }
  add_extracted(source, line, origin);
  return source;
}

}  // namespace duizhao
