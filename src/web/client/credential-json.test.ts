import { afterEach, describe, expect, test, vi } from 'vitest';
import { bytesOf, creationOptions, credentialJson, requestOptions, textOf } from './credential-json.ts';

afterEach(() => vi.unstubAllGlobals());
const bytes = (...values: number[]) => Uint8Array.from(values).buffer;

test('base64url and bytes, there and back', () => {
  const all = Uint8Array.from({ length: 256 }, (_, at) => at);
  for (const length of [0, 1, 2, 3, 255, 256]) {
    const part = all.slice(0, length);
    expect(textOf(part.buffer)).toMatch(/^[\w-]*$/);
    expect(bytesOf(textOf(part.buffer))).toEqual(part);
  }
  expect([textOf(bytes(255, 239)), textOf(bytes(251, 240)), textOf(bytes(1))]).toEqual(['_-8', '-_A', 'AQ']);
});

describe('a browser without the JSON methods', () => {
  test('is given options in bytes', () => {
    vi.stubGlobal('PublicKeyCredential', class {});
    const user = { id: '_-8', name: 'claire@exemple.fr', displayName: 'Claire' };
    const made = creationOptions({
      rp: { name: 'Acquit' },
      user,
      challenge: 'AQID',
      pubKeyCredParams: [],
      excludeCredentials: [{ id: 'BA', type: 'public-key' }],
    });
    expect(made).toMatchObject({ challenge: Uint8Array.of(1, 2, 3), user: { ...user, id: Uint8Array.of(255, 239) } });
    expect(made.excludeCredentials).toEqual([{ id: Uint8Array.of(4), type: 'public-key' }]);
    expect(requestOptions({ challenge: 'AQID' })).toEqual({ challenge: Uint8Array.of(1, 2, 3), allowCredentials: [] });
  });

  test('answers in text', () => {
    const given = {
      ...{ id: 'BA', rawId: bytes(4), type: 'public-key', authenticatorAttachment: 'platform', getClientExtensionResults: () => ({}) },
      response: { clientDataJSON: bytes(1), authenticatorData: bytes(2), signature: bytes(3), userHandle: null },
    } as unknown as PublicKeyCredential;
    expect(credentialJson(given)).toEqual({
      ...{ id: 'BA', rawId: 'BA', type: 'public-key', authenticatorAttachment: 'platform', clientExtensionResults: {} },
      response: { clientDataJSON: 'AQ', authenticatorData: 'Ag', signature: 'Aw', userHandle: undefined },
    });
    const made = { ...given, response: { clientDataJSON: bytes(1), attestationObject: bytes(5), getTransports: () => ['internal'] } };
    expect(credentialJson(made as unknown as PublicKeyCredential)).toMatchObject({
      response: { clientDataJSON: 'AQ', attestationObject: 'BQ', transports: ['internal'] },
    });
  });
});
