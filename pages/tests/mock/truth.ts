// What must be on the screen of the mock's first item, pixel by pixel.
import { geometry, head } from './heads.ts';
import type { Picture } from './png.ts';

export const [COLUMNS, ROWS] = [160, 192];

/** As the mock makes the first item's. */
export const VALUES = head(geometry('ct', 1), 1);

/** Of the focus and its distance, CSS pixels. */
const FRAME = 8;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Placing {
  zoom: number;
  /** Part of the width. */
  panX: number;
  /** Height of a pixel by its width. */
  aspect: number;
}

/** Where the middle of a pixel lies in a stage, both as on the page. */
export function placeOf(column: number, row: number, box: Box, { zoom, panX, aspect }: Placing): { x: number; y: number } {
  const scale = zoom * Math.min(box.width / COLUMNS, box.height / (ROWS * aspect));
  return {
    x: box.x + box.width / 2 + (column + 0.5 - COLUMNS / 2) * scale + panX * box.width,
    y: box.y + box.height / 2 + (row + 0.5 - ROWS / 2) * scale * aspect,
  };
}

/** All pixels in sight whose grey in the brain window (40, 80) is more than a step of 255 off the exact one. */
export function wrongPixels(picture: Picture, box: Box, placing: Placing): { wrong: string[]; compared: number } {
  const wrong: string[] = [];
  let compared = 0;
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const { x, y } = placeOf(column, row, box, placing);
      if (Math.min(x - box.x, box.x + box.width - x, y - box.y, box.y + box.height - y) < FRAME) {
        continue;
      }
      const value = VALUES[row * COLUMNS + column]!;
      const exact = Math.min(255, Math.max(0, (value / 80) * 255));
      const [red, green, blue] = picture.at(x, y);
      compared++;
      if (red !== green || green !== blue || Math.abs(red - exact) > 1) {
        wrong.push(`(${column}, ${row}) ${value} HU: ${red} ${green} ${blue} for ${exact}`);
      }
    }
  }
  return { wrong, compared };
}
