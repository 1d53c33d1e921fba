// The only file that knows Cornerstone3D (docs/decisions/0026-cornerstone-shows.md).
import {
  Enums,
  RenderingEngine,
  cache,
  getShouldUseCPURendering,
  imageLoader,
  init,
  metaData,
  type Types,
} from '@cornerstonejs/core';
import { slice, type Voxels } from './pixels.ts';
import { bounds, type Window } from './windowing.ts';

const SURROUND: Types.Point3 = [0.11, 0.11, 0.12];
/** Any group will do: nothing is looked up by it. */
const SERIES = { modality: 'OT' };

let ready = false;
let stacks = 0;

function start(): void {
  if (!ready) {
    init({ rendering: { webGlContextCount: 1 } } as Parameters<typeof init>[0]);
    metaData.addProvider((type: string) => (type === 'generalSeriesModule' ? SERIES : undefined), 1);
    ready = true;
  }
}

/** A volume as Cornerstone's images, one a slice, under names that say nothing. */
export class Stack {
  readonly ids: string[] = [];

  constructor(
    readonly voxels: Voxels,
    first: Window,
  ) {
    start();
    const { columns, rows, slices, pixelMm } = voxels.geometry;
    const name = `janus:${stacks++}`;
    for (let z = 0; z < slices; z++) {
      const id = `${name}/${z}`;
      const image = imageLoader.createAndCacheLocalImage(id, {
        scalarData: slice(voxels, z),
        dimensions: [columns, rows],
        spacing: [pixelMm[0], pixelMm[1]],
        origin: [0, 0, z],
        direction: [1, 0, 0, 0, 1, 0],
        frameOfReferenceUID: name,
        targetBuffer: { type: 'Int16Array' },
      } as unknown as Parameters<typeof imageLoader.createAndCacheLocalImage>[1]);
      // A width of 0, the default, would draw the image inverted on the GPU.
      image.windowCenter = first.center;
      image.windowWidth = first.width;
      this.ids.push(id);
    }
  }

  forget(): void {
    for (const id of this.ids) {
      if (cache.getImageLoadObject(id)) {
        cache.removeImageLoadObject(id, { force: true });
      }
    }
  }
}

export interface Shot {
  slice: number;
  window: Window;
  zoom: number;
  /** CSS pixels */
  panX: number;
  panY: number;
  inverted: boolean;
  smooth: boolean;
}

/** The screens of one viewer. */
export class Screens {
  private readonly engine: RenderingEngine;

  constructor() {
    start();
    this.engine = new RenderingEngine(`screens-${stacks++}`);
  }

  open(element: HTMLDivElement, name: string): Screen {
    this.engine.enableElement({
      viewportId: name,
      type: Enums.ViewportType.STACK,
      element,
      defaultOptions: { background: SURROUND },
    });
    return new Screen(element, this.engine.getViewport(name) as Types.IStackViewport);
  }

  resize(): void {
    this.engine.resize(true, true);
  }

  close(): void {
    this.engine.destroy();
  }
}

interface WithoutGpu {
  viewport: { translation: { x: number; y: number } };
}

/** One picture on the screen. */
export class Screen {
  private stack: Stack | undefined;
  private fit = 1;
  private drawn: Shot | undefined;

  constructor(
    private readonly element: HTMLDivElement,
    private readonly viewport: Types.IStackViewport,
  ) {}

  async show(stack: Stack, shot: Shot): Promise<void> {
    const before = this.stack;
    this.stack = stack;
    await this.viewport.setStack(stack.ids, shot.slice);
    this.refit();
    before?.forget();
    const drawn = new Promise<void>((done) =>
      this.element.addEventListener(Enums.Events.IMAGE_RENDERED, () => done(), { once: true }),
    );
    await this.draw(shot);
    await drawn;
  }

  /** After the element's size has changed. */
  refit(): void {
    this.viewport.resetCamera();
    this.fit = this.viewport.getZoom();
  }

  async draw(shot: Shot): Promise<void> {
    if (!this.stack) {
      return;
    }
    this.drawn = shot;
    if (this.viewport.getCurrentImageIdIndex() !== shot.slice) {
      await this.viewport.setImageIdIndex(shot.slice);
    }
    this.viewport.setProperties({
      voiRange: bounds(shot.window),
      invert: shot.inverted,
      interpolationType: shot.smooth ? Enums.InterpolationType.LINEAR : Enums.InterpolationType.NEAREST,
    });
    if (getShouldUseCPURendering()) {
      this.placeWithoutGpu(shot);
    } else {
      this.viewport.setZoom(shot.zoom);
      this.viewport.setPan([shot.panX, shot.panY]);
    }
    this.viewport.render();
  }

  /** Without a GPU a zoom of 1 is one pixel for one, and `setPan` (5.14) adds to the last: here the place is set as it is. */
  private placeWithoutGpu({ zoom, panX, panY }: Shot): void {
    const { pixelMm } = this.stack!.voxels.geometry;
    const scale = this.fit * zoom;
    const { viewport } = (this.viewport as unknown as { _cpuFallbackEnabledElement: WithoutGpu })._cpuFallbackEnabledElement;
    const pixels = window.devicePixelRatio / scale;
    const tall = Math.max(1, pixelMm[1] / pixelMm[0]);
    const wide = Math.max(1, pixelMm[0] / pixelMm[1]);
    viewport.translation = { x: (panX * pixels) / wide, y: (panY * pixels) / tall };
    this.viewport.setZoom(scale);
  }

  /** The pixel at a point of the element, in CSS pixels; it may lie outside. */
  pixelAt(x: number, y: number): { column: number; row: number } {
    const { left, top, width, height } = this.frame();
    return { column: Math.floor((x - left) / width), row: Math.floor((y - top) / height) };
  }

  /** Where the middle of a pixel lies, in CSS pixels of the element. */
  placeOf(column: number, row: number): { x: number; y: number } {
    const { left, top, width, height } = this.frame();
    return { x: left + (column + 0.5) * width, y: top + (row + 0.5) * height };
  }

  /** Where the image begins and how large a pixel is. Cornerstone's own answer differs between GPU and CPU. */
  private frame(): { left: number; top: number; width: number; height: number } {
    const { columns, rows, pixelMm } = this.stack?.voxels.geometry ?? { columns: 1, rows: 1, pixelMm: [1, 1] };
    const { clientWidth, clientHeight } = this.element;
    const { zoom, panX, panY } = this.drawn ?? { zoom: 1, panX: 0, panY: 0 };
    const scale = zoom * Math.min(clientWidth / (columns * pixelMm[0]), clientHeight / (rows * pixelMm[1]));
    const [width, height] = [scale * pixelMm[0], scale * pixelMm[1]];
    return { left: (clientWidth - width * columns) / 2 + panX, top: (clientHeight - height * rows) / 2 + panY, width, height };
  }

  forget(): void {
    this.stack?.forget();
    this.stack = undefined;
  }
}
