// Industrial clusters found from where enterprises stand, held against those that were declared.
import { FOUND } from '../look/findings.js';
import { layer } from '../state.js';
import { codesOf, codeTitle } from '../text/names.js';
import { metres, number, squareMetres, t } from '../text/text.js';
import { area, figure, words } from './columns.js';

const STANDINGS = { declared: 'anDeclared', grown: 'anGrown', undeclared: 'anUndeclared' };

function tradeText(code) {
  return codeTitle(codesOf(layer('enterprises'), 'trade'), code) || code;
}

export default {
  id: 'detect-clusters',
  colours: true,
  icon: 'cluster',
  fields: ['method', 'distance', 'minCount', 'trades', 'filter'],
  filtered: 'enterprises',
  first: {},
  place: null,
  mediaType: 'application/geo+json',
  layers: () => ['enterprises', 'industrial-clusters'],
  styles: FOUND,
  features: ({ features }) => features.map(({ id, geometry, properties }) => ({ geometry, values: { number: id, ...properties, members: properties.enterprise_count, declared: properties.declared.join(' · ') }, style: properties.standing, text: String(id) })),
  columns: () => [
    figure('number', '#', 0),
    words('standing', t('anStanding'), (standing) => t(STANDINGS[standing])),
    figure('members', t('anMembers'), 0),
    area('area', t('anArea')),
    words('trade', t('anTrade'), tradeText),
    figure('major_hazard_sources', t('anMajor'), 0),
  ],
  sort: { key: 'members', down: true },
  facts: ({ numberReturned, enterprises, noise, declared, provenance: { inputs } }) => [
    [t('anClusters'), number(numberReturned)],
    [t('anEnterprises'), number(enterprises)],
    [t('anNoise'), number(noise)],
    [t('anBand'), metres(inputs.distance)],
    [t('anEmpty'), number(declared.filter(({ standing }) => standing === 'empty').length)],
  ],
  legend: ({ features }) => Object.keys(STANDINGS).map((standing) => ({ style: standing, text: t(STANDINGS[standing]), count: features.filter(({ properties }) => properties.standing === standing).length })),
  nothing: () => t('anNoClusters'),
  how: () => t('anClustersHow'),
  tip: ({ number: id, standing, members, area: size, trade }) => [`${id} · ${t(STANDINGS[standing])}`, `${t('anMembers')} ${number(members)} · ${squareMetres(size)}${trade ? ` · ${tradeText(trade)}` : ''}`],
};
