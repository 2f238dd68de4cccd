// A region's public figures, as everybody sees them.

import { h } from './dom.js';
import { number, t } from './texts.js';

export function summaryPanel(summary) {
  const shown = (figure) => figure.text ?? number(figure.value);
  return h(
    'section',
    { class: 'panel summary' },
    h('h2', {}, summary.regionName ?? summary.regionCode),
    h('p', { class: 'hint' }, [summary.first && t('public.season', { first: summary.first }), summary.asOf && t('public.asOf', { day: summary.asOf })].filter(Boolean).join(' · ')),
    h('div', { class: 'tiles' }, (summary.figures ?? []).map((figure) => h('div', { class: 'tile', 'data-figure': figure.id }, h('b', {}, shown(figure)), h('span', {}, figure.label)))),
    summary.leastCount && h('p', { class: 'hint' }, t('public.small', { n: summary.leastCount })),
  );
}
