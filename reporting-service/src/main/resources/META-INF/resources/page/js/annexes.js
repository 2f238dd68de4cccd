// What goes with a report beside its table: each is asked for when it is opened.

import { h, refill } from './dom.js';
import { t } from './texts.js';
import { hasRole } from './session.js';
import { problemBox } from './problem.js';
import { rollUp } from './roll-up.js';
import { declaredFigures, writtenParts } from './declared.js';
import { attachments } from './attachments.js';
import { EXPORTERS, factList } from './exports.js';

function annex(name, load) {
  const body = h('div', { class: 'annex-body' });
  const fill = async () => {
    try {
      refill(body, await load(fill));
    } catch (failure) {
      refill(body, failure.status === 404 ? h('p', { class: 'none' }, t(`${name}.none`)) : problemBox(failure));
    }
  };
  return h(
    'details',
    { class: 'panel', 'data-annex': name, ontoggle: (event) => event.target.open && fill() },
    h('summary', {}, t(`${name}.title`)),
    body,
  );
}

export function annexes(report, actions) {
  const address = `/api/v1/reports/${report.id}`;
  const writing = report.state === 'draft' && hasRole('reporting-officer');
  return h(
    'div',
    { class: 'annexes' },
    report.unitId && annex('rollup', () => rollUp(address, report)),
    annex('declared', (again) => declaredFigures(address, writing, again)),
    (report.texts ?? []).length + (report.invariants ?? []).length > 0 &&
      annex('texts', (again) => writtenParts(address, report, writing, again, actions)),
    annex('attachments', (again) => attachments(address, writing, again)),
    hasRole(...EXPORTERS) && annex('exports', () => factList(report)),
  );
}
