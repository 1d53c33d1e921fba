import { expect, test } from 'vitest';
import { heightOf, MAX_ZOOM, panned, reset, scrolled, sliceOf, type View, zoomed } from '../../src/viewer/view.ts';

const first: View = {
  height: 0.5,
  windows: { ct: { center: 40, width: 80 }, mr: { center: 2048, width: 4095 } },
  zoom: 1,
  panX: 0,
  panY: 0,
  inverted: false,
  smooth: true,
};

test('every slice has its height and back', () => {
  for (let slice = 0; slice < 24; slice++) {
    expect(sliceOf({ ...first, height: heightOf(slice, 24) }, 24)).toBe(slice);
  }
});

test('scrolling stops at both ends', () => {
  expect(sliceOf(scrolled(first, 100, 24), 24)).toBe(23);
  expect(sliceOf(scrolled(first, -100, 24), 24)).toBe(0);
  expect(sliceOf(scrolled(first, 1, 1), 1)).toBe(0);
});

test('what lies under the fingers stays there while zooming', () => {
  const [x, y] = [0.25, -0.1];
  const view = panned(first, 0.05, 0.02);
  const after = zoomed(view, 2, x, y);
  // a place of the image, in parts of the panel at zoom 1: (point - pan) / zoom
  expect((x - after.panX) / after.zoom).toBeCloseTo((x - view.panX) / view.zoom, 12);
  expect((y - after.panY) / after.zoom).toBeCloseTo((y - view.panY) / view.zoom, 12);
});

test('zoom has ends', () => {
  expect(zoomed(first, 1000).zoom).toBe(MAX_ZOOM);
  expect(zoomed(first, 0.001).zoom).toBe(0.5);
});

test('an image cannot be moved out of sight', () => {
  expect(panned(first, 9, -9)).toMatchObject({ panX: 0.5, panY: -0.5 });
});

test('a reset keeps the slice', () => {
  expect(reset({ ...zoomed(first, 3), height: 0.2, inverted: true }, first)).toEqual({ ...first, height: 0.2 });
});
