// What stands in a text and is not language: tags, placeholders, addresses, each read by its own
// reader.
//
//   inline_codes(U"<b>{name}</b>: jo@example.org")
//     →  2 tags, 1 placeholder, 1 address
//
// Law: placeholders are not read inside addresses, nor paths inside tags; a text without any of the
// characters that begin one of them costs one pass and no memory.
#pragma once

#include <string_view>
#include <vector>

#include <duizhao/text/addresses.h>
#include <duizhao/text/placeholders.h>
#include <duizhao/text/tags.h>

namespace duizhao {

struct InlineCodes {
  std::vector<Address> addresses;
  std::vector<Tag> tags;
  std::vector<Placeholder> placeholders;
};

InlineCodes inline_codes(std::u32string_view text);

}  // namespace duizhao
