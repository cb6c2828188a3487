import { createHash, randomBytes } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint, sensitiveSessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

const MINUTES = 10;
export const LINK_LIFE_MS = MINUTES * 60_000;

/** A token that cannot be guessed, for a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token: who reads the database cannot use the link. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The name of a sign-in link among the verifications, where it is kept as a digest. */
export function linkIdentifier(token: string): string {
  return `sign-in-link-${token}`;
}

/**
 * Signing in by a link that the server printed. Looking at it does nothing, since programs look at links before people do: the button of
 * its page uses it up (`POST /link/open`). A session that it opened may set a new password for a while.
 */
export function signInLink(): BetterAuthPlugin {
  return {
    id: 'sign-in-link',
    endpoints: { openLink: openLink(), setPasswordByLink: setPasswordByLink() },
  };
}

function openLink() {
  return createAuthEndpoint('/link/open', { method: 'POST', body: z.object({ token: z.string().max(200) }) }, async (ctx) => {
    const { internalAdapter } = ctx.context;
    const used = await internalAdapter.consumeVerificationValue(linkIdentifier(ctx.body.token));
    const user = used && (await internalAdapter.findUserById(used.value));
    if (!user) throw new APIError('FORBIDDEN', { code: 'LINK_USED', message: 'This link was used already, or is too old.' });
    // Overriding all is the library's way to set a field of ours.
    const session = await internalAdapter.createSession(user.id, false, { byLink: true }, true);
    await setSessionCookie(ctx, { session, user });
    return ctx.json({ status: true });
  });
}

function setPasswordByLink() {
  const body = z.object({ newPassword: z.string() });
  return createAuthEndpoint('/link/password', { method: 'POST', body, use: [sensitiveSessionMiddleware] }, async (ctx) => {
    const { internalAdapter, password, session: current } = ctx.context;
    const age = Date.now() - new Date(current?.session.createdAt ?? 0).getTime();
    if (current?.session['byLink'] !== true || age > LINK_LIFE_MS)
      throw new APIError('FORBIDDEN', { code: 'LINK_TOO_OLD', message: 'A new password is set just after signing in by a link.' });
    const { newPassword } = ctx.body;
    if (newPassword.length < password.config.minPasswordLength) throw new APIError('BAD_REQUEST', { code: 'PASSWORD_TOO_SHORT' });
    if (newPassword.length > password.config.maxPasswordLength) throw new APIError('BAD_REQUEST', { code: 'PASSWORD_TOO_LONG' });
    const { user } = current;
    const hash = await password.hash(newPassword);
    if (await internalAdapter.findCredentialAccount(user.id)) await internalAdapter.updatePassword(user.id, hash);
    else await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: hash });
    await internalAdapter.deleteUserSessions(user.id);
    await setSessionCookie(ctx, { session: await internalAdapter.createSession(user.id), user });
    return ctx.json({ status: true });
  });
}
