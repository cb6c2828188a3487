import { addDays } from '../core/base/day.ts';
import type { CreditorId, DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { contactDay } from '../core/case/contact.ts';
import { contactOf } from '../core/journal/case-rows.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ContactRow, DispatchRow } from '../core/journal/tables.ts';
import { mobileOf } from '../core/receivable/mobile.ts';
import type { Deps } from './context.ts';
import { unlessOvertaken } from './gate.ts';
import { receiverIn } from './kept-sms.ts';
import { afterLoss } from './mail-failure.ts';
import { stepReached } from './merge-debtors.ts';
import { survivorOf } from './merged-debtor.ts';
import { readAll } from './read-all.ts';
import { TAKEN } from './send-texts.ts';

/** Of how many SMS is asked in one round, and for how many days: later nobody knows more. */
const MOST_ASKED = 200;
const DAYS = 4;

/**
 * Asks the provider what became of the SMS that it took lately, and records what is final: one that was delivered, or one that was not, whose
 * step was then not made and whose number takes no more. Recorded once: whoever is quicker has said it. While something is being sent nothing
 * is recorded (`busy`): what becomes of a contact follows from all of its dispatches.
 * @returns how many are final now
 * @throws Refusal `texts-unreachable`, `busy`
 */
export async function askTexts(deps: Deps, creditorId: CreditorId): Promise<number> {
  const { store } = deps;
  const taken = await awaited(deps, creditorId);
  if (taken.length === 0) return 0;
  const ready = (await deps.texter?.()) ?? null;
  if (ready === null) return 0;
  let told = 0;
  for (const dispatch of turnOf(taken, deps.clock.now())) {
    if (dispatch.tracking === null) continue;
    const fate = await ready.look(dispatch.tracking).catch(unlessRefused);
    if (fate === 'under-way') continue;
    const isRecorded = await store.exclusive('send', async () => {
      const seen = await store.head();
      // Another asker may have recorded it while the provider was asked.
      const [now] = await store.select('dispatch', { id: dispatch.id, outcome: TAKEN }, { limit: 1 });
      if (!now) return false;
      const entries = await reported(deps, dispatch, fate === 'delivered');
      return unlessOvertaken(() => store.record(entries, {}, seen));
    });
    if (isRecorded) told += 1;
  }
  return told;
}

/** What was taken on one of the last days and of which nothing final is known, the newest first. */
async function awaited({ store, clock }: Deps, creditorId: CreditorId): Promise<DispatchRow[]> {
  const where = { creditor_id: creditorId, channel: 'sms', status: 'sent', outcome: TAKEN } as const;
  const since = addDays(clock.today(), -DAYS);
  const found: DispatchRow[] = [];
  for (let after = 0; ; ) {
    const page = await store.select('dispatch', where, { after, limit: MOST_ASKED, newestFirst: true });
    const contacts = await readAll(store, 'contact', 'id', [...new Set(page.map((one) => one.contact_id))]);
    const lately = new Set(contacts.filter(({ made_on }) => made_on !== null && made_on >= since).map(({ id }) => id));
    found.push(...page.filter((one) => lately.has(one.contact_id)));
    if (page.length < MOST_ASKED || lately.size === 0) return found;
    after = page.at(-1)?.id ?? after;
  }
}

/** Those whose turn it is: of more than fit into one round each round asks others, wherever it begins. */
function turnOf(taken: readonly DispatchRow[], now: string): readonly DispatchRow[] {
  if (taken.length <= MOST_ASKED) return taken;
  const from = (Math.floor(Date.parse(now) / 60_000) * STRIDE) % taken.length;
  return [...taken.slice(from), ...taken.slice(0, from)].slice(0, MOST_ASKED);
}

/** A prime, so that rounds at even distances do not begin at the same place again and again. */
const STRIDE = 7_919;

/** One of which the provider says nothing keeps nobody from asking for the others. */
function unlessRefused(error: unknown): 'under-way' {
  if (error instanceof Refusal && error.code === 'texts-refused') return 'under-way';
  throw error;
}

async function reported(deps: Deps, dispatch: DispatchRow, delivered: boolean): Promise<EntryDraft[]> {
  const { store, by } = deps;
  const { id, contact_id: contactId, debtor_id: debtorId, creditor_id: creditorId } = dispatch;
  const others = (await store.select('dispatch', { contact_id: contactId }, { limit: 10 })).filter((one) => one.id !== id);
  const [contact] = await store.select('contact', { id: contactId }, { limit: 1 });
  const lost = delivered ? { failed: false, waits: false } : afterLoss(contact?.state ?? null, others);
  const { failed, waits } = lost;
  const data = { id, contactId, debtorId, creditorId, delivered, failed, ...(waits ? { waits } : {}) };
  const report: EntryDraft = { kind: 'text.reported', by, data };
  if (delivered) return [report];
  const now = await survivorOf(store, debtorId);
  const steps = failed && contact && now !== debtorId ? await stepsTakenBack(deps, contact, now) : [];
  if (!(await isStillThere(store, dispatch, now))) return [report, ...steps];
  return [report, ...steps, { kind: 'debtor.changed', by, data: { id: now, creditorId, changes: { mobile: 'bounced' } } }];
}

/** Invoices that a merger took along as reached by this contact stand where they stood before it. */
async function stepsTakenBack({ store, by }: Deps, contact: ContactRow, now: DebtorId): Promise<EntryDraft[]> {
  const claimed = contact.items.filter((one) => one.role === 'claimed').map((one) => one.item);
  const before = await readAll(store, 'item', 'id', claimed);
  const others = (await readAll(store, 'contact', 'debtor_id', [contact.debtor_id])).filter((one) => one.id !== contact.id);
  const moved = await readAll(
    store,
    'item',
    'number',
    before.map((item) => item.number),
    { debtor_id: now },
  );
  return moved.flatMap((item): EntryDraft[] => {
    const was = before.find((one) => one.number === item.number && one.kind === item.kind);
    if (!was || item.prior_step !== contact.step || item.prior_on !== contactDay(contactOf(contact))) return [];
    const changes = stepReached(was, others);
    return [
      { kind: 'item.changed', by, data: { id: item.id, debtorId: now, creditorId: item.creditor_id, changes, why: 'sms undelivered' } },
    ];
  });
}

/** Whether the debtor is still reached where that SMS went: a person may have given a better number since. */
async function isStillThere(store: Deps['store'], dispatch: DispatchRow, now: DebtorId): Promise<boolean> {
  const [debtor] = await store.select('debtor', { id: now }, { limit: 1 });
  if (debtor?.mobile !== 'usable') return false;
  const [vault] = await store.vault([debtor.vault_id]);
  const sent = dispatch.document === null ? null : await store.document(dispatch.document);
  return sent !== null && receiverIn(sent) === mobileOf(vault?.details?.phone ?? null);
}
