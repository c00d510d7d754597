#include <duizhao/lexicon/cldr.h>

#include <unicode/locdspnm.h>
#include <unicode/region.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/translit.h>
#include <unicode/tznames.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/ulocdata.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <tuple>

#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

void check(UErrorCode status, const char* what) {
  if (U_FAILURE(status))
    throw Error({}, std::string("ICU cannot give ") + what + " (" + u_errorName(status) + ")",
                "install ICU's data (Debian: libicu72)");
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

// Names of one language. A name that ICU does not have comes back as its code: not a name.
class Names {
 public:
  explicit Names(const char* locale)
      : locale_(locale),
        display_(icu::LocaleDisplayNames::createInstance(icu::Locale(locale))),
        han_(std::string_view(locale).starts_with("zh")) {
    UErrorCode status = U_ZERO_ERROR;
    zones_.reset(icu::TimeZoneNames::createInstance(icu::Locale(locale), status));
    check(status, "names of cities");
  }

  [[nodiscard]] std::optional<std::string> region(const char* code) const {
    icu::UnicodeString name;
    return keep(display_->regionDisplayName(code, name), code);
  }
  [[nodiscard]] std::optional<std::string> language(const char* code) const {
    icu::UnicodeString name;
    return keep(display_->languageDisplayName(code, name), code);
  }
  [[nodiscard]] std::optional<std::string> currency(const char* code) const {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    icu::UnicodeString id(code);  // a currency without a name gets this very buffer back
    const char16_t* name = ucurr_getName(id.getTerminatedBuffer(), locale_, UCURR_LONG_NAME,
                                         nullptr, &length, &status);
    if (U_FAILURE(status)) return std::nullopt;
    return keep(icu::UnicodeString(name, length), code);
  }
  [[nodiscard]] std::optional<std::string> city(const icu::UnicodeString& zone) const {
    icu::UnicodeString name;
    return keep(zones_->getExemplarLocationName(zone, name), "");
  }

 private:
  [[nodiscard]] std::optional<std::string> keep(const icu::UnicodeString& text,
                                                std::string_view code) const {
    std::string name = utf8(text);
    if (text.isBogus() || name.empty() || name == code) return std::nullopt;
    const std::u32string characters = to_utf32(name);
    if (han_ && std::none_of(characters.begin(), characters.end(), is_han)) return std::nullopt;
    return name;
  }

  const char* locale_;
  std::unique_ptr<icu::LocaleDisplayNames> display_;
  std::unique_ptr<icu::TimeZoneNames> zones_;
  bool han_;
};

class Collector {
 public:
  Collector() {
    UErrorCode status = U_ZERO_ERROR;
    to_traditional_.reset(
        icu::Transliterator::createInstance("Simplified-Traditional", UTRANS_FORWARD, status));
    to_simplified_.reset(
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
    check(status, "traditional and simplified characters");
  }

  template <class Get>
  void add(Get get) {
    const auto name = get(english_);
    if (!name) return;
    if (const auto simplified = get(simplified_))
      names_.insert({*simplified, convert(*to_traditional_, *simplified), *name});
    if (const auto traditional = get(traditional_))
      names_.insert({convert(*to_simplified_, *traditional), *traditional, *name});
  }

  [[nodiscard]] std::vector<SourceEntry> entries() const {
    std::vector<SourceEntry> entries;
    entries.reserve(names_.size());
    for (const auto& [simplified, traditional, english] : names_)
      entries.push_back({traditional, simplified, "", {english}, "CLDR"});
    return entries;
  }

 private:
  static std::string convert(const icu::Transliterator& rules, const std::string& text) {
    icu::UnicodeString characters = icu::UnicodeString::fromUTF8(text);
    rules.transliterate(characters);
    return utf8(characters);
  }

  Names english_{"en"}, simplified_{"zh"}, traditional_{"zh_Hant"};
  std::unique_ptr<icu::Transliterator> to_traditional_, to_simplified_;
  std::set<std::tuple<std::string, std::string, std::string>> names_;
};

void add_regions(Collector& names) {
  for (const URegionType type : {URGN_TERRITORY, URGN_CONTINENT, URGN_SUBCONTINENT, URGN_WORLD}) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::StringEnumeration> codes(icu::Region::getAvailable(type, status));
    check(status, "regions");
    while (const char* code = codes->next(nullptr, status))
      names.add([&](const Names& n) { return n.region(code); });
  }
}

void add_languages(Collector& names) {
  for (const char* const* code = icu::Locale::getISOLanguages(); *code != nullptr; ++code)
    names.add([&](const Names& n) { return n.language(*code); });
}

void add_currencies(Collector& names) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UEnumeration, decltype(&uenum_close)> codes(
      ucurr_openISOCurrencies(UCURR_ALL, &status), uenum_close);
  check(status, "currencies");
  while (const char* code = uenum_next(codes.get(), nullptr, &status))
    names.add([&](const Names& n) { return n.currency(code); });
}

void add_cities(Collector& names) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> zones(icu::TimeZone::createTimeZoneIDEnumeration(
      UCAL_ZONE_TYPE_CANONICAL, nullptr, nullptr, status));
  check(status, "time zones");
  while (const icu::UnicodeString* zone = zones->snext(status))
    names.add([&](const Names& n) { return n.city(*zone); });
}

}  // namespace

std::vector<SourceEntry> cldr_names() {
  Collector names;
  add_regions(names);
  add_languages(names);
  add_currencies(names);
  add_cities(names);
  return names.entries();
}

std::string cldr_version() {
  UErrorCode status = U_ZERO_ERROR;
  UVersionInfo version;
  ulocdata_getCLDRVersion(version, &status);
  check(status, "its version");
  return std::to_string(version[0]) + "." + std::to_string(version[1]);
}

}  // namespace duizhao
