// What a reader sees: in which state which page.
import * as api from '../api.ts';
import type { Session } from '../contract.ts';
import { alert, button, el, sheet } from '../dom.ts';
import { calibrate } from './calibrate.ts';
import { KEYS } from './keys.ts';
import { Reading } from './reading.ts';

export async function reader(): Promise<void> {
  try {
    const session = await api.get<Session>('/api/reading');
    if (session) {
      api.trust(session.csrf);
      showState(session);
    }
  } catch (problem) {
    failed(problem);
  }
}

function showState(session: Session): void {
  const { done, total } = session.progress;
  switch (session.state) {
    case 'calibrate':
      return welcome(session, 'To the screen check', () => calibrate(() => void reader()));
    case 'read':
      return resumed() ? read(session) : welcome(session, done === 0 ? 'Begin' : 'Go on', () => read(session));
    case 'washout':
      return washout(session);
    case 'done':
      return sheet('Thank you', el('p', {}, `You have read all ${total} images. You can close this page.`));
    case 'closed':
      return sheet('The study is closed', el('p', {}, 'Your answers are saved. You can close this page.'));
  }
}

/** True after a reload in the middle of reading: no welcome then. */
function resumed(): boolean {
  return sessionStorage.getItem('janus.reading') !== null;
}

function read(session: Session): void {
  sessionStorage.setItem('janus.reading', 'yes');
  const reading = new Reading(session, () => void reader());
  reading.run().catch(failed);
}

function welcome(session: Session, label: string, begin: () => void): void {
  const { arm, progress } = session;
  const keys = el('details', {}, el('summary', {}, 'Keys'), ...KEYS(() => undefined).slice(1, 2));
  sheet(
    session.title,
    arm && arm.of > 1 && el('p', {}, `Part ${arm.number} of ${arm.of}: ${arm.name}`),
    ...session.instructions.split(/\n{2,}/).map((text) => el('p', { class: 'instructions' }, text)),
    el('p', {}, `${progress.done} of ${progress.total} images done. Every answer is saved at once: you can stop at any time and go on later with the same link.`),
    keys,
    button(label, begin, { class: 'main ready' }),
  );
}

function washout({ washoutUntil, arm }: Session): void {
  const until = washoutUntil ? new Date(washoutUntil) : null;
  const when = until?.toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'short' });
  sheet(
    'A break between two parts',
    el('p', {}, `The next part${arm ? ` (${arm.number} of ${arm.of})` : ''} begins ${when ? `on ${when}` : 'later'}, so that the images of the first are forgotten by then.`),
    el('p', {}, 'Open your link again then.'),
  );
}

function failed(problem: unknown): void {
  sessionStorage.removeItem('janus.reading');
  if (problem instanceof api.ApiError && (problem.status === 401 || problem.status === 403)) {
    sheet('Your link, please', el('p', {}, 'This page needs your personal link. Open the link that the owner of the study sent to you.'));
    return;
  }
  const words = problem instanceof Error ? problem.message : String(problem);
  sheet('This did not work', alert(words), button('Try again', () => location.reload(), { class: 'main ready' }));
}
