// What stands behind a cell: one page of facts after the other, each with its file at the owner.

import { h, refill } from './dom.js';
import { moment, number, t } from './texts.js';
import { json } from './session.js';
import { away, openDrawer } from './drawer.js';
import { problemBox } from './problem.js';

const HEADS = ['at', 'number', 'quantity', 'codes', 'notes'];

function notes(fact) {
  return [fact.backEntered && t('facts.back'), fact.reversing && t('facts.reversing'), fact.proposal].filter(Boolean).join(' · ');
}

const codes = (fact) =>
  Object.values(fact.codes ?? {})
    .flat()
    .join(', ');

function line(fact) {
  const file = fact.link ? away(fact.link, fact.number ?? fact.thingKind) : (fact.number ?? '–');
  const at = fact.endedAt ? `${moment(fact.at)} – ${moment(fact.endedAt)}` : moment(fact.at);
  return h('tr', {}, [at, file, number(fact.quantity), codes(fact), notes(fact)].map((cell) => h('td', {}, cell)));
}

export async function openFacts(report, row, column) {
  const address = `/api/v1/reports/${report.id}/cells/${row.id}/${column.id}/facts`;
  const body = h('tbody', {});
  const more = h('div', { class: 'buttons' });
  let count = 0;
  openDrawer(
    t('facts.title', { row: row.label, column: column.label }),
    h('table', { class: 'list' }, h('thead', {}, h('tr', {}, HEADS.map((key) => h('th', { scope: 'col' }, t(`facts.${key}`))))), body),
    more,
    h('p', {}, h('code', {}, address)),
  );
  const load = async (cursor) => {
    try {
      const page = await json(`${address}?limit=50${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
      page.items.forEach((fact) => body.append(line(fact)));
      count += page.items.length;
      refill(
        more,
        h('span', { class: 'hint' }, count ? t('facts.shown', { n: count }) : t('facts.none')),
        page.nextCursor && h('button', { type: 'button', onclick: () => load(page.nextCursor) }, t('reports.more')),
      );
    } catch (failure) {
      refill(more, problemBox(failure));
    }
  };
  await load(null);
}
