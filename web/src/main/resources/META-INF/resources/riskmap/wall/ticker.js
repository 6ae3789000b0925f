// The foot of a wall screen: notices, line after line, and where the figures come from.
import { now } from '../api.js';
import { h } from '../dom.js';
import { get, subscribe } from '../state.js';
import { ago, clock, number, say, span, t } from '../text/text.js';

const EACH_MS = 7000;
const MOST_INCIDENTS = 3;

/** Builds the ticker. */
export function ticker(element) {
  const line = h('p', { 'aria-live': 'off' });
  const feet = h('p', { class: 'sources' });
  element.append(line, feet);
  let at = 0;
  const write = () => {
    element.hidden = get('scene')?.ticker === false && !get('bulletin');
    const notices = noticesNow();
    const [label, text, tone] = notices[at % notices.length];
    line.dataset.tone = tone ?? '';
    if (line.dataset.text !== label + text) {
      line.dataset.text = label + text;
      line.replaceChildren(h('b', {}, label), h('span', {}, text));
    }
    const words = sources();
    if (feet.textContent !== words) feet.textContent = words;
  };
  setInterval(() => {
    at += 1;
    write();
  }, EACH_MS);
  subscribe(['truth', 'scene', 'layers', 'figures', 'lang'], write);
  subscribe(['bulletin'], () => {
    at = 0; // what has just been said stands first
    write();
  });
  write();
}

function noticesNow() {
  const { stale = [] } = get('truth') ?? {};
  const old = stale.map((layer) => [t('wallNotice'), t('wallStale', say(layer.title), span(layer.age))]);
  const latest = get('layers')
    .filter(({ count, changed, role }) => count > 0 && changed && role !== 'BASEMAP')
    .sort((a, b) => b.changed - a.changed)
    .slice(0, 4)
    .map((layer) => [t('wallUpdated'), t('wallUpdatedAt', say(layer.title), number(layer.count), clock(layer.changed, now()))]);
  const all = [...said(), ...urgent(), ...old, ...latest];
  if (all.length) return all;
  return [[t('wallNotice'), t(get('layers').length ? 'empty' : 'loading')]]; // before anything was read nobody knows what there is
}

// What the duty officer has posted.
function said() {
  const { text } = get('bulletin') ?? {};
  return text ? [[t('wallBulletin'), text, 'said']] : [];
}

// What asks for action, from the figures of the panels; of a layer that holds nothing there is nothing to say.
function urgent() {
  const panels = get('figures')?.panels ?? {};
  const { incident, dangers, supervised, 'sensor-alarms': sensors } = panels;
  const incidents = (incident?.data.items ?? []).slice(0, MOST_INCIDENTS);
  const counts = [
    ['wallAlarmNotice', sensors?.data.states.alarm],
    ['wallSupervisedNotice', supervised?.data.overdue],
    ['wallOverdueNotice', dangers?.data.overdue],
  ];
  return [
    ...incidents.map(({ name, kind, reported_at: at }) => [t('wallIncident'), [name ?? kind, at && t('wallReported', ago(Date.parse(at), now()))].filter(Boolean).join(' · '), 'bad']),
    ...counts.filter(([, count]) => count > 0).map(([key, count]) => [t('wallNotice'), t(key, number(count)), 'bad']),
  ];
}

function sources() {
  if (get('truth')?.state === 'dead') return t('wallSourcesSilent'); // how old they are by now nobody knows
  const filled = get('layers').filter(({ count, role }) => count > 0 && role !== 'BASEMAP');
  const old = (get('truth')?.stale ?? []).length;
  if (filled.length === 0) return get('layers').length ? t('wallSourcesNone') : '';
  // A layer may be in time though some of its sensors are silent.
  const silent = get('figures')?.panels?.['sensor-alarms']?.data.silent;
  return [t(old ? 'wallSourcesOld' : 'wallSources', filled.length, old), silent > 0 && t('wallSourcesSensors', number(silent))].filter(Boolean).join(' · ');
}
