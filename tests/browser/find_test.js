// Finding one's way: the head, filters, search, keys, the map.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenBead, currentFinding, sampleReport, shownBeads, visit } from './page.js';

// A window in which the whole list is in sight.
const HIGH = { viewport: { width: 1280, height: 8000 } };
const beadsWith = (rows, wanted) => rows.flatMap((row, i) => (row.findings.some(wanted) ? [i] : []));
const allFindings = (rows) => rows.flatMap((row, bead) =>
  row.findings.map((finding) => ({ ...finding, bead })));

test('the head counts findings by severity', () => visit(sampleReport(), async (page) => {
  const findings = allFindings(sampleReport().rows);
  for (const severity of ['critical', 'major', 'minor', 'neutral']) {
    const count = findings.filter((finding) => finding.severity === severity).length;
    assert.equal(await page.locator(`.tile.${severity} b`).textContent(), String(count), severity);
  }
  const lead = await page.locator('#lead').textContent();
  assert.match(lead, new RegExp(`\\b${sampleReport().rows.length} pairs.*\\b${findings.length} findings`));
}));

test('the gravest findings lead to their pairs', () => visit(sampleReport(), async (page) => {
  const critical = allFindings(sampleReport().rows).filter((one) => one.severity === 'critical');
  const first = page.locator('#worst button').first();
  const message = await first.locator('.message').textContent();
  await first.click();
  const wanted = critical.find((finding) => finding.message === message);
  assert.equal(await chosenBead(page), wanted.bead);
}));

test('filters by severity and by rule', () => visit(sampleReport(), async (page) => {
  const { rows } = sampleReport();
  await page.locator('input[name="severities"][value="critical"]').check();
  const critical = beadsWith(rows, (finding) => finding.severity === 'critical');
  assert.deepEqual(await shownBeads(page), critical);
  assert.equal(await page.locator('#count').textContent(), `${critical.length} of ${rows.length}`);
  await page.locator('input[name="severities"][value="critical"]').uncheck();
  assert.equal(await page.locator('#count').textContent(), '');
  await page.locator('input[name="rules"][value="number-mismatch"]').check();
  assert.deepEqual(await shownBeads(page),
    beadsWith(rows, (finding) => finding.rule === 'number-mismatch'));
  await page.locator('input[name="rules"][value="date-mismatch"]').check();
  assert.deepEqual(await shownBeads(page), beadsWith(rows, (finding) =>
    ['number-mismatch', 'date-mismatch'].includes(finding.rule)));
  await page.getByRole('button', { name: 'Show everything' }).click();
  await page.locator('select[name="show"]').selectOption('found');
  const found = beadsWith(rows, () => true);
  assert.equal(await page.locator('#count').textContent(), `${found.length} of ${rows.length}`);
}, HIGH));

test('a box keeps the keyboard when it is ticked', () => visit(sampleReport(), async (page) => {
  await page.locator('input[name="severities"][value="major"]').focus();
  await page.keyboard.press('Space');
  const focused = await page.evaluate(() => document.activeElement.value);
  assert.equal(focused, 'major');
}));

test('searches both scripts and small letters', () => visit(sampleReport(), async (page) => {
  const { rows } = sampleReport();
  const search = async (words) => {
    await page.locator('#search').fill(words);
    await page.waitForTimeout(300);
    return shownBeads(page);
  };
  const holds = (text) => rows.flatMap((row, i) =>
    ((row.src_text ?? row.src).includes(text) ? [i] : []));
  const simplified = await search('铁路');
  assert.ok(simplified.length > 0);
  assert.deepEqual(simplified, holds('铁路'));
  assert.deepEqual(await search('鐵路'), simplified);
  assert.equal(await page.locator('.hit').first().textContent(), '铁路');
  const english = await search('RAILWAY');
  assert.ok(english.length > 0);
  assert.match(await page.locator('.hit').first().textContent(), /railway/i);
  assert.deepEqual(await search('没有这样的词语'), []);
  assert.ok(await page.locator('#none').isVisible());
  await search('');
  assert.ok(await page.locator('#none').isHidden());
}, HIGH));

test('n and p go from finding to finding', () => visit(sampleReport(), async (page) => {
  const findings = allFindings(sampleReport().rows);
  for (const [i, finding] of findings.entries()) {
    await page.keyboard.press('n');
    assert.equal(await currentFinding(page), i);
    assert.equal(await chosenBead(page), finding.bead);
    const shown = page.locator(`[data-finding="${i}"] .message`);
    assert.ok(await shown.isVisible(), finding.message);
  }
  await page.keyboard.press('n');
  assert.equal(await currentFinding(page), findings.length - 1, 'the last one stays');
  await page.keyboard.press('p');
  assert.equal(await currentFinding(page), findings.length - 2);
}));

test('j and k go from pair to pair', () => visit(sampleReport(), async (page) => {
  await page.locator('article.bead').first().focus();
  const start = await chosenBead(page);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  assert.equal(await chosenBead(page), start + 2);
  await page.keyboard.press('k');
  assert.equal(await chosenBead(page), start + 1);
  const focused = await page.evaluate(() => document.activeElement.dataset.bead);
  assert.equal(Number(focused), start + 1, 'focus goes along');
}));

test('letters can be switched off', () => visit(sampleReport(), async (page) => {
  await page.keyboard.press('?');
  await page.getByLabel('Single-letter keys').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  assert.equal(await page.locator('article.chosen').count(), 0);
}));

test('a click on the map goes to the pair there', () => visit(sampleReport(), async (page) => {
  const { rows } = sampleReport();
  const length = (row, side) => (row[`${side}_text`] ?? row[side]).length;
  const total = (side) => rows.reduce((sum, row) => sum + length(row, side), 0);
  const map = page.locator('#map');
  const margin = 10;  // AlignmentMap.kMargin
  const place = (bead, side) => (rows.slice(0, bead).reduce((sum, row) =>
    sum + length(row, side), 0) + length(rows[bead], side) / 2) / total(side);
  const inner = (await map.boundingBox()).width - 2 * margin;
  for (const bead of [2, rows.length - 1]) {
    await map.click({ position: {
      x: margin + place(bead, 'src') * inner, y: margin + place(bead, 'tgt') * inner,
    } });
    assert.equal(await chosenBead(page), bead);
  }
  await map.focus();
  await page.keyboard.press('ArrowUp');
  const before = beadsWith(rows, () => true).filter((bead) => bead < rows.length - 1);
  assert.equal(await chosenBead(page), before.at(-1), 'the finding before');
}));

test('a word lights up with what renders it', () => visit(sampleReport(), async (page) => {
  const word = page.locator('article [data-link]').first();
  await word.hover();
  const lit = page.locator('article .lit');
  assert.ok(await lit.count() >= 2);
  const sides = await lit.evaluateAll((words) =>
    [...new Set(words.map((one) => one.closest('.text').lang))].sort());
  assert.deepEqual(sides, ['en', 'zh']);
}));
