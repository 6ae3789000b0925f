// What the service refuses, in the language of the desk. Its problems are English sentences: their kind is said instead, and
// of a document every field that is wrong with what it has to be.
import { t } from '../../text/text.js';

const KINDS = {
  'login-failed': 'problem-login-failed',
  'login-needed': 'deskLoginNeeded',
  'too-many-logins': 'deskManyLogins',
  forbidden: 'deskForbidden',
  'not-found': 'deskNotFound',
  conflict: 'deskConflict',
  'precondition-required': 'deskChanged',
  'precondition-failed': 'deskChanged',
  'too-many-screens': 'deskManyScreens',
  'too-large': 'deskTooLarge',
  'invalid-parameter': 'deskBadId',
  'not-ready': 'deskStarting',
  'store-unavailable': 'deskNoStore',
};

const FIELDS = {
  id: 'sceneId',
  title: 'directorWallTitle',
  'title.zh': 'deskTitleZh',
  'title.en': 'deskTitleEn',
  seconds: 'sceneSeconds',
  extent: 'directorExtent',
  layers: 'sceneLayers',
  heat: 'sceneHeat',
  left: 'sceneLeft',
  right: 'sceneRight',
  ticker: 'sceneTicker',
  columns: 'directorColumns',
  rows: 'directorRows',
  'bezel.x': 'directorBezelX',
  'bezel.y': 'directorBezelY',
  screens: 'directorScreens',
  targets: 'directorScreens',
  scene: 'directorScene',
  feature: 'directorObject',
  text: 'directorMessage',
};

// The ends of the sentences that the service writes of a field; what it says in another way is repeated.
const REASONS = [
  [/text of (\d+) to (\d+) characters/, 'deskText'],
  [/whole number from (-?\d+) to (-?\d+)/, 'deskWhole'],
  [/number from (\S+) to (\S+)/, 'deskNumber'],
  [/list of at most (\d+) items/, 'deskMost'],
  [/the (\d+) allowed; remove/, 'deskFull'],
  [/lower case letters/, 'deskId'],
  [/letters, digits, hyphens/, 'deskScreenId'],
  [/west < east/, 'deskExtent'],
  [/stands here twice|repeats panel/, 'deskTwice'],
  [/is not in layer/, 'deskNoObject'],
  [/must be CQL2/, 'deskFilter'],
];

/** A problem of the service, or that there is none to be heard, as a sentence. */
export function sayProblem(error) {
  if (!error.status) return t('noServer');
  const kind = error.body?.type?.split(':').pop();
  if (kind === 'invalid-document') return t('deskInvalid', error.body.errors.map(sayField).join('; '));
  return KINDS[kind] ? t(KINDS[kind]) : t('wentWrong', error.message);
}

function sayField({ field, reason }) {
  // Of an item of a list the list is named.
  const whole = field.replace(/\[.*/, '');
  const key = FIELDS[whole] ?? FIELDS[whole.split('.')[0]];
  return t('deskField', key ? t(key) : field, sayReason(reason));
}

function sayReason(reason) {
  for (const [form, key] of REASONS) {
    const found = form.exec(reason);
    if (found) return t(key, ...found.slice(1));
  }
  return t('deskWrong', reason);
}
