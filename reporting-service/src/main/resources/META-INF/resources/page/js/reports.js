// The report page: choose form, place and period, or one of those at hand; then the sheet. Beside it
// its other views, each a module of its own.

import { h, refill } from './dom.js';
import { number, t } from './texts.js';
import { hasRole, json, post } from './session.js';
import { problemBox } from './problem.js';
import { periodInput, runningPeriod } from './periods.js';
import { ReportSheet } from './sheet.js';
import { Obligations } from './obligations.js';
import { EXPORTERS, OwnExports } from './exports.js';
import { PublicationSwitch } from './publication.js';

const VIEWS = {
  due: { word: 'reports.view.due', View: Obligations },
  exports: { word: 'reports.view.exports', View: OwnExports, roles: EXPORTERS },
  publication: { word: 'reports.view.publication', View: PublicationSwitch, roles: ['bureau-leader'] },
};
const STATES = ['draft', 'reviewed', 'submitted', 'returned', 'accepted'];

const asked = () => new URLSearchParams(location.hash.slice(1));

function remember(values) {
  const question = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
  history.replaceState(null, '', `${location.pathname}#${question}`);
}

class Reports {
  constructor(main, context) {
    this.context = context;
    this.main = main;
    this.wanted = asked();
    this.said = h('div', { role: 'alert' });
    this.area = h('div', { class: 'area' });
    this.tabs = h('nav', { class: 'tabs', 'aria-label': t('reports.views') });
    refill(main, h('div', { class: 'reports' }, h('h1', { class: 'unseen' }, t('view.reports')), this.tabs, this.said, this.area));
    this.changed = () => this.begin();
    addEventListener('hashchange', this.changed);
  }

  close() {
    removeEventListener('hashchange', this.changed);
  }

  async begin() {
    this.wanted = asked();
    this.drawTabs();
    try {
      this.forms ??= await json('/api/v1/forms');
      const id = this.wanted.get('report');
      if (id) await this.openReport(id);
      else if (VIEWS[this.wanted.get('view')]) await this.openView(VIEWS[this.wanted.get('view')]);
      else await this.choose();
    } catch (failure) {
      this.failed(failure);
    }
  }

  drawTabs() {
    const here = VIEWS[this.wanted.get('view')] ? this.wanted.get('view') : '';
    const tab = (view, said) => h('a', { href: view ? `/reports#view=${view}` : '/reports#', 'aria-current': view === here ? 'page' : null }, said);
    const offered = Object.entries(VIEWS).filter(([, { roles }]) => !roles || hasRole(...roles));
    refill(this.tabs, tab('', t('reports.view.tables')), offered.map(([view, { word }]) => tab(view, t(word))));
  }

  openView({ View }) {
    const { forms, wanted, context } = this;
    return new View(this.area, { forms, wanted, remember, attempt: (action) => this.attempt(action), me: context.me }).begin();
  }

  failed(failure) {
    if (failure.status === 401 || failure.status === 403) this.context.refused(failure);
    else refill(this.said, problemBox(failure));
  }

  attempt(action) {
    return async (event) => {
      event?.preventDefault();
      refill(this.said);
      try {
        await action();
      } catch (failure) {
        refill(this.said, problemBox(failure));
      }
    };
  }

  // --- choosing

  async choose() {
    this.form = h('select', { id: 'form', onchange: () => this.drawPeriod() }, this.forms.map((form) => h('option', { value: form.form }, form.title)));
    this.form.value = this.wanted.get('form') ?? this.forms[0]?.form;
    this.place = h('div', { class: 'field' });
    this.period = h('div', { class: 'field' });
    this.list = h('section', { class: 'panel' });
    const field = (name, input) => h('div', { class: 'field' }, h('label', { for: name }, t(`reports.${name}`)), input);
    refill(
      this.area,
      h(
        'form',
        { class: 'panel chooser', onsubmit: this.attempt(() => this.lookUp()) },
        h('h2', {}, t('reports.choose')),
        h('div', { class: 'fields' }, field('form', this.form), this.place, this.period, h('button', { type: 'submit', class: 'main' }, t('reports.open'))),
        (this.nothing = h('div', { role: 'status' })),
      ),
      this.list,
    );
    this.drawPeriod();
    await this.drawPlaces();
    if (this.wanted.get('open')) await this.attempt(() => this.lookUp())();
    if (this.list.isConnected) await this.drawList();
  }

  kind() {
    return this.forms.find((form) => form.form === this.form.value)?.period ?? 'month';
  }

  drawPeriod() {
    const kind = this.kind();
    const value = this.form.value === this.wanted.get('form') ? this.wanted.get('period') : null;
    this.periodInput = periodInput('period', kind, value ?? runningPeriod(kind), true);
    refill(this.period, h('label', { for: 'period' }, t(`reports.period.${kind}`)), this.periodInput);
  }

  /** Units within the reader's scope, and the regions of the token itself. */
  async drawPlaces() {
    const me = this.context.me;
    const units = [];
    for (const region of me.regions.slice(0, 5)) {
      units.push(...(await this.unitsOf(region)));
    }
    this.unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
    const own = me.units.length ? units.filter((unit) => me.units.includes(unit.id)) : units;
    const unit = this.wanted.get('unit');
    if (unit && !own.some((one) => one.id === unit)) own.unshift(await json(`/api/v1/units/${encodeURIComponent(unit)}`));
    const select = h(
      'select',
      { id: 'place' },
      me.units.length === 0 && h('optgroup', { label: t('reports.place.region') }, me.regions.map((code) => h('option', { value: `region:${code}` }, code))),
      h('optgroup', { label: t('reports.place.unit') }, own.map((unit) => h('option', { value: `unit:${unit.id}` }, `${unit.name} (${unit.regionCode})`))),
    );
    const region = this.wanted.get('region');
    if (unit) select.value = `unit:${unit}`;
    else if (region) select.value = `region:${region}`;
    if (!select.value) select.selectedIndex = 0;
    this.placeInput = select;
    refill(this.place, h('label', { for: 'place' }, t('reports.place')), select);
  }

  async unitsOf(region) {
    const found = [];
    let cursor = '';
    for (let pages = 0; pages < 5; pages += 1) {
      const page = await json(`/api/v1/units?region=${region}&limit=200${cursor}`);
      found.push(...page.items);
      if (!page.nextCursor) break;
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
    return found;
  }

  async drawList(cursor) {
    const state = this.wanted.get('state') ?? '';
    const question = new URLSearchParams({ limit: '50' });
    if (state) question.set('state', state);
    if (cursor) question.set('cursor', cursor);
    const page = await json(`/api/v1/reports?${question}`);
    const filter = h(
      'select',
      { id: 'state', onchange: () => { remember({ state: filter.value }); this.begin(); } },
      h('option', { value: '' }, t('reports.all')),
      STATES.map((code) => h('option', { value: code }, t(`report.state.${code}`))),
    );
    filter.value = state;
    const titles = Object.fromEntries(this.forms.map((form) => [form.form, form.title]));
    refill(
      this.list,
      h('div', { class: 'row' }, h('h2', {}, t('reports.list')), h('div', { class: 'field' }, h('label', { for: 'state' }, t('reports.state')), filter)),
      page.items.length === 0 && h('p', { class: 'none' }, t('reports.list.none')),
      page.items.length > 0 &&
        h(
          'table',
          { class: 'list' },
          h('thead', {}, h('tr', {}, ['form', 'period', 'place', 'state'].map((key) => h('th', { scope: 'col' }, t(`reports.${key}`))))),
          h('tbody', {}, page.items.map((report) => this.listed(report, titles))),
        ),
      page.nextCursor && h('button', { type: 'button', onclick: this.attempt(() => this.drawList(page.nextCursor)) }, t('reports.more')),
    );
  }

  listed(report, titles) {
    const open = h('a', { href: `/reports#report=${report.id}` }, titles[report.form] ?? report.form);
    const state = `${t(`report.state.${report.state}`)} · ${t('sheet.revision', { n: number(report.revision) })}`;
    return h('tr', {}, [open, report.period, this.unitNames.get(report.unitId) ?? report.regionCode, state].map((cell) => h('td', {}, cell)));
  }

  subject() {
    const [kind, id] = this.placeInput.value.split(/:(.*)/);
    return kind === 'unit' ? { unitId: id } : { regionCode: id };
  }

  /** The newest revision of exactly this table; where there is none, drafting is offered. */
  async lookUp() {
    const subject = this.subject();
    const wanted = { form: this.form.value, period: this.periodInput.value.trim() };
    remember({ ...wanted, unit: subject.unitId, region: subject.regionCode });
    const found = await this.find(wanted, subject);
    if (found) {
      await this.openReport(found.id);
      return;
    }
    const draft = async () => this.show(await post('/api/v1/reports', { ...wanted, ...subject }, true));
    refill(
      this.nothing,
      h('p', {}, t('reports.none'), hasRole('reporting-officer') && ` ${t('reports.may-draft')}`),
      hasRole('reporting-officer') && h('button', { type: 'button', class: 'main', id: 'draft', onclick: this.attempt(draft) }, t('reports.draft')),
    );
  }

  async find(wanted, subject) {
    const isIt = (report) => (subject.unitId ? report.unitId === subject.unitId : !report.unitId && report.regionCode === subject.regionCode);
    let cursor = '';
    for (;;) {
      const page = await json(`/api/v1/reports?${new URLSearchParams({ ...wanted, limit: '200' })}${cursor}`);
      const report = page.items.filter(isIt).sort((one, other) => other.revision - one.revision)[0];
      if (report || !page.nextCursor) return report;
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
  }

  async openReport(id) {
    this.show(await json(`/api/v1/reports/${encodeURIComponent(id)}`));
  }

  show(report) {
    remember({ report: report.id });
    const back = () => {
      remember({ form: report.form, period: report.period, unit: report.unitId, region: report.unitId ? null : report.regionCode });
      this.begin();
    };
    new ReportSheet(this.area, { back, attempt: (action) => this.attempt(action), show: (next) => this.show(next), me: this.context.me }).draw(report);
  }
}

export async function open(main, context) {
  const reports = new Reports(main, context);
  await reports.begin();
  return reports;
}

