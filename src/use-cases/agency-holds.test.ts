import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { becomeAgency, FUNDS, fundsLine } from './agency.test-kit.ts';
import { bothStores } from './both-stores.test-kit.ts';
import { callList } from './call-list.ts';
import { toCall } from './calls.test-kit.ts';
import { attributeReceipt, noteOwnMovement, takeBackOwnMovement, takeBackReceipt } from './client-receipts.ts';
import { explain } from './explain.ts';
import { revokeMandate } from './mandates.ts';
import { matchWaiting } from './match-waiting.ts';
import { preview } from './preview.ts';
import { printLetters } from './print-letters.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, dispatchOf, inMemory, MONDAY, office, statuses } from './sending.test-kit.ts';

test.each(bothStores())(
  'money of the dedicated account holds whoever it may be of, until somebody has said whose it is (%s)',
  async (_, meet) => {
    const it = await office(meet);
    const { deps } = it;
    const { house } = await becomeAgency(deps);
    const [dupont] = (await debtorsDue(it, ['Dupont'])) as [DebtorId];
    const asks = async () => (await explain(deps, dupont, MONDAY)).decision.contact !== null;
    expect(await asks()).toBe(true);
    const line = await fundsLine(deps, house, 120_000, { payer: 'Dupont', remittance: 'F-Dupont' });
    expect(await asks()).toBe(false);
    await decided(it);
    expect(await sendEmails(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0, heldBack: null });
    const written = await deps.store.head();
    await matchWaiting(deps, house);
    await matchWaiting(deps, CREDITOR);
    expect(await deps.store.head()).toBe(written);
    await noteOwnMovement(deps, line);
    expect(await asks()).toBe(true);
    await takeBackOwnMovement(deps, line);
    expect(await asks()).toBe(false);
    const receipt = await attributeReceipt(deps, line, CREDITOR, 50_000);
    const standing = () => deps.store.select('bank_candidate', { line_id: line, standing: true }, { limit: 9 });
    expect(await standing()).toMatchObject([{ creditor_id: CREDITOR, debtor_id: dupont, cents: 70_000 }]);
    await takeBackReceipt(deps, receipt);
    expect(await standing()).toMatchObject([{ cents: 120_000 }]);
    await attributeReceipt(deps, line, CREDITOR, null);
    expect(await standing()).toEqual([]);
  },
);

test('money of the dedicated account that names nobody holds whoever owes just as much', async () => {
  const it = await office(inMemory);
  const { house } = await becomeAgency(it.deps);
  await debtorsDue(it, ['Dupont']);
  await fundsLine(it.deps, house, 120_000, {});
  await decided(it);
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0 });
});

test('old statements of the dedicated account stop what leaves for clients, not what leaves for the agency', async () => {
  const it = await office(inMemory);
  const { deps } = it;
  const { house } = await becomeAgency(deps);
  const [dupont] = (await debtorsDue(it, ['Dupont'])) as [DebtorId];
  await decided(it);
  const [account] = await deps.store.select('bank_account', { creditor_id: house, number: FUNDS }, { limit: 1 });
  if (!account) throw new Error('no account');
  const shown = async (until: string) => {
    const data = { id: account.id, creditorId: house, changes: { watched: true, covered_until: day(until) } };
    await deps.store.record([{ kind: 'bank-account.changed', by: 'claire', data }]);
  };
  await shown('2025-06-01');
  expect(await sendEmails(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0, heldBack: 'bank-too-old' });
  expect(await explain(deps, dupont, MONDAY)).toMatchObject({ stale: 'bank-too-old' });
  await shown('2026-03-01');
  expect(await sendEmails(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1, heldBack: null });
});

test('a mandate revoked while e-mails leave stops those that have not left', async () => {
  const it = await office(inMemory);
  const { mandate } = await becomeAgency(it.deps);
  const debtors = await debtorsDue(
    it,
    Array.from({ length: 30 }, (_, at) => `D${at}`),
  );
  await decided(it);
  let sent = 0;
  let revoked: Promise<void> | null = null;
  const mailer: typeof it.deps.mailer = {
    ...it.deps.mailer,
    send: async (mail) => {
      sent += 1;
      revoked ??= revokeMandate(it.deps, mandate, MONDAY);
      await revoked;
      return it.deps.mailer.send(mail);
    },
  };
  const report = await sendEmails({ ...it.deps, mailer }, CREDITOR, MONDAY);
  expect(sent).toBeLessThan(debtors.length / 2);
  expect(report).toMatchObject({ sent, withdrawn: 0, retryLater: debtors.length - sent });
  const waiting = (await it.deps.store.select('dispatch', { status: 'approved' }, { limit: 99 })).length;
  expect(waiting).toBe(debtors.length - sent);
});

test('a mandate revoked while letters are laid out stops them', async () => {
  const it = await office(inMemory);
  const { mandate } = await becomeAgency(it.deps);
  const [dupont] = await debtorsDue(it, ['Dupont'], true);
  await decided(it);
  let revoked: Promise<void> | null = null;
  const printer: typeof it.deps.printer = {
    ...it.deps.printer,
    letter: async (...told) => {
      revoked ??= revokeMandate(it.deps, mandate, MONDAY);
      await revoked;
      return it.deps.printer.letter(...told);
    },
  };
  expect(await printLetters({ ...it.deps, printer }, CREDITOR, MONDAY)).toMatchObject({ letters: 0, batch: null });
  expect((await statuses(it, dupont as DebtorId)).dispatches).toContainEqual(['letter', 'approved']);
});

test('nobody is called for a client without a mandate', async () => {
  const { it, dupont } = await toCall();
  const { mandate } = await becomeAgency(it.deps);
  const { id } = await dispatchOf(it, dupont, 'call');
  const page = { limit: 10 };
  expect(await callList(it.deps, CREDITOR, page)).toMatchObject([{ overtaken: false }]);
  expect(await preview(it.deps, id, MONDAY)).toMatchObject({ kind: 'call' });
  await revokeMandate(it.deps, mandate, MONDAY);
  expect(await callList(it.deps, CREDITOR, page)).toMatchObject([{ overtaken: true }]);
  await expect(preview(it.deps, id, MONDAY)).rejects.toMatchObject({ code: 'no-mandate' });
});
