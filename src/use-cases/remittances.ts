import { type Movement, type NextStatement, nextStatement, type Statement } from '../core/agency/client-funds.ts';
import { earnsOn } from '../core/agency/terms.ts';
import type { Day } from '../core/base/day.ts';
import type { BankLineId, CreditorId, RemittanceId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { MandateRow, MovementRow, RemittanceRow } from '../core/journal/agency-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import { remitBy } from '../core/law/remit-by.ts';
import type { Store } from '../ports/store.ts';
import { requireAgency } from './agency.ts';
import { explainedOf } from './client-money.ts';
import { fundsLine } from './client-receipts.ts';
import type { Deps } from './context.ts';
import { requireClient } from './mandates.ts';
import { MOST_MANDATES, periodOf } from './may-act.ts';
import { eachPage } from './read-all.ts';
import { recordDecided } from './record-decided.ts';
import { takeUpCommission } from './take-up-commission.ts';

type RemitDeps = Pick<Deps, 'store' | 'by' | 'clock'>;

export function movementOf({ kind, on_day, cents, vat_cents }: MovementRow): Movement {
  return { kind, on: on_day, cents: BigInt(cents), vatCents: BigInt(vat_cents) };
}

/** What stands: a statement that was cancelled never was. */
export function standingStatements(rows: readonly RemittanceRow[]): Statement[] {
  return rows.flatMap(({ state, received_cents, commission_cents, vat_cents, net_cents }) =>
    state === 'cancelled'
      ? []
      : [
          {
            state,
            receivedCents: BigInt(received_cents),
            commissionCents: BigInt(commission_cents),
            vatCents: BigInt(vat_cents),
            netCents: BigInt(net_cents),
          },
        ],
  );
}

export async function remittancesOf(store: Store, creditor_id: CreditorId): Promise<RemittanceRow[]> {
  const rows: RemittanceRow[] = [];
  for await (const page of eachPage(store, 'remittance', { creditor_id })) rows.push(...page);
  return rows;
}

export async function unstatedOf(store: Store, creditor_id: CreditorId): Promise<MovementRow[]> {
  const rows: MovementRow[] = [];
  for await (const page of eachPage(store, 'client_movement', { creditor_id, remittance_id: null })) rows.push(...page);
  return rows;
}

/** By when what came in for a client on a day is to be paid out: as the agreement of that day says. */
export function remitByMandates(mandates: readonly MandateRow[]): (received: Day) => Day {
  return (received) => {
    const begun = mandates.filter((one) => one.from_day <= received);
    const holding = begun.filter((one) => earnsOn(periodOf(one), received));
    const [agreed] = (holding.length > 0 ? holding : begun).sort((a, b) => (a.from_day < b.from_day ? 1 : -1));
    return remitBy(received, agreed?.remit_days ?? null);
  };
}

/** The statement that could be made now, with its lines; nothing is written. */
export async function statementAhead(
  store: Store,
  client: CreditorId,
  until: Day,
): Promise<{ readonly next: NextStatement; readonly lines: readonly MovementRow[]; readonly before: readonly RemittanceRow[] }> {
  const before = await remittancesOf(store, client);
  const lines = (await unstatedOf(store, client)).filter((row) => row.on_day <= until);
  const mandates = await store.select('mandate', { creditor_id: client }, { limit: MOST_MANDATES });
  return { next: nextStatement(standingStatements(before), lines.map(movementOf), remitByMandates(mandates)), lines, before };
}

/**
 * Makes the statement of a client's money up to a day: what came in, what the agency earned by it, what is to be paid out. Where the client owes, nothing
 * is, and the next statement begins with it.
 * @throws Refusal `not-an-agency`, `unknown-creditor`, `house-is-client`, `nothing-to-remit`, `day-in-future`, `busy`
 */
export async function stateRemittance(deps: RemitDeps, client: CreditorId, until: Day): Promise<RemittanceRow> {
  const { store, by, clock } = deps;
  if (until > clock.today()) throw new Refusal('day-in-future', 'A statement ends today at the latest.');
  await requireClient(store, client);
  await takeUpCommission(deps);
  return recordDecided(store, async () => {
    const { next, lines, before } = await statementAhead(store, client, until);
    if (lines.length === 0) throw new Refusal('nothing-to-remit', 'Nothing has come in for this client since its last statement.');
    const remittance: RemittanceRow = {
      id: (await store.reserve('remittance', 1)) as RemittanceId,
      creditor_id: client,
      number: (before.at(-1)?.number ?? 0) + 1,
      until_day: until,
      made_on: clock.today(),
      due_on: next.state === 'due' ? next.dueOn : null,
      carried_cents: Number(next.carriedCents),
      received_cents: Number(next.receivedCents),
      commission_cents: Number(next.commissionCents),
      vat_cents: Number(next.vatCents),
      net_cents: Number(next.netCents),
      state: next.state,
      paid_on: null,
      line_id: null,
    };
    const told: EntryDraft = { kind: 'remittance.stated', by, data: { remittance, movements: lines.map((row) => row.id) } };
    return { entries: [told], result: remittance };
  });
}

/**
 * Marks a statement paid: by a line of the dedicated account of just that sum, or by a person's word.
 * @throws Refusal `unknown-remittance`, `remittance-not-due`, `day-in-future`, `not-funds-line`, `line-differs`, `line-explained`
 */
export async function payRemittance({ store, by, clock }: RemitDeps, id: RemittanceId, on: Day, lineId: BankLineId | null): Promise<void> {
  if (on > clock.today()) throw new Refusal('day-in-future', 'It was paid today at the latest.');
  await recordDecided(store, async () => {
    const remittance = await remittanceOf(store, id);
    // What a person said was paid may be shown by the bank later.
    const awaitsLine = remittance.state === 'paid' && remittance.line_id === null && lineId !== null;
    if (remittance.state !== 'due' && !awaitsLine)
      throw new Refusal('remittance-not-due', `Statement ${remittance.number} is not to be paid.`);
    const again: EntryDraft[] = awaitsLine ? [{ kind: 'remittance.unpaid', by, data: { id } }] : [];
    const line = lineId === null ? null : await fundsLine(store, await requireAgency(store), lineId);
    if (line !== null && line.cents !== -remittance.net_cents)
      throw new Refusal('line-differs', 'The line of the bank is of another sum than the statement.');
    if (line !== null && (await explainedOf(store, line.id)) !== 0)
      throw new Refusal('line-explained', 'All of this line is explained already: take that back first.');
    const aside: EntryDraft[] = line === null ? [] : [judgedAside(by, line.id)];
    const paid: EntryDraft = { kind: 'remittance.paid', by, data: { id, on: line?.booked_on ?? on, lineId: line?.id ?? null } };
    return { entries: [...again, paid, ...aside], result: undefined };
  });
}

function judgedAside(by: string, id: BankLineId): EntryDraft {
  const lines = [{ id, state: 'aside' as const, suggestions: null, doubts: null }];
  return { kind: 'bank-lines.judged', by, data: { lines, candidates: [], dropped: [], freed: [] } };
}

/** The transfer did not go through after all. @throws Refusal `unknown-remittance`, `remittance-not-paid` */
export async function unpayRemittance({ store, by }: RemitDeps, id: RemittanceId): Promise<void> {
  await recordDecided(store, async () => {
    const remittance = await remittanceOf(store, id);
    if (remittance.state !== 'paid') throw new Refusal('remittance-not-paid', `Statement ${remittance.number} is not paid.`);
    const lines =
      remittance.line_id === null ? [] : [{ id: remittance.line_id, state: 'waiting' as const, suggestions: null, doubts: null }];
    const open: EntryDraft[] =
      lines.length === 0 ? [] : [{ kind: 'bank-lines.judged', by, data: { lines, candidates: [], dropped: [], freed: [] } }];
    return { entries: [{ kind: 'remittance.unpaid', by, data: { id } }, ...open], result: undefined };
  });
}

/**
 * Takes back the last statement of a client, as long as nothing was paid on it: what it told of goes into the next one.
 * @throws Refusal `unknown-remittance`, `remittance-paid`, `not-last-remittance`
 */
export async function cancelRemittance({ store, by }: RemitDeps, id: RemittanceId): Promise<void> {
  await recordDecided(store, async () => {
    const remittance = await remittanceOf(store, id);
    if (remittance.state === 'paid' || remittance.state === 'cancelled')
      throw new Refusal('remittance-paid', `Statement ${remittance.number} is paid or cancelled: it stays as it is.`);
    const all = (await remittancesOf(store, remittance.creditor_id)).filter((one) => one.state !== 'cancelled');
    if (all.at(-1)?.id !== id) throw new Refusal('not-last-remittance', 'Only the last statement of a client can be cancelled.');
    return { entries: [{ kind: 'remittance.cancelled', by, data: { id } }], result: undefined };
  });
}

/** @throws Refusal `unknown-remittance` */
export async function remittanceOf(store: Store, id: RemittanceId): Promise<RemittanceRow> {
  const [row] = await store.select('remittance', { id }, { limit: 1 });
  if (!row) throw new Refusal('unknown-remittance', `There is no remittance statement ${id} in this workspace.`, { id });
  return row;
}
