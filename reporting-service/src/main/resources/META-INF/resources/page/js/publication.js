// 公开设置: what everybody may see of a region's winter; a leader chooses figure by figure.

import { h, refill } from './dom.js';
import { number, t } from './texts.js';
import { json, put, readPublic } from './session.js';
import { problemBox } from './problem.js';
import { summaryPanel } from './summary.js';

/** A snapshot is taken by a job: looked for so often, a second apart. */
const LOOKS = 30;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const same = (one, other) => one.length === other.length && one.every((id) => other.includes(id));

export class PublicationSwitch {
  constructor(area, { wanted, remember, attempt, me }) {
    this.area = area;
    this.wanted = wanted;
    this.remember = remember;
    this.attempt = attempt;
    this.me = me;
    this.turn = 0;
  }

  async begin() {
    this.region = h('input', { id: 'publication-region', list: 'own-regions', inputmode: 'numeric', pattern: '[0-9]{6}|[0-9]{9}|[0-9]{12}', maxlength: '12', required: true });
    this.region.value = this.wanted.get('region') ?? this.me.regions[0] ?? '';
    this.said = h('div', { role: 'alert' });
    this.setting = h('div', { class: 'area' });
    this.outside = h('section', { class: 'panel', 'aria-live': 'polite' });
    refill(
      this.area,
      h(
        'form',
        { class: 'panel chooser', onsubmit: this.attempt(() => this.read()) },
        h('h2', {}, t('publication.title')),
        h(
          'div',
          { class: 'fields' },
          h('div', { class: 'field' }, h('label', { for: 'publication-region' }, t('public.region')), this.region, h('datalist', { id: 'own-regions' }, this.me.regions.map((code) => h('option', { value: code })))),
          h('button', { type: 'submit', class: 'main' }, t('publication.read')),
        ),
      ),
      this.said,
      this.setting,
      this.outside,
    );
    if (this.region.value) await this.read();
  }

  async read() {
    const region = this.region.value.trim();
    this.remember({ view: 'publication', region });
    refill(this.said);
    refill(this.setting);
    refill(this.outside);
    this.draw(await json(`/api/v1/publications/${encodeURIComponent(region)}`));
    await this.look();
  }

  draw(setting) {
    this.now = setting;
    this.chosen = [...setting.figures];
    const state = setting.on ? 'publication.on' : 'publication.off';
    this.ranks = new Map();
    refill(
      this.setting,
      h(
        'section',
        { class: 'panel', 'data-on': String(setting.on) },
        h('h2', {}, setting.regionCode),
        h('p', { role: 'status' }, h('span', { class: `stamp ${setting.on ? 'accepted' : ''}` }, t(state)), ` ${t('publication.version', { n: number(setting.version) })} · `, h('a', { href: `/public#region=${setting.regionCode}` }, t('publication.page'))),
        h('fieldset', {}, h('legend', {}, t('publication.figures')), h('ol', { class: 'choices' }, setting.available.map((figure) => this.choice(figure)))),
        h('p', { class: 'hint' }, t('publication.hint')),
        h(
          'div',
          { class: 'buttons' },
          h('button', { type: 'button', class: 'main', id: 'publish', onclick: this.attempt(() => this.change(true)) }, t(setting.on ? 'publication.save' : 'publication.switch-on')),
          setting.on && h('button', { type: 'button', id: 'withdraw', onclick: this.attempt(() => this.change(false)) }, t('publication.switch-off')),
        ),
      ),
    );
    this.drawRanks();
  }

  choice(figure) {
    const id = `figure-${figure.id}`;
    const box = h('input', { type: 'checkbox', id, value: figure.id, onchange: () => this.tick(figure.id, box.checked) });
    box.checked = this.chosen.includes(figure.id);
    const rank = h('span', { class: 'hint' });
    this.ranks.set(figure.id, rank);
    return h('li', {}, box, h('label', { for: id }, figure.label), rank);
  }

  /** Figures are shown in the order in which they were ticked. */
  tick(id, isChosen) {
    this.chosen = this.chosen.filter((one) => one !== id);
    if (isChosen) this.chosen.push(id);
    this.drawRanks();
  }

  drawRanks() {
    this.ranks.forEach((rank, id) => {
      const place = this.chosen.indexOf(id);
      rank.textContent = place < 0 ? '' : t('publication.place', { n: number(place + 1) });
    });
  }

  async change(on) {
    refill(this.said);
    try {
      const address = `/api/v1/publications/${encodeURIComponent(this.now.regionCode)}`;
      this.draw(await put(address, { on, figures: this.chosen }, `"${this.now.version}"`));
    } catch (failure) {
      refill(this.said, problemBox(failure), failure.status === 412 && h('button', { type: 'button', id: 'read-anew', onclick: this.attempt(() => this.read()) }, t('publication.read-anew')));
      return;
    }
    await this.look();
  }

  /** What the public sees, until it is what the setting says. */
  async look() {
    const mine = ++this.turn;
    const { on, figures, regionCode } = this.now;
    for (let looks = 1; mine === this.turn && this.outside.isConnected; looks += 1) {
      const summary = await readPublic(regionCode);
      if (mine !== this.turn) return;
      const isSo = on ? summary !== null && same(summary.figures.map((one) => one.id), figures) : summary === null;
      refill(
        this.outside,
        h('h2', {}, t('publication.outside')),
        !isSo && h('p', { class: 'amber', 'data-waiting': 'yes' }, t('publication.waiting')),
        summary ? summaryPanel(summary) : h('p', { class: 'none' }, t('public.none')),
        h('button', { type: 'button', id: 'look-again', onclick: this.attempt(() => this.look()) }, t('publication.look')),
      );
      if (isSo || looks >= LOOKS) return;
      await wait(1000);
    }
  }
}
