// What BitextFacts holds, for the rules.
#pragma once

#include <duizhao/metrics/bitext_facts.h>
#include <duizhao/metrics/length_model.h>
#include <duizhao/metrics/renderings.h>
#include <duizhao/text/chinese_script.h>
#include <duizhao/text/language.h>

namespace duizhao {

struct BitextFacts::Gathered {
  LanguagePair languages;
  LengthMean lengths;                // of the pairs' length ratio
  Renderings renderings = {};        // which texts stand for which
  ScriptCounts target_scripts = {};  // of the targets, when they are Chinese
};

}  // namespace duizhao
