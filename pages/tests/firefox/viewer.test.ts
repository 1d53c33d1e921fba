import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { geometry, head } from '../mock/heads.ts';
import { type Item, MockStudy, TURING, WHICH } from '../mock/study.ts';
import { Desk } from './desk.ts';
import { launch, screens } from './firefox.ts';
import { decodePng } from './png.ts';

const SINGLE: Item = { layout: 'single', source: false, slices: 1, questions: [TURING] };
const STACK: Item = { layout: 'pair', source: true, slices: 24, questions: [WHICH] };
const [COLUMNS, ROWS] = [160, 192];
const VALUES = head(geometry('ct', 1), 1); // as the mock makes the first item's

/** Every pixel of the image whose middle is in sight: its grey in the brain window on a picture of the screen. */
async function truthful(desk: Desk, { zoom, panX, aspect }: { zoom: number; panX: number; aspect: number }): Promise<void> {
  const box = await desk.stage();
  await desk.page.mouse.move(2, 2); // no cross-hair
  await expect.poll(() => desk.page.$('.cross')).toBeNull();
  const picture = decodePng(await desk.page.screenshot());
  const scale = zoom * Math.min(box.width / COLUMNS, box.height / (ROWS * aspect));
  const wrong: string[] = [];
  let compared = 0;
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const x = box.x + box.width / 2 + (column + 0.5 - COLUMNS / 2) * scale + panX * box.width;
      const y = box.y + box.height / 2 + (row + 0.5 - ROWS / 2) * scale * aspect;
      if (x < box.x + 8 || x > box.x + box.width - 8 || y < box.y + 8 || y > box.y + box.height - 8) {
        continue; // the frame of the focus lies there
      }
      const value = VALUES[row * COLUMNS + column]!;
      const exact = Math.min(255, Math.max(0, (value / 80) * 255));
      const [red, green, blue] = picture.at(x, y);
      compared++;
      if (red !== green || green !== blue || Math.abs(red - exact) > 1) {
        wrong.push(`(${column}, ${row}) ${value} HU: ${red} ${green} ${blue} for ${exact}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(15_000);
}

/** The value under the cursor is the pixel's own. */
async function told(desk: Desk): Promise<void> {
  const box = await desk.stage();
  const scale = Math.min(box.width / COLUMNS, box.height / ROWS);
  for (const [column, row] of [[30, 50], [80, 95], [81, 96], [128, 140]] as const) {
    await desk.page.mouse.move(box.x + box.width / 2 + (column + 0.5 - COLUMNS / 2) * scale, box.y + box.height / 2 + (row + 0.5 - ROWS / 2) * scale);
    await expect.poll(() => desk.text('.value')).toBe(`(${column}, ${row}) ${VALUES[row * COLUMNS + column]} HU`);
  }
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
    if (aspect === 1) {
      await told(desk);
    }
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
