#include <duizhao/lexicon/writer.h>

#include <unistd.h>
#include <xxhash.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <duizhao/text/error.h>

namespace duizhao {
namespace {

void pad(std::string& bytes) {
  bytes.resize((bytes.size() + format::kAlignment - 1) / format::kAlignment * format::kAlignment);
}

}  // namespace

std::uint32_t LexiconWriter::string(std::string_view text) {
  text = text.substr(0, text.find('\0'));
  const auto found = offsets_.find(text);
  if (found != offsets_.end()) return found->second;
  if (strings_.size() + text.size() >= UINT32_MAX)
    throw Error({}, "the lexicon's sources hold more than 4 GB of text", "give smaller sources");
  const auto offset = static_cast<std::uint32_t>(strings_.size());
  offsets_.emplace(text, offset);
  strings_ += text;
  strings_ += '\0';
  return offset;
}

void LexiconWriter::write(const std::string& path) {
  string("");
  sections_[format::kStrings] = strings_;
  format::SectionTable table{};
  std::string content(sizeof table, '\0');
  pad(content);
  static_assert(sizeof(format::Header) % format::kAlignment == 0);
  for (std::size_t i = 0; i < table.size(); ++i) {
    table[i] = {sizeof(format::Header) + content.size(), sections_[i].size()};
    content += sections_[i];
    pad(content);
  }
  std::memcpy(content.data(), table.data(), sizeof table);
  format::Header header;
  header.bytes = sizeof header + content.size();
  header.checksum = XXH3_64bits(content.data(), content.size());

  const std::string temporary = path + "." + std::to_string(getpid()) + ".new";
  std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
  out.write(reinterpret_cast<const char*>(&header), sizeof header);
  out.write(content.data(), static_cast<std::streamsize>(content.size()));
  out.close();
  std::error_code error;
  if (out) std::filesystem::rename(temporary, path, error);
  if (!out || error) {
    const std::string reason = error ? error.message() : std::strerror(errno);
    std::filesystem::remove(temporary, error);
    throw Error({path}, "the lexicon cannot be written: " + reason,
                "give a folder that exists, may be written to and has 40 MB free");
  }
}

}  // namespace duizhao
