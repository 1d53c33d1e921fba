import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { BETTER, type Item, MockStudy, TURING, WHICH } from '../mock/study.ts';
import { launch } from './chromium.ts';
import { Desk } from './desk.ts';

let browser: Browser;
let desk: Desk;

beforeAll(async () => {
  browser = await launch('off'); // small images are drawn faster than by a GPU that is simulated
});
afterAll(() => browser.close());
beforeEach(async () => {
  desk = await Desk.open(browser);
});
afterEach(async () => {
  await desk.close();
});

const SINGLE: Item = { layout: 'single', source: false, slices: 1, questions: [TURING] };
const PAIR: Item = { layout: 'pair', source: false, slices: 1, questions: [WHICH] };

async function open(...items: Item[]): Promise<void> {
  await desk.close();
  desk = await Desk.open(browser, { study: new MockStudy(items) });
  await desk.join();
}

test('a study is read with the keyboard alone', async () => {
  await desk.join();
  await desk.keys('s', '4', 'Enter');
  await desk.page.waitForSelector('.feedback');
  expect(await desk.page.textContent('.feedback')).toContain('Right');
  await desk.keys('Enter');
  await desk.ready(2);
  await desk.keys('r', '2', '3', 'Enter');
  await desk.ready(3);
  await desk.keys('ArrowRight', 'Enter');
  await desk.ready(4);
  await desk.keys('3', 'Enter');
  await desk.page.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(desk.study.saved.map(({ answers }) => answers)).toEqual([
    [{ question: 'q1', answer: 'synthetic', confidence: 4 }],
    [{ question: 'q1', answer: 'real', confidence: 2 }, { question: 'q2', answer: '3', confidence: null }],
    [{ question: 'q4', answer: 'right', confidence: null }],
    [{ question: 'q5', answer: 'same', confidence: null }],
  ]);
  expect(desk.study.shown).toEqual(['p0', 'p1', 'p2', 'p3']);
  expect(desk.problems).toEqual([]);
});

test('an answer given before the server knows of the images waits for it', async () => {
  await open(SINGLE, SINGLE);
  await desk.page.route('**/api/reading/shown', async (route) => {
    await new Promise((done) => setTimeout(done, 700));
    await route.continue();
  });
  await desk.keys('r', '1', 'Enter');
  await desk.page.getByText('2 of 2').waitFor();
  await desk.page.waitForSelector('form.questions');
  await desk.keys('s', '2', 'Enter');
  await desk.page.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(desk.study.saved.map(({ answers }) => answers[0]!.answer)).toEqual(['real', 'synthetic']);
  expect(desk.problems).toEqual([]);
});

test('the screen check goes to the server', async () => {
  await desk.go('/r/mock');
  await desk.press('To the screen check');
  await desk.page.fill('#steps', '16');
  await desk.page.getByLabel('Square 2').check();
  await desk.page.getByLabel('Square 5').check();
  await desk.page.fill('#card', '428');
  await desk.press('Save and go on');
  await desk.page.getByRole('button', { name: 'Begin' }).waitFor();
  expect(desk.study.calibration).toMatchObject({ steps: 16, contrast: 2, pixelsPerMm: 5, width: 1280, height: 800, devicePixelRatio: 1 });
});

test('what is missing is said, and nothing is sent', async () => {
  await open(SINGLE);
  await desk.keys('r', 'Enter');
  expect(await desk.page.textContent('.hint[role=status]')).toBe('Not answered yet: How sure are you?');
  await desk.keys('Backspace', 's', '1', 'Enter');
  await desk.page.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(desk.study.saved[0]!.answers).toEqual([{ question: 'q1', answer: 'synthetic', confidence: 1 }]);
});

test('a mouse does it all, too', async () => {
  await open(SINGLE, PAIR);
  await desk.page.getByText('Real', { exact: true }).click();
  await desk.page.getByText('certain', { exact: true }).click();
  await desk.press('Send');
  await desk.ready(2);
  await desk.page.getByText('Left', { exact: true }).last().click();
  await desk.press('Send');
  await desk.page.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(desk.study.saved.map(({ answers }) => answers[0]!.answer)).toEqual(['real', 'left']);
});

test('marks are set by mouse and by keys, commented and deleted', async () => {
  await open(PAIR, SINGLE);
  await desk.keys('m');
  const right = desk.page.getByLabel('Image: Right');
  const box = (await right.boundingBox())!;
  await desk.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await desk.page.keyboard.type('blurred edge');
  await right.focus();
  await desk.keys('Shift+ArrowRight', 'ArrowUp', 'Space');
  await desk.page.keyboard.type('gone again');
  await desk.page.getByLabel('Delete mark 2').click();
  await right.focus();
  await desk.keys('ArrowLeft', 'Space', 'Tab');
  await desk.page.getByLabel('Image: Left').focus();
  await desk.keys('m', 'l', 'Enter');
  await desk.ready(2);
  const [first, second] = desk.study.saved[0]!.marks;
  expect(first).toMatchObject({ panel: 'right', column: 80, row: 96, slice: 0, comment: 'blurred edge' });
  expect(second).toMatchObject({ panel: 'right', column: 89, row: 95, slice: 0, comment: '' });
  expect(desk.problems).toEqual([]);
});

test('an answer outlives a lost connection', async () => {
  await open(SINGLE, SINGLE);
  desk.study.outages = 2;
  await desk.keys('s', '5', 'Enter');
  await desk.page.getByText('The connection is lost.').waitFor();
  expect(desk.study.saved).toHaveLength(0);
  await desk.ready(2);
  expect(desk.study.saved).toHaveLength(1);
  expect(await desk.page.textContent('.notice')).toBe('');
});

test('an answer outlives a reload while the server is gone', async () => {
  await open(SINGLE, SINGLE);
  desk.study.outages = 1000;
  await desk.keys('s', '5', 'Enter');
  await desk.page.getByText('The connection is lost.').waitFor();
  await desk.page.reload();
  await desk.page.getByText('The connection is lost.').waitFor();
  desk.study.outages = 0;
  await desk.ready(2);
  expect(desk.study.saved.map(({ answers }) => answers[0]!.answer)).toEqual(['synthetic']);
});

test('a reload goes on where reading was', async () => {
  await open(SINGLE, PAIR);
  await desk.keys('r', '3', 'Enter');
  await desk.ready(2);
  await desk.page.reload();
  await desk.page.getByText('Which of the two is real?', { exact: true }).waitFor();
});

test('when the time is over, what was answered is sent', async () => {
  await open({ ...SINGLE, secondsLimit: 1.5, questions: [TURING, BETTER] });
  await desk.keys('s');
  expect(await desk.page.textContent('.clock')).toMatch(/^[12] s left$/);
  await desk.page.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(desk.study.saved[0]).toMatchObject({ timedOut: true, answers: [{ question: 'q1', answer: 'synthetic', confidence: null }] });
});

test('nothing on the page tells what an image is', async () => {
  await open(PAIR);
  const page = await desk.page.content();
  expect(page).not.toMatch(/p0|0-left|condition|\.nii|synthetic/i);
  expect(await desk.page.title()).toBe('Reading - Janus');
  expect(new URL(desk.page.url()).pathname).toBe('/read');
});

test('screen readers hear what comes next', async () => {
  await open(SINGLE, PAIR);
  await desk.keys('r');
  expect(await desk.page.textContent('#said')).toBe('Real. How sure are you?');
  await desk.keys('3');
  expect(await desk.page.textContent('#said')).toBe('fairly sure. Enter sends.');
  await desk.keys('Enter');
  await desk.ready(2);
  await expect.poll(() => desk.page.textContent('#said')).toBe('Image 2 of 2. Which of the two is real?');
});

test('washout and a closed study have their pages', async () => {
  desk.study.calibration = { steps: 1, contrast: 1, pixelsPerMm: null, width: 1, height: 1, devicePixelRatio: 1, comment: '' };
  desk.study.state = 'washout';
  await desk.go('/read');
  expect(await desk.page.textContent('h1')).toBe('A break between two parts');
  expect(await desk.page.textContent('main')).toContain('2026');
  desk.study.state = 'closed';
  await desk.go('/read');
  expect(await desk.page.textContent('h1')).toBe('The study is closed');
});
