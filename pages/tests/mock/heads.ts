// Made-up heads, as blobs of int16.
import type { Geometry } from '../../src/contract.ts';

export function geometry(modality: 'ct' | 'mr', slices: number): Geometry {
  return { columns: 160, rows: 192, slices, pixelMm: [1, 1, slices > 1 ? 2 : 1], modality, unit: modality === 'ct' ? 'HU' : 'relative' };
}

/** Skull, brain with ventricles, and noise; `seed` moves things a little, `blur` makes it look made. */
export function head({ columns, rows, slices, modality }: Geometry, seed: number, blur = false): Int16Array {
  const values = new Int16Array(columns * rows * slices);
  let state = seed * 7919 + 1;
  const noise = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff - 0.5;
  };
  const shift = (seed % 5) - 2;
  let at = 0;
  for (let z = 0; z < slices; z++) {
    const size = slices === 1 ? 1 : Math.sqrt(Math.max(0, 1 - ((z - slices / 2) / (slices / 1.8)) ** 2));
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        const r = Math.hypot((x - columns / 2) / 62, (y - rows / 2) / 80) / Math.max(size, 0.01);
        const ventricle = Math.hypot((Math.abs(x - columns / 2 - shift) - 9) / 5, (y - rows / 2 + 4) / 22) < size;
        values[at++] = Math.round(modality === 'ct' ? ct(r, ventricle, noise(), blur) : mr(r, ventricle, noise()));
      }
    }
  }
  return values;
}

function ct(r: number, ventricle: boolean, noise: number, blur: boolean): number {
  if (r > 1.06) return -1000;
  if (r > 1) return 40;
  if (r > 0.92) return blur ? 700 : 1100 + noise * 100;
  return (ventricle ? 8 : r > 0.8 ? 38 : 30) + noise * (blur ? 3 : 12);
}

function mr(r: number, ventricle: boolean, noise: number): number {
  if (r > 1.06) return Math.abs(noise) * 40;
  if (r > 1) return 2800;
  if (r > 0.92) return 150 + noise * 60;
  return (ventricle ? 500 : r > 0.8 ? 1500 : 2200) + noise * 200;
}
