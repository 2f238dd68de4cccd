// The box in the middle of an empty page: how to get in, and kindly why it did not work.

import { h } from './dom.js';
import { t } from './texts.js';
import { leaveForSignIn } from './oidc.js';

function words(said) {
  if (!said) return null;
  if (said.status === 401) return t('sign-in.401');
  if (said.status === 403) return t('sign-in.403');
  if (said.problem) return [said.problem.title, said.problem.detail].filter(Boolean).join(' · ');
  return t(said.message?.startsWith('oidc.') ? said.message : 'sign-in.failed');
}

function byProvider(config, fail) {
  const go = () => leaveForSignIn(config.oidc).catch(fail);
  return [
    h('p', {}, t('sign-in.provider')),
    h('button', { type: 'button', class: 'main', id: 'sign-in', onclick: go }, t('sign-in.go')),
  ];
}

function byPaste(signInWith) {
  const field = h('textarea', {
    id: 'token',
    rows: '4',
    required: true,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'token-help',
  });
  const go = (event) => {
    event.preventDefault();
    const token = field.value;
    field.value = '';
    if (token.trim()) signInWith(token);
  };
  return h(
    'form',
    { onsubmit: go },
    h('label', { for: 'token' }, t('sign-in.token')),
    field,
    h('p', { id: 'token-help', class: 'hint' }, t('sign-in.paste')),
    h('button', { type: 'submit', class: 'main' }, t('sign-in.go')),
  );
}

export function signInBox({ config, said, signInWith, signedIn }) {
  const problem = h('p', { class: 'problem', role: 'alert', id: 'sign-in-problem' }, words(said));
  problem.hidden = !said;
  const fail = (failure) => {
    problem.textContent = words(failure);
    problem.hidden = false;
  };
  return h(
    'section',
    { class: 'sign-in' },
    h('h1', {}, t(signedIn ? 'sign-in.other' : 'sign-in.title')),
    problem,
    config.oidc ? byProvider(config, fail) : byPaste(signInWith),
  );
}
