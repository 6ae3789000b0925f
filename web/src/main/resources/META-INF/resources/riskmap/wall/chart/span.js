// The ends of an axis.

/** Low and high end of a row's axis: no less than a tenth of the value, so that hardly a change looks like hardly one. */
export function spanOf(values) {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const least = Math.max(1, Math.abs(high) * 0.1);
  const middle = (low + high) / 2;
  return high - low >= least ? [low, high] : [middle - least / 2, middle + least / 2];
}
