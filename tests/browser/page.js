// A report, made by the program and opened in Chromium from disk.
//
//   test('…', () => visit(sampleReport(), async (page) => { … }));
//
// Law of every visit: the page logs no error, and asks for nothing but itself.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const folder = mkdtempSync(join(tmpdir(), 'duizhao-browser-'));
const samples = join(process.env.DUIZHAO_ROOT, 'corpora', 'samples');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

// Runs the program in `folder`; its standard output. Findings (status 1) are no failure.
export function duizhao(...args) {
  const { DUIZHAO } = process.env;
  const done = spawnSync(DUIZHAO, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.ok(done.status === 0 || done.status === 1, `${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

export const sample = (name) => join(samples, name);
export const SAMPLE = [sample('railway.zh.txt'), sample('railway.flawed.en.txt')];
export const jsonLines = (text) => text.trim().split('\n').map((line) => JSON.parse(line));

let made = 0;

// Writes the report of a check and gives its path.
export function report(...args) {
  made += 1;
  const name = `report-${made}.html`;
  duizhao('check', '--no-config', '--quiet', ...args, '-o', name);
  return join(folder, name);
}

let flawed;

// Of the sample with flaws; {path, rows: what --format jsonl says of it}.
export function sampleReport() {
  flawed ??= {
    path: report(...SAMPLE),
    rows: jsonLines(duizhao('check', '--no-config', '--quiet', '--format', 'jsonl', ...SAMPLE)),
  };
  return flawed;
}

export function write(name, text) {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

// Opens a report in a browser that knows nothing yet. `options`: of Playwright's newContext, and
// {before: a function that runs in the page before the page's own scripts}.
export async function visit({ path }, act, { before, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(10000);
  try {
    if (before) await context.addInitScript(before);
    const page = await context.newPage();
    const faults = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    const own = pathToFileURL(path).href;
    context.on('request', (request) => {
      const address = request.url();
      if (address !== own && !address.startsWith('blob:')) faults.push(`asked for ${address}`);
    });
    await page.goto(own);
    await page.locator('article.bead').first().waitFor();
    await act(page);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

// The beads in sight and around it, by their numbers.
export const shownBeads = (page) => page.locator('article.bead').evaluateAll((articles) =>
  articles.map((article) => Number(article.dataset.bead)).sort((a, b) => a - b));

export const chosenBead = async (page) =>
  Number(await page.locator('article.chosen').getAttribute('data-bead'));

export const currentFinding = async (page) =>
  Number(await page.locator('[data-current="true"]').first().getAttribute('data-finding'));

// Chooses a bead (by number) as a reader does: scrolls to it and clicks on its head.
export async function choose(page, bead) {
  const drawn = await shownBeads(page);
  if (bead < drawn[0]) await page.evaluate(() => window.scrollTo(0, 0));
  const article = page.locator(`article[data-bead="${bead}"]`);
  for (let i = 0; i < 60 && await article.count() === 0; ++i) {
    await page.evaluate(() => window.scrollBy(0, 400));
    await page.waitForTimeout(50);
  }
  await page.locator(`article[data-bead="${bead}"] .bead-head`).click();
  await page.locator(`article.chosen[data-bead="${bead}"]`).waitFor();
}

// What the page exports: the file's text and name.
export async function exported(page, format) {
  await page.locator('#export').click();
  const [download] = await Promise.all([page.waitForEvent('download'),
    page.locator(`[data-format="${format}"]`).click()]);
  await page.keyboard.press('Escape');
  await page.locator('#dialog').waitFor({ state: 'hidden' });
  return { text: readFileSync(await download.path(), 'utf8'), name: download.suggestedFilename() };
}

export const exportedRows = async (page) => jsonLines((await exported(page, 'jsonl')).text);
