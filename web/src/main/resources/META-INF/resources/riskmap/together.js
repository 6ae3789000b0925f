// Calls that come together are answered together, and a stream of them neither puts the answer off for ever nor has one for each.

/**
 * @param {() => void} act what a call asks for
 * @param {number} wait milliseconds in which further calls join the first
 * @param {number} rest least milliseconds from one act to the next
 * @returns {() => void} the call
 */
export function together(act, wait, rest) {
  let timer = 0;
  let last = -Infinity;
  return () => {
    if (timer) return;
    timer = setTimeout(
      () => {
        timer = 0;
        last = performance.now();
        act();
      },
      Math.max(wait, last + rest - performance.now()),
    );
  };
}
