// The shell: three views in one document, so that the token in memory serves them all.

import { byId, h, refill } from './dom.js';
import { chooseLanguage, currentLanguage, t } from './texts.js';
import { signedIn, signIn, signOut, whoAmI } from './session.js';
import { returnFromSignIn } from './oidc.js';
import { signInBox } from './sign-in.js';
import { closeDrawer } from './drawer.js';

const VIEWS = {
  '/room': { title: 'view.room', open: () => import('./room.js') },
  '/reports': { title: 'view.reports', open: () => import('./reports.js') },
  '/public': { title: 'view.public', open: () => import('./public.js'), withoutToken: true },
};

let config = { oidc: null };
let shown = null;
let complaint = null;
let turn = 0;

const address = () => (VIEWS[location.pathname] ? location.pathname : '/room');

const link = (path) =>
  h('a', { href: path, 'aria-current': path === address() ? 'page' : null }, t(VIEWS[path].title));

/** A link to another view stays in the document, and so keeps the token. */
function stayInside(event) {
  const anchor = event.target.closest?.('a[href]');
  const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
  if (!anchor || elsewhere || anchor.target || anchor.origin !== location.origin) return;
  if (!VIEWS[anchor.pathname]) return;
  event.preventDefault();
  goTo(anchor.pathname + anchor.hash);
}

function goTo(path) {
  history.pushState(null, '', path);
  show();
}

function languageSwitch() {
  const other = currentLanguage() === 'en' ? 'zh-CN' : 'en';
  const change = async () => {
    await chooseLanguage(other);
    show();
  };
  return h(
    'button',
    { type: 'button', class: 'quiet', id: 'language', lang: other, onclick: change },
    other === 'en' ? 'English' : '中文',
  );
}

function leave() {
  signOut();
  show();
}

function drawTop() {
  byId('skip').textContent = t('skip');
  refill(
    byId('top'),
    h('span', { class: 'mark' }, t('product')),
    h('nav', { 'aria-label': t('nav') }, Object.keys(VIEWS).map(link)),
    h('div', { id: 'top-middle' }),
    h(
      'div',
      { class: 'top-end' },
      languageSwitch(),
      signedIn() &&
        h('button', { type: 'button', class: 'quiet', onclick: leave }, t('sign-out')),
    ),
  );
}

function refused(problem) {
  complaint = problem;
  if (problem.status === 401) signOut();
  show();
}

async function signInWith(token, again) {
  complaint = null;
  try {
    await signIn(token, again);
  } catch (problem) {
    complaint = problem;
  }
  show();
}

/** Each drawing has its turn: an older one that is still loading may not draw over a newer. */
async function show() {
  const mine = ++turn;
  shown?.close();
  shown = null;
  closeDrawer();
  refill(byId('notices'));
  const path = address();
  document.body.dataset.view = path.slice(1);
  document.title = `${t(VIEWS[path].title)} · ${t('product')}`;
  drawTop();
  const main = refill(byId('main'));
  if ((!signedIn() && !VIEWS[path].withoutToken) || complaint) {
    put(main, path);
    return;
  }
  const view = await VIEWS[path].open();
  if (mine !== turn) return;
  shown = await view.open(main, { refused, goTo, me: whoAmI() });
}

function put(main, path) {
  const said = complaint;
  complaint = null;
  refill(main, signInBox({ config, said, signInWith, signedIn: signedIn() }));
  document.body.dataset.view = `${path.slice(1)} empty`;
}

async function start() {
  await chooseLanguage();
  try {
    config = await (await fetch('/room/config.json')).json();
    const back = config.oidc && (await returnFromSignIn(config.oidc));
    if (back) {
      await signInWith(back.token, back.again);
    } else {
      await show();
    }
  } catch (failure) {
    complaint = failure;
    await show();
  }
  addEventListener('popstate', show);
  document.addEventListener('click', stayInside);
}

start();
