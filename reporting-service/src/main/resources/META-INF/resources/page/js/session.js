// Who is reading. The token lives in this module's memory alone: a reload forgets it.

import { currentLanguage } from './texts.js';
import { uuid } from './dom.js';

let token = null;
let renew = null;
let me = null;

export class ProblemError extends Error {
  constructor(problem, status) {
    super(problem.title ?? `HTTP ${status}`);
    this.problem = problem;
    this.status = status;
  }
}

export const signedIn = () => token !== null;
export const whoAmI = () => me;
export const hasRole = (...roles) => roles.some((role) => me?.roles?.includes(role));

/** `again` fetches a fresh token when this one runs out; null when only a person can. */
export async function signIn(newToken, again) {
  token = newToken.trim().replace(/^Bearer\s+/i, '');
  renew = again ?? null;
  me = null;
  try {
    me = await json('/api/v1/me');
  } catch (refused) {
    if (refused.status === 401) signOut();
    throw refused;
  }
}

export function signOut() {
  token = null;
  renew = null;
  me = null;
}

function headers(more) {
  const all = { Accept: 'application/json', 'Accept-Language': currentLanguage(), ...more };
  if (token) all.Authorization = `Bearer ${token}`;
  return all;
}

/** One renewal at a time, however many calls find the token old. */
let renewing = null;

function renewed() {
  renewing ??= renew()
    .then((fresh) => {
      token = fresh;
      return true;
    })
    .catch(() => false)
    .finally(() => {
      renewing = null;
    });
  return renewing;
}

/** The plain answer; a refusal is thrown with the problem's own words. */
export async function call(path, options = {}) {
  const send = () => fetch(path, { ...options, headers: headers(options.headers) });
  let answer = await send();
  if (answer.status === 401 && renew && (await renewed())) answer = await send();
  if (!answer.ok) throw new ProblemError(await problemOf(answer), answer.status);
  return answer;
}

async function problemOf(answer) {
  try {
    return await answer.json();
  } catch {
    return { status: answer.status, title: `HTTP ${answer.status}` };
  }
}

export async function json(path) {
  return (await call(path)).json();
}

/** What is public of a region at this moment, past every cache; null when nothing is. */
export async function readPublic(region) {
  try {
    return await (await call(`/api/v1/public/season-summaries/${encodeURIComponent(region)}`, { cache: 'no-store' })).json();
  } catch (refused) {
    if (refused.status === 404) return null;
    throw refused;
  }
}

/** A POST of a fact; a creating one carries its key, so that a retry creates no second. */
export async function post(path, body, creating) {
  return send('POST', path, body, creating ? { 'Idempotency-Key': uuid() } : {});
}

export async function put(path, body, etag) {
  return send('PUT', path, body, etag ? { 'If-Match': etag } : {});
}

async function send(method, path, body, more) {
  const answer = await call(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...more },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return answer.status === 204 ? null : answer.json();
}

/** Saves a file that needs the token: a plain link would not carry it. */
export async function download(path) {
  const answer = await call(path, { headers: { Accept: '*/*' } });
  const named = /filename\*=UTF-8''([^;]+)|filename="?([^";]+)"?/i.exec(
    answer.headers.get('Content-Disposition') ?? '',
  );
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = named ? decodeURIComponent(named[1] ?? named[2]) : path.split('/').pop();
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
