// The form that asks who is at the desk. A role is needed to see and to tell the screens.
import { login } from '../../api.js';
import { h } from '../../dom.js';
import { t } from '../../text/text.js';
import { sayProblem } from './problem.js';

/** The form; `done()` is called once somebody is known. */
export function loginForm(done) {
  const error = h('p', { class: 'error', role: 'alert', hidden: true });
  const name = h('input', { id: 'username', autocomplete: 'username', required: true });
  const word = h('input', { id: 'password', type: 'password', autocomplete: 'current-password', required: true });
  const send = async (event) => {
    event.preventDefault();
    try {
      await login(name.value, word.value);
      done();
    } catch (problem) {
      error.hidden = false;
      error.textContent = sayProblem(problem);
    }
  };
  return h(
    'form',
    { class: 'login', onsubmit: send },
    h('h2', {}, t('directorLogin')),
    h('label', {}, t('username'), name),
    h('label', {}, t('password'), word),
    h('button', { class: 'action', id: 'login' }, t('login')),
    error,
  );
}
