// The panels of the wall that are not the incidents: each draws its part of the room's view.

import { h, refill } from './dom.js';
import { clock, hour, moment, number, percent, share, t, today as todayIn, word } from './texts.js';
import { openDrawer, table } from './drawer.js';

const LEVELS = { blue: 1, yellow: 2, orange: 3, red: 4 };

/** A figure that opens what stands behind it. */
function tileButton(value, label, open, more) {
  return h('button', { type: 'button', class: 'tile', onclick: open }, h('b', {}, value), h('span', {}, label), more && h('small', {}, more));
}

const none = (key) => h('p', { class: 'none' }, t(key));

export function warnings(box, view) {
  const list = view.warnings ?? [];
  const duty = view.duty ?? [];
  refill(
    box,
    list.length === 0 && none('warnings.none'),
    list.map((warning) =>
      h(
        'div',
        { class: 'warning', 'data-level': warning.level },
        h('span', { class: 'level' }, h('i', { 'aria-hidden': 'true' }), warning.levelLabel ?? word('level', warning.level)),
        h('span', { class: 'kind' }, warning.kindLabel ?? warning.kind),
        warning.exercise && h('span', { class: 'exercise' }, t('warnings.exercise')),
        h('small', {}, warning.expires ? t('until', { at: moment(warning.expires) }) : t('since', { at: moment(warning.effective) })),
      ),
    ),
    duty.length > 0 &&
      h(
        'ul',
        { class: 'duty' },
        duty.map((unit) =>
          h('li', {}, h('span', {}, unit.unitName ?? unit.unitId), h('b', {}, unit.levelLabel ?? unit.level), h('small', {}, t('since', { at: hour(unit.since) }))),
        ),
      ),
    duty.length === 0 && h('p', { class: 'hint' }, t('duty.normal')),
  );
  box.dataset.worst = String(Math.max(0, ...list.map((warning) => LEVELS[warning.level] ?? 0)));
}

const TEAM_STATES = ['free', 'assigned', 'onPatrol', 'unavailable'];

export function teams(box, value) {
  const units = value?.units ?? [];
  const open = () =>
    openDrawer(
      t('panel.teams'),
      table(
        [t('unit'), ...TEAM_STATES.map((state) => t(`team.${state}`))],
        units.map((unit) => [unit.unitName ?? unit.unitId, ...TEAM_STATES.map((state) => number(unit[state]))]),
      ),
    );
  refill(
    box,
    h('div', { class: 'tiles' }, TEAM_STATES.map((state) => tileButton(number(value?.[state] ?? 0), t(`team.${state}`), open))),
    units.length > 0 &&
      h('ul', { class: 'bars' }, units.map((unit) => teamBar(unit))),
  );
}

function teamBar(unit) {
  const whole = TEAM_STATES.reduce((sum, state) => sum + (unit[state] ?? 0), 0) || 1;
  const parts = TEAM_STATES.filter((state) => unit[state]).map((state) => {
    const part = h('i', { class: state, title: `${t(`team.${state}`)} ${unit[state]}` });
    part.style.flexGrow = String(unit[state] / whole);
    return part;
  });
  const said = TEAM_STATES.map((state) => `${t(`team.${state}`)} ${unit[state] ?? 0}`).join(', ');
  return h('li', {}, h('span', {}, unit.unitName ?? unit.unitId), h('span', { class: 'bar', role: 'img', 'aria-label': said }, parts), h('b', {}, t('team.free-of', { free: unit.free ?? 0, whole })));
}

export function stock(box, value) {
  const items = value?.items ?? [];
  const low = value?.low ?? [];
  const open = () =>
    openDrawer(
      t('panel.stock'),
      table([t('stock.item'), t('stock.onHand')], items.map((item) => [item.label ?? item.item, number(item.onHand)]), t('stock.all')),
      low.length > 0 &&
        table(
          [t('unit'), t('stock.item'), t('stock.onHand'), t('stock.days')],
          low.map((line) => [line.unitName ?? line.unitId ?? line.holderId, line.label ?? line.item, number(line.quantity), number(line.daysOfSupply, 1)]),
          t('stock.low'),
        ),
    );
  const short = new Set(low.map((line) => line.item));
  refill(
    box,
    items.length === 0 && none('stock.none'),
    items.length > 0 &&
      h('div', { class: 'tiles' }, items.slice(0, 6).map((item) =>
        tileButton(number(item.onHand), item.label ?? item.item, open, short.has(item.item) ? t('stock.short') : null))),
    low.length > 0 && h('p', { class: 'hint amber' }, t('stock.low-count', { n: low.length })),
  );
}

export function patrols(box, value) {
  const units = value?.units ?? [];
  const open = () =>
    openDrawer(
      t('panel.patrols'),
      table(
        [t('unit'), ...['owed', 'done', 'open', 'missed'].map((key) => t(`patrol.${key}`)), t('patrol.next')],
        units.map((unit) => [unit.unitName ?? unit.unitId, number(unit.owed), number(unit.done), number(unit.owed - unit.done - unit.missed), number(unit.missed), unit.nextDueAt ? hour(unit.nextDueAt) : '–']),
      ),
    );
  refill(
    box,
    h('div', { class: 'tiles' },
      tileButton(`${number(value?.done ?? 0)}/${number(value?.owed ?? 0)}`, t('patrol.done'), open),
      tileButton(number(value?.open ?? 0), t('patrol.open'), open),
      h('button', { type: 'button', class: `tile${value?.missed ? ' alarm' : ''}`, onclick: open }, h('b', {}, number(value?.missed ?? 0)), h('span', {}, t('patrol.missed')))),
    h(
      'ul',
      { class: 'next' },
      units
        .filter((unit) => unit.nextDueAt)
        .sort((one, other) => one.nextDueAt.localeCompare(other.nextDueAt))
        .slice(0, 4)
        .map((unit) => h('li', {}, h('span', {}, unit.unitName ?? unit.unitId), h('b', { 'data-due': unit.nextDueAt }))),
    ),
  );
}

export function tickPatrols(box, now) {
  for (const due of box.querySelectorAll('[data-due]')) {
    const seconds = Math.floor((Date.parse(due.dataset.due) - now) / 1000);
    const text = t(seconds < 0 ? 'patrol.late' : 'patrol.left', { time: clock(seconds) });
    if (due.textContent !== text) due.textContent = text;
    due.className = seconds < 0 ? 'late' : '';
  }
}

/** The report whose cells open every fact behind a figure of today or of the month. */
function behind(view, form, period, key) {
  const region = view.scope?.regions?.[0]?.code;
  const place = region ? `&region=${region}` : '';
  return openDrawer(
    t(`figure.${key}`),
    h('p', {}, t(`figure.${key}.what`)),
    h('p', {}, h('a', { href: `/reports#form=${form}&period=${period}${place}` }, t('figure.open'))),
    h('p', {}, h('code', {}, `/api/v1/reports?form=${form}&period=${period}`)),
  );
}

/** The rate, what it is of, and its interval on a line of its own. */
const onTime = (value, open) =>
  tileButton(percent(value?.rate), t('figure.onTime'), open, share(value).replace(' (', '\n('));

const FIGURES = ['incidents', 'found', 'broughtIn', 'helpedOnStreet', 'goods'];

export function today(box, value, view) {
  const open = (key) => () => behind(view, 'street-rescue-daily', todayIn(view.at), key);
  refill(
    box,
    h('div', { class: 'tiles' },
      FIGURES.map((key) => tileButton(number(value?.[key] ?? 0), t(`figure.${key}`), open(key))),
      onTime(value?.onTime, open('onTime'))),
  );
}

const SEASON = ['incidents', 'found', 'broughtIn', 'helpedOnStreet', 'goods', 'patrols', 'vehicleTimes', 'personsSentOut'];

export function season(box, value, view) {
  if (!value) {
    refill(box, none('season.none'));
    return;
  }
  const open = (key) => () => behind(view, 'street-rescue-weekly', week(view.at), key);
  refill(
    box,
    h('p', { class: 'hint' }, t('season.since', { day: value.first, n: value.days })),
    h('div', { class: 'tiles' },
      SEASON.map((key) => tileButton(number(value[key] ?? 0), t(`figure.${key}`), open(key))),
      onTime(value.onTime, open('onTime'))),
  );
}

/** The ISO week of an instant in China: 2026-W53. */
export function week(at) {
  const day = new Date(`${todayIn(at)}T00:00:00Z`);
  const monday = (day.getUTCDay() + 6) % 7;
  day.setUTCDate(day.getUTCDate() - monday + 3);
  const first = new Date(Date.UTC(day.getUTCFullYear(), 0, 4));
  const passed = (day - first) / 86_400_000;
  const number = 1 + Math.round((passed - 3 + ((first.getUTCDay() + 6) % 7)) / 7);
  return `${day.getUTCFullYear()}-W${String(number).padStart(2, '0')}`;
}
