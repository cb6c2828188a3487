import { passkey } from '@better-auth/passkey';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { type GenericOAuthUserInfo, genericOAuth, twoFactor } from 'better-auth/plugins';
import type { Kysely } from 'kysely';
import type { OidcSettings } from './oidc-settings.ts';
import { BASE_PATH } from './routes.ts';
import { signInLink } from './sign-in-link.ts';

const HOUR = 3600;
export const LEAST_PASSWORD = 12;
export const MOST_PASSWORD = 128;

/** Where the server puts the address that a request came from; what a client says there is overwritten. */
export const IP_HEADER = 'x-acquit-ip';

export type AuthOptions = {
  readonly db: Kysely<unknown>;
  /** Scheme, host and port that people type; no path. */
  readonly publicUrl: string;
  readonly secret: string;
  readonly doorkeeper: Doorkeeper;
  /** Told what goes wrong, without names or addresses of people. */
  readonly log: (message: string) => void;
};

/** Who may come in by the provider of identities, and what follows of a new session. */
export type Doorkeeper = {
  /** Whether the address has an open invitation. */
  isInvited(email: string): Promise<boolean>;
  /** Gives the person the seats that its address is invited to. */
  takeSeats(person: string): Promise<void>;
  /** Forgets how a person signed in who never proved the address, now that somebody has. */
  forgetUnproven(person: string): Promise<void>;
  /** Removes what is left of the person's sessions that have ended. */
  forgetOldSessions(person: string): Promise<void>;
};

/** better-auth, as strict as it gets; with the provider of identities or without, on the same tables and sessions. */
export function buildAuth(options: AuthOptions, oidc: OidcSettings | null) {
  return betterAuth({
    ...identity(options),
    ...tables(options),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: LEAST_PASSWORD, maxPasswordLength: MOST_PASSWORD },
    hooks: { before: strictly() },
    databaseHooks: { ...sessionHooks(options.doorkeeper), account: withoutTokens() },
    rateLimit: rateLimits(),
    plugins: [
      twoFactor({ issuer: 'Acquit', schema: { twoFactor: { fields: { userId: 'personId' } } } }),
      passkeys(options.publicUrl),
      signInLink(),
      ...(oidc ? [genericOAuth({ config: [provider(oidc)] })] : []),
    ],
  });
}

export type Auth = ReturnType<typeof buildAuth>;

function identity({ publicUrl, secret, log }: AuthOptions) {
  return {
    appName: 'Acquit',
    baseURL: publicUrl,
    basePath: BASE_PATH,
    secrets: [{ version: 1, value: secret }],
    trustedOrigins: [],
    telemetry: { enabled: false },
    onAPIError: { errorURL: `${publicUrl}/sign-in` },
    // Without a level of its own, or the library would also speak to the terminal.
    logger: { log: (level, message) => (level === 'error' ? log(message) : undefined) },
    advanced: {
      cookiePrefix: 'acquit',
      ipAddress: { ipAddressHeaders: [IP_HEADER] },
      // Said aloud, because the library leaves both checks out where it believes to be under test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { validateSchema: false },
    },
  } satisfies BetterAuthOptions;
}

function tables({ db, doorkeeper }: AuthOptions) {
  return {
    database: { db, type: 'postgres', schemaName: 'accounts', transaction: true },
    user: {
      modelName: 'person',
      additionalFields: { language: { type: 'string', required: false, defaultValue: 'fr' } },
      validateUserInfo: async ({ user, source }) => {
        const refused = { error: 'not-invited' };
        if (source.method !== 'oauth' || user.emailVerified !== true || !user.email) return refused;
        if (source.action === 'create-user') return (await doorkeeper.isInvited(user.email.toLowerCase())) ? undefined : refused;
        if (source.action === 'link-account' && user.id) await doorkeeper.forgetUnproven(user.id);
        return undefined;
      },
    },
    session: {
      fields: { userId: 'personId' },
      // Twelve hours without a sign of life; the database ends every session after seven days.
      expiresIn: 12 * HOUR,
      updateAge: HOUR / 6,
      freshAge: HOUR,
      additionalFields: { byLink: { type: 'boolean', required: false, defaultValue: false, input: false } },
    },
    account: {
      modelName: 'credential',
      fields: { userId: 'personId' },
      updateAccountOnSignIn: false,
      // Who never proved the address loses what was set up before, see `forgetUnproven`.
      accountLinking: { requireLocalEmailVerified: false },
    },
    verification: { storeIdentifier: 'hashed' },
  } satisfies Partial<BetterAuthOptions>;
}

/** What clients may leave open is decided here. */
function strictly() {
  return createAuthMiddleware(async (ctx) => {
    switch (ctx.path) {
      case '/change-password':
        // Whoever knew the old password is out.
        return { context: { body: { revokeOtherSessions: true } } };
      case '/two-factor/verify-totp':
      case '/two-factor/verify-backup-code':
        // No device passes the second factor by.
        return { context: { body: { trustDevice: false, disableSession: false } } };
      case '/sign-in/social':
        // Only by way of the provider's own page, whose answer is bound to this browser.
        if (ctx.body?.idToken) throw new APIError('BAD_REQUEST', { code: 'NOT_ALLOWED' });
    }
    return undefined;
  });
}

function sessionHooks(doorkeeper: Doorkeeper) {
  return {
    session: {
      create: {
        before: async (session: { userId: string; expiresAt: Date }, ctx: { path?: string } | null) => {
          if (ctx?.path === '/callback/:id') await doorkeeper.takeSeats(session.userId);
          await doorkeeper.forgetOldSessions(session.userId);
          const latest = new Date(Date.now() + 12 * HOUR * 1000);
          return { data: { expiresAt: session.expiresAt < latest ? session.expiresAt : latest } };
        },
      },
    },
  };
}

/** Of the provider's tokens none is kept: nothing is ever asked of it but who somebody is. */
function withoutTokens() {
  const before = async () => ({ data: { accessToken: null, refreshToken: null, idToken: null, scope: null } });
  return { create: { before }, update: { before } };
}

function passkeys(publicUrl: string) {
  return passkey({
    rpID: new URL(publicUrl).hostname,
    rpName: 'Acquit',
    origin: publicUrl,
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    advanced: { webAuthnChallengeCookie: 'passkey' },
    schema: { passkey: { fields: { userId: 'personId', credentialID: 'credentialId' } } },
    registration: { afterVerification: ({ verification }) => requireFinger(verification.registrationInfo?.userVerified) },
    authentication: { afterVerification: ({ verification }) => requireFinger(verification.authenticationInfo.userVerified) },
  });
}

/** A key that somebody found lets nobody in: it stands for two factors only with its finger or PIN. */
function requireFinger(verified = false): void {
  if (!verified) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED' });
}

/** Per address and route, in seconds. */
function rateLimits() {
  const guess = { window: 60, max: 10 };
  return {
    enabled: true,
    storage: 'database',
    modelName: 'rateLimit',
    window: 10,
    max: 100,
    customRules: {
      '/sign-in/email': guess,
      '/sign-in/social': guess,
      '/change-password': guess,
      '/two-factor/*': guess,
      '/passkey/verify-authentication': guess,
      '/link/*': guess,
      '/get-session': false,
    },
  } satisfies BetterAuthOptions['rateLimit'];
}

function provider({ issuer, clientId, clientSecret }: OidcSettings) {
  return {
    providerId: 'oidc',
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId,
    clientSecret,
    scopes: ['openid', 'email', 'profile'],
    mapProfileToUser: (profile: GenericOAuthUserInfo) => ({
      emailVerified: profile['email_verified'] === true,
      name: String(profile.name ?? '').trim() || String(profile.email ?? '').split('@')[0] || '?',
      language: String(profile['locale'] ?? '').startsWith('en') ? 'en' : 'fr',
    }),
  };
}
