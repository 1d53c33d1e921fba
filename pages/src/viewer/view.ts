// What linked panels share: slice, window, zoom, pan.
import type { Modality } from '../contract.ts';
import { clamp, type Window } from './windowing.ts';

export interface View {
  /** 0 (foot) to 1 (head), so that stacks of different height go together. */
  height: number;
  windows: Record<Modality, Window>;
  /** 1 fits the panel. */
  zoom: number;
  /** As parts of the panel's size, to the right and downwards. */
  panX: number;
  panY: number;
  inverted: boolean;
  smooth: boolean;
}

export const MAX_ZOOM = 16;

export function sliceOf(view: View, slices: number): number {
  return Math.round(clamp(view.height, 0, 1) * (slices - 1));
}

export function heightOf(slice: number, slices: number): number {
  return slices < 2 ? 0 : clamp(slice, 0, slices - 1) / (slices - 1);
}

export function scrolled(view: View, by: number, slices: number): View {
  return { ...view, height: heightOf(sliceOf(view, slices) + by, slices) };
}

/** Zoomed by a factor around a point given as parts of the panel from its centre: what is there stays there. */
export function zoomed(view: View, factor: number, x = 0, y = 0): View {
  const zoom = clamp(view.zoom * factor, 0.5, MAX_ZOOM);
  const real = zoom / view.zoom;
  return { ...view, zoom, panX: x - (x - view.panX) * real, panY: y - (y - view.panY) * real };
}

/** Moved, but never out of sight. */
export function panned(view: View, dx: number, dy: number): View {
  const far = Math.max(0.5, view.zoom / 2);
  return { ...view, panX: clamp(view.panX + dx, -far, far), panY: clamp(view.panY + dy, -far, far) };
}

/** As at first, but on the same slice. */
export function reset(view: View, first: View): View {
  return { ...first, height: view.height };
}
