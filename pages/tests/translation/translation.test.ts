import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { launch } from '../browser/chromium.ts';
import type { Outcome, Plan } from './plan.ts';
import { Translator } from './translator.ts';

// Started by TranslationInBrowserTest with a real server; skipped without one.
const file = process.env['JANUS_TRANSLATION'];

test.skipIf(!file)('images are dropped and chosen, translated, looked at, downloaded and deleted', async () => {
  const plan = JSON.parse(readFileSync(file!, 'utf8')) as Plan;
  const browser = await launch('off');
  const translator = await Translator.open(browser, plan);
  const outcomes: Outcome[] = [];
  for (const upload of plan.uploads) {
    outcomes.push(await translator.translate(upload));
  }
  const refusal = await translator.refused(plan.noImage);
  expect(translator.problems).toEqual([]);
  await browser.close();
  writeFileSync(plan.out, JSON.stringify({ outcomes, refusal }));
});
