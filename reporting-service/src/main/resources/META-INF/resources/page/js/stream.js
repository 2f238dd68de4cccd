// Server-sent events read by fetch, since EventSource cannot carry the Authorization header.

import { call } from './session.js';

const SHORTEST = 500;
const LONGEST = 20_000;
/** Keep-alives come every 15 s: after two that failed to come, the line counts as dead. */
const DEAD_AFTER = 35_000;

/** Cuts the byte stream into events; a chunk may end anywhere. */
export class EventCutter {
  constructor(tell) {
    this.tell = tell;
    this.rest = '';
    this.name = 'message';
    this.data = [];
  }

  take(text) {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop();
    lines.forEach((line) => this.line(line.replace(/\r$/, '')));
  }

  line(line) {
    if (line === '') {
      if (this.data.length) this.tell(this.name, this.data.join('\n'));
      this.name = 'message';
      this.data = [];
    } else if (line.startsWith('event:')) {
      this.name = line.slice(6).trim();
    } else if (line.startsWith('data:')) {
      this.data.push(line.slice(5).replace(/^ /, ''));
    }
  }
}

/** Doubles with each failure, shaken by half, so that 200 walls do not come back at once. */
export function pause(failures, random = Math.random) {
  const whole = Math.min(LONGEST, SHORTEST * 2 ** Math.max(0, failures - 1));
  return whole / 2 + (whole / 2) * random();
}

/**
 * Follows a stream until stopped, and comes back when it is cut. Listener: event(name, value),
 * state('connecting' | 'live' | 'waiting', milliseconds), refused(problem) — which ends it.
 */
export class Follower {
  constructor(path, listener) {
    this.path = path;
    this.listener = listener;
    this.failures = 0;
    this.heardAt = null;
    this.stopped = false;
  }

  start() {
    this.dog = setInterval(() => this.watch(), 5_000);
    this.wake = () => this.waiting && this.again?.();
    addEventListener('online', this.wake);
    this.run();
    return this;
  }

  stop() {
    this.stopped = true;
    clearInterval(this.dog);
    clearTimeout(this.timer);
    removeEventListener('online', this.wake);
    this.abort?.abort();
  }

  /** Seconds since anything, a keep-alive too, was heard; null before the first. */
  silentFor() {
    return this.heardAt === null ? null : (performance.now() - this.heardAt) / 1000;
  }

  watch() {
    if (this.reading && performance.now() - this.heardAt > DEAD_AFTER) this.abort.abort();
  }

  async run() {
    while (!this.stopped) {
      try {
        await this.read();
      } catch (failure) {
        if (this.stopped) return;
        if (failure.status === 401 || failure.status === 403 || failure.status === 404) {
          this.stop();
          this.listener.refused(failure);
          return;
        }
      }
      if (this.stopped) return;
      this.failures += 1;
      await this.wait(pause(this.failures));
    }
  }

  wait(milliseconds) {
    this.listener.state('waiting', milliseconds);
    this.waiting = true;
    return new Promise((resolve) => {
      this.again = resolve;
      this.timer = setTimeout(resolve, milliseconds);
    }).finally(() => {
      this.waiting = false;
      clearTimeout(this.timer);
    });
  }

  async read() {
    this.listener.state('connecting', 0);
    this.abort = new AbortController();
    const answer = await call(this.path, {
      headers: { Accept: 'text/event-stream' },
      signal: this.abort.signal,
      cache: 'no-store',
    });
    const cutter = new EventCutter((name, data) => this.listener.event(name, JSON.parse(data)));
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    this.heardAt = performance.now();
    this.reading = true;
    try {
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        this.heardAt = performance.now();
        this.failures = 0;
        this.listener.state('live', 0);
        cutter.take(value);
      }
    } finally {
      this.reading = false;
    }
  }
}
