// What a reader is asked, one step at a time, and which key gives which answer.
import type { Answer, Question } from '../contract.ts';

export interface Choice {
  value: string;
  label: string;
  /** The first is shown. */
  keys: string[];
}

export interface Step {
  question: Question;
  /** The answer itself or how sure the reader is of it. */
  asks: 'answer' | 'confidence';
  choices: Choice[];
}

const SURE = ['guessed', 'unsure', 'fairly sure', 'sure', 'certain'];

export function stepsOf(questions: readonly Question[]): Step[] {
  return questions.flatMap((question) => {
    const answer: Step = { question, asks: 'answer', choices: choicesOf(question) };
    const sure: Step = { question, asks: 'confidence', choices: scale(SURE) };
    return question.confidence ? [answer, sure] : [answer];
  });
}

function choicesOf(question: Question): Choice[] {
  switch (question.kind) {
    case 'turing':
      return [choice('real', 'Real', 'r', '1'), choice('synthetic', 'Synthetic', 's', '2')];
    case 'which-real':
      return [choice('left', 'Left', 'l', '1', 'ArrowLeft'), choice('right', 'Right', 'r', '2', 'ArrowRight')];
    case 'which-better': {
      const sides = [choice('left', 'Left', 'l', '1', 'ArrowLeft'), choice('right', 'Right', 'r', '2', 'ArrowRight')];
      return question.allowSame ? [...sides, choice('same', 'The same', 's', '3')] : sides;
    }
    case 'pathology':
      return [choice('yes', 'Yes', 'y', '1'), choice('no', 'No', 'n', '2')];
    case 'grade':
      return scale(question.steps ?? ['1', '2', '3', '4', '5']);
  }
}

function choice(value: string, label: string, ...keys: string[]): Choice {
  return { value, label, keys };
}

function scale(names: readonly string[]): Choice[] {
  return names.map((name, i) => choice(String(i + 1), name, String(i + 1)));
}

/** Answers so far: one value for each step that has one. */
export type Given = ReadonlyMap<string, string>;

export function keyOf({ question, asks }: Step): string {
  return `${question.id} ${asks}`;
}

/** The choice that a key makes at a step. */
export function chosenBy(step: Step, key: string): Choice | undefined {
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  return step.choices.find(({ keys }) => keys.includes(pressed));
}

/** True once it can be answered: how sure a reader is comes after the answer. */
export function asked({ question, asks }: Step, given: Given): boolean {
  return asks === 'answer' || given.has(`${question.id} answer`);
}

/** The first step without an answer from `from` on, going round; -1 if all have one. */
export function nextOpen(steps: readonly Step[], given: Given, from = 0): number {
  for (let i = 0; i < steps.length; i++) {
    const at = (from + i) % steps.length;
    if (asked(steps[at]!, given) && !given.has(keyOf(steps[at]!))) {
      return at;
    }
  }
  return -1;
}

/** Steps that must be answered first: required questions, and the confidence of what was answered. */
export function missing(steps: readonly Step[], given: Given): Step[] {
  return steps.filter(
    (step) => !given.has(keyOf(step)) && (step.asks === 'answer' ? step.question.required : asked(step, given)),
  );
}

export function answersOf(questions: readonly Question[], given: Given): Answer[] {
  return questions.flatMap((question) => {
    const answer = given.get(`${question.id} answer`);
    const confidence = given.get(`${question.id} confidence`);
    return answer === undefined
      ? []
      : [{ question: question.id, answer, confidence: confidence === undefined ? null : Number(confidence) }];
  });
}
