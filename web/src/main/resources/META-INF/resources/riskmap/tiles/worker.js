// Decodes tiles off the main thread.
import { buffersOf, decodeTile } from './mvt.js';

self.onmessage = ({ data: { job, bytes } }) => {
  try {
    const layers = decodeTile(new Uint8Array(bytes));
    self.postMessage({ job, layers }, buffersOf(layers));
  } catch (error) {
    self.postMessage({ job, error: error.message });
  }
};
