#include <duizhao/duizhao.h>

#include <iostream>

int main() {
  const duizhao::Aligner aligner(duizhao::Lexicon::load());  // found as the program finds it
  const auto zh = duizhao::read_document("news.zh.txt");
  const auto en = duizhao::read_document("news.en.txt");
  const duizhao::Alignment alignment = aligner.align(zh, en);
  for (const auto& bead : alignment.beads) std::cout << bead << '\n';  // [0]:[0,1]:0.97
}
