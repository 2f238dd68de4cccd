// The words of the page in the reader's language, and how numbers and times are written.

const KEPT = 'nuandong.language';
const ZONE = 'Asia/Shanghai';

let language = 'zh-CN';
let texts = {};

export const currentLanguage = () => language;

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

export async function chooseLanguage(wanted) {
  const chosen = (wanted ?? kept()) === 'en' ? 'en' : 'zh-CN';
  const answer = await fetch(`/page/text/${chosen}.json`);
  texts = await answer.json();
  language = chosen;
  document.documentElement.lang = chosen;
  if (wanted) {
    try {
      localStorage.setItem(KEPT, chosen);
    } catch {
      // a browser that keeps nothing asks again next time
    }
  }
}

/** A missing word shows its key: seen in a test, never silent. */
export function t(key, values) {
  const text = texts[key] ?? key;
  return values ? text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all) : text;
}

/** The word of a code; a code that a later service invents is shown as it is. */
export const word = (family, code) => texts[`${family}.${code}`] ?? code ?? '';

export function number(value, digits) {
  if (value === null || value === undefined) return '–';
  return new Intl.NumberFormat(language, {
    maximumFractionDigits: digits ?? 2,
    minimumFractionDigits: digits ?? 0,
  }).format(value);
}

export function percent(rate) {
  return rate === null || rate === undefined ? '–' : `${number(rate * 100, 1)} %`;
}

/** "23 / 25 (74.0–99.0 %)": the interval tells how much few cases are worth. */
export function share(value) {
  if (!value || !value.whole) return t('share.none');
  const range =
    value.low === null || value.low === undefined
      ? ''
      : ` (${number(value.low * 100, 1)}–${number(value.high * 100, 1)} %)`;
  return `${number(value.part)} / ${number(value.whole)}${range}`;
}

const formats = new Map();

function format(options) {
  const key = language + JSON.stringify(options);
  if (!formats.has(key)) {
    formats.set(
      key,
      new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: ZONE, hourCycle: 'h23', ...options }),
    );
  }
  return formats.get(key);
}

const written = (at, options) => (at ? format(options).format(new Date(at)) : '–');

export const hour = (at) => written(at, { hour: '2-digit', minute: '2-digit' });
export const second = (at) =>
  written(at, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
export const moment = (at) =>
  written(at, { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
/** A day's end belongs to that day: "01-05 24:00", never the midnight of the next. */
export const deadline = (at) =>
  hour(at) === '00:00' ? moment(Date.parse(at) - 60_000).replace('23:59', '24:00') : moment(at);
export const date = (at) =>
  written(at, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' });
/** "12-29" of an ISO day. */
export const shortDay = (day) => String(day).slice(5);
/** Today in China, as 2026-12-29. */
export const today = (at) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(at ? new Date(at) : new Date());

const two = (value) => String(value).padStart(2, '0');

/** 754 → 12:34; 5025 → 1:23:45. */
export function clock(seconds) {
  const whole = Math.abs(Math.trunc(seconds));
  const hours = Math.floor(whole / 3600);
  const rest = `${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}

/** How long ago, in words that stay short on the wall. */
export function ago(seconds) {
  if (seconds < 90) return t('ago.seconds', { n: Math.max(0, Math.round(seconds)) });
  if (seconds < 5400) return t('ago.minutes', { n: Math.round(seconds / 60) });
  return t('ago.hours', { n: Math.round(seconds / 3600) });
}
