// Correcting pairs and deciding on findings; everything can be undone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choose, exportedRows, sampleReport, visit } from './page.js';

const numbers = (rows) => rows.map(({ src, tgt }) => [src, tgt]);
const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
// The first bead that the test holds of, with its number.
const find = (rows, wanted) => rows.findIndex((row, i) => wanted(row, rows[i + 1], i));
const one = (row) => row?.src.length === 1 && row?.tgt.length === 1;

test('merges and splits, and takes both back', () => visit(sampleReport(), async (page) => {
  const before = await exportedRows(page);
  const at = find(before, (row, next) => one(row) && one(next));
  await choose(page, at);
  await press(page, 'm');
  const merged = await exportedRows(page);
  assert.equal(merged.length, before.length - 1);
  assert.deepEqual(merged[at].src, [...before[at].src, ...before[at + 1].src]);
  assert.deepEqual(merged[at].tgt, [...before[at].tgt, ...before[at + 1].tgt]);
  assert.equal(merged[at].type, '2-2');
  await choose(page, at);
  await page.locator('article.chosen .cut').first().click();
  assert.deepEqual(numbers(await exportedRows(page)), numbers(before));
  await press(page, 'u', 'u');
  assert.deepEqual(await exportedRows(page), before);
  assert.ok(await page.locator('#undo').isDisabled());
  await press(page, 'r');
  assert.deepEqual(await exportedRows(page), merged);
}));

test('merges with the pair before by a button', () => visit(sampleReport(), async (page) => {
  const before = await exportedRows(page);
  const at = find(before, (row, next) => one(row) && one(next)) + 1;
  await choose(page, at);
  await page.locator('article.chosen [data-do="merge-up"]').click();
  const after = await exportedRows(page);
  assert.deepEqual(after[at - 1].src, [...before[at - 1].src, ...before[at].src]);
  assert.equal(Number(await page.locator('article.chosen').getAttribute('data-bead')), at - 1);
}));

test('moves a sentence to the next pair and back', () => visit(sampleReport(), async (page) => {
  const before = await exportedRows(page);
  const at = find(before, (row, next) => row.tgt.length > 1 && one(next));
  await choose(page, at);
  await press(page, '4');
  const moved = await exportedRows(page);
  assert.deepEqual(moved[at].tgt, before[at].tgt.slice(0, -1));
  assert.deepEqual(moved[at + 1].tgt, [before[at].tgt.at(-1), ...before[at + 1].tgt]);
  await choose(page, at + 1);
  await press(page, '3');
  assert.deepEqual(numbers(await exportedRows(page)), numbers(before));
  const taken = await page.locator('#said').textContent();
  assert.equal(taken, 'Sentence moved up');
}));

test('a finding goes where its sentence goes', () => visit(sampleReport(), async (page) => {
  const { rows } = sampleReport();
  const at = rows.findIndex((row, i) => row.findings.length > 0 && i > 0);
  const message = rows[at].findings[0].message;
  await choose(page, at);
  await press(page, 'Shift+M');
  const article = page.locator(`article[data-bead="${at - 1}"]`);
  assert.ok((await article.locator('.message').allTextContents()).includes(message));
}));

test('a deleted pair is left out, and comes back', () => visit(sampleReport(), async (page) => {
  const before = await exportedRows(page);
  await choose(page, 1);
  await press(page, 'x');
  assert.deepEqual(await exportedRows(page), before.filter((_, i) => i !== 1));
  assert.equal(await page.locator('article[data-bead="1"].deleted').count(), 1);
  await press(page, 'x');
  assert.deepEqual(await exportedRows(page), before);
  await choose(page, 1);
  await press(page, 'x', 'Control+z');
  assert.deepEqual(await exportedRows(page), before);
}));

test('every change can be undone, and done again', () => visit(sampleReport(), async (page) => {
  const before = await exportedRows(page);
  for (const [bead, key] of [[0, 'm'], [2, 'm'], [0, 's'], [4, 'x'], [3, '4'], [3, 'm'], [1, '2']]) {
    await choose(page, bead);
    await press(page, key);
  }
  const after = await exportedRows(page);
  assert.notDeepEqual(after, before);
  while (await page.locator('#undo').isEnabled()) await page.locator('#undo').click();
  assert.deepEqual(await exportedRows(page), before);
  while (await page.locator('#redo').isEnabled()) await page.locator('#redo').click();
  assert.deepEqual(await exportedRows(page), after);
}));

test('accepts, and dismisses with a note', () => visit(sampleReport(), async (page) => {
  const penalty = () => page.locator('#penalty').textContent();
  const before = await penalty();
  await press(page, 'n', 'a');
  const first = page.locator('[data-finding="0"]');
  assert.equal(await first.locator('[data-do="accepted"]').getAttribute('aria-pressed'), 'true');
  assert.equal(await penalty(), before, 'what is accepted counts');
  await press(page, 'd', 'o');
  await page.keyboard.type('the ministry says so too');
  await press(page, 'Enter', 'Escape');
  assert.equal(await first.locator('[data-do="accepted"]').getAttribute('aria-pressed'), 'false');
  assert.equal(await first.locator('[data-do="dismissed"]').getAttribute('aria-pressed'), 'true');
  assert.equal(await first.locator('.note').inputValue(), 'the ministry says so too');
  assert.notEqual(await penalty(), before, 'what is dismissed does not');
  await page.locator('select[name="show"]').selectOption('dismissed');
  assert.equal(await page.locator('article.bead').count(), 1);
  await page.locator('select[name="show"]').selectOption('all');
  await page.locator('article.bead').first().focus();
  await press(page, 'u', 'u', 'u');
  assert.equal(await penalty(), before);
  assert.equal(await page.locator('[aria-pressed="true"]').count(), 0);
}));

test('a decision taken while only open ones are shown', () => visit(sampleReport(), async (page) => {
  const { rows } = sampleReport();
  const found = rows.flatMap((row, i) => (row.findings.length === 1 ? [i] : []));
  await page.locator('select[name="show"]').selectOption('open');
  await choose(page, found[0]);
  await press(page, 'd');
  assert.equal(await page.locator(`article[data-bead="${found[0]}"]`).count(), 0);
  await press(page, 'u');
  assert.equal(await page.locator(`article[data-bead="${found[0]}"]`).count(), 1);
}));
