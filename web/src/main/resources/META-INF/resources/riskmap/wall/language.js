// The link to the same page of the desk in the other language.
import { h } from '../dom.js';
import { spoken, t } from '../text/text.js';

/** The link; whatever else the address asks for when it is followed stays. */
export function languageLink() {
  const other = spoken() === 'zh' ? 'en' : 'zh';
  const keepRest = ({ currentTarget }) => {
    const asked = new URLSearchParams(location.search);
    asked.set('lang', other);
    currentTarget.search = asked;
  };
  return h('a', { class: 'tool', href: `?lang=${other}`, lang: other, title: t('otherLanguageTitle'), onclick: keepRest }, t('otherLanguage'));
}
