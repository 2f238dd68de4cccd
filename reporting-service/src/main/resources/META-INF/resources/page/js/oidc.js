// Authorization code flow with PKCE. What must outlive the redirect (state, nonce, verifier) lies in
// sessionStorage until the return and is taken out before anything else; no token ever lies there.

const KEPT = 'nuandong.sign-in';

export class SignInError extends Error {}

const base64url = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

async function discover(issuer) {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  if (!answer.ok) throw new SignInError('oidc.unreachable');
  const found = await answer.json();
  if (found.issuer !== issuer) throw new SignInError('oidc.other-issuer');
  return found;
}

const home = () => `${location.origin}${location.pathname}`;

/** Leaves for the provider. Needs https or localhost: elsewhere a browser cannot hash. */
export async function leaveForSignIn(oidc) {
  if (!crypto.subtle) throw new SignInError('oidc.insecure');
  const provider = await discover(oidc.issuer);
  const kept = { state: random(), nonce: random(), verifier: random(), hash: location.hash };
  sessionStorage.setItem(KEPT, JSON.stringify(kept));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(kept.verifier));
  const question = new URLSearchParams({
    response_type: 'code',
    client_id: oidc.clientId,
    redirect_uri: home(),
    scope: oidc.scope,
    state: kept.state,
    nonce: kept.nonce,
    code_challenge: base64url(digest),
    code_challenge_method: 'S256',
  });
  location.assign(`${provider.authorization_endpoint}?${question}`);
}

/** Back from the provider: {token, again}; null when nobody comes back. */
export async function returnFromSignIn(oidc) {
  const answered = new URLSearchParams(location.search);
  if (!answered.has('state') || !(answered.has('code') || answered.has('error'))) return null;
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  sessionStorage.removeItem(KEPT);
  history.replaceState(null, '', location.pathname + (kept?.hash ?? ''));
  if (!kept || answered.get('state') !== kept.state) throw new SignInError('oidc.state');
  if (answered.has('error')) throw new SignInError('oidc.refused');
  const provider = await discover(oidc.issuer);
  const tokens = await exchange(provider, {
    grant_type: 'authorization_code',
    client_id: oidc.clientId,
    code: answered.get('code'),
    redirect_uri: home(),
    code_verifier: kept.verifier,
  });
  checkIdToken(tokens.id_token, oidc, kept.nonce);
  return { token: tokens.access_token, again: renewal(provider, oidc, tokens.refresh_token) };
}

async function exchange(provider, fields) {
  const answer = await fetch(provider.token_endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  });
  if (!answer.ok) throw new SignInError('oidc.exchange');
  return answer.json();
}

/** It came straight from the provider over TLS, so its claims decide (OpenID Connect Core 3.1.3.7). */
function checkIdToken(idToken, oidc, nonce) {
  const claims = claimsOf(idToken);
  const audience = [claims.aud].flat();
  const sound =
    claims.iss === oidc.issuer &&
    audience.includes(oidc.clientId) &&
    claims.nonce === nonce &&
    claims.exp * 1000 > Date.now() - 60_000;
  if (!sound) throw new SignInError('oidc.id-token');
}

function claimsOf(idToken) {
  try {
    const body = idToken.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(body), (c) => c.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new SignInError('oidc.id-token');
  }
}

function renewal(provider, oidc, first) {
  if (!first) return null;
  let refresh = first;
  return async () => {
    const tokens = await exchange(provider, {
      grant_type: 'refresh_token',
      client_id: oidc.clientId,
      refresh_token: refresh,
    });
    refresh = tokens.refresh_token ?? refresh;
    return tokens.access_token;
  };
}
