import { expect, test } from 'vitest';
import type { Geometry } from '../../src/contract.ts';
import { decode, recut, slice, valueAt } from '../../src/viewer/pixels.ts';

const geometry: Geometry = { columns: 3, rows: 2, slices: 2, pixelMm: [0.5, 1, 4], modality: 'ct', unit: 'HU' };
// 0..5 in the foot's slice, 6..11 in the head's; the first is negative
const volume = decode(new Int16Array([-1000, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]).buffer, geometry);

test('columns run fastest, then rows, then slices', () => {
  expect(valueAt(volume, 0, 0, 0)).toBe(-1000);
  expect(valueAt(volume, 2, 1, 0)).toBe(5);
  expect(valueAt(volume, 1, 0, 1)).toBe(7);
  expect([...slice(volume, 1)]).toEqual([6, 7, 8, 9, 10, 11]);
});

test('outside there is no value', () => {
  for (const [x, y, z] of [[-1, 0, 0], [3, 0, 0], [0, 2, 0], [0, 0, 2], [0, 0, -1]] as const) {
    expect(valueAt(volume, x, y, z)).toBeNull();
  }
});

test('bytes are little-endian', () => {
  const one = { ...geometry, columns: 1, rows: 1, slices: 1 };
  expect(decode(new Uint8Array([0x18, 0xfc]).buffer, one).values[0]).toBe(-1000);
});

test('a blob of another length says what it should be', () => {
  expect(() => decode(new ArrayBuffer(22), geometry)).toThrow('The image has 22 bytes, but 3 x 2 x 2 pixels need 24; load the page again.');
});

test('a coronal cut has the head at the top and the millimetres of its own plane', () => {
  const coronal = recut(volume, 'coronal');
  expect(coronal.geometry).toMatchObject({ columns: 3, rows: 2, slices: 2, pixelMm: [0.5, 4, 1] });
  expect([...slice(coronal, 1)]).toEqual([9, 10, 11, 3, 4, 5]);
});

test('a sagittal cut runs along the rows', () => {
  const sagittal = recut(volume, 'sagittal');
  expect(sagittal.geometry).toMatchObject({ columns: 2, rows: 2, slices: 3, pixelMm: [1, 4, 0.5] });
  expect([...slice(sagittal, 0)]).toEqual([6, 9, -1000, 3]);
});

test('an axial cut is the volume itself', () => {
  expect(recut(volume, 'axial')).toBe(volume);
});
