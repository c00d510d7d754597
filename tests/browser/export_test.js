// What leaves the page is what the program itself writes and reads.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SAMPLE, choose, duizhao, exported, exportedRows, jsonLines, report, sampleReport, visit, write,
} from './page.js';

test('an alignment nobody changed leaves as `align` writes it', () => visit(sampleReport(),
  async (page) => {
    for (const format of ['jsonl', 'tsv', 'tmx']) {
      const { text, name } = await exported(page, format);
      assert.equal(text, duizhao('align', '--quiet', '--format', format, ...SAMPLE), format);
      assert.equal(name, `railway.zh.reviewed.${format}`);
    }
  }));

const BITEXT = [
  { id: 'a<1>', src: '今天下雨。明天放晴。', tgt: 'It rains & pours. It clears up.' },
  { id: 'b', src: '工厂去年卖出292万辆车。', tgt: 'The plant sold "2.29 million" cars\tlast year.' },
  { id: 'c', src: '我们坐火车去北京。', tgt: 'We go to Beijing by train.' },
];

test('a bitext leaves as `convert` writes it', () => {
  write('b.jsonl', BITEXT.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return visit({ path: report('--bitext', 'b.jsonl') }, async (page) => {
    assert.deepEqual(await exportedRows(page), BITEXT);
    for (const format of ['tsv', 'tmx']) {
      write(`left.${format}`, (await exported(page, format)).text);
      duizhao('convert', '--quiet', `left.${format}`, `left-${format}.jsonl`);
      duizhao('convert', '--quiet', 'b.jsonl', `own.${format}`);
      duizhao('convert', '--quiet', `own.${format}`, `own-${format}.jsonl`);
      const pairs = (name) => jsonLines(duizhao('convert', '--quiet', name, '-', '--format', 'jsonl'))
        .map(({ id, src, tgt }) => ({ id, src, tgt }));
      assert.deepEqual(pairs(`left-${format}.jsonl`), pairs(`own-${format}.jsonl`));
    }
  });
});

test('corrected pairs are read back, in every format', () => visit(sampleReport(), async (page) => {
  await choose(page, 0);
  await page.keyboard.press('m');
  await choose(page, 5);
  await page.keyboard.press('x');
  const rows = (await exportedRows(page)).filter((row) => row.src_text && row.tgt_text);
  const texts = rows.map((row) => [row.src_text, row.tgt_text]);
  assert.equal(rows[0].src.length, 2);
  for (const format of ['tmx', 'tsv', 'jsonl']) {
    const name = `corrected.${format}`;
    write(name, (await exported(page, format)).text);
    const read = jsonLines(duizhao('convert', '--quiet', name, '-', '--format', 'jsonl'));
    assert.deepEqual(read.map((row) => [row.src, row.tgt]).filter(([src, tgt]) => src && tgt), texts,
      format);
  }
}));

test('corrected pairs anchor the next alignment', () => visit(sampleReport(), async (page) => {
  await choose(page, 0);
  await page.keyboard.press('m');
  write('locked.jsonl', (await exported(page, 'jsonl')).text);
  const rows = jsonLines(duizhao('align', '--quiet', '--format', 'jsonl', '--anchors',
    'locked.jsonl', ...SAMPLE));
  assert.deepEqual([rows[0].src, rows[0].tgt], [[0, 1], [0, 1]]);
}));

test('a dismissed finding is not reported again', () => visit(sampleReport(), async (page) => {
  const { rows } = sampleReport();
  const findings = rows.flatMap((row) => row.findings);
  for (let i = 0; i < 3; ++i) await page.keyboard.press('n');
  await page.keyboard.press('d');
  await page.keyboard.press('o');
  await page.keyboard.type('agreed\twith the editor');
  await page.keyboard.press('Enter');
  const { text, name } = await exported(page, 'baseline');
  assert.equal(name, 'railway.zh.baseline.tsv');
  assert.match(text, /^# duizhao baseline 1\n# agreed.with the editor\n[a-z-]+\t[0-9a-f]{16}\t1\t.+\n$/);
  write('known.baseline', text);
  const left = jsonLines(duizhao('check', '--no-config', '--quiet', '--format', 'jsonl',
    '--baseline', 'known.baseline', ...SAMPLE)).flatMap((row) => row.findings);
  assert.deepEqual(left.map((finding) => finding.message),
    findings.filter((_, i) => i !== 2).map((finding) => finding.message));
}));
