import type { MandateTerms } from '../../src/core/agency/terms.ts';
import type { CreditorId } from '../../src/core/base/id.ts';
import type { LayingRow } from '../../src/core/journal/bank-tables.ts';
import type { SettlementRow } from '../../src/core/journal/tables.ts';
import { fundsOf, reconciliationOf } from '../../src/use-cases/client-funds.ts';
import { layingOfRest } from '../../src/use-cases/source-key.ts';
import { type AgencyLife, CLIENTS, HOUSE } from './agency-life.ts';

/** What the two clients' account must come to, reckoned from what stands now and not from what happened. */
export async function faultsOf(life: AgencyLife): Promise<string[]> {
  const faults: string[] = [];
  const same = (what: string, found: bigint, wanted: bigint) => {
    if (found !== wanted) faults.push(`${what}: ${found} instead of ${wanted}`);
  };
  const { store } = life.deps;
  let [held, earned] = [0n, 0n];
  for (const client of CLIENTS) {
    const { funds } = await fundsOf(store, client);
    const wanted = await reckoned(life, client);
    same(`received for ${client}`, funds.receivedCents, wanted.received);
    same(`commission on ${client}`, funds.commissionCents, wanted.commission);
    same(`VAT of ${client}`, funds.vatCents, wanted.vat);
    same(`remitted to ${client}`, funds.remittedCents, wanted.remitted);
    same(`held of ${client}`, funds.heldCents, wanted.received - wanted.commission - wanted.vat - wanted.remitted);
    held += funds.heldCents;
    earned += funds.commissionCents + funds.vatCents;
    faults.push(...(await statementFaults(life, client)));
  }
  const account = await reconciliationOf(store);
  const drawn = (await life.rows('withdrawal')).reduce((sum, row) => sum + BigInt(row.cents), 0n);
  same('the account', account.bankCents, BigInt(life.bank));
  same('what the account cannot explain', account.differenceCents, 0n);
  same('what clients have on the account', account.clientsCents, held);
  same('commission on the account', account.commissionCents, earned + drawn);
  same('bank', BigInt(life.bank), held + earned + drawn + account.unexplainedCents + account.inTransitCents);
  return faults;
}

type Reckoned = { readonly received: bigint; readonly commission: bigint; readonly vat: bigint; readonly remitted: bigint };

/** From the lines that stand among the client's, the acts that stand on them, and the statements that are paid. */
async function reckoned(life: AgencyLife, client: CreditorId): Promise<Reckoned> {
  const lines = (await life.rows('bank_line')).filter((line) => line.creditor_id === client && !life.gone.has(line.id));
  const received = lines.reduce((sum, line) => sum + BigInt(line.cents), 0n);
  const standing = [...(await earnedBy(life, client)).values()].filter((one) => one.stands);
  const commission = standing.reduce((sum, one) => sum + one.commission, 0n);
  const vat = standing.reduce((sum, one) => sum + one.vat, 0n);
  const remitted = (await life.rows('remittance'))
    .filter((one) => one.creditor_id === client && one.state === 'paid')
    .reduce((sum, one) => sum + BigInt(one.net_cents), 0n);
  return { received, commission, vat, remitted };
}

type Earned = { readonly line: number | null; readonly commission: bigint; readonly vat: bigint; stands: boolean };

/** What each act earned when it was done: the fixed fee once for money that came in by one line, as long as something that it earned stands. */
async function earnedBy(life: AgencyLife, client: CreditorId): Promise<Map<number, Earned>> {
  const earned = new Map<number, Earned>();
  const returned = new Map<number, number>();
  const stand = (act: number | undefined, stands: boolean) => {
    const one = earned.get(act ?? 0);
    if (one) one.stands = stands;
  };
  for (const entry of await life.deps.store.entries({ kinds: ['money.laid', 'money.unlaid'], limit: 100_000 })) {
    if (entry.kind === 'money.unlaid') {
      stand(entry.data.id, false);
      stand(returned.get(entry.data.id), true);
    }
    if (entry.kind !== 'money.laid' || entry.data.laying.creditor_id !== client) continue;
    const { laying, settlements } = entry.data;
    if (laying.returns_id !== null) {
      returned.set(laying.id, laying.returns_id);
      stand(laying.returns_id, false);
      continue;
    }
    const line = await lineOf(life, laying, settlements);
    const before = [...earned.values()].filter((one) => one.stands && one.line === line);
    const feeTaken = before.reduce((sum, one) => sum + one.commission, 0n) !== 0n;
    earned.set(laying.id, { line, ...(await dueOn(life, client, laying, settlements, feeTaken)), stands: true });
  }
  return earned;
}

/** By which line the money came in: of money on account, that of the act that put it there. */
async function lineOf(life: AgencyLife, { line_id }: LayingRow, settlements: readonly SettlementRow[]): Promise<number | null> {
  if (line_id !== null) return line_id;
  const items = (await life.rows('item')).filter((item) => settlements.some((one) => one.item_id === item.id));
  const rest = items.find((item) => item.kind === 'payment-on-account');
  const act = rest ? layingOfRest(rest.source_key) : null;
  return (await life.rows('laying')).find((one) => one.id === act)?.line_id ?? null;
}

/** By long division, half up away from nothing. */
function share(cents: bigint, ppm: number): bigint {
  const parts = (cents < 0n ? -cents : cents) * BigInt(ppm);
  const whole = parts / 1_000_000n;
  const up = (parts % 1_000_000n) * 2n >= 1_000_000n ? whole + 1n : whole;
  return cents < 0n ? -up : up;
}

async function dueOn(
  life: AgencyLife,
  client: CreditorId,
  act: LayingRow,
  all: readonly SettlementRow[],
  feeTaken: boolean,
): Promise<{ commission: bigint; vat: bigint }> {
  const nothing = { commission: 0n, vat: 0n };
  const terms = await termsOf(life, client, act);
  const settlements = all.filter((one) => one.kind === 'payment');
  const items = new Map((await life.rows('item')).map((item) => [item.id, item]));
  const invoices = settlements.filter((one) => items.get(one.item_id)?.kind === 'invoice');
  if (terms === null || invoices.length === 0 || act.kind === 'write-off') return nothing;
  const laid = invoices.reduce((sum, one) => sum + BigInt(one.cents), 0n);
  let commission = !feeTaken && invoices.some((one) => one.cents > 0) ? BigInt(terms.fixedCents) : 0n;
  for (const one of invoices) {
    const item = items.get(one.item_id);
    const late = item?.due_on ? Math.max(0, (Date.parse(act.on_day) - Date.parse(item.due_on)) / 86_400_000) : 0;
    const band = terms.bands.filter((each) => (item?.amount_cents ?? 0) >= each.fromCents && late >= each.fromDaysLate).at(-1);
    const rated = share(BigInt(one.cents), band?.rate ?? 0);
    const least = BigInt(Math.min(terms.minimumCents, one.cents));
    commission += one.cents > 0 && rated < least ? least : rated;
  }
  if (commission > 0n && laid <= 0n) return nothing;
  // Never more than was paid, its VAT included.
  while (commission > 0n && commission + share(commission, terms.vat) > laid) commission -= 1n;
  return { commission, vat: share(commission, terms.vat) };
}

async function termsOf(life: AgencyLife, client: CreditorId, act: LayingRow): Promise<MandateTerms | null> {
  const mandates = (await life.rows('mandate')).filter((one) => one.creditor_id === client && one.from_day <= act.on_day);
  const inForce = mandates.find((one) => one.revoked_on === null || act.on_day <= one.revoked_on);
  const versions = (await life.rows('mandate_terms')).filter((one) => one.mandate_id === inForce?.id && one.from_day <= act.on_day);
  return versions.sort((a, b) => (a.from_day === b.from_day ? a.id - b.id : a.from_day < b.from_day ? -1 : 1)).at(-1)?.terms ?? null;
}

/** A statement is the sum of its lines, pays nothing that is not there, and no line is told twice. */
async function statementFaults(life: AgencyLife, client: CreditorId): Promise<string[]> {
  const faults: string[] = [];
  const movements = (await life.rows('client_movement')).filter((one) => one.creditor_id === client);
  for (const statement of (await life.rows('remittance')).filter((one) => one.creditor_id === client)) {
    const own = movements.filter((one) => one.remittance_id === statement.id);
    const { carried_cents: carried, received_cents, commission_cents, vat_cents, net_cents, state } = statement;
    if (state === 'cancelled' ? own.length > 0 : own.length === 0)
      faults.push(`statement ${statement.id} is ${state} with ${own.length} lines`);
    if (net_cents !== carried + received_cents - commission_cents - vat_cents) faults.push(`statement ${statement.id} does not add up`);
    if ((state === 'due' || state === 'paid') && net_cents <= 0) faults.push(`statement ${statement.id} pays ${net_cents}`);
    if (state === 'carried' && net_cents > 0) faults.push(`statement ${statement.id} keeps ${net_cents}`);
    if (state === 'cancelled') continue;
    const receipts = own.filter((one) => one.kind === 'receipt').reduce((sum, one) => sum + one.cents, 0);
    const earned = own.filter((one) => one.kind === 'commission').reduce((sum, one) => sum + one.cents, 0);
    if (receipts !== received_cents || earned !== commission_cents) faults.push(`statement ${statement.id} tells other lines than its own`);
  }
  const houseLines = new Map((await life.rows('bank_line')).filter((one) => one.creditor_id === HOUSE).map((one) => [one.id, one.cents]));
  for (const [line, cents] of houseLines) {
    const told = (await life.rows('client_movement')).filter((one) => one.line_id === line).reduce((sum, one) => sum + one.cents, 0);
    if (Math.abs(told) > Math.abs(cents) || told * cents < 0) faults.push(`line ${line} of ${cents} is told as ${told}`);
  }
  return faults;
}
