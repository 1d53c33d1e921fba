// Linked panels, their tools and their keys.
import type { Preset, Role } from '../contract.ts';
import { el, put, say } from '../dom.ts';
import { Screens } from './engine.ts';
import { Gestures, type Tool } from './gestures.ts';
import { Panel, type Place } from './panel.ts';
import type { Voxels } from './pixels.ts';
import { Toolbar } from './toolbar.ts';
import { panned, reset, scrolled, type View, zoomed } from './view.ts';
import { dragged, next, presetsOf } from './windowing.ts';

/** Which panel: one of a presentation's, or one of a translation's. */
export type Slot = Role | 'synthetic' | 'blend';

export interface Shown {
  role: Slot;
  name: string;
  voxels: Voxels;
  /** Laid over the voxels, as far as `blend` says. */
  over?: Voxels;
}

export interface Options {
  presets: readonly Preset[];
  marks: boolean;
  marked?: (role: Role, place: Place) => void;
  /** Words that stay on a picture. */
  stamps?: Partial<Record<Slot, string>>;
}

export class Viewer {
  readonly element = el('section', { class: 'viewer', 'aria-label': 'Images' });
  readonly panels = new Map<Slot, Panel>();
  view: View;
  tool: Tool = 'window';
  private readonly screens = new Screens();
  private readonly pictures = el('div', { class: 'pictures' });
  private readonly first: View;
  private readonly toolbar: Toolbar;
  private readonly sizes = new ResizeObserver(() => this.resized());

  constructor(private readonly options: Options) {
    const start = (modality: 'ct' | 'mr') => {
      const { center, width } = presetsOf(modality, options.presets)[0]!;
      return { center, width };
    };
    const windows = { ct: start('ct'), mr: start('mr') };
    this.first = { height: 0.5, windows, zoom: 1, panX: 0, panY: 0, inverted: false, smooth: true };
    this.view = this.first;
    this.toolbar = new Toolbar(this, options);
    put(this.element, this.toolbar.element, this.pictures);
  }

  /** Resolves when all images are on the screen. */
  async show(images: Shown[]): Promise<void> {
    for (const panel of this.panels.values()) {
      panel.close();
    }
    if ([...this.panels.keys()].join() !== images.map(({ role }) => role).join()) {
      this.panels.clear();
      this.pictures.dataset['count'] = String(images.length);
      put(this.pictures);
      for (const { role, name } of images) {
        this.add(role, name);
      }
    }
    images.forEach(({ role, voxels }) => this.panels.get(role)!.expect(voxels));
    this.screens.resize();
    this.view = { ...this.first, smooth: this.view.smooth };
    await Promise.all(images.map(({ role, voxels, over }) => this.panels.get(role)!.show(voxels, this.view, over)));
    this.toolbar.update();
  }

  private add(role: Slot, name: string): void {
    const panel = new Panel(this.screens, { name, stamp: this.options.stamps?.[role] }, (height) => this.change({ ...this.view, height }));
    this.panels.set(role, panel);
    this.pictures.append(panel.element);
    this.sizes.observe(panel.stage);
    panel.stage.addEventListener('keydown', (event) => this.pointKey(event, role, panel));
    new Gestures(panel.stage, {
      tool: () => this.tool,
      window: (dx, dy) => this.drag(panel, dx, dy),
      pan: (dx, dy) => this.change(panned(this.view, dx, dy)),
      zoom: (factor, x, y) => this.change(zoomed(this.view, factor, x, y)),
      scroll: (slices) => this.change(scrolled(this.view, slices, panel.slices)),
      hover: (x, y) => this.point(panel, panel.placeAt(x, y)),
      leave: () => this.tool !== 'mark' && this.point(panel, null),
      press: (x, y) => this.mark(role, panel, panel.placeAt(x, y)),
    });
  }

  /** The modalities on the screen, the judged image's first. */
  get modalities(): ('ct' | 'mr')[] {
    const judged = [...this.panels].filter(([role]) => role !== 'source');
    const all = [...judged, ...this.panels].map(([, panel]) => panel.voxels?.geometry.modality ?? 'ct');
    return [...new Set(all)];
  }

  allowMarks(allowed: boolean): void {
    this.options.marks = allowed;
    if (!allowed && this.tool === 'mark') {
      this.choose('window');
    }
  }

  focus(): void {
    const judged = [...this.panels].find(([role]) => role !== 'source')?.[1];
    judged?.stage.focus({ preventScroll: true });
  }

  get scrollable(): boolean {
    return [...this.panels.values()].some((panel) => panel.slices > 1);
  }

  /** True when the key was the viewer's. */
  key(event: KeyboardEvent): boolean {
    return this.toolbar.key(event);
  }

  change(view: View): void {
    this.view = view;
    for (const panel of this.panels.values()) {
      panel.draw(view);
    }
    this.toolbar.update();
  }

  use(preset: Preset): void {
    const { center, width } = preset;
    this.change({ ...this.view, windows: { ...this.view.windows, [preset.modality]: { center, width } } });
    say(`Window ${preset.name}`);
  }

  choose(tool: Tool): void {
    this.tool = tool;
    this.element.dataset['tool'] = tool;
    this.toolbar.update();
    say(tool === 'mark' ? 'Marking: click, or move with the arrow keys and press the space bar' : `Dragging: ${tool}`);
  }

  reset(): void {
    this.change(reset(this.view, { ...this.first, smooth: this.view.smooth }));
  }

  scroll(slices: number): void {
    const tallest = Math.max(...[...this.panels.values()].map((panel) => panel.slices));
    this.change(scrolled(this.view, slices, tallest));
  }

  nextPreset(): void {
    const modality = this.modalities[0] ?? 'ct';
    const preset = next(this.view.windows[modality], presetsOf(modality, this.options.presets));
    if (preset) {
      this.use(preset);
    }
  }

  /** How much of what lies over a picture is seen, 0 to 1. */
  blend(part: number): void {
    for (const panel of this.panels.values()) {
      panel.blend(part);
    }
  }

  /** The same place in all panels. */
  point(from: Panel, place: Place | null): void {
    for (const panel of this.panels.values()) {
      panel.point(place && from.contains(place) ? { ...place, slice: panel.slice } : null);
    }
  }

  close(): void {
    this.sizes.disconnect();
    for (const panel of this.panels.values()) {
      panel.close();
    }
    this.screens.close();
  }

  private drag(panel: Panel, dx: number, dy: number): void {
    const modality = panel.voxels?.geometry.modality ?? 'ct';
    const windows = { ...this.view.windows, [modality]: dragged(this.view.windows[modality], dx, dy) };
    this.change({ ...this.view, windows });
  }

  private mark(role: Slot, panel: Panel, place: Place): void {
    if (panel.contains(place) && (role === 'image' || role === 'left' || role === 'right')) {
      this.options.marked?.(role, place);
    } else {
      say('Marks are set on the image that is judged.');
    }
  }

  /** The cross-hair by keys while marking. */
  private pointKey(event: KeyboardEvent, role: Slot, panel: Panel): void {
    const step = ARROWS[event.key];
    if (this.tool !== 'mark' || !panel.voxels || !(step || event.key === ' ')) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const { columns, rows } = panel.voxels.geometry;
    const at = panel.pointed ?? { column: columns >> 1, row: rows >> 1, slice: panel.slice };
    if (!step) {
      this.mark(role, panel, { ...at, slice: panel.slice });
      return;
    }
    const far = event.shiftKey ? 10 : 1;
    const moved = { column: at.column + step[0] * far, row: at.row + step[1] * far, slice: panel.slice };
    if (panel.contains(moved)) {
      this.point(panel, moved);
    }
  }

  private resized(): void {
    this.screens.resize();
    for (const panel of this.panels.values()) {
      panel.resized();
    }
  }
}

const ARROWS: Record<string, [number, number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
