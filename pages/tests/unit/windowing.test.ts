import { expect, test } from 'vitest';
import { bounds, dragged, MR_MAX, next, PRESETS, presetsOf } from '../../src/viewer/windowing.ts';

test('the brain window shows 0 to 80 HU', () => {
  const brain = presetsOf('ct')[0]!;
  expect(brain.name).toBe('Brain');
  expect(bounds(brain)).toEqual({ lower: 0, upper: 80 });
});

test('windows of MR stay within its values', () => {
  for (const preset of PRESETS.filter(({ modality }) => modality === 'mr')) {
    const { lower, upper } = bounds(preset);
    expect(lower).toBeGreaterThanOrEqual(0);
    expect(upper).toBeLessThanOrEqual(MR_MAX);
  }
});

test("the server's presets replace ours, for the modality they name", () => {
  const given = [{ name: 'Liver', center: 60, width: 160, modality: 'ct' as const }];
  expect(presetsOf('ct', given)).toEqual(given);
  expect(presetsOf('mr', given)).toEqual(presetsOf('mr'));
});

test('a drag to the right widens, upwards brightens', () => {
  const from = { center: 40, width: 80 };
  expect(dragged(from, 50, 0)).toEqual({ center: 40, width: 100 });
  expect(dragged(from, 0, -50)).toEqual({ center: 20, width: 80 });
});

test('a window never loses its width', () => {
  expect(dragged({ center: 40, width: 80 }, -100_000, 0).width).toBe(1);
});

test('the next preset goes round, and is the first from a window of one’s own', () => {
  const all = presetsOf('ct');
  expect(next(all[0]!, all)).toBe(all[1]);
  expect(next(all[all.length - 1]!, all)).toBe(all[0]);
  expect(next({ center: 7, width: 7 }, all)).toBe(all[0]);
});
