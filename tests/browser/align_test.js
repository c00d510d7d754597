// The page of an alignment that nobody has checked: no findings, all the rest.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { SAMPLE, choose, duizhao, exported, exportedRows, folder, visit } from './page.js';

test('an alignment alone is reviewed and exported', () => {
  duizhao('align', '--quiet', ...SAMPLE, '-o', 'aligned.html');
  return visit({ path: join(folder, 'aligned.html') }, async (page) => {
    for (const format of ['jsonl', 'tsv', 'tmx']) {
      assert.equal((await exported(page, format)).text,
        duizhao('align', '--quiet', '--format', format, ...SAMPLE), format);
    }
    for (const gone of ['.tile', '#penalty', '#worst li', '[data-format="baseline"]', '.finding']) {
      assert.equal(await page.locator(gone).count(), 0, gone);
    }
    const before = await exportedRows(page);
    await choose(page, 0);
    await page.keyboard.press('m');
    assert.equal((await exportedRows(page)).length, before.length - 1);
    await page.locator('select[name="show"]').selectOption('edited');
    assert.equal(await page.locator('article.bead').count(), 1);
    await page.keyboard.press('n');
    await page.keyboard.press('u');
    assert.deepEqual(await exportedRows(page), before);
  });
});
