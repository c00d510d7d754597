#include <duizhao/corpora/term_file.h>

#include <memory>
#include <utility>

#include <duizhao/corpora/files.h>
#include <duizhao/corpora/term_readers.h>
#include <duizhao/corpora/xml_stream.h>
#include <duizhao/text/error.h>

namespace duizhao {

std::vector<Term> read_terms(const std::string& path) {
  auto input = std::make_unique<InputFile>(path);
  const std::string root = xml_root(input->head());
  if (root == "martif" || root == "tbx") return read_tbx(std::move(input));
  if (without_byte_order_mark(input->head()).starts_with("<?xml")) {
    throw Error({path}, root.empty() ? "is not XML" : "the XML is no term list but <" + root + '>',
                "give TBX, TSV or CSV");
  }
  return read_term_table(std::move(input));
}

}  // namespace duizhao
