import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectRefused, tryWhatIsRefused } from '../never.ts';
import { launch } from './chromium.ts';
import { Desk } from './desk.ts';

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

test('a wrong password is told, the right one opens the desk', async () => {
  desk.study.signedIn = false;
  await desk.go('/');
  await desk.page.fill('#password', 'guess');
  await desk.keys('Enter');
  await desk.page.getByText('The password is wrong.').waitFor();
  expect(await desk.page.evaluate(() => document.activeElement?.id)).toBe('password');
  await desk.page.fill('#password', 'mock');
  await desk.keys('Enter');
  await desk.page.getByRole('rowheader', { name: 'Reader A' }).waitFor();
});

test('progress comes by itself and leaves the focus alone', async () => {
  await desk.go('/');
  await desk.page.getByText('12 of 60').waitFor();
  await desk.page.getByRole('button', { name: 'New link for Reader B' }).focus();
  desk.study.progress();
  await desk.page.getByText('13 of 60').waitFor();
  expect(await desk.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('Reader B');
});

test('a new reader has a link, shown once', async () => {
  await desk.go('/');
  await desk.page.fill('#name', 'Reader C');
  await desk.keys('Enter');
  await desk.page.waitForSelector('#link');
  expect(await desk.page.inputValue('#link')).toBe(`${desk.base}/r/mock-r2`);
  await desk.page.getByRole('rowheader', { name: 'Reader C' }).waitFor();
  await desk.press('Done');
  expect(await desk.page.content()).not.toContain('mock-r2');
});

test('the study closes and opens', async () => {
  await desk.go('/');
  await desk.press('Close the study');
  await desk.page.getByText('closed: nobody can answer').waitFor();
  await desk.press('Open the study');
  await desk.page.getByText('open', { exact: true }).waitFor();
});

test('an image is translated, compared and offered for download', async () => {
  await desk.go('/translate');
  await desk.press('Translate');
  await desk.page.getByText('Choose a file first').waitFor();
  await desk.page.setInputFiles('input[type=file] >> nth=0', { name: 'head.nii', mimeType: 'application/octet-stream', buffer: Buffer.from('x') });
  await desk.press('Translate');
  await desk.page.getByText('Done. Source, synthetic').waitFor({ state: 'attached' });
  expect(await desk.page.locator('.stamp').allTextContents()).toEqual(Array(2).fill('Synthetic - not for diagnostic use'));
  const box = (await desk.page.getByLabel('Image: Blend').boundingBox())!;
  // inside a pixel: the middle of the panel lies on a corner of four
  await desk.page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2 + 1);
  await expect.poll(() => desk.page.locator('.value').allTextContents()).toEqual([
    expect.stringMatching(/^13\/24 \(80, 96\) \d+$/),
    expect.stringMatching(/^13\/24 \(80, 96\) \d+ HU$/),
    expect.stringMatching(/^13\/24 \(80, 96\) \d+ \| \d+ HU$/),
  ]);
  await desk.page.getByLabel('Blend').first().fill('100');
  expect(await desk.page.locator('.veil').evaluate((veil) => getComputedStyle(veil).opacity)).toBe('1');
  await desk.press('sagittal');
  await desk.page.getByText('81/160').first().waitFor();
  expect(await desk.page.getByRole('link', { name: 'Download' }).getAttribute('href')).toBe('/api/translations/t/result');
});
