import { describe, expect, test } from 'vitest';
import { day } from '../core/base/day.ts';
import type { DebtorId, QuestionId } from '../core/base/id.ts';
import { vaultText } from '../core/journal/vault-text.ts';
import { type Bench, codes, csv, fec, stateOf } from './import.test-kit.ts';
import { books, DUBOIS, HEADER, keysOf, ROY, told } from './import-customers.test-kit.ts';

async function ask(b: Bench, code: 'no-address' | 'kind-unknown', debtor: number): Promise<void> {
  const id = (await b.store.reserve('question', 1)) as QuestionId;
  const open = { answered_on: null, answer: null, answered_by: null };
  const row = { id, creditor_id: b.creditorId, debtor_id: debtor as DebtorId, code, item_ids: [], asked_on: day('2026-03-02'), ...open };
  await b.store.record([{ kind: 'questions.asked', by: 'run', data: { questions: [row] } }]);
}

describe('a list of customers', () => {
  test('completes what is missing of the debtors, and makes no debtor', async () => {
    const b = await books();
    const report = await b.take(csv(HEADER, [DUBOIS, ROY, 'AUTRE;Autre client SARL;;;autre@mail.example;;;;;;;']));
    expect(report).toMatchObject({ format: 'customer-list', asOf: null, complete: false });
    expect(report.counts).toMatchObject({
      added: 0,
      changed: 2,
      unchanged: 0,
      refused: 0,
      debtorsNew: 0,
      debtorsRecognised: 2,
      customersUnknown: 1,
    });
    expect(told(report, 'customers-unknown')).toEqual([{ count: 1 }]);
    expect(told(report, 'customer-completed')).toEqual([
      { fields: 'email, phone, address, segment, kind, siren, siret' },
      { fields: 'email' },
    ]);
    expect(await b.details(1 as DebtorId)).toEqual({
      name: 'Dubois SAS',
      account: 'DUBOIS',
      email: 'compta@dubois.example',
      phone: '01 02 03 04 05',
      address: { lines: ['2 rue Haute'], postcode: '29200', city: 'Brest', country: 'FR' },
    });
    expect(await b.rows('debtor')).toMatchObject([
      {
        kind: 'business',
        kind_confirmed: true,
        email: 'usable',
        has_address: true,
        has_phone: true,
        segment: 'Grands comptes',
        language: 'fr',
      },
      { kind: 'consumer', kind_confirmed: false, email: 'usable', has_address: false, has_phone: false, segment: null },
    ]);
    expect(await keysOf(b, 1)).toEqual(['552081317', '55208131766522']);
    const vault = new Map((await b.store.vault([1, 2])).map((row) => [row.id, row]));
    for (const { vault_id, vault_digest } of await b.rows('debtor')) {
      const { salt = '', details = null } = vault.get(vault_id) ?? {};
      expect(details && b.deps.digest.sha256(vaultText(salt, details))).toBe(vault_digest);
    }
  });

  test('a second time changes nothing, and the FEC a second time neither', async () => {
    const b = await books();
    await b.take(csv(HEADER, [DUBOIS, ROY]));
    const once = await stateOf(b);
    const entries = (await b.store.entries({ limit: 100 })).length;
    const again = await b.take(csv(HEADER, [DUBOIS, ROY]));
    expect(await stateOf(b)).toBe(once);
    expect(again.counts).toMatchObject({ changed: 0, unchanged: 2, debtorsRecognised: 2 });
    expect((await b.store.entries({ after: entries, limit: 100 })).map((entry) => entry.kind)).toEqual(['import.recorded']);
    const report = await b.take(
      fec([
        { piece: 'FA-1', amount: 1200 },
        { aux: 'ROY', name: 'Mme Roy', piece: 'FA-2', amount: 80 },
      ]),
    );
    expect(report.counts).toMatchObject({ debtorsNew: 0, added: 0 });
  });

  test('records the import of a list, which says nothing of the age of the books', async () => {
    const b = await books();
    const before = await b.rows('creditor');
    await b.take(csv(HEADER, [DUBOIS]));
    expect((await b.rows('import')).at(-1)).toMatchObject({ format: 'customer-list', as_of: null, added: 0, changed: 1 });
    expect(await b.rows('creditor')).toEqual(before);
  });

  test('a preview tells the same and writes nothing', async () => {
    const b = await books();
    const before = await b.store.entries({ limit: 100 });
    const preview = await b.take(csv(HEADER, [DUBOIS, ROY, 'X;Roy SARL;;;;;;;;;;']), { preview: true });
    expect(await b.store.entries({ limit: 100 })).toEqual(before);
    const done = await b.take(csv(HEADER, [DUBOIS, ROY, 'X;Roy SARL;;;;;;;;;;']));
    expect({ ...preview, preview: false, importId: done.importId }).toEqual(done);
  });

  test('keeps what differs and tells it; overwrites it, line by line, where that is asked for', async () => {
    const b = await books();
    await b.take(csv(HEADER, [DUBOIS]));
    const other = 'DUBOIS;Dubois SAS;;;new@dubois.example;+33 1 02 03 04 05;9 quai Neuf;44000;Nantes;;anglais;Petits comptes';
    const kept = await b.take(csv(HEADER, [other]));
    expect(told(kept, 'contact-differs')).toEqual([
      { field: 'email', known: 'compta@dubois.example', found: 'new@dubois.example' },
      { field: 'address', known: '2 rue Haute, 29200 Brest', found: '9 quai Neuf, 44000 Nantes' },
      { field: 'language', known: 'fr', found: 'en' },
      { field: 'segment', known: 'Grands comptes', found: 'Petits comptes' },
    ]);
    expect(kept.counts).toMatchObject({ changed: 0, unchanged: 1 });
    const taken = await b.take(csv(HEADER, [other]), { overwrite: true });
    expect(told(taken, 'contact-overwritten')).toEqual(told(kept, 'contact-differs'));
    expect(codes(taken)).not.toContain('contact-differs');
    expect(await b.details(1 as DebtorId)).toMatchObject({
      email: 'new@dubois.example',
      phone: '01 02 03 04 05',
      address: { city: 'Nantes' },
    });
    expect(await b.rows('debtor')).toMatchObject([{ language: 'en', segment: 'Petits comptes' }, {}]);
    const once = await stateOf(b);
    await b.take(csv(HEADER, [other]), { overwrite: true });
    expect(await stateOf(b)).toBe(once);
  });

  test('an address that bounced is replaced by another one only when that is asked for', async () => {
    const b = await books();
    await b.take(csv(HEADER, [DUBOIS]));
    const bounced = { id: 1 as DebtorId, creditorId: b.creditorId, changes: { email: 'bounced' as const } };
    await b.store.record([{ kind: 'debtor.changed', by: 'send', data: bounced }]);
    await b.take(csv(HEADER, [DUBOIS]), { overwrite: true });
    expect((await b.rows('debtor'))[0]?.email).toBe('bounced');
    await b.take(csv(HEADER, [DUBOIS.replace('compta@', 'factures@')]), { overwrite: true });
    expect((await b.rows('debtor'))[0]?.email).toBe('usable');
  });

  test('closes the questions that it answers, and only those', async () => {
    const b = await books();
    for (const code of ['no-address', 'kind-unknown'] as const) for (const debtor of [1, 2]) await ask(b, code, debtor);
    await b.take(csv(HEADER, [DUBOIS, ROY]));
    expect((await b.rows('question')).map((one) => [one.code, one.debtor_id, one.answer])).toEqual([
      ['no-address', 1, 'given-by-import'],
      ['no-address', 2, 'given-by-import'],
      ['kind-unknown', 1, 'given-by-import'],
      ['kind-unknown', 2, null],
    ]);
  });

  test('holds no personal data in the journal', async () => {
    const b = await books();
    const seq = await b.store.head();
    await b.take(csv(HEADER, [DUBOIS, ROY], 'liste.csv'));
    const written = JSON.stringify(await b.store.entries({ after: seq, limit: 100 }));
    for (const secret of ['ubois', 'Roy', 'roy@', '01 02', 'rue Haute', 'Brest']) expect(written).not.toContain(secret);
  });

  test('erased data stay erased', async () => {
    const b = await books();
    const [row] = await b.rows('debtor');
    await b.store.record([{ kind: 'debtor.changed', by: 'claire', data: { id: 1 as DebtorId, creditorId: b.creditorId, changes: {} } }], {
      vault: [{ id: row?.vault_id ?? 0, salt: '', details: null }],
    });
    const once = await stateOf(b);
    await b.take(csv(HEADER, [DUBOIS]));
    expect(await stateOf(b)).toBe(once);
  });
});
