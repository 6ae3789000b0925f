// Words, numbers, ages and units in the language of the page.
import zh from './zh.js';
import en from './en.js';

const TEXTS = { zh, en };
const LOCALES = { zh: 'zh-CN', en: 'en-GB' };
const UNITS_ZH = { '100 million CNY': '亿元', CNY: '元', min: '分钟' };
const UNITS_EN = { '100 million CNY': '× 100 million yuan', CNY: 'yuan' };

let lang = 'zh';

/** Chooses the language for everything said from now on. */
export function speak(language) {
  lang = language === 'en' ? 'en' : 'zh';
}

/** The language now spoken: `zh` or `en`. */
export function spoken() {
  return lang;
}

/** The text of a key with `{0}`, `{1}` filled in. */
export function t(key, ...args) {
  const text = TEXTS[lang][key];
  if (text === undefined) throw new Error(`no text '${key}' in ${lang}`);
  return text.replace(/\{(\d)\}/g, (_, i) => args[i]);
}

/** A `{zh, en}` pair in the language of the page. */
export function say(pair) {
  return pair ? (pair[lang] ?? pair.zh ?? pair.en) : '';
}

/** A number with thousands separators and at most the given decimals. */
export function number(value, decimals = 2) {
  return value.toLocaleString('en-US', { maximumFractionDigits: decimals });
}

/** A unit as people write it. */
export function unit(name) {
  return name ? ((lang === 'zh' ? UNITS_ZH : UNITS_EN)[name] ?? name) : '';
}

/** A span of milliseconds in its greatest fitting unit. */
export function span(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return t('secondsShort', seconds);
  if (seconds < 3600) return t('minutesShort', Math.floor(seconds / 60));
  if (seconds < 172800) return t('hoursShort', Math.floor(seconds / 3600));
  return t('daysShort', number(Math.floor(seconds / 86400)));
}

/** How long ago a time was. */
export function ago(time, now) {
  return now - time < 1000 ? t('justNow') : t('ago', span(now - time));
}

/** Hour and minute on the local clock, with the day when it is not today. */
export function clock(time, now) {
  const date = new Date(time);
  const hour = date.toLocaleTimeString(LOCALES[lang], { hour: '2-digit', minute: '2-digit' });
  return date.toDateString() === new Date(now).toDateString() ? hour : `${day(date)} ${hour}`;
}

function day(date) {
  return date.toLocaleDateString(LOCALES[lang], { month: '2-digit', day: '2-digit' });
}

/** A stored instant as a local date and time. */
export function instant(value) {
  const date = new Date(value);
  const two = (n) => String(n).padStart(2, '0');
  const [y, m, d] = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())];
  return `${y}-${m}-${d} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A length with a fitting unit: metres, from a thousand on kilometres. */
export function metres(value) {
  if (value < 999.5) return `${number(value, value < 100 ? 1 : 0)} m`;
  return `${number(value / 1000, value < 10000 ? 2 : 1)} km`;
}

/** An area with a fitting unit: m², from ten hectares on km². */
export function squareMetres(value) {
  return value < 100000 ? `${number(value, value < 10 ? 2 : 0)} m²` : `${number(value / 1e6, 2)} km²`;
}
