// Texts that would be more than text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, exportedRows, report, shownBeads, visit, write } from './page.js';

const HOSTILE = [
  '<script>window.hit = 1; alert(1)</script><img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script><!-- ]]> & &amp; " \' ` ${alert(1)}',
  'a\u0000b\u000bc\u007f\ufffe',
  'two\nlines\rand\r\ntabs\t.',
  '\u2028line\u2029separators\u0085',
  '\u202egnirts\u202c \u2066isolated\u2069 \u200b\u00ad',
  '🦊👩\u200d👩\u200d👧 e\u0301\u0301\u0301 \u{20000}',
  '1'.repeat(40) + 'x'.repeat(1_000_000),
];
const rows = HOSTILE.map((text, i) => ({
  id: `u${i}<b>&"'`,
  src: `${text} 工厂去年卖出292万辆车。`,
  tgt: `${text} The plant sold 2.29 million cars last year.`,
}));

function hostileReport() {
  write('<img src=x>.jsonl', rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return { path: report('--from', 'zh', '--bitext', '<img src=x>.jsonl') };
}

test('hostile texts are shown, and do nothing', () => visit(hostileReport(), async (page) => {
  for (const [i, row] of rows.entries()) {
    await page.keyboard.press('j');
    const article = page.locator(`article[data-bead="${i}"]`);
    await article.waitFor();
    assert.equal(await article.locator('h3 bdi').textContent(), row.id);
    assert.equal(await article.locator('script, img').count(), 0);
  }
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.equal(await page.locator('script').count(), 2);
  assert.match(await page.locator('#title').textContent(), /^<img src=x>\.jsonl$/);
}));

test('what cannot be seen is named', () => visit(hostileReport(), async (page) => {
  const named = (bead) => page.locator(`article[data-bead="${bead}"] .text.source .unseen-mark`)
    .allTextContents();
  await choose(page, 2);
  assert.deepEqual(await named(2), ['‹U+0000›', '‹U+000B›', '‹U+007F›', '‹U+FFFE›']);
  assert.deepEqual(await named(5), ['‹U+202E›', '‹U+202C›', '‹U+2066›', '‹U+2069›', '‹U+200B›', '‹U+00AD›']);
  assert.deepEqual(await named(6), []);
  const text = await page.locator('article[data-bead="5"] .text.source').textContent();
  assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069]/);
}));

test('a sentence of a megabyte is shortened until it is asked for', () => visit(hostileReport(),
  async (page) => {
    for (let i = 0; i < rows.length; ++i) await page.keyboard.press('j');
    const article = page.locator(`article[data-bead="${rows.length - 1}"]`);
    const length = () => article.locator('.text.source p').evaluate((text) => text.textContent.length);
    assert.ok(await length() < 5000);
    await article.getByRole('button', { name: /^Show .* more characters$/ }).first().click();
    assert.ok(await length() > 1_000_000);
  }));

test('hostile texts leave as they came', () => visit(hostileReport(), async (page) => {
  assert.deepEqual(await exportedRows(page), rows);
}));

test('hostile words to search for are words', () => visit(hostileReport(), async (page) => {
  for (const [words, found] of [['<script>', [0, 1]], ['.*', []], ['${', [1]], ['👩', [6]]]) {
    await page.locator('#search').fill(words);
    await page.waitForTimeout(300);
    assert.deepEqual(await shownBeads(page), found, words);
  }
}));
