// Source, synthetic, and one over the other, in three planes.
import { button, el, put, sliding, typing } from '../dom.ts';
import { type Plane, recut, type Voxels } from '../viewer/pixels.ts';
import { Viewer } from '../viewer/viewer.ts';

const PLANES: Plane[] = ['axial', 'coronal', 'sagittal'];

export class Comparison {
  readonly element = el('div', { class: 'comparison' });
  private readonly viewer: Viewer;
  private readonly part = el('input', { type: 'range', id: 'part', min: 0, max: 100, value: 50 });
  private readonly planes = el('div', { class: 'group', role: 'group', 'aria-label': 'Plane' });
  private plane: Plane = 'axial';
  private readonly pressed = (event: KeyboardEvent) => {
    if (!event.defaultPrevented && !typing(event.target) && !sliding(event)) {
      this.viewer.key(event);
    }
  };

  constructor(
    private readonly source: Voxels,
    private readonly synthetic: Voxels,
    warning: string,
  ) {
    this.viewer = new Viewer({ presets: [], marks: false, stamps: { synthetic: warning, blend: warning } });
    this.part.addEventListener('input', () => this.blend());
    document.addEventListener('keydown', this.pressed);
    const flat = source.geometry.slices < 2;
    put(
      this.element,
      el(
        'div',
        { class: 'blending' },
        el('label', { for: 'part' }, 'Blend: source'),
        this.part,
        el('span', { 'aria-hidden': 'true' }, 'synthetic'),
        !flat && this.planes,
      ),
      this.viewer.element,
    );
    put(this.planes, ...PLANES.map((plane) => button(plane, () => void this.cut(plane), { 'data-plane': plane })));
  }

  async show(): Promise<void> {
    const source = recut(this.source, this.plane);
    const synthetic = recut(this.synthetic, this.plane);
    await this.viewer.show([
      { role: 'source', name: 'Source', voxels: source },
      { role: 'synthetic', name: 'Synthetic', voxels: synthetic },
      { role: 'blend', name: 'Blend', voxels: source, over: synthetic },
    ]);
    this.blend();
    for (const control of this.planes.querySelectorAll('button')) {
      control.setAttribute('aria-pressed', String(control.dataset['plane'] === this.plane));
    }
  }

  close(): void {
    document.removeEventListener('keydown', this.pressed);
    this.viewer.close();
  }

  private async cut(plane: Plane): Promise<void> {
    this.plane = plane;
    await this.show();
  }

  private blend(): void {
    const part = Number(this.part.value);
    this.part.setAttribute('aria-valuetext', `${part} % synthetic`);
    this.viewer.blend(part / 100);
  }
}
