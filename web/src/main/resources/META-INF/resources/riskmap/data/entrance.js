// The way in: logging in, and giving a file.
import { h, icon } from '../dom.js';
import { number, spoken, t } from '../text/text.js';
import { login, takeFiles } from './actions.js';
import { desk } from './desk.js';
import { bytes } from './words.js';

let form = { language: null, element: null };

/** The form of somebody who is not logged in, or may not import; what is being typed stays when the page is written anew. */
export function loginView() {
  if (form.language !== spoken()) form = { language: spoken(), element: loginForm() };
  return form.element;
}

function loginForm() {
  const name = h('input', { id: 'username', name: 'username', autocomplete: 'username', required: true });
  const password = h('input', { id: 'password', type: 'password', name: 'password', autocomplete: 'current-password', required: true });
  const submit = (event) => {
    event.preventDefault();
    login(name.value, password.value);
    password.value = '';
  };
  return h(
    'form',
    { class: 'login', onsubmit: submit },
    h('h2', {}, t('loginTitle')),
    h('p', {}, t('loginNote')),
    h('label', {}, t('username'), name),
    h('label', {}, t('password'), password),
    h('button', { class: 'action', type: 'submit', id: 'login' }, t('login')),
  );
}

/** Where files are dropped or chosen. */
export function dropView() {
  if (desk.sending) return sendingView(desk.sending);
  const input = h('input', { type: 'file', id: 'file', class: 'hidden-input', onchange: () => takeFiles(input.files) });
  return h(
    'section',
    { class: 'drop' },
    icon('file'),
    h('h2', {}, t('dropTitle')),
    h('p', {}, t('dropNote', bytes(desk.fileLimit))),
    h('label', { class: 'action', for: 'file' }, t('dropButton')),
    input,
  );
}

function sendingView({ name, share }) {
  return h(
    'section',
    { class: 'drop' },
    h('p', {}, t('sending', name)),
    h('progress', { max: 1, value: share, 'aria-label': t('sending', name) }),
    h('small', {}, `${number(share * 100, 0)}%`),
  );
}

/** Takes files dropped anywhere on an element. */
export function takeDrops(element) {
  const may = () => desk.user && !desk.sending && !desk.current?.progress;
  element.addEventListener('dragover', (event) => {
    event.preventDefault();
    element.classList.toggle('over-file', Boolean(may()));
  });
  element.addEventListener('dragleave', () => element.classList.remove('over-file'));
  element.addEventListener('drop', (event) => {
    event.preventDefault();
    element.classList.remove('over-file');
    if (may()) takeFiles(event.dataTransfer.files);
  });
}
