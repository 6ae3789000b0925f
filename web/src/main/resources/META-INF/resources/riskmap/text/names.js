// Names in the language of the page. What has no name of its own is stored under the Chinese title of its class; such a
// name, and the names the service itself gives to a zone, are said in English on an English page.
import { say, spoken, t } from './text.js';

const ZONES = [
  ['街道外包范围', 'hullZone'],
  ['演示开发区', 'demoZone'],
];

/**
 * What a feature is called.
 *
 * @param {Object} declared declaration of its layer
 * @param {string} name as it is stored
 */
export function nameIn(declared, name) {
  if (spoken() !== 'en' || typeof name !== 'string') return name;
  const classes = [...(declared?.attributes ?? []).flatMap(({ codes }) => codes ?? []), ...(declared ? [declared] : [])];
  const made = classes.find(({ title }) => title && (name === title.zh || name.startsWith(`${title.zh} `)));
  return made ? say(made.title) + name.slice(made.title.zh.length) : name;
}

/**
 * What a feature is called, by its name or code.
 *
 * @param {Object} declared declaration of its layer
 * @param {Object} attributes as they are stored
 * @param {string} otherwise what it is called without either
 */
export function featureName(declared, attributes, otherwise) {
  return String(nameIn(declared, attributes.name) ?? attributes.code ?? otherwise);
}

/** The codes of an attribute of a layer, of its scale unless another is named. */
export function codesOf(declared, attribute = declared?.scale) {
  return declared?.attributes.find(({ name }) => name === attribute)?.codes;
}

/** The title of a code, or an empty text. */
export function codeTitle(codes, code) {
  return say(codes?.find(({ value }) => value === code)?.title);
}

/** What a zone is called. */
export function zoneName(name) {
  const made = spoken() === 'en' && ZONES.find(([start]) => name.startsWith(start));
  return made ? t(made[1]) : name;
}
