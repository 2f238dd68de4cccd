// 明细导出: the facts behind a table as a job: asked for, watched, fetched by whoever asked.

import { h, refill } from './dom.js';
import { moment, number, t, word } from './texts.js';
import { download, json, post } from './session.js';
import { problemBox } from './problem.js';

export const EXPORTERS = ['reporting-officer', 'bureau-leader', 'lead-group', 'auditor'];

const ADDRESS = '/api/v1/exports';
const FORMATS = ['csv', 'xlsx'];
const HEADS = ['table', 'place', 'asked', 'format', 'state', 'file'];
const PAUSE = 1000;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The reader's own jobs; those that run are asked for every second until they have ended. */
class Jobs {
  constructor({ title, takes }) {
    this.title = title;
    this.takes = takes;
    this.lines = new Map();
    this.running = new Set();
    this.body = h('tbody', {});
    this.table = h('table', { class: 'list' }, h('thead', {}, h('tr', {}, HEADS.map((head) => h('th', { scope: 'col' }, t(`exports.${head}`))))), this.body);
    this.foot = h('div', { class: 'buttons' });
    this.said = h('div', { role: 'alert' });
    this.element = h('div', { class: 'jobs' }, this.said, h('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': t('exports.own') }, this.table), this.foot);
  }

  /** What is refused is said where the list stands. */
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

  async load(cursor) {
    const page = await json(`${ADDRESS}?limit=50${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    page.items.filter(this.takes).forEach((job) => this.put(job));
    this.next = page.nextCursor;
    this.drawFoot();
    this.watch();
  }

  /** A new job stands on top; one that is there already is drawn anew where it stands. */
  put(job, isNew) {
    const line = this.line(job);
    const before = this.lines.get(job.id);
    if (before) before.replaceWith(line);
    else if (isNew) this.body.prepend(line);
    else this.body.append(line);
    this.lines.set(job.id, line);
    if (job.state === 'running') this.running.add(job.id);
    else this.running.delete(job.id);
    this.drawFoot();
  }

  drawFoot() {
    this.table.hidden = this.lines.size === 0;
    const more = this.next && h('button', { type: 'button', onclick: this.attempt(() => this.load(this.next)) }, t('reports.more'));
    refill(this.foot, this.lines.size === 0 && h('span', { class: 'hint' }, t('exports.none')), more);
  }

  async watch() {
    if (this.watching) return;
    this.watching = true;
    while (this.running.size > 0) {
      await wait(PAUSE);
      if (!this.element.isConnected) break;
      for (const id of [...this.running]) await this.ask(id);
    }
    this.watching = false;
  }

  /** A line that is cut comes back by itself; what is refused is said, and not asked again. */
  async ask(id) {
    try {
      this.put(await json(`${ADDRESS}/${id}`));
    } catch (failure) {
      if (!failure.problem) return;
      this.running.delete(id);
      refill(this.said, problemBox(failure));
    }
  }

  line(job) {
    const file = () => download(`${ADDRESS}/${job.id}/file`);
    return h(
      'tr',
      { 'data-export': job.id, 'data-state': job.state },
      [
        `${this.title(job.form)} · ${job.period}`,
        job.regionCode,
        moment(job.askedAt),
        job.format,
        this.progress(job),
        job.state === 'done' && [h('button', { type: 'button', onclick: this.attempt(file) }, t('exports.download')), h('small', {}, ` ${t('exports.until', { at: moment(job.expiresAt) })}`)],
      ].map((cell) => h('td', {}, cell)),
    );
  }

  progress(job) {
    const said = t('exports.progress', { n: number(job.rowsDone), all: number(job.rows.length), facts: number(job.facts) });
    const bar = job.state === 'running' && h('progress', { max: String(job.rows.length), value: String(job.rowsDone), 'aria-label': said });
    return [h('span', { class: `export ${job.state}` }, t(`exports.state.${job.state}`)), ' ', bar, h('small', {}, ` ${said}`), job.reason && h('p', { class: 'amber' }, word('exports.reason', job.reason))];
  }
}

/** Below a report: asks for what stands behind it, and shows what was asked for before. */
export async function factList(report) {
  const isOfIt = (job) =>
    job.form === report.form && job.period === report.period && (report.unitId ? job.unitId === report.unitId : !job.unitId && job.regionCode === report.regionCode);
  const jobs = new Jobs({ title: () => report.title, takes: isOfIt });
  const format = h('select', { id: 'export-format' }, FORMATS.map((code) => h('option', { value: code }, code)));
  const ask = async () => {
    jobs.put(await post(ADDRESS, { reportId: report.id, format: format.value }, true), true);
    jobs.watch();
  };
  await jobs.load();
  return [
    h('p', { class: 'hint' }, t('exports.hint')),
    h(
      'form',
      { class: 'fields', onsubmit: jobs.attempt(ask) },
      h('div', { class: 'field' }, h('label', { for: 'export-format' }, t('exports.format')), format),
      h('button', { type: 'submit', id: 'export-ask' }, t('exports.ask')),
    ),
    jobs.element,
  ];
}

/** All that the reader asked for. */
export class OwnExports {
  constructor(area, { forms, remember }) {
    this.area = area;
    this.remember = remember;
    const titles = Object.fromEntries(forms.map((form) => [form.form, form.title]));
    this.jobs = new Jobs({ title: (form) => titles[form] ?? form, takes: () => true });
  }

  async begin() {
    this.remember({ view: 'exports' });
    refill(this.area, h('section', { class: 'panel' }, h('h2', {}, t('exports.own')), h('p', { class: 'hint' }, t('exports.where')), this.jobs.element));
    await this.jobs.load();
  }
}
