// What the mock server knows: one reader, one owner, one translation at a time.
import type { IncomingHttpHeaders } from 'node:http';
import type { Answers, Calibration, Desk, Presentation, Question, ReaderRow, Session, Translation } from '../../src/contract.ts';
import { geometry, head } from './heads.ts';

export interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Item {
  layout: 'single' | 'pair';
  source: boolean;
  slices: number;
  training?: boolean;
  secondsLimit?: number;
  pixelMm?: [number, number, number];
  questions: Question[];
  truth?: Record<string, string>;
}

const ask = (id: string, kind: Question['kind'], text: string, more: Partial<Question> = {}): Question => ({
  id,
  kind,
  text,
  required: true,
  confidence: false,
  steps: null,
  allowSame: false,
  ...more,
});

export const TURING = ask('q1', 'turing', 'Is this CT real or synthetic?', { confidence: true });
export const QUALITY = ask('q2', 'grade', 'Image quality', { steps: ['unusable', 'poor', 'fair', 'good', 'excellent'] });
export const PATHOLOGY = ask('q3', 'pathology', 'Is a lesion visible?', { required: false, confidence: true });
export const WHICH = ask('q4', 'which-real', 'Which of the two is real?');
export const BETTER = ask('q5', 'which-better', 'Which would you rather read?', { allowSame: true });

export const ITEMS: Item[] = [
  { layout: 'single', source: false, slices: 1, training: true, questions: [TURING], truth: { q1: 'synthetic' } },
  { layout: 'single', source: true, slices: 24, questions: [TURING, QUALITY, PATHOLOGY] },
  { layout: 'pair', source: false, slices: 1, questions: [WHICH] },
  { layout: 'pair', source: true, slices: 24, secondsLimit: 60, questions: [BETTER] },
];

export class MockStudy {
  readonly listeners = new Set<() => void>();
  readonly saved: Answers[] = [];
  readonly shown: string[] = [];
  calibration: Calibration | null = null;
  state: Session['state'] | null = null;
  /** Answers that are refused as if the server were not there. */
  outages = 0;
  signedIn = true;
  private closed = false;
  private readers: ReaderRow[] = [
    { id: 'a', name: 'Reader A', state: 'read', done: 12, total: 60, lastAnswer: '2026-11-26T09:12:00Z', calibrated: true },
    { id: 'b', name: 'Reader B', state: 'calibrate', done: 0, total: 60, lastAnswer: null, calibrated: false },
  ];
  private asked = 0;

  constructor(readonly items: Item[] = ITEMS) {}

  answer(method: string, path: string, body: Buffer, headers: IncomingHttpHeaders): Reply {
    if (path.startsWith('/r/')) {
      return { status: 303, headers: { Location: '/read', 'Set-Cookie': 'janus_reader=mock; HttpOnly; SameSite=Strict; Path=/' } };
    }
    if (path.startsWith('/api/images/')) {
      return this.image(path.slice('/api/images/'.length));
    }
    if (path.startsWith('/api/reading')) {
      return this.reading(path, body);
    }
    if (path.startsWith('/api/owner')) {
      return this.owner(method, path, body);
    }
    return this.translation(method, path, headers);
  }

  private reading(path: string, body: Buffer): Reply {
    switch (path) {
      case '/api/reading':
        return { status: 200, body: this.session() };
      case '/api/reading/calibration':
        this.calibration = JSON.parse(body.toString()) as Calibration;
        return { status: 204 };
      case '/api/reading/current':
        return this.saved.length < this.items.length ? { status: 200, body: this.presentation(this.saved.length) } : { status: 204 };
      case '/api/reading/shown':
        this.shown.push((JSON.parse(body.toString()) as { presentation: string }).presentation);
        return { status: 204 };
      case '/api/reading/answers':
        return this.save(JSON.parse(body.toString()) as Answers);
    }
    return { status: 404, body: { error: 'There is nothing here.' } };
  }

  private session(): Session {
    const over = this.saved.length >= this.items.length;
    return {
      title: 'Synthetic CT of the head',
      instructions: 'You will see CT images of heads, some of them synthetic.\n\nJudge each by your first impression. There is no way back to an image once it is sent.',
      csrf: 'mock',
      state: this.state ?? (this.calibration === null ? 'calibrate' : over ? 'done' : 'read'),
      arm: { name: 'CT', number: 1, of: 2 },
      progress: { done: this.saved.length, total: this.items.length, training: false },
      washoutUntil: '2026-12-10T08:00:00Z',
      presets: [],
    };
  }

  private presentation(index: number): Presentation {
    const item = this.items[index]!;
    const panel = (role: 'source' | 'left' | 'right' | 'image') => ({
      role,
      image: `/api/images/${index}-${role}`,
      ...geometry(role === 'source' ? 'mr' : 'ct', item.slices),
      ...(item.pixelMm ? { pixelMm: item.pixelMm } : {}),
    });
    const judged = item.layout === 'pair' ? (['left', 'right'] as const) : (['image'] as const);
    return {
      presentation: `p${index}`,
      position: index + 1,
      of: this.items.length,
      training: item.training ?? false,
      block: 1,
      blocks: 2,
      secondsLimit: item.secondsLimit ?? null,
      layout: item.layout,
      panels: [...(item.source ? (['source'] as const) : []), ...judged].map(panel),
      questions: item.questions,
      marks: true,
    };
  }

  private image(name: string): Reply {
    const [index, role] = name.split('-');
    const item = this.items[Number(index)]!;
    const values = head(geometry(role === 'source' ? 'mr' : 'ct', item.slices), Number(index) + 1, role === 'right');
    return { status: 200, body: new Uint8Array(values.buffer) };
  }

  private save(answers: Answers): Reply {
    if (this.outages > 0) {
      this.outages--;
      return { status: 503, body: { error: 'Gone for a moment.' } };
    }
    if (!this.shown.includes(answers.presentation)) {
      return { status: 409, body: { error: 'The images were not on the screen yet.' } };
    }
    const index = Number(answers.presentation.slice(1));
    if (index === this.saved.length) {
      this.saved.push(answers);
    }
    const item = this.items[index]!;
    const truth = Object.entries(item.truth ?? {});
    const feedback = item.training
      ? truth.map(([question, right]) => ({ question, truth: right, correct: answers.answers.some((a) => a.question === question && a.answer === right) }))
      : null;
    return { status: 200, body: { saved: true, feedback } };
  }

  desk(): Desk {
    return { title: 'Synthetic CT of the head', state: this.closed ? 'closed' : 'open', csrf: 'mock', arms: [{ name: 'CT', items: 60 }], readers: this.readers };
  }

  /** As if a reader had answered. */
  progress(): void {
    this.readers = this.readers.map((reader) => ({ ...reader, done: reader.done + 1 }));
    this.listeners.forEach((listener) => listener());
  }

  private owner(method: string, path: string, body: Buffer): Reply {
    if (path === '/api/owner/signin') {
      this.signedIn = (JSON.parse(body.toString()) as { password: string }).password === 'mock';
      return this.signedIn ? { status: 200, body: { csrf: 'mock' } } : { status: 401, body: { error: 'The password is wrong.' } };
    }
    if (!this.signedIn) {
      return { status: 401, body: { error: 'Sign in first.' } };
    }
    if (path === '/api/owner/signout') {
      this.signedIn = false;
      return { status: 204 };
    }
    if (path === '/api/owner/readers') {
      const { name } = JSON.parse(body.toString()) as { name: string };
      const id = `r${this.readers.length}`;
      this.readers = [...this.readers, { id, name, state: 'calibrate', done: 0, total: 60, lastAnswer: null, calibrated: false }];
      return { status: 200, body: { id, name, link: `/r/mock-${id}` } };
    }
    if (path.endsWith('/link')) {
      return { status: 200, body: { id: 'a', name: 'Reader A', link: '/r/mock-again' } };
    }
    if (method === 'POST') {
      this.closed = path.endsWith('/close');
      return { status: 204 };
    }
    return path === '/api/owner' ? { status: 200, body: this.desk() } : { status: 200, body: {}, headers: { 'Content-Type': 'text/csv' } };
  }

  private translation(method: string, path: string, headers: IncomingHttpHeaders): Reply {
    if (path === '/api/models') {
      return { status: 200, body: [{ name: 'phantom', directions: ['mr-to-ct', 'ct-to-mr'], about: 'Trained on made-up heads.' }] };
    }
    if (path === '/api/translations') {
      this.asked = 0;
      return String(headers['content-type']).startsWith('multipart/') ? { status: 202, body: { id: 't' } } : { status: 400, body: { error: 'No files came.' } };
    }
    if (method === 'DELETE') {
      return { status: 204 };
    }
    const [source, synthetic] = [geometry('mr', 24), geometry('ct', 24)];
    if (path.endsWith('/source') || path.endsWith('/synthetic')) {
      const values = path.endsWith('/source') ? head(source, 3) : head(synthetic, 3, true);
      return { status: 200, body: new Uint8Array(values.buffer) };
    }
    const done = Math.min(24, 12 * this.asked++);
    const state: Translation = { state: done < 24 ? 'running' : 'done', done, total: 24, error: null, source, synthetic };
    return { status: 200, body: state };
  }
}
