// Buttons and keys of a viewer. Every tool has both.
import { button, el, put } from '../dom.ts';
import type { Tool } from './gestures.ts';
import { zoomed, panned } from './view.ts';
import type { Options, Viewer } from './viewer.ts';
import { is, presetsOf } from './windowing.ts';

const TOOLS: { tool: Tool; label: string; about: string }[] = [
  { tool: 'window', label: 'Window', about: 'Drag changes brightness and contrast' },
  { tool: 'scroll', label: 'Scroll', about: 'Drag goes through the slices' },
  { tool: 'pan', label: 'Move', about: 'Drag moves the image' },
  { tool: 'zoom', label: 'Zoom', about: 'Drag zooms' },
  { tool: 'mark', label: 'Mark (M)', about: 'A click sets a mark' },
];

export class Toolbar {
  readonly element = el('div', { class: 'toolbar', role: 'toolbar', 'aria-label': 'Image tools' });
  private readonly tools = el('div', { class: 'group', role: 'group', 'aria-label': 'Dragging' });
  private readonly windows = el('div', { class: 'group', role: 'group', 'aria-label': 'Window' });
  private readonly inverted: HTMLButtonElement;
  private readonly smooth: HTMLButtonElement;
  private shownFor = '';

  constructor(
    private readonly viewer: Viewer,
    private readonly options: Options,
  ) {
    this.inverted = button('Invert (I)', () => this.invert());
    this.smooth = button('Smooth (X)', () => this.smoothen(), { title: 'Between pixels: smooth, or each pixel as it is' });
    const view = el(
      'div',
      { class: 'group', role: 'group', 'aria-label': 'View' },
      button('-', () => this.zoom(0.8), { 'aria-label': 'Smaller (-)' }),
      button('+', () => this.zoom(1.25), { 'aria-label': 'Larger (+)' }),
      this.inverted,
      this.smooth,
      button('Reset (Z)', () => this.viewer.reset()),
    );
    put(this.element, this.tools, this.windows, view);
  }

  update(): void {
    const { viewer } = this;
    const key = `${viewer.modalities.join()} ${viewer.scrollable} ${this.options.marks}`;
    if (key !== this.shownFor) {
      this.shownFor = key;
      this.fill();
    }
    for (const control of this.tools.querySelectorAll('button')) {
      press(control, control.dataset['tool'] === viewer.tool);
    }
    const all = this.presets();
    this.windows.querySelectorAll('button').forEach((control, i) => {
      const preset = all[i]!;
      press(control, is(viewer.view.windows[preset.modality], preset));
    });
    press(this.inverted, viewer.view.inverted);
    press(this.smooth, viewer.view.smooth);
  }

  /** True when the key was the viewer's. */
  key(event: KeyboardEvent): boolean {
    const act = this.keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) {
      return false;
    }
    event.preventDefault();
    act(event.shiftKey);
    return true;
  }

  private readonly keys: Record<string, ((shift: boolean) => void) | undefined> = {
    i: () => this.invert(),
    x: () => this.smoothen(),
    z: () => this.viewer.reset(),
    w: () => this.viewer.nextPreset(),
    m: () => this.options.marks && this.viewer.choose(this.viewer.tool === 'mark' ? 'window' : 'mark'),
    '+': () => this.zoom(1.25),
    '=': () => this.zoom(1.25),
    '-': () => this.zoom(0.8),
    ArrowUp: (shift) => (shift ? this.pan(0, -0.1) : this.viewer.scroll(1)),
    ArrowDown: (shift) => (shift ? this.pan(0, 0.1) : this.viewer.scroll(-1)),
    ArrowLeft: (shift) => shift && this.pan(-0.1, 0),
    ArrowRight: (shift) => shift && this.pan(0.1, 0),
    PageUp: () => this.viewer.scroll(5),
    PageDown: () => this.viewer.scroll(-5),
  };

  private fill(): void {
    const tools = TOOLS.filter(
      ({ tool }) => (tool !== 'mark' || this.options.marks) && (tool !== 'scroll' || this.viewer.scrollable),
    );
    put(
      this.tools,
      ...tools.map(({ tool, label, about }) =>
        button(label, () => this.viewer.choose(tool), { title: about, 'data-tool': tool }),
      ),
    );
    const several = this.viewer.modalities.length > 1;
    put(
      this.windows,
      ...this.presets().map((preset) =>
        button(several ? `${preset.modality.toUpperCase()} ${preset.name}` : preset.name, () => this.viewer.use(preset), {
          title: `Centre ${Math.round(preset.center)}, width ${Math.round(preset.width)} (W: next)`,
        }),
      ),
    );
  }

  private presets() {
    return this.viewer.modalities.flatMap((modality) => presetsOf(modality, this.options.presets));
  }

  private zoom(factor: number): void {
    this.viewer.change(zoomed(this.viewer.view, factor));
  }

  private pan(dx: number, dy: number): void {
    this.viewer.change(panned(this.viewer.view, dx, dy));
  }

  private invert(): void {
    this.viewer.change({ ...this.viewer.view, inverted: !this.viewer.view.inverted });
  }

  private smoothen(): void {
    this.viewer.change({ ...this.viewer.view, smooth: !this.viewer.view.smooth });
  }
}

function press(control: HTMLElement, pressed: boolean): void {
  control.setAttribute('aria-pressed', String(pressed));
}
