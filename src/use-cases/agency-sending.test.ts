import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CREDITOR, type Meet, type World } from '../../stories/engine/world.ts';
import { SAMPLE_TERMS, sampleAgency } from '../adapters/db/sample-agency.ts';
import { addDays, day } from '../core/base/day.ts';
import type { CreditorId, DebtorId, ItemId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { stateAgency } from './agency.ts';
import { bothStores } from './both-stores.test-kit.ts';
import { explain } from './explain.ts';
import { recordMandate, revokeMandate } from './mandates.ts';
import { writeNote } from './notes.ts';
import { printLetters } from './print-letters.ts';
import { registerCreditor } from './register-creditor.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, inMemory, MONDAY, type Office, office, statuses, TUESDAY } from './sending.test-kit.ts';

const AGREEMENT = { name: 'mandat.pdf', bytes: new TextEncoder().encode('%PDF-1.7 the agreement') };

/** The workspace becomes an agency’s; the company of the world is its client, without a mandate. */
async function agencyOffice(until = '2030-12-31', meet: Meet = inMemory): Promise<Office> {
  const it = await office(meet);
  const { deps } = it;
  const [client] = await deps.store.select('creditor', { id: CREDITOR }, { limit: 1 });
  if (!client) throw new Error('no creditor');
  const iban = 'FR1420041010050500013M02606';
  const address = { lines: ['4 quai des Célestins'], postcode: '69002', city: 'LYON', country: 'FR' };
  const profile = { ...client.profile, name: 'Cabinet Orsel', address, email: 'dossiers@orsel.example' };
  const accounts = [{ iban, bic: null, currency: EUR, holder: 'Cabinet Orsel' }];
  const house = await registerCreditor(deps, { ...profile, accounts }, 'mainland', null);
  await stateAgency(deps, { house, ...FUNDS, insuredUntil: day(until) });
  return it;
}

const FUNDS = {
  ...{
    fundsIban: sampleAgency().funds_number,
    fundsBic: null,
    fundsHolder: 'Cabinet Orsel, fonds clients',
    insurer: 'Rempart',
    policy: 'RC-1',
  },
  ...{ prosecutor: 'Lyon', declaredOn: day('2020-01-15') },
};

function mandate({ deps }: Pick<World, 'deps'>, from = MONDAY, until: typeof MONDAY | null = null, client: CreditorId = CREDITOR) {
  return recordMandate(deps, client, { signedOn: from, from, until, agreement: AGREEMENT, terms: SAMPLE_TERMS, remitDays: null });
}

test('without a mandate nothing is decided, sent or printed, not even with old books accepted', async () => {
  const it = await agencyOffice();
  const [dupont] = await debtorsDue(it, ['Dupont'], true);
  expect(await runDay(it.deps, CREDITOR, MONDAY)).toMatchObject({ heldBack: 'no-mandate', looked: 0 });
  expect(await runDay(it.deps, CREDITOR, MONDAY, { acceptOldBooks: true })).toMatchObject({ heldBack: 'no-mandate' });
  await mandate(it);
  await decided(it);
  const [known] = await it.deps.store.select('mandate', {}, { limit: 1 });
  if (known) await revokeMandate(it.deps, known.id, MONDAY);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY, { acceptOldBooks: true })).toMatchObject({ heldBack: 'no-mandate', sent: 0 });
  expect(await printLetters(it.deps, CREDITOR, MONDAY, { acceptOldBooks: true })).toMatchObject({ heldBack: 'no-mandate', letters: 0 });
  expect((await statuses(it, dupont as never)).dispatches.map(([, status]) => status)).toEqual(['approved', 'approved']);
});

test('an insurance that has lapsed stops every client', async () => {
  const it = await agencyOffice('2026-03-01');
  await debtorsDue(it, ['Dupont']);
  await mandate(it);
  expect(await runDay(it.deps, CREDITOR, MONDAY)).toMatchObject({ heldBack: 'agency-uninsured', looked: 0 });
});

test('whatever the days of the mandate, what leaves leaves on a day of it', async () => {
  const days = fc.record({
    from: fc.integer({ min: -3, max: 3 }),
    lasts: fc.option(fc.nat(4)),
    revoked: fc.option(fc.nat(4)),
    on: fc.nat(1),
  });
  const seen = { left: 0, held: 0 };
  await fc.assert(
    fc.asyncProperty(days, async ({ from, lasts, revoked, on }) => {
      const it = await agencyOffice();
      await debtorsDue(it, ['Dupont']);
      const first = addDays(MONDAY, from);
      const until = lasts === null ? null : addDays(first, lasts);
      const id = await mandate(it, first, until);
      const end = revoked === null || (lasts !== null && revoked > lasts) ? null : addDays(first, revoked);
      if (end !== null) await revokeMandate(it.deps, id, end);
      const today = on === 0 ? MONDAY : TUESDAY;
      await decided(it, today);
      const { sent } = await sendEmails(it.deps, CREDITOR, today);
      const holds = today >= first && (until === null || today <= until) && (end === null || today < end);
      seen[sent > 0 ? 'left' : 'held'] += 1;
      expect(sent).toBe(holds ? 1 : 0);
    }),
    { seed: 5, numRuns: 60 },
  );
  expect(Math.min(seen.left, seen.held)).toBeGreaterThan(5);
});

test.each(bothStores())('the same company is not written to for two clients within the least number of days (%s)', async (_, meet) => {
  const it = await agencyOffice('2030-12-31', meet);
  const { deps, clock } = it;
  const [dupont] = await debtorsDue(it, ['Dupont']);
  await mandate(it);
  const [first] = await deps.store.select('creditor', { id: CREDITOR }, { limit: 1 });
  if (!first || dupont === undefined) throw new Error('nobody');
  const other = await registerCreditor(deps, { ...first.profile, name: 'Fonderie Aurelle' }, 'mainland', null);
  await deps.store.record([
    { kind: 'creditor.changed', by: 'claire', data: { id: other, changes: { books_as_of: MONDAY, live_from: MONDAY } } },
  ]);
  await mandate(it, MONDAY, null, other);
  const there = await sameDebtor(it, dupont, other);
  const key = (id: number, creditor_id: CreditorId, debtor_id: typeof dupont) => ({
    id,
    creditor_id,
    debtor_id,
    scheme: 'siren' as const,
    value: '552081317',
  });
  const keys = [key(901, CREDITOR, dupont), key(902, other, there)];
  await deps.store.record([{ kind: 'debtors.recognised', by: 'claire', data: { debtors: [], keys } }]);
  await decided(it);
  expect(await sendEmails(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1 });
  expect(await runDay(deps, other, MONDAY)).toMatchObject({ looked: 1, decided: {}, refrained: { 'too-soon-after-contact': 1 } });
  const later = addDays(MONDAY, 7);
  clock.moveTo(later);
  expect(await runDay(deps, other, later, { acceptOldBooks: true })).toMatchObject({ decided: { 'first-reminder': 1 } });
});

test.each(bothStores())('a call made by hand for one client counts for the same company of another (%s)', async (_, meet) => {
  const it = await agencyOffice('2030-12-31', meet);
  const { deps, clock } = it;
  const [dupont] = (await debtorsDue(it, ['Dupont'])) as [DebtorId];
  const [first] = await deps.store.select('creditor', { id: CREDITOR }, { limit: 1 });
  if (!first) throw new Error('nobody');
  const other = await registerCreditor(deps, { ...first.profile, name: 'Fonderie Aurelle' }, 'mainland', null);
  await deps.store.record([
    { kind: 'creditor.changed', by: 'claire', data: { id: other, changes: { books_as_of: MONDAY, live_from: MONDAY } } },
  ]);
  await mandate(it, MONDAY, null, other);
  const there = await sameDebtor(it, dupont, other);
  const scheme = 'siren' as const;
  const keys = [
    { id: 901, creditor_id: CREDITOR, debtor_id: dupont, scheme, value: '552081317' },
    { id: 902, creditor_id: other, debtor_id: there, scheme, value: '552081317' },
  ];
  await deps.store.record([{ kind: 'debtors.recognised', by: 'claire', data: { debtors: [], keys } }]);
  await writeNote(deps, dupont, { kind: 'call-made', said: 'eu le gérant au téléphone', pinned: false });
  expect((await explain(deps, there, MONDAY)).decision.contact).toBeNull();
  expect(await runDay(deps, other, MONDAY)).toMatchObject({ looked: 1, decided: {}, refrained: { 'too-soon-after-contact': 1 } });
  const later = addDays(MONDAY, 7);
  clock.moveTo(later);
  expect(await runDay(deps, other, later, { acceptOldBooks: true })).toMatchObject({ decided: { 'first-reminder': 1 } });
});

/** The debtor of another client, with an invoice as late. */
async function sameDebtor({ deps }: Office, of: DebtorId, creditor_id: CreditorId): Promise<DebtorId> {
  const [row] = await deps.store.select('debtor', { id: of }, { limit: 1 });
  const [item] = await deps.store.select('item', { debtor_id: of }, { limit: 1 });
  if (!row || !item) throw new Error('nobody');
  const { insolvent_since: _, insolvency_kind: __, insolvency_published_on: ___, claim_declared_on: ____, calling: _____, ...known } = row;
  const id = (await deps.store.reserve('debtor', 1)) as DebtorId;
  const items = [{ ...item, id: (await deps.store.reserve('item', 1)) as ItemId, debtor_id: id, creditor_id }];
  await deps.store.record([
    { kind: 'debtors.recognised', by: 'claire', data: { debtors: [{ ...known, id, creditor_id }], keys: [] } },
    { kind: 'items.added', by: 'claire', data: { items, documents: [] } },
  ]);
  return id;
}

test('an agency’s e-mail comes from the agency, names its client, and asks for payment on the dedicated account', async () => {
  const it = await agencyOffice();
  const [dupont] = await debtorsDue(it, ['Dupont']);
  await mandate(it);
  await decided(it);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1, unwritable: [] });
  const [dispatch] = await it.deps.store.select('dispatch', { debtor_id: dupont as never }, { limit: 1 });
  const bytes = await it.deps.store.document(dispatch?.document ?? ('' as never));
  const text = new TextDecoder().decode(bytes ?? new Uint8Array()).replace(/\s+/g, ' ');
  for (const said of [
    'Cabinet Orsel',
    '4 quai des Célestins',
    'Ateliers Vauban',
    'dossiers@orsel.example',
    'restent à la charge du créancier',
  ])
    expect(text).toContain(said);
  expect(text.replaceAll(' ', '')).toContain(sampleAgency().funds_number);
  expect(text.replaceAll(' ', '')).not.toContain('FR7630006000011234567890189');
});
