// The arithmetic of the screen check.

/** Grey steps on the ramp. */
export const STEPS = 18;
/** Width of a bank card, ISO/IEC 7810 ID-1, mm. */
export const CARD_MM = 85.6;
/** Grey behind the faint squares, of 255. */
const FIELD = 119;
const PERCENTS = [1, 2, 3, 5, 8];

export function greys(): number[] {
  return Array.from({ length: STEPS }, (_, i) => Math.round((i * 255) / (STEPS - 1)));
}

/** Squares brighter than their field by so many per cent of the whole range. */
export function squares(): { percent: number; grey: number }[] {
  return PERCENTS.map((percent) => ({ percent, grey: FIELD + Math.round((percent * 255) / 100) }));
}

/** The lowest contrast seen, per cent; 100 if none was. */
export function faintest(seen: number[]): number {
  return seen.length === 0 ? 100 : Math.min(...seen);
}

/** CSS pixels of one millimetre, from the width of a card. */
export function pixelsPerMm(cardWidth: number): number {
  return Math.round((cardWidth / CARD_MM) * 1000) / 1000;
}
