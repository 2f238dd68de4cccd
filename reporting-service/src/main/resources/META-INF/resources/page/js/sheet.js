// One report as on paper: the table, what it rests on, and its next steps.

import { h, refill } from './dom.js';
import { deadline, moment, number, t, word } from './texts.js';
import { openFacts } from './facts.js';
import { stepButtons } from './steps.js';
import { annexes } from './annexes.js';

/** How deep a row lies below what it is a part of (其中). */
export function depth(row, rows) {
  let levels = 0;
  for (let above = row; above?.subsetOf && levels < 5; levels += 1) {
    above = rows.find((other) => other.id === above.subsetOf);
  }
  return levels;
}

/** Columns of one group share a merged head: [{label, columns}], label null without a group. */
export function groups(columns) {
  const found = [];
  for (const column of columns) {
    const last = found[found.length - 1];
    if (column.group && last?.label === column.group) last.columns.push(column);
    else found.push({ label: column.group ?? null, columns: [column] });
  }
  return found;
}

export class ReportSheet {
  constructor(area, actions) {
    this.area = area;
    this.actions = actions;
  }

  draw(report) {
    this.report = report;
    refill(
      this.area,
      h(
        'div',
        { class: 'tools' },
        h('button', { type: 'button', class: 'quiet', onclick: this.actions.back }, `← ${t('reports.back')}`),
        h('div', { class: 'buttons', id: 'steps' }, stepButtons(report, this.actions)),
      ),
      h('article', { class: 'panel paper', 'data-report': report.id, 'data-state': report.state }, this.head(), this.table(), this.foot()),
      annexes(report, this.actions),
    );
  }

  head() {
    const report = this.report;
    const pair = (name, value) => h('span', {}, h('span', { class: 'soft' }, `${t(name)}：`), value);
    return h(
      'header',
      { class: 'paper-head' },
      report.zeroReport?.stated && h('p', { class: 'zero' }, report.zeroReport.title),
      h('h2', {}, report.title),
      h(
        'p',
        { class: 'under' },
        report.unitId ? pair('sheet.unit', report.unitName ?? report.unitId) : pair('sheet.region', report.regionCode),
        pair('sheet.period', report.period),
        h('span', { class: `stamp ${report.state}` }, `${t(`report.state.${report.state}`)} · ${t('sheet.revision', { n: report.revision })}`),
        report.dueAt && h('span', {}, t('sheet.due', { at: deadline(report.dueAt) })),
      ),
    );
  }

  table() {
    const { columns, rows } = this.report;
    const official = rows.filter((row) => !row.diagnostic);
    const others = rows.filter((row) => row.diagnostic);
    return h(
      'div',
      { class: 'scrolls wide', tabindex: '0', role: 'region', 'aria-label': this.report.title },
      h(
        'table',
        { class: 'sheet' },
        this.heads(columns),
        h('tbody', {}, official.map((row) => this.row(row, rows))),
        others.length > 0 &&
          h(
            'tbody',
            { class: 'diagnostic' },
            h('tr', {}, h('th', { colspan: String(columns.length + 2), scope: 'rowgroup' }, t('sheet.diagnostic'))),
            others.map((row) => this.row(row, rows)),
          ),
      ),
    );
  }

  heads(columns) {
    const parts = groups(columns);
    const deep = parts.some((part) => part.label);
    const two = deep ? '2' : null;
    const top = [
      h('th', { scope: 'col', rowspan: two }, t('sheet.item')),
      h('th', { scope: 'col', rowspan: two }, t('sheet.measure')),
      parts.map((part) =>
        part.label
          ? h('th', { scope: 'colgroup', colspan: String(part.columns.length) }, part.label)
          : part.columns.map((column) => h('th', { scope: 'col', rowspan: two }, column.label)),
      ),
    ];
    const below = parts.filter((part) => part.label).flatMap((part) => part.columns.map((column) => h('th', { scope: 'col' }, column.label)));
    return h('thead', {}, h('tr', {}, top), deep && h('tr', {}, below));
  }

  row(row, rows) {
    const cells = Object.fromEntries(row.cells.map((cell) => [cell.column, cell]));
    return h(
      'tr',
      { 'data-row': row.id },
      h('th', { scope: 'row', class: `depth-${depth(row, rows)}` }, row.label),
      h('td', { class: 'measure' }, row.unit ?? ''),
      this.report.columns.map((column) => this.cell(row, column, cells[column.id])),
    );
  }

  cell(row, column, cell) {
    const correction = this.report.pendingCorrections.find((one) => !one.declared && one.row === row.id && one.column === column.id);
    const open = () => openFacts(this.report, row, column);
    const said = `${row.label}, ${column.label}: ${number(cell?.value)}`;
    return h(
      'td',
      { class: 'figure', 'data-column': column.id },
      h('button', { type: 'button', class: 'line', 'aria-label': said, onclick: open }, cell ? number(cell.value) : '–'),
      cell?.declared !== undefined &&
        cell.declared !== null &&
        h('small', { class: cell.variance ? 'amber' : '' }, t('sheet.declared', { n: number(cell.declared), gap: number(cell.variance) })),
      cell?.backEntered > 0 && h('small', {}, t('sheet.back', { n: number(cell.backEntered) })),
      correction && h('small', { class: 'amber' }, t('sheet.pending', { n: number(correction.now) })),
    );
  }

  // --- below the table

  foot() {
    const report = this.report;
    return h(
      'footer',
      { class: 'paper-foot' },
      this.corrections(),
      this.invariants(),
      h(
        'section',
        {},
        h('h3', {}, t('sheet.sources')),
        h('p', { class: report.complete ? '' : 'amber' }, t(report.complete ? 'sheet.complete' : 'sheet.incomplete')),
        h('ul', {}, (report.sources ?? []).map((source) =>
          h('li', {}, t('sheet.covered', { source: word('service', source.service), state: t(`source.${source.state}`), at: moment(source.coveredUntil) })))),
      ),
      this.words(),
      report.reason && h('p', { class: 'reason' }, t('sheet.reason', { text: report.reason })),
      this.steps(),
      h('p', { class: 'hash' }, `${t('sheet.hash')} `, h('code', {}, report.hash)),
    );
  }

  /** What the form asks for in words; what is still empty is seen on paper, too. */
  words() {
    return (this.report.texts ?? []).map((text) =>
      h('section', {}, h('h3', {}, text.label), h('p', { class: text.body ? 'written' : 'soft' }, text.body ?? t('texts.empty'))));
  }

  steps() {
    const done = ['drafted', 'reviewed', 'submitted', 'decided'].filter((step) => this.report[step]);
    return h('ul', { class: 'signed' }, done.map((step) =>
      h('li', {}, h('span', { class: 'soft' }, t(`sheet.${step}`)), ` ${this.report[step].by} · ${moment(this.report[step].at)}`)));
  }

  invariants() {
    const list = this.report.invariants ?? [];
    if (!list.length) return null;
    const label = (column) => this.report.columns.find((one) => one.id === column)?.label ?? column ?? '';
    const broken = (one) => t('sheet.broken', { parts: number(one.parts), whole: number(one.whole), gap: number(one.parts - one.whole) });
    return h(
      'section',
      {},
      h('h3', {}, t('sheet.invariants')),
      h('ul', {}, list.map((one) =>
        h('li', { class: one.passed ? '' : 'amber', 'data-invariant': one.id }, h('span', { 'aria-hidden': 'true' }, one.passed ? '✓ ' : '⚠ '), `${one.label} (${label(one.column)}) — ${one.passed ? t('sheet.passed') : broken(one)}`,
          !one.passed && one.severity && h('small', {}, ` ${t(one.severity === 'explain' ? 'sheet.explain' : 'sheet.blocks')}`),
          one.explanation && h('p', { class: 'reason' }, t('sheet.explained', { text: one.explanation }))))),
    );
  }

  corrections() {
    const list = this.report.pendingCorrections;
    if (!list.length) return null;
    const name = (of, id) => of.find((one) => one.id === id)?.label ?? id;
    return h(
      'section',
      { class: 'corrections' },
      h('h3', {}, t('sheet.corrections')),
      h(
        'table',
        { class: 'list' },
        h('thead', {}, h('tr', {}, ['row', 'column', 'frozen-value', 'now-value', 'difference'].map((key) => h('th', { scope: 'col' }, t(`sheet.${key}`))))),
        h('tbody', {}, list.map((one) =>
          h('tr', {}, [name(this.report.rows, one.row), name(this.report.columns, one.column) + (one.declared ? t('sheet.stated') : ''), number(one.frozen), number(one.now), number(one.now - one.frozen)].map((cell) => h('td', {}, cell))))),
      ),
    );
  }
}

