// For everyone: languages, colours, paper, narrow windows, screen readers (axe-core).
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { choose, sampleReport, visit } from './page.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
// Past the policy, which lets nothing but the page's own scripts in: axe comes from outside.
const WITH_AXE = { bypassCSP: true };

async function assertAccessible(page, what) {
  if (!await page.evaluate(() => 'axe' in window)) await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(() => window.axe.run(document));
  const grave = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) =>
      `${node.html.slice(0, 160)} ${node.any.map((one) => one.message).join('; ')}`).join(' | ')}`);
  assert.deepEqual(grave, [], what);
}

for (const colorScheme of ['light', 'dark']) {
  for (const locale of ['en-US', 'zh-CN']) {
    test(`accessible: ${colorScheme}, ${locale}`, () => visit(sampleReport(), async (page) => {
      await assertAccessible(page, 'as it opens');
      await choose(page, 1);
      await page.keyboard.press('m');
      await page.keyboard.press('n');
      await page.keyboard.press('d');
      await choose(page, 1);
      await page.locator('#more summary').first().click();
      await page.locator('#search').fill('铁路');
      await page.waitForTimeout(300);
      await assertAccessible(page, 'at work');
      await page.locator('#export').click();
      await assertAccessible(page, 'exports');
      await page.keyboard.press('Escape');
      await page.locator('#help').click();
      await assertAccessible(page, 'help');
    }, { ...WITH_AXE, colorScheme, locale }));
  }
}

test('accessible in a narrow window', () => visit(sampleReport(), async (page) => {
  await choose(page, 2);
  await assertAccessible(page, '390 pixels');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `nothing is wider than the window: ${wide}`);
}, { ...WITH_AXE, viewport: { width: 390, height: 844 } }));

test('opens in the language of the browser', () => visit(sampleReport(), async (page) => {
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans');
}, { locale: 'zh-CN' }));

test('speaks Chinese and English, and remembers', () => visit(sampleReport(), async (page) => {
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await page.locator('#language').click();
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans');
  assert.equal(await page.locator('#pairs-title').textContent(), '句对');
  const rules = page.locator('fieldset.rules .choice-name');
  for (const name of await rules.allTextContents()) assert.match(name, /^[\p{Script=Han}，]+$/u);
  await page.reload();
  await page.locator('article.bead').first().waitFor();
  assert.equal(await page.locator('#pairs-title').textContent(), '句对');
  await page.locator('#language').click();
  assert.equal(await page.locator('#pairs-title').textContent(), 'Pairs');
}));

test('every word of the page is in both languages', () => visit(sampleReport(), async (page) => {
  const marked = () => page.evaluate(() => [...document.querySelectorAll('[data-t], [data-t-label]')]
    .map((element) => element.dataset.t ? element.textContent : element.getAttribute('aria-label')));
  const english = await marked();
  await page.locator('#language').click();
  const chinese = await marked();
  assert.equal(english.length, chinese.length);
  for (const [i, text] of chinese.entries()) {
    assert.notEqual(text, english[i]);
    assert.match(text, /\p{Script=Han}/u);
  }
}));

test('colours follow the system, or the reader', () => visit(sampleReport(), async (page) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper();
  assert.notEqual(light, dark);
  await page.locator('#theme').click();
  assert.equal(await paper(), light, 'light, whatever the system says');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('#theme').click();
  assert.equal(await paper(), dark);
  await page.reload();
  await page.locator('article.bead').first().waitFor();
  assert.equal(await paper(), dark, 'kept');
}));

test('prints every pair and nothing to press', () => visit(sampleReport(), async (page) => {
  const { rows } = sampleReport();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  assert.equal(await page.locator('article.bead').count(), rows.length);
  for (const gone of ['.bar', '.side', '.search', '.decision']) {
    assert.ok(await page.locator(gone).first().isHidden(), gone);
  }
  const boxes = await page.locator('article.bead').evaluateAll((articles) =>
    articles.map((article) => article.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]));
  for (let i = 1; i < boxes.length; ++i) {
    assert.ok(boxes[i][0] >= boxes[i - 1][1] - 1, `pair ${i} lies on the one before`);
  }
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  const pdf = await page.pdf();
  assert.ok(pdf.length > 10000);
}));
