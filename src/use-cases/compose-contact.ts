import { present } from '../core/base/assert.ts';
import { nextBusinessDay } from '../core/base/business-day.ts';
import { addDays, type Day } from '../core/base/day.ts';
import { EUR, money } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { asksFor, caseNumber, FORMAL, type Severity } from '../core/case/contact.ts';
import { promiseToMention } from '../core/case/promise.ts';
import { undisputed } from '../core/case/undisputed.ts';
import { stepBeside, THANK_YOU } from '../core/dunning/beside.ts';
import type { Step } from '../core/dunning/scenario.ts';
import { contactOf, itemOf } from '../core/journal/case-rows.ts';
import type { ContactRow, DispatchRow } from '../core/journal/tables.ts';
import { type CallScript, callScript } from '../core/letter/call-script.ts';
import { type Composed as ComposedMessage, compose } from '../core/letter/compose.ts';
import type { ComposeInput, InformationItem, WrittenChannel } from '../core/letter/compose-input.ts';
import { renderEmail } from '../core/letter/email.ts';
import type { Message } from '../core/letter/message.ts';
import { type TextMessage, textMessage } from '../core/letter/text-message.ts';
import type { Claim } from '../core/receivable/claim.ts';
import type { Item } from '../core/receivable/item.ts';
import type { Debtor, DebtorDetails } from '../core/receivable/party.ts';
import type { Attachment, BuiltMail, QueuedLetter } from '../ports/outside.ts';
import { agreedParts } from './agreed-parts.ts';
import { claimsOn } from './claims-on.ts';
import { confirmedCall } from './confirm-call.ts';
import { type Deps, zoneOf } from './context.ts';
import type { GateDeps, Passed } from './gate.ts';
import { instalmentsAsked } from './instalments-asked.ts';
import { lawValuesOf } from './law-rates.ts';
import { noticeDays } from './notice-days.ts';
import { calledFor, onBehalfOf, textFindings } from './on-behalf-of.ts';
import { type PageAddress, pageAddress } from './portal-link.ts';
import { readAll } from './read-all.ts';
import { wordingOf } from './save-wording.ts';
import { toldByTextOnly } from './told-by-text.ts';

/** Invoices attached to one e-mail weigh at most this much together; servers refuse heavier mails. */
const MAX_ATTACHED_BYTES = 8 * 1024 * 1024;

export type Composed = Pick<ComposedMessage, 'message' | 'findings' | 'checklist'> & {
  readonly deadline: Day | null;
  /** The address of the debtor's page that the message bears: it opens once it is recorded. */
  readonly page: PageAddress | null;
};

/** The e-mail of a contact as it would leave on this day, with the invoices attached. */
export async function composeEmail(
  deps: Deps,
  gate: GateDeps,
  passed: Passed,
  dispatch: DispatchRow,
): Promise<Composed & { readonly mail: BuiltMail }> {
  const invoices = await invoiceFiles(deps, passed.contact);
  const { message, ...composed } = await composeContact(deps, gate, passed, 'email', invoices.complete);
  const address = present(message.recipient.email, `the e-mail address of debtor ${dispatch.debtor_id}`);
  const email = renderEmail(message);
  const codes = email.qrCodes.map(
    ({ cid, payload }): Attachment => ({ name: `${cid}.png`, mediaType: 'image/png', bytes: deps.qrPng(payload), cid }),
  );
  const from = message.sender.email;
  const mail = await deps.mailer.build({
    messageId: await messageIdOf(deps, dispatch, from),
    at: deps.clock.now(),
    from: { name: message.sender.name, address: from },
    replyTo: from,
    to: { name: message.recipient.name, address },
    subject: email.subject,
    text: email.text,
    html: email.html,
    attachments: [...codes, ...invoices.files],
  });
  return { mail, message, ...composed };
}

export async function composeLetter(
  deps: Deps,
  gate: GateDeps,
  passed: Passed,
  dispatch: DispatchRow,
): Promise<Composed & { readonly letter: QueuedLetter }> {
  const channel = dispatch.channel === 'registered-letter' ? 'registered-letter' : 'letter';
  const { message, ...composed } = await composeContact(deps, gate, passed, channel, false);
  const logo = message.sender.logo === null ? null : await deps.store.document(message.sender.logo);
  const pdf = await deps.printer.letter(message, logo === null ? {} : { logo });
  return { letter: { reference: message.reference, channel, recipient: message.recipient, pdf }, message, ...composed };
}

/** The SMS of a contact as it would leave on this day: its words, and what is kept of it. */
export async function composeText(
  deps: Pick<Deps, 'store' | 'links' | 'digest'>,
  gate: GateDeps,
  { contact, file }: Passed,
  dispatch: DispatchRow,
): Promise<Pick<Composed, 'deadline' | 'page' | 'findings'> & { readonly sms: TextMessage; readonly reference: string }> {
  const page = pageAddress(deps, gate.creditor, `${contact.id} sms`);
  const step = stepOf(gate, contact);
  const deadline = step.grantsDays === undefined ? null : grantedDate(contact.deadline, step, step.grantsDays, gate);
  const sms = textMessage({ ...(await toldOf(deps, gate, { contact, file })), deadline, pageUrl: page?.url ?? null });
  return {
    sms,
    deadline,
    page,
    findings: await textFindings(deps.store, gate.creditor),
    reference: await messageIdOf(deps, dispatch, '@sms'),
  };
}

/** The message as plain text, the same for a letter and an e-mail. */
export function messageText(message: Message): string {
  return renderEmail(message).text;
}

/**
 * The same for the same try and of this journal alone, which begins like no other: an answer that quotes it finds its case, and
 * two workspaces never send two messages by one name.
 */
async function messageIdOf({ digest, store }: Pick<Deps, 'digest' | 'store'>, dispatch: DispatchRow, sender: string): Promise<string> {
  const [first] = await store.chain({ after: 0, limit: 1 });
  const mark = digest.sha256(`${first?.hash ?? ''}/${dispatch.creditor_id}/${dispatch.id}/${dispatch.tries}`).slice(0, 16);
  return `acquit.${dispatch.contact_id}.${dispatch.id}.${mark}@${sender.split('@')[1] ?? 'localhost'}`;
}

/** Days that a letter must still leave to answer when it goes to the post; a formal notice must be received and acted upon in them. */
export function leastDaysLeft(severity: Severity): number {
  return severity >= FORMAL ? 8 : 5;
}

/** A letter that follows the e-mail of the same contact, or is printed anew, grants the same date while that leaves time to answer. */
function grantedDate(granted: Day | null, { severity }: Step, days: number, { creditor, day }: GateDeps): Day {
  if (granted !== null && granted >= addDays(day, leastDaysLeft(severity))) return granted;
  return nextBusinessDay(addDays(day, days), zoneOf(creditor));
}

/** The message alone, before it becomes a letter or an e-mail. */
export async function composeContact(
  deps: Pick<Deps, 'store' | 'links'>,
  gate: GateDeps,
  { contact, file }: Passed,
  channel: WrittenChannel,
  invoicesAttached: boolean,
): Promise<Composed> {
  const page = contact.step === THANK_YOU.key ? null : pageAddress(deps, gate.creditor, `${contact.id} ${channel}`);
  const step = stepOf(gate, contact);
  const deadline = step.grantsDays === undefined ? null : grantedDate(contact.deadline, step, step.grantsDays, gate);
  const told = await toldOf(deps, gate, { contact, file });
  const input: ComposeInput = {
    ...told,
    channel,
    claims: step.severity >= FORMAL ? await claimsNow(deps, gate, file.debtor, told.claimed) : [],
    deadline,
    overrides: await wordingOf(deps.store, contact.creditor_id),
    invoicesAttached,
    pageUrl: page?.url ?? null,
    ...(await onBehalfOf(deps.store, gate.creditor, file, contact)),
  };
  return { ...compose(input), deadline, page };
}

/** The promise that was broken last, when no message has spoken of it since. */
async function promisedBefore(
  store: Deps['store'],
  contact: ContactRow,
  file: CaseFile,
  today: Day,
): Promise<Pick<ComposeInput, 'promised'>> {
  if (contact.confirms !== null) return {};
  const about = contact.items.filter((one) => one.role === 'claimed').map((one) => one.item);
  const texts = await toldByTextOnly(store, contact.debtor_id);
  const others = file.contacts.filter((one) => one.id !== contact.id && !texts.has(one.id));
  const broken = promiseToMention(file.holds, file.items, about, others, today);
  if (broken === null) return {};
  const { on, cents, currency } = broken.promised;
  return { promised: { on, amount: cents === null ? null : money(cents, currency ?? EUR) } };
}

/** What the caller needs to have before their eyes. */
export async function composeCall(deps: Deps, gate: GateDeps, passed: Passed): Promise<CallScript> {
  return callScript(await calledFor(deps.store, gate.creditor, await toldOf(deps, gate, passed)));
}

/** Who is told what by whom, whether it is written or said. */
async function toldOf(
  deps: Pick<Deps, 'store'>,
  gate: GateDeps,
  { contact, file: whole }: Passed,
): Promise<Parameters<typeof callScript>[0]> {
  const file = undisputed(whole);
  return {
    creditor: gate.creditor.profile,
    debtor: file.debtor,
    details: await detailsOf(deps, contact),
    step: stepOf(gate, contact),
    claimed: contact.step === THANK_YOU.key ? await paidItems(deps, contact) : itemsOf(contact, file.items, asksFor),
    information: informationOf(gate, contact, file.items),
    today: gate.day,
    language: file.debtor.language,
    caseNumber: caseNumber(contact.id, contact.decided_on),
    ...(await promisedBefore(deps.store, contact, whole, gate.day)),
    ...instalmentsAsked(contact, whole, gate.day),
    ...confirmedCall(contact, whole),
    agreed: await agreedParts(deps.store, contact, file, { today: gate.day, zone: zoneOf(gate.creditor) }),
  };
}

function stepOf({ context }: GateDeps, contact: ContactRow): Step {
  const step = stepBeside(contact.step) ?? context.scenarios.get(contact.scenario)?.steps.find((one) => one.key === contact.step);
  if (!step)
    throw new Refusal(
      'step-gone',
      `Step "${contact.step}" is no longer in scenario "${contact.scenario}"; the contact must be decided again.`,
    );
  return step;
}

function itemsOf(contact: ContactRow, items: readonly Item[], isWanted: (line: ContactRow['items'][number]) => boolean): Item[] {
  const wanted = new Set(contact.items.filter(isWanted).map((one) => one.item));
  return items.filter((item) => wanted.has(item.id));
}

/** What is settled is in no case file any more. */
async function paidItems({ store }: Pick<Deps, 'store'>, contact: ContactRow): Promise<Item[]> {
  const rows = await readAll(
    store,
    'item',
    'id',
    contact.items.map((one) => one.item),
  );
  return rows.map(itemOf);
}

function informationOf({ context }: GateDeps, contact: ContactRow, items: readonly Item[]): InformationItem[] {
  const steps = context.scenarios.get(contact.scenario)?.steps ?? [];
  const lines = new Map(contactOf(contact).items.map((one) => [one.itemId, one]));
  return itemsOf(contact, items, (line) => line.role === 'information').map((item) => {
    const reached: Severity | null = steps.find((step) => step.key === lines.get(item.id)?.step)?.severity ?? null;
    return { item, reached };
  });
}

async function detailsOf({ store }: Pick<Deps, 'store'>, contact: ContactRow): Promise<DebtorDetails> {
  const [debtor] = await store.select('debtor', { id: contact.debtor_id }, { limit: 1 });
  const [vault] = debtor ? await store.vault([debtor.vault_id]) : [];
  if (!vault?.details)
    throw new Refusal('erased', `The personal data of debtor ${contact.debtor_id} have been erased: nothing can be sent.`);
  return vault.details;
}

async function claimsNow(
  { store }: Pick<Deps, 'store'>,
  { creditor, day }: GateDeps,
  debtor: Debtor,
  items: readonly Item[],
): Promise<Claim[]> {
  const ids = items.map((item) => item.id);
  return claimsOn(
    day,
    creditor,
    debtor,
    items,
    await store.select('settlement', { debtor_id: debtor.id, item_id: ids, void: false }, { limit: 100_000 }),
    await lawValuesOf(store),
    { notices: await noticeDays(store, debtor, items) },
  );
}

/** The PDF invoices that are claimed, as many as a mail server takes; whether they are all there. */
async function invoiceFiles({ store }: Deps, contact: ContactRow): Promise<{ files: Attachment[]; complete: boolean }> {
  const claimed = contact.items.filter((one) => one.role === 'claimed').map((one) => one.item);
  const documents = await store.select('document', { item_id: claimed }, { limit: 100 });
  const files: Attachment[] = [];
  const attached = new Set<number | null>();
  let weight = 0;
  for (const document of documents) {
    const bytes = await store.document(document.sha256);
    if (bytes === null || document.media_type !== 'application/pdf') continue;
    weight += bytes.length;
    if (weight > MAX_ATTACHED_BYTES) break;
    attached.add(document.item_id);
    files.push({ name: document.name, mediaType: document.media_type, bytes });
  }
  return { files, complete: claimed.length > 0 && claimed.every((item) => attached.has(item)) };
}
