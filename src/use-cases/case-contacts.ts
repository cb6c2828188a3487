import type { Day } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { asksFor } from '../core/case/contact.ts';
import type { ContactRow, DispatchRow } from '../core/journal/tables.ts';
import type { CaseEvent, CaseWords } from '../core/proceeding/case-event.ts';
import type { Exhibit } from '../core/proceeding/exhibit.ts';
import { readMail } from '../formats/email/incoming-mail.ts';
import type { Store } from '../ports/store.ts';
import { postalProofs } from './postal-proofs.ts';
import { readAll } from './read-all.ts';
import { calledWords } from './spoken-words.ts';

/** What left, or was said on the telephone, and is known to have: what is uncertain proves nothing. */
const LEFT = ['sent', 'posted', 'called'] as const satisfies readonly DispatchRow['status'][];

/** A registered letter that a provider has taken is not in the mail before its proof of deposit says so. */
function isInTheMail({ channel, status }: DispatchRow): boolean {
  return channel !== 'registered-letter' || status !== 'sent';
}

/** Each time the debtor was asked for one of the invoices that are claimed, or told what it had agreed to, with the very message. */
export async function caseContacts(
  store: Store,
  ids: readonly DebtorId[],
  claimed: ReadonlySet<ItemId>,
  words: CaseWords,
): Promise<{ readonly exhibits: readonly Exhibit[]; readonly events: readonly CaseEvent[] }> {
  const contacts = (await readAll(store, 'contact', 'debtor_id', ids)).filter((one) =>
    one.items.some((line) => (asksFor(line) || line.role === 'agreed') && claimed.has(line.item)),
  );
  const byId = new Map(contacts.map((one) => [one.id, one]));
  const left = await readAll(store, 'dispatch', 'contact_id', [...byId.keys()], { status: [...LEFT] });
  const dispatches = await calledWords(store, left.filter(isInTheMail));
  const documents = await readAll(store, 'document', 'contact_id', [...byId.keys()]);
  const days = await daysOf(store, dispatches);
  const exhibits = dispatches.flatMap((one): Exhibit[] => {
    const contact = byId.get(one.contact_id);
    const row = documents.find((document) => document.contact_id === one.contact_id && document.sha256 === one.document);
    if (!contact || !row) return [];
    const title = words.exhibit({ of: 'contact', step: contact.step, severity: contact.severity, channel: one.channel });
    return [
      { kind: 'message', title, on: days.get(one.id) ?? contact.made_on, name: row.name, mediaType: row.media_type, sha256: row.sha256 },
    ];
  });
  const events = dispatches.flatMap((one) => {
    const contact = byId.get(one.contact_id);
    return contact ? eventsOf(contact, one, days.get(one.id) ?? null) : [];
  });
  const post = await postalProofs(store, dispatches, new Map(exhibits.map((one) => [one.sha256, one])), words);
  return { exhibits: [...exhibits, ...post.exhibits], events: [...events, ...post.events] };
}

/** The day of each e-mail, as it bears it: its contact has that of the letter that went with it. */
async function daysOf(store: Store, dispatches: readonly DispatchRow[]): Promise<ReadonlyMap<DispatchRow['id'], Day>> {
  const days = new Map<DispatchRow['id'], Day>();
  for (const { id, channel, document } of dispatches) {
    const bytes = channel === 'email' && document !== null ? await store.document(document) : null;
    const { writtenOn = null } = bytes === null ? {} : await readMail(bytes);
    if (writtenOn !== null) days.set(id, writtenOn);
  }
  return days;
}

function eventsOf({ step, severity, made_on, decided_on }: ContactRow, row: DispatchRow, day: Day | null): CaseEvent[] {
  const { channel, outcome, document, receipt, receipt_on, tracking } = row;
  const left: CaseEvent = { is: 'contact', on: day ?? made_on ?? decided_on, proof: document, step, severity, channel, outcome, tracking };
  return receipt === null || receipt_on === null ? [left] : [left, { is: 'receipt', on: receipt_on, proof: null, how: receipt, tracking }];
}
