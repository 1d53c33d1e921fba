import { expect, test } from 'vitest';
import { answersOf, chosenBy, missing, nextOpen, stepsOf } from '../../src/read/steps.ts';
import { BETTER, PATHOLOGY, QUALITY, TURING, WHICH } from '../mock/study.ts';

const key = (question: typeof TURING, pressed: string) => chosenBy(stepsOf([question])[0]!, pressed)?.value;

test('every kind of question has its keys', () => {
  expect(key(TURING, 'r')).toBe('real');
  expect(key(TURING, 'S')).toBe('synthetic');
  expect(key(TURING, '2')).toBe('synthetic');
  expect(key(WHICH, 'ArrowLeft')).toBe('left');
  expect(key(WHICH, 'r')).toBe('right');
  expect(key(BETTER, 's')).toBe('same');
  expect(key(QUALITY, '5')).toBe('5');
  expect(key(QUALITY, '6')).toBeUndefined();
  expect(key(PATHOLOGY, 'n')).toBe('no');
});

test('the same is no answer unless the study allows it', () => {
  expect(key({ ...BETTER, allowSame: false }, 's')).toBeUndefined();
});

test('no answer takes a key of the viewer', () => {
  const viewer = ['i', 'x', 'z', 'w', 'm', '+', '-', '=', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'];
  for (const question of [TURING, WHICH, BETTER, QUALITY, PATHOLOGY]) {
    const taken = stepsOf([question]).flatMap(({ choices }) => choices.flatMap(({ keys }) => keys));
    expect(taken.filter((each) => viewer.includes(each))).toEqual([]);
  }
});

test('how sure one is comes right after the answer, and not without it', () => {
  const steps = stepsOf([TURING, QUALITY]);
  expect(steps.map(({ asks }) => asks)).toEqual(['answer', 'confidence', 'answer']);
  expect(nextOpen(steps, new Map())).toBe(0);
  expect(nextOpen(steps, new Map([['q1 answer', 'real']]))).toBe(1);
  expect(nextOpen(steps, new Map([['q1 answer', 'real'], ['q1 confidence', '3']]))).toBe(2);
  expect(nextOpen(steps, new Map([['q2 answer', '4']]), 2)).toBe(0);
});

test('nothing is open when all is answered', () => {
  expect(nextOpen(stepsOf([QUALITY]), new Map([['q2 answer', '1']]))).toBe(-1);
});

test('a question that is not required holds nobody up, unless half answered', () => {
  const steps = stepsOf([PATHOLOGY]);
  expect(missing(steps, new Map())).toEqual([]);
  expect(missing(steps, new Map([['q3 answer', 'yes']])).map(({ asks }) => asks)).toEqual(['confidence']);
});

test('answers go out with their confidence, unanswered questions not at all', () => {
  const given = new Map([['q1 answer', 'real'], ['q1 confidence', '4'], ['q2 answer', '2']]);
  expect(answersOf([TURING, QUALITY, PATHOLOGY], given)).toEqual([
    { question: 'q1', answer: 'real', confidence: 4 },
    { question: 'q2', answer: '2', confidence: null },
  ]);
});
