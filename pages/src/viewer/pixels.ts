// Blobs of int16 into volumes.
import type { Geometry } from '../contract.ts';

export interface Voxels {
  geometry: Geometry;
  values: Int16Array;
}

const LITTLE = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** The blob's values. Throws when its length does not fit the geometry. */
export function decode(blob: ArrayBuffer, geometry: Geometry): Voxels {
  const { columns, rows, slices } = geometry;
  const count = columns * rows * slices;
  if (blob.byteLength !== count * 2) {
    throw new Error(
      `The image has ${blob.byteLength} bytes, but ${columns} x ${rows} x ${slices} pixels need ${count * 2}; load the page again.`,
    );
  }
  return { geometry, values: LITTLE ? new Int16Array(blob) : swapped(blob) };
}

function swapped(blob: ArrayBuffer): Int16Array {
  const view = new DataView(blob);
  return Int16Array.from({ length: blob.byteLength / 2 }, (_, i) => view.getInt16(2 * i, true));
}

/** One slice, sharing memory with the volume. */
export function slice({ geometry, values }: Voxels, index: number): Int16Array {
  const size = geometry.columns * geometry.rows;
  return values.subarray(index * size, (index + 1) * size);
}

/** The value at a pixel; null outside. */
export function valueAt({ geometry, values }: Voxels, column: number, row: number, index: number): number | null {
  const { columns, rows, slices } = geometry;
  if (column < 0 || row < 0 || index < 0 || column >= columns || row >= rows || index >= slices) {
    return null;
  }
  return values[(index * rows + row) * columns + column] ?? null;
}

export type Plane = 'axial' | 'coronal' | 'sagittal';

/** The volume cut along another plane: the head's top is up, and a slice is again rows of columns. */
export function recut(volume: Voxels, plane: Plane): Voxels {
  if (plane === 'axial') {
    return volume;
  }
  const { columns, rows, slices, pixelMm } = volume.geometry;
  const coronal = plane === 'coronal';
  const [width, depth] = coronal ? [columns, rows] : [rows, columns];
  const values = new Int16Array(volume.values.length);
  let at = 0;
  for (let d = 0; d < depth; d++) {
    for (let z = slices - 1; z >= 0; z--) {
      let from = z * rows * columns + (coronal ? d * columns : d);
      for (let w = 0; w < width; w++, from += coronal ? 1 : columns) {
        values[at++] = volume.values[from]!;
      }
    }
  }
  const [x, y, z] = pixelMm;
  const mm: [number, number, number] = coronal ? [x, z, y] : [y, z, x];
  return { values, geometry: { ...volume.geometry, columns: width, rows: slices, slices: depth, pixelMm: mm } };
}
