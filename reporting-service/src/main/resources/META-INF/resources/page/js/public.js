// The public summary of a region's season: no token, nothing personal, small counts not shown.

import { h, refill } from './dom.js';
import { t } from './texts.js';
import { call } from './session.js';
import { summaryPanel } from './summary.js';

class Summary {
  constructor(main) {
    this.region = h('input', { id: 'public-region', inputmode: 'numeric', pattern: '[0-9]{6,12}', maxlength: '12', required: true });
    this.region.value = new URLSearchParams(location.hash.slice(1)).get('region') ?? '';
    this.result = h('div', { 'aria-live': 'polite' });
    const show = (event) => {
      event.preventDefault();
      this.show();
    };
    refill(
      main,
      h(
        'div',
        { class: 'public' },
        h('h1', {}, t('public.title')),
        h(
          'form',
          { class: 'fields', onsubmit: show },
          h('div', { class: 'field' }, h('label', { for: 'public-region' }, t('public.region')), this.region),
          h('button', { type: 'submit', class: 'main' }, t('public.show')),
        ),
        this.result,
      ),
    );
  }

  close() {}

  async show() {
    const region = this.region.value.trim();
    if (!region) {
      refill(this.result, h('p', { class: 'none' }, t('public.ask')));
      return;
    }
    history.replaceState(null, '', `${location.pathname}#region=${encodeURIComponent(region)}`);
    try {
      const answer = await call(`/api/v1/public/season-summaries/${encodeURIComponent(region)}`);
      refill(this.result, summaryPanel(await answer.json()));
    } catch (failure) {
      refill(this.result, h('p', { class: 'problem' }, t(failure.status === 404 ? 'public.none' : 'public.failed')));
    }
  }
}

export async function open(main) {
  const summary = new Summary(main);
  await summary.show();
  return summary;
}
