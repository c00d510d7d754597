#include <duizhao/report/excerpt.h>

#include <algorithm>

#include <duizhao/text/characters.h>

namespace duizhao {
namespace {

// Columns of context that a span needs, at most; rows take further spans while each can have it.
constexpr std::uint32_t kContext = 20;

// What a row shows of the text, and between which cells it may grow.
struct RowPlan {
  std::vector<CellRange> windows;  // in order, apart
  CellRange territory;
};

class Layout {
 public:
  Layout(const VisibleText& text, const std::vector<Span>& spans, const ExcerptOptions& options)
      : text_(text), ellipsis_(options.ascii ? "..." : "…"), dots_(options.ascii ? 3 : 1) {
    bool behind_end = false;
    for (const Span& span : spans) {
      spans_.push_back(text.cells_of(span));
      behind_end = behind_end || spans_.back().begin == text.size();
    }
    const std::uint32_t mark_behind = behind_end ? 1 : 0;
    const bool whole = options.width == 0 || text.columns() + mark_behind <= options.width;
    room_ = whole ? text.columns() : options.width - mark_behind;
    if (whole) {
      plans_.push_back({{{0, text.size()}}, {0, text.size()}});
    } else {
      plan_rows(options.around);
    }
  }

  [[nodiscard]] std::vector<ExcerptRow> rows() {
    std::vector<ExcerptRow> rows;
    for (RowPlan& plan : plans_) {
      const std::vector<CellRange> kept = plan.windows;
      grow(plan);
      end_at_words(plan, kept);
      close_gaps(plan);
      rows.push_back(row(plan));
    }
    return rows;
  }

 private:
  // The parts of spans that must be seen: short ones whole, of long ones both ends.
  [[nodiscard]] std::vector<CellRange> anchors(double around) const {
    std::vector<CellRange> anchors;
    const std::uint32_t most = room_ / 2;
    for (const CellRange& span : spans_) {
      if (text_.columns(span) <= most) {
        anchors.push_back(span);
        continue;
      }
      CellRange head{span.begin, span.begin + 1};
      while (text_.columns({head.begin, head.end + 1}) <= most / 2) ++head.end;
      CellRange tail{span.end - 1, span.end};
      while (text_.columns({tail.begin - 1, tail.end}) <= most / 2) --tail.begin;
      anchors.insert(anchors.end(), {head, tail});
    }
    if (anchors.empty()) {
      const auto at = static_cast<std::size_t>(static_cast<double>(text_.size()) *
                                               std::clamp(around, 0.0, 1.0));
      anchors.push_back({at, at});
    }
    std::sort(anchors.begin(), anchors.end(), [](const CellRange& a, const CellRange& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
    });
    return anchors;
  }

  // Joins anchors that overlap and cuts those that no row can hold.
  [[nodiscard]] std::vector<CellRange> fitting_anchors(double around) const {
    std::vector<CellRange> joined;
    for (const CellRange& anchor : anchors(around)) {
      if (!joined.empty() && anchor.begin <= joined.back().end) {
        joined.back().end = std::max(joined.back().end, anchor.end);
      } else {
        joined.push_back(anchor);
      }
    }
    std::vector<CellRange> fitting;
    for (CellRange rest : joined) {
      while (text_.columns(rest) > room_ - 2 * dots_) {
        CellRange piece{rest.begin, rest.begin + 1};
        while (text_.columns({piece.begin, piece.end + 1}) <= room_ - 2 * dots_) ++piece.end;
        fitting.push_back(piece);
        rest.begin = piece.end;
      }
      fitting.push_back(rest);
    }
    return fitting;
  }

  void plan_rows(double around) {
    std::uint32_t used = 0;
    const std::uint32_t context = std::min(kContext, room_ / 6);
    for (const CellRange& anchor : fitting_anchors(around)) {
      const std::uint32_t cost = text_.columns(anchor) + dots_ + context;
      if (plans_.empty() || used + cost > room_ - dots_) {
        if (!plans_.empty()) plans_.back().territory.end = anchor.begin;
        const std::size_t begin = plans_.empty() ? 0 : plans_.back().windows.back().end;
        plans_.push_back({{}, {begin, text_.size()}});
        used = 0;
      }
      plans_.back().windows.push_back(anchor);
      used += cost;
    }
  }

  [[nodiscard]] std::uint32_t columns(const RowPlan& plan) const {
    std::uint32_t columns = plan.windows.front().begin > 0 ? dots_ : 0;
    for (std::size_t i = 0; i < plan.windows.size(); ++i) {
      columns += text_.columns(plan.windows[i]);
      if (i + 1 < plan.windows.size() && plan.windows[i].end < plan.windows[i + 1].begin) {
        columns += dots_;
      }
    }
    return columns + (plan.windows.back().end < text_.size() ? dots_ : 0);
  }

  // Adds a cell of context to each window in turn, left and right alike, while the row has room.
  void grow(RowPlan& plan) const {
    const auto fits = [&](std::size_t& bound, std::size_t value) {
      const std::size_t before = bound;
      bound = value;
      if (columns(plan) <= room_) return true;
      bound = before;
      return false;
    };
    for (bool grown = true; grown;) {
      grown = false;
      for (std::size_t i = 0; i < plan.windows.size(); ++i) {
        CellRange& window = plan.windows[i];
        const std::size_t first = i == 0 ? plan.territory.begin : plan.windows[i - 1].end;
        const bool last = i + 1 == plan.windows.size();
        const std::size_t end = last ? plan.territory.end : plan.windows[i + 1].begin;
        if (window.begin > first && fits(window.begin, window.begin - 1)) grown = true;
        if (window.end < end && fits(window.end, window.end + 1)) grown = true;
      }
    }
  }

  [[nodiscard]] bool in_word(std::size_t cell) const {
    const std::string_view shown = text_.utf8({cell, cell + 1});
    const auto c = static_cast<unsigned char>(shown.front());
    return shown.size() == 1 && (is_ascii_letter(c) || is_digit(c) || c == '\'');
  }

  [[nodiscard]] bool cuts_word(std::size_t cell) const {
    return cell > 0 && cell < text_.size() && in_word(cell - 1) && in_word(cell);
  }

  // Takes back halves of words, as far as nothing is lost of what must be seen.
  void end_at_words(RowPlan& plan, const std::vector<CellRange>& kept) const {
    for (std::size_t i = 0; i < plan.windows.size(); ++i) {
      CellRange& window = plan.windows[i];
      std::size_t begin = window.begin;
      while (begin < kept[i].begin && cuts_word(begin)) ++begin;
      if (!cuts_word(begin)) window.begin = begin;
      std::size_t end = window.end;
      while (end > kept[i].end && cuts_word(end)) --end;
      if (!cuts_word(end)) window.end = end;
    }
  }

  // An ellipsis never stands for what would fit in its place.
  void close_gaps(RowPlan& plan) const {
    auto& windows = plan.windows;
    if (text_.column(windows.front().begin) <= dots_) windows.front().begin = 0;
    for (std::size_t i = 0; i + 1 < windows.size(); ++i) {
      if (text_.columns({windows[i].end, windows[i + 1].begin}) <= dots_) {
        windows[i].end = windows[i + 1].begin;
      }
    }
    if (text_.columns({windows.back().end, text_.size()}) <= dots_) {
      windows.back().end = text_.size();
    }
  }

  [[nodiscard]] ExcerptRow row(const RowPlan& plan) const {
    ExcerptRow row;
    std::vector<ExcerptMark> marks(spans_.size());
    std::vector<bool> marked(spans_.size(), false);
    std::uint32_t column = 0;
    const auto mark = [&](std::size_t span, std::uint32_t begin, std::uint32_t end) {
      if (!marked[span]) marks[span] = {span, begin, 0};
      marked[span] = true;
      marks[span].columns = end - marks[span].column;
    };
    std::size_t shown = 0;  // cells before it are written or stood for
    for (const CellRange& window : plan.windows) {
      if (window.begin > shown) {
        row.text += ellipsis_;
        column += dots_;
      }
      row.text += text_.utf8(window);
      for (std::size_t i = 0; i < spans_.size(); ++i) {
        const CellRange& span = spans_[i];
        const CellRange seen{std::max(span.begin, window.begin), std::min(span.end, window.end)};
        if (seen.begin < seen.end) {
          mark(i, column + text_.columns({window.begin, seen.begin}),
               column + text_.columns({window.begin, seen.end}));
        } else if (span.begin == span.end && !marked[i] && window.begin <= span.begin &&
                   span.begin <= window.end) {
          const std::uint32_t at = column + text_.columns({window.begin, span.begin});
          mark(i, at, at + 1);
        }
      }
      column += text_.columns(window);
      shown = window.end;
    }
    if (shown < text_.size()) row.text += ellipsis_;
    for (std::size_t i = 0; i < spans_.size(); ++i) {
      if (marked[i]) row.marks.push_back(marks[i]);
    }
    std::stable_sort(
        row.marks.begin(), row.marks.end(),
        [](const ExcerptMark& a, const ExcerptMark& b) { return a.column < b.column; });
    return row;
  }

  const VisibleText& text_;
  std::string ellipsis_;
  std::uint32_t dots_;  // columns of the ellipsis
  std::uint32_t room_ = 0;
  std::vector<CellRange> spans_;
  std::vector<RowPlan> plans_;
};

}  // namespace

std::vector<ExcerptRow> excerpt(const VisibleText& text, const std::vector<Span>& spans,
                                const ExcerptOptions& options) {
  return Layout(text, spans, options).rows();
}

}  // namespace duizhao
