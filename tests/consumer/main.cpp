#include <duizhao/duizhao.h>

#include <iostream>

int main() {
  const auto lexicon = duizhao::Lexicon::load();  // found as the program finds it
  const auto zh = duizhao::read_document("news.zh.txt");
  const auto en = duizhao::read_document("news.en.txt");
  const duizhao::Alignment alignment = duizhao::Aligner(lexicon).align(zh, en);
  for (const auto& bead : alignment.beads) std::cout << bead << '\n';  // [0]:[0,1]:0.97
  for (const auto& report : duizhao::Checker(lexicon).check(zh, en, alignment)) {
    for (const auto& finding : report.findings) std::cout << finding << '\n';
  }  // critical: number-mismatch: source says 292万 (2,920,000); target says 2.29 million
}
