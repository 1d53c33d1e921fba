import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BETTER, type Item, MockStudy, PATHOLOGY, QUALITY, TURING, WHICH } from '../mock/study.ts';
import { launch } from './chromium.ts';
import { Desk, SIZES } from './desk.ts';

// More questions than the screen has room for: each can be reached, and Send stands beside none of them.
let browser: Browser;

beforeAll(async () => {
  browser = await launch('off');
});
afterAll(() => browser.close());

const MANY: Item = { layout: 'single', source: true, slices: 24, questions: [TURING, QUALITY, PATHOLOGY] };
const TWO: Item = { layout: 'pair', source: true, slices: 24, questions: [WHICH, BETTER] };

/** What of a form is seen under Send, and whether Send and the comment can be pressed. */
async function seen(page: Page): Promise<{ covered: string[]; send: boolean; comment: boolean }> {
  return page.evaluate(() => {
    const send = document.querySelector('.main')!.getBoundingClientRect();
    const field = document.querySelector('#comment')!;
    const box = document.querySelector('.asked')!.getBoundingClientRect();
    const covered = [...document.querySelectorAll('.asked > *')].filter((each) => {
      const { top, bottom, height } = each.getBoundingClientRect();
      return height > 0 && Math.min(bottom, box.bottom) > send.top && Math.max(top, box.top) < send.bottom;
    });
    const hit = (of: Element) => {
      const { left, right, top, bottom } = of.getBoundingClientRect();
      const corners: [number, number][] = [[left + 4, top + 4], [right - 4, bottom - 4]];
      return corners.every(([x, y]) => of.contains(document.elementFromPoint(x, y)));
    };
    return { covered: covered.map((each) => each.outerHTML), send: hit(document.querySelector('.main')!), comment: hit(field) };
  });
}

for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
  for (const [many, item] of Object.entries({ three: MANY, two: TWO })) {
    test(`Send lies over nothing: ${size}, ${many} questions`, async () => {
      const desk = await Desk.open(browser, { size, touch: true, study: new MockStudy([item]) });
      const { page } = desk;
      await desk.join();
      await desk.keys('m', 'Space');
      await page.keyboard.type('odd');
      await page.locator('.stage').last().focus();
      await desk.keys(...(item === MANY ? ['r', '3', '3', 'y', '2'] : ['l', '3']));
      for (const part of [0, 0.5, 1]) {
        await page.locator('.asked').evaluate((asked, at) => (asked.scrollTop = at * asked.scrollHeight), part);
        const { covered, send, comment } = await seen(page);
        expect(covered, `at ${part}`).toEqual([]);
        expect(send, `Send can be pressed at ${part}`).toBe(true);
        expect(comment || part < 1, 'the comment can be reached').toBe(true);
      }
      const stage = (await page.locator('.stage').last().boundingBox())!;
      expect(Math.min(stage.width, stage.height), 'the image keeps its room').toBeGreaterThan(200);
      await desk.press('Send');
      await page.getByRole('heading', { name: 'Thank you' }).waitFor();
      expect(desk.study.saved[0]!.marks).toHaveLength(1);
      await desk.close();
    });
  }
}
