// The desk of a study: progress as it happens, readers and their links, downloads.
import * as api from '../api.ts';
import type { Desk, NewReader, ReaderRow } from '../contract.ts';
import { alert, button, el, page, put, say } from '../dom.ts';

const STATES: Record<string, string | undefined> = {
  calibrate: 'not begun',
  read: 'reading',
  washout: 'in the break',
  done: 'done',
  closed: 'closed',
};

export function desk(first: Desk, signedOut: () => void): void {
  const said = el('div', {});
  const rows = el('tbody', {});
  const state = el('span', { class: 'state' });
  const linkBox = el('div', { class: 'link' });
  const toggle = button('Close the study', () => void act(() => api.post(closed ? '/api/owner/open' : '/api/owner/close')));
  let closed = false;
  let events: EventSource | undefined;

  const act = async (work: () => Promise<unknown>) => {
    put(said);
    try {
      await work();
      const now = await api.get<Desk>('/api/owner');
      if (now) {
        show(now);
      }
    } catch (problem) {
      put(said, alert(problem instanceof Error ? problem.message : String(problem)));
    }
  };
  const show = (now: Desk) => {
    closed = now.state === 'closed';
    state.textContent = closed ? 'closed: nobody can answer' : 'open';
    toggle.textContent = closed ? 'Open the study' : 'Close the study';
    update(rows, now.readers, (row) => void act(async () => {
      const renewed = await api.post<NewReader>(`/api/owner/readers/${encodeURIComponent(row.id)}/link`);
      showLink(linkBox, { ...renewed!, name: row.name });
    }));
  };
  const leave = async () => {
    events?.close();
    await api.post('/api/owner/signout').catch(() => undefined);
    signedOut();
  };

  page(
    first.title,
    el('header', { class: 'bar' }, el('h1', {}, first.title), state, toggle, button('Sign out', () => void leave())),
    el(
      'main',
      { class: 'desk' },
      said,
      el('h2', {}, 'Readers'),
      el('div', { class: 'wide' }, table(rows)),
      invite(linkBox, act),
      linkBox,
      el('h2', {}, 'Images'),
      el('ul', {}, ...first.arms.map(({ name, items }) => el('li', {}, `${name}: ${items} for each reader`))),
      el('h2', {}, 'Download'),
      el(
        'ul',
        { class: 'downloads' },
        ...[
          ['answers.csv', 'one row for each answer'],
          ['marks.csv', 'marks on the images'],
          ['audit.csv', 'who did what when'],
        ].map(([file, about]) => el('li', {}, el('a', { href: `/api/owner/${file}`, download: file! }, file!), ` - ${about}`)),
      ),
      el('p', {}, el('a', { href: '/translate' }, 'Translate an image')),
    ),
  );
  show(first);
  events = new EventSource('/api/owner/events');
  events.addEventListener('progress', (event) => show(JSON.parse((event as MessageEvent<string>).data) as Desk));
  window.addEventListener('pagehide', () => events.close());
}

function table(rows: HTMLElement): HTMLElement {
  const heads = ['Reader', 'State', 'Answered', 'Last answer', 'Screen check', 'Link'];
  return el('table', {}, el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))), rows);
}

/** Rows keep their place and their focus; only words that changed are written. */
function update(body: HTMLElement, readers: ReaderRow[], renew: (row: ReaderRow) => void): void {
  if (readers.length === 0) {
    put(body, el('tr', {}, el('td', { colspan: 6 }, 'No readers yet.')));
    return;
  }
  const known = new Map([...body.children].map((row) => [(row as HTMLElement).dataset['reader'], row as HTMLElement]));
  for (const reader of readers) {
    let row = known.get(reader.id);
    if (!row) {
      body.querySelector('td[colspan]')?.parentElement?.remove();
      row = el('tr', { 'data-reader': reader.id }, el('th', { scope: 'row' }, reader.name));
      const again = button('New link', () => renew(reader), { 'aria-label': `New link for ${reader.name}; the old one ends` });
      const progress = el('progress', { 'aria-label': `Answered by ${reader.name}` });
      row.append(el('td'), el('td', {}, progress, ' ', el('span')), el('td'), el('td'), el('td', {}, again));
      body.append(row);
    }
    fill(row, reader);
  }
}

function fill(row: HTMLElement, reader: ReaderRow): void {
  const [state, done, last, checked] = row.querySelectorAll('td');
  const progress = done!.querySelector('progress')!;
  progress.max = Math.max(1, reader.total);
  progress.value = reader.done;
  write(state!, STATES[reader.state] ?? reader.state);
  write(done!.querySelector('span')!, `${reader.done} of ${reader.total}`);
  write(last!, reader.lastAnswer ? new Date(reader.lastAnswer).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' }) : '-');
  write(checked!, reader.calibrated ? 'done' : 'not yet');
}

function write(element: Element, words: string): void {
  if (element.textContent !== words) {
    element.textContent = words;
  }
}

function invite(linkBox: HTMLElement, act: (work: () => Promise<unknown>) => Promise<void>): HTMLElement {
  const name = el('input', { type: 'text', id: 'name', required: true, maxlength: 60, autocomplete: 'off' });
  const send = (event: Event) => {
    event.preventDefault();
    void act(async () => {
      const reader = await api.post<NewReader>('/api/owner/readers', { name: name.value.trim() });
      name.value = '';
      showLink(linkBox, reader!);
    });
  };
  return el(
    'form',
    { class: 'invite', on: { submit: send } },
    el('label', { for: 'name' }, 'Name or pseudonym of a new reader'),
    name,
    el('button', { type: 'submit', class: 'main ready' }, 'Add reader'),
  );
}

function showLink(box: HTMLElement, { name, link }: NewReader): void {
  const address = new URL(link, location.href).href;
  const field = el('input', { type: 'text', readonly: true, value: address, id: 'link' });
  const copied = el('span', { role: 'status' });
  const copy = button('Copy', () => {
    field.select();
    navigator.clipboard?.writeText(address).then(
      () => (copied.textContent = 'Copied.'),
      () => (copied.textContent = 'Press Ctrl+C to copy.'),
    );
    if (!navigator.clipboard) {
      copied.textContent = 'Press Ctrl+C to copy.';
    }
  });
  put(
    box,
    el('label', { for: 'link' }, `Personal link for ${name}. It is shown once; send it to nobody else.`),
    field,
    copy,
    copied,
    button('Done', () => put(box)),
  );
  say(`Link for ${name} made`);
  field.focus();
  field.select();
}
