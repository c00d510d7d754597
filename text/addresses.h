// URLs, e-mail addresses, file paths and @names of a text: what a translation keeps as it is.
//
//   addresses(U"见www.example.com/zh/，或写信给jo@example.org。")
//     →  kUrl "www.example.com/zh/", kEmail "jo@example.org"
//
// Law: spans do not overlap and are in order; punctuation of either script behind an address is no
// part of it; time is linear in the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <duizhao/text/units.h>

namespace duizhao {

enum class AddressKind : std::uint8_t {
  kUrl,    // with a scheme, with www., or a domain
  kEmail,  // without "mailto:"
  kPath,   // /etc/hosts, ~/notes, C:\Users\a.txt, HKEY_…\…, report.pdf; not and/or, 24/7, km/h
  kMention,  // @name in ASCII
};

struct Address {
  AddressKind kind = AddressKind::kUrl;
  Span span;
  // Equal for addresses that lead to the same place. Of a URL: without scheme, www., letter case of
  // the host, a last slash, and the parts that name a language (/en/, zh.).
  std::u32string key;
  std::u32string site = {};  // of a URL: the host's part of the key
  bool own_words = false;    // of a URL: its path holds, or is cut short by, words not in ASCII
  // The other side may give the name in its own words: a host alone (a site), an @name.
  bool may_be_named = false;
  bool sure = true;  // false: a domain alone, which may be a company's name (Amazon.com)
};

std::vector<Address> addresses(std::u32string_view text);

// Do they lead to the same place, perhaps in two languages (en.wikipedia.org/wiki/Tea and
// zh.wikipedia.org/wiki/茶)?
bool same_place(const Address& a, const Address& b);

}  // namespace duizhao
