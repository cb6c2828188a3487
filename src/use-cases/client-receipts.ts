import type { BankLineId, CreditorId, MovementId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { AgencyRow, MovementRow } from '../core/journal/agency-tables.ts';
import type { BankLineRow, BankLineState } from '../core/journal/bank-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { Store } from '../ports/store.ts';
import { requireAgency } from './agency.ts';
import { clientLine } from './client-line.ts';
import { explainedOf, MOST_PARTS } from './client-money.ts';
import { holdForClients } from './funds-holds.ts';
import { requireClient } from './mandates.ts';
import { type MatchDeps, matchNow } from './match-waiting.ts';
import { readAll } from './read-all.ts';
import { recordDecided } from './record-decided.ts';
import { takeUpNow } from './take-up-commission.ts';

/**
 * Says whose the money of a line of the dedicated account is: the whole of what nobody has explained yet, or a part. It goes on as a line of the
 * client's, where it is matched like any other.
 * @throws Refusal `not-an-agency`, `unknown-creditor`, `house-is-client`, `client-without-mandate`, `not-funds-line`, `more-than-line`, `parts-many`,
 * `busy`
 */
export async function attributeReceipt(deps: MatchDeps, lineId: BankLineId, client: CreditorId, cents: number | null): Promise<MovementId> {
  const { store, by } = deps;
  return store.exclusive('import', async () => {
    const id = await recordDecided(store, async () => {
      const agency = await requireClient(store, client);
      const [mandate] = await store.select('mandate', { creditor_id: client }, { limit: 1 });
      if (!mandate)
        throw new Refusal('client-without-mandate', 'This creditor never gave the agency a mandate: nothing is received for it.');
      const { line, left } = await openLine(store, agency, lineId);
      const part = cents ?? left;
      if (part === 0 || Math.sign(part) !== Math.sign(left) || Math.abs(part) > Math.abs(left)) throw moreThanLine(left);
      const own = await clientLine(deps, agency, line, client, part);
      const movement: MovementRow = {
        ...{ id: (await store.reserve('client_movement', 1)) as MovementId, creditor_id: client, kind: 'receipt', on_day: line.booked_on },
        ...{ cents: part, vat_cents: 0, line_id: line.id, client_line_id: own.row.id },
        ...{ laying_id: null, terms_id: null, reverses: null, remittance_id: null },
      };
      const told: EntryDraft = { kind: 'client-funds.attributed', by, data: { movement } };
      const closed = part === left ? judged(by, line, 'aside', await candidatesOn(store, line.id)) : [];
      return { entries: [...own.entries, told, ...closed], outside: own.outside, result: movement.id };
    });
    await matchNow(deps, client);
    await holdAllClients(deps);
    await takeUpNow(deps);
    return id;
  });
}

/**
 * It was not this client's money: as if it had never been told, by a line the other way. What it paid must be undone first.
 * @throws Refusal `unknown-receipt`, `receipt-laid`, `busy`
 */
export async function takeBackReceipt(deps: MatchDeps, id: MovementId): Promise<void> {
  const { store, by, clock } = deps;
  await store.exclusive('import', async () => {
    await takeUpNow(deps);
    await recordDecided(store, async () => {
      const [movement] = await store.select('client_movement', { id, kind: 'receipt' }, { limit: 1 });
      if (!movement || movement.reverses !== null || (await isTakenBack(store, movement))) throw unknownReceipt(id);
      const [own] = await store.select('bank_line', { id: movement.client_line_id ?? (0 as BankLineId) }, { limit: 1 });
      const [line] = await store.select('bank_line', { id: movement.line_id ?? (0 as BankLineId) }, { limit: 1 });
      if (!own || !line) throw new Error(`receipt ${id} has no lines`);
      if (own.state === 'applied') throw new Refusal('receipt-laid', 'This money is laid on invoices: undo that first.', { id: own.id });
      const back: MovementRow = {
        ...movement,
        ...{ id: (await store.reserve('client_movement', 1)) as MovementId, on_day: clock.today(), cents: -movement.cents },
        ...{ reverses: movement.id, remittance_id: null },
      };
      const dropped = await candidatesOn(store, own.id);
      const told: EntryDraft = { kind: 'client-funds.attributed', by, data: { movement: back } };
      const again = line.state === 'aside' ? judged(by, line, 'waiting') : [];
      return { entries: [told, ...judged(by, own, 'not-ours', dropped), ...again], result: undefined };
    });
    await holdAllClients(deps);
  });
}

/**
 * What is left of a line is the agency's own: commission that it took out, or money that it put in to cover what a client owes.
 * @throws Refusal `not-an-agency`, `not-funds-line`, `more-than-line`
 */
export async function noteOwnMovement({ store, by }: MatchDeps, lineId: BankLineId): Promise<void> {
  await recordDecided(store, async () => {
    const { line, left } = await openLine(store, await requireAgency(store), lineId);
    if (left === 0) throw moreThanLine(left);
    const withdrawal = { id: await store.reserve('withdrawal', 1), line_id: line.id, on_day: line.booked_on, cents: left };
    const aside = judged(by, line, 'aside', await candidatesOn(store, line.id));
    return { entries: [{ kind: 'client-funds.withdrawn', by, data: { withdrawal } }, ...aside], result: undefined };
  });
}

/** It was not the agency's own. @throws Refusal `not-an-agency`, `not-funds-line`, `nothing-own` */
export async function takeBackOwnMovement(deps: MatchDeps, lineId: BankLineId): Promise<void> {
  const { store, by, clock } = deps;
  await recordDecided(store, async () => {
    const line = await fundsLine(store, await requireAgency(store), lineId);
    const own = await store.select('withdrawal', { line_id: line.id }, { limit: MOST_PARTS });
    const cents = own.reduce((all, one) => all + one.cents, 0);
    if (cents === 0) throw new Refusal('nothing-own', 'Nothing of this line was noted as the agency’s own.');
    const withdrawal = { id: await store.reserve('withdrawal', 1), line_id: line.id, on_day: clock.today(), cents: -cents };
    const again = line.state === 'aside' ? judged(by, line, 'waiting') : [];
    return { entries: [{ kind: 'client-funds.withdrawn', by, data: { withdrawal } }, ...again], result: undefined };
  });
  await holdAllClients(deps);
}

/** A line of the dedicated account. @throws Refusal `not-funds-line` */
export async function fundsLine(store: Store, { house_id, funds_number }: AgencyRow, id: BankLineId): Promise<BankLineRow> {
  const [line] = await store.select('bank_line', { id, creditor_id: house_id }, { limit: 1 });
  const [account] = line ? await store.select('bank_account', { id: line.account_id, number: funds_number }, { limit: 1 }) : [];
  if (!line || !account || line.currency !== EUR || line.state === 'batch' || line.state === 'applied')
    throw new Refusal('not-funds-line', `Line ${id} is no line of the dedicated account that could be a client’s money.`, { id });
  return line;
}

async function openLine(store: Store, agency: AgencyRow, id: BankLineId): Promise<{ readonly line: BankLineRow; readonly left: number }> {
  const line = await fundsLine(store, agency, id);
  const parts = await store.select('client_movement', { line_id: id }, { limit: MOST_PARTS });
  if (parts.length >= MOST_PARTS)
    throw new Refusal('parts-many', `A line is divided into ${MOST_PARTS} parts at most.`, { most: MOST_PARTS });
  return { line, left: line.cents - (await explainedOf(store, id)) };
}

function moreThanLine(left: number): Refusal {
  if (left === 0) return new Refusal('line-explained', 'All of this line is explained already: take that back first.');
  return new Refusal('more-than-line', 'That is more than what is left of the line, or goes the other way.', { left });
}

function unknownReceipt(id: MovementId): Refusal {
  return new Refusal('unknown-receipt', `There is no receipt ${id} that stands.`, { id });
}

async function isTakenBack(store: Store, { line_id, id }: MovementRow): Promise<boolean> {
  const parts = await store.select('client_movement', { line_id, kind: 'receipt' }, { limit: MOST_PARTS });
  return parts.some((one) => one.reverses === id);
}

/** Whom the line held, of whatever client. */
async function candidatesOn(store: Store, line_id: BankLineId): Promise<Dropped> {
  const candidates = await readAll(store, 'bank_candidate', 'line_id', [line_id], { standing: true });
  return {
    ids: candidates.map((one) => one.id),
    freed: candidates.map((one) => ({ debtorId: one.debtor_id, creditorId: one.creditor_id })),
  };
}

/** Somebody said whose money is, or is not: what is left of the line may be anybody's. */
async function holdAllClients(deps: MatchDeps): Promise<void> {
  await holdForClients(deps, (await requireAgency(deps.store)).house_id);
}

type Dropped = { readonly ids: readonly number[]; readonly freed: readonly { debtorId: number; creditorId: CreditorId }[] };

function judged(by: string, { id }: BankLineRow, state: BankLineState, dropped: Dropped = { ids: [], freed: [] }): EntryDraft[] {
  const lines = [{ id, state, suggestions: null, doubts: null }];
  return [
    { kind: 'bank-lines.judged', by, data: { lines, candidates: [], dropped: [...dropped.ids], freed: [...dropped.freed] as never } },
  ];
}
