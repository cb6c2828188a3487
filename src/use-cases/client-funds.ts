import { type ClientFunds, clientFunds, firstDue, type Reconciliation, reconcile } from '../core/agency/client-funds.ts';
import { type Day, earlierOf } from '../core/base/day.ts';
import type { BankLineId, CreditorId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { requireAgency } from './agency.ts';
import { MOST_MANDATES, type NoActing, whyNotActing } from './may-act.ts';
import { eachPage } from './read-all.ts';
import { movementOf, remitByMandates, remittancesOf, standingStatements, unstatedOf } from './remittances.ts';

/** A client of the agency: whether it may act for it, where its money is, and by when the next of it is to be paid out. */
export type ClientStanding = {
  readonly client: CreditorRow;
  readonly notActing: NoActing | null;
  readonly funds: ClientFunds;
  readonly payBy: Day | null;
};

export async function fundsOf(store: Store, client: CreditorId): Promise<Pick<ClientStanding, 'funds' | 'payBy'>> {
  const statements = await remittancesOf(store, client);
  const unstated = (await unstatedOf(store, client)).map(movementOf);
  const mandates = await store.select('mandate', { creditor_id: client }, { limit: MOST_MANDATES });
  const funds = clientFunds(standingStatements(statements), unstated);
  const days = [firstDue(unstated, remitByMandates(mandates)), ...statements.filter((one) => one.state === 'due').map((one) => one.due_on)];
  const first = days.reduce((found, on) => (found === null || on === null ? (found ?? on) : earlierOf(found, on)), null);
  return { funds, payBy: funds.heldCents > 0n ? first : null };
}

/** All creditors of the workspace but the agency itself. @throws Refusal `not-an-agency` */
export async function clientsOf(
  store: Store,
  today: Day,
  page: { readonly after: number; readonly limit: number },
): Promise<ClientStanding[]> {
  const agency = await requireAgency(store);
  const rows = (await store.select('creditor', {}, page)).filter((row) => row.id !== agency.house_id);
  const standings: ClientStanding[] = [];
  for (const client of rows)
    standings.push({ client, notActing: await whyNotActing(store, client, today), ...(await fundsOf(store, client.id)) });
  return standings;
}

/** The dedicated account to the cent: what the bank shows beside what is known of it. @throws Refusal `not-an-agency` */
export async function reconciliationOf(store: Store): Promise<Reconciliation> {
  const agency = await requireAgency(store);
  const accounts = await store.select(
    'bank_account',
    { creditor_id: agency.house_id, number: agency.funds_number, currency: EUR },
    { limit: 1 },
  );
  const lines = new Map<BankLineId, number>();
  for (const account of accounts) {
    // A batch is told by its operations.
    for await (const rows of eachPage(store, 'bank_line', { account_id: account.id }))
      for (const row of rows) if (row.state !== 'batch') lines.set(row.id, row.cents);
  }
  const left = new Map(lines);
  const take = (line: BankLineId, cents: number) => left.set(line, (left.get(line) ?? 0) - cents);
  let [clients, earned, drawn, transit] = [0n, 0n, 0n, 0n];
  for await (const rows of eachPage(store, 'client_movement', {}))
    for (const row of rows) {
      const cents = BigInt(row.cents + row.vat_cents);
      if (row.kind === 'receipt') clients += cents;
      else [clients, earned] = [clients - cents, earned + cents];
      if (row.kind === 'receipt' && row.line_id !== null) take(row.line_id, row.cents);
    }
  for await (const rows of eachPage(store, 'remittance', { state: 'paid' }))
    for (const row of rows) {
      clients -= BigInt(row.net_cents);
      if (row.line_id === null) transit += BigInt(row.net_cents);
      else take(row.line_id, -row.net_cents);
    }
  for await (const rows of eachPage(store, 'withdrawal', {}))
    for (const row of rows) {
      drawn += BigInt(row.cents);
      take(row.line_id, row.cents);
    }
  const sum = (values: Iterable<number>) => [...values].reduce((all, cents) => all + BigInt(cents), 0n);
  return reconcile({
    bankCents: sum(lines.values()),
    clientsCents: clients,
    commissionCents: earned + drawn,
    unexplainedCents: sum(left.values()),
    inTransitCents: transit,
  });
}
