// The screen check: grey steps, faint squares, and how large a millimetre is.
import * as api from '../api.ts';
import type { Calibration } from '../contract.ts';
import { alert, el, put, sheet } from '../dom.ts';
import { CARD_MM, faintest, greys, pixelsPerMm, STEPS, squares } from './screen.ts';

export function calibrate(done: () => void): void {
  const steps = el('input', { type: 'number', id: 'steps', min: 1, max: STEPS, required: true, inputmode: 'numeric' });
  const seen = squares().map(({ percent, grey }, i) => {
    const box = el('input', { type: 'checkbox', value: percent, 'aria-label': `Square ${i + 1}, ${percent} % brighter` });
    const square = el('span', { class: 'faint' });
    square.style.backgroundColor = `rgb(${grey}, ${grey}, ${grey})`;
    return el('label', { class: 'square' }, el('span', { class: 'field' }, square), box, String(i + 1));
  });
  const card = el('div', { class: 'card', 'aria-hidden': 'true' });
  const width = el('input', { type: 'range', id: 'card', min: 150, max: 900, value: 324 });
  const skip = el('input', { type: 'checkbox', id: 'skip' });
  const comment = el('textarea', { id: 'about', rows: 2 });
  const problem = el('div', {});
  const size = () => {
    card.style.width = `${width.value}px`;
    card.style.height = `${(Number(width.value) * 53.98) / CARD_MM}px`;
  };
  width.addEventListener('input', size);
  size();
  const boxes = () => seen.map((label) => label.querySelector('input')!);
  const send = async (event: Event) => {
    event.preventDefault();
    const found: Calibration = {
      steps: Number(steps.value),
      contrast: faintest(boxes().filter((box) => box.checked).map((box) => Number(box.value))),
      pixelsPerMm: skip.checked ? null : pixelsPerMm(Number(width.value)),
      width: window.innerWidth,
      height: window.innerHeight,
      devicePixelRatio: window.devicePixelRatio,
      comment: comment.value.trim(),
    };
    try {
      await api.post('/api/reading/calibration', found);
      done();
    } catch (failure) {
      put(problem, alert(failure instanceof Error ? failure.message : String(failure)));
    }
  };
  sheet(
    'Screen check',
    el('p', {}, 'Please read in the room and at the brightness in which you will judge. This takes a minute and is done once.'),
    el(
      'form',
      { class: 'calibration', on: { submit: (event) => void send(event) } },
      el('h2', {}, '1. Grey steps'),
      ramp(),
      el('label', { for: 'steps' }, `How many of the ${STEPS} steps can you tell apart?`),
      steps,
      el('fieldset', { class: 'squares' }, el('legend', {}, '2. Tick every square in which you see a smaller, brighter square'), ...seen),
      el('h2', {}, '3. Size of the screen'),
      el('label', { for: 'card' }, 'Hold a bank card against the screen and make the frame as wide as the card (85.6 mm). A ruler does, too.'),
      width,
      card,
      el('label', { class: 'inline' }, skip, 'I have no card or ruler at hand'),
      el('label', { for: 'about' }, 'Screen and room, if you like (type of monitor, darkened or not)'),
      comment,
      problem,
      el('button', { type: 'submit', class: 'main ready' }, 'Save and go on'),
    ),
  );
}

function ramp(): HTMLElement {
  const bars = greys().map((grey) => {
    const bar = el('span', {});
    bar.style.backgroundColor = `rgb(${grey}, ${grey}, ${grey})`;
    return bar;
  });
  return el('div', { class: 'ramp', role: 'img', 'aria-label': `${STEPS} steps from black to white` }, ...bars);
}
