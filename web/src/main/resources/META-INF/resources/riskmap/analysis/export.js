// Takes a result away: as it lies here, or computed anew in another format.
import { h, icon } from '../dom.js';
import { t } from '../text/text.js';
import { processes } from './service.js';

const KINDS = [
  ['application/geo+json', 'GeoJSON', 'geojson'],
  ['application/json', 'JSON', 'json'],
  ['text/csv', 'CSV', 'csv'],
  ['image/tiff; application=geotiff', 'GeoTIFF', 'tif'],
  ['image/png', 'PNG', 'png'],
];

/** The formats a result can be had in, as buttons; `told(message)` hears what went wrong. */
export function exportButtons(result, offered, told) {
  const usable = KINDS.filter(([type]) => offered.includes(type));
  return h('div', { class: 'take' }, icon('take'), usable.map(([type, title, ending]) => {
    const mine = type === result.mediaType;
    const take = async (event) => {
      const button = event.currentTarget;
      button.disabled = true;
      told(null);
      try {
        const blob = mine ? new Blob([JSON.stringify(result.document)], { type }) : await processes.save(result.process, result.inputs, type);
        save(blob, `${result.analysis}-v${result.provenance.snapshotVersion}.${ending}`);
      } catch (error) {
        told(error.message);
      }
      button.disabled = false;
    };
    return h('button', { type: 'button', class: 'link', id: `take-${ending}`, title: mine ? t('anTakeSame') : t('anTakeAnew'), onclick: take }, title);
  }));
}

function save(blob, name) {
  const link = h('a', { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
