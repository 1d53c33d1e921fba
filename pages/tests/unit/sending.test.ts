import { expect, test } from 'vitest';
import { ApiError } from '../../src/api.ts';
import type { Answers } from '../../src/contract.ts';
import { Sending, type Store } from '../../src/read/sending.ts';

const ANSWERS: Answers = { presentation: 'p1', answers: [{ question: 'q1', answer: 'real', confidence: 3 }], marks: [], comment: '' };

class Memory implements Store {
  readonly kept = new Map<string, string>();
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

function sending(failures: ApiError[]) {
  const store = new Memory();
  const waits: number[] = [];
  const keptWhileSending: boolean[] = [];
  const sent = new Sending({
    store,
    send: async () => {
      keptWhileSending.push(store.kept.size === 1);
      const failure = failures.shift();
      if (failure) {
        throw failure;
      }
      return { saved: true, feedback: null };
    },
    wait: async (seconds) => void waits.push(seconds),
    lost: () => undefined,
  });
  return { sent, store, waits, keptWhileSending };
}

test('an answer is kept until it is saved', async () => {
  const { sent, store, keptWhileSending } = sending([]);
  await expect(sent.send(ANSWERS)).resolves.toEqual({ saved: true, feedback: null });
  expect(keptWhileSending).toEqual([true]);
  expect(store.kept.size).toBe(0);
});

test('a lost connection is tried again, later and later', async () => {
  const lost = [0, 503, 429, 0, 0, 0].map((status) => new ApiError(status, 'lost'));
  const { sent, waits, keptWhileSending } = sending(lost);
  await sent.send(ANSWERS);
  expect(waits).toEqual([1, 2, 4, 8, 15, 15]);
  expect(keptWhileSending.every((kept) => kept)).toBe(true);
});

test('a refusal is told and not tried again', async () => {
  const { sent, store, waits } = sending([new ApiError(409, 'Another answer is kept.')]);
  await expect(sent.send(ANSWERS)).rejects.toThrow('Another answer is kept.');
  expect(waits).toEqual([]);
  expect(store.kept.size).toBe(0);
});

test('after a reload the kept answer is there again', () => {
  const { sent, store } = sending([]);
  expect(sent.kept()).toBeNull();
  store.setItem('janus.answer', JSON.stringify(ANSWERS));
  expect(sent.kept()).toEqual(ANSWERS);
});

test('a kept answer that cannot be read is dropped', () => {
  const { sent, store } = sending([]);
  store.setItem('janus.answer', '{"presen');
  expect(sent.kept()).toBeNull();
  expect(store.kept.size).toBe(0);
});
