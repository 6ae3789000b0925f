// Reads Mapbox Vector Tiles (protobuf) into columns. Coordinates stay whole numbers in tile units, attributes stay
// references into the tile's own key and value tables, so that a tile of ten thousand points costs a few arrays.

/** Geometry types as the format numbers them. */
export const POINT = 1;
export const LINE = 2;
export const POLYGON = 3;

const text = new TextDecoder();

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.pos = 0;
    this.end = bytes.length;
  }

  varint() {
    let value = 0;
    let factor = 1;
    for (let i = 0; i < 10; i++) {
      const byte = this.bytes[this.pos++];
      if (byte === undefined) throw new RangeError('tile ends inside a number');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
    throw new RangeError('number longer than ten bytes in tile');
  }

  block() {
    const length = this.varint();
    const start = this.pos;
    if (start + length > this.end) throw new RangeError('tile ends inside a field');
    this.pos += length;
    return this.bytes.subarray(start, this.pos);
  }

  skip(wire) {
    if (wire === 0) this.varint();
    else if (wire === 1) this.pos += 8;
    else if (wire === 2) this.block();
    else if (wire === 5) this.pos += 4;
    else throw new RangeError(`unknown wire type ${wire} in tile`);
  }

  /** Calls `read(field, wire)` for every field; a reader that returns false has not consumed it. */
  fields(read) {
    while (this.pos < this.end) {
      const tag = this.varint();
      if (read(Math.floor(tag / 8), tag & 7) === false) this.skip(tag & 7);
    }
  }
}

/**
 * Decodes a tile.
 *
 * @param {Uint8Array} bytes the tile, not compressed
 * @returns {Object[]} one record of columns per layer; see `readLayer`
 */
export function decodeTile(bytes) {
  const layers = [];
  const reader = new Reader(bytes);
  reader.fields((field) => {
    if (field !== 3) return false;
    layers.push(readLayer(reader.block()));
  });
  return layers;
}

function readLayer(bytes) {
  const layer = { name: '', extent: 4096, keys: [], values: [] };
  const features = [];
  const reader = new Reader(bytes);
  reader.fields((field) => {
    if (field === 1) layer.name = text.decode(reader.block());
    else if (field === 2) features.push(reader.block());
    else if (field === 3) layer.keys.push(text.decode(reader.block()));
    else if (field === 4) layer.values.push(readValue(reader.block()));
    else if (field === 5) layer.extent = reader.varint();
    else return false;
  });
  return Object.assign(layer, readFeatures(features));
}

function readValue(bytes) {
  const reader = new Reader(bytes);
  let value = null;
  reader.fields((field) => {
    if (field === 1) value = text.decode(reader.block());
    else if (field === 2) value = reader.view.getFloat32((reader.pos += 4) - 4, true);
    else if (field === 3) value = reader.view.getFloat64((reader.pos += 8) - 8, true);
    else if (field === 4 || field === 5) value = reader.varint();
    else if (field === 6) value = unzigzag(reader.varint());
    else if (field === 7) value = reader.varint() !== 0;
    else return false;
  });
  return value;
}

function unzigzag(n) {
  return n % 2 === 1 ? -(n + 1) / 2 : n / 2;
}

// tagStarts[i]..tagStarts[i+1] are the key/value pairs of feature i, partStarts its rings or lines,
// coordStarts[p]..coordStarts[p+1] the x,y pairs of part p.
function readFeatures(blocks) {
  const count = blocks.length;
  const columns = { count, types: new Uint8Array(count), ids: new Float64Array(count) };
  const tags = [];
  const tagStarts = new Uint32Array(count + 1);
  const partStarts = new Uint32Array(count + 1);
  const geometry = { coords: [], starts: [] };
  blocks.forEach((block, i) => {
    tagStarts[i] = tags.length;
    partStarts[i] = geometry.starts.length;
    const reader = new Reader(block);
    reader.fields((field) => {
      if (field === 1) columns.ids[i] = reader.varint();
      else if (field === 2) readPacked(reader.block(), tags);
      else if (field === 3) columns.types[i] = reader.varint();
      else if (field === 4) readGeometry(reader.block(), geometry);
      else return false;
    });
  });
  tagStarts[count] = tags.length;
  partStarts[count] = geometry.starts.length;
  geometry.starts.push(geometry.coords.length);
  const { types, ids } = columns;
  const rest = { tagStarts, partStarts, tags: Uint32Array.from(tags), coordStarts: Uint32Array.from(geometry.starts) };
  return { count, ...packed({ ids, ...rest, coords: Int32Array.from(geometry.coords), types }) };
}

// Columns in one buffer, the widest numbers first: of the hundreds of tiles kept each is one allocation instead of seven.
function packed(columns) {
  const buffer = new ArrayBuffer(Object.values(columns).reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  const placed = ([name, column]) => {
    const copy = new column.constructor(buffer, at, column.length);
    copy.set(column);
    at += column.byteLength;
    return [name, copy];
  };
  return Object.fromEntries(Object.entries(columns).map(placed));
}

function readPacked(bytes, into) {
  const reader = new Reader(bytes);
  while (reader.pos < reader.end) into.push(reader.varint());
}

function readGeometry(bytes, { coords, starts }) {
  const reader = new Reader(bytes);
  let x = 0;
  let y = 0;
  while (reader.pos < reader.end) {
    const command = reader.varint();
    const id = command & 7;
    const repeat = Math.floor(command / 8);
    if (id === 7) {
      // Closing repeats the first point, so that drawing and hit tests need no special case.
      const first = starts[starts.length - 1];
      coords.push(coords[first], coords[first + 1]);
      continue;
    }
    for (let i = 0; i < repeat; i++) {
      x += unzigzag(reader.varint());
      y += unzigzag(reader.varint());
      if (id === 1) starts.push(coords.length);
      coords.push(x, y);
    }
  }
}

/** Value of an attribute of feature `i`, or undefined. */
export function valueOf(layer, i, key) {
  const wanted = layer.keys.indexOf(key);
  if (wanted < 0) return undefined;
  for (let t = layer.tagStarts[i]; t < layer.tagStarts[i + 1]; t += 2) {
    if (layer.tags[t] === wanted) return layer.values[layer.tags[t + 1]];
  }
  return undefined;
}

/** All attributes of feature `i` as an object. */
export function attributesOf(layer, i) {
  const found = {};
  for (let t = layer.tagStarts[i]; t < layer.tagStarts[i + 1]; t += 2) {
    found[layer.keys[layer.tags[t]]] = layer.values[layer.tags[t + 1]];
  }
  return found;
}

/** The buffers a worker can hand over without copying, one for each layer. */
export function buffersOf(layers) {
  return layers.map(({ coords }) => coords.buffer);
}
