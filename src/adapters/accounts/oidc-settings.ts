import { Refusal } from '../../core/base/refusal.ts';

/** A provider of identities (OpenID Connect), found by its issuer's discovery document. */
export type OidcSettings = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string };

/**
 * From ACQUIT_OIDC_ISSUER, ACQUIT_OIDC_CLIENT_ID and ACQUIT_OIDC_CLIENT_SECRET; `null` without any of them.
 * @throws Refusal `oidc-incomplete`, `oidc-issuer-unreadable` (https only, but on this machine)
 */
export function oidcSettingsOf(env: NodeJS.ProcessEnv): OidcSettings | null {
  const [issuer, clientId, clientSecret] = [env['ACQUIT_OIDC_ISSUER'], env['ACQUIT_OIDC_CLIENT_ID'], env['ACQUIT_OIDC_CLIENT_SECRET']];
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret)
    throw new Refusal(
      'oidc-incomplete',
      'Single sign-on needs all of ACQUIT_OIDC_ISSUER, ACQUIT_OIDC_CLIENT_ID and ACQUIT_OIDC_CLIENT_SECRET.',
    );
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname));
  if (!safe)
    throw new Refusal('oidc-issuer-unreadable', `ACQUIT_OIDC_ISSUER is an https address, not "${issuer.slice(0, 100)}".`, {
      text: issuer.slice(0, 100),
    });
  return { issuer: issuer.replace(/\/+$/, ''), clientId, clientSecret };
}
