// 附件: photographs of the work and materials that go up with a report.

import { h } from './dom.js';
import { moment, number, t, word } from './texts.js';
import { call, download, json, post } from './session.js';
import { table } from './drawer.js';
import { problemBox } from './problem.js';

const KINDS = ['work-photo', 'material'];

async function hashOf(file) {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function sending(address, again) {
  const file = h('input', { type: 'file', id: 'file', required: true, accept: '.jpg,.jpeg,.png,.pdf,.xlsx,.docx' });
  const kind = h('select', { id: 'file-kind' }, KINDS.map((code) => h('option', { value: code }, t(`attachment.${code}`))));
  const caption = h('input', { id: 'file-caption', maxlength: '200' });
  const said = h('div', { role: 'alert' });
  const send = async (event) => {
    event.preventDefault();
    said.replaceChildren();
    try {
      const [chosen] = file.files;
      const question = new URLSearchParams({ kind: kind.value });
      if (caption.value.trim()) question.set('caption', caption.value.trim());
      await call(`${address}/attachments/${await hashOf(chosen)}?${question}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: chosen,
      });
      await again();
    } catch (failure) {
      said.replaceChildren(problemBox(failure));
    }
  };
  const field = (name, input) => h('div', { class: 'field' }, h('label', { for: input.id }, t(`attachments.${name}`)), input);
  return h(
    'form',
    { class: 'fields', onsubmit: send },
    field('file', file),
    field('kind', kind),
    field('caption', caption),
    h('button', { type: 'submit' }, t('attachments.send')),
    said,
  );
}

export async function attachments(address, writing, again) {
  const found = await json(`${address}/attachments`);
  const remove = (one) => async () => {
    await post(`${address}/attachments/${one.id}/removals`);
    await again();
  };
  const row = (one) => [
    word('attachment', one.kind),
    one.caption ?? '',
    `${one.mediaType} · ${number(one.size / 1024, 0)} KiB`,
    moment(one.addedAt),
    h('code', {}, one.sha256.slice(0, 12)),
    h('div', { class: 'buttons' },
      h('button', { type: 'button', onclick: () => download(`${address}/attachments/${one.id}/content`) }, t('attachments.save')),
      writing && !found.frozen && h('button', { type: 'button', onclick: remove(one) }, t('attachments.remove'))),
  ];
  return [
    found.items.length === 0 && h('p', { class: 'none' }, t('attachments.none')),
    found.items.length > 0 &&
      table(['kind', 'caption', 'file', 'added', 'hash', 'save'].map((head) => t(`attachments.${head}`)), found.items.map(row)),
    writing && !found.frozen && sending(address, again),
  ];
}
