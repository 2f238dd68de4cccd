// The server's time, kept by the page's steady clock: a wall whose own clock is wrong counts right.

let offset = null;

/** Forgets what an earlier connection said. */
export function anew() {
  offset = null;
}

/** `at` as the server wrote it: a message can only come late, so the latest time told is the best. */
export function heard(at) {
  const told = Date.parse(at) - performance.now();
  offset = offset === null ? told : Math.max(offset, told);
}

export const now = () => (offset === null ? Date.now() : offset + performance.now());

/** Whole seconds until `at`, rounded down: what has passed by a millisecond has passed. */
export const left = (at) => Math.floor((Date.parse(at) - now()) / 1000);
