import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { addDays } from '../core/base/day.ts';
import type { BankLineId, DebtorId } from '../core/base/id.ts';
import { REPORT_LIMITS } from '../core/case/hand-over.ts';
import { CASE_WORDS } from '../words/sealed-case.ts';
import { bothStores } from './both-stores.test-kit.ts';
import type { Deps } from './context.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { AGENCY, ASKED, handedOver, officeSealing, said } from './hand-over.test-kit.ts';
import { handOver } from './hand-over.ts';
import { reopenReport } from './hand-over-confirm.ts';
import { handOverPage, linkHandOver } from './hand-over-link.ts';
import { reportByLink, reportByPerson, reportEntry } from './hand-over-report.ts';
import { caseByLink, statusOf, takeStatus } from './hand-over-status.ts';
import { showHandOver } from './hand-overs.ts';
import { addProfessional } from './professionals.ts';
import { debtorsDue, MONDAY, tell } from './sending.test-kit.ts';
import { undoLine } from './undo-laying.ts';

type Handed = Awaited<ReturnType<typeof handedOver>>;
const account = async (h: Handed) => (await showHandOver(h.deps, h.id))?.view.account;

describe.each(bothStores())('what is handed over is exact %s', (_, meet) => {
  test('paid while the case is sealed, nothing is handed over: the case would say another sum', async () => {
    const it = await officeSealing(meet);
    const [debtor = 0 as DebtorId] = await debtorsDue(it, ['Martin']);
    const professional = await addProfessional(it.deps, CREDITOR, AGENCY);
    const { sealer } = it.deps;
    const late: NonNullable<Deps['sealer']> = {
      seal: async (told) => {
        await tell(it.world, 'pay', 'F-Martin', '500.00');
        if (!sealer) throw new Error('nobody seals');
        return sealer.seal(told);
      },
    };
    const give = (deps: Deps) => handOver(deps, debtor, { ...ASKED, professional }, CASE_WORDS);
    await expect(give({ ...it.deps, sealer: late })).rejects.toMatchObject({ code: 'overtaken' });
    await give(it.deps);
    expect(await it.deps.store.select('hand_over', {}, { limit: 9 })).toMatchObject([{ items: [{ cents: 70_000 }] }]);
  });

  test('confirmed with another commission and taken back, it waits as it was reported', async () => {
    const h = await handedOver(meet);
    const one = await h.report({ act: 'payment', cents: 100_000n, commissionCents: 12_000n });
    await h.confirm(one, 120n);
    await reopenReport(h.deps, one);
    expect(await h.deps.store.select('hand_over_report', {}, { limit: 9 })).toMatchObject([{ state: 'waiting', commission_cents: 12_000 }]);
    await h.confirm(one);
    expect(await account(h)).toMatchObject({ commission: 12_000n });
  });

  test('of what is passed on no more is kept than was received, and never less than nothing', async () => {
    const h = await handedOver(meet);
    await h.paid(100_000n);
    const one = await h.report({ act: 'remittance', cents: 50_000n });
    for (const wrong of [-1n, 88_001n]) await expect(h.confirm(one, wrong)).rejects.toMatchObject({ code: 'report-commission' });
    await h.confirm(one, 38_000n);
    expect(await account(h)).toMatchObject({ commission: 50_000n, remitted: 50_000n, held: 0n });
  });
});

describe.each(bothStores())('what is told is exact %s', (_, meet) => {
  test('another commission, note, day or file under a known key is told apart; the same is known, however it was confirmed', async () => {
    const h = await handedOver(meet);
    const { token } = await linkHandOver(h.deps, h.id);
    const one = said({ act: 'payment', on: MONDAY, cents: 50_000n, commissionCents: 6_000n, note: 'par virement', key: 'one' });
    const file = (text: string) => ({ name: 'a.pdf', bytes: new TextEncoder().encode(`%PDF-1.7 ${text}`) });
    const promise = said({ act: 'promise', on: MONDAY, until: addDays(MONDAY, 9), files: [file('x')], key: 'two' });
    for (const told of [one, promise]) await reportByLink(h.deps, token, told);
    const others = [
      { ...one, commissionCents: 600n },
      { ...one, commissionCents: null },
      { ...one, note: 'par chèque' },
      { ...promise, until: addDays(MONDAY, 10) },
      { ...promise, files: [file('y')] },
    ];
    for (const other of others) expect((await reportByLink(h.deps, token, other))?.is).toBe('differs');
    await expect(reportByPerson(h.deps, h.id, { ...one, note: 'autre' })).rejects.toMatchObject({ code: 'report-faulty' });
    const [row] = await h.deps.store.select('hand_over_report', { key: 'one' }, { limit: 1 });
    if (row) await h.confirm(row.id, 5_000n);
    for (const same of [one, promise]) expect((await reportByLink(h.deps, token, same))?.is).toBe('known');
    const again = await takeStatus(h.deps, CREDITOR, new TextEncoder().encode(await statusOf(h.deps, h.id)));
    expect(again.reports.map(({ outcome }) => outcome.is)).toEqual(['known', 'known']);
  });

  test('what is sent for one claim is bounded in all', async () => {
    const h = await handedOver(meet);
    const [row] = await h.deps.store.select('hand_over', { id: h.id }, { limit: 1 });
    if (!row) throw new Error('not handed over');
    const told = { act: 'letter', on: MONDAY, cents: null, commissionCents: null, item: null, until: null, note: '', way: 'link' } as const;
    const { report, outside } = await reportEntry(h.deps, row, { ...told, key: 'large', files: [] });
    const bytes = new TextEncoder().encode('%PDF-1.7 x');
    const sha256 = h.deps.digest.sha256(bytes);
    const files = [{ sha256, mediaType: 'application/pdf', bytes: REPORT_LIMITS.allBytes }];
    const documents = [{ sha256, bytes }];
    await h.deps.store.record([{ kind: 'hand-over.reported', by: 'x', data: { report: { ...report, files } } }], { ...outside, documents });
    const { token } = await linkHandOver(h.deps, h.id);
    const more = said({ on: MONDAY, key: 'more', files: [{ name: 'a.pdf', bytes }] });
    expect(await reportByLink(h.deps, token, more)).toEqual({ is: 'fault', fault: 'room' });
    expect((await reportByLink(h.deps, token, { ...more, files: [] }))?.is).toBe('taken');
  });
});

describe.each(bothStores())('what is over is exact %s', (_, meet) => {
  test('once the debtor is erased its link opens nothing, and none is made', async () => {
    const h = await handedOver(meet);
    const { token } = await linkHandOver(h.deps, h.id);
    await h.paid(120_000n);
    await eraseDebtor(h.deps, h.debtor);
    expect([await caseByLink(h.deps, token), await statusOf(h.deps, h.id).then(() => handOverPage(h.deps, token))]).toEqual([null, null]);
    expect(await h.deps.store.select('hand_over', {}, { limit: 1 })).toMatchObject([{ token: null, link_until: null }]);
    await expect(linkHandOver(h.deps, h.id)).rejects.toMatchObject({ code: 'debtor-erased' });
  });

  test('what a confirmed report laid is not undone from the bank', async () => {
    const h = await handedOver(meet);
    const one = await h.paid(120_000n);
    const [line] = await h.deps.store.select('bank_line', {}, { limit: 9 });
    const undo = () => undoLine(h.deps, line?.id ?? (0 as BankLineId));
    await expect(undo()).rejects.toMatchObject({ code: 'line-is-report', details: { report: one } });
    expect([await h.open(), (await account(h))?.received]).toEqual([[0], 120_000n]);
    await reopenReport(h.deps, one);
    expect(await h.open()).toEqual([120_000]);
  });
});
