// The text of Office Open XML (ECMA-376), Word's part: word/document.xml and its foot- and
// endnotes.
#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

#include <duizhao/corpora/extractors.h>
#include <duizhao/corpora/xml_stream.h>
#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::string_view kAdvice = "save it again with the program that wrote it";

using Parts = std::map<std::string, std::string, std::less<>>;

constexpr std::array<std::string_view, 3> kParts = {"word/document.xml", "word/footnotes.xml",
                                                    "word/endnotes.xml"};

// The parts above; all others are passed over without being unpacked.
class Archive {
 public:
  Archive(std::string_view bytes, const std::string& path) : bytes_(bytes), path_(path) {
    if (!reader_) throw std::bad_alloc();
    archive_read_support_format_zip_seekable(reader_.get());  // a cut-off one is none
    if (archive_read_open_memory(reader_.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
      fail_damaged();
    }
  }

  Parts read() {
    Parts parts;
    std::size_t entries = 0;
    for (archive_entry* entry = nullptr;;) {
      const int status = archive_read_next_header(reader_.get(), &entry);
      if (status == ARCHIVE_EOF) return parts;
      if (status < ARCHIVE_WARN) fail_damaged();
      if (++entries > kMaxArchiveEntries) {
        throw Error({path_}, "the archive has more than 10000 entries", kAdvice);
      }
      const char* const given = archive_entry_pathname_utf8(entry);
      const std::string name = given != nullptr ? given : "";
      if (std::find(kParts.begin(), kParts.end(), name) == kParts.end()) continue;
      if (archive_entry_filetype(entry) != AE_IFREG) {
        throw Error({path_}, name + " is no file but a link", kAdvice);
      }
      if (archive_entry_is_encrypted(entry) != 0) {
        throw Error({path_}, "is protected by a password", "save it without one");
      }
      if (!parts.emplace(name, unpack()).second) {
        throw Error({path_}, name + " is there twice", kAdvice);
      }
    }
  }

 private:
  std::string unpack() {
    std::string part;
    std::array<char, std::size_t{1} << 16U> block{};
    while (true) {
      const auto size = archive_read_data(reader_.get(), block.data(), block.size());
      if (size < 0) fail_damaged();
      if (size == 0) return part;
      part.append(block.data(), static_cast<std::size_t>(size));
      const bool swollen =
          part.size() > kFreePartBytes && part.size() / kMaxPartRatio > bytes_.size();
      if (part.size() > kMaxPartBytes || swollen) {
        throw Error({path_}, "a part of it unpacks to more than 256 MiB or 200 times its size",
                    "cut it into smaller documents");
      }
    }
  }

  [[noreturn]] void fail_damaged() {
    const char* const reason = archive_error_string(reader_.get());
    throw Error({path_},
                std::string("is no readable DOCX: ") + (reason != nullptr ? reason : "damaged"),
                kAdvice);
  }

  std::string_view bytes_;
  const std::string& path_;
  std::unique_ptr<archive, decltype(&archive_read_free)> reader_{archive_read_new(),
                                                                 &archive_read_free};
};

struct Paragraph {
  std::string text;
  std::uint64_t number = 0;
  std::vector<std::string> notes;  // foot- and endnotes that it refers to, their keys
};

// "footnote 3" of <w:footnote w:id="3"> and <w:footnoteReference w:id="3"/>.
std::string note_key(std::string_view kind, const XmlAttributes& attributes) {
  return std::string(kind).append(" ").append(attributes.get("w:id"));
}

class WordPart : public XmlHandler {
 public:
  // Paragraphs of the body, those of each note under its key.
  std::vector<Paragraph> body;
  std::map<std::string, std::vector<Paragraph>> notes;

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (dropped_ > 0 || is_dropped(name)) {
      ++dropped_;
    } else if (name == "w:p") {
      open_.push_back({"", ++paragraphs_, {}});
    } else if (name == "w:t") {
      in_text_ = true;
    } else if (name == "w:footnote" || name == "w:endnote") {
      note_ = note_key(name.substr(2), attributes);
    } else if (name == "w:footnoteReference" || name == "w:endnoteReference") {
      const std::string_view kind = name == "w:footnoteReference" ? "footnote" : "endnote";
      if (!open_.empty()) open_.back().notes.push_back(note_key(kind, attributes));
    } else if (name == "w:tab" || name == "w:br" || name == "w:cr") {
      if (!open_.empty()) open_.back().text += ' ';
    } else if (name == "w:noBreakHyphen" && !open_.empty()) {
      open_.back().text += '-';
    }
  }

  void end(std::string_view name) override {
    if (dropped_ > 0) {
      --dropped_;
    } else if (name == "w:p" && !open_.empty()) {
      done_.push_back(std::move(open_.back()));
      open_.pop_back();
      if (open_.empty()) keep();
    } else if (name == "w:t") {
      in_text_ = false;
    } else if (name == "w:footnote" || name == "w:endnote") {
      note_.clear();
    }
  }

  void text(std::string_view utf8) override {
    if (dropped_ == 0 && in_text_ && !open_.empty()) open_.back().text += utf8;
  }

 private:
  // What was deleted or moved away, codes of fields, a second rendering of the same content, marks
  // that are no text; the rules about notes (separators) have no text.
  static bool is_dropped(std::string_view name) {
    constexpr std::array<std::string_view, 7> kDropped = {
        "w:del", "w:moveFrom", "w:delText", "w:instrText", "mc:Fallback", "w:rt", "w:pPr"};
    return std::find(kDropped.begin(), kDropped.end(), name) != kDropped.end();
  }

  // A paragraph and those of the text boxes in it, in the order in which they begin.
  void keep() {
    std::sort(done_.begin(), done_.end(),
              [](const Paragraph& a, const Paragraph& b) { return a.number < b.number; });
    std::vector<Paragraph>& place = note_.empty() ? body : notes[note_];
    std::move(done_.begin(), done_.end(), std::back_inserter(place));
    done_.clear();
  }

  std::vector<Paragraph> open_, done_;
  std::uint64_t paragraphs_ = 0;
  std::string note_;
  int dropped_ = 0;  // open elements that are dropped
  bool in_text_ = false;
};

}  // namespace

TextSource extract_docx(std::string_view bytes, const std::string& path) {
  if (!bytes.starts_with("PK")) throw Error({path}, "is no DOCX", "give a file that Word saved");
  Parts parts = Archive(bytes, path).read();
  if (!parts.contains(kParts[0])) {
    throw Error({path}, "is no DOCX: it has no word/document.xml", kAdvice);
  }
  std::map<std::string, std::vector<Paragraph>> notes;
  TextSource source;
  source.extracted = true;
  const auto parse = [&](std::string_view name) {
    WordPart part;
    const auto found = parts.find(name);
    if (found == parts.end()) return part.body;
    XmlStream xml(std::make_unique<InputFile>(path, std::move(found->second)), part);
    while (xml.read_block()) {
    }
    notes.merge(part.notes);
    return part.body;
  };
  parse(kParts[1]);
  parse(kParts[2]);
  for (const Paragraph& paragraph : parse(kParts[0])) {
    add_extracted(source, paragraph.text, paragraph.number);
    for (const std::string& key : paragraph.notes) {
      for (const Paragraph& note : notes[key]) {
        add_extracted(source, note.text, paragraph.number);
      }
    }
  }
  return source;
}

}  // namespace duizhao
