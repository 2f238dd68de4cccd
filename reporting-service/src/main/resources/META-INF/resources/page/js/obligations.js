// 谁没报: who owes which table until when; those whose time is over stand first.

import { h, refill } from './dom.js';
import { deadline, moment, number, t } from './texts.js';
import { json } from './session.js';
import { periodInput } from './periods.js';

const ADDRESS = '/api/v1/report-obligations';
const TIMINGS = ['overdue', 'due-soon', 'open', 'late', 'in-time'];
const COUNTED = { overdue: 'overdue', 'due-soon': 'dueSoon', open: 'open', late: 'late', 'in-time': 'inTime' };
const HEADS = ['unit', 'region', 'form', 'period', 'state', 'timing', 'due', 'handed-in'];
const ROWS = 50;

const key = (one) => `${one.unitId} ${one.form} ${one.period}`;

/** To the unit's table: the report itself, or the place where it can be drafted. */
const table = (one) =>
  one.reportId
    ? `/reports#${new URLSearchParams({ report: one.reportId })}`
    : `/reports#${new URLSearchParams({ form: one.form, period: one.period, unit: one.unitId, open: 'yes' })}`;

export class Obligations {
  constructor(area, { forms, wanted, remember, attempt }) {
    this.area = area;
    this.forms = forms.filter((form) => form.owed);
    this.wanted = wanted;
    this.remember = remember;
    this.attempt = attempt;
    this.turn = 0;
  }

  async begin() {
    this.form = h(
      'select',
      { id: 'due-form', onchange: () => this.drawPeriod(null) },
      h('option', { value: '' }, t('due.every-form')),
      this.forms.map((form) => h('option', { value: form.form }, form.title)),
    );
    this.form.value = this.forms.some((form) => form.form === this.wanted.get('form')) ? this.wanted.get('form') : '';
    this.period = h('div', { class: 'field' });
    this.region = h('input', { id: 'due-region', inputmode: 'numeric', pattern: '[0-9]{6}|[0-9]{9}|[0-9]{12}', maxlength: '12' });
    this.region.value = this.wanted.get('region') ?? '';
    this.timing = this.wanted.get('timing');
    this.counts = h('div', { class: 'counts', role: 'group', 'aria-label': t('due.counts') });
    this.body = h('tbody', {});
    this.foot = h('div', { class: 'buttons' });
    const look = this.attempt(() => this.look());
    refill(
      this.area,
      h(
        'form',
        { class: 'panel chooser', onsubmit: look },
        h('h2', {}, t('due.title')),
        h(
          'div',
          { class: 'fields' },
          h('div', { class: 'field' }, h('label', { for: 'due-form' }, t('reports.form')), this.form),
          this.period,
          h('div', { class: 'field' }, h('label', { for: 'due-region' }, t('due.region')), this.region),
          h('button', { type: 'submit', class: 'main' }, t('due.look')),
        ),
        h('p', { class: 'hint' }, t('due.hint')),
      ),
      this.counts,
      h(
        'section',
        { class: 'panel' },
        h('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': t('due.title') },
          h('table', { class: 'list' }, h('thead', {}, h('tr', {}, HEADS.map((head) => h('th', { scope: 'col' }, t(`due.${head}`))))), this.body)),
        this.foot,
      ),
    );
    this.drawPeriod(this.wanted.get('period'));
    await this.look();
  }

  /** A period is asked for with its form alone: each form counts in its own. */
  drawPeriod(value) {
    const form = this.forms.find((one) => one.form === this.form.value);
    this.periodInput = form ? periodInput('due-period', form.period, value ?? '') : null;
    refill(this.period, form && [h('label', { for: 'due-period' }, t(`reports.period.${form.period}`)), this.periodInput]);
    this.period.hidden = !form;
  }

  question(more) {
    const asked = { form: this.form.value, period: this.periodInput?.value.trim(), regionCode: this.region.value.trim(), ...more };
    return new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  }

  /** Counts first, then the lines; an older look that is still loading may not draw over a newer. */
  async look() {
    const mine = ++this.turn;
    this.remember({ view: 'due', form: this.form.value, period: this.periodInput?.value, region: this.region.value.trim(), timing: this.timing });
    const counts = await json(`${ADDRESS}/counts?${this.question()}`);
    if (mine !== this.turn) return;
    this.found = counts;
    this.drawCounts();
    this.shown = new Set();
    this.body.replaceChildren();
    const wanted = this.timing ? [this.timing] : TIMINGS;
    this.left = wanted.filter((timing) => counts[COUNTED[timing]] > 0);
    this.all = this.left.reduce((sum, timing) => sum + counts[COUNTED[timing]], 0);
    this.cursor = null;
    await this.more(mine);
  }

  drawCounts() {
    const choose = (timing) =>
      this.attempt(async () => {
        this.timing = this.timing === timing ? null : timing;
        await this.look();
        this.counts.querySelector(`[data-timing="${timing}"]`).focus();
      });
    refill(
      this.counts,
      TIMINGS.map((timing) => {
        const count = this.found[COUNTED[timing]];
        const alarm = timing === 'overdue' && count > 0 ? ' alarm' : '';
        return h(
          'button',
          { type: 'button', class: `count${alarm}`, 'data-timing': timing, 'aria-pressed': String(this.timing === timing), onclick: choose(timing) },
          h('b', {}, number(count)),
          h('span', {}, t(`timing.${timing}`)),
        );
      }),
    );
  }

  /** One page of lines, over the border from one timing to the next. */
  async more(mine) {
    let room = ROWS;
    while (room > 0 && this.left.length > 0) {
      const page = await json(`${ADDRESS}?${this.question({ timing: this.left[0], limit: String(room), cursor: this.cursor })}`);
      if (mine !== this.turn) return;
      const fresh = page.items.filter((one) => !this.shown.has(key(one)));
      fresh.forEach((one) => this.shown.add(key(one)));
      this.body.append(...fresh.map((one) => this.line(one)));
      room -= page.items.length;
      this.cursor = page.nextCursor;
      if (!this.cursor) this.left.shift();
    }
    this.drawFoot(mine);
  }

  drawFoot(mine) {
    const next = this.attempt(async () => {
      const last = this.body.lastElementChild;
      await this.more(mine);
      last?.nextElementSibling?.querySelector('a').focus();
    });
    refill(
      this.foot,
      h('span', { class: 'hint', role: 'status' }, this.shown.size ? t('due.shown', { n: number(this.shown.size), all: number(this.all) }) : t('due.none')),
      this.left.length > 0 && h('button', { type: 'button', id: 'due-more', onclick: next }, t('reports.more')),
    );
  }

  line(one) {
    const state = one.state === 'missing' ? t('rollup.absent') : `${t(`report.state.${one.state}`)} · ${t('sheet.revision', { n: number(one.revision) })}`;
    const timing = h('span', { class: `timing ${one.timing}` }, t(`timing.${one.timing}`));
    return h(
      'tr',
      { 'data-unit': one.unitId, 'data-timing': one.timing },
      [h('a', { href: table(one) }, one.unitName ?? one.unitId), one.regionCode, one.title, one.period, state, timing, deadline(one.dueAt), one.handedInAt ? moment(one.handedInAt) : '–'].map((cell) => h('td', {}, cell)),
    );
  }
}
