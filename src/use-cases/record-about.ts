import type { DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { DebtorRow } from '../core/journal/tables.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import type { Outside } from '../ports/store.ts';
import { unlessOvertaken } from './gate.ts';
import { debtorOf, type PersonDeps } from './set-debtor.ts';

/** Times that is looked again whether somebody was quicker. */
const ATTEMPTS = 5;

export type Drafted<T> = { readonly entries: readonly EntryDraft[]; readonly outside: Outside; readonly result: T };

/**
 * Records what a person keeps about a debtor, decided on the journal as it stands: what is written while the debtor is being erased
 * would be erased by nobody.
 * @throws Refusal `unknown-debtor`, `debtor-erased`, `overtaken`, and those of the draft
 */
export async function recordAbout<T>(deps: PersonDeps, id: DebtorId, draft: (debtor: DebtorRow) => Promise<Drafted<T>>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const head = await deps.store.head();
    const debtor = await debtorOf(deps.store, id);
    if (debtor.vault_digest === ERASED)
      throw new Refusal('debtor-erased', `The personal data of debtor ${id} have been erased: nothing is kept about it any more.`, { id });
    const { entries, outside, result } = await draft(debtor);
    if (entries.length === 0) return result;
    const record = () => deps.store.record(entries, outside, head);
    if (attempt === ATTEMPTS) await record();
    else if (!(await unlessOvertaken(record))) continue;
    return result;
  }
}
