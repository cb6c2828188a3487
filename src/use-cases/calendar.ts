import { addDays, type Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId } from '../core/base/id.ts';
import { EUR, type Money, money } from '../core/base/money.ts';
import type { Hour } from '../core/case/call.ts';
import { asksFor, FORMAL } from '../core/case/contact.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Clock } from '../ports/outside.ts';
import { callList } from './call-list.ts';
import { clientsOf } from './client-funds.ts';
import { type Deps, zoneOf } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { openDisputes } from './disputes-of.ts';
import { agencyOf } from './may-act.ts';
import { proceedingDays } from './proceeding-days.ts';
import { proofsOfDebt } from './proofs-of-debt.ts';
import { eachPage, readAll } from './read-all.ts';
import { runningOut } from './running-out.ts';

/** What a person's calendar shows. */
export type DueKind =
  | 'hearing'
  | 'procedure'
  | 'call-agreed'
  | 'call-due'
  | 'promise'
  | 'dispute'
  | 'notice'
  | 'limitation'
  | 'proof-of-debt'
  | 'remittance';

/** One thing of a day, or of an hour: whose it is and for how much, and nothing else about anybody. */
export type CalendarEntry = {
  /** The same each time. */
  readonly uid: string;
  readonly kind: DueKind;
  readonly creditorId: CreditorId;
  /** `null` where it is about a client of the agency. */
  readonly debtorId: DebtorId | null;
  /** The debtor's name, or the client's. */
  readonly debtor: string;
  readonly sums: readonly Money[];
  readonly on: Day;
  /** The instant that was agreed; `null`: the whole day. */
  readonly at: string | null;
};

type Found = Omit<CalendarEntry, 'uid' | 'debtor'> & { readonly id: string; readonly client?: string };
type Reading = Pick<Deps, 'store' | 'clock'>;

const MOST_CALLS = 200;
const MOST_DISPUTES = 200;
const MOST_PROMISES = 2_000;
const MOST_NOTICES = 500;
/** What has just passed stays to be seen; what lies further ahead is not planned yet. */
const DAYS_BACK = 14;
const DAYS_AHEAD = 400;

/**
 * What the calendar of a person shows of a workspace, by day: the calls, which only those see who make them; promises that fall due; and
 * the days after which something is lost. Bounded in all.
 */
export async function calendarEntries(deps: Pick<Deps, 'store' | 'clock' | 'digest'>, withCalls: boolean): Promise<CalendarEntry[]> {
  const { store, clock, digest } = deps;
  const today = clock.today();
  const found: Found[] = [...(await promisesDue(deps))];
  for (const creditor of await store.select('creditor', {}, { limit: 1_000 })) {
    if (withCalls) found.push(...(await calls(deps, creditor.id, zoneOf(creditor))));
    found.push(...(await deadlines(deps, creditor.id)));
  }
  found.push(...(await remittancesDue(deps)));
  const near = found.filter(({ on }) => on >= addDays(today, -DAYS_BACK) && on <= addDays(today, DAYS_AHEAD));
  const names = await debtorNames(
    store,
    near.flatMap(({ debtorId }) => debtorId ?? []),
  );
  // Two workspaces number alike: what comes first in the journal is nobody else's.
  const [first] = await store.chain({ after: 0, limit: 1 });
  const mark = digest.sha256(`calendar/${first?.hash ?? ''}`).slice(0, 16);
  return near
    .map(({ id, client, ...one }) => ({
      ...one,
      uid: `${one.kind}-${id}.${mark}@acquit`,
      debtor: client ?? names.get(one.debtorId ?? (0 as DebtorId)) ?? '',
    }))
    .sort((a, b) => a.on.localeCompare(b.on) || (a.at ?? '').localeCompare(b.at ?? '') || a.uid.localeCompare(b.uid));
}

async function calls(deps: Reading, creditorId: CreditorId, zone: ReturnType<typeof zoneOf>): Promise<Found[]> {
  const { clock } = deps;
  const lines = await callList(deps, creditorId, { limit: MOST_CALLS });
  return lines
    .filter(({ overtaken }) => !overtaken)
    .map(({ dispatch, totals, again }): Found => {
      const of = { id: String(dispatch.id), creditorId, debtorId: dispatch.debtor_id, sums: totals };
      if (again === null) return { ...of, kind: 'call-due', on: clock.today(), at: null };
      return { ...of, kind: 'call-agreed', on: again.on, at: again.at === null ? null : instantOf(clock, again.on, again.at, zone) };
    });
}

async function promisesDue({ store, clock }: Reading): Promise<Found[]> {
  const from = addDays(clock.today(), -DAYS_BACK);
  const holds = [];
  for await (const page of eachPage(store, 'hold', { kind: 'promise', lifted_on: null, judged: null })) {
    holds.push(...page.filter(({ promised_on }) => promised_on !== null && promised_on >= from));
    if (holds.length >= MOST_PROMISES) break;
  }
  const near = holds.slice(0, MOST_PROMISES);
  const items = await itemsById(
    store,
    near.flatMap((hold) => hold.item_ids ?? []),
  );
  return near.flatMap((hold): Found[] => {
    const open = (hold.item_ids ?? []).flatMap((id) => items.get(id) ?? []);
    const [first] = open;
    if (!first || hold.promised_on === null) return [];
    const part = hold.promised_cents === null ? null : money(BigInt(hold.promised_cents), hold.promised_currency ?? EUR);
    const of = { id: String(hold.id), creditorId: first.creditor_id, debtorId: hold.debtor_id };
    return [{ ...of, kind: 'promise', sums: part ? [part] : sumsOf(open), on: hold.promised_on, at: null }];
  });
}

/** By when an agency is to pay out what it holds for each client. */
async function remittancesDue({ store, clock }: Reading): Promise<Found[]> {
  if ((await agencyOf(store)) === null) return [];
  const clients = await clientsOf(store, clock.today(), { after: 0, limit: 1_000 });
  return clients.flatMap(({ client: { id, name }, funds, payBy }): Found[] => {
    const of = { id: String(id), creditorId: id, debtorId: null, client: name, sums: [money(funds.heldCents, EUR)] };
    return payBy === null ? [] : [{ ...of, kind: 'remittance', on: payBy, at: null }];
  });
}

/** Days after which something is lost, or may be asked for otherwise. */
async function deadlines(deps: Reading, creditorId: CreditorId): Promise<Found[]> {
  const disputes = (await openDisputes(deps, creditorId, { limit: MOST_DISPUTES })).map(({ row, sums }): Found => {
    const of = { id: String(row.id), creditorId, debtorId: row.debtor_id, on: row.deadline, at: null };
    return { ...of, kind: 'dispute', sums: added(sums.map(({ amount }) => amount)) };
  });
  const limits = (await runningOut(deps, creditorId)).claims.map(({ debtorId, lastDay, open, number }): Found => {
    return {
      id: `${debtorId}-${encodeURIComponent(number)}`,
      kind: 'limitation',
      creditorId,
      debtorId,
      sums: [open],
      on: lastDay,
      at: null,
    };
  });
  const proofs = (await proofsOfDebt(deps, creditorId)).flatMap(({ debtorId, lastDay, open }): Found[] => {
    return lastDay === null
      ? []
      : [{ id: String(debtorId), kind: 'proof-of-debt', creditorId, debtorId, sums: open, on: lastDay, at: null }];
  });
  return [...disputes, ...(await notices(deps, creditorId)), ...limits, ...proofs, ...(await proceedingDays(deps, creditorId))];
}

/** The dates that formal notices grant, as long as something of them is open. */
async function notices({ store, clock }: Reading, creditorId: CreditorId): Promise<Found[]> {
  const where = { creditor_id: creditorId, state: 'made', severity: FORMAL } as const;
  const from = addDays(clock.today(), -DAYS_BACK);
  const made = (await store.select('contact', where, { limit: MOST_NOTICES, newestFirst: true })).filter(
    ({ deadline }) => deadline !== null && deadline >= from,
  );
  const items = await itemsById(
    store,
    made.flatMap((contact) => contact.items.filter(asksFor).map(({ item }) => item)),
  );
  return made.flatMap((contact): Found[] => {
    const sums = sumsOf(contact.items.filter(asksFor).flatMap(({ item }) => items.get(item) ?? []));
    if (sums.length === 0 || contact.deadline === null) return [];
    return [{ id: String(contact.id), kind: 'notice', creditorId, debtorId: contact.debtor_id, sums, on: contact.deadline, at: null }];
  });
}

async function itemsById(store: Deps['store'], ids: readonly ItemRow['id'][]): Promise<Map<ItemRow['id'], ItemRow>> {
  const rows = await readAll(store, 'item', 'id', [...new Set(ids)]);
  return new Map(rows.filter((row) => row.open_cents > 0).map((row) => [row.id, row]));
}

function sumsOf(items: readonly ItemRow[]): Money[] {
  return added(items.map((item) => money(BigInt(item.open_cents), item.currency)));
}

function added(parts: readonly Money[]): Money[] {
  const sums = new Map<Money['currency'], bigint>();
  for (const { cents, currency } of parts) sums.set(currency, (sums.get(currency) ?? 0n) + cents);
  return [...sums].map(([currency, cents]) => money(cents, currency));
}

const DAY_MINUTES = 24 * 60;
/** Clocks go from ten hours behind that of Greenwich to twelve ahead. */
const FURTHEST_BEHIND = 11 * 60;

/** The instant of an hour on the clock of a place; asked twice, as the clock may change between it and Greenwich's same hour. */
function instantOf(clock: Clock, on: Day, at: Hour, zone: ReturnType<typeof zoneOf>): string {
  let instant = Date.parse(`${on}T${at}:00Z`);
  for (let round = 0; round < 2; round += 1) {
    const shown = minutesOf(clock.hourOf(new Date(instant).toISOString(), zone)) - minutesOf(at);
    const off = ((((shown + FURTHEST_BEHIND) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES) - FURTHEST_BEHIND;
    instant -= off * 60_000;
  }
  return new Date(instant).toISOString();
}

function minutesOf(hour: Hour): number {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  return hours * 60 + minutes;
}
