import type { Browser } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './chromium.ts';
import { Desk, SIZES } from './desk.ts';

// Every page in every size, light and dark: no barrier, nothing wider than the screen.
// SHOTS=FOLDER keeps pictures of them.
let browser: Browser;

beforeAll(async () => {
  browser = await launch('off');
});
afterAll(() => browser.close());

// One walk for each size; ALL=yes takes all eight. Fifteen pages need 10 s, on a busy machine many times that.
const WALKS: Record<keyof typeof SIZES, 'light' | 'dark' | null> = { desktop: 'light', portrait: 'dark', tall: null, landscape: 'light' };

for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
  for (const scheme of ['light', 'dark'] as const) {
    test.runIf(process.env['ALL'] || WALKS[size] === scheme)(`no barriers: ${size}, ${scheme}`, { timeout: 180_000 }, async () => {
      const desk = await Desk.open(browser, { size, scheme });
      const { page } = desk;
      const look = async (name: string) => {
        const shots = process.env['SHOTS'];
        if (shots) {
          mkdirSync(shots, { recursive: true });
          await page.screenshot({ path: `${shots}/${size}-${scheme}-${name}.png`, fullPage: true });
        }
        expect(await desk.barriers(), name).toEqual([]);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(wider, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
        const cut = await page.evaluate(() => [...document.querySelectorAll('figcaption, figcaption *, .wide')].filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0).map((each) => each.outerHTML));
        expect(cut, `${name} cuts words off`).toEqual([]);
        const tops = await page.evaluate(() => [...document.querySelectorAll('.stage')].map((each) => each.getBoundingClientRect().top));
        expect(new Set(tops).size, `${name} has its pictures at one height`).toBeLessThanOrEqual(1);
      };
      await desk.go('/r/mock');
      await look('welcome');
      await desk.press('To the screen check');
      await page.waitForSelector('#steps');
      await look('check');
      await page.fill('#steps', '17');
      await desk.press('Save and go on');
      await desk.press('Begin');
      await desk.ready(1);
      await desk.keys('r');
      await look('single');
      await desk.keys('3', 'Enter');
      await page.waitForSelector('.feedback');
      await look('feedback');
      await desk.keys('Enter');
      await desk.ready(2);
      await desk.keys('m', 'Space');
      await page.keyboard.type('odd');
      await page.locator('.stage').first().focus();
      await look('source');
      await desk.keys('m', 'r', '3', '3', 'Enter');
      await desk.ready(3);
      await look('pair');
      desk.study.outages = 1;
      await desk.keys('l', 'Enter');
      await page.getByText('The connection is lost').waitFor();
      await look('lost');
      await desk.ready(4);
      await look('three');
      await desk.keys('?');
      await look('keys');
      await desk.keys('Escape', '3', 'Enter');
      await page.getByRole('heading', { name: 'Thank you' }).waitFor();
      await look('done');
      desk.study.state = 'washout';
      await desk.go('/read');
      await look('washout');
      desk.study.signedIn = false;
      await desk.go('/');
      await page.waitForSelector('#password');
      await look('signin');
      await page.fill('#password', 'mock');
      await desk.keys('Enter');
      await page.fill('#name', 'Reader C');
      await desk.keys('Enter');
      await page.waitForSelector('#link');
      await look('desk');
      await desk.go('/translate');
      await page.waitForSelector('#model');
      await look('ask');
      await page.setInputFiles('input[type=file] >> nth=0', { name: 'head.nii', mimeType: 'application/octet-stream', buffer: Buffer.from('x') });
      await desk.press('Translate');
      await page.getByText('Done. Source, synthetic').waitFor({ state: 'attached' });
      await look('result');
      expect(desk.problems).toEqual([]);
      await desk.close();
    });
  }
}
