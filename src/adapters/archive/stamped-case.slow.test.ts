import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../core/base/day.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { Dossier } from '../../ports/sealed-case.ts';
import { timeStamper } from '../timestamp/authority.ts';
import { type LocalAuthority, opensslMissing, tsa } from '../timestamp/openssl-authority.test-kit.ts';
import { COMMENT_LENGTH, commentOf } from './case-format.ts';
import { checkCase } from './check-case.ts';
import { seal } from './seal-case.ts';

const DOSSIER: Dossier = {
  made: '2026-03-02T08:00:00.000Z',
  creditor: ['Valbert SARL'],
  debtor: ['Dupont SAS'],
  debtorName: 'Dupont SAS',
  on: day('2026-03-02'),
  totals: ['1 240,00 €'],
  exhibits: [],
  chronology: [],
  journalEntries: 42,
};
const PDF = new TextEncoder().encode('%PDF-1.7 le dossier');
const KEY = generateKeyPairSync('ed25519');
let authority: LocalAuthority;
beforeAll(async () => {
  if (!opensslMissing) authority = await tsa();
});
afterAll(() => authority?.close());

describe.skipIf(opensslMissing)('a case that a third party stamped', () => {
  test('tells when and by whom, and whether from a root that is trusted', async () => {
    const { bytes, stamp } = await seal(DOSSIER, PDF, 1, KEY, timeStamper(authority.url, authority.roots));
    expect(stamp).toMatchObject({ authority: 'Horloge du Nord' });
    const check = await checkCase(bytes, authority.roots);
    expect(check.findings).toEqual([]);
    expect(check.told?.stamp).toMatchObject({ authority: 'Horloge du Nord', isTrusted: true });
    expect((await checkCase(bytes)).told?.stamp).toMatchObject({ isTrusted: null });
  });

  test('whose stamp is that of another case does not hold', async () => {
    const stamper = timeStamper(authority.url, null);
    const one = Buffer.from((await seal(DOSSIER, PDF, 1, KEY, stamper)).bytes);
    const foreign = await stamper.stamp('0'.repeat(64) as never);
    const own = await seal(DOSSIER, PDF, 1, KEY, { stamp: async () => foreign });
    expect((await checkCase(own.bytes)).findings).toEqual([{ code: 'stamp-broken', path: 'manifest.tsr' }]);
    one[one.indexOf('manifest.tsr') + 40] = 0;
    one.write(commentOf(one.subarray(0, -COMMENT_LENGTH)), one.length - COMMENT_LENGTH, 'latin1');
    expect((await checkCase(one)).ok).toBe(false);
  });

  test('is sealed without, and says why, where the authority is not there', async () => {
    const { bytes, stamp } = await seal(DOSSIER, PDF, 1, KEY, timeStamper('http://127.0.0.1:9/', null));
    expect(stamp).toBeInstanceOf(Refusal);
    expect(stamp).toMatchObject({ code: 'time-stamp-unreachable' });
    expect(await checkCase(bytes)).toMatchObject({ ok: true, told: { stamp: null } });
  });
});
