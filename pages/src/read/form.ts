// The questions beside the images.
import type { Mark, Presentation } from '../contract.ts';
import { button, el, put, say } from '../dom.ts';
import { answersOf, asked, chosenBy, keyOf, missing, nextOpen, type Step, stepsOf } from './steps.ts';

export interface Filled {
  answers: ReturnType<typeof answersOf>;
  marks: Mark[];
  comment: string;
}

/** How choices lie, by their number. */
const WIDTHS: Record<number, string | undefined> = { 2: 'two', 3: 'three' };

export class Form {
  readonly element: HTMLFormElement;
  readonly marks: Mark[] = [];
  private readonly steps: Step[];
  private readonly given = new Map<string, string>();
  private readonly groups: HTMLFieldSetElement[];
  private readonly markList = el('ol', { class: 'marks' });
  private readonly comment = el('textarea', { rows: 1, id: 'comment' });
  private readonly hint = el('p', { class: 'hint', role: 'status' });
  private readonly submit = el('button', { type: 'submit', class: 'main' }, 'Send', el('kbd', {}, 'Enter'));
  private at = 0;

  constructor(
    private readonly shown: Presentation,
    private readonly sent: (filled: Filled) => void,
    private readonly marksChanged: () => void,
  ) {
    this.steps = stepsOf(shown.questions);
    this.groups = this.steps.map((step, i) => this.group(step, i));
    this.element = el(
      'form',
      { class: 'questions', 'aria-label': 'Questions', on: { submit: (event) => this.press(event) } },
      el(
        'div',
        { class: 'asked' },
        ...this.groups,
        shown.marks && el('section', { class: 'marked', 'aria-label': 'Marks' }, this.markList),
        el('label', { for: 'comment' }, 'Comment (not needed)'),
        this.comment,
      ),
      el('div', { class: 'sending' }, this.hint, this.submit),
    );
    this.go(0);
    this.listMarks();
  }

  private group(step: Step, index: number): HTMLFieldSetElement {
    const sure = step.asks === 'confidence';
    const name = keyOf(step);
    const choices = step.choices.map((choice) => {
      const input = el('input', { type: 'radio', name, value: choice.value });
      input.addEventListener('change', () => this.give(index, choice.value, false));
      return el('label', { class: 'choice' }, input, el('kbd', {}, choice.keys[0]!), el('span', {}, choice.label));
    });
    const legend = sure ? 'How sure are you?' : step.question.text + (step.question.required ? '' : ' (not needed)');
    const group = el(
      'fieldset',
      { class: sure ? 'step sure' : `step ${WIDTHS[step.choices.length] ?? 'scale'}` },
      el('legend', {}, legend),
      el('div', { class: 'choices' }, ...choices),
    );
    group.addEventListener('focusin', () => this.here(index));
    return group;
  }

  /** True when the key was an answer's. */
  key(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return false;
    }
    if (event.key === 'Backspace') {
      event.preventDefault();
      this.back();
      return true;
    }
    const step = this.steps[this.at];
    const onRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio';
    const choice = step && !(onRadio && event.key.startsWith('Arrow')) ? chosenBy(step, event.key) : undefined;
    if (!choice) {
      return false;
    }
    event.preventDefault();
    this.give(this.at, choice.value, true);
    return true;
  }

  private give(index: number, value: string, byKey: boolean): void {
    const step = this.steps[index]!;
    this.given.set(keyOf(step), value);
    for (const input of this.groups[index]!.querySelectorAll('input')) {
      input.checked = input.value === value;
    }
    const label = step.choices.find((choice) => choice.value === value)?.label ?? value;
    const open = nextOpen(this.steps, this.given, index);
    if (byKey) {
      say(open < 0 ? `${label}. Enter sends.` : `${label}. ${this.legend(open)}`);
    }
    this.go(open < 0 ? index : open);
  }

  private legend(index: number): string {
    return this.groups[index]!.querySelector('legend')!.textContent ?? '';
  }

  private back(): void {
    const here = this.given.has(keyOf(this.steps[this.at]!)) ? this.at : this.at - 1;
    const before = Math.max(0, asked(this.steps[Math.max(0, here)]!, this.given) ? here : here - 1);
    this.given.delete(keyOf(this.steps[before]!));
    for (const input of this.groups[before]!.querySelectorAll('input')) {
      input.checked = false;
    }
    say(`Again: ${this.legend(before)}`);
    this.go(before);
  }

  private here(index: number): void {
    this.at = index;
    this.groups.forEach((group, i) => {
      group.classList.toggle('here', i === index);
      group.hidden = !asked(this.steps[i]!, this.given);
    });
  }

  private go(index: number): void {
    this.here(index);
    this.groups[index]!.scrollIntoView({ block: 'nearest' });
    const open = missing(this.steps, this.given);
    this.submit.classList.toggle('ready', open.length === 0);
    this.hint.textContent = '';
  }

  private press(event: Event): void {
    event.preventDefault();
    this.send();
  }

  /** Sends if all that is required is there, else says what is missing. */
  send(): void {
    const [first] = missing(this.steps, this.given);
    if (first) {
      this.here(this.steps.indexOf(first));
      this.hint.textContent = `Not answered yet: ${this.legend(this.at)}`;
      return;
    }
    this.sent(this.filled());
  }

  filled(): Filled {
    return { answers: answersOf(this.shown.questions, this.given), marks: this.marks, comment: this.comment.value.trim() };
  }

  lock(locked: boolean): void {
    for (const control of this.element.querySelectorAll('input, textarea, button')) {
      (control as HTMLInputElement).disabled = locked;
    }
  }

  mark(mark: Mark): void {
    this.marks.push(mark);
    this.listMarks();
    this.markList.lastElementChild?.querySelector('input')?.focus();
  }

  private listMarks(): void {
    put(this.markList, ...this.marks.map((mark, i) => this.markRow(mark, i)));
    if (this.marks.length === 0) {
      put(this.markList, el('li', { class: 'none' }, 'No marks. M, then a click sets one.'));
    }
    this.marksChanged();
  }

  private markRow(mark: Mark, i: number): HTMLElement {
    const text = el('input', { type: 'text', value: mark.comment, maxlength: 200, 'aria-label': `Comment on mark ${i + 1}` });
    text.addEventListener('input', () => (mark.comment = text.value));
    const gone = () => {
      this.marks.splice(i, 1);
      this.listMarks();
      say(`Mark ${i + 1} deleted`);
    };
    return el('li', {}, text, button('Delete', gone, { 'aria-label': `Delete mark ${i + 1}` }));
  }
}
