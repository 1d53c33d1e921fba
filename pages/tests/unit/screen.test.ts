import { expect, test } from 'vitest';
import { faintest, greys, pixelsPerMm, squares, STEPS } from '../../src/read/screen.ts';

test('the ramp goes from black to white in even steps', () => {
  const steps = greys();
  expect(steps).toHaveLength(STEPS);
  expect([steps[0], steps[STEPS - 1]]).toEqual([0, 255]);
  expect(new Set(steps.slice(1).map((grey, i) => grey - steps[i]!))).toEqual(new Set([15]));
});

test('every square is brighter than the one before it', () => {
  const all = squares().map(({ grey }) => grey);
  expect([...all].sort((a, b) => a - b)).toEqual(all);
  expect(new Set(all).size).toBe(all.length);
});

test('the faintest square that was seen counts', () => {
  expect(faintest([5, 2, 8])).toBe(2);
  expect(faintest([])).toBe(100);
});

test('a card as wide as 321 pixels makes 3.75 pixels a millimetre', () => {
  expect(pixelsPerMm(321)).toBe(3.75);
});
