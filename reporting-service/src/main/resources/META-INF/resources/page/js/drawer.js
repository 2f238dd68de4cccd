// What stands behind a line or a figure: one dialog at the side; Esc closes it.

import { byId, h, refill } from './dom.js';
import { t } from './texts.js';

export function closeDrawer() {
  for (const id of ['drawer', 'ask']) {
    const dialog = byId(id);
    if (dialog.open) dialog.close();
  }
}

export function openDrawer(title, ...content) {
  const drawer = byId('drawer');
  refill(
    drawer,
    h(
      'header',
      {},
      h('h2', { id: 'drawer-title' }, title),
      h('button', { type: 'button', class: 'quiet', onclick: () => drawer.close() }, t('close')),
    ),
    h('div', { class: 'drawer-body', tabindex: '0' }, content),
  );
  if (!drawer.open) drawer.showModal();
  return drawer;
}

/** Facts as name and value; what is not known is left out. */
export function facts(pairs) {
  return h(
    'dl',
    { class: 'facts' },
    pairs
      .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
      .map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
  );
}

export function table(heads, rows, caption) {
  return h(
    'table',
    { class: 'list' },
    caption && h('caption', {}, caption),
    h('thead', {}, h('tr', {}, heads.map((head) => h('th', { scope: 'col' }, head)))),
    h(
      'tbody',
      {},
      rows.map((cells) => h('tr', {}, cells.map((cell) => h('td', {}, cell)))),
    ),
  );
}

/** A link to a file of another service; it asks for the reader's own rights there. */
export function away(address, text) {
  return address
    ? h('a', { href: address, target: '_blank', rel: 'noreferrer noopener' }, text ?? address)
    : null;
}

/** Asks for a text; null when the reader turns back. */
export function askFor(title, explanation, required) {
  const dialog = byId('ask');
  return new Promise((resolve) => {
    const field = h('textarea', { id: 'ask-text', rows: '4', maxlength: '500', required });
    let answer = null;
    const go = (event) => {
      event.preventDefault();
      answer = field.value.trim();
      dialog.close();
    };
    refill(
      dialog,
      h(
        'form',
        { onsubmit: go },
        h('h2', { id: 'ask-title' }, title),
        h('label', { for: 'ask-text' }, explanation),
        field,
        h(
          'div',
          { class: 'buttons' },
          h('button', { type: 'button', onclick: () => dialog.close() }, t('cancel')),
          h('button', { type: 'submit', class: 'main' }, t('go-on')),
        ),
      ),
    );
    dialog.addEventListener('close', () => resolve(answer), { once: true });
    dialog.showModal();
    field.focus();
  });
}
