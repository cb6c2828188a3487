import { isInForce, type MandatePeriod } from '../core/agency/terms.ts';
import type { Day } from '../core/base/day.ts';
import type { BankAccountId, CreditorId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { AgencyRow, MandateRow } from '../core/journal/agency-tables.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';

/** Of one client, over the years. */
export const MOST_MANDATES = 100;

/** Why a collection agency may not act for a creditor. */
export type NoActing = 'no-mandate' | 'agency-uninsured';

/** What the agency of this workspace stated; `null` where the workspace is no agency's. */
export async function agencyOf(store: Store): Promise<AgencyRow | null> {
  const [row] = await store.select('agency', { id: 1 }, { limit: 1 });
  return row ?? null;
}

export function periodOf({ from_day, until_day, revoked_on }: MandateRow): MandatePeriod {
  return { from: from_day, until: until_day, revokedOn: revoked_on };
}

/**
 * Why an agency may not act for a creditor on a day; `null` where it may, for itself, and in any other workspace. Without the written agreement,
 * and without insurance, nobody collects for others.
 */
export async function whyNotActing(store: Store, creditor: CreditorRow, day: Day): Promise<NoActing | null> {
  const agency = await agencyOf(store);
  if (agency === null || creditor.id === agency.house_id) return null;
  if (agency.insured_until < day) return 'agency-uninsured';
  const mandates = await store.select('mandate', { creditor_id: creditor.id }, { limit: MOST_MANDATES });
  return mandates.some((mandate) => isInForce(periodOf(mandate), day)) ? null : 'no-mandate';
}

/** What is done by hand for a creditor passes no gate. @throws Refusal `no-mandate`, `agency-uninsured` */
export async function requireActing(store: Store, creditor: CreditorRow, day: Day): Promise<void> {
  const why = await whyNotActing(store, creditor, day);
  if (why === 'no-mandate') throw new Refusal('no-mandate', 'No mandate of this client holds on this day: nothing is done for it.');
  if (why === 'agency-uninsured') throw new Refusal('agency-uninsured', 'The agency’s insurance has lapsed: nothing is done for its clients.');
}

/** The dedicated account, where a creditor is the agency itself: its lines are clients' money and settle nothing of the agency's own. */
export async function fundsAccountOf(store: Store, creditor_id: CreditorId): Promise<BankAccountId | null> {
  const agency = await agencyOf(store);
  if (agency?.house_id !== creditor_id) return null;
  const [account] = await store.select('bank_account', { creditor_id, number: agency.funds_number, currency: EUR }, { limit: 1 });
  return account?.id ?? null;
}
