import type { Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId } from '../core/base/id.ts';
import type { BankEntries } from '../core/journal/bank-entries.ts';
import type { ItemRow, SettlementRow } from '../core/journal/tables.ts';
import { type LetterLink, type LetterPiece, letterGroups } from '../core/receivable/lettering.ts';
import type { Deps } from './context.ts';
import type { StandingLaying } from './laying-parts.ts';
import { readAll } from './read-all.ts';

/** Letters by settlement, and those given in this export, by account. */
export type Letters = {
  readonly of: ReadonlyMap<number, { readonly letter: string; readonly letteredOn: Day }>;
  readonly given: readonly (readonly [account: string, letter: string])[];
};

/**
 * Letters for what the acts settled to the cent: each group is an invoice with all that was laid on it, whenever it was. Letters
 * that earlier exports gave an account are not given again.
 */
export async function lettersOf({ store }: Pick<Deps, 'store'>, creditorId: CreditorId, acts: readonly StandingLaying[]): Promise<Letters> {
  const ids = [...new Set(acts.flatMap((act) => act.settlements.map((one) => one.item_id)))];
  const items = await readAll(store, 'item', 'id', ids);
  const laid = await readAll(store, 'settlement', 'item_id', ids, { void: false });
  const { pieces, links } = piecesOf(items, laid);
  const groups = letterGroups(pieces, links, await usedLetters(store, creditorId));
  const of = new Map<number, { letter: string; letteredOn: Day }>();
  const given: [string, string][] = [];
  for (const group of groups) {
    if (group.letter === null || group.date === null) continue;
    given.push([group.account, group.letter]);
    for (const key of group.pieces) if (key.startsWith('s')) of.set(Number(key.slice(1)), { letter: group.letter, letteredOn: group.date });
  }
  return { of, given };
}

/** Accounts are named by their debtor's number: what customers are called in the books may be a name, and the journal keeps letters. */
function piecesOf(items: readonly ItemRow[], laid: readonly SettlementRow[]): { pieces: LetterPiece[]; links: LetterLink[] } {
  const known = new Map(items.map((item) => [item.id, item]));
  const account = (id: DebtorId) => `#${id}`;
  const pieces = items.map((item): LetterPiece => {
    return {
      key: `i${item.id}`,
      cents: BigInt(item.amount_cents),
      on: item.issued_on ?? ('1900-01-01' as Day),
      account: account(item.debtor_id),
      currency: item.currency,
    };
  });
  const links: LetterLink[] = [];
  for (const one of laid) {
    const item = known.get(one.item_id);
    // What paid interest and fees is on no item.
    if (!item || one.kind === 'charges') continue;
    pieces.push({ key: `s${one.id}`, cents: BigInt(-one.cents), on: one.on_day, account: account(one.debtor_id), currency: item.currency });
    links.push({ a: `i${item.id}`, b: `s${one.id}`, cents: BigInt(one.cents) });
  }
  return { pieces, links };
}

async function usedLetters(store: Deps['store'], creditorId: CreditorId): Promise<Map<string, Set<string>>> {
  const used = new Map<string, Set<string>>();
  for await (const { letters } of exportsOf(store, creditorId))
    for (const [account, letter] of letters) used.set(account, (used.get(account) ?? new Set()).add(letter));
  return used;
}

/** The exports of a creditor, in their order. */
export async function* exportsOf(store: Deps['store'], creditorId: CreditorId): AsyncGenerator<BankEntries['clearing.exported']> {
  for (let after = 0; ; ) {
    const entries = await store.entries({ kinds: ['clearing.exported'], after, limit: 1_000 });
    for (const entry of entries) if (entry.kind === 'clearing.exported' && entry.data.creditorId === creditorId) yield entry.data;
    const last = entries.at(-1);
    if (!last) return;
    after = last.seq;
  }
}
