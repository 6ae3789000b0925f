// What the service refuses, as it says it in the language of the page; of a document every field that is wrong, as the form
// calls it.
import { t } from '../../text/text.js';

// What the page knows better than the service: whom it speaks to, and what is to be done here.
const KINDS = {
  'login-needed': 'deskLoginNeeded',
  forbidden: 'deskForbidden',
  'precondition-required': 'deskChanged',
  'precondition-failed': 'deskChanged',
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
  return t('deskField', key ? t(key) : field, reason);
}
