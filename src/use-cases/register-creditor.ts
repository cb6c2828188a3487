import type { HolidayZone } from '../core/base/business-day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { BROKEN_PROMISES, STANDARD_CONDUCT } from '../core/dunning/decision.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { CreditorProfile } from '../core/receivable/party.ts';
import type { Deps } from './context.ts';
import { unlessOvertaken } from './gate.ts';

/** Books older than this hold automatic reminders, until the creditor says otherwise. */
const BOOKS_MAX_AGE_DAYS = 10;
/** So may bank data be: a long weekend, and a day for the bank's file to come. */
const BANK_MAX_AGE_DAYS = 5;

/**
 * Registers a creditor in the workspace. Nothing is sent in its name before it goes live.
 * @throws Refusal `creditor-exists` for one of a name that is there already, however quickly it is asked for twice
 */
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
  const documents = logo === null || sha256 === null ? {} : { documents: [{ sha256, bytes: logo }] };
  for (;;) {
    const head = await store.head();
    await refuseTwin(store, profile.name);
    const isDone = await unlessOvertaken(() => store.record([{ kind: 'creditor.registered', by, data: { creditor } }], documents, head));
    if (isDone) return id;
  }
}

async function refuseTwin(store: Deps['store'], name: string): Promise<void> {
  const [known] = await store.select('creditor', { name }, { limit: 1 });
  if (known) throw new Refusal('creditor-exists', `${name} is already registered (creditor ${known.id}).`, { id: known.id, name });
}
