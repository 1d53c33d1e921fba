// An answer that was given is kept on this machine until the server has said that it is on its disk.
import { ApiError } from '../api.ts';
import type { Answers, Saved } from '../contract.ts';

export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Ways {
  store: Store;
  send(answers: Answers): Promise<Saved | null>;
  /** Seconds. Ends early when the connection is back. */
  wait(seconds: number): Promise<void>;
  /** Told before every further try. */
  lost(tries: number): void;
}

const KEY = 'janus.answer';
const WAITS = [1, 2, 4, 8, 15];

export class Sending {
  constructor(private readonly ways: Ways) {}

  /** Sends until it is saved. Throws what another try would not mend. */
  async send(answers: Answers): Promise<Saved> {
    this.keep(answers);
    for (let tries = 1; ; tries++) {
      try {
        const saved = await this.ways.send(answers);
        this.ways.store.removeItem(KEY);
        return saved ?? { saved: true, feedback: null };
      } catch (problem) {
        if (!(problem instanceof ApiError) || !problem.passing) {
          this.ways.store.removeItem(KEY);
          throw problem;
        }
        this.ways.lost(tries);
        await this.ways.wait(WAITS[Math.min(tries, WAITS.length) - 1]!);
      }
    }
  }

  /** The answer kept from before a reload, if there is one. */
  kept(): Answers | null {
    const text = this.ways.store.getItem(KEY);
    try {
      return text === null ? null : (JSON.parse(text) as Answers);
    } catch {
      this.ways.store.removeItem(KEY);
      return null;
    }
  }

  private keep(answers: Answers): void {
    try {
      this.ways.store.setItem(KEY, JSON.stringify(answers));
    } catch {
      // no room or not allowed: the answer is still on the page
    }
  }
}
