import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { decodePng } from '../mock/png.ts';
import { type Item, MockStudy, TURING, WHICH } from '../mock/study.ts';
import { COLUMNS, placeOf, type Placing, VALUES, wrongPixels } from '../mock/truth.ts';
import { Desk } from './desk.ts';
import { launch, screens } from './firefox.ts';

const SINGLE: Item = { layout: 'single', source: false, slices: 1, questions: [TURING] };
const STACK: Item = { layout: 'pair', source: true, slices: 24, questions: [WHICH] };
/** Every pixel in sight on a picture of the screen, and the values under the cursor. */
async function truthful(desk: Desk, placing: Placing): Promise<void> {
  const box = await desk.stage();
  for (const [column, row] of [[30, 50], [80, 95], [81, 96], [110, 140]] as const) {
    const { x, y } = placeOf(column, row, box, placing);
    // told of the pixel that is drawn there when the mouse comes: again, should the image not have moved yet
    const told = async () => {
      await desk.page.mouse.move(2, 2);
      await desk.page.mouse.move(x, y);
      return desk.text('.value');
    };
    await expect.poll(told).toBe(`(${column}, ${row}) ${VALUES[row * COLUMNS + column]} HU`);
  }
  await desk.page.mouse.move(2, 2);
  await expect.poll(() => desk.page.$('.cross')).toBeNull();
  const { wrong, compared } = wrongPixels(decodePng(await desk.page.screenshot()), box, placing);
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(15_000);
}

describe.each(['on', 'off'] as const)('WebGL %s', (gl) => {
  let browser: Browser;
  let desk: Desk;

  beforeAll(async () => {
    if (gl === 'off' || screens) {
      browser = await launch(gl);
    }
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    expect(desk.problems).toEqual([]);
    await desk.close();
  });

  test.skipIf(gl === 'on' && !screens).each([1, 1.5])('each pixel has its grey, pixels %f times as tall as wide', async (aspect) => {
    desk = await Desk.open(browser, new MockStudy([{ ...SINGLE, pixelMm: [1, aspect, 1] }]));
    await desk.join();
    expect(await desk.page.evaluate(() => !!document.createElement('canvas').getContext('webgl2'))).toBe(gl === 'on');
    await desk.keys('x');
    await new Promise((drawn) => setTimeout(drawn, 200));
    await truthful(desk, { zoom: 1, panX: 0, aspect });
    await desk.keys('+', '+');
    await desk.page.keyboard.down('Shift');
    await desk.keys('ArrowRight', 'ArrowRight');
    await desk.page.keyboard.up('Shift');
    await new Promise((drawn) => setTimeout(drawn, 300));
    await truthful(desk, { zoom: 1.25 ** 2, panX: 0.2, aspect });
  });

  test.runIf(gl === (screens ? 'on' : 'off'))('wheel, keys and slider scroll, a drag changes the window, in all panels together', async () => {
    desk = await Desk.open(browser, new MockStudy([STACK]));
    await desk.join();
    const box = await desk.stage(1);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await desk.page.mouse.move(x, y);
    await desk.page.mouse.wheel({ deltaY: 100 });
    await expect.poll(() => desk.texts('.value')).toEqual(Array(3).fill(expect.stringMatching(/^12\/24/)));
    await desk.keys('PageUp', 'ArrowUp');
    await expect.poll(() => desk.text('.value')).toMatch(/^18\/24/);
    await desk.page.focus('input[aria-label="Slice: Right"]');
    await desk.keys('ArrowRight');
    await expect.poll(() => desk.texts('.value')).toEqual(Array(3).fill(expect.stringMatching(/^19\/24/)));
    await desk.page.mouse.down();
    await desk.page.mouse.move(x + 50, y - 25);
    await desk.page.mouse.up();
    await expect.poll(() => desk.texts('.level')).toEqual(['C 2048 W 4095', 'C 30 W 100', 'C 30 W 100']);
    await desk.keys('w', 'z');
    await expect.poll(() => desk.texts('.level')).toEqual(['C 2048 W 4095', 'C 40 W 80', 'C 40 W 80']);
  });
});
