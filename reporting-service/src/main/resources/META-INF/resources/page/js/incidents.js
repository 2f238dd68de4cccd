// The open incidents: their order, their clocks, and what stands behind a line.

import { h, refill } from './dom.js';
import { clock, moment, number, t, word } from './texts.js';
import { left } from './time.js';
import { away, facts, openDrawer } from './drawer.js';

/** late, soon, running, met, missed or none: what the clock of a line says. */
export function clockState(line) {
  if (line.arrivedAt) return line.onTime === false ? 'missed' : 'met';
  if (!line.deadlineAt) return 'none';
  if (left(line.deadlineAt) < 0) return 'late';
  return line.warned ? 'soon' : 'running';
}

const RANK = { late: 0, soon: 1, running: 2, missed: 3, met: 4, none: 5 };

export function byUrgency(one, other) {
  return (
    RANK[clockState(one)] - RANK[clockState(other)] ||
    String(one.deadlineAt ?? one.receivedAt).localeCompare(String(other.deadlineAt ?? other.receivedAt))
  );
}

export const FILTERS = {
  open: () => true,
  waiting: (line) => line.state === 'open' || line.state === 'reopened',
  onTheWay: (line) => line.state === 'dispatched',
  onScene: (line) => line.state === 'on-scene',
  late: (line) => clockState(line) === 'late',
};

function clockText(line) {
  const state = clockState(line);
  if (state === 'none') return t('clock.none');
  if (state === 'met' || state === 'missed') return t(`clock.${state}`);
  return t(`clock.${state}`, { time: clock(left(line.deadlineAt)) });
}

const place = (line) => line.unitName ?? line.regionName ?? line.regionCode ?? '';

export function showIncident(line) {
  openDrawer(
    line.number ?? t('incident.no-number'),
    facts([
      [t('incident.state'), word('state', line.state)],
      [t('incident.clock'), clockText(line)],
      [t('incident.priority'), word('priority', line.priority)],
      [t('incident.received'), moment(line.receivedAt)],
      [t('incident.deadline'), line.deadlineAt && moment(line.deadlineAt)],
      [t('incident.target'), line.target && t('minutes', { n: minutes(line.target) })],
      [t('incident.dispatched'), line.dispatchedAt && moment(line.dispatchedAt)],
      [t('incident.arrived'), line.arrivedAt && moment(line.arrivedAt)],
      [t('incident.breach'), line.breached && t(line.acknowledged ? 'breach.seen' : 'breach.unseen')],
      [t('incident.found'), number(line.personsFound)],
      [t('incident.region'), [line.regionName, line.regionCode].filter(Boolean).join(' ')],
      [t('incident.unit'), line.unitName ?? line.unitId],
      [t('incident.team'), line.teamName ?? line.teamId],
      [t('incident.cell'), line.cell && `${line.cell.lat}, ${line.cell.lon}`],
      [t('incident.gap'), line.gap && t('gap.long')],
      [t('incident.file'), away(line.link) ?? h('code', {}, `/api/v1/incidents/${line.incidentId}`)],
    ]),
  );
}

/** PT1H30M → 90. */
export function minutes(duration) {
  const found = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration);
  return found ? Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0) + Number(found[3] ?? 0) / 60 : duration;
}

/** A table whose rows stay the same elements while their line does, so that focus is not lost. */
export class IncidentTable {
  constructor() {
    this.rows = new Map();
    this.body = h('tbody', {});
    this.none = h('p', { class: 'none' });
    this.element = h(
      'div',
      { class: 'scrolls', tabindex: '0', role: 'region', 'aria-label': t('incidents') },
      h(
        'table',
        { class: 'incidents' },
        h('thead', {}, h('tr', {}, ['number', 'place', 'state', 'clock'].map((k) => h('th', { scope: 'col' }, t(`incident.${k}`))))),
        this.body,
      ),
      this.none,
    );
  }

  draw(lines, emptyText) {
    const wanted = new Set(lines.map((line) => line.incidentId));
    for (const [id, row] of this.rows) {
      if (!wanted.has(id)) {
        row.element.remove();
        this.rows.delete(id);
      }
    }
    lines.forEach((line, place) => {
      const row = this.rows.get(line.incidentId) ?? this.row(line.incidentId);
      if (row.line !== line) this.fill(row, line);
      if (this.body.children[place] !== row.element) {
        this.body.insertBefore(row.element, this.body.children[place] ?? null);
      }
    });
    this.none.textContent = lines.length ? '' : emptyText;
    this.tick();
  }

  row(id) {
    const row = { element: h('tr', { 'data-incident': id }), clock: h('td', { class: 'clock' }) };
    this.rows.set(id, row);
    return row;
  }

  fill(row, line) {
    row.line = line;
    refill(
      row.element,
      h('td', {}, h('button', { type: 'button', class: 'line', onclick: () => showIncident(row.line) }, line.number ?? '–')),
      h('td', { class: 'place' }, place(line)),
      h(
        'td',
        {},
        word('state', line.state),
        line.personsFound > 0 && h('small', {}, ` ${t('found.short', { n: line.personsFound })}`),
        line.gap && h('small', { class: 'gap', title: t('gap.long') }, ` ${t('gap.short')}`),
      ),
      row.clock,
    );
  }

  /** Once a second; only what changed is written. */
  tick() {
    for (const { element, clock: cell, line } of this.rows.values()) {
      const text = clockText(line);
      const state = clockState(line);
      if (cell.textContent !== text) cell.textContent = text;
      if (element.dataset.clock !== state) element.dataset.clock = state;
    }
  }
}
