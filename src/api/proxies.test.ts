import { describe, expect, it } from 'vitest';
import { configOf } from '../config.ts';
import { mailboxInMemory, mailServerInMemory, paymentsInMemory, postInMemory, textsInMemory } from './api.test-kit.ts';
import { MOST_A_MINUTE, makeApi } from './api.ts';

/** A server at which nobody has a seat. */
function serverOf(trustedProxies: readonly string[], seen: string[] = []) {
  return makeApi({
    ...{ origin: 'http://acquit.test', log: false, pages: null, firstCode: null, firstWorkspace: '', linksOnly: false },
    mailServer: mailServerInMemory().mailServer,
    mailbox: () => mailboxInMemory(),
    payments: () => paymentsInMemory(),
    post: () => postInMemory(),
    texts: () => textsInMemory(),
    checkLogo: async () => {},
    open: async () => {
      throw new Error('nobody has a seat');
    },
    trustedProxies,
    accounts: {
      handle: async (request: Request, ip: string) => {
        seen.push(`${new URL(request.url).origin} ${ip}`);
        return Response.json({});
      },
    } as never,
  });
}

/** The addresses that requests to sign in are said to come from, behind these proxies. */
async function addresses(trustedProxies: readonly string[], asked: readonly { from: string; says?: string }[]): Promise<string[]> {
  const seen: string[] = [];
  const api = await serverOf(trustedProxies, seen);
  for (const { from, says } of asked)
    await api.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      remoteAddress: from,
      headers: { origin: 'http://acquit.test', 'x-forwarded-host': 'evil.test', ...(says ? { 'x-forwarded-for': says } : {}) },
      payload: {},
    });
  await api.close();
  return seen.map((one) => one.replace('http://acquit.test ', ''));
}

describe('behind a proxy', () => {
  it('that is trusted, each has the address that it says; what came with the request is not believed', async () => {
    const asked = [
      { from: '10.1.2.3', says: '203.0.113.5' },
      { from: '10.1.2.3', says: '198.51.100.1, 203.0.113.6' },
      { from: '192.0.2.9', says: '203.0.113.7' },
    ];
    expect(await addresses(['10.0.0.0/8'], asked)).toEqual(['203.0.113.5', '203.0.113.6', '192.0.2.9']);
  });

  it('that nobody named, its own address counts', async () => {
    expect(await addresses([], [{ from: '10.1.2.3', says: '203.0.113.5' }])).toEqual(['10.1.2.3']);
  });

  it('its address or range is one, or is refused at the start', () => {
    const named = (text: string) => configOf({ ACQUIT_HOME: '/nowhere', ACQUIT_TRUSTED_PROXIES: text }).trustedProxies;
    expect(named('127.0.0.1, 10.0.0.0/8 fd00::/8')).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);
    expect(named('')).toEqual([]);
    for (const wrong of ['proxy', '10.0.0.0/33', '10.0.0.0/0', '1.2.3.4/8/9', 'true'])
      expect(() => named(wrong)).toThrow(expect.objectContaining({ code: 'settings-invalid' }));
  });
});

describe('how often one address may ask', () => {
  it('is bounded, and the files of the pages do not count: each screen has dozens of them', async () => {
    const api = await serverOf([]);
    const ask = async (url: string, times: number) => {
      let status = 0;
      for (let count = 0; count < times; count += 1) ({ statusCode: status } = await api.inject({ url, remoteAddress: '192.0.2.7' }));
      return status;
    };
    expect(await ask('/assets/screen.js', MOST_A_MINUTE + 1)).not.toBe(429);
    expect(await ask('/api/entrance', MOST_A_MINUTE)).not.toBe(429);
    expect(await ask('/api/entrance', 1)).toBe(429);
    await api.close();
  });
});
