#include <duizhao/corpora/files.h>

#include <algorithm>
#include <cerrno>
#include <span>

#include <sys/stat.h>
#include <unistd.h>

#include <duizhao/corpora/input_file.h>
#include <duizhao/corpora/packing.h>
#include <duizhao/text/characters.h>
#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 16;

// Room for a regular file and one byte more, so that its end is met without growing.
std::size_t expected_size(int descriptor) {
  struct stat status {};
  const bool regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  const auto size = regular && status.st_size > 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
  return size < kMaxTextBytes ? static_cast<std::size_t>(size) + 1 : kBlockBytes;
}

std::string read_stored(const std::string& path) {
  const InputDescriptor input(path);
  std::string bytes;
  bytes.resize(expected_size(input.value()));
  std::size_t used = 0;
  while (true) {
    if (used == bytes.size()) bytes.resize(bytes.size() + std::max(bytes.size(), kBlockBytes));
    const ssize_t size = ::read(input.value(), bytes.data() + used, bytes.size() - used);
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) fail_to_read(path, errno);
    if (size == 0) break;
    used += static_cast<std::size_t>(size);
    if (used > kMaxTextBytes) {
      throw Error({path}, "is larger than 1 GiB", "cut it into smaller texts");
    }
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace

std::string read_file(const std::string& path) {
  std::string bytes = read_stored(path);
  if (packing_of_content(bytes) == Packing::kNone) return bytes;
  return unpack(bytes, path);
}

std::string_view without_byte_order_mark(std::string_view utf8) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return utf8.starts_with(kMark) ? utf8.substr(kMark.size()) : utf8;
}

TextOptions options_for(const TextSource& source, const TextOptions& options) {
  TextOptions found = options;
  if (!source.extracted) return found;
  found.encoding = "UTF-8";
  found.wrapped = Wrapped::kNo;
  return found;
}

namespace {

// Inside a cue, time passes evenly from character to character.
float time_at(std::span<const TimedCharacters> cues, std::uint32_t character, bool end) {
  const std::uint32_t wanted = end ? character - 1 : character;
  const auto cue = std::partition_point(
      cues.begin(), cues.end(), [wanted](const TimedCharacters& one) { return one.end <= wanted; });
  if (cue == cues.end()) return cues.back().time.end;
  const auto passed = static_cast<float>(character - cue->begin);
  const auto all = static_cast<float>(cue->end - cue->begin);
  return cue->time.begin + (cue->time.end - cue->time.begin) * passed / all;
}

void set_times(Document& document, std::span<const TimedCharacters> cues) {
  const std::u32string text = to_utf32(document.text);
  std::uint32_t visible = 0;
  std::size_t at = 0;
  const auto count_to = [&](std::uint32_t end) {
    for (; at < end; ++at) visible += is_blank(text[at]) ? 0U : 1U;
    return visible;
  };
  for (Sentence& sentence : document.sentences) {
    if (sentence.span.empty()) continue;
    const std::uint32_t begin = count_to(sentence.span.begin.value);
    const std::uint32_t end = count_to(sentence.span.end.value);
    sentence.time = TimeSpan{time_at(cues, begin, false), time_at(cues, end, true)};
  }
}

}  // namespace

Document make_document(const TextSource& source, const TextOptions& options,
                       const std::string& path) {
  Document document = make_document(source.text, options_for(source, options), path);
  document.origins = source.origins;
  if (!source.times.empty()) set_times(document, source.times);
  return document;
}

Document read_document(const std::string& path, const TextOptions& options) {
  return make_document(read_text_source(path, options.encoding), options, path);
}

}  // namespace duizhao
