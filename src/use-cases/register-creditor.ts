import type { HolidayZone } from '../core/base/business-day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { BROKEN_PROMISES, STANDARD_CONDUCT } from '../core/dunning/decision.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { CreditorProfile } from '../core/receivable/party.ts';
import type { Deps } from './context.ts';

/** Books older than this hold automatic reminders, until the creditor says otherwise. */
const BOOKS_MAX_AGE_DAYS = 10;
/** So may bank data be: a long weekend, and a day for the bank's file to come. */
const BANK_MAX_AGE_DAYS = 5;

/** Registers a creditor in the workspace. Nothing is sent in its name before it goes live. */
export async function registerCreditor(
  { store, by, digest }: Pick<Deps, 'store' | 'by' | 'digest'>,
  profile: CreditorProfile,
  zone: HolidayZone,
  logo: Uint8Array | null,
): Promise<CreditorId> {
  const id = (await store.reserve('creditor', 1)) as CreditorId;
  const sha256 = logo === null ? null : digest.sha256(logo);
  const creditor: CreditorRow = {
    id,
    name: profile.name,
    profile: { ...profile, logo: sha256 },
    zone,
    minimum_days_between: STANDARD_CONDUCT.minimumDaysBetween,
    cap_count: STANDARD_CONDUCT.cap.count,
    cap_days: STANDARD_CONDUCT.cap.days,
    live_from: null,
    books_as_of: null,
    books_max_age: BOOKS_MAX_AGE_DAYS,
    bank_max_age: BANK_MAX_AGE_DAYS,
    broken_promises: BROKEN_PROMISES,
    plan_limits: null,
    small_balance_cents: 0,
    discount_ppm: null,
    discount_days: null,
    thanks: false,
  };
  await store.record(
    [{ kind: 'creditor.registered', by, data: { creditor } }],
    logo === null || sha256 === null ? {} : { documents: [{ sha256, bytes: logo }] },
  );
  return id;
}
