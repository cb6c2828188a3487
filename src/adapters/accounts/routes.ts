/**
 * What may be asked of better-auth from outside, below `/api/auth`. It brings more (open sign-up, resetting passwords by
 * e-mail, deleting oneself, tokens of providers…): whatever is not listed does not exist.
 */
const ROUTES: ReadonlySet<string> = new Set([
  'POST /sign-in/email',
  'POST /sign-in/social',
  'GET /callback/oidc',
  'POST /sign-out',
  'GET /get-session',
  'GET /list-sessions',
  'POST /revoke-session',
  'POST /revoke-other-sessions',
  'POST /change-password',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/generate-backup-codes',
  'GET /passkey/generate-register-options',
  'POST /passkey/verify-registration',
  'GET /passkey/generate-authenticate-options',
  'POST /passkey/verify-authentication',
  'GET /passkey/list-user-passkeys',
  'POST /passkey/update-passkey',
  'POST /passkey/delete-passkey',
  'POST /link/open',
  'POST /link/password',
]);

export const BASE_PATH = '/api/auth';

/** The path below `/api/auth` of a request that is answered, else `null`. */
export function routeOf(request: Request): string | null {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith(`${BASE_PATH}/`)) return null;
  const path = pathname.slice(BASE_PATH.length);
  return ROUTES.has(`${request.method} ${path}`) ? path : null;
}

/** Whether the route needs the provider of identities. */
export function needsProvider(route: string): boolean {
  return route === '/sign-in/social' || route === '/callback/oidc';
}
