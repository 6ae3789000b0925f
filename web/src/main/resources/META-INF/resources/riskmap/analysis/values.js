// What stands in the form, as text, against what a process declares: values of the right type, or what is wrong with them.

/** Names of inputs the area of an analysis goes into; they are no fields of the form. */
export const isPlace = ({ format }) => format === 'geojson-geometry' || format === 'ogc-bbox';

/**
 * Reads the fields of a form.
 *
 * @param {Object} declared inputs of a process by name, as its description has them
 * @param {Object} texts what stands in the fields, by name
 * @returns `{inputs, faults}`: typed values, and by name `{kind, least, most}` of fields that do not hold
 */
export function readFields(declared, texts) {
  const inputs = {};
  const faults = {};
  for (const [name, { schema, minOccurs }] of Object.entries(declared)) {
    if (isPlace(schema)) continue;
    const text = (texts[name] ?? '').trim();
    if (text === '') {
      if (minOccurs > 0) faults[name] = { kind: 'needed' };
      continue;
    }
    const read = valueOf(schema, text);
    if (read.fault) faults[name] = read.fault;
    else inputs[name] = read.value;
  }
  return { inputs, faults };
}

function valueOf(schema, text) {
  if (schema.type === 'number' || schema.type === 'integer') return numberOf(schema, text);
  if (schema.type === 'boolean') return { value: text === 'true' };
  if (schema.type === 'array') {
    const numbers = text.split(/[\s,,;;、]+/).map(Number);
    return numbers.every(Number.isFinite) ? { value: numbers } : { fault: { kind: 'number' } };
  }
  return { value: text };
}

function numberOf({ type, minimum: least, maximum: most }, text) {
  const value = Number(text);
  if (!Number.isFinite(value) || (type === 'integer' && !Number.isInteger(value))) return { fault: { kind: 'number' } };
  return value < least || value > most ? { fault: { kind: 'range', least, most } } : { value };
}

/** The text a field begins with: what a module prefers, else the default of the process. */
export function firstText({ schema }, preferred) {
  const value = preferred ?? schema.default;
  return value === undefined || value === null ? '' : String(value);
}

/** Settings as part of an address: `hot-spots?layer=risk-points&cellSize=300`. */
export function writeSettings({ process, values }) {
  const given = Object.entries(values).filter(([, text]) => text !== '');
  return given.length ? `${process}?${new URLSearchParams(given)}` : process;
}

/** The same back; null when there is nothing. */
export function readSettings(text) {
  const [process, query = ''] = text.split('?');
  return /^[a-z-]{2,40}$/.test(process) ? { process, values: Object.fromEntries(new URLSearchParams(query)) } : null;
}

/** A condition on a layer in CQL2 text, of levels chosen and a condition written by hand. */
export function filterOf({ scale, levels, text }) {
  const parts = [];
  if (levels) parts.push(`${scale} IN (${levels.split(',').map((code) => `'${code.replaceAll("'", "''")}'`).join(', ')})`);
  if (text) parts.push(parts.length ? `(${text})` : text);
  return parts.join(' AND ');
}
