// Mouse, pen and fingers on a picture, as what they mean.

export type Tool = 'window' | 'scroll' | 'pan' | 'zoom' | 'mark';

export interface Meaning {
  tool(): Tool;
  window(dx: number, dy: number): void;
  /** Parts of the picture's size. */
  pan(dx: number, dy: number): void;
  zoom(factor: number, x: number, y: number): void;
  scroll(slices: number): void;
  hover(clientX: number, clientY: number): void;
  leave(): void;
  press(clientX: number, clientY: number): void;
}

interface Finger {
  x: number;
  y: number;
}

/** CSS pixels of a drag for one slice. */
const PER_SLICE = 8;

export class Gestures {
  private readonly fingers = new Map<number, Finger>();
  private doing: Tool = 'window';
  private rest = 0;
  private wheel = 0;

  constructor(
    private readonly stage: HTMLElement,
    private readonly meaning: Meaning,
  ) {
    stage.addEventListener('pointerdown', (event) => this.down(event));
    stage.addEventListener('pointermove', (event) => this.move(event));
    for (const end of ['pointerup', 'pointercancel'] as const) {
      stage.addEventListener(end, (event) => this.fingers.delete(event.pointerId));
    }
    stage.addEventListener('pointerleave', () => meaning.leave());
    // The focus goes where pointerdown puts it, to a new mark's comment, say, and stays there.
    stage.addEventListener('mousedown', (event) => event.preventDefault());
    stage.addEventListener('contextmenu', (event) => event.preventDefault());
    stage.addEventListener('wheel', (event) => this.turn(event), { passive: false });
  }

  private down(event: PointerEvent): void {
    this.stage.focus({ preventScroll: true });
    this.stage.setPointerCapture(event.pointerId);
    this.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    this.rest = 0;
    this.doing = toolOf(event, this.meaning.tool());
    if (event.button === 1) {
      event.preventDefault();
    }
    if (this.doing === 'mark' && this.fingers.size === 1) {
      this.meaning.press(event.clientX, event.clientY);
    } else {
      this.meaning.hover(event.clientX, event.clientY);
    }
  }

  private move(event: PointerEvent): void {
    const before = this.fingers.get(event.pointerId);
    const now = { x: event.clientX, y: event.clientY };
    if (!before) {
      this.meaning.hover(now.x, now.y);
      return;
    }
    const other = [...this.fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.fingers.set(event.pointerId, now);
    if (other) {
      this.pinch(before, now, other);
    } else {
      this.drag(now.x - before.x, now.y - before.y);
    }
  }

  private drag(dx: number, dy: number): void {
    const box = this.stage.getBoundingClientRect();
    if (this.doing === 'window') {
      this.meaning.window(dx, dy);
    } else if (this.doing === 'pan') {
      this.meaning.pan(dx / box.width, dy / box.height);
    } else if (this.doing === 'zoom') {
      this.meaning.zoom(Math.exp(-dy / 150), 0, 0);
    } else if (this.doing === 'scroll') {
      this.rest += dy;
      const slices = Math.trunc(this.rest / PER_SLICE);
      this.rest -= slices * PER_SLICE;
      this.meaning.scroll(-slices);
    }
  }

  /** Two fingers: their distance zooms, their middle moves. */
  private pinch(before: Finger, now: Finger, other: Finger): void {
    const box = this.stage.getBoundingClientRect();
    const factor = Math.hypot(now.x - other.x, now.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
    const x = ((now.x + other.x) / 2 - box.left) / box.width - 0.5;
    const y = ((now.y + other.y) / 2 - box.top) / box.height - 0.5;
    this.meaning.pan((now.x - before.x) / 2 / box.width, (now.y - before.y) / 2 / box.height);
    this.meaning.zoom(factor, x, y);
  }

  private turn(event: WheelEvent): void {
    event.preventDefault();
    const box = this.stage.getBoundingClientRect();
    if (event.ctrlKey) {
      const x = (event.clientX - box.left) / box.width - 0.5;
      const y = (event.clientY - box.top) / box.height - 0.5;
      this.meaning.zoom(Math.exp(-event.deltaY / 400), x, y);
      return;
    }
    // A notch of a wheel is a slice; a touch pad sends many small steps.
    this.wheel += event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY / 50 : event.deltaY;
    const steps = Math.abs(event.deltaY) >= 50 ? Math.sign(event.deltaY) : Math.trunc(this.wheel);
    if (steps !== 0) {
      this.wheel = 0;
      this.meaning.scroll(-steps);
    }
  }
}

function toolOf(event: PointerEvent, chosen: Tool): Tool {
  if (event.button === 2) {
    return 'zoom';
  }
  return event.button === 1 || event.shiftKey ? 'pan' : chosen;
}
