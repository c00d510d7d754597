// Work is kept in the browser, for this report alone; where nothing can be kept the page says so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, exported, exportedRows, report, sample, sampleReport, visit } from './page.js';

async function work(page) {
  await choose(page, 0);
  await page.keyboard.press('m');
  await page.keyboard.press('n');
  await page.keyboard.press('d');
  await page.keyboard.press('o');
  await page.keyboard.type('我看过了');
  await page.keyboard.press('Enter');
}

const again = async (page) => {
  await page.reload();
  await page.locator('article.bead').first().waitFor();
};

test('a reload keeps everything', () => visit(sampleReport(), async (page) => {
  await work(page);
  const rows = await exportedRows(page);
  const baseline = (await exported(page, 'baseline')).text;
  await again(page);
  assert.deepEqual(await exportedRows(page), rows);
  assert.equal((await exported(page, 'baseline')).text, baseline);
  assert.match(baseline, /我看过了/);
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  assert.ok(await page.locator('#undo').isDisabled(), 'what was done before can be undone');
}));

test('another report knows nothing of it', () => visit(sampleReport(), async (page) => {
  await work(page);
  const other = report(sample('everyday.zh.txt'), sample('everyday.en.txt'));
  const tab = await page.context().newPage();
  // The law of a visit is about its own page.
  await page.context().removeAllListeners('request');
  await tab.goto(`file://${other}`);
  await tab.locator('article.bead').first().waitFor();
  assert.ok(await tab.locator('#undo').isDisabled());
  await tab.close();
}));

test('works where the browser keeps nothing', () => visit(sampleReport(), async (page) => {
  assert.match(await page.locator('#notice').textContent(), /keeps nothing/);
  await work(page);
  assert.match((await exported(page, 'baseline')).text, /我看过了/);
  await page.locator('#language').click();
  assert.match(await page.locator('#notice').textContent(), /不.*保存/);
}, {
  before: () => Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('denied', 'SecurityError'); },
  }),
}));

test('says so when the browser is full', () => visit(sampleReport(), async (page) => {
  assert.ok(await page.locator('#notice').isHidden());
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await work(page);
  assert.ok(await page.locator('#notice').isVisible());
}));

test('what is kept and is not of its making does no harm', () => visit(sampleReport(), async (page) => {
  const rows = await exportedRows(page);
  await work(page);
  const broken = ['{', 'null', '[]', '{"changes":[],"done":7}', '{"changes":[null],"done":1}',
    '{"changes":[{"kind":"beads","at":0,"removed":[],"added":[{}]}],"done":1}',
    '{"changes":[{"kind":"beads","at":0,"removed":[{}],"added":[{"source":[999],"target":[]}]}],"done":1}',
    '{"changes":[{"kind":"decision","finding":999,"before":{},"after":{"state":"x","note":1}}],"done":1}'];
  for (const text of broken) {
    await page.evaluate((kept) => {
      for (const key of Object.keys(localStorage)) {
        if (/^duizhao:[0-9a-f]{16}$/.test(key)) localStorage.setItem(key, kept);
      }
    }, text);
    await again(page);
    assert.deepEqual(await exportedRows(page), rows, text);
    assert.ok(await page.locator('#undo').isDisabled(), text);
  }
}));
