// One picture with its marks, its value under the cursor, and its slider.
import { el, put } from '../dom.ts';
import { type Screen, type Screens, Stack } from './engine.ts';
import { valueAt, type Voxels } from './pixels.ts';
import { heightOf, sliceOf, type View } from './view.ts';

export interface Place {
  column: number;
  row: number;
  slice: number;
}

export interface Spot extends Place {
  label: string;
}

let opened = 0;

export class Panel {
  readonly surface = el('div', { class: 'surface' });
  readonly stage: HTMLElement;
  readonly element: HTMLElement;
  voxels: Voxels | undefined;
  private readonly screen: Screen;
  private readonly veil = el('div', { class: 'surface veil' });
  private over: { screen: Screen; voxels: Voxels } | undefined;
  private readonly spots = el('div', { class: 'spots' });
  private readonly value = el('output', { class: 'value', 'aria-label': 'Slice, place and value' });
  private readonly level = el('output', { class: 'level', 'aria-label': 'Window: centre and width' });
  private readonly slider: HTMLInputElement;
  private readonly scroll: HTMLElement;
  private cross: Place | null = null;
  private marked: Spot[] = [];
  private view: View | undefined;
  private busy = false;
  private again = false;

  constructor(
    private readonly screens: Screens,
    { name, stamp }: { name: string; stamp: string | undefined },
    scrolledTo: (height: number) => void,
  ) {
    this.stage = el('div', { class: 'stage', tabindex: 0, role: 'application', 'aria-label': `Image: ${name}` });
    this.slider = el('input', { type: 'range', min: 0, value: 0, 'aria-label': `Slice: ${name}` });
    this.slider.addEventListener('input', () => scrolledTo(heightOf(Number(this.slider.value), this.slices)));
    this.scroll = el('div', { class: 'scroll' }, this.slider);
    this.element = el('figure', { class: 'panel' }, el('figcaption', {}, el('span', {}, name), this.level, this.value), this.stage, this.scroll);
    this.stage.append(this.surface, this.spots);
    if (stamp) {
      this.stage.append(el('p', { class: 'stamp' }, stamp));
    }
    this.screen = screens.open(this.surface, `panel-${opened++}`);
  }

  get slices(): number {
    return this.voxels?.geometry.slices ?? 1;
  }

  /** Takes the room it needs, before screens learn their size. */
  expect(voxels: Voxels): void {
    this.voxels = voxels;
    this.cross = null;
    this.marked = [];
    this.slider.max = String(this.slices - 1);
    this.scroll.hidden = this.slices < 2;
  }

  /** Resolves when the image is on the screen. */
  async show(voxels: Voxels, view: View, over?: Voxels): Promise<void> {
    this.view = view;
    await this.screen.show(new Stack(voxels, view.windows[voxels.geometry.modality]), this.shot(view, voxels));
    if (over) {
      await this.lay(over, view);
    }
    this.overlay();
  }

  private async lay(voxels: Voxels, view: View): Promise<void> {
    if (!this.over) {
      this.surface.after(this.veil);
      this.over = { screen: this.screens.open(this.veil, `veil-${opened++}`), voxels };
    }
    this.over.voxels = voxels;
    await this.over.screen.show(new Stack(voxels, view.windows[voxels.geometry.modality]), this.shot(view, voxels));
  }

  blend(part: number): void {
    this.veil.style.opacity = String(part);
  }

  /** Draws once for all changes that come while it draws. */
  draw(view: View): void {
    this.view = view;
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    requestAnimationFrame(() => void this.drawNow());
  }

  private async drawNow(): Promise<void> {
    this.again = false;
    if (this.view && this.voxels) {
      await this.screen.draw(this.shot(this.view, this.voxels));
      await this.over?.screen.draw(this.shot(this.view, this.over.voxels));
      this.overlay();
    }
    this.busy = false;
    if (this.again && this.view) {
      this.draw(this.view);
    }
  }

  resized(): void {
    if (this.voxels && this.view) {
      this.screen.refit();
      this.over?.screen.refit();
      this.draw(this.view);
    }
  }

  /** The pixel under a point of the window. */
  placeAt(clientX: number, clientY: number): Place {
    const box = this.surface.getBoundingClientRect();
    return { ...this.screen.pixelAt(clientX - box.left, clientY - box.top), slice: this.slice };
  }

  contains({ column, row, slice }: Place): boolean {
    return !!this.voxels && valueAt(this.voxels, column, row, slice) !== null;
  }

  get slice(): number {
    return this.view ? sliceOf(this.view, this.slices) : 0;
  }

  get pointed(): Place | null {
    return this.cross;
  }

  point(place: Place | null): void {
    this.cross = place;
    this.overlay();
  }

  mark(spots: Spot[]): void {
    this.marked = spots;
    this.overlay();
  }

  close(): void {
    this.screen.forget();
    this.over?.screen.forget();
  }

  private overlay(): void {
    const cross = this.cross;
    const seen = this.marked.filter((spot) => spot.slice === this.slice).map((spot) => this.at(spot, 'spot', spot.label));
    put(this.spots, ...seen, cross && this.at(cross, 'cross', ''));
    this.slider.value = String(this.slice);
    this.slider.setAttribute('aria-valuetext', `slice ${this.slice + 1} of ${this.slices}`);
    this.value.textContent = this.reading();
    this.level.textContent = this.levels();
  }

  private at(place: Place, kind: string, label: string): HTMLElement {
    const { x, y } = this.screen.placeOf(place.column, place.row);
    const spot = el('span', { class: kind }, label);
    spot.style.left = `${x}px`;
    spot.style.top = `${y}px`;
    return spot;
  }

  private reading(): string {
    const where = this.slices > 1 ? `${this.slice + 1}/${this.slices}` : '';
    if (!this.voxels || !this.cross) {
      return where;
    }
    const { column, row } = this.cross;
    const values = [this.voxels, this.over?.voxels].flatMap((voxels) => (voxels ? [valued(voxels, column, row, this.slice)] : []));
    return `${where} (${column}, ${row}) ${values.join(' | ')}`.trim();
  }

  private levels(): string {
    if (!this.view || !this.voxels) {
      return '';
    }
    const { center, width } = this.view.windows[this.voxels.geometry.modality];
    return `C ${Math.round(center)} W ${Math.round(width)}`;
  }

  private shot(view: View, voxels: Voxels) {
    const { clientWidth, clientHeight } = this.surface;
    return {
      slice: sliceOf(view, voxels.geometry.slices),
      window: view.windows[voxels.geometry.modality],
      zoom: view.zoom,
      panX: view.panX * clientWidth,
      panY: view.panY * clientHeight,
      inverted: view.inverted,
      smooth: view.smooth,
    };
  }
}

function valued(voxels: Voxels, column: number, row: number, slice: number): string {
  const value = valueAt(voxels, column, row, slice);
  return value === null ? '-' : `${value}${voxels.geometry.unit === 'HU' ? ' HU' : ''}`;
}
