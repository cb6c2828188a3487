import { expect, test } from 'vitest';
import { present } from '../core/base/assert.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { findingText } from '../core/law/finding.ts';
import { claimStatementMessage, contestedNotes, statementRows } from '../core/letter/claim-statement.ts';
import { claimStatements, stateClaim, statementAgain } from './claim-statement.ts';
import { openDispute, resolveDispute } from './dispute.ts';
import { inMemory, office, tell } from './sending.test-kit.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** 12 000 € due on 31 May 2026, 4 000 € of it paid on 31 July. */
async function claimed() {
  const it = await office(inMemory);
  const { world } = it;
  await tell(world, 'debtor', 'Dupont', 'business');
  await tell(world, 'invoice', 'F-1', 'Dupont', '12000.00', 'issued', '2026-04-30', 'due', '2026-05-31');
  world.clock.moveTo(day('2026-07-31'));
  await tell(world, 'pay', 'F-1', '4000.00');
  for (const clock of [world.clock, it.clock]) clock.moveTo(day('2026-09-30'));
  return { it, debtor: world.debtors.get('Dupont') as DebtorId };
}

test('a statement says each line with its days, base, rate and article, and adds up', async () => {
  const { it, debtor } = await claimed();
  const [statement] = await claimStatements(it.deps, debtor, day('2026-08-31'));
  if (!statement) throw new Error('no statement');
  const { rows, totals } = statementRows(statement, 'fr');
  // Independently: 12 000 × 12.15 % × 30/365 = 119.84; × 12.40 % × 31/365 = 126.38; 4 000 pay 246.22 of interest first;
  // 8 246.22 × 12.40 % × 31/365 = 86.85.
  expect(rows.map((row) => [plain(row.label), plain(row.period), plain(row.rate), plain(row.amount)])).toEqual([
    ['Facture F-1', 'émise le 30/04/2026, échue le 31/05/2026', '', '12 000,00 €'],
    ['Pénalités de retard (C. com. L441-10 II)', '12 000,00 €, du 01/06/2026 au 30/06/2026, 30 jours', '12,15 %', '119,84 €'],
    ['Pénalités de retard (C. com. L441-10 II)', '12 000,00 €, du 01/07/2026 au 31/07/2026, 31 jours', '12,40 %', '126,38 €'],
    ['Règlement du 31/07/2026 (C. civ. 1343-1)', 'imputé sur les intérêts 246,22 € et le principal 3 753,78 €', '', '−4 000,00 €'],
    ['Pénalités de retard (C. com. L441-10 II)', '8 246,22 €, du 01/08/2026 au 31/08/2026, 31 jours', '12,40 %', '86,85 €'],
    ['Indemnité forfaitaire pour frais de recouvrement (C. com. L441-10 II, D441-5)', '', '', '40,00 €'],
  ]);
  expect(totals.map((row) => [plain(row.label), plain(row.amount)])).toEqual([['Total dû au 31 août 2026', '8 373,07 €']]);
});

test('of a day before the payment, it is not there; of one to come, nothing is stated', async () => {
  const { it, debtor } = await claimed();
  const [before] = await claimStatements(it.deps, debtor, day('2026-07-30'));
  expect(before?.items[0]?.lines.map((line) => line.kind)).toEqual(['principal', 'interest', 'interest', 'fee']);
  await expect(claimStatements(it.deps, debtor, day('2026-10-01'))).rejects.toMatchObject({ code: 'day-to-come' });
  await expect(claimStatements(it.deps, debtor, day('2026-05-31'))).rejects.toMatchObject({ code: 'nothing-to-state' });
  await tell(it.world, 'pay', 'F-1', '8000.00');
  await expect(claimStatements(it.deps, debtor, day('2026-09-30'))).rejects.toMatchObject({ code: 'nothing-to-state' });
  expect(await claimStatements(it.deps, debtor, day('2026-09-29'))).toHaveLength(1);
});

test('a document that was made comes again to the byte, whatever was learnt since', async () => {
  const { it, debtor } = await claimed();
  const on = day('2026-08-31');
  const made = await stateClaim(it.deps, debtor, on, { format: 'csv', language: 'fr' });
  await tell(it.world, 'credit', 'F-1', '1000.00');
  expect(await statementAgain(it.deps, made.id)).toEqual(made.bytes);
  const fresh = await stateClaim(it.deps, debtor, day('2026-09-30'), { format: 'csv', language: 'fr' });
  expect(new TextDecoder().decode(fresh.bytes)).toContain('Avoir du 30/09/2026');
  expect(new TextDecoder().decode(made.bytes).split('\r\n')[2]).toBe(
    'F-1;Pénalités de retard;01/06/2026;30/06/2026;30;12000,00;12,15;119,84;EUR;C. com. L441-10 II;;;;',
  );
  expect(new TextDecoder().decode(made.bytes)).toContain('C. civ. 1343-1;;246,22;3753,78;0,00\r\n');
  await expect(statementAgain(it.deps, 99)).rejects.toMatchObject({ code: 'unknown-statement' });
});

test('C. civ. 1343-2: nothing is capitalised unless a day is given, which the journal keeps', async () => {
  const it = await office(inMemory);
  const { world } = it;
  await tell(world, 'debtor', 'Dupont', 'business');
  await tell(world, 'invoice', 'F-1', 'Dupont', '10000.00', 'issued', '2025-01-30', 'due', '2025-03-01');
  for (const clock of [world.clock, it.clock]) clock.moveTo(day('2026-06-30'));
  const [debtor, on, from] = [world.debtors.get('Dupont') as DebtorId, day('2026-06-30'), day('2025-03-01')];
  const totals = async (asked?: typeof from) => (await claimStatements(it.deps, debtor, on, asked)).map((one) => one.total);
  // Example E15: 1 248,15 + 402,78 of interest, with the fee; 50,27 more when capitalised.
  expect(await totals()).toEqual([1_169_093n]);
  expect(await totals(from)).toEqual([1_169_093n + 50_27n]);
  await expect(totals(day('2026-07-01'))).rejects.toMatchObject({ code: 'capitalisation-to-come' });
  const made = await stateClaim(it.deps, debtor, on, { format: 'csv', language: 'fr', capitaliseFrom: from });
  expect(new TextDecoder().decode(made.bytes)).toContain(';11248,15;12,15;453,05;EUR;C. com. L441-10 II, C. civ. 1343-2;');
  const stated = (await it.deps.store.entries({ kinds: ['claim.stated'], limit: 10 })).map((entry) => entry.data);
  expect(stated).toMatchObject([{ capitaliseFrom: from }]);
});

test('what is contested stays in the total and is said beside it, on the days on which it was, in the document too', async () => {
  const { it, debtor } = await claimed();
  const notes = async (on: string) =>
    (await claimStatements(it.deps, debtor, day(on))).flatMap((one) => contestedNotes(one, 'fr').map(plain));
  const before = (await claimStatements(it.deps, debtor, day('2026-09-30')))[0]?.total;
  const [item] = await it.deps.store.select('item', { debtor_id: debtor }, { limit: 1 });
  const id = await openDispute(it.deps, debtor, {
    contested: [{ itemId: item?.id as ItemId, cents: 30_000n }],
    cause: 'damaged',
    reason: '',
  });
  expect(await notes('2026-09-30')).toEqual(['Contesté par le client : 300,00 € de la facture F-1, compris dans ce total.']);
  expect(await notes('2026-09-29')).toEqual([]);
  expect((await claimStatements(it.deps, debtor, day('2026-09-30')))[0]?.total).toBe(before);
  const csv = await stateClaim(it.deps, debtor, day('2026-09-30'), { format: 'csv', language: 'en' });
  expect(plain(new TextDecoder().decode(csv.bytes))).toContain('Contested by the customer: €300.00 of invoice F-1');
  await resolveDispute(it.deps, id, { resolution: 'withdrawn', accepted: [], reason: '' });
  expect(await notes('2026-09-30')).toEqual([]);
});

test('what is given up is said by its own name: only a credit note is called one', async () => {
  const { it, debtor } = await claimed();
  const [row] = await it.deps.store.select('item', { debtor_id: debtor }, { limit: 1 });
  const item = present(row, 'F-1');
  const kinds = ['credit-note', 'discount', 'bank-fee', 'small-difference', 'write-off', 'correction'] as const;
  const first = await it.deps.store.reserve('settlement', kinds.length);
  const settlements = kinds.map((kind, at) => {
    const plainRow = {
      debtor_id: debtor,
      on_day: day('2026-09-30'),
      cents: 1_000,
      reference: null,
      laying_id: null,
      books_cents: null,
      copy_of: null,
      void: false,
    };
    return { id: first + at, item_id: item.id, kind, ...plainRow };
  });
  const open = [{ id: item.id, debtorId: debtor, creditorId: item.creditor_id, cents: item.open_cents - 6_000 }];
  await it.deps.store.record([{ kind: 'items.settled', by: 'x', data: { settlements, open } }]);
  const [statement] = await claimStatements(it.deps, debtor, day('2026-09-30'));
  const labels = (language: 'fr' | 'en') => statementRows(present(statement, 'statement'), language).rows.map((one) => plain(one.label));
  for (const name of [
    'Avoir du 30/09/2026',
    'Escompte ou remise du 30/09/2026',
    'Frais de banque non réclamés, le 30/09/2026',
    'Petite différence non réclamée, le 30/09/2026',
    'Somme abandonnée le 30/09/2026',
    'Correction du 30/09/2026',
  ])
    expect(labels('fr').filter((label) => label.startsWith(name))).toHaveLength(1);
  expect(labels('en').filter((label) => label.startsWith('Credit note'))).toHaveLength(1);
});

test('the fee of a public body is marked as to be verified in its statement', async () => {
  const it = await office(inMemory);
  await tell(it.world, 'debtor', 'Mairie', 'public-body');
  await tell(it.world, 'invoice', 'F-1', 'Mairie', '1200.00', 'issued', '2026-01-10', 'due', '2026-02-09');
  const [statement] = await claimStatements(it.deps, it.world.debtors.get('Mairie') as DebtorId, it.clock.today());
  const fee = statementRows(present(statement, 'statement'), 'fr').rows.find(({ label }) => label.startsWith('Indemnité'));
  expect(plain(fee?.label ?? '')).toBe('Indemnité forfaitaire pour frais de recouvrement (CCP L2192-13, D2192-35, à vérifier)');
});

test('a claim that an action may come too late for is stated, and the creditor is told; the document does not say it', async () => {
  const it = await office(inMemory);
  const { world } = it;
  await tell(world, 'debtor', 'Dupont', 'consumer');
  await tell(world, 'invoice', 'F-1', 'Dupont', '800.00', 'issued', '2024-01-10', 'due', '2024-02-09');
  const debtor = world.debtors.get('Dupont') as DebtorId;
  const told = async (on: string) => {
    for (const clock of [world.clock, it.clock]) clock.moveTo(day(on));
    return claimStatements(it.deps, debtor, day(on));
  };
  const codes = async (on: string) => (await told(on))[0]?.findings.map(({ code }) => code);
  // Two years from the earliest day that is known, that of the invoice (C. conso. L218-2): until 10 January 2026 included.
  expect(await codes('2026-01-10')).not.toContain('action-may-be-barred');
  const statements = await told('2026-01-11');
  const [barred] = statements[0]?.findings.filter(({ code }) => code === 'action-may-be-barred') ?? [];
  expect(barred?.details).toMatchObject({ number: 'F-1', on: '2026-01-10' });
  expect(plain(barred ? findingText(barred, 'fr') : '')).toMatch(/^Facture F-1 : .* depuis le 10\/01\/2026 \(C\. conso\. L218-2/);
  const [creditor] = await it.deps.store.select('creditor', {}, { limit: 1 });
  const [vault] = await it.deps.store.vault([
    (await it.deps.store.select('debtor', { id: debtor }, { limit: 1 }))[0]?.vault_id ?? (0 as never),
  ]);
  if (!creditor || !vault?.details) throw new Error('nobody');
  const parties = { creditor: creditor.profile, details: vault.details, language: 'fr' as const, reference: 'D-1' };
  expect(
    JSON.stringify(claimStatementMessage({ ...parties, statements }).blocks, (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    ),
  ).not.toContain('délai pour agir');
});
