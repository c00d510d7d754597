// The lexicon that the build compiled, where there is one.
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <duizhao/lexicon/pinyin.h>
#include <duizhao/lexicon/segmenter.h>
#include <duizhao/text/error.h>
#include <duizhao/text/utf8.h>

namespace duizhao {
namespace {

class RealLexicon : public testing::Test {
 protected:
  void SetUp() override {
    try {
      lexicon_ = std::make_unique<Lexicon>(Lexicon::load());
    } catch (const Error& error) {
      GTEST_SKIP() << "no compiled lexicon: " << error.what();
    }
    if (lexicon_->info().entries < 100000) GTEST_SKIP() << "compiled without CC-CEDICT";
  }

  [[nodiscard]] std::string likeliest(std::u32string_view word) const {
    const auto glosses = lexicon_->glosses(lexicon_->find(word));
    return glosses.empty() ? "" : std::string(lexicon_->stem_text(glosses.front().stem));
  }

  std::unique_ptr<Lexicon> lexicon_;
};

TEST_F(RealLexicon, KnowsEverydayWords) {
  EXPECT_EQ(likeliest(U"图书馆"), "librari");
  EXPECT_EQ(likeliest(U"圖書館"), "librari");
  EXPECT_EQ(likeliest(U"银行"), "bank");
  EXPECT_EQ(likeliest(U"哈萨克斯坦"), "kazakhstan");
  EXPECT_EQ(lexicon_->look("站不住脚").at(0).traditional, "站不住腳");
}

TEST_F(RealLexicon, SegmentsAmbiguousSentences) {
  const auto cut = [&](std::u32string_view text) {
    std::string out;
    for (const ChineseWord& word : segment(*lexicon_, text))
      out += to_utf8(text.substr(word.span.begin.value, word.span.size())) + '|';
    return out;
  };
  EXPECT_EQ(cut(U"他们的理由站不住脚。"), "他们|的|理由|站不住脚|");
  EXPECT_EQ(cut(U"结婚的和尚未结婚的"), "结婚|的|和|尚未|结婚|的|");
  EXPECT_EQ(cut(U"研究生命的起源"), "研究|生命|的|起源|");
}

TEST_F(RealLexicon, LoadsFast) {
  auto best = std::chrono::steady_clock::duration::max();
  for (int i = 0; i < 5; ++i) {
    const auto start = std::chrono::steady_clock::now();
    const Lexicon again = Lexicon::load();
    best = std::min(best, std::chrono::steady_clock::now() - start);
  }
  // The promise is 10 ms; sanitizers and a busy machine get ten times that.
  EXPECT_LT(std::chrono::duration<double>(best).count(), .1);
}

}  // namespace
}  // namespace duizhao
