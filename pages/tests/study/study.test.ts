import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { launch } from '../browser/chromium.ts';
import type { Plan } from './plan.ts';
import { Reader } from './reader.ts';

// Started by StudyInBrowserTest with a real server; skipped without one.
const file = process.env['JANUS_STUDY'];

test.skipIf(!file)('readers of different skill read a study to its end', async () => {
  const plan = JSON.parse(readFileSync(file!, 'utf8')) as Plan;
  // Without WebGL: small images are drawn faster than by a GPU that is simulated.
  const browser = await launch('off');
  const readers = plan.readers.map((each) => new Reader(browser, plan, each));
  const owner = await browser.newPage();
  await owner.goto(plan.address);
  await owner.fill('#password', plan.password);
  await owner.keyboard.press('Enter');
  await owner.waitForSelector('table');
  const outcomes = await Promise.all(readers.map((reader) => reader.read()));
  for (const { name } of outcomes) {
    await expect.poll(() => owner.getByRole('row', { name }).textContent(), { timeout: 20_000 }).toContain('done');
  }
  expect(readers.flatMap(({ problems }) => problems)).toEqual([]);
  await browser.close();
  writeFileSync(plan.out, JSON.stringify(outcomes));
});
