import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Item, MockStudy, TURING, WHICH } from '../mock/study.ts';
import { Desk } from './desk.ts';
import { launch } from './firefox.ts';

const SINGLE: Item = { layout: 'single', source: false, slices: 1, questions: [TURING] };
const PAIR: Item = { layout: 'pair', source: false, slices: 1, questions: [WHICH] };

let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  desk = await Desk.open(browser);
});
afterEach(() => desk.close());

async function open(...items: Item[]): Promise<void> {
  await desk.close();
  desk = await Desk.open(browser, new MockStudy(items));
  await desk.join();
}

test('a study is read by keys and by mouse, and another browser goes on where it was', async () => {
  await desk.join();
  expect(desk.study.calibration).toMatchObject({ steps: 17, width: 1280, height: 800, devicePixelRatio: 1 });
  await desk.keys('s', '4', 'Enter');
  await desk.page.waitForSelector('.feedback');
  expect(await desk.text('.feedback')).toContain('Right');
  await desk.keys('Enter');
  await desk.ready(2);
  await desk.choose(1, 'Real');
  await desk.choose(2, 'unsure');
  await desk.choose(3, 'fair');
  await desk.press('Send');
  await desk.ready(3);
  await desk.sitDown();
  await desk.go('/r/mock');
  await desk.press('Go on');
  await desk.ready(3);
  await desk.keys('ArrowRight', 'Enter');
  await desk.ready(4);
  expect(await desk.text('.clock')).toMatch(/^(60|59|58) s left$/);
  await desk.choose(1, 'The same');
  await desk.press('Send');
  await desk.heading('Thank you');
  expect(desk.study.saved.map(({ answers }) => answers)).toEqual([
    [{ question: 'q1', answer: 'synthetic', confidence: 4 }],
    [{ question: 'q1', answer: 'real', confidence: 2 }, { question: 'q2', answer: '3', confidence: null }],
    [{ question: 'q4', answer: 'right', confidence: null }],
    [{ question: 'q5', answer: 'same', confidence: null }],
  ]);
  expect(desk.problems).toEqual([]);
});

test('marks are set by mouse and by keys, and commented', async () => {
  await open(PAIR, SINGLE);
  await desk.keys('m');
  const box = await desk.stage(1);
  await desk.page.mouse.click(box.x + box.width / 2 + 1, box.y + box.height / 2 + 1);
  await desk.page.keyboard.type('blurred edge');
  await desk.page.focus('.stage[aria-label="Image: Right"]');
  await desk.keys('ArrowLeft', ' ');
  await desk.page.focus('.stage[aria-label="Image: Left"]');
  await desk.keys('m', 'l', 'Enter');
  await desk.ready(2);
  expect(desk.study.saved[0]!.marks).toEqual([
    { panel: 'right', column: 80, row: 96, slice: 0, comment: 'blurred edge' },
    { panel: 'right', column: 79, row: 96, slice: 0, comment: '' },
  ]);
  expect(desk.problems).toEqual([]);
});

test('an answer outlives a lost connection and a reload', async () => {
  await open(SINGLE, SINGLE);
  desk.study.outages = 1000;
  await desk.keys('s', '5', 'Enter');
  await expect.poll(() => desk.text('.notice')).toContain('The connection is lost.');
  await desk.page.reload();
  await expect.poll(() => desk.text('.notice')).toContain('The connection is lost.');
  expect(desk.study.saved).toHaveLength(0);
  desk.study.outages = 0;
  await desk.ready(2);
  expect(desk.study.saved.map(({ answers }) => answers[0]!.answer)).toEqual(['synthetic']);
  expect(await desk.text('.notice')).toBe('');
  expect(desk.problems).toEqual([]);
});
