// What BitextFacts holds, for the rules.
#pragma once

#include <duizhao/metrics/bitext_facts.h>
#include <duizhao/metrics/document_habits.h>
#include <duizhao/metrics/length_model.h>
#include <duizhao/metrics/name_renderings.h>
#include <duizhao/metrics/renderings.h>
#include <duizhao/text/chinese_script.h>
#include <duizhao/text/language.h>

namespace duizhao {

struct BitextFacts::Gathered {
  LanguagePair languages;
  LengthMean lengths;                     // of the pairs' length ratio
  Renderings renderings = {};             // which texts stand for which
  NameRenderings names = {};              // which words stand with which Chinese names
  DocumentHabits habits = {};             // how the targets are typed
  const NameWords* name_words = nullptr;  // null: names are not gathered
  ScriptCounts target_scripts = {};       // of the targets, when they are Chinese
};

}  // namespace duizhao
