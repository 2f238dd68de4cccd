// A refusal in its own words: title, detail, and the fields it names.

import { h } from './dom.js';
import { t } from './texts.js';

export function problemBox(failure) {
  const problem = failure.problem;
  if (!problem) return h('div', { class: 'problem' }, t('sign-in.failed'));
  const errors = problem.violations ?? [];
  return h(
    'div',
    { class: 'problem', 'data-code': problem.code ?? '' },
    h('b', {}, problem.title ?? `HTTP ${failure.status}`),
    problem.detail && h('p', {}, problem.detail),
    errors.length > 0 && h('ul', {}, errors.map((error) => h('li', {}, [error.field, error.message].filter(Boolean).join(': ')))),
    problem.traceId && h('small', {}, problem.traceId),
  );
}
