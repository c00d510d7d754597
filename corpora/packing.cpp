#include <duizhao/corpora/packing.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <exception>
#include <new>
#include <utility>

#include <archive.h>
#include <archive_entry.h>

#include <duizhao/text/error.h>

namespace duizhao {
namespace {

constexpr std::array<std::pair<std::string_view, Packing>, 3> kEndings = {
    {{".gz", Packing::kGzip}, {".zst", Packing::kZstd}, {".xz", Packing::kXz}}};

constexpr std::size_t kBlockBytes = std::size_t{1} << 16;

using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;
using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;

[[noreturn]] void fail_damaged(archive* reader, const std::string& path) {
  const char* reason = archive_error_string(reader);
  throw Error({path}, std::string("cannot be unpacked: ") + (reason ? reason : "damaged"),
              "pack the text again or give it unpacked");
}

Reader make_reader() {
  Reader reader(archive_read_new(), &archive_read_free);
  if (!reader) throw std::bad_alloc();
  archive_read_support_filter_gzip(reader.get());
  archive_read_support_filter_xz(reader.get());
  archive_read_support_filter_zstd(reader.get());
  archive_read_support_format_raw(reader.get());
  archive_read_support_format_empty(reader.get());
  return reader;
}

Reader open_reader(std::string_view bytes, const std::string& path) {
  Reader reader = make_reader();
  if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
    fail_damaged(reader.get(), path);
  }
  return reader;
}

}  // namespace

Packing packing_of_content(std::string_view bytes) {
  if (bytes.starts_with("\x1F\x8B")) return Packing::kGzip;
  if (bytes.starts_with("\x28\xB5\x2F\xFD")) return Packing::kZstd;
  if (bytes.starts_with("\xFD\x37zXZ")) return Packing::kXz;
  return Packing::kNone;
}

Packing packing_of_path(std::string_view path) {
  for (const auto& [ending, packing] : kEndings) {
    if (path.ends_with(ending)) return packing;
  }
  return Packing::kNone;
}

std::string_view without_packing(std::string_view path) {
  for (const auto& [ending, packing] : kEndings) {
    if (path.ends_with(ending)) return path.substr(0, path.size() - ending.size());
  }
  return path;
}

std::string unpack(std::string_view bytes, const std::string& path, std::uint64_t max_bytes) {
  const Reader reader = open_reader(bytes, path);
  archive_entry* entry = nullptr;
  const int status = archive_read_next_header(reader.get(), &entry);
  if (status == ARCHIVE_EOF) return {};
  if (status != ARCHIVE_OK) fail_damaged(reader.get(), path);
  std::string text;
  std::array<char, kBlockBytes> block{};
  while (true) {
    const auto size = archive_read_data(reader.get(), block.data(), block.size());
    if (size < 0) fail_damaged(reader.get(), path);
    if (size == 0) return text;
    if (text.size() + static_cast<std::size_t>(size) > max_bytes) {
      throw Error({path}, "unpacks to more than " + std::to_string(max_bytes >> 20U) + " MiB",
                  "cut it into smaller texts");
    }
    text.append(block.data(), static_cast<std::size_t>(size));
  }
}

struct Unpacker::State {
  Source source;
  std::string path;
  std::exception_ptr failure =
      nullptr;  // what the source threw, while libarchive's frames are left
  Reader reader = make_reader();
  bool at_end = false;

  static la_ssize_t give(archive*, void* self, const void** bytes) {
    auto& state = *static_cast<State*>(self);
    try {
      const std::string_view packed = state.source();
      *bytes = packed.data();
      return static_cast<la_ssize_t>(packed.size());
    } catch (...) {
      state.failure = std::current_exception();
      return ARCHIVE_FATAL;
    }
  }

  [[noreturn]] void fail() const {
    if (failure) std::rethrow_exception(failure);
    fail_damaged(reader.get(), path);
  }
};

Unpacker::Unpacker(Source source, std::string path) : state_(std::make_unique<State>()) {
  state_->source = std::move(source);
  state_->path = std::move(path);
  archive* reader = state_->reader.get();
  if (archive_read_open(reader, state_.get(), nullptr, &State::give, nullptr) != ARCHIVE_OK) {
    state_->fail();
  }
  archive_entry* entry = nullptr;
  const int status = archive_read_next_header(reader, &entry);
  state_->at_end = status == ARCHIVE_EOF;
  if (status != ARCHIVE_OK && status != ARCHIVE_EOF) state_->fail();
}

Unpacker::~Unpacker() = default;

std::size_t Unpacker::read(char* bytes, std::size_t size) {
  if (state_->at_end) return 0;
  const auto got = archive_read_data(state_->reader.get(), bytes, size);
  if (got < 0) state_->fail();
  state_->at_end = got == 0 && size > 0;
  return static_cast<std::size_t>(got);
}

struct Packer::State {
  Sink sink;
  std::exception_ptr failure = nullptr;  // what the sink threw, while libarchive's frames are left
  Writer writer{archive_write_new(), &archive_write_free};

  static la_ssize_t receive(archive*, void* self, const void* bytes, std::size_t size) {
    auto& state = *static_cast<State*>(self);
    try {
      // After a failure libarchive flushes what it still holds; nothing more may be written then.
      if (!state.failure) state.sink({static_cast<const char*>(bytes), size});
    } catch (...) {
      state.failure = std::current_exception();
    }
    return state.failure ? -1 : static_cast<la_ssize_t>(size);
  }

  void check(bool good) const {
    if (failure) std::rethrow_exception(failure);
    if (!good) throw Error({}, "packing failed", archive_error_string(writer.get()));
  }
};

Packer::Packer(Packing packing, Sink sink) : state_(std::make_unique<State>()) {
  assert(packing != Packing::kNone);
  state_->sink = std::move(sink);
  archive* writer = state_->writer.get();
  if (writer == nullptr) throw std::bad_alloc();
  archive_write_set_format_raw(writer);
  archive_write_set_bytes_per_block(writer, 0);
  if (packing == Packing::kGzip) {
    archive_write_add_filter_gzip(writer);
    archive_write_set_filter_option(writer, "gzip", "timestamp", nullptr);
  } else if (packing == Packing::kZstd) {
    archive_write_add_filter_zstd(writer);
  } else {
    archive_write_add_filter_xz(writer);
  }
  state_->check(archive_write_open(writer, state_.get(), nullptr, &State::receive, nullptr) ==
                ARCHIVE_OK);
  const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                            &archive_entry_free);
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  state_->check(archive_write_header(writer, entry.get()) == ARCHIVE_OK);
}

Packer::~Packer() {
  // Freeing a writer that was not finished closes it, which would still feed the sink.
  if (!state_->failure) state_->failure = std::make_exception_ptr(0);
}

void Packer::write(std::string_view bytes) {
  state_->check(archive_write_data(state_->writer.get(), bytes.data(), bytes.size()) ==
                static_cast<la_ssize_t>(bytes.size()));
}

void Packer::finish() { state_->check(archive_write_close(state_->writer.get()) == ARCHIVE_OK); }

}  // namespace duizhao
