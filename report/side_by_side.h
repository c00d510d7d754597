// An alignment as a person reads it at a terminal: the sentences of each bead beside each other.
//
//      1  今天下雨。              │ It is raining today.
//      2  他没带伞，淋湿了。      │ He had no umbrella.
//                                 │ He got wet.
//      3? 后来雨停了。            │ –
//
// A sentence begins a line; "?" marks a doubtful bead, "↔" one that is out of order, "–" a side
// without counterpart. Laws: those of TextReport (text_report.h); every sentence is shown whole.
#pragma once

#include <cstdint>
#include <string>

#include <duizhao/report/terminal_style.h>
#include <duizhao/text/bead.h>
#include <duizhao/text/document.h>

namespace duizhao {

// `width`: columns of the terminal; fewer than 40 count as 40.
std::string side_by_side(const Document& source, const Document& target, const Alignment& alignment,
                         std::uint32_t width, const TerminalStyle& style);

}  // namespace duizhao
