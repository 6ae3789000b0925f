// An open incident that nobody knows of yet takes the screen from the rotation, until it is closed or somebody says that it is
// known.
import { now } from '../../api.js';
import { get, set } from '../../state.js';
import { acknowledge, acknowledgedAt } from '../screen/memory.js';
import { around } from './aim.js';
import { openIncident } from './incidents.js';

/**
 * @param {Object} screen `{rotation, stage}`
 * @returns {Object} `look()`: whether there is one now; `known()`: whoever says so gives the screen back to the rotation
 */
export function takeover({ rotation, stage }) {
  async function look() {
    const found = await openIncident(acknowledgedAt());
    const taken = get('incident');
    if (found && found.feature.id !== taken?.feature.id) {
      set({ incident: found, feature: found.feature });
      rotation.pause(true);
      set({ paused: true });
      const at = stage.soon();
      if (!rotation.go('emergency')) return;
      stage.look(around(found.feature.geometry.coordinates.flat(3)), at);
    } else if (!found && taken) {
      goOn();
    }
  }

  function known() {
    acknowledge(get('incident')?.at ?? now());
    goOn();
  }

  function goOn() {
    set({ incident: null, feature: null, paused: false });
    rotation.pause(false);
    rotation.back();
  }

  return { look, known };
}
