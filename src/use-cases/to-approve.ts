import type { CreditorId } from '../core/base/id.ts';
import { EUR, type Money, money } from '../core/base/money.ts';
import { isAbout } from '../core/case/contact.ts';
import { type Approval, approveSome } from './approve.ts';
import type { Deps } from './context.ts';
import { eachPage, readAll } from './read-all.ts';
import { refuseUnseen, seenOf } from './seen.ts';

/** All that waits for approval: how many sendings, to how many debtors, for what sums; and what tells this very set from a later one. */
export type ToApprove = {
  readonly count: number;
  readonly debtors: number;
  readonly totals: readonly Money[];
  /** Tells this very set from any other, also from one of as many. */
  readonly seen: string;
};

/** What a person saw when they said yes. */
export type Confirmed = Pick<ToApprove, 'seen'>;

export async function toApprove({ store, digest }: Pick<Deps, 'store' | 'digest'>, creditorId: CreditorId): Promise<ToApprove> {
  const waiting = await waitingOf(store, creditorId);
  // A step that goes by e-mail and by letter claims its invoices once.
  const contacts = await readAll(store, 'contact', 'id', [...new Set(waiting.map((one) => one.contact_id))]);
  const claimed = contacts.flatMap((contact) => contact.items.filter(isAbout));
  const currencies = new Map(
    (await readAll(store, 'item', 'id', [...new Set(claimed.map((one) => one.item))])).map((row) => [row.id, row.currency]),
  );
  const sums = new Map<Money['currency'], bigint>();
  for (const { item, cents } of claimed) {
    const currency = currencies.get(item) ?? EUR;
    sums.set(currency, (sums.get(currency) ?? 0n) + BigInt(cents));
  }
  return {
    count: waiting.length,
    debtors: new Set(waiting.map((one) => one.debtor_id)).size,
    totals: [...sums].map(([currency, cents]) => money(cents, currency)),
    seen: seenOf(waiting, digest),
  };
}

/**
 * Approves all that a person was shown, and nothing that has come since. A formal notice that lacks something does not keep back the others.
 * @throws Refusal `overtaken` when other sendings wait now than those that were confirmed, and those of `approveSome`
 */
export async function approveAll(
  deps: Pick<Deps, 'store' | 'by' | 'digest' | 'clock'>,
  creditorId: CreditorId,
  { seen }: Confirmed,
): Promise<Approval> {
  const waiting = await waitingOf(deps.store, creditorId);
  refuseUnseen(waiting, seen, deps.digest);
  return approveSome(
    deps,
    creditorId,
    waiting.map((one) => one.id),
  );
}

async function waitingOf(store: Deps['store'], creditorId: CreditorId) {
  const where = { creditor_id: creditorId, status: 'proposed' as const, channel: ['email', 'sms', 'letter', 'registered-letter'] as const };
  const found = [];
  for await (const rows of eachPage(store, 'dispatch', where)) found.push(...rows);
  return found;
}
