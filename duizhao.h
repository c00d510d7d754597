// All of duizhao for a program that uses it: find_package(duizhao), link duizhao::duizhao.
// What is named here is the public interface; other headers are not installed.
//
//   const duizhao::Aligner aligner(duizhao::Lexicon::load(),
//                                 duizhao::LearnedCounts::load());
//   const auto alignment = aligner.align(duizhao::read_document("news.zh.txt"),
//                                        duizhao::read_document("news.en.txt"));
#pragma once

#include <duizhao/align/aligner.h>
#include <duizhao/corpora/bitext.h>
#include <duizhao/corpora/bitext_format.h>
#include <duizhao/corpora/bitext_reader.h>
#include <duizhao/corpora/bitext_writer.h>
#include <duizhao/corpora/files.h>
#include <duizhao/corpora/term_file.h>
#include <duizhao/corpora/text_source.h>
#include <duizhao/corpora/unit_details.h>
#include <duizhao/lexicon/learned_counts.h>
#include <duizhao/lexicon/lexicon.h>
#include <duizhao/lexicon/pinyin.h>
#include <duizhao/lexicon/segmenter.h>
#include <duizhao/metrics/alignment_score.h>
#include <duizhao/metrics/bitext_facts.h>
#include <duizhao/metrics/checker.h>
#include <duizhao/metrics/finding.h>
#include <duizhao/metrics/settings.h>
#include <duizhao/text/bead.h>
#include <duizhao/text/bead_sets.h>
#include <duizhao/text/document.h>
#include <duizhao/text/english.h>
#include <duizhao/text/error.h>
#include <duizhao/text/joined_text.h>
#include <duizhao/text/language.h>
#include <duizhao/text/linked_spans.h>
#include <duizhao/text/pair.h>
#include <duizhao/text/term.h>
#include <duizhao/text/units.h>
