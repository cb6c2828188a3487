import { describe, expect, it } from 'vitest';
import type { DebtorId } from '../core/base/id.ts';
import { debtorsDue } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

const AGENCY = { kind: 'agency', name: 'Recouvre & Fils <b>', address: '1 rue Haute', commission: '12,5 %', fixed: '50,00' };
const GIVEN = { asked: 'amicable', reason: 'secret entre nous', instructions: 'Joindre le gérant', confirmed: true };

async function given() {
  const kit = await apiInMemory();
  const [martin = 0 as DebtorId, durand = 0 as DebtorId] = await debtorsDue(kit.it, ['Martin', 'Durand']);
  const { body: pro } = await kit.ask('POST', '/api/w/dupont/creditors/1/professionals', AGENCY);
  const give = (debtor: DebtorId) => kit.ask('POST', `/api/w/dupont/debtors/${debtor}/hand-overs`, { ...GIVEN, professional: pro.id });
  const { body: made } = await give(martin);
  const one = `/api/w/dupont/hand-overs/${made.id}`;
  const { body: linked } = await kit.ask('POST', `${one}/link`);
  const path = new URL(linked.link).pathname;
  const send = (fields: Record<string, string>, file?: { name: string; bytes: string }, to = path) => {
    const boundary = 'form-of-a-test';
    const parts = Object.entries(fields).map(
      ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const files = file
      ? [
          `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${file.name}"\r\ncontent-type: application/pdf\r\n\r\n${file.bytes}\r\n`,
        ]
      : [];
    const payload = `${[...parts, ...files].join('')}--${boundary}--\r\n`;
    return kit.api.inject({ method: 'POST', url: to, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload });
  };
  const reports = async () => (await kit.ask('GET', '/api/w/dupont/creditors/1/reports')).body.reports;
  return { ...kit, martin, durand, one, path, pro, send, give, reports };
}

const LETTER = { act: 'letter', on: '02/03/2026', key: 'k1' };

describe('the professional’s page', () => {
  it('shows its case and nothing else of the workspace, in both languages, and is found by nobody', async () => {
    const { api: app, path } = await given();
    const page = await app.inject({ url: path });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('F-Martin');
    expect(page.body).toContain('Joindre le gérant');
    expect(page.body).toContain('12,50');
    expect(page.body).toContain('Recouvre &amp; Fils &lt;b&gt;');
    for (const foreign of ['Durand', 'secret entre nous', '<b>', '<script']) expect(page.body).not.toContain(foreign);
    expect(page.headers).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    const english = await app.inject({ url: `${path}?lang=en` });
    expect(english.body).toContain('<html lang="en">');
    expect(english.body).toContain('Say what happened');
  });

  it('gives the sealed case and the status file', async () => {
    const { api: app, path } = await given();
    const zip = await app.inject({ url: `${path}/dossier.zip` });
    expect(zip.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const status = await app.inject({ url: `${path}/suivi.json` });
    expect(status.json()).toMatchObject({ format: 'acquit-hand-over', version: 1, claims: [{ invoice: 'F-Martin' }] });
    expect(status.body).not.toContain('secret entre nous');
    expect(status.headers['referrer-policy']).toBe('no-referrer');
  });

  it('takes what is said once, with its file, and says what is wrong beside the form', async () => {
    const { send, reports, ask } = await given();
    const pdf = { name: 'lettre.pdf', bytes: '%PDF-1.7 lettre' };
    expect((await send({ ...LETTER, note: '<i>parti</i>' }, pdf)).body).toContain('Merci');
    expect((await send({ ...LETTER, note: '<i>parti</i>' }, pdf)).body).toContain('déjà enregistré');
    const differs = await send({ ...LETTER, act: 'call' });
    expect([differs.statusCode, differs.body.includes('role="alert"')]).toEqual([422, true]);
    expect(differs.body).not.toContain('value="k1"');
    for (const wrong of [
      { on: '31/02/2026' },
      { on: '03/03/2026' },
      { act: 'payment', amount: 'beaucoup' },
      { act: 'payment', amount: '1.234' },
    ]) {
      const answer = await send({ ...LETTER, key: 'k2', ...wrong });
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('aria-invalid="true"');
    }
    expect((await send({ ...LETTER, key: 'k3' }, { name: 'x.pdf', bytes: 'MZ' })).statusCode).toBe(422);
    const [report, ...others] = await reports();
    expect(others).toEqual([]);
    expect(report).toMatchObject({ act: 'letter', note: '<i>parti</i>', files: [{ name: 'lettre.pdf' }], debtor: { name: 'Martin' } });
    const file = await ask('GET', `/api/w/dupont/reports/${report.id}/files/0`);
    expect(file.status).toBe(200);
    expect((await ask('GET', `/api/w/dupont/reports/${report.id}/files/1`)).status).toBe(404);
  });

  it('a hostile form is answered by a page that says so, and nothing is taken of it', async () => {
    const { api: app, path, send, reports, it: here } = await given();
    const part = (name: string, value: string) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const file = '--b\r\ncontent-disposition: form-data; name="files"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF';
    const many = Array.from({ length: 40 }, (_, at) => part(`f${at}`, 'x')).join('');
    const hostile: readonly (readonly [string, string])[] = [
      [`${part('act', 'letter')}${file}`, 'multipart/form-data; boundary=b'],
      ['x', 'multipart/form-data'],
      [`${many}--b--\r\n`, 'multipart/form-data; boundary=b'],
      [`${part('__proto__', 'x')}--b--\r\n`, 'multipart/form-data; boundary=b'],
    ];
    for (const [payload, type] of hostile) {
      const answer = await app.inject({ method: 'POST', url: path, headers: { 'content-type': type }, payload });
      expect([answer.statusCode, answer.body.includes('role="alert"')]).toEqual([422, true]);
    }
    expect((await send({ ...LETTER, act: 'no-such' })).statusCode).toBe(422);
    expect(await reports()).toEqual([]);
    expect(await here.deps.store.select('hand_over_report', {}, { limit: 9 })).toEqual([]);
  });

  it('a link that never was, was replaced, is past its day, or whose claim is back says the same, whatever is asked of it', async () => {
    const { api: app, path, ask, one, send, it: here } = await given();
    const bodies: string[] = [];
    const over = async (url: string) => {
      for (const part of ['', '/dossier.zip', '/suivi.json']) {
        const page = await app.inject({ url: `${url}${part}` });
        expect(page.statusCode).toBe(404);
        bodies.push(page.body.replace(/nonce="[^"]*"/, ''));
      }
      expect((await send(LETTER, undefined, url)).statusCode).toBe(404);
    };
    await over(path.replace(/[0-9a-f]{64}$/, 'f'.repeat(64)));
    await over(path.replace(/[0-9a-f]{64}$/, 'x'));
    const { body } = await ask('POST', `${one}/link`);
    await over(path);
    const now = new URL(body.link).pathname;
    here.clock.moveTo('2026-12-31' as never);
    await over(now);
    here.clock.moveTo('2026-03-02' as never);
    expect((await app.inject({ url: now })).statusCode).toBe(200);
    await ask('POST', `${one}/return`, { why: 'taken-back', reason: 'fini' });
    await over(now);
    expect(new Set(bodies).size).toBe(1);
  });

  it('the link of one case shows nothing of another', async () => {
    const { api: app, path, give, durand, ask } = await given();
    const other = (await give(durand)).body.id;
    const { body } = await ask('POST', `/api/w/dupont/hand-overs/${other}/link`);
    expect((await app.inject({ url: path })).body).not.toContain('F-Durand');
    expect((await app.inject({ url: new URL(body.link).pathname })).body).not.toContain('F-Martin');
  });
});

describe('claims that professionals have', () => {
  it('are listed with what came of them, and money is exact', async () => {
    const { ask, one, send, reports } = await given();
    await send({ act: 'payment', on: '2026-03-02', amount: '400,00', key: 'p1' });
    const [report] = await reports();
    expect(report).toMatchObject({ amount: { amount: '400.00' }, commission: null, agreed: { amount: '50.00' }, like: null });
    expect((await ask('POST', `/api/w/dupont/reports/${report.id}/confirmation`, {})).status).toBe(200);
    const [handOver] = (await ask('GET', '/api/w/dupont/creditors/1/hand-overs')).body.handOvers;
    expect(handOver).toMatchObject({
      ...{ open: { amount: '800.00' }, given: { amount: '1200.00' }, waiting: 0, silentDays: null },
      account: {
        received: { amount: '400.00' },
        commission: { amount: '50.00' },
        remitted: { amount: '0.00' },
        held: { amount: '350.00' },
      },
    });
    expect((await ask('POST', `/api/w/dupont/reports/${report.id}/reopening`)).status).toBe(200);
    expect((await ask('POST', `/api/w/dupont/reports/${report.id}/refusal`)).status).toBe(200);
    expect((await ask('GET', one)).body).toMatchObject({
      ...{ reason: 'secret entre nous', commission: '12.50', fixed: '50.00', open: { amount: '1200.00' } },
      reports: [{ state: 'refused', way: 'link' }],
    });
    const [pro] = (await ask('GET', '/api/w/dupont/creditors/1/professionals')).body.professionals;
    expect(pro).toMatchObject({ name: 'Recouvre & Fils <b>', results: { handedOver: 1, out: 1, given: { amount: '1200.00' } } });
  });

  it('are given, taken back and confirmed only by who may let reminders leave; others read, or prepare', async () => {
    const { ask, one, durand, pro } = await given();
    const as = (role: string) => ({ 'x-person': 'hugo', 'x-role': role });
    const told = { act: 'letter', on: '2026-03-02', key: 'r' };
    expect((await ask('POST', `${one}/reports`, told, as('accountant'))).status).toBe(403);
    expect((await ask('POST', `${one}/reports`, told, as('collector'))).status).toBe(200);
    for (const [path, body] of [
      [`/api/w/dupont/debtors/${durand}/hand-overs`, { ...GIVEN, professional: pro.id }],
      [`${one}/return`, { why: 'taken-back' }],
      [`${one}/link`, undefined],
      ['/api/w/dupont/reports/1/confirmation', {}],
      ['/api/w/dupont/reports/1/refusal', undefined],
    ] as const)
      expect((await ask('POST', path, body, as('collector'))).status, path).toBe(403);
    expect((await ask('GET', one, undefined, as('accountant'))).status).toBe(200);
  });

  it('are checked before, with what is to be known in words', async () => {
    const { ask, durand } = await given();
    const { body } = await ask('POST', `/api/w/dupont/debtors/${durand}/hand-over-check`, { asked: 'amicable', kind: 'agency' });
    expect(body).toMatchObject({ total: { amount: '1200.00' }, invoices: [{ number: 'F-Durand' }] });
    expect(body.points.map((point: { code: string; blocks: boolean }) => [point.code, point.blocks])).toEqual([
      ['written-agreement', false],
      ['costs-ours', false],
    ]);
    expect((await ask('POST', `/api/w/dupont/debtors/${durand}/hand-overs`, { ...GIVEN, professional: 99 })).status).toBe(404);
  });
});
