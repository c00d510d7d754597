#include <duizhao/corpora/line_reader.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include <duizhao/corpora/bitext_reader.h>
#include <duizhao/corpora/files.h>
#include <duizhao/text/decode.h>
#include <duizhao/text/document.h>
#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>
#include <duizhao/text/validate_utf8.h>

namespace duizhao {
namespace {

constexpr std::size_t kBlockBytes = std::size_t{1} << 18;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool names_utf8(const std::string& encoding) {
  constexpr std::string_view kName = "utf-8";
  constexpr std::string_view kShortName = "utf8";
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
  return std::equal(encoding.begin(), encoding.end(), kName.begin(), kName.end(), same) ||
         std::equal(encoding.begin(), encoding.end(), kShortName.begin(), kShortName.end(), same);
}

// UTF-16 without mark is full of zero bytes, and where it is ASCII it passes for UTF-8.
bool looks_like_utf16(std::string_view head) {
  constexpr std::ptrdiff_t kShare = 8;
  return std::count(head.begin(), head.end(), '\0') * kShare >
         static_cast<std::ptrdiff_t>(head.size());
}

bool begins_as_utf8(std::string_view head) {
  constexpr std::size_t kMaxCut = 3;  // bytes of a character that the end of the head cuts
  if (looks_like_utf16(head)) return false;
  const auto fault = find_utf8_fault(head);
  if (!fault) return true;
  if (head.size() == InputFile::kHeadBytes && head.size() - fault->offset <= kMaxCut) return true;
  return is_mostly_utf8(head);
}

}  // namespace

LineReader::LineReader(std::unique_ptr<InputFile> file, const std::string& encoding)
    : file_(std::move(file)) {
  const bool utf8 = encoding.empty() ? begins_as_utf8(file_->head()) : names_utf8(encoding);
  if (!utf8) {
    decode_whole(encoding);
    return;
  }
  while (!at_end_ && end_ < 3) fill();
  const std::string_view start(buffer_.data(), end_);
  begin_ = start.size() - without_byte_order_mark(start).size();
}

void LineReader::decode_whole(const std::string& encoding) {
  while (fill()) {
    if (end_ > kMaxDecodedBytes) {
      throw Error({path()}, "is not UTF-8 and larger than 64 MiB", "convert it to UTF-8 first");
    }
  }
  buffer_ = decode(std::string_view(buffer_).substr(0, end_), encoding, path()).text;
  end_ = buffer_.size();
}

bool LineReader::next() {
  std::size_t scanned = begin_;
  const char* mark = nullptr;
  while (true) {
    mark = static_cast<const char*>(std::memchr(buffer_.data() + scanned, '\n', end_ - scanned));
    if (mark != nullptr || at_end_) break;
    scanned = end_ - begin_;  // what is left moves to the front
    fill();
    if (end_ - begin_ > kMaxLineBytes + kBlockBytes) break;
  }
  if (mark == nullptr && begin_ == end_) return false;
  const std::size_t end = mark != nullptr ? static_cast<std::size_t>(mark - buffer_.data()) : end_;
  ++number_;
  text_ = std::string_view(buffer_).substr(begin_, end - begin_);
  if (text_.size() > kMaxLineBytes) {
    throw Error({path(), number_}, "the line is longer than 16 MiB",
                "break it into a unit a line, or check that this is a bitext or a list");
  }
  begin_ = mark != nullptr ? end + 1 : end;
  line_end_ = mark == nullptr ? "" : text_.ends_with('\r') ? "\r\n" : "\n";
  if (line_end_.size() == 2) text_.remove_suffix(1);
  repair();
  return true;
}

// Makes room behind what is left and reads on; false at the end of the file.
bool LineReader::fill() {
  std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
  end_ -= begin_;
  begin_ = 0;
  if (buffer_.size() - end_ < kBlockBytes) {
    buffer_.resize(std::max(buffer_.size() * 2, end_ + kBlockBytes));
  }
  const std::size_t size = file_->read(buffer_.data() + end_, buffer_.size() - end_);
  end_ += size;
  at_end_ = size == 0;
  return !at_end_;
}

void LineReader::repair() {
  auto fault = find_utf8_fault(text_);
  repaired_ = fault.has_value();
  if (!repaired_) return;
  repaired_text_.clear();
  std::size_t copied = 0;
  for (; fault; fault = find_utf8_fault(text_, copied)) {
    repaired_text_.append(text_, copied, fault->offset - copied).append(kReplacement);
    copied = fault->offset + fault->length;
  }
  repaired_text_.append(text_, copied);
  text_ = repaired_text_;
}

void LineReader::fail(std::size_t offset, std::string_view problem, std::string_view advice) const {
  const std::uint64_t column = std::uint64_t{count_code_points(text_.substr(0, offset))} + 1;
  throw Error({path(), number_, column}, problem, advice);
}

}  // namespace duizhao
