// How a period is typed in: days, weeks and months as the browser offers them, winters as text.

import { h } from './dom.js';
import { today } from './texts.js';
import { week } from './panels.js';

const TYPES = { day: 'date', week: 'week', month: 'month' };

export function periodInput(id, kind, value, required) {
  const input = h('input', { id, type: TYPES[kind] ?? 'text', required: Boolean(required), maxlength: '20' });
  input.value = value;
  return input;
}

/** The one in which today lies; a winter has to be named. */
export function runningPeriod(kind) {
  const day = today();
  if (kind === 'month') return day.slice(0, 7);
  return kind === 'week' ? week(Date.now()) : kind === 'day' ? day : '';
}
