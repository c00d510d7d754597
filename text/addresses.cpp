#include <duizhao/text/addresses.h>

#include <algorithm>
#include <array>
#include <optional>

#include <duizhao/text/characters.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

constexpr std::size_t kMaxAddress = 4096;  // code points; longer ones are not read

constexpr auto kTopDomains = std::to_array<std::u32string_view>(
    {U"ai",  U"app",    U"au",  U"biz", U"ca",   U"cc",  U"cn", U"com",  U"de",
     U"dev", U"edu",    U"eu",  U"fr",  U"gov",  U"hk",  U"io", U"jp",   U"info",
     U"int", U"kr",     U"mil", U"net", U"news", U"org", U"ru", U"shop", U"site",
     U"sg",  U"online", U"top", U"tv",  U"tw",   U"uk",  U"xyz"});

constexpr auto kExtensions = std::to_array<std::u32string_view>(
    {U"avi",  U"bak", U"bat", U"bmp",  U"c",    U"cfg",  U"class", U"conf", U"cpp",  U"cs",
     U"css",  U"csv", U"db",  U"dll",  U"doc",  U"docx", U"epub",  U"exe",  U"gif",  U"gz",
     U"h",    U"hpp", U"htm", U"html", U"ico",  U"ini",  U"ipynb", U"iso",  U"jar",  U"java",
     U"jpeg", U"jpg", U"js",  U"json", U"log",  U"md",   U"mkv",   U"mov",  U"mp3",  U"mp4",
     U"msi",  U"odt", U"pdf", U"php",  U"png",  U"po",   U"ppt",   U"pptx", U"ps1",  U"psd",
     U"py",   U"rar", U"rtf", U"sh",   U"sql",  U"srt",  U"svg",   U"tar",  U"tmx",  U"toml",
     U"ts",   U"tsv", U"txt", U"wav",  U"webp", U"xlf",  U"xliff", U"xls",  U"xlsx", U"xml",
     U"yaml", U"yml", U"zip"});

constexpr auto kLanguageParts = std::to_array<std::u32string_view>(
    {U"en",      U"eng",     U"english", U"en-us", U"en-gb", U"en_us",   U"en_gb", U"us",
     U"uk",      U"gb",      U"zh",      U"zho",   U"chi",   U"chinese", U"cn",    U"chs",
     U"cht",     U"zh-cn",   U"zh-tw",   U"zh-hk", U"zh_cn", U"zh_tw",   U"zh_hk", U"zh-hans",
     U"zh-hant", U"zh_hans", U"zh_hant", U"tw",    U"hk",    U"sc",      U"tc"});

template <std::size_t kSize>
bool is_one_of(const std::array<std::u32string_view, kSize>& words, std::u32string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_alphanumeric(char32_t c) { return is_digit(c) || is_ascii_letter(c); }
bool is_domain_character(char32_t c) { return is_alphanumeric(c) || c == U'.' || c == U'-'; }
bool is_path_character(char32_t c) {
  return is_alphanumeric(c) ||
         std::u32string_view(U"._-~+@%=").find(c) != std::u32string_view::npos;
}
bool is_url_character(char32_t c) {
  return c > 0x20 && c < 0x7F &&
         std::u32string_view(U"\"<>`{}|\\^").find(c) == std::u32string_view::npos;
}

std::u32string lower(std::u32string_view text) {
  std::u32string result(text);
  for (char32_t& c : result) c = ascii_lower(c);
  return result;
}

// Punctuation that ends the sentence, not the address; a bracket only without its partner.
std::size_t without_punctuation(std::u32string_view text, std::size_t begin, std::size_t end) {
  while (end > begin) {
    const auto address = text.substr(begin, end - begin);
    const char32_t last = address.back();
    if (last == U')' || last == U']') {
      const char32_t opening = last == U')' ? U'(' : U'[';
      if (std::count(address.begin(), address.end(), opening) >=
          std::count(address.begin(), address.end(), last)) {
        return end;
      }
    } else if (std::u32string_view(U".,;:!?'*([").find(last) == std::u32string_view::npos) {
      return end;
    }
    --end;
  }
  return end;
}

std::size_t end_of_run(std::u32string_view text, std::size_t position, bool (*belongs)(char32_t)) {
  const std::size_t limit = std::min(text.size(), position + kMaxAddress);
  while (position < limit && belongs(text[position])) ++position;
  return position;
}

std::size_t begin_of_run(std::u32string_view text, std::size_t position, std::size_t floor,
                         bool (*belongs)(char32_t)) {
  floor = std::max(floor, position > kMaxAddress ? position - kMaxAddress : 0);
  while (position > floor && belongs(text[position - 1])) --position;
  return position;
}

// The parts between separators, those that name a language left out, each with its separator.
std::u32string without_language(std::u32string_view text, std::u32string_view separators) {
  std::u32string result;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
    const auto part = text.substr(begin, end - begin);
    if (!is_one_of(kLanguageParts, lower(part))) result += text.substr(begin, end + 1 - begin);
    begin = end + 1;
  }
  return result;
}

void set_url_keys(Address& url, std::u32string_view text) {
  const auto scheme = text.find(U"://");
  if (scheme != std::u32string_view::npos) text.remove_prefix(scheme + 3);
  const std::size_t host_end = std::min(text.find_first_of(U"/?#"), text.size());
  std::u32string host = lower(text.substr(0, host_end));
  if (host.starts_with(U"www.")) host.erase(0, 4);
  // The top domain stays: .cn and .uk are places.
  const std::size_t top = host.rfind(U'.');
  if (top != std::u32string::npos) {
    url.site = without_language(std::u32string_view(host).substr(0, top + 1), U".");
    while (url.site.ends_with(U'.')) url.site.pop_back();
    url.site += host.substr(top);
  } else {
    url.site = std::move(host);
  }
  std::u32string_view path = text.substr(host_end);
  url.may_be_named = path.size() < 2;
  if (path.find(U'%') != std::u32string_view::npos) url.own_words = true;
  url.key = url.site + without_language(path, U"/?&=#");
  while (url.key.ends_with(U'/')) url.key.pop_back();
}

class AddressReader {
 public:
  explicit AddressReader(std::u32string_view text) : text_(text) {}

  std::vector<Address> read() {
    while (position_ < text_.size()) {
      std::optional<Address> found;
      switch (text_[position_]) {
        case U'/':
          found = at(1) == U'/' && before() == U':' ? url_with_scheme() : unix_path();
          break;
        case U'\\':
          found = windows_path();
          break;
        case U'@':
          found = email();
          if (!found) found = mention();
          break;
        case U'.':
          if (position_ >= refused_ && is_alphanumeric(before()) && is_alphanumeric(at(1))) {
            found = dotted();
          }
          break;
        default:
          break;
      }
      if (found) {
        position_ = free_ = found->span.end.value;
        found_.push_back(std::move(*found));
      } else {
        ++position_;
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] char32_t at(std::size_t ahead) const {
    return position_ + ahead < text_.size() ? text_[position_ + ahead] : U'\0';
  }
  [[nodiscard]] char32_t before() const { return position_ > free_ ? text_[position_ - 1] : U'\0'; }
  [[nodiscard]] std::u32string_view part(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  [[nodiscard]] Address url(std::size_t begin, std::size_t host) const {
    const std::size_t run_end = end_of_run(text_, host, is_url_character);
    const std::size_t end = without_punctuation(text_, host, run_end);
    Address result{AddressKind::kUrl, span_of(begin, end), {}};
    set_url_keys(result, part(begin, end));
    if (end == run_end && end < text_.size() && text_[end - 1] == U'/' && is_han(text_[end])) {
      result.own_words = true;
    }
    return result;
  }

  [[nodiscard]] std::optional<Address> url_with_scheme() const {
    const std::size_t colon = position_ - 1;
    const std::size_t begin = begin_of_run(text_, colon, free_, is_alphanumeric);
    const std::size_t host = position_ + 2;
    if (begin == colon || host >= text_.size() || !is_url_character(text_[host])) {
      return std::nullopt;
    }
    Address result = url(begin, host);
    if (result.span.end.value <= host) return std::nullopt;
    return result;
  }

  // A dot inside a word: a domain, perhaps with a path, or a file's name.
  std::optional<Address> dotted() {
    const std::size_t begin = begin_of_run(text_, position_, free_, is_domain_character);
    std::size_t end = end_of_run(text_, position_, is_domain_character);
    refused_ = end;
    if (end < text_.size() && text_[end] == U'@') return std::nullopt;
    while (text_[end - 1] == U'.' || text_[end - 1] == U'-') --end;
    const auto host = part(begin, end);
    const std::size_t dot = host.rfind(U'.');
    if (dot == std::u32string_view::npos || dot == 0) return std::nullopt;
    const auto top = host.substr(dot + 1);
    const bool www = lower(host.substr(0, 4)) == U"www.";
    if (www || (is_one_of(kTopDomains, lower(top)) && top != U"NET" && top != U"AI")) {
      Address result = url(begin, end);
      result.sure = www || result.span.end.value > end;
      return result;
    }
    // D.C. and 600000.SH are no files.
    if (is_one_of(kExtensions, lower(top)) && (top.size() > 2 || !is_upper(top[0]))) {
      return file_name(end);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Address> file_name(std::size_t end) const {
    const std::size_t begin = begin_of_run(text_, position_, free_, [](char32_t c) {
      return is_path_character(c) || c == U'/' || c == U'\\';
    });
    return path(begin, end);
  }

  [[nodiscard]] Address path(std::size_t begin, std::size_t end) const {
    return {AddressKind::kPath, span_of(begin, end), std::u32string(part(begin, end))};
  }

  // From a slash that begins a word: at least two names; from ~, . and .. one.
  [[nodiscard]] std::optional<Address> unix_path() const {
    std::size_t begin = position_;
    while (begin > free_ && begin + 2 > position_ && text_[begin - 1] == U'.') --begin;
    if (begin == position_ && before() == U'~') --begin;
    const bool absolute = begin == position_;
    if (begin > free_ && (is_path_character(text_[begin - 1]) || text_[begin - 1] == U'/' ||
                          text_[begin - 1] == U'<' || text_[begin - 1] == U'[' ||
                          text_[begin - 1] == U'{' || text_[begin - 1] == U')')) {
      return std::nullopt;
    }
    std::size_t end =
        end_of_run(text_, position_, [](char32_t c) { return is_path_character(c) || c == U'/'; });
    end = without_punctuation(text_, begin, end);
    const auto names = part(position_, end);
    const std::size_t second = names.find(U'/', 1);
    if (names.size() < 2 || !is_path_character(names[1])) return std::nullopt;
    if (absolute && (second == std::u32string_view::npos || second < 3 ||
                     second + 1 >= names.size() || !is_ascii_letter(names[1]))) {
      return std::nullopt;
    }
    return path(begin, end);
  }

  // C:\…, \\server\…, HKEY_…\…, HKLM\…, %NAME%\…. A blank is part of it before another name that a
  // backslash ends.
  [[nodiscard]] std::optional<Address> windows_path() const {
    std::size_t begin = position_;
    if (before() == U':' && position_ > free_ + 1 && is_ascii_letter(text_[position_ - 2]) &&
        (position_ == free_ + 2 || !is_alphanumeric(text_[position_ - 3]))) {
      begin -= 2;
    } else if (at(1) != U'\\' || !is_alphanumeric(at(2))) {
      begin =
          begin_of_run(text_, position_, free_, [](char32_t c) { return is_path_character(c); });
      const auto root = part(begin, position_);
      const bool variable = root.size() > 2 && root.front() == U'%' && root.back() == U'%';
      if (!root.starts_with(U"HK") && !variable) return std::nullopt;
    }
    const auto belongs = [](char32_t c) { return is_path_character(c) || c == U'\\'; };
    std::size_t end = end_of_run(text_, position_, belongs);
    while (end < text_.size() && text_[end] == U' ') {
      const std::size_t name_end = end_of_run(text_, end + 1, is_path_character);
      if (name_end == end + 1 || name_end >= text_.size() || text_[name_end] != U'\\') break;
      end = end_of_run(text_, name_end, belongs);
    }
    end = without_punctuation(text_, begin, end);
    if (end < position_ + 2) return std::nullopt;
    return path(begin, end);
  }

  [[nodiscard]] std::optional<Address> email() const {
    const std::size_t begin = begin_of_run(text_, position_, free_, [](char32_t c) {
      return is_alphanumeric(c) || c == U'.' || c == U'_' || c == U'-' || c == U'+' || c == U'%';
    });
    std::size_t end = end_of_run(text_, position_ + 1, is_domain_character);
    while (end > position_ + 1 && !is_alphanumeric(text_[end - 1])) --end;
    const auto host = part(position_ + 1, end);
    const std::size_t dot = host.rfind(U'.');
    if (begin == position_ || dot == std::u32string_view::npos || dot == 0 ||
        host.size() < dot + 3 || !is_ascii_letter(host[dot + 1])) {
      return std::nullopt;
    }
    return Address{AddressKind::kEmail, span_of(begin, end), lower(part(begin, end))};
  }

  [[nodiscard]] std::optional<Address> mention() const {
    if (is_alphanumeric(before()) || !(is_ascii_letter(at(1)) || at(1) == U'_')) {
      return std::nullopt;
    }
    const std::size_t end = end_of_run(text_, position_ + 1,
                                       [](char32_t c) { return is_alphanumeric(c) || c == U'_'; });
    if (end < position_ + 3) return std::nullopt;
    Address result{AddressKind::kMention, span_of(position_, end), lower(part(position_, end))};
    result.may_be_named = true;
    return result;
  }

  std::u32string_view text_;
  std::size_t position_ = 0;
  std::size_t free_ = 0;     // where the last address ended
  std::size_t refused_ = 0;  // where the last dotted word ended
  std::vector<Address> found_;
};

}  // namespace

std::vector<Address> addresses(std::u32string_view text) { return AddressReader(text).read(); }

bool same_place(const Address& a, const Address& b) {
  if (a.kind != b.kind) return false;
  if (a.key == b.key) return true;
  return a.kind == AddressKind::kUrl && a.site == b.site && (a.own_words || b.own_words);
}

}  // namespace duizhao
