#include <string>

#include <gtest/gtest.h>

#include <duizhao/lexicon/english_parts.h>
#include <duizhao/lexicon/lexicon.h>

namespace duizhao {
namespace {

constexpr std::uint32_t kNoun = WordParts::kNoun, kVerb = WordParts::kVerb;

const EnglishParts& parts() {
  static const EnglishParts result{Lexicon::load()};
  return result;
}

TEST(EnglishParts, KnowsLemmas) {
  EXPECT_EQ(parts().of("teacher").parts, kNoun);
  EXPECT_NE(parts().of("walk").parts & kVerb, 0U);
  EXPECT_NE(parts().of("quickly").parts & WordParts::kAdverb, 0U);
  EXPECT_EQ(parts().of("qwrtzx"), WordParts());
  EXPECT_EQ(parts().of(""), WordParts());
}

TEST(EnglishParts, KnowsForms) {
  EXPECT_EQ(parts().of("repaired").parts & kVerb, kVerb);
  EXPECT_EQ(parts().of("cities").parts, kNoun);
  EXPECT_EQ(parts().of("warmest").parts, WordParts::kAdjective);
  EXPECT_TRUE(parts().of("wrote").irregular);
  EXPECT_EQ(parts().of("wrote").parts, kVerb);
  EXPECT_FALSE(parts().of("walked").irregular);
}

// The table has every word that the lexicon's own search finds.
TEST(EnglishParts, AgreesWithTheLexicon) {
  const Lexicon lexicon = Lexicon::load();
  for (const std::string word : {"house", "lamp", "the", "xyzzy", "left", "boil", "unfit", "qat"})
    EXPECT_EQ(lexicon.is_lemma(word), parts().of(word).parts != 0) << word;
}

}  // namespace
}  // namespace duizhao
