// What an import is doing, and what it came to.
import { h, icon } from '../dom.js';
import { number, say, t } from '../text/text.js';
import { again, askUndo, save, start, stop } from './actions.js';
import { desk } from './desk.js';
import { issuesView } from './issues.js';

const COUNTS = [['read', 'countRead'], ['accepted', 'countAccepted'], ['repaired', 'countRepaired'], ['rejected', 'countRejected'], ['unchanged', 'countUnchanged']];

/** An import at work. */
export function progressView() {
  const { progress } = desk.current;
  const measured = progress?.total ? { max: 1, value: progress.done / progress.total } : {};
  return h(
    'section',
    { class: 'progress', role: 'status' },
    h('p', {}, progressWord(progress)),
    h('progress', { ...measured, 'aria-label': progressWord(progress) }),
    h('button', { type: 'button', class: 'plain', id: 'stop', disabled: desk.stopping, onclick: stop }, t(desk.stopping ? 'stopping' : 'stop')),
  );
}

function progressWord(progress) {
  if (!progress || progress.stage === 'waiting') return t('waiting');
  if (progress.stage === 'checking') return t('checking');
  return t(progress.stage === 'undoing' ? 'undoing' : 'loadingRows', number(progress.features));
}

/** An import that has ended, for now or for good. */
export function resultView() {
  const { counts, status, message, mayRun, mayUndo, fileKept } = desk.current;
  const figures = [...COUNTS.map(([name, key]) => [counts[name], key]), [counts.written, status === 'checked' ? 'countWould' : 'countWritten']];
  return [
    message && h('p', { class: 'message', role: 'status' }, icon('alert'), say(message)),
    h('dl', { class: 'figures' }, figures.map(([count, key]) => h('div', {}, h('dt', {}, t(key)), h('dd', {}, number(count))))),
    !fileKept && ['stopped', 'failed'].includes(status) && h('p', { class: 'note' }, t('fileGone')),
    h(
      'div',
      { class: 'actions' },
      mayRun && h('button', { type: 'button', id: 'run', class: 'action', onclick: () => start(false) }, t('runNow')),
      mayRun && h('button', { type: 'button', id: 'again', class: 'plain', onclick: again }, t('stepCheck')),
      mayUndo && h('button', { type: 'button', id: 'undo', class: 'plain', onclick: () => askUndo(desk.current) }, icon('undo'), t('undo')),
      h('button', { type: 'button', id: 'report', class: 'plain', onclick: () => save('report?f=html', '.report.html') }, t('report')),
      h('button', { type: 'button', id: 'report-csv', class: 'plain', onclick: () => save('report?f=csv', '.report.csv') }, t('reportCsv')),
    ),
    issuesView(),
  ];
}
