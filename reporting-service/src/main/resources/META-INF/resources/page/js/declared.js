// 填报: what people state beside what is counted. Shown side by side, never adjusted.

import { h } from './dom.js';
import { number, t } from './texts.js';
import { json, put } from './session.js';
import { askFor, table } from './drawer.js';
import { problemBox } from './problem.js';

const etag = (version) => `"${version}"`;

/** Runs a change; its refusal is written where the button stood. */
function changing(change, again) {
  return async (event) => {
    const button = event.currentTarget;
    try {
      if (await change()) await again();
    } catch (failure) {
      button.after(problemBox(failure));
    }
  };
}

function declare(address, line, again) {
  const change = async () => {
    const text = await askFor(`${line.rowLabel} · ${line.columnLabel}`, t('declared.ask', { unit: line.declaredUnit ?? '' }), false);
    if (text === null) return false;
    const value = text === '' ? null : Number(text);
    await put(`${address}/declared-figures/${line.row}/${line.column}`, { value: Number.isNaN(value) ? text : value }, etag(line.version));
    return true;
  };
  return h('button', { type: 'button', onclick: changing(change, again) }, t('declared.enter'));
}

const sums = (line) =>
  line.parts.map((one) =>
    h('div', {}, `${one.label}：${number(one.sum)}`, one.variance ? h('b', { class: 'amber' }, ` ${t('declared.off', { n: number(one.variance) })}`) : ''));

export async function declaredFigures(address, writing, again) {
  const found = await json(`${address}/declared-figures`);
  if (!found.figures.length) return h('p', { class: 'none' }, t('declared.none'));
  const heads = ['item', 'total', 'computed', 'variance', 'parts'];
  return table(
    [...heads.map((head) => t(`declared.${head}`)), writing ? t('declared.enter') : ''],
    found.figures.map((line) => [
      `${line.rowLabel} · ${line.columnLabel} (${line.declaredUnit ?? line.unit ?? ''})`,
      number(line.declared),
      number(line.computed),
      h('span', { class: line.variance ? 'amber' : '' }, number(line.variance)),
      sums(line),
      writing ? declare(address, line, again) : '',
    ]),
  );
}

/** Number of the newest entry of an item: what If-Match has to name. */
const newest = (entries, kind, item) =>
  Math.max(0, ...entries.filter((one) => one.kind === kind && one.item === item).map((one) => one.version));

const body = (entries, kind, item) =>
  entries.filter((one) => one.kind === kind && one.item === item).sort((one, other) => other.version - one.version)[0]?.body;

function writing(address, part, entries, again) {
  const field = h('textarea', { id: `write-${part.item}`, rows: '3', maxlength: '4000' });
  field.value = body(entries, part.kind, part.item) ?? '';
  const save = async () => {
    await put(`${address}/${part.path}/${part.item}`, { body: field.value.trim() || null }, etag(newest(entries, part.kind, part.item)));
    return true;
  };
  return h('div', { class: 'field' }, h('label', { for: field.id }, part.label), field, h('button', { type: 'button', onclick: changing(save, again) }, t('texts.save')));
}

const reading = (part, entries) =>
  h('div', {}, h('h3', {}, part.label), h('p', {}, body(entries, part.kind, part.item) ?? t('texts.empty')));

export async function writtenParts(address, report, mayWrite, again) {
  const entries = await json(`${address}/declarations`);
  const parts = [
    ...(report.texts ?? []).map((text) => ({ kind: 'text', path: 'texts', item: text.id, label: text.required ? `${text.label} *` : text.label })),
    ...report.invariants
      .filter((one) => !one.passed && one.severity === 'explain')
      .map((one) => ({ kind: 'explanation', path: 'explanations', item: one.id, label: t('texts.explain', { what: one.label }) })),
  ];
  if (!parts.length) return h('p', { class: 'none' }, t('texts.none'));
  return parts.map((part) => (mayWrite ? writing(address, part, entries, again) : reading(part, entries)));
}
