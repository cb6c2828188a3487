import { addDays } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ContactRow, DispatchRow } from '../core/journal/tables.ts';
import { mobileOf } from '../core/receivable/mobile.ts';
import type { Deps } from './context.ts';
import { unlessOvertaken } from './gate.ts';
import { receiverIn } from './kept-sms.ts';
import { readAll } from './read-all.ts';
import { TAKEN } from './send-texts.ts';

/** Of how many SMS is asked in one round, and for how many days: later nobody knows more. */
const MOST_ASKED = 200;
const DAYS = 4;

/**
 * Asks the provider what became of the SMS that it took lately, and records what is final: one that was delivered, or one that was not, whose
 * step was then not made and whose number takes no more. Recorded once: whoever is quicker has said it.
 * @returns how many are final now
 * @throws Refusal `texts-unreachable`
 */
export async function askTexts(deps: Deps, creditorId: CreditorId): Promise<number> {
  const { store, clock, texter } = deps;
  const where = { creditor_id: creditorId, channel: 'sms', status: 'sent', outcome: TAKEN } as const;
  const taken = await store.select('dispatch', where, { limit: MOST_ASKED, newestFirst: true });
  if (taken.length === 0) return 0;
  const ready = (await texter?.()) ?? null;
  if (ready === null) return 0;
  const contacts = new Map(
    (await readAll(store, 'contact', 'id', [...new Set(taken.map((one) => one.contact_id))])).map((row) => [row.id, row]),
  );
  let told = 0;
  for (const dispatch of taken) {
    const contact = contacts.get(dispatch.contact_id);
    const since = contact?.made_on ?? null;
    if (!contact || dispatch.tracking === null || since === null || since < addDays(clock.today(), -DAYS)) continue;
    const fate = await ready.look(dispatch.tracking).catch(unlessRefused);
    if (fate === 'under-way') continue;
    const entries = await reported(deps, dispatch, contact, fate === 'delivered');
    if (await unlessOvertaken(() => store.record(entries))) told += 1;
  }
  return told;
}

/** One of which the provider says nothing keeps nobody from asking for the others. */
function unlessRefused(error: unknown): 'under-way' {
  if (error instanceof Refusal && error.code === 'texts-refused') return 'under-way';
  throw error;
}

async function reported({ store, by }: Deps, dispatch: DispatchRow, contact: ContactRow, delivered: boolean): Promise<EntryDraft[]> {
  const { id, contact_id: contactId, debtor_id: debtorId, creditor_id: creditorId } = dispatch;
  const all = await store.select('dispatch', { contact_id: contactId }, { limit: 10 });
  const isAlone = all.every((one) => one.id === id || one.status === 'failed' || one.status === 'withdrawn');
  const failed = !delivered && isAlone && contact.state === 'made';
  const report: EntryDraft = { kind: 'text.reported', by, data: { id, contactId, debtorId, creditorId, delivered, failed } };
  if (delivered || !(await isStillThere(store, dispatch))) return [report];
  return [report, { kind: 'debtor.changed', by, data: { id: debtorId, creditorId, changes: { mobile: 'bounced' } } }];
}

/** Whether the debtor is still reached where that SMS went: a person may have given a better number since. */
async function isStillThere(store: Deps['store'], dispatch: DispatchRow): Promise<boolean> {
  const [debtor] = await store.select('debtor', { id: dispatch.debtor_id }, { limit: 1 });
  if (debtor?.mobile !== 'usable') return false;
  const [vault] = await store.vault([debtor.vault_id]);
  const sent = dispatch.document === null ? null : await store.document(dispatch.document);
  return sent !== null && receiverIn(sent) === mobileOf(vault?.details?.phone ?? null);
}
