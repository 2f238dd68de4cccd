// The steps of a report as buttons: offered by state and role, decided by the service.

import { h } from './dom.js';
import { t } from './texts.js';
import { download, hasRole, json, post, put } from './session.js';
import { askFor } from './drawer.js';

const OFFICER = ['reporting-officer'];
const SUPERIOR = ['reporting-officer', 'bureau-leader'];

/** What may be explained: asked for only once the service has refused without a reason. */
const EXPLAINED = ['sources-behind', 'invariant-broken', 'parts-missing'];

async function submit(report, address) {
  try {
    return await post(`${address}/submissions`, { reason: null });
  } catch (refused) {
    if (!EXPLAINED.includes(refused.problem?.code)) throw refused;
    const words = [refused.problem.title, refused.problem.detail].filter(Boolean).join(' · ');
    const reason = await askFor(t('step.submit'), `${words} ${t('step.submit.why')}`, true);
    return reason ? post(`${address}/submissions`, { reason }) : null;
  }
}

async function giveBack(address) {
  const reason = await askFor(t('step.return'), t('step.return.why'), true);
  return reason ? post(`${address}/returns`, { reason }) : null;
}

const STEPS = [
  { name: 'review', when: ['draft'], roles: SUPERIOR, go: (report, address) => post(`${address}/reviews`, { hash: report.hash }) },
  { name: 'submit', when: ['reviewed'], roles: OFFICER, go: submit },
  { name: 'accept', when: ['submitted'], roles: SUPERIOR, go: (report, address) => post(`${address}/acceptances`) },
  { name: 'return', when: ['submitted'], roles: SUPERIOR, go: (report, address) => giveBack(address) },
  { name: 'redraft', when: ['reviewed', 'returned', 'accepted'], roles: OFFICER, go: (report, address) => post(`${address}/redrafts`) },
];

/** 零报告: that nothing happened is a statement of its own. */
function zeroButton(report, address, actions) {
  const zero = report.zeroReport;
  const offered = zero?.nothingHappened && !zero.stated && report.state === 'draft' && hasRole(...OFFICER);
  const state = async () => {
    const entries = await json(`${address}/declarations`);
    const version = Math.max(0, ...entries.filter((one) => one.kind === 'zero-report').map((one) => one.version));
    await put(`${address}/zero-report`, { stated: true }, `"${version}"`);
    actions.show(await json(address));
  };
  return offered && h('button', { type: 'button', class: 'main', title: t('zero.unsaid'), onclick: actions.attempt(state) }, t('zero.state'));
}

const FORMATS = ['xlsx', 'csv', 'json'];

export function stepButtons(report, actions) {
  const address = `/api/v1/reports/${report.id}`;
  const act = (step) =>
    actions.attempt(async () => {
      const next = await step.go(report, address);
      if (next) actions.show(next);
    });
  const offered = STEPS.filter((step) => step.when.includes(report.state) && hasRole(...step.roles));
  return [
    offered.map((step, place) =>
      h('button', { type: 'button', class: place === 0 ? 'main' : null, 'data-step': step.name, onclick: act(step) }, t(`step.${step.name}`))),
    zeroButton(report, address, actions),
    FORMATS.map((format) =>
      h('button', { type: 'button', 'data-export': format, onclick: actions.attempt(() => download(`${address}/export?format=${format}`)) }, t(`export.${format}`))),
    h('button', { type: 'button', onclick: () => print() }, t('step.print')),
  ];
}
