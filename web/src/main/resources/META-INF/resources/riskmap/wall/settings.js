// What the address of a wall screen asks for, and who the screen is when the address does not say.

const NAMED = 'riskmap.screen';

/**
 * @param {string} search query of the page's address
 * @param {Storage} storage where a screen without a name of its own keeps the one it was given
 * @returns {Object} `{screen, name, scene, lang, theme, scale, wall, preview}`; a preview shows what the page around it says
 */
export function readSettings(search, storage) {
  const asked = new URLSearchParams(search);
  const one = (name, values) => (values.includes(asked.get(name)) ? asked.get(name) : values[0]);
  const scale = Number(asked.get('scale'));
  const screen = /^[A-Za-z0-9._-]{1,60}$/.test(asked.get('screen') ?? '') ? asked.get('screen') : given(storage);
  return {
    screen,
    name: (asked.get('name') ?? '').slice(0, 60) || screen,
    scene: asked.get('scene'),
    lang: one('lang', ['zh', 'en']),
    theme: one('theme', ['dark', 'light']),
    scale: scale >= 0.5 && scale <= 3 ? scale : 1,
    wall: asked.get('wall'),
    preview: asked.has('preview'),
  };
}

function given(storage) {
  let name = storage.getItem(NAMED);
  if (!name) {
    name = `screen-${Math.random().toString(36).slice(2, 8)}`;
    storage.setItem(NAMED, name);
  }
  return name;
}
