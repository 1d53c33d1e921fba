import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectRefused, tryWhatIsRefused } from '../never.ts';
import { Desk } from './desk.ts';
import { launch } from './firefox.ts';

let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  desk = await Desk.open(browser);
});
afterEach(async () => {
  expect(desk.problems).toEqual([]);
  await desk.close();
});

test('what pages need not do is refused, and noticed', async () => {
  await desk.go('/');
  await expectRefused(await desk.page.evaluate(tryWhatIsRefused), desk.problems);
});

test('the owner signs in, sees progress as it happens, invites and closes', async () => {
  desk.study.signedIn = false;
  await desk.go('/');
  await desk.page.type('#password', 'guess');
  await desk.keys('Enter');
  await expect.poll(() => desk.text('.alert')).toBe('The password is wrong.');
  expect(await desk.page.evaluate(() => document.activeElement?.id)).toBe('password');
  await desk.page.type('#password', 'mock');
  await desk.keys('Enter');
  await expect.poll(() => desk.texts('tbody th')).toEqual(['Reader A', 'Reader B']);
  expect(await desk.texts('tbody td:nth-of-type(2)')).toEqual([expect.stringContaining('12 of 60'), expect.stringContaining('0 of 60')]);
  await desk.page.focus('button[aria-label^="New link for Reader B"]');
  desk.study.progress();
  await expect.poll(() => desk.text('tbody td:nth-of-type(2)')).toContain('13 of 60');
  expect(await desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Reader B');
  await desk.page.type('#name', 'Reader C');
  await desk.keys('Enter');
  await desk.page.waitForSelector('#link');
  expect(await desk.page.$eval('#link', (field) => (field as HTMLInputElement).value)).toBe(`${desk.base}/r/mock-r2`);
  await desk.press('Done');
  await desk.press('Close the study');
  await expect.poll(() => desk.text('.state')).toBe('closed: nobody can answer');
  await desk.press('Sign out');
  await desk.page.waitForSelector('#password');
});

test('an image is translated, compared, blended and offered for download', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'janus-'));
  writeFileSync(join(folder, 'head.nii'), 'x');
  await desk.go('/translate');
  await desk.page.waitForSelector('#model');
  const input = (await desk.page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(join(folder, 'head.nii'));
  await expect.poll(() => desk.text('output')).toBe('head.nii');
  await desk.press('Translate');
  await expect.poll(() => desk.text('#said'), { timeout: 20_000 }).toContain('Done. Source, synthetic and blend');
  expect(await desk.texts('.stamp')).toEqual(Array(2).fill('Synthetic - not for diagnostic use'));
  const box = await desk.stage(2);
  await desk.page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2 + 1);
  await expect.poll(() => desk.texts('.value')).toEqual([
    expect.stringMatching(/^13\/24 \(80, 96\) \d+$/),
    expect.stringMatching(/^13\/24 \(80, 96\) \d+ HU$/),
    expect.stringMatching(/^13\/24 \(80, 96\) \d+ \| \d+ HU$/),
  ]);
  await desk.page.focus('#part');
  await desk.keys('ArrowRight', 'ArrowRight', 'ArrowUp');
  expect(await desk.page.$eval('.veil', (veil) => getComputedStyle(veil).opacity)).toBe('0.53');
  expect(await desk.text('.value')).toMatch(/^13\/24/); // the slider has the keys for itself
  await desk.press('coronal');
  await expect.poll(() => desk.text('.value')).toMatch(/^97\/192/);
  expect(await desk.page.$eval('a[download]', (link) => link.getAttribute('href'))).toBe('/api/translations/t/result');
  rmSync(folder, { recursive: true });
});
