import { describe, expect, test } from 'vitest';
import { addItem, CREDITOR } from '../../stories/engine/world.ts';
import { addDays, day } from '../core/base/day.ts';
import type { DebtorId, HandOverId, HoldId, ProfessionalId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import type { HandOverRow } from '../core/journal/hand-over-tables.ts';
import { CASE_WORDS } from '../words/sealed-case.ts';
import { bothStores } from './both-stores.test-kit.ts';
import type { Deps } from './context.ts';
import { openDispute } from './dispute.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { explain } from './explain.ts';
import { AGENCY, ASKED, handedOver, officeSealing, said } from './hand-over.test-kit.ts';
import { handOver, takeBackHandOver } from './hand-over.ts';
import { checkHandOver } from './hand-over-check.ts';
import { refuseReport, reopenReport } from './hand-over-confirm.ts';
import { handOverPage, linkHandOver } from './hand-over-link.ts';
import { reportByLink } from './hand-over-report.ts';
import { statusOf, takeStatus } from './hand-over-status.ts';
import { handOvers, showHandOver, waitingReports } from './hand-overs.ts';
import { recordInsolvency } from './insolvency.ts';
import { mergeEntries } from './merge-debtors.ts';
import { liftHold } from './place-hold.ts';
import { addProfessional, professionals, removeProfessional } from './professionals.ts';
import { lineOfAccount } from './provider-line.ts';
import { runDay } from './run-day.ts';
import { debtorsDue, inMemory, MONDAY, tell } from './sending.test-kit.ts';
import { waiting } from './waiting.ts';

const row = async (h: Awaited<ReturnType<typeof handedOver>>): Promise<HandOverRow> => {
  const [found] = await h.deps.store.select('hand_over', { id: h.id }, { limit: 1 });
  if (!found) throw new Error('not handed over');
  return found;
};

const STORES = bothStores();
describe.each(STORES)('handed over %s', (_, meet) => {
  test('nothing is asked of the debtor until the claim is back, and then the very step where it stood', async () => {
    const h = await handedOver(meet);
    const before = await explain(h.deps, h.debtor, MONDAY);
    expect(before.decision.contact).toBeNull();
    await runDay(h.deps, CREDITOR, MONDAY);
    expect(await h.deps.store.select('contact', {}, { limit: 9 })).toEqual([]);
    await takeBackHandOver(h.deps, h.id, 'taken-back', 'sans résultat');
    const after = await explain(h.deps, h.debtor, MONDAY);
    expect(after.decision.contact?.step.key).toBe('first-reminder');
    expect(await row(h)).toMatchObject({ state: 'back', ended_why: 'taken-back', token: null });
    await expect(takeBackHandOver(h.deps, h.id, 'taken-back', '')).rejects.toMatchObject({ code: 'hand-over-over' });
  });

  test('its hold is not lifted by itself, and whoever is handed over is not merged away', async () => {
    const h = await handedOver(meet);
    const [durand = 0 as DebtorId] = await debtorsDue(h, ['Durand']);
    await expect(liftHold(h.deps, (await row(h)).hold_id, 'x')).rejects.toMatchObject({ code: 'hold-is-hand-over' });
    await expect(mergeEntries(h.deps, h.debtor, durand)).rejects.toMatchObject({ code: 'debtor-handed-over' });
  });

  test('a link says what concerns this claim, until it is replaced, has run out or the claim is back', async () => {
    const h = await handedOver(meet);
    const first = await linkHandOver(h.deps, h.id);
    const page = await handOverPage(h.deps, first.token);
    expect(page?.invoices.map(({ number, open }) => [number, open.cents])).toEqual([['F-Martin', 120_000n]]);
    expect(page?.instructions).toBe('Joindre le gérant.');
    expect(JSON.stringify(page, (_key, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain('plus aucune réponse');
    const second = await linkHandOver(h.deps, h.id);
    expect(await handOverPage(h.deps, first.token)).toBeNull();
    expect(await handOverPage(h.deps, second.token)).not.toBeNull();
    expect(await handOverPage(h.deps, `${second.token.slice(0, -1)}x`)).toBeNull();
    h.clock.moveTo(addDays(second.until, 1));
    expect(await handOverPage(h.deps, second.token)).toBeNull();
    h.clock.moveTo(MONDAY);
    await takeBackHandOver(h.deps, h.id, 'taken-back', '');
    expect(await handOverPage(h.deps, second.token)).toBeNull();
    expect(await reportByLink(h.deps, second.token, said({ on: MONDAY }))).toBeNull();
  });
});

describe.each(STORES)('handed over, what is said %s', (_, meet) => {
  test('what is said waits for a person; the same said twice is said once, and something else under its key is not taken', async () => {
    const h = await handedOver(meet);
    const { token } = await linkHandOver(h.deps, h.id);
    const payment = said({ act: 'payment', on: MONDAY, cents: 50_000n, key: 'one' });
    const taken = await reportByLink(h.deps, token, payment);
    expect(taken).toMatchObject({ is: 'taken' });
    expect(await reportByLink(h.deps, token, payment)).toMatchObject({ is: 'known' });
    expect(await reportByLink(h.deps, token, { ...payment, cents: 60_000n })).toMatchObject({ is: 'differs' });
    expect(await h.open()).toEqual([120_000]);
    const [report, ...others] = await waitingReports(h.deps, CREDITOR, { after: 0, limit: 9 });
    expect(others).toEqual([]);
    expect(report).toMatchObject({ debtor: 'Martin', professional: AGENCY.name, agreedCents: 6_000n, likeId: null });
    expect((await waiting(h.deps, CREDITOR)).handOvers).toBe(1);
    await expect(takeBackHandOver(h.deps, h.id, 'taken-back', '')).rejects.toMatchObject({ code: 'reports-waiting' });
  });
});

describe.each(STORES)('handed over, what is refused %s', (_, meet) => {
  test.each([
    ['a day to come', { on: addDays(MONDAY, 1) }, 'day'],
    ['a day before', { on: addDays(MONDAY, -1) }, 'day'],
    ['no day', { on: null }, 'day'],
    ['no sum', { act: 'payment' as const }, 'amount'],
    ['nothing', { act: 'payment' as const, cents: 0n }, 'amount'],
    ['too much', { act: 'remittance' as const, cents: 10n ** 15n }, 'amount'],
    ['more kept than paid', { act: 'payment' as const, cents: 100n, commissionCents: 101n }, 'commission'],
    ['an invoice of another claim', { act: 'payment' as const, cents: 100n, invoice: 'F-Durand' }, 'invoice'],
    ['a promise for yesterday', { act: 'promise' as const, until: addDays(MONDAY, -1) }, 'until'],
    ['a program', { files: [{ name: 'a.pdf', bytes: new TextEncoder().encode('MZ') }] }, 'file-kind'],
    ['no key', { key: '' }, 'key'],
  ])('%s is refused', async (_name, more, fault) => {
    const h = await handedOver(meet);
    await debtorsDue(h, ['Durand']);
    const { token } = await linkHandOver(h.deps, h.id);
    expect(await reportByLink(h.deps, token, said({ on: MONDAY, ...more }))).toEqual({ is: 'fault', fault });
    expect(await h.deps.store.select('hand_over_report', {}, { limit: 9 })).toEqual([]);
  });
});

describe.each(STORES)('handed over, after a contact %s', (_, meet) => {
  test('a contact that was confirmed lets reminders rest as after one of ours, and no longer once it is taken back', async () => {
    const h = await handedOver(meet);
    const call = await h.report({ act: 'call', note: 'le gérant rappelle' });
    await h.confirm(call);
    await takeBackHandOver(h.deps, h.id, 'taken-back', '');
    expect((await explain(h.deps, h.debtor, MONDAY)).decision.contact).toBeNull();
    await reopenReport(h.deps, call);
    expect((await explain(h.deps, h.debtor, MONDAY)).decision.contact?.step.key).toBe('first-reminder');
    await refuseReport(h.deps, call);
    await expect(h.confirm(call)).rejects.toMatchObject({ code: 'report-decided' });
  });

  test('closed without result, the claim is back', async () => {
    const h = await handedOver(meet);
    const end = await h.report({ act: 'no-result' });
    expect((await row(h)).state).toBe('out');
    await h.confirm(end);
    expect(await row(h)).toMatchObject({ state: 'back', ended_why: 'no-result' });
    await expect(reopenReport(h.deps, end)).rejects.toMatchObject({ code: 'report-ended-it' });
    expect((await explain(h.deps, h.debtor, MONDAY)).decision.contact?.step.key).toBe('first-reminder');
  });
});

describe.each(STORES)('handed over, by file %s', (_, meet) => {
  test('a file says the same as the link, once, and only of its own claim', async () => {
    const h = await handedOver(meet);
    const bytes = (text: string) => new TextEncoder().encode(text);
    const status = JSON.parse(await statusOf(h.deps, h.id));
    expect(status).toMatchObject({ format: 'acquit-hand-over', agreement: { commissionPercent: '12.00', fixedFee: null }, reports: [] });
    expect(status.claims).toEqual([{ invoice: 'F-Martin', dueOn: '2026-02-25', given: '1200.00', open: '1200.00' }]);
    const reports = [
      { id: 'r1', act: 'letter', on: MONDAY, note: 'courrier' },
      { id: 'r2', act: 'payment', on: MONDAY, amount: '400.00', commission: '48.00', invoice: 'F-Martin' },
      { id: 'r3', act: 'guess', on: MONDAY },
      'nothing',
    ];
    const text = JSON.stringify({ ...status, reports });
    const outcomes = async () => (await takeStatus(h.deps, CREDITOR, bytes(text))).reports.map(({ outcome }) => outcome.is);
    expect(await outcomes()).toEqual(['taken', 'taken', 'fault', 'fault']);
    expect(await outcomes()).toEqual(['known', 'known', 'fault', 'fault']);
    expect(await h.open()).toEqual([120_000]);
    const other = JSON.stringify({ ...status, reference: status.reference.replace(/.$/, (last: string) => (last === '0' ? '1' : '0')) });
    await expect(takeStatus(h.deps, CREDITOR, bytes(other))).rejects.toMatchObject({ code: 'status-of-nobody' });
    await expect(takeStatus(h.deps, CREDITOR, bytes('{"format":"x"}'))).rejects.toMatchObject({ code: 'status-file' });
    await expect(takeStatus(h.deps, CREDITOR, new Uint8Array([0xff, 0xfe]))).rejects.toMatchObject({ code: 'status-file' });
    const again = JSON.parse(await statusOf(h.deps, h.id));
    expect(again.reports.map((one: { id: string; state: string }) => [one.id, one.state])).toEqual([
      ['r1', 'waiting'],
      ['r2', 'waiting'],
    ]);
    expect((await takeStatus(h.deps, CREDITOR, bytes(JSON.stringify(again)))).reports.map(({ outcome }) => outcome.is)).toEqual([
      'known',
      'known',
    ]);
  });

  test('what was said is erased with the debtor', async () => {
    const h = await handedOver(meet);
    await h.report({ act: 'visit', note: 'chez le voisin' }).then((one) => h.confirm(one));
    await h.paid(120_000n);
    await takeBackHandOver(h.deps, h.id, 'paid', 'tout est réglé');
    expect((await showHandOver(h.deps, h.id))?.words.back).toBe('tout est réglé');
    await eraseDebtor(h.deps, h.debtor);
    const shown = await showHandOver(h.deps, h.id);
    expect(shown?.words).toEqual({ reason: '', instructions: '', back: '' });
    expect(shown?.page.reports.map(({ words }) => words)).toEqual([null, null]);
  });
});

/** A line of the bank that may be a payment of this debtor. */
async function maybePaid({ deps, debtor }: { readonly deps: Deps; readonly debtor: DebtorId }, cents: number): Promise<void> {
  const account = {
    ...{ creditor_id: CREDITOR, number: 'FR7630006000011234567890189', by: 'bank' },
    on: MONDAY,
    kind: 'credit-transfer',
  } as const;
  const {
    row: line,
    entries,
    outside,
  } = await lineOfAccount(deps, {
    ...{ ...account, cents, currency: EUR, label: 'VIR', remittance: '', endToEndId: null, bankReference: null },
  });
  const id = await deps.store.reserve('bank_candidate', 1);
  const candidate = { id, creditor_id: CREDITOR, debtor_id: debtor, line_id: line.id, cents, currency: EUR, standing: true };
  const lines = [{ id: line.id, state: 'suggested' as const, suggestions: null, doubts: null }];
  const judged = { lines, candidates: [{ ...candidate, booked_on: MONDAY }], dropped: [], freed: [] };
  await deps.store.record([...entries, { kind: 'bank-lines.judged', by: 'bank', data: judged }], outside);
}

describe('before it is handed over', () => {
  const given = async () => {
    const it = await officeSealing(inMemory);
    const [debtor = 0 as DebtorId] = await debtorsDue(it, ['Martin']);
    const professional = await addProfessional(it.deps, CREDITOR, AGENCY);
    const give = (more: Partial<typeof ASKED> = {}) => handOver(it.deps, debtor, { ...ASKED, professional, ...more }, CASE_WORDS);
    return { ...it, debtor, professional, give };
  };
  test('what is to be known is confirmed, and a reason is given', async () => {
    const g = await given();
    const { points } = await checkHandOver(g.deps, g.debtor, { items: null, asked: 'amicable', kind: 'agency' });
    expect(points.map(({ code, blocks }) => [code, blocks])).toEqual([
      ['written-agreement', false],
      ['costs-ours', false],
    ]);
    await expect(g.give({ confirmed: false })).rejects.toMatchObject({ code: 'hand-over-to-confirm' });
    await expect(g.give({ reason: ' \n' })).rejects.toMatchObject({ code: 'hand-over-without-reason' });
    await g.give();
    await expect(g.give()).rejects.toMatchObject({ code: 'handed-over-already' });
  });

  test('what is contested is not recovered by others, and a debtor in insolvency only has its proof of debt lodged', async () => {
    const g = await given();
    const [item] = await g.deps.store.select('item', {}, { limit: 1 });
    if (!item) throw new Error('no item');
    const dispute = { contested: [{ itemId: item.id, cents: 1_000n }], cause: 'damaged', reason: 'fendu' } as const;
    await openDispute(g.deps, g.debtor, dispute);
    await expect(g.give()).rejects.toMatchObject({ code: 'hand-over-forbidden', details: { point: 'disputed', number: 'F-Martin' } });
    await expect(g.give({ asked: 'lawsuit' })).resolves.toBeGreaterThan(0);
    const other = await given();
    await recordInsolvency(other.deps, other.debtor, { since: day('2026-02-27'), proceedings: 'liquidation' });
    await expect(other.give()).rejects.toMatchObject({ code: 'hand-over-forbidden', details: { point: 'insolvent' } });
    await expect(other.give({ asked: 'proof-of-debt' })).resolves.toBeGreaterThan(0);
  });

  test('money that nobody has laid keeps what it covers from being handed over, and less is told', async () => {
    const g = await given();
    const codes = async (asked: 'amicable' | 'advice' = 'amicable') =>
      (await checkHandOver(g.deps, g.debtor, { items: null, asked, kind: 'lawyer' })).points.map(({ code, blocks }) => [code, blocks]);
    const before = await codes();
    await maybePaid(g, 100_000);
    expect(await codes()).toEqual([['money-waiting', false], ...before]);
    await maybePaid(g, 20_000);
    expect(await codes()).toEqual([['money-waiting', true], ...before]);
    expect(await codes('advice')).toEqual([['money-waiting', false]]);
    await expect(g.give()).rejects.toMatchObject({ code: 'hand-over-forbidden', details: { point: 'money-waiting' } });
  });

  test('a credit that covers an invoice keeps it from being handed over', async () => {
    const g = await given();
    const credit = { kind: 'credit-note', cents: 120_000, currency: EUR, issued: day('2026-02-27'), due: null, doubt: null } as const;
    await addItem(g.world, 'A-1', 'Martin', credit);
    await expect(g.give()).rejects.toMatchObject({ code: 'hand-over-forbidden', details: { point: 'credit-waiting' } });
  });

  test('what may be too old to be sued for is not taken to a judge', async () => {
    const g = await given();
    await tell(g.world, 'invoice', 'F-old', 'Martin', '80.00', 'issued', '2019-01-10', 'due', '2019-02-10');
    const codes = async (asked: 'amicable' | 'order-for-payment') =>
      (await checkHandOver(g.deps, g.debtor, { items: null, asked, kind: 'lawyer' })).points.map(({ code, blocks }) => [code, blocks]);
    expect(await codes('amicable')).toContainEqual(['barred', false]);
    expect(await codes('order-for-payment')).toContainEqual(['barred', true]);
  });

  test('a professional with a claim stays on the list; one without is erased with it', async () => {
    const g = await given();
    const other = await addProfessional(g.deps, CREDITOR, { ...AGENCY, name: 'Maître Blanc', kind: 'lawyer' });
    await g.give();
    await expect(removeProfessional(g.deps, g.professional)).rejects.toMatchObject({ code: 'professional-has-claims' });
    await removeProfessional(g.deps, other);
    const list = await professionals(g.deps, CREDITOR, { limit: 9 });
    expect(list.map(({ details }) => details?.name)).toEqual([AGENCY.name]);
    await expect(addProfessional(g.deps, CREDITOR, { ...AGENCY, commissionPpm: 1_000_001 })).rejects.toMatchObject({
      code: 'professional-terms',
    });
    await expect(removeProfessional(g.deps, 99 as ProfessionalId)).rejects.toMatchObject({ code: 'unknown-professional' });
    await expect(showHandOver(g.deps, 99 as HandOverId)).rejects.toMatchObject({ code: 'unknown-hand-over' });
  });

  test('nothing heard for more than thirty days is told', async () => {
    const h = await handedOver();
    const silent = async () => (await handOvers(h.deps, CREDITOR, 'out', { after: 0, limit: 9 })).handOvers.map((one) => one.silentDays);
    h.clock.moveTo(addDays(MONDAY, 30));
    expect(await silent()).toEqual([null]);
    h.clock.moveTo(addDays(MONDAY, 31));
    expect(await silent()).toEqual([31]);
    expect((await waiting(h.deps, CREDITOR)).handOvers).toBe(1);
    await h.report({ act: 'other', note: 'nous y travaillons' });
    expect(await silent()).toEqual([null]);
    expect(await h.deps.store.select('hold', { id: 1 as HoldId }, { limit: 1 })).toMatchObject([{ reason: 'handed-over' }]);
  });
});
