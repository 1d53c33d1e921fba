// The owner's pages: sign in, then the desk.
import * as api from '../api.ts';
import type { Desk } from '../contract.ts';
import { alert, el, put, sheet } from '../dom.ts';
import { desk } from './desk.ts';

export async function owner(): Promise<void> {
  try {
    const state = await api.get<Desk>('/api/owner');
    if (state) {
      api.trust(state.csrf);
      desk(state, () => void owner());
    } else {
      location.replace('/translate'); // no study is served
    }
  } catch (problem) {
    signIn(problem instanceof api.ApiError && problem.status === 401 ? null : problem);
  }
}

function signIn(problem: unknown): void {
  const field = el('input', { type: 'password', id: 'password', autocomplete: 'current-password', required: true });
  const said = el('div', {}, problem instanceof Error && alert(problem.message));
  const send = async (event: Event) => {
    event.preventDefault();
    try {
      const session = await api.post<{ csrf: string }>('/api/owner/signin', { password: field.value });
      api.trust(session?.csrf ?? '');
      await owner();
    } catch (failure) {
      field.value = '';
      field.focus();
      put(said, alert(failure instanceof Error ? failure.message : String(failure)));
    }
  };
  sheet(
    'Janus',
    el('p', {}, 'The desk of the study is for its owner. Readers use their personal link.'),
    el(
      'form',
      { on: { submit: (event) => void send(event) } },
      el('label', { for: 'password' }, 'Password'),
      field,
      said,
      el('button', { type: 'submit', class: 'main ready' }, 'Sign in'),
    ),
    el('p', {}, el('a', { href: '/translate' }, 'Translate an image')),
  );
  field.focus();
}
