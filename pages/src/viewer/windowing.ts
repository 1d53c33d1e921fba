// Windows: which values are black and which white.
import type { Modality, Preset } from '../contract.ts';

export interface Window {
  center: number;
  width: number;
}

/** Values the server sends for MR: 0 to this. */
export const MR_MAX = 4095;

/** Where the server names none. CT in HU as customary; MR as parts of the range. Sources: docs/reading.md. */
export const PRESETS: readonly Preset[] = [
  { name: 'Brain', center: 40, width: 80, modality: 'ct' },
  { name: 'Stroke', center: 32, width: 8, modality: 'ct' },
  { name: 'Bone', center: 480, width: 2500, modality: 'ct' },
  { name: 'Whole', center: MR_MAX / 2, width: MR_MAX, modality: 'mr' },
  { name: 'Dark', center: MR_MAX / 4, width: MR_MAX / 2, modality: 'mr' },
  { name: 'Bright', center: (MR_MAX * 5) / 8, width: (MR_MAX * 3) / 4, modality: 'mr' },
];

export function presetsOf(modality: Modality, given: readonly Preset[] = []): Preset[] {
  const own = given.filter((preset) => preset.modality === modality);
  return own.length > 0 ? own : PRESETS.filter((preset) => preset.modality === modality);
}

/** Black below, white above. */
export function bounds({ center, width }: Window): { lower: number; upper: number } {
  return { lower: center - width / 2, upper: center + width / 2 };
}

/** A window after a drag: to the right is wider, upwards is brighter (a lower centre). Steps grow with the width. */
export function dragged(window: Window, dx: number, dy: number): Window {
  const step = Math.max(window.width, 20) / 200;
  return {
    center: clamp(window.center + dy * step, -2000, 8000),
    width: clamp(window.width + dx * step, 1, 8000),
  };
}

/** The preset after the one that this window is; the first from any other window. */
export function next(window: Window, presets: readonly Preset[]): Preset | undefined {
  const at = presets.findIndex((preset) => is(window, preset));
  return presets[(at + 1) % presets.length];
}

export function is(window: Window, preset: Preset): boolean {
  return window.center === preset.center && window.width === preset.width;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
