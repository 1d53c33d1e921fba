// The list of keys, as shown by ?.
import { button, el } from '../dom.ts';

const LIST: [string, string][] = [
  ['the letter or number beside an answer', 'answer; the marked question takes it'],
  ['Enter', 'send, go on'],
  ['Backspace', 'take the last answer back'],
  ['\u2191 \u2193, Page Up, Page Down, wheel', 'through the slices'],
  ['W', 'next window'],
  ['I', 'invert'],
  ['+ -', 'zoom'],
  ['Shift and arrows', 'move the image'],
  ['Z', 'reset window, zoom and place'],
  ['X', 'smooth, or each pixel as it is'],
  ['M', 'mark: click, or arrows and space bar'],
  ['drag', 'window (right button: zoom; middle button or Shift: move)'],
  ['two fingers', 'zoom and move'],
];

export function KEYS(close: () => void): HTMLElement[] {
  const rows = LIST.flatMap(([keys, does]) => [el('dt', {}, keys), el('dd', {}, does)]);
  return [el('h2', {}, 'Keys'), el('dl', {}, ...rows), button('Close', close, { class: 'main ready' })];
}
