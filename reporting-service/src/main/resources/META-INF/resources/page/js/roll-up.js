// 汇总: what was accepted from below beside what the facts give, and who is missing.

import { h } from './dom.js';
import { deadline, number, t, word } from './texts.js';
import { json } from './session.js';
import { table } from './drawer.js';

const state = (code) => (code === 'missing' ? t('rollup.absent') : t(`report.state.${code}`));
const link = (unit, text) => (unit.reportId ? h('a', { href: `/reports#report=${unit.reportId}` }, text) : text);

function figures(rollup, report) {
  const column = (id) => report.columns.find((one) => one.id === id)?.label ?? id;
  const several = report.columns.length > 1;
  return rollup.rows.flatMap((row) =>
    row.cells.map((cell) => [
      several ? `${row.label} · ${column(cell.column)}` : row.label,
      word('rollup.how', row.how),
      number(cell.official),
      number(cell.own),
      number(cell.together),
      number(cell.ours),
      h('span', { class: cell.difference ? 'amber' : '' }, number(cell.difference)),
    ]),
  );
}

function missing(unit) {
  const late = unit.overdue ? h('b', { class: 'alarm' }, t('rollup.overdue')) : '';
  return [link(unit, unit.unitName ?? unit.unitId), state(unit.state), unit.dueAt ? deadline(unit.dueAt) : '–', late];
}

export async function rollUp(address, report) {
  const found = await json(`${address}/roll-up`);
  const heads = ['row', 'how', 'official', 'own', 'together', 'ours', 'difference'];
  return [
    h('p', { class: found.complete ? '' : 'amber' }, t(found.complete ? 'rollup.complete' : 'rollup.incomplete', { n: found.missing.length })),
    found.missing.length > 0 &&
      table([t('unit'), t('reports.state'), t('rollup.due'), ''], found.missing.map(missing), t('rollup.missing')),
    table(heads.map((head) => t(`rollup.${head}`)), figures(found, report)),
    found.parts.length > 0 &&
      table(
        [t('unit'), t('reports.state'), t('rollup.revision')],
        found.parts.map((part) => [link(part, part.unitName ?? part.unitId), state(part.state), number(part.revision)]),
        t('rollup.parts'),
      ),
    found.pending.length > 0 &&
      table(
        [t('unit'), t('rollup.then'), t('rollup.now')],
        found.pending.map((part) => [link(part, part.unitName ?? part.unitId), number(part.frozenRevision), number(part.revision)]),
        t('rollup.pending'),
      ),
    found.hash && h('p', { class: 'hash' }, `${t('sheet.hash')} `, h('code', {}, found.hash)),
  ];
}
