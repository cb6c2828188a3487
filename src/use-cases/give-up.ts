import { type Day, laterOf } from '../core/base/day.ts';
import type { DebtorId, ItemId, LayingId } from '../core/base/id.ts';
import { type Currency, decimalOf, minCents, sumCents } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { LayingRow } from '../core/journal/bank-tables.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Allocation } from '../core/matching/payment.ts';
import type { SettlementKind } from '../core/receivable/item.ts';
import { creditorOf } from './context.ts';
import { MoneyWriter } from './lay-money.ts';
import type { MatchDeps } from './match-waiting.ts';
import { readAll } from './read-all.ts';
import { refuseMoneyOfBank } from './same-money.ts';
import { settleUp } from './settle-up.ts';

/** An act without a bank line; `id` undoes it. */
export type GivenUp = {
  readonly id: LayingId;
  readonly cents: bigint;
  readonly currency: Currency;
  readonly debtorId: DebtorId;
  /** Steps withdrawn because of it. */
  readonly dropped: number;
};

/**
 * Gives up what is open of an invoice, or a part of it: nobody is reminded of it any more.
 * @param cents `null` for all that is open
 * @param seen what was open of it in the eyes of whoever gives it up: an act that is asked for a second time is not done twice
 * @throws Refusal `reason-missing`, `item-unknown`, `not-an-open-invoice`, `more-than-open`, `open-changed`, `busy`
 */
export async function writeOff(
  deps: MatchDeps,
  itemId: ItemId,
  cents: bigint | null,
  reason: string,
  seen: bigint | null = null,
): Promise<GivenUp> {
  return act(deps, [itemId], 'write-off', 'write-off', reason, ([item]) => {
    refuseChanged(item, seen);
    if (!item || (cents !== null && cents <= 0n) || item.kind !== 'invoice' || item.open_cents <= 0)
      throw new Refusal('not-an-open-invoice', `${item?.number ?? itemId} is no open invoice: there is nothing to write off.`, {
        number: item?.number ?? '',
      });
    return { allocations: [allocation(item, cents ?? BigInt(item.open_cents))], on: deps.clock.today() };
  });
}

/**
 * Lays a credit (a credit note, what stayed on account) on invoices of the same debtor, in their order, up to what is open.
 * @param seen what was open of the credit, as in {@link writeOff}
 * @param confirmed a person says that it is other money than what was laid of the bank's
 * @throws Refusal `not-a-credit`, `nothing-to-lay-on`, `open-changed`, `credit-at-bank-perhaps`, `busy`
 */
export async function layCredit(
  deps: MatchDeps,
  creditId: ItemId,
  invoices: readonly ItemId[],
  seen: bigint | null = null,
  confirmed = false,
): Promise<GivenUp> {
  return act(deps, [creditId, ...invoices], 'credit', creditKind, null, async ([credit, ...items]) => {
    refuseChanged(credit, seen);
    if (!credit || credit.kind === 'invoice' || credit.open_cents >= 0)
      throw new Refusal('not-a-credit', `${credit?.number ?? creditId} is no open credit.`, { number: credit?.number ?? '' });
    if (!confirmed) await refuseMoneyOfBank(deps.store, credit);
    let left = -BigInt(credit.open_cents);
    const laid: Allocation[] = [];
    for (const item of items) {
      if (item.debtor_id !== credit.debtor_id || item.currency !== credit.currency || item.kind !== 'invoice') continue;
      const cents = minCents(left, BigInt(item.open_cents));
      if (cents <= 0n) continue;
      laid.push(allocation(item, cents));
      left -= cents;
    }
    const used = laid.reduce((sum, one) => sum + one.cents, 0n);
    if (used === 0n)
      throw new Refusal('nothing-to-lay-on', 'None of these is an open invoice of the same debtor and currency.', {
        number: credit.number,
      });
    // It counts from the day on which both were there: nobody pays an invoice before it is made.
    const on = items.reduce<Day>((day, item) => laterOf(day, item.issued_on ?? day), credit.issued_on ?? deps.clock.today());
    return { allocations: [allocation(credit, -used), ...laid], on };
  });
}

/**
 * Records that a credit was paid back to the debtor, where no bank line shows it.
 * @param seen what was open of it, as in {@link writeOff}
 * @throws Refusal `not-a-credit`, `reason-missing`, `open-changed`, `busy`
 */
export async function refundCredit(deps: MatchDeps, creditId: ItemId, reason: string, seen: bigint | null = null): Promise<GivenUp> {
  return act(deps, [creditId], 'refund', 'refund', reason, ([credit]) => {
    refuseChanged(credit, seen);
    if (!credit || credit.kind === 'invoice' || credit.open_cents >= 0)
      throw new Refusal('not-a-credit', `${credit?.number ?? creditId} is no open credit.`, { number: credit?.number ?? '' });
    return { allocations: [allocation(credit, BigInt(credit.open_cents))], on: deps.clock.today() };
  });
}

/** Decided upon another amount than is open now: somebody was quicker, or this was asked for twice. */
function refuseChanged(item: ItemRow | undefined, seen: bigint | null): void {
  if (item === undefined || seen === null || seen === BigInt(item.open_cents)) return;
  const { number, currency } = item;
  const [open, was] = [decimalOf(BigInt(item.open_cents)), decimalOf(seen)];
  throw new Refusal('open-changed', `Of ${number}, ${open} ${currency} is open now and not ${was}: look again, it may be done already.`, {
    number,
    open,
    seen: was,
    currency,
  });
}

type Planned = { readonly allocations: readonly Allocation[]; readonly on: Day };
/** Decides on the items as they are once nobody else changes them. */
type Plan = (items: readonly ItemRow[]) => Planned | Promise<Planned>;

function creditKind({ kind }: ItemRow): SettlementKind {
  return kind === 'credit-note' ? 'credit-note' : 'payment';
}

async function act(
  deps: MatchDeps,
  ids: readonly ItemId[],
  kind: LayingRow['kind'],
  as: SettlementKind | ((first: ItemRow) => SettlementKind),
  reason: string | null,
  plan: Plan,
): Promise<GivenUp> {
  const why = reason === null ? null : oneLine(reason, 300);
  if (why === '') throw new Refusal('reason-missing', 'Say why, with --reason "…".');
  return deps.store.exclusive('import', async () => {
    const rows = new Map((await readAll(deps.store, 'item', 'id', ids)).map((row) => [row.id, row]));
    const ordered = ids.flatMap((id) => rows.get(id) ?? []);
    const [first] = ordered;
    if (!first || ordered.length < ids.length)
      throw new Refusal('item-unknown', `There is no item ${ids.join(', ')}.`, { id: ids.join(', ') });
    const creditor = await creditorOf(deps.store, first.creditor_id);
    const { allocations, on } = await plan(ordered);
    const settled = typeof as === 'function' ? as(first) : as;
    const writer = new MoneyWriter(deps, creditor, rows);
    const nothing = { cents: 0n, as: 'nothing', debtorId: null } as const;
    const explanation = { allocations, adjustments: [], remainder: nothing, reasons: [] };
    writer.add({ line: null, kind, on, how: 'person', reason: why, explanation, returns: null, as: settled, marks: [], candidates: [] });
    const entries = await writer.entries();
    await deps.store.record(entries);
    const { dropped } = await settleUp(deps, creditor, [first.debtor_id]);
    const laid = entries.find((entry) => entry.kind === 'money.laid');
    if (!laid) throw new Error(`no act was written for item ${first.id}`);
    const cents = allocations.reduce((sum, one) => sum + (one.cents > 0n ? one.cents : 0n), 0n);
    return {
      id: laid.data.laying.id,
      cents: cents > 0n ? cents : -sumCents(allocations.map((one) => one.cents)),
      currency: first.currency,
      debtorId: first.debtor_id,
      dropped,
    };
  });
}

function allocation(item: ItemRow, cents: bigint): Allocation {
  return { itemId: item.id, debtorId: item.debtor_id, cents };
}
