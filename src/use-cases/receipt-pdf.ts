import type { CreditorId, DebtorId, MovementId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { receiptPaper } from '../core/papers/receipt-paper.ts';
import type { DebtorDetails } from '../core/receivable/party.ts';
import { requireAgency } from './agency.ts';
import { creditorOf, type Deps } from './context.ts';
import { readAll } from './read-all.ts';

/**
 * The receipt for a payment to the agency, for the debtor, in French: once it is laid, for then it can say for what.
 * @throws Refusal `not-an-agency`, `unknown-receipt`, `receipt-not-laid`, `receipt-of-several`
 */
export async function receiptPdf(
  { store, clock, printer }: Pick<Deps, 'store' | 'clock' | 'printer'>,
  id: MovementId,
): Promise<Uint8Array> {
  const { house_id } = await requireAgency(store);
  const [movement] = await store.select('client_movement', { id, kind: 'receipt' }, { limit: 1 });
  if (!movement || movement.cents <= 0 || movement.client_line_id === null)
    throw new Refusal('unknown-receipt', `There is no receipt ${id} that stands.`, { id });
  const acts = await store.select('laying', { line_id: movement.client_line_id }, { limit: 1_000 });
  const settled = (await readAll(store, 'settlement', 'laying_id', [...new Set(acts.map((act) => act.id))])).filter((one) => !one.void);
  const debtors = [...new Set(settled.map((one) => one.debtor_id))];
  const [debtor] = debtors;
  if (debtor === undefined)
    throw new Refusal('receipt-not-laid', 'This payment is not laid on invoices yet: a receipt could not say for what it is.', { id });
  if (debtors.length > 1)
    throw new Refusal('receipt-of-several', 'This payment was laid for several debtors: none of them may be told of the others.', { id });
  const items = await readAll(store, 'item', 'id', [...new Set(settled.map((one) => one.item_id))]);
  const profileOf = async (creditor: CreditorId) => (await creditorOf(store, creditor)).profile;
  return printer.paper(
    receiptPaper({
      ...{ receipt: id, paidOn: movement.on_day, on: clock.today(), cents: BigInt(movement.cents) },
      ...{ agency: await profileOf(house_id), client: await profileOf(movement.creditor_id), debtor: await partyOf(store, debtor) },
      laid: settled.map((one) => ({ number: items.find((item) => item.id === one.item_id)?.number ?? '', cents: BigInt(one.cents) })),
    }),
  );
}

async function partyOf(store: Deps['store'], id: DebtorId) {
  const [row] = await store.select('debtor', { id }, { limit: 1 });
  const [found] = row ? await store.vault<DebtorDetails>([row.vault_id]) : [];
  return { name: found?.details?.name ?? '', address: found?.details?.address ?? null };
}
