// Elements without a framework, and what screen readers are told.

export type Child = Node | string | null | undefined | false;

type Events = { [E in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[E]) => void };

export interface Props {
  class?: string;
  id?: string;
  on?: Events;
  [attribute: string]: string | number | boolean | Events | undefined;
}

/** An element with attributes (`true` sets an empty one, `false` none), listeners under `on`, and children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'on') {
      for (const [event, heard] of Object.entries(value as Events)) {
        element.addEventListener(event, heard as EventListener);
      }
    } else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  put(element, ...children);
  return element;
}

/** Replaces what is inside. */
export function put(parent: Element, ...children: Child[]): void {
  parent.replaceChildren(...children.filter((child): child is Node | string => !!child));
}

/** Says it to screen readers without moving the focus; the same again is said again. */
export function say(words: string): void {
  const said = document.getElementById('said');
  if (said) {
    said.textContent = said.textContent === words ? `${words}\u00a0` : words;
  }
}

/** Shows a page: its title, its content, and the focus on its heading. */
export function page(title: string, ...children: Child[]): void {
  document.title = `${title} - Janus`;
  const root = document.getElementById('page')!;
  put(root, ...children);
  const heading = root.querySelector('h1');
  if (heading) {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}

/** A simple page of text in the middle. */
export function sheet(title: string, ...children: Child[]): void {
  page(title, el('main', { class: 'sheet' }, el('h1', {}, title), ...children));
}

/** A message that is read out at once. */
export function alert(words: string): HTMLElement {
  return el('p', { class: 'alert', role: 'alert' }, words);
}

export function button(label: string, pressed: () => void, props: Props = {}): HTMLButtonElement {
  return el('button', { type: 'button', ...props, on: { click: pressed } }, label);
}

/** True while keys belong to a field that is typed into. */
export function typing(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'range' && target.type !== 'checkbox') ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

const SLIDES = /^(Arrow|Page|Home$|End$)/;

/** True while a key moves a slider, which then has it for itself. */
export function sliding({ key, target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement && target.type === 'range' && SLIDES.test(key);
}
