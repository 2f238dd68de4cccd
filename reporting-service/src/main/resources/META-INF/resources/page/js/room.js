// The wall: what is happening now. One stream feeds it; every second its clocks move on.

import { byId, h, refill } from './dom.js';
import { ago, date, moment, second, t, word } from './texts.js';
import { Follower } from './stream.js';
import * as time from './time.js';
import { byUrgency, clockState, FILTERS, IncidentTable } from './incidents.js';
import * as panels from './panels.js';
import { RoomCharts } from './charts.js';

/** Nothing heard for so long is said aloud: keep-alives come every 15 s. */
const OLD_AFTER = 20;

class Room {
  constructor(main, context) {
    this.context = context;
    this.lines = new Map();
    this.view = null;
    this.filter = 'open';
    this.link = { state: 'connecting', until: 0 };
    this.told = null;
    this.build(main);
    this.charts = new RoomCharts(this.boxes.map, this.boxes.trend, () => [...this.lines.values()]);
    this.follower = new Follower('/api/v1/room/stream', this).start();
    this.second = setInterval(() => this.tick(), 1000);
  }

  close() {
    this.follower.stop();
    clearInterval(this.second);
    this.charts.close();
    refill(byId('top-middle'));
  }

  build(main) {
    this.table = new IncidentTable();
    this.counts = h('div', { class: 'counts', role: 'group', 'aria-label': t('counts') });
    const names = ['warnings', 'teams', 'stock', 'patrols', 'map', 'trend', 'today', 'season'];
    this.boxes = Object.fromEntries(names.map((name) => [name, h('div', { class: `box ${name}` })]));
    const panel = (name, ...content) =>
      h('section', { class: `panel p-${name}`, 'aria-labelledby': `h-${name}` }, h('h2', { id: `h-${name}` }, t(`panel.${name}`)), content);
    refill(
      main,
      h('h1', { class: 'unseen' }, t('view.room')),
      h(
        'div',
        { class: 'room' },
        panel('incidents', this.counts, this.table.element),
        panel('map', this.boxes.map),
        panel('trend', this.boxes.trend),
        panel('warnings', this.boxes.warnings),
        panel('teams', this.boxes.teams),
        panel('patrols', this.boxes.patrols),
        panel('stock', this.boxes.stock),
        panel('today', this.boxes.today),
        panel('season', this.boxes.season),
      ),
    );
    this.clock = h('time', { class: 'now' });
    this.day = h('span', { class: 'day' });
    this.scope = h('span', { class: 'scope' });
    this.freshness = h('span', { class: 'fresh', id: 'freshness' });
    refill(byId('top-middle'), this.scope, this.day, this.clock, this.freshness);
    this.drawCounts();
  }

  // --- what the stream says

  event(name, value) {
    if (this.fresh) time.anew();
    this.fresh = false;
    if (value.at) time.heard(value.at);
    if (name === 'room') {
      this.view = value;
      this.drawPanels();
    } else if (name === 'board') {
      if (this.stale) this.lines.clear();
      this.stale = false;
      value.changed.forEach((line) => this.lines.set(line.incidentId, line));
      value.gone.forEach((id) => this.lines.delete(id));
      this.drawIncidents();
    }
    this.tick();
  }

  state(state, milliseconds) {
    // A reader that comes back begins anew: the first message holds every open line.
    if (state === 'connecting') {
      this.fresh = true;
      this.stale = true;
    }
    this.link = { state, until: performance.now() + milliseconds };
    document.body.dataset.link = state;
    this.tick();
  }

  refused(problem) {
    this.context.refused(problem);
  }

  // --- what is shown

  drawPanels() {
    const view = this.view;
    this.scope.textContent = [...(view.scope?.regions ?? []), ...(view.scope?.units ?? [])]
      .map((place) => place.name ?? place.code)
      .join(' · ');
    panels.warnings(this.boxes.warnings, view, time.now());
    panels.teams(this.boxes.teams, view.teams);
    panels.stock(this.boxes.stock, view.stock);
    panels.patrols(this.boxes.patrols, view.patrols);
    panels.today(this.boxes.today, view.today, view);
    panels.season(this.boxes.season, view.season, view);
    this.charts.drawTrend(view.trend ?? []);
    document.body.dataset.room = 'shown';
  }

  drawIncidents() {
    const lines = [...this.lines.values()].sort(byUrgency);
    this.drawCounts();
    const shown = lines.filter(FILTERS[this.filter]);
    this.table.draw(shown, t(this.filter === 'open' ? 'incidents.none' : 'incidents.none-such'));
    this.charts.drawMap(lines);
  }

  drawCounts() {
    const lines = [...this.lines.values()];
    const sizes = Object.keys(FILTERS).map((name) => [name, lines.filter(FILTERS[name]).length]);
    const key = JSON.stringify([sizes, this.filter]);
    if (key === this.drawn) return;
    this.drawn = key;
    const focused = document.activeElement?.dataset?.filter;
    refill(this.counts, sizes.map(([name, size]) => this.count(name, size)));
    if (focused) this.counts.querySelector(`[data-filter="${focused}"]`)?.focus();
  }

  count(name, size) {
    const choose = () => {
      this.filter = name;
      this.drawIncidents();
    };
    return h(
      'button',
      {
        type: 'button',
        class: `count ${name}${name === 'late' && size ? ' alarm' : ''}`,
        'data-filter': name,
        'aria-pressed': String(this.filter === name),
        onclick: choose,
      },
      h('b', {}, String(size)),
      h('span', {}, t(`count.${name}`)),
    );
  }

  tick() {
    this.clock.textContent = second(time.now());
    this.day.textContent = date(time.now());
    this.table.tick();
    this.drawFreshness();
    this.announce();
    panels.tickPatrols(this.boxes.patrols, time.now());
  }

  drawFreshness() {
    const silent = this.follower?.silentFor() ?? null;
    const { state, until } = this.link;
    const old = silent !== null && silent > OLD_AFTER;
    let text = t('fresh.connecting');
    if (state === 'live') text = t(old ? 'fresh.old' : 'fresh.live', { ago: ago(silent ?? 0) });
    if (state === 'waiting') {
      text = t('fresh.waiting', { n: Math.max(1, Math.ceil((until - performance.now()) / 1000)) });
    }
    this.freshness.textContent = text;
    const level = state === 'live' && !old ? 'live' : 'old';
    this.freshness.dataset.level = level;
    this.drawNotices(level, silent);
  }

  /** One band for everything that makes the figures less than current. */
  drawNotices(level, silent) {
    const said = [];
    if (level === 'old' && this.view && silent !== null && silent > 3) {
      said.push(t('notice.cut', { ago: ago(silent) }));
    }
    for (const source of this.view?.sources ?? []) {
      if (source.state !== 'live') {
        said.push(
          t(`notice.source.${source.state}`, {
            source: word('service', source.service),
            at: source.lastHeardAt ? moment(source.lastHeardAt) : '–',
          }),
        );
      }
    }
    const gaps = [...this.lines.values()].filter((line) => line.gap).length;
    if (gaps) said.push(t('notice.gaps', { n: gaps }));
    if (this.view?.gaps) said.push(t('notice.room-gaps', { n: this.view.gaps }));
    const key = said.join('\n');
    if (key === this.said) return;
    this.said = key;
    refill(byId('notices'), said.map((text) => h('p', {}, h('span', { 'aria-hidden': 'true' }, '⚠ '), text)));
  }

  /** A deadline that passes is spoken once; those already late when the page opens are counted. */
  announce() {
    const late = [...this.lines.values()].filter((line) => clockState(line) === 'late');
    if (!this.told) {
      if (this.lines.size) this.told = new Set(late.map((line) => line.incidentId));
      return;
    }
    const fresh = late.filter((line) => !this.told.has(line.incidentId));
    if (!fresh.length) return;
    fresh.forEach((line) => this.told.add(line.incidentId));
    byId('announce').textContent = fresh
      .map((line) => t('announce.late', { number: line.number ?? '' }))
      .join(' ');
    this.drawIncidents();
  }
}

export function open(main, context) {
  return new Room(main, context);
}
