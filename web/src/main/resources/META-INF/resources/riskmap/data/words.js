// Codes of the service in the words of the page.
import { number, t } from '../text/text.js';

const STATUS = [
  'status-previewed', 'status-checking', 'status-checked', 'status-running', 'status-done', 'status-failed', 'status-stopped',
  'status-undoing', 'status-undo-stopped', 'status-undone',
];
const KINDS = [
  'kind-unreadable-record', 'kind-broken-text', 'kind-too-large', 'kind-missing-geometry', 'kind-wrong-geometry-type',
  'kind-coordinate-not-finite', 'kind-coordinate-out-of-range', 'kind-unrepairable-geometry', 'kind-invalid-id',
  'kind-duplicate-id', 'kind-invalid-value', 'kind-missing-value', 'kind-value-left-out', 'kind-geometry-repaired',
  'kind-unmapped-column', 'kind-source-note',
];
const PROBLEMS = [
  'problem-login-failed', 'problem-unreadable-file', 'problem-invalid-mapping', 'problem-too-large', 'problem-empty-file',
  'problem-wrong-state', 'problem-edited-since', 'problem-busy', 'problem-file-gone',
  'problem-source-failed', 'problem-running', 'problem-bad-connector',
];
const SEVERITIES = { rejected: 'countRejected', repaired: 'countRepaired', notice: 'notice' };

const word = (keys, prefix, code) => (keys.includes(prefix + code) ? t(prefix + code) : code);

/** A status; one this page does not know yet by its code. */
export const statusWord = (status) => word(STATUS, 'status-', status);

/** A kind of issue; one this page does not know yet by its code. */
export const kindWord = (kind) => word(KINDS, 'kind-', kind);

/** What became of a record. */
export const severityWord = (severity) => t(SEVERITIES[severity]);

/** Where in a file something stands. */
export function placeWord(unit, place) {
  if (unit === 'file' || place === 0) return t('unitFile');
  return unit === 'line' ? t('unitLine', number(place)) : t('unitOther', number(place));
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'];

/** Bytes in a fitting unit, 1,024 of one making the next. */
export function bytes(count) {
  const step = count < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(count) / 10));
  return `${number(count / 1024 ** step, step > 1 ? 1 : 0)} ${UNITS[step]}`;
}

/** What an error says to people: its kind in their words, and the service's own sentence where that says more. */
export function sayError(error) {
  if (error.status === 0 || error instanceof TypeError) return t('noServer');
  const kind = `problem-${error.body?.type?.split(':').pop()}`;
  if (!PROBLEMS.includes(kind)) return t('wentWrong', error.message);
  return kind === 'problem-login-failed' ? t(kind) : `${t(kind)} ${error.message}`;
}
