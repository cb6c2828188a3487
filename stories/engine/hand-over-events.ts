import { day } from '../../src/core/base/day.ts';
import type { HandOverAsked, ReportAct } from '../../src/core/case/hand-over.ts';
import type { Entry } from '../../src/core/journal/entry.ts';
import { handOver, takeBackHandOver } from '../../src/use-cases/hand-over.ts';
import { confirmReport, reopenReport } from '../../src/use-cases/hand-over-confirm.ts';
import { accountOf } from '../../src/use-cases/hand-over-parts.ts';
import { remittanceSeen } from '../../src/use-cases/hand-over-remittance.ts';
import { reportByPerson } from '../../src/use-cases/hand-over-report.ts';
import { addProfessional } from '../../src/use-cases/professionals.ts';
import { CASE_WORDS } from '../../src/words/sealed-case.ts';
import { debtorId } from './events.ts';
import { after, amountOf } from './words.ts';
import { CREDITOR, nameOf, type World } from './world.ts';

type Event = (world: World, words: readonly string[]) => Promise<void>;

/**
 * Claims that somebody else has:
 *
 *     hand-over Dupont to Ponant for amicable at 12      late invoices go to the agency Ponant, at 12 %
 *     agency Dupont payment 500.00 on 2026-03-20         it says so, and a person confirms it
 *     agency-again Dupont                                the last thing that was confirmed was a mistake
 *     agency-right Dupont                                … and was right after all
 *     agency-line Dupont 440.00                          that line of the bank is what it passed on
 *     agency-back Dupont                                 the claim is taken back
 */
export const HAND_OVER_EVENTS: Readonly<Record<string, Event>> = {
  'hand-over': async (world, [name = '', ...words]) => {
    const details = { address: '', email: '', phone: '', district: '', notes: '' };
    const terms = { commissionPpm: Number(after(words, 'at') ?? 0) * 10_000, fixedCents: null };
    const said = { ...details, ...terms, kind: 'agency', name: after(words, 'to') ?? '' } as const;
    const professional = await addProfessional(world.deps, CREDITOR, said);
    const bytes = new TextEncoder().encode(`case of ${name}`);
    const sealer = { seal: async () => ({ bytes, sha256: world.deps.digest.sha256(bytes), pages: 1, signer: '', stamp: null }) };
    const asked = (after(words, 'for') ?? 'amicable') as HandOverAsked;
    const told = { professional, asked, items: null, reason: 'no answer', instructions: '', confirmed: true };
    await handOver({ ...world.deps, sealer }, debtorId(world, name), told, CASE_WORDS);
  },
  agency: async (world, [name = '', act, ...words]) => {
    const row = await handedOver(world, name);
    const [amount] = words;
    const cents = amount === undefined || amount === 'on' ? null : BigInt(amountOf(amount).cents);
    const on = after(words, 'on');
    const key = `story-${(await world.deps.store.select('hand_over_report', {}, { limit: 500 })).length}`;
    const said = { note: '', files: [], invoice: '', until: null, commissionCents: null, key, cents };
    const id = await reportByPerson(world.deps, row.id, { ...said, act: act as ReportAct, on: on ? day(on) : world.clock.today() });
    await confirmReport(world.deps, id, { commissionCents: null, line: null });
  },
  'agency-again': async (world, [name = '']) => {
    const row = await handedOver(world, name);
    const where = { hand_over_id: row.id, state: 'confirmed' } as const;
    const [last] = await world.deps.store.select('hand_over_report', where, { limit: 1, newestFirst: true });
    if (last) await reopenReport(world.deps, last.id);
  },
  'agency-right': async (world, [name = '']) => {
    const where = { hand_over_id: (await handedOver(world, name)).id, state: 'waiting' } as const;
    const [waiting] = await world.deps.store.select('hand_over_report', where, { limit: 1 });
    if (waiting) await confirmReport(world.deps, waiting.id, { commissionCents: null, line: null });
  },
  'agency-line': async (world, [name = '', amount = '']) => {
    const where = { cents: amountOf(amount).cents, state: 'waiting' } as const;
    const [line] = await world.deps.store.select('bank_line', where, { limit: 1, newestFirst: true });
    if (line) await remittanceSeen(world.deps, (await handedOver(world, name)).id, line.id);
  },
  'agency-back': async (world, [name = '']) => takeBackHandOver(world.deps, (await handedOver(world, name)).id, 'taken-back', ''),
};

async function handedOver(world: World, name: string) {
  const [row] = await world.deps.store.select('hand_over', { debtor_id: debtorId(world, name) }, { limit: 1, newestFirst: true });
  if (!row) throw new Error(`nothing of ${name} is handed over`);
  return row;
}

/** What the agency has of ours. */
export async function agencyHolds(world: World, name: string): Promise<string[]> {
  const row = await handedOver(world, name);
  const { received, commission, remitted, held } = accountOf(
    await world.deps.store.select('hand_over_report', { hand_over_id: row.id }, { limit: 500 }),
  );
  return [`> agency: received ${received}, kept ${commission}, passed on ${remitted}, still held ${held} (in cents)`];
}

/** What an entry about a claim that somebody has means in the diary. */
export function handOverTold(world: World, entry: Entry): string[] {
  switch (entry.kind) {
    case 'hand-over.made':
      return [`the claims against ${nameOf(world, entry.data.handOver.debtor_id)} are handed over: ${entry.data.handOver.asked}`];
    case 'hand-over.ended':
      return [`the claims against ${nameOf(world, entry.data.debtorId)} are back: ${entry.data.why}`];
    case 'hand-over.reported':
      return [`the agency says of ${nameOf(world, entry.data.report.debtor_id)}: ${entry.data.report.act}`];
    case 'hand-over.decided':
      return [`somebody has looked at what the agency said of ${nameOf(world, entry.data.debtorId)}: ${entry.data.state}`];
    case 'hand-over.reopened':
      return [`what the agency said of ${nameOf(world, entry.data.debtorId)} waits again`];
    default:
      return [];
  }
}
