// One presentation after another.
import * as api from '../api.ts';
import type { Answers, Presentation, Role, Saved, Session } from '../contract.ts';
import { alert, button, el, page, put, say, sliding, typing } from '../dom.ts';
import { decode } from '../viewer/pixels.ts';
import { type Shown, Viewer } from '../viewer/viewer.ts';
import { feedbackOf } from './feedback.ts';
import { type Filled, Form } from './form.ts';
import { Sending } from './sending.ts';
import { KEYS } from './keys.ts';
import { TimeLimit } from './time-limit.ts';

const NAMES: Record<Role, string> = { source: 'Source', left: 'Left', right: 'Right', image: 'Image' };

export class Reading {
  private readonly viewer: Viewer;
  private readonly side = el('div', { class: 'side' });
  private readonly progress = el('progress', { 'aria-label': 'Images done' });
  private readonly where = el('span', { class: 'where' });
  private readonly clock = el('span', { class: 'clock', role: 'timer' });
  private readonly notice = el('div', { class: 'notice', role: 'status' });
  private readonly keys = el('dialog', { class: 'keys', 'aria-label': 'Keys' });
  private readonly sending: Sending;
  private limit: TimeLimit | undefined;
  private form: Form | undefined;
  private current: Presentation | undefined;
  /** Settles when the server knows that the images are on the screen; it takes no answer before. */
  private seen: Promise<unknown> = Promise.resolve();
  private goOn: (() => void) | undefined;
  private readonly pressed = (event: KeyboardEvent) => this.key(event);

  /** @param ended what to do when there is nothing to read for now */
  constructor(
    session: Session,
    private readonly ended: () => void,
  ) {
    this.viewer = new Viewer({
      presets: session.presets,
      marks: true,
      marked: (role, { column, row, slice }) => this.form?.mark({ panel: role, column, row, slice, comment: '' }),
    });
    this.sending = new Sending({
      store: localStorage,
      send: (answers) => this.seen.then(() => api.post<Saved>('/api/reading/answers', answers)),
      wait: pause,
      lost: () => this.tell('The connection is lost. Your answer is kept on this computer and is sent again by itself; please leave the page open.'),
    });
    page(
      'Reading',
      el(
        'header',
        { class: 'bar' },
        el('h1', {}, 'Reading'),
        this.where,
        this.progress,
        this.clock,
        button('Keys (?)', () => this.keys.showModal()),
      ),
      el('main', { class: 'reading' }, this.viewer.element, this.side),
      this.notice,
      this.keys,
    );
    put(this.keys, ...KEYS(() => this.keys.close()));
    document.addEventListener('keydown', this.pressed);
  }

  async run(): Promise<void> {
    const kept = this.sending.kept();
    if (kept) {
      this.tell('Sending the answer from before.');
      await this.sending.send(kept).catch(() => undefined);
    }
    await this.next();
  }

  private async next(): Promise<void> {
    this.tell('');
    const shown = await this.patiently(() => api.get<Presentation>('/api/reading/current'));
    if (!shown) {
      this.close();
      this.ended();
      return;
    }
    this.head(shown);
    put(this.side, el('p', { class: 'hint' }, 'Loading images'));
    const images = await this.patiently(() => this.load(shown));
    const form = new Form(shown, (filled) => void this.answer(filled, false), () => this.spots());
    this.viewer.allowMarks(shown.marks);
    await this.viewer.show(images);
    this.form = form;
    this.current = shown;
    put(this.side, form.element);
    this.spots();
    this.viewer.focus();
    this.seen = this.patiently(() => api.post('/api/reading/shown', { presentation: shown.presentation }));
    await this.seen;
    if (this.current === shown) {
      this.startClock(shown);
    }
    say(`Image ${shown.position} of ${shown.of}. ${shown.questions[0]?.text ?? ''}`);
  }

  private head(shown: Presentation): void {
    this.progress.max = shown.of;
    this.progress.value = shown.position - 1;
    const block = shown.blocks > 1 ? `, block ${shown.block} of ${shown.blocks}` : '';
    this.where.textContent = `${shown.training ? 'Training: ' : ''}${shown.position} of ${shown.of}${block}`;
  }

  private load(shown: Presentation): Promise<Shown[]> {
    return Promise.all(
      shown.panels.map(async (panel) => {
        const name = panel.role === 'source' ? `Source (${panel.modality.toUpperCase()})` : NAMES[panel.role];
        return { role: panel.role, name, voxels: decode(await api.bytes(panel.image), panel) };
      }),
    );
  }

  private startClock(shown: Presentation): void {
    this.limit?.stop();
    this.clock.textContent = '';
    if (shown.secondsLimit !== null) {
      this.limit = new TimeLimit(shown.secondsLimit, this.clock, () => {
        say('The time is over; what you answered is sent.');
        void this.answer(this.form!.filled(), true);
      });
    }
  }

  private async answer(filled: Filled, timedOut: boolean): Promise<void> {
    const { current, form } = this;
    if (!current || !form) {
      return;
    }
    this.current = undefined;
    this.limit?.stop();
    form.lock(true);
    const answers: Answers = { presentation: current.presentation, ...filled, ...(timedOut ? { timedOut } : {}) };
    try {
      const saved = await this.sending.send(answers);
      this.tell('');
      if (saved.feedback) {
        await this.showFeedback(current, saved);
      }
    } catch (problem) {
      if (!(await this.refused(problem))) {
        return;
      }
    }
    await this.next();
  }

  /** What the server says no to is told; reading goes on with what it gives next. */
  private async refused(problem: unknown): Promise<boolean> {
    if (problem instanceof api.ApiError && (problem.status === 401 || problem.status === 403)) {
      this.close();
      this.ended();
      return false;
    }
    put(this.side, alert(problem instanceof Error ? problem.message : String(problem)), this.onward('Go on'));
    await new Promise<void>((done) => (this.goOn = done));
    return true;
  }

  private async showFeedback(current: Presentation, saved: Saved): Promise<void> {
    const next = this.onward('Next');
    put(this.side, ...feedbackOf(current, saved.feedback!), next);
    next.focus();
    await new Promise<void>((done) => (this.goOn = done));
  }

  private onward(label: string): HTMLButtonElement {
    const next = button(label, () => this.goOn?.(), { class: 'main ready' });
    next.append(el('kbd', {}, 'Enter'));
    return next;
  }

  private key(event: KeyboardEvent): void {
    if (event.defaultPrevented || this.keys.open || sliding(event)) {
      return;
    }
    if (event.key === '?' && !typing(event.target)) {
      this.keys.showModal();
    } else if (event.key === 'Enter') {
      this.enter(event);
    } else if (!typing(event.target) && !(this.current && this.form?.key(event))) {
      this.viewer.key(event);
    }
  }

  /** Enter sends from everywhere but from a button, which it presses, and a comment of several lines. */
  private enter(event: KeyboardEvent): void {
    if (event.target instanceof HTMLButtonElement || event.target instanceof HTMLTextAreaElement) {
      return;
    }
    event.preventDefault();
    if (this.goOn) {
      this.goOn();
    } else if (this.current) {
      this.form?.send();
    }
  }

  private spots(): void {
    const marks = this.form?.marks ?? [];
    for (const [role, panel] of this.viewer.panels) {
      panel.mark(marks.map((mark, i) => ({ ...mark, label: String(i + 1) })).filter((spot) => spot.panel === role));
    }
  }

  /** Tries again until the server is there. */
  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    this.goOn = undefined;
    for (let tries = 1; ; tries++) {
      try {
        const result = await work();
        if (tries > 1) {
          this.tell('');
        }
        return result;
      } catch (problem) {
        if (!(problem instanceof api.ApiError) || !problem.passing) {
          this.close();
          throw problem;
        }
        this.tell('The connection is lost; trying again.');
        await pause(Math.min(tries, 10));
      }
    }
  }

  private tell(words: string): void {
    if (this.notice.textContent !== words) {
      this.notice.textContent = words;
    }
  }

  private close(): void {
    this.limit?.stop();
    document.removeEventListener('keydown', this.pressed);
    this.viewer.close();
  }
}

/** Waits, but not longer than until the connection is back. */
function pause(seconds: number): Promise<void> {
  return new Promise((done) => {
    const go = () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      done();
    };
    const timer = setTimeout(go, seconds * 1000);
    window.addEventListener('online', go);
  });
}
