import { addDays, type Day } from '../core/base/day.ts';
import type { BankAccountId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { creditorOf, type Deps } from './context.ts';
import { refreshCoverage } from './refresh-coverage.ts';

/**
 * Whether the age of an account's statements holds reminders: one that is closed has none. `heedFrom`: a person has looked at what
 * is missing before that day, and it holds nothing any more.
 * @throws Refusal `unknown-account`, `heed-in-the-future`
 */
export async function watchAccount(
  deps: Pick<Deps, 'store' | 'by' | 'clock'>,
  id: BankAccountId,
  watched: boolean,
  heedFrom: Day | null = null,
): Promise<void> {
  const [account] = await deps.store.select('bank_account', { id }, { limit: 1 });
  if (!account) throw new Refusal('unknown-account', `There is no bank account ${id} in this workspace.`, { id });
  const today = deps.clock.today();
  if (heedFrom !== null && heedFrom > addDays(today, 1))
    throw new Refusal('heed-in-the-future', `Nobody has looked at days after ${today} yet.`, { today });
  const changes = { watched, ...(heedFrom === null ? {} : { heed_from: heedFrom }) };
  await deps.store.record([{ kind: 'bank-account.changed', by: deps.by, data: { id, changes } }]);
  await refreshCoverage(deps, await creditorOf(deps.store, account.creditor_id));
}
