import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort, SEED } from '../../stories/properties/effort.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId, DisputeId, ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { decide } from '../core/dunning/decide.ts';
import { dunningContext } from './context.ts';
import { closeCredited } from './credited-disputes.ts';
import { openDispute, reopenDispute, resolveDispute } from './dispute.ts';
import { writeOff } from './give-up.ts';
import { type Bench, bench, csv } from './import.test-kit.ts';
import { setRules } from './set-rules.ts';

const DEBTOR = 1 as DebtorId;
const TODAY = day('2026-03-02');
const ITEMS = [1, 2, 3] as ItemId[];
const RUNS = effort(120, 20_000);

type Act =
  | { readonly do: 'open'; readonly item: number; readonly cents: number | null }
  | {
      readonly do: 'decide';
      readonly which: number;
      readonly how: 'justified' | 'rejected' | 'withdrawn' | 'partial';
      readonly part: number;
    }
  | { readonly do: 'reopen'; readonly which: number }
  | { readonly do: 'pay'; readonly item: number; readonly cents: number }
  | { readonly do: 'look' };

const first = fc.record({ do: fc.constant('open' as const), item: fc.nat(2), cents: fc.option(fc.integer({ min: 1, max: 9_000 })) });
const act: fc.Arbitrary<Act> = fc.oneof(
  first,
  fc.record({
    do: fc.constant('decide' as const),
    which: fc.nat(2),
    how: fc.constantFrom('justified' as const, 'rejected' as const, 'withdrawn' as const, 'partial' as const),
    part: fc.integer({ min: 1, max: 12_000 }),
  }),
  fc.record({ do: fc.constant('reopen' as const), which: fc.nat(2) }),
  fc.record({ do: fc.constant('pay' as const), item: fc.nat(2), cents: fc.integer({ min: 1, max: 6_000 }) }),
  fc.constant({ do: 'look' as const }),
);

/** What a person would keep on paper: each dispute with what it takes off, told apart from the program's own rules. */
type Paper = { item: ItemId; cents: number | null; off: number | null; state: 'open' | 'right' | 'over'; credited: number }[];

async function withDebt(): Promise<Bench> {
  const b = await bench();
  await b.take(
    csv('Client;Facture;Date;Échéance;Reste dû;E-mail', [
      'Martin;FA-1;05/01/2026;04/02/2026;100,00;martin@client.example',
      'Martin;FA-2;05/01/2026;05/02/2026;50,00;martin@client.example',
      'Martin;FA-3;05/01/2026;27/02/2026;75,00;martin@client.example',
    ]),
  );
  const account = { iban: 'FR7630006000011234567890189', bic: null, currency: 'EUR' as never, holder: 'Atelier' };
  await setRules(b.deps, b.creditorId, { booksMaxAge: 100, bankMaxAge: 100, account });
  return b;
}

/** Does it, and writes it on paper unless it was refused. */
async function happen(b: Bench, paper: Paper, one: Act): Promise<void> {
  const chosen = 'which' in one ? paper[one.which] : undefined;
  const id = ('which' in one ? one.which + 1 : 0) as DisputeId;
  try {
    if (one.do === 'open') {
      const [item, cents] = [ITEMS[one.item] as ItemId, one.cents];
      const open = await openOf(b, item);
      await openDispute(b.deps, DEBTOR, {
        contested: [{ itemId: item, cents: cents === null ? null : BigInt(cents) }],
        cause: 'price',
        reason: 'x',
      });
      const off = cents === open ? null : cents;
      paper.push({ item, cents: off, off, state: 'open', credited: 0 });
    } else if (one.do === 'decide' && chosen) {
      const accepted = one.how === 'partial' ? [{ itemId: chosen.item, cents: BigInt(one.part) }] : [];
      await resolveDispute(b.deps, id, { resolution: one.how, accepted, reason: 'because' });
      chosen.state = one.how === 'justified' || one.how === 'partial' ? 'right' : 'over';
      if (one.how === 'partial') chosen.off = one.part;
    } else if (one.do === 'reopen' && chosen) {
      await reopenDispute(b.deps, id);
      [chosen.state, chosen.off] = ['open', chosen.cents];
    } else if (one.do === 'pay') {
      const item = ITEMS[one.item] as ItemId;
      await writeOff(b.deps, item, BigInt(one.cents), 'agreed');
      for (const dispute of paper) if (dispute.item === item) dispute.credited += one.cents;
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  await closeCredited(b.deps, b.creditorId);
  for (const dispute of paper) {
    const open = await openOf(b, dispute.item);
    if (dispute.state === 'right' && (open === 0 || (dispute.off !== null && dispute.credited >= dispute.off))) dispute.state = 'over';
  }
}

async function openOf(b: Bench, item: ItemId): Promise<number> {
  return (await b.rows('item')).find((row) => row.id === item)?.open_cents ?? 0;
}

test(
  `after any of ${RUNS} sequences of disputes, decisions and credits, no contested cent is asked for, and the case is where it was`,
  async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(first, fc.array(act, { maxLength: 8 }), async (begun, more) => {
        const b = await withDebt();
        const paper: Paper = [];
        const [creditor] = await b.rows('creditor');
        const context = await dunningContext(b.deps.store, creditor as never);
        for (const one of [begun, ...more]) {
          await happen(b, paper, one);
          const [file] = (await b.deps.store.caseFiles([DEBTOR])) as [CaseFile];
          const { disputes: _none, ...never } = file;
          const { contact, reasons } = decide(file, TODAY, context);
          // The last wall has nothing to find: the rest goes on.
          expect(reasons.map(({ code }) => code)).not.toContain('conduct-guard');
          seen += contact?.items.length ?? 0;
          for (const line of contact?.items ?? []) expect(Number(line.openCents)).toBe(await mayBeAsked(b, paper, line.itemId));
          const standing = paper.filter(({ state }) => state !== 'over');
          expect(file.disputes?.length ?? 0).toBe(standing.length);
          if (standing.length === 0) expect(decide(file, TODAY, context)).toEqual(decide(never, TODAY, context));
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    // Nothing is proved where nothing is asked for.
    expect(seen).toBeGreaterThan(RUNS);
  },
  30 * 60_000,
);

async function mayBeAsked(b: Bench, paper: Paper, item: ItemId): Promise<number> {
  const open = await openOf(b, item);
  const off = paper.filter((one) => one.item === item && one.state !== 'over').reduce((sum, one) => sum + (one.off ?? open), 0);
  return Math.max(0, open - off);
}
