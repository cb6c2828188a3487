import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OidcSettings } from './oidc-settings.ts';

export type Identity = { readonly sub: string; readonly email: string; readonly email_verified?: unknown; readonly name?: string };
type Grant = { readonly identity: Identity; readonly nonce: string | null; readonly challenge: string };

/** A provider of identities on this machine: discovery, keys and tokens; who signs in there is said by the test. */
export async function oidcProvider() {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const how = { reachable: true, forging: false };
  const server = createServer(async (request, response) => {
    const answer = how.reachable ? await answerTo(request) : null;
    response.writeHead(answer ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  });
  const port = await listening(server);
  const settings: OidcSettings = { issuer: `http://127.0.0.1:${port}`, clientId: 'acquit', clientSecret: 'known to both' };

  const answerTo = async (request: IncomingMessage): Promise<object | null> => {
    const { issuer } = settings;
    if (request.url === '/.well-known/openid-configuration')
      return {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      };
    if (request.url === '/jwks') return { keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] };
    return request.url === '/token' ? tokens(new URLSearchParams(await bodyOf(request))) : null;
  };
  const tokens = (asked: URLSearchParams): object | null => {
    const code = asked.get('code') ?? '';
    const grant = grants.get(code);
    grants.delete(code);
    const proof = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    if (!grant || proof !== grant.challenge) return null;
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: settings.issuer, aud: settings.clientId, iat: now, exp: now + 300, nonce: grant.nonce, ...grant.identity };
    const head = `${json({ alg: 'RS256', kid: 'one' })}.${json(claims)}`;
    const signature = sign('sha256', Buffer.from(head), (how.forging ? foreign : keys).privateKey).toString('base64url');
    return { access_token: 'to be forgotten', token_type: 'Bearer', expires_in: 300, id_token: `${head}.${signature}` };
  };

  return {
    settings,
    how,
    /** What the provider sends the browser back to, when this identity has signed in on the page at `url`. */
    consent: (url: string, identity: Identity): string => {
      const { searchParams: asked } = new URL(url);
      const code = randomBytes(8).toString('hex');
      grants.set(code, { identity, nonce: asked.get('nonce'), challenge: asked.get('code_challenge') ?? '' });
      return `${asked.get('redirect_uri')}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += part;
  return body;
}

function json(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
