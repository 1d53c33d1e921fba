// An image in, its counterpart out.
import * as api from '../api.ts';
import type { Desk, Model, Translation } from '../contract.ts';
import { alert, button, el, page, put, say } from '../dom.ts';
import { decode } from '../viewer/pixels.ts';
import { Comparison } from './comparison.ts';
import { dropZone } from './drop.ts';

const WARNING = 'Synthetic - not for diagnostic use';

export async function translate(): Promise<void> {
  const main = el('main', { class: 'translate' });
  page('Translate', el('header', { class: 'bar' }, el('h1', {}, 'Translate an image'), el('p', { class: 'warning' }, WARNING)), main);
  await signed();
  try {
    form(main, (await api.get<Model[]>('/api/models')) ?? []);
  } catch (problem) {
    const owner = problem instanceof api.ApiError && problem.status === 401;
    put(
      main,
      alert(sentence(problem)),
      owner && el('p', {}, el('a', { href: '/' }, 'Sign in')),
    );
  }
}

/** Beside a study only its owner may translate; without one there is nobody to be. */
async function signed(): Promise<void> {
  try {
    api.trust((await api.get<Desk>('/api/owner'))?.csrf ?? '');
  } catch {
    // what may not be done without is told when the models are asked for
  }
}

function form(main: HTMLElement, models: Model[]): void {
  if (models.length === 0) {
    put(main, alert('There is no model to translate with; give janus serve one with --model.'));
    return;
  }
  let files: File[] = [];
  const model = el('select', { id: 'model' }, ...models.map(({ name }) => el('option', { value: name }, name)));
  const to = el('select', { id: 'to' });
  const about = el('p', { class: 'hint', id: 'about' });
  const said = el('div', {});
  const chosen = el('output', {}, 'No file chosen');
  const start = el('button', { type: 'submit', class: 'main ready' }, 'Translate');
  const fill = () => {
    const known = models.find(({ name }) => name === model.value) ?? models[0]!;
    put(to, ...known.directions.map((direction) => el('option', { value: target(direction) }, words(direction))));
    about.textContent = known.about;
  };
  const take = (list: File[]) => {
    files = list;
    chosen.textContent = list.length === 1 ? list[0]!.name : `${list.length} files`;
    say(`Chosen: ${chosen.textContent}`);
  };
  const send = async (event: Event) => {
    event.preventDefault();
    if (files.length === 0) {
      put(said, alert('Choose a file first: a NIfTI (.nii, .nii.gz), a PNG, or all files of a DICOM series.'));
      return;
    }
    const body = new FormData();
    files.forEach((file) => body.append('files', file, file.name));
    body.append('model', model.value);
    body.append('to', to.value);
    start.disabled = true;
    let id: string;
    try {
      id = (await api.upload<{ id: string }>('/api/translations', body))!.id;
    } catch (problem) {
      put(said, alert(sentence(problem)));
      start.disabled = false;
      return;
    }
    const again = () => form(main, models);
    await follow(main, id, again).catch((problem) => failed(main, sentence(problem), again));
  };
  model.addEventListener('change', fill);
  fill();
  put(
    main,
    el(
      'form',
      { class: 'ask', on: { submit: (event) => void send(event) } },
      dropZone(take),
      chosen,
      el('label', { for: 'model' }, 'Model'),
      model,
      about,
      el('label', { for: 'to' }, 'Direction'),
      to,
      said,
      start,
    ),
  );
}

async function follow(main: HTMLElement, id: string, again: () => void): Promise<void> {
  const path = `/api/translations/${encodeURIComponent(id)}`;
  const bar = el('progress', { 'aria-label': 'Translated' });
  const words = el('p', { role: 'status' }, 'Waiting');
  let stopped = false;
  const stop = () => {
    stopped = true;
    void api.remove(path).catch(() => undefined);
    again();
  };
  put(main, el('div', { class: 'sheet' }, words, bar, button('Stop', stop)));
  for (;;) {
    const now = await patiently(path, words);
    if (stopped || !now) {
      return;
    }
    if (now.state === 'failed') {
      failed(main, now.error ?? 'The translation failed.', again);
      return;
    }
    if (now.state === 'done') {
      await result(main, path, now, again);
      return;
    }
    bar.max = Math.max(1, now.total);
    bar.value = now.done;
    words.textContent = stage(now);
    await new Promise((done) => setTimeout(done, 250));
  }
}

function stage({ state, done, total }: Translation): string {
  if (state === 'waiting') {
    return 'Waiting for others to finish';
  }
  return total === 0 ? 'Reading the image' : `Slice ${done} of ${total}`;
}

function failed(main: HTMLElement, why: string, again: () => void): void {
  put(main, el('div', { class: 'sheet' }, alert(why), button('Another image', again, { class: 'main ready' })));
}

function sentence(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}

/** Tries again until the server is there: it works on meanwhile. */
async function patiently(path: string, words: HTMLElement): Promise<Translation | null> {
  for (;;) {
    try {
      return await api.get<Translation>(path);
    } catch (problem) {
      if (!(problem instanceof api.ApiError) || !problem.passing) {
        throw problem;
      }
      words.textContent = 'The connection is lost; trying again.';
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
}

async function result(main: HTMLElement, path: string, done: Translation, again: () => void): Promise<void> {
  const [source, synthetic] = await Promise.all([api.bytes(`${path}/source`), api.bytes(`${path}/synthetic`)]);
  const comparison = new Comparison(decode(source, done.source!), decode(synthetic, done.synthetic!), WARNING);
  const leave = () => {
    comparison.close();
    void api.remove(path).catch(() => undefined);
    again();
  };
  const controls = el(
    'div',
    { class: 'after' },
    el('a', { class: 'button main ready', href: `${path}/result`, download: '' }, 'Download'),
    button('Another image', leave),
  );
  put(main, comparison.element, controls);
  await comparison.show();
  say('Done. Source, synthetic and blend are shown.');
}

function target(direction: string): string {
  return direction.endsWith('ct') ? 'ct' : 'mr';
}

function words(direction: string): string {
  return target(direction) === 'ct' ? 'MR to synthetic CT' : 'CT to synthetic MR';
}

