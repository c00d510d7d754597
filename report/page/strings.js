// Everything the page says, in English and Chinese. What rules say of a text comes from the program,
// in English.

const STRINGS = {
  'skip': ['To the pairs', '跳到句对'],
  'tools': ['Tools', '工具'],
  'undo': ['Undo', '撤销'],
  'redo': ['Redo', '重做'],
  'export': ['Export', '导出'],
  'theme': ['Light or dark', '浅色或深色'],
  'theme-auto': ['Colours as the system has them', '配色随系统'],
  'theme-light': ['Light', '浅色'],
  'theme-dark': ['Dark', '深色'],
  'help': ['Keys and help', '按键与帮助'],
  'side': ['Map and filter', '对齐图与筛选'],
  'close': ['Close', '关闭'],

  'one-pair': ['{n} pair.', '共 {n} 个句对。'],
  'pairs-n': ['{n} pairs.', '共 {n} 个句对。'],
  'one-finding': ['{n} finding.', '{n} 个问题。'],
  'findings-n': ['{n} findings.', '{n} 个问题。'],
  'suppressed': ['{n} more are known and not shown.', '另有 {n} 个已知问题未列出。'],
  'findings': ['Findings', '问题'],
  'only-these': ['Show only these', '只看这些'],
  'penalty': ['Penalty per 1,000 words', '每千词扣分'],
  'penalty-how': [
    'MQM: {points} points (minor 1, major 5, critical 25) × 1,000 ÷ {words} English words. Lower is better; dismissed findings do not count.',
    'MQM：{points} 分（轻微 1、严重 5、致命 25）× 1000 ÷ {words} 个英文词。越低越好；已驳回的问题不计。'],
  'scores': ['Scores', '得分'],
  'scores-how': ['Pairs by estimated quality, 0 to 1; the mean is {n}.', '各句对的估计质量，0 到 1；平均 {n}。'],
  'worst': ['Look at these first', '请先看这些'],
  'all-decided': ['Every finding has been decided on.', '所有问题都已处理。'],
  'by-rule': ['Findings by rule and category', '按规则与类别统计'],
  'category': ['Category', '类别'],
  'made-with': ['How this report was made', '本报告的来历'],
  'program': ['Program', '程序'],
  'lexicon': ['Lexicon', '词库'],
  'profile': ['Profile', '检查级别'],
  'configuration': ['Configuration', '配置文件'],
  'no-file': ['none', '无'],
  'inputs': ['Texts', '文本'],
  'other-files': ['Other files', '其他文件'],
  'no-checksum': ['no checksum: it could be read only once', '无校验和：只能读取一次'],
  'doubt': ['These texts do not look like translations of each other:', '这两篇文本不像互为译文：'],

  'map': ['Map', '对齐图'],
  'map-label': [
    'Map of the alignment. Arrow keys go from finding to finding.',
    '对齐图。用方向键在问题之间移动。'],
  'axis-source': ['source →', '原文 →'],
  'axis-target': ['↓ target', '↓ 译文'],
  'legend-alone': ['no counterpart', '无对应'],
  'legend-moved': ['off the line: moved', '偏离对角线：移位'],

  'filter': ['Filter', '筛选'],
  'show': ['Show', '显示'],
  'show-all': ['all pairs', '全部句对'],
  'show-found': ['pairs with findings', '有问题的'],
  'show-open': ['not decided yet', '未处理的'],
  'show-accepted': ['accepted', '已确认的'],
  'show-dismissed': ['dismissed', '已驳回的'],
  'show-edited': ['corrected pairs', '改过的'],
  'severity': ['Severity', '严重程度'],
  'rule': ['Rule', '规则'],
  'clear': ['Show everything', '显示全部'],
  'search': ['Search', '搜索'],
  'shown': ['{n} of {all}', '{n} / {all}'],
  'none': ['No pair is as the filter wants it.', '没有符合筛选条件的句对。'],

  'pairs': ['Pairs', '句对'],
  'pair': ['Pair', '句对'],
  'type-title': ['Sentences of the source and of the target', '原文与译文的句数'],
  'moved': ['moved', '移位'],
  'edited': ['corrected', '已改'],
  'deleted': ['deleted', '已删'],
  'confidence': ['aligned {n}', '对齐 {n}'],
  'confidence-title': ['How sure the alignment is', '对齐的把握'],
  'score': ['score {n}', '得分 {n}'],
  'score-title': ['Estimated quality, 0 to 1', '估计质量，0 到 1'],
  'lines': ['line {n}', '行 {n}'],
  'nothing-source': ['nothing in the source', '原文无对应'],
  'nothing-target': ['nothing in the target', '译文无对应'],
  'rest': ['Show {n} more characters', '再显示 {n} 个字符'],
  'sure': ['sure {n}', '把握 {n}'],
  'suggestion': ['Suggestion:', '建议：'],

  'accept': ['Accept', '确认'],
  'accept-title': ['A real fault (a)', '确是问题 (a)'],
  'accepted-done': ['Accepted', '已确认'],
  'dismiss': ['Dismiss', '驳回'],
  'dismiss-title': ['No fault (d)', '不是问题 (d)'],
  'dismissed-done': ['Dismissed', '已驳回'],
  'open-done': ['Undecided again', '恢复为未处理'],
  'note': ['Note', '备注'],
  'note-done': ['Note kept', '备注已保存'],
  'actions': ['Correct this pair', '修改本句对'],
  'merge-up': ['Merge ↑', '并入上对 ↑'],
  'merge-up-title': ['Merge with the pair before (Shift M)', '与上一句对合并 (Shift M)'],
  'merge-up-done': ['Merged with the pair before', '已与上一句对合并'],
  'merge-down': ['Merge ↓', '并入下对 ↓'],
  'merge-down-title': ['Merge with the pair behind (m)', '与下一句对合并 (m)'],
  'merge-down-done': ['Merged with the pair behind', '已与下一句对合并'],
  'split': ['Split', '拆分'],
  'split-title': ['Split in the middle (s)', '从中间拆分 (s)'],
  'split-done': ['Split', '已拆分'],
  'split-here': ['Split behind this sentence', '在此句后拆分'],
  'source-up': ['Source ↑', '原文 ↑'],
  'source-up-title': ['First source sentence to the pair before (1)', '原文首句移到上一句对 (1)'],
  'source-up-done': ['Sentence moved up', '句子已上移'],
  'source-down': ['Source ↓', '原文 ↓'],
  'source-down-title': ['Last source sentence to the pair behind (2)', '原文末句移到下一句对 (2)'],
  'source-down-done': ['Sentence moved down', '句子已下移'],
  'target-up': ['Target ↑', '译文 ↑'],
  'target-up-title': ['First target sentence to the pair before (3)', '译文首句移到上一句对 (3)'],
  'target-up-done': ['Sentence moved up', '句子已上移'],
  'target-down': ['Target ↓', '译文 ↓'],
  'target-down-title': ['Last target sentence to the pair behind (4)', '译文末句移到下一句对 (4)'],
  'target-down-done': ['Sentence moved down', '句子已下移'],
  'delete': ['Delete', '删除'],
  'delete-title': ['Leave this pair out of the exports (x)', '导出时略去本句对 (x)'],
  'delete-done': ['Deleted, or brought back', '已删除或恢复'],
  'restore': ['Restore', '恢复'],
  'restore-title': ['Bring this pair back (x)', '恢复本句对 (x)'],
  'restore-done': ['Brought back', '已恢复'],
  'undone': ['Undone', '已撤销'],
  'redone': ['Done again', '已重做'],
  'not-kept': [
    'This browser keeps nothing for this page: export your work before you close it.',
    '此浏览器不为本页保存任何内容：关闭前请导出。'],
  'kept-here': [
    'Your work is kept in this browser, for this report alone. Nothing leaves your machine.',
    '修改只保存在此浏览器中，仅用于本报告；数据不会离开本机。'],

  'export-tmx': ['TMX', 'TMX'],
  'export-tmx-what': ['The corrected pairs, for a translation memory', '改后的句对，供翻译记忆库使用'],
  'export-tsv': ['TSV', 'TSV'],
  'export-tsv-what': ['The corrected pairs, for a spreadsheet', '改后的句对，供表格软件使用'],
  'export-jsonl': ['JSONL', 'JSONL'],
  'export-jsonl-what': [
    'The corrected pairs, for programs; duizhao align --anchors reads them too',
    '改后的句对，供程序使用；也可用于 duizhao align --anchors'],
  'export-baseline': ['Baseline', '基线'],
  'export-baseline-what': [
    'Dismissed findings: {n}. With duizhao check --baseline they are not reported again',
    '已驳回的问题：{n} 个。用 duizhao check --baseline 后不再报告'],

  'help-text': [
    'Findings are underlined where they stand: critical double, major solid, minor dotted, neutral dashed. ‸ marks where something is missing. Point at a word to see what renders it. Choose a pair to correct it; ✂ splits it there. Everything can be undone.',
    '问题所在之处有下划线：致命为双线，严重为实线，轻微为点线，提示为虚线。‸ 表示此处有遗漏。指向词语可见其对应译法。选中句对即可修改；✂ 从该处拆分。所有操作均可撤销。'],
  'single-keys': ['Single-letter keys', '启用单键快捷键'],
  'key-next': ['Next pair', '下一句对'],
  'key-previous': ['Pair before', '上一句对'],
  'key-next-finding': ['Next finding', '下一个问题'],
  'key-previous-finding': ['Finding before', '上一个问题'],
  'key-links': ['In a pair: words that render each other', '句对内：逐个查看词语对应'],
  'key-search': ['Search, in either Chinese script', '搜索（简繁通用）'],
  'key-accept': ['Accept the finding', '确认问题'],
  'key-dismiss': ['Dismiss the finding', '驳回问题'],
  'key-note': ['Note on the finding', '为问题写备注'],
  'key-merge': ['Merge with the pair behind', '与下一句对合并'],
  'key-merge-up': ['Merge with the pair before', '与上一句对合并'],
  'key-split': ['Split', '拆分'],
  'key-delete': ['Delete or restore', '删除或恢复'],
  'key-source': ['Source sentence up, down', '原文句上移、下移'],
  'key-target': ['Target sentence up, down', '译文句上移、下移'],
  'key-undo': ['Undo', '撤销'],
  'key-redo': ['Redo', '重做'],
  'key-export': ['Export', '导出'],
  'key-help': ['This help', '本帮助'],
  'key-close': ['Close, leave a field', '关闭、离开输入框'],

  'severity-critical': ['critical', '致命'],
  'severity-major': ['major', '严重'],
  'severity-minor': ['minor', '轻微'],
  'severity-neutral': ['neutral', '提示'],
};

let uiLanguage = 'en';

// t('shown', {n: 3, all: 20}) → "3 of 20"
function t(key, values = {}) {
  const text = STRINGS[key][uiLanguage === 'zh' ? 1 : 0];
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

const severityName = (severity) => t(`severity-${severity}`);

// The page's own words; what is drawn from the data is drawn anew by whoever calls.
function useLanguage(language) {
  uiLanguage = language;
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  byId('language').textContent = language === 'zh' ? 'English' : '中文';
  byId('language').lang = language === 'zh' ? 'en' : 'zh-Hans';
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll('[data-t-label]')) {
    element.setAttribute('aria-label', t(element.dataset.tLabel));
  }
  for (const element of document.querySelectorAll('[data-t-title]')) {
    element.title = t(element.dataset.tTitle);
  }
}
