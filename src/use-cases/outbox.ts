import type { Day } from '../core/base/day.ts';
import type { ContactId, CreditorId, DebtorId, DispatchId, ItemId } from '../core/base/id.ts';
import { type Currency, EUR, type Money, money } from '../core/base/money.ts';
import { isAbout } from '../core/case/contact.ts';
import type { ContactRow, DispatchRow } from '../core/journal/tables.ts';
import type { ComposeFinding } from '../core/letter/compose-input.ts';
import { readEmail } from '../formats/email/read-email.ts';
import type { Store, Where } from '../ports/store.ts';
import { creditorOf, type Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { imageData } from './email-page.ts';
import { type Preview, preview } from './preview.ts';
import { readAll } from './read-all.ts';
import { calledWords } from './spoken-words.ts';

/** One leaving, whatever became of it, with what it was about. */
export type OutboxLine = {
  readonly dispatch: DispatchRow;
  readonly contact: ContactRow;
  readonly debtor: string | null;
  readonly numbers: readonly string[];
  readonly totals: readonly Money[];
};

export type OutboxFilter = {
  readonly statuses: readonly DispatchRow['status'][];
  readonly channels: readonly DispatchRow['channel'][];
  readonly debtor: DebtorId | null;
};

export type OutboxAsked = { readonly after: number; readonly limit: number };

/** A page, the newest first; `next` is what the next page begins behind, `null` after the last one. */
export type OutboxPage = { readonly lines: readonly OutboxLine[]; readonly next: DispatchId | null };

/** Every letter, e-mail and call of a creditor with its true state. An empty list of states or channels means all of them. */
export async function outbox(
  { store }: Pick<Deps, 'store'>,
  creditorId: CreditorId,
  { statuses, channels, debtor }: OutboxFilter,
  page: OutboxAsked,
): Promise<OutboxPage> {
  await creditorOf(store, creditorId);
  const where: Where<DispatchRow> = {
    creditor_id: creditorId,
    ...(statuses.length > 0 ? { status: statuses } : {}),
    ...(channels.length > 0 ? { channel: channels } : {}),
    ...(debtor === null ? {} : { debtor_id: debtor }),
  };
  const rows = await store.select('dispatch', where, { after: page.after, limit: page.limit + 1, newestFirst: true });
  const shown = rows.slice(0, page.limit);
  return {
    lines: await outboxLines(store, await calledWords(store, shown)),
    next: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** What is shown of each. */
export async function outboxLines(store: Store, dispatches: readonly DispatchRow[]): Promise<OutboxLine[]> {
  const contacts = new Map<ContactId, ContactRow>();
  const ids = [...new Set(dispatches.map((one) => one.contact_id))];
  for (const row of await readAll(store, 'contact', 'id', ids)) contacts.set(row.id, row);
  const about = new Set([...contacts.values()].flatMap((contact) => contact.items.filter(isAbout).map((one) => one.item)));
  const items = new Map((await readAll(store, 'item', 'id', [...about])).map((row) => [row.id, row]));
  const names = await debtorNames(
    store,
    dispatches.map((one) => one.debtor_id),
  );
  return dispatches.flatMap((dispatch) => {
    const contact = contacts.get(dispatch.contact_id);
    if (!contact) return [];
    const own = contact.items.filter(isAbout);
    return [
      {
        dispatch,
        contact,
        debtor: names.get(dispatch.debtor_id) ?? null,
        numbers: own.map((one) => items.get(one.item)?.number ?? ''),
        totals: totalsOf(own, (id) => items.get(id)?.currency ?? EUR),
      },
    ];
  });
}

function totalsOf(lines: ContactRow['items'], currencyOf: (item: ItemId) => Currency): Money[] {
  const totals = new Map<Currency, bigint>();
  for (const { item, cents } of lines) totals.set(currencyOf(item), (totals.get(currencyOf(item)) ?? 0n) + BigInt(cents));
  return [...totals].map(([currency, cents]) => money(cents, currency));
}

/** What a dispatch said, or would say today: `kept` when it is the very document on record. */
export type ShownMessage = {
  readonly kind: 'email' | 'sms' | 'letter' | 'call';
  readonly language: Preview['language'];
  readonly kept: boolean;
  readonly subject: string;
  readonly text: string;
  /** Stands by itself: its images are in it. */
  readonly html: string | null;
  readonly pdf: Uint8Array | null;
  readonly attachments: readonly string[];
  readonly findings: readonly ComposeFinding[];
};

/** @throws Refusal `no-such-dispatch`, or why it cannot be written today */
export async function shownMessage(deps: Deps, id: DispatchId, day: Day): Promise<ShownMessage> {
  const { kind, language, subject, text, bytes, findings } = await preview(deps, id, day);
  const [row] = await deps.store.select('dispatch', { id }, { limit: 1 });
  const kept = row?.document != null;
  if (kind !== 'email')
    return { kind, language, kept, subject, text, html: null, pdf: kind === 'letter' ? bytes : null, attachments: [], findings };
  const read = readEmail(bytes);
  const html = read.images.reduce((page, one) => page.replaceAll(`cid:${one.cid}`, imageData(one.mediaType, one.bytes)), read.html ?? '');
  return {
    kind,
    language,
    kept,
    subject: subject || read.subject,
    text: text || read.text,
    html: html === '' ? null : html,
    pdf: null,
    attachments: read.attachments,
    findings,
  };
}
