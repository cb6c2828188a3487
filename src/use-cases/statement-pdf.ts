import type { LayingId, RemittanceId } from '../core/base/id.ts';
import type { MovementRow, RemittanceRow } from '../core/journal/agency-tables.ts';
import { type RemittanceLine, remittancePaper } from '../core/papers/remittance-paper.ts';
import type { Store } from '../ports/store.ts';
import { requireAgency } from './agency.ts';
import { creditorOf, type Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { eachPage, readAll } from './read-all.ts';
import { remittanceOf } from './remittances.ts';

/** A remittance statement as it is sent to the client, in French. @throws Refusal `not-an-agency`, `unknown-remittance` */
export async function statementPdf({ store, printer }: Pick<Deps, 'store' | 'printer'>, id: RemittanceId): Promise<Uint8Array> {
  const row = await remittanceOf(store, id);
  const [agency, client] = [await creditorOf(store, (await requireAgency(store)).house_id), await creditorOf(store, row.creditor_id)];
  return printer.paper(
    remittancePaper({
      ...{ number: row.number, until: row.until_day, madeOn: row.made_on, dueOn: row.due_on, paidOn: row.paid_on },
      ...{ carriedCents: BigInt(row.carried_cents), receivedCents: BigInt(row.received_cents) },
      ...{ commissionCents: BigInt(row.commission_cents), vatCents: BigInt(row.vat_cents), netCents: BigInt(row.net_cents) },
      ...{ isCancelled: row.state === 'cancelled', agency: agency.profile, client: client.profile, lines: await linesOf(store, row) },
    }),
  );
}

/** What a statement tells of, with the debtor and the invoices that each is about. Of a cancelled one the next tells. */
async function linesOf(store: Store, { id, creditor_id }: RemittanceRow): Promise<RemittanceLine[]> {
  const rows: MovementRow[] = [];
  for await (const page of eachPage(store, 'client_movement', { creditor_id, remittance_id: id })) rows.push(...page);
  const laidBy = await layingsOf(store, rows);
  const settlements = await readAll(store, 'settlement', 'laying_id', [...new Set([...laidBy.values()].flat())]);
  const items = new Map(
    (await readAll(store, 'item', 'id', [...new Set(settlements.map((one) => one.item_id))])).map((one) => [one.id, one]),
  );
  const names = await debtorNames(store, [...new Set(settlements.map((one) => one.debtor_id))]);
  const lines = rows.map((row): RemittanceLine => {
    const own = settlements.filter((one) => laidBy.get(row.id)?.some((laying) => laying === one.laying_id));
    return {
      ...{ on: row.on_day, kind: row.kind, cents: BigInt(row.cents), vatCents: BigInt(row.vat_cents) },
      debtor: [...new Set(own.map((one) => names.get(one.debtor_id) ?? ''))].filter((name) => name !== '').join(', '),
      numbers: [...new Set(own.flatMap((one) => items.get(one.item_id) ?? []).filter(({ kind }) => kind === 'invoice'))].map(
        (one) => one.number,
      ),
    };
  });
  return lines.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The acts that laid the money of a movement: its own, or those of the line that stands for a receipt. */
async function layingsOf(store: Store, rows: readonly MovementRow[]): Promise<Map<number, LayingId[]>> {
  const lines = [...new Set(rows.flatMap((row) => row.client_line_id ?? []))];
  const acts = await readAll(store, 'laying', 'line_id', lines);
  return new Map(
    rows.map((row) => {
      const own = row.laying_id === null ? [] : [row.laying_id];
      const ofLine = row.client_line_id === null ? [] : acts.filter((act) => act.line_id === row.client_line_id).map((act) => act.id);
      return [row.id, [...own, ...ofLine]];
    }),
  );
}
