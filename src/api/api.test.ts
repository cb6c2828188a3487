import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { madeFrom, openApiText } from '../../tools/client.ts';
import { day } from '../core/base/day.ts';
import { apiInMemory, KEEPER } from './api.test-kit.ts';
import { mayDo, type Need } from './needs.ts';

type Operation = { 'x-needs'?: Need; parameters?: { name: string; in: string }[]; requestBody?: unknown };
const ROLES = ['owner', 'approver', 'collector', 'accountant', 'agency', 'client'] as const;

/** Every route of the OpenAPI document, with its address filled in. */
async function everyRoute(workspace: string) {
  const document = JSON.parse(await openApiText()) as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase() as 'GET' | 'POST',
      url: path.replace('{workspace}', workspace).replace(/\{\w+\}/g, '1'),
      needs: operation['x-needs'],
    })),
  );
}

describe('the door', () => {
  it('stands before every route: nobody without an account, nobody from another workspace, no role that may not', async () => {
    const { ask } = await apiInMemory('dupont');
    const routes = await everyRoute('dupont');
    expect(routes.length).toBeGreaterThan(3);
    const foreign = await everyRoute('durand');
    for (const [at, { name, method, url, needs }] of routes.entries()) {
      expect(needs, name).toBeDefined();
      if (needs === 'open') continue;
      expect((await ask(method, url, method === 'POST' ? {} : undefined, {})).status, name).toBe(401);
      if (needs === 'signed') continue;
      const theirs = await ask(method, foreign[at]?.url ?? '', method === 'POST' ? {} : undefined);
      expect([theirs.status, theirs.body.refused], name).toEqual([404, 'no-seat']);
      for (const role of ROLES) {
        const answer = await ask(method, url, method === 'POST' ? {} : undefined, { 'x-person': 'claire', 'x-role': role });
        if (needs !== undefined && mayDo(role, needs)) expect(answer.status, `${name} as ${role}`).not.toBe(403);
        else expect([answer.status, answer.body.refused], `${name} as ${role}`).toEqual([403, 'not-allowed']);
      }
    }
  });

  it('lets nothing be changed from the pages of others', async () => {
    const { api } = await apiInMemory('dupont');
    const answer = await api.inject({
      method: 'POST',
      url: '/api/w/dupont/law/rates',
      headers: { 'x-person': 'claire', origin: 'http://evil.test' },
      payload: {},
    });
    expect([answer.statusCode, answer.json().refused]).toEqual([403, 'foreign-origin']);
  });
});

describe('the OpenAPI document', () => {
  it('is the one that is kept, and the client was made of it (npm run api-client)', async () => {
    const text = await openApiText();
    expect(readFileSync('golden/openapi.json', 'utf8')).toBe(text);
    expect(readFileSync('src/web/client/made-from.ts', 'utf8')).toBe(madeFrom(text));
  });
});

describe('whoever came by a link that works once', () => {
  it('is asked for a password, but not where links are the only way in', async () => {
    const headers = { 'x-person': 'claire', 'x-by-link': 'yes' };
    const usual = await apiInMemory();
    expect((await usual.ask('GET', '/api/me', undefined, headers)).body).toMatchObject({ byLink: true, askPassword: true });
    expect((await usual.ask('GET', '/api/me')).body).toMatchObject({ byLink: false, askPassword: false });
    const demo = await apiInMemory('dupont', KEEPER, 'dupont', true);
    expect((await demo.ask('GET', '/api/me', undefined, headers)).body).toMatchObject({ byLink: true, askPassword: false });
  });
});

describe('rates of the law', () => {
  const NEXT = { series: 'ecbReference', halfYear: '2026-S2', ratePercent: '2,40', source: 'JO du 2 juillet 2026' };

  it('are told with their source, the latest first', async () => {
    const { ask } = await apiInMemory('dupont');
    const { status, body } = await ask('GET', '/api/w/dupont/law/rates');
    expect(status).toBe(200);
    expect(body.series.map((one: { series: string }) => one.series)).toEqual([
      'ecbReference',
      'legalInterest',
      'legalInterestNaturalPersons',
    ]);
    expect(body.series[0].rates[0]).toMatchObject({ from: '2026-07-01', to: '2026-12-31', ratePercent: '2.40' });
    expect(body.series[0]).toMatchObject({ nextHalfYear: '2027-S1', knownUntil: '2026-12-31', missingNow: false });
  });

  it('are entered once, and the next half-year is asked for', async () => {
    const { ask, it: office } = await apiInMemory('dupont');
    office.clock.moveTo(day('2027-01-04'));
    const strays = await ask('POST', '/api/w/dupont/law/rates', { ...NEXT, halfYear: '2027-S1', ratePercent: '24,0' });
    expect([strays.status, strays.body.refused]).toEqual([422, 'rate-strays']);
    expect(strays.body.message).not.toContain('--confirm');
    const { status, body } = await ask('POST', '/api/w/dupont/law/rates', { ...NEXT, halfYear: '2027-S1', ratePercent: '2,65 %' });
    expect(body.rates[0]).toMatchObject({ certainty: 'unverified', verifiedOn: '2027-01-04', enteredBy: expect.any(String) });
    expect([status, body.nextHalfYear, body.rates[0].ratePercent]).toEqual([200, '2027-S2', '2.65']);
    const again = await ask('POST', '/api/w/dupont/law/rates', { ...NEXT, halfYear: '2027-S1' });
    expect([again.status, again.body.refused]).toEqual([422, 'law-rate-known']);
  });

  it('are refused in words, without a command to type', async () => {
    const { ask } = await apiInMemory('dupont');
    const odd = await ask('POST', '/api/w/dupont/law/rates', { ...NEXT, ratePercent: 'beaucoup' });
    expect([odd.status, odd.body.refused]).toEqual([422, 'rate-unreadable']);
    const late = await ask('POST', '/api/w/dupont/law/rates', { ...NEXT, halfYear: '2031-S1' });
    expect([late.status, late.body.refused]).toEqual([422, 'law-value-period']);
    const empty = await ask('POST', '/api/w/dupont/law/rates', { halfYear: '2027-S1' });
    expect([empty.status, empty.body.refused]).toEqual([400, 'not-understood']);
  });
});
