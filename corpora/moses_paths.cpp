#include <duizhao/corpora/moses_paths.h>

#include <array>
#include <cstddef>
#include <filesystem>
#include <system_error>

#include <duizhao/corpora/packing.h>

namespace duizhao {
namespace {

constexpr std::array<std::string_view, 7> kChinese = {"zh",      "zh-CN", "zh-TW",  "zh_CN",
                                                      "zh-Hans", "zh_TW", "zh-Hant"};
constexpr std::array<std::string_view, 5> kEnglish = {"en", "en-US", "en-GB", "en_US", "en_GB"};

struct Parts {
  std::string stem;  // with the dot
  std::string tag, packing;
  Language language = Language::kChinese;
};

std::optional<Parts> parts_of(std::string_view path) {
  const std::string_view plain = without_packing(path);
  const std::size_t dot = plain.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto language = parse_language(plain.substr(dot + 1));
  if (!language) return std::nullopt;
  return Parts{std::string(plain.substr(0, dot + 1)), std::string(plain.substr(dot + 1)),
               std::string(path.substr(plain.size())), *language};
}

MosesPaths with_other(std::string_view path, const Parts& parts, std::string_view tag) {
  return {std::string(path), parts.stem + std::string(tag) + parts.packing, parts.tag,
          std::string(tag)};
}

template <std::size_t kCount>
std::optional<MosesPaths> find_other(std::string_view path, const Parts& parts,
                                     const std::array<std::string_view, kCount>& tags) {
  for (const std::string_view tag : tags) {
    MosesPaths paths = with_other(path, parts, tag);
    std::error_code error;
    if (std::filesystem::is_regular_file(paths.target, error)) return paths;
  }
  return std::nullopt;
}

}  // namespace

std::optional<MosesPaths> moses_pair(std::string_view path) {
  const auto parts = parts_of(path);
  if (!parts) return std::nullopt;
  return parts->language == Language::kChinese ? find_other(path, *parts, kEnglish)
                                               : find_other(path, *parts, kChinese);
}

std::optional<MosesPaths> new_moses_pair(std::string_view path) {
  const auto parts = parts_of(path);
  if (!parts) return std::nullopt;
  return with_other(path, *parts, code(other(parts->language)));
}

}  // namespace duizhao
