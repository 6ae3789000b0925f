// The choice of the theme in the header, and the theme in the state for everything that is drawn. apply.js decides.
import { h, icon } from '../dom.js';
import { set, subscribe } from '../state.js';
import { t } from '../text/text.js';

const CHOICES = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' };
const root = document.documentElement;

/** Keeps the state, and the button if there is one, to the theme the page is in. */
export function followTheme() {
  const take = () => {
    set({ ground: root.dataset.theme });
    const button = document.getElementById('theme-choice');
    if (button) dress(button);
  };
  new MutationObserver(take).observe(root, { attributeFilter: ['data-theme', 'data-choice'] });
  subscribe(['lang'], take);
  take();
}

/** The button that goes from one choice to the next: as the system, light, dark. */
export function themeButton() {
  const button = h('button', { type: 'button', class: 'tool', id: 'theme-choice', onclick: () => choose(after(root.dataset.choice)) });
  dress(button);
  return button;
}

function dress(button) {
  const { choice } = root.dataset;
  const title = t('themeTitle', t(CHOICES[choice]), t(CHOICES[after(choice)]));
  button.replaceChildren(icon(choice));
  button.title = title;
  button.setAttribute('aria-label', title);
}

function after(choice) {
  const all = Object.keys(CHOICES);
  return all[(all.indexOf(choice) + 1) % all.length];
}

// Who chooses means more than the address, so the address no longer asks for another.
function choose(choice) {
  const address = new URL(location.href);
  address.searchParams.delete('theme');
  history.replaceState(history.state, '', address);
  localStorage.setItem('riskmap.theme', choice);
  dispatchEvent(new StorageEvent('storage')); // other tabs are told by the browser, this one is not
}
