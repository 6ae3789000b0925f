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

/** Bytes in a fitting unit. */
export function bytes(count) {
  if (count < 1000) return `${count} B`;
  if (count < 1_000_000) return `${number(count / 1000, 0)} kB`;
  return `${number(count / 1_000_000, 1)} MB`;
}

/** What an error says to people. */
export const sayError = (error) => (error.status === 0 || error instanceof TypeError ? t('noServer') : t('wentWrong', error.message));
