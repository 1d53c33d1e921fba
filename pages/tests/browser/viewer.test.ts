import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, expect, test } from 'vitest';
import { decodePng } from '../mock/png.ts';
import { type Item, MockStudy, TURING, WHICH } from '../mock/study.ts';
import { COLUMNS, placeOf, type Placing, VALUES, wrongPixels } from '../mock/truth.ts';
import { launch } from './chromium.ts';
import { Desk, type Look } from './desk.ts';

const SINGLE: Item = { layout: 'single', source: false, slices: 1, questions: [TURING] };
const STACK: Item = { layout: 'pair', source: true, slices: 24, questions: [WHICH] };
const browsers = new Map<'on' | 'off', Promise<Browser>>();
let desk: Desk | undefined;

async function open(item: Item, look: Look = {}, gl: 'on' | 'off' = 'on'): Promise<Page> {
  if (!browsers.has(gl)) {
    browsers.set(gl, launch(gl));
  }
  desk = await Desk.open(await browsers.get(gl)!, { study: new MockStudy([item]), ...look });
  await desk.join();
  return desk.page;
}

afterEach(async () => {
  expect(desk?.problems).toEqual([]);
  await desk?.close();
});
afterAll(async () => {
  for (const browser of browsers.values()) {
    await (await browser).close();
  }
});

const stage = (page: Page, n = 0) => page.locator('.stage').nth(n);
const readout = (page: Page, n = 0) => page.locator('.value').nth(n).textContent();
const level = (page: Page, n = 0) => page.locator('.level').nth(n).textContent();

/** Every pixel in sight on a picture of the screen, and values under the cursor all over the image. */
async function truthful(page: Page, placing: Placing): Promise<void> {
  const box = (await stage(page).boundingBox())!;
  for (let i = 0; i < 24; i++) {
    const [column, row] = [30 + 4 * i, 50 + ((i * 37) % 90)];
    const { x, y } = placeOf(column, row, box, placing);
    // told of the pixel that is drawn there when the mouse comes: again, should the image not have moved yet
    let tries = 0;
    const told = () => page.mouse.move(x + (tries++ % 2) * 0.2, y).then(() => readout(page));
    await expect.poll(told, { interval: 20 }).toBe(`(${column}, ${row}) ${VALUES[row * COLUMNS + column]} HU`);
  }
  await page.mouse.move(2, 2);
  await expect.poll(() => page.locator('.cross').count()).toBe(0);
  const { wrong, compared } = wrongPixels(decodePng(await page.screenshot()), box, placing);
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(15_000);
}

for (const gl of ['on', 'off'] as const) {
  for (const aspect of [1, 1.5]) {
    test(`each pixel has its grey, and the value under the cursor is its own: WebGL ${gl}, pixels ${aspect} times as tall as wide`, async () => {
      const page = await open({ ...SINGLE, pixelMm: [1, aspect, 1] }, {}, gl);
      await page.keyboard.press('x');
      await page.waitForTimeout(200);
      await truthful(page, { zoom: 1, panX: 0, aspect });
      for (const key of ['+', '+', 'Shift+ArrowRight', 'Shift+ArrowRight']) {
        await page.keyboard.press(key);
      }
      await page.waitForTimeout(300);
      await truthful(page, { zoom: 1.25 ** 2, panX: 0.2, aspect });
    });
  }
}

test('images and volumes, alone and side by side, follow one another on a GPU', async () => {
  const page = await open(SINGLE, { study: new MockStudy() });
  await page.keyboard.press('s');
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.feedback');
  await page.keyboard.press('Enter');
  for (const [position, ...keys] of [[2, 'r', '2', '3', 'Enter'], [3, 'l', 'Enter'], [4, '3', 'Enter']] as const) {
    await desk!.ready(position);
    await desk!.keys(...keys);
  }
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  expect(desk!.study.saved).toHaveLength(4);
});

test('keys change window, slice, zoom and grey, in all panels together', async () => {
  const page = await open(STACK);
  expect(await readout(page, 1)).toBe('13/24');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('PageUp');
  for (const panel of [0, 1, 2]) {
    await expect.poll(() => readout(page, panel)).toBe('19/24');
  }
  await page.keyboard.press('w');
  await expect.poll(() => level(page, 1)).toBe('C 32 W 8');
  expect(await level(page, 2)).toBe('C 32 W 8');
  expect(await level(page, 0)).toBe('C 2048 W 4095');
  await page.keyboard.press('z');
  await expect.poll(() => level(page, 1)).toBe('C 40 W 80');
});

test('wheel and slider scroll, a drag changes the window', async () => {
  const page = await open(STACK);
  const box = (await stage(page, 1).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 100);
  await expect.poll(() => readout(page, 0)).toMatch(/^12\/24/);
  await page.getByLabel('Slice: Right').fill('20');
  await expect.poll(() => readout(page, 1)).toMatch(/^21\/24/);
  await page.mouse.down();
  await page.mouse.move(x + 50, y - 25);
  await page.mouse.up();
  await expect.poll(() => level(page, 1)).toBe('C 30 W 100');
  expect(await level(page, 2)).toBe('C 30 W 100');
});

test('the cross-hair is at the same place in all panels', async () => {
  const page = await open(STACK);
  const box = (await stage(page, 2).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2 + 20, box.y + box.height / 2 - 30);
  const place = async (panel: number) => /\((\d+, \d+)\)/.exec((await readout(page, panel))!)?.[1];
  const at = await place(2);
  expect(at).toBeDefined();
  expect([await place(0), await place(1)]).toEqual([at, at]);
});

test('two fingers zoom', async () => {
  const page = await open(SINGLE, { size: 'portrait', touch: true });
  const box = (await stage(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const touch: CDPSession = await page.context().newCDPSession(page);
  const fingers = (apart: number) => [{ x: x - apart, y }, { x: x + apart, y }];
  await page.mouse.move(x + 60, y);
  const before = /\((\d+),/.exec((await readout(page))!)![1];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) });
  for (let apart = 45; apart <= 80; apart += 5) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForTimeout(300);
  await page.mouse.move(x + 60, y);
  const after = /\((\d+),/.exec((await readout(page))!)![1];
  // twice as large: half as far from the middle column, 80
  expect(Number(after) - 80).toBeCloseTo((Number(before) - 80) / 2, -0.5);
});
