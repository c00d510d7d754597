#include <duizhao/metrics/address_remarks.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include <duizhao/text/characters.h>
#include <duizhao/text/slice.h>
#include <duizhao/text/utf8.h>

namespace duizhao::rules {
namespace {

constexpr std::size_t kMaxAddresses = 200;
constexpr std::size_t kMaxCompared = 120;  // code points of an address that are compared
// Share of an address that must be the same for another one to be a slip of it.
constexpr double kAlike = 0.6;
constexpr double kAlikeUnsure = 0.8;

using Found = std::vector<const Address*>;

Found found_of(const PairView& pair, Side side, AddressKind kind) {
  Found found;
  for (const Address& address : pair.codes(side).addresses) {
    if (address.kind == kind && found.size() < kMaxAddresses) found.push_back(&address);
  }
  return found;
}

std::u32string_view written(const TextView& view, const Address& address) {
  return slice(view.text, address.span);
}

bool continues_word(char32_t c) {
  return is_ascii_letter(c) || (c >= U'0' && c <= U'9') || c == U'_' || c == U'-';
}

// Is it named there at all, perhaps as a part of something longer or without its @?
bool is_named(const TextView& view, std::u32string_view address) {
  if (address.starts_with(U'@')) address.remove_prefix(1);
  const std::u32string_view text = view.text;
  for (std::size_t at = text.find(address); at != std::u32string_view::npos;
       at = text.find(address, at + 1)) {
    const std::size_t end = at + address.size();
    if ((at == 0 || !continues_word(text[at - 1])) &&
        (end == text.size() || !continues_word(text[end]))) {
      return true;
    }
  }
  return false;
}

// What one side names and the other does not.
Found left_over(const PairView& pair, Side side, const Found& own, const Found& others) {
  Found left;
  for (const Address* address : own) {
    const bool matched = std::any_of(others.begin(), others.end(), [&](const Address* other) {
      return same_place(*address, *other);
    });
    if (!matched && !is_named(pair.text(other(side)), written(pair.text(side), *address))) {
      left.push_back(address);
    }
  }
  return left;
}

// Share of the longer one that stays when one is edited into the other.
double likeness(std::u32string_view a, std::u32string_view b) {
  a = a.substr(0, kMaxCompared);
  b = b.substr(0, kMaxCompared);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0U);
  for (const char32_t c : a) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (c == b[j] ? 0 : 1)});
      diagonal = above;
    }
  }
  const std::size_t longer = std::max(a.size(), b.size());
  return longer == 0 ? 1 : 1 - static_cast<double>(row.back()) / static_cast<double>(longer);
}

// Takes the address most like it out of `candidates`; nullptr when none is like it.
const Address* take_alike(const Address& address, Found& candidates) {
  const auto rate = [&](const Address* other) { return likeness(address.key, other->key); };
  const auto best =
      std::max_element(candidates.begin(), candidates.end(),
                       [&](const Address* a, const Address* b) { return rate(a) < rate(b); });
  if (best == candidates.end()) return nullptr;
  const Address* found = *best;
  if (rate(found) < (address.sure && found->sure ? kAlike : kAlikeUnsure)) return nullptr;
  candidates.erase(best);
  return found;
}

}  // namespace

void report_addresses(const PairView& pair, AddressKind kind, std::string_view noun,
                      const AddressConfidence& confidence, Remarks& remarks) {
  if (pair.codes(Side::kSource).addresses.empty() && pair.codes(Side::kTarget).addresses.empty()) {
    return;
  }
  const Found source = found_of(pair, Side::kSource, kind);
  const Found target = found_of(pair, Side::kTarget, kind);
  Found target_left = left_over(pair, Side::kTarget, target, source);
  for (const Address* address : left_over(pair, Side::kSource, source, target)) {
    const std::string text = to_utf8(written(pair.source(), *address));
    if (const Address* changed = take_alike(*address, target_left)) {
      const std::string other_text = to_utf8(written(pair.target(), *changed));
      remarks.push_back({.message = "source has " + text + "; target has " + other_text,
                         .source_span = address->span,
                         .target_span = changed->span,
                         .confidence = confidence.changed,
                         .suggestion = text});
    } else if (address->sure) {
      remarks.push_back({.message = "target lacks the " + std::string(noun) + " " + text,
                         .source_span = address->span,
                         .confidence = confidence.missing,
                         .severity = Severity::kMinor});
    }
  }
  for (const Address* address : target_left) {
    if (!address->sure || address->may_be_named) continue;
    remarks.push_back({.message = "source has no " + std::string(noun) + " " +
                                  to_utf8(written(pair.target(), *address)),
                       .target_span = address->span,
                       .confidence = confidence.missing,
                       .severity = Severity::kMinor});
  }
}

}  // namespace duizhao::rules
