#include <duizhao/lexicon/stemmer.h>

#include <libstemmer.h>

#include <cstddef>
#include <memory>
#include <new>

namespace duizhao {
namespace {

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

// Longer "words" are not English, and the stemmer counts in int.
constexpr std::size_t kMaxBytes = 256;

}  // namespace

std::string snowball_stem(std::string_view word) {
  if (word.empty() || word.size() > kMaxBytes) return std::string(word);
  // A stemmer holds the result, so each thread has its own.
  thread_local const std::unique_ptr<sb_stemmer, DeleteStemmer> stemmer(
      sb_stemmer_new("english", "UTF_8"));
  if (!stemmer) throw std::bad_alloc();
  const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer.get(), symbols, static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

}  // namespace duizhao
