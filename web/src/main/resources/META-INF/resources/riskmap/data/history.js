// What was imported before, and the question before an import is undone.
import { now } from '../api.js';
import { h, icon } from '../dom.js';
import { ago, instant, number, say, t } from '../text/text.js';
import { askUndo, cancelUndo, open, undo } from './actions.js';
import { desk } from './desk.js';
import { bytes, statusWord } from './words.js';

const NAMED = 5;

/** The list, newest first. */
export function historyView() {
  const list = desk.history.filter(({ id }) => id !== desk.current?.id);
  return h(
    'section',
    { class: 'history' },
    h('h2', {}, t('history')),
    list.length === 0 ? h('p', { class: 'empty' }, t('historyNone')) : h('ul', {}, list.map(row)),
  );
}

function row(record) {
  const layer = desk.layers.find(({ id }) => id === record.layer);
  const when = record.finished ?? record.created;
  const { written } = record.counts;
  const what = [say(layer?.title), written ? `${t('countWritten')} ${number(written)}` : bytes(record.size)];
  const undoButton = { type: 'button', class: 'plain', id: `undo-${record.id}`, 'aria-label': `${t('undo')} ${record.file}`, title: t('undo'), onclick: () => askUndo(record) };
  return h(
    'li',
    {},
    h('button', { type: 'button', class: 'link file-name', id: `open-${record.id}`, title: t('open'), onclick: () => open(record.id) }, record.file),
    h('span', { class: 'status', 'data-status': record.status }, statusWord(record.status)),
    h('span', { class: 'what' }, what.filter(Boolean).join(' · ')),
    h('small', { title: instant(when) }, t('by', record.actor, ago(Date.parse(when), now())), record.undoneBy && ` · ${t('undoneBy', record.undoneBy)}`),
    record.mayUndo ? h('button', undoButton, icon('undo')) : h('span', {}),
  );
}

/** Keeps the dialog showing the question on the desk. */
export function undoDialog(dialog) {
  dialog.addEventListener('cancel', cancelUndo);
  return () => {
    const { undoing } = desk;
    if (!undoing) {
      if (dialog.open) dialog.close();
      return;
    }
    dialog.replaceChildren(...question(undoing));
    if (!dialog.open) dialog.showModal();
  };
}

function question({ record, plan }) {
  const title = h('h2', {}, t('undoTitle', record.file));
  const cancel = h('button', { type: 'button', class: 'plain', id: 'undo-no', onclick: cancelUndo }, t('cancel'));
  if (!plan) return [title, h('p', {}, t('undoCounting')), h('div', { class: 'actions' }, cancel)];
  const force = h('input', { type: 'checkbox', id: 'undo-force' });
  const yes = h('button', { type: 'button', class: 'action', id: 'undo-yes', disabled: plan.conflicts > 0, onclick: () => undo(force.checked) }, t('undoYes'));
  force.addEventListener('change', () => yes.toggleAttribute('disabled', !force.checked));
  const ids = plan.features.slice(0, NAMED).map(({ id }) => id).join(', ') + (plan.conflicts > NAMED ? ' …' : '');
  const nothing = plan.deletes + plan.restores + plan.conflicts === 0;
  return [
    title,
    h('p', {}, nothing ? t('undoNothing') : t('undoWill', number(plan.deletes), number(plan.restores))),
    plan.conflicts > 0 && h('p', { class: 'message' }, t('undoEdited', number(plan.conflicts), ids)),
    plan.conflicts > 0 && h('label', { class: 'tick' }, force, t('undoForce')),
    h('div', { class: 'actions' }, cancel, yes),
  ].filter(Boolean);
}
