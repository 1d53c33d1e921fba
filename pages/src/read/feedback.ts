// After a training item: what was right.
import type { Feedback, Presentation } from '../contract.ts';
import { el } from '../dom.ts';
import { stepsOf } from './steps.ts';

export function feedbackOf(shown: Presentation, feedback: Feedback[]): HTMLElement[] {
  const steps = stepsOf(shown.questions);
  const items = feedback.map(({ question, correct, truth }) => {
    const step = steps.find((each) => each.question.id === question && each.asks === 'answer');
    const label = step?.choices.find(({ value }) => value === truth)?.label ?? truth;
    return el(
      'li',
      { class: correct ? 'right' : 'wrong' },
      el('strong', {}, correct ? '\u2713 Right' : '\u2717 Not right'),
      ` - ${step?.question.text ?? ''} ${label}.`,
    );
  });
  return [el('h2', {}, 'Training'), el('div', { role: 'status' }, el('ul', { class: 'feedback' }, ...items))];
}
