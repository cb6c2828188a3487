import type { Day } from '../../core/base/day.ts';
import type { ContactId, CreditorId, DebtorId, DispatchId, HoldId, ImportId, ItemId, Sha256 } from '../../core/base/id.ts';
import { EUR } from '../../core/base/money.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { NewHoldRow } from '../../core/journal/hold-tables.ts';
import type { DocumentRow, ProfileJson } from '../../core/journal/tables.ts';
import type { Store } from '../../ports/store.ts';
import { AGREEMENT, agencyEntries } from './sample-agency.ts';
import { bankEntries, bankVault } from './sample-bank.ts';
import { callEntries } from './sample-calls.ts';
import { cardEntries } from './sample-card.ts';
import { caseExportEntries, SEALED } from './sample-case-export.ts';
import { disputes, wordVault } from './sample-disputes.ts';
import {
  approval,
  CREDITOR,
  decided,
  sampleContact,
  sampleCreditor,
  sampleDispatch,
  sampleDocument,
  sampleHold,
  sampleItem,
  sampleQuestion,
} from './sample-entries.ts';
import { handOverEntries, handOverVault, LETTER_SENT } from './sample-hand-over.ts';
import { CONTRACT, keptEntries, keptVault } from './sample-kept.ts';
import { mailEntries, mailVault, RAW_MAIL } from './sample-mail.ts';
import { noticeEntries, noticeVault } from './sample-notices.ts';
import { KEPT_PAPER, paperEntries, paperVault } from './sample-papers.ts';
import { planEntries } from './sample-plan.ts';
import { PROOF, portalEntries, portalVault } from './sample-portal.ts';
import { postEntries, SLIP } from './sample-post.ts';
import { proceedingEntries, proceedingVault } from './sample-proceedings.ts';
import { spokenEntries, spokenVault } from './sample-spoken.ts';
import { stampEntries, TOKEN } from './sample-stamp.ts';
import { recordHistory } from './scratch-workspace.ts';

const BY = 'claire';
const DAY = '2026-03-02' as Day;

/** Texts that stand for documents, by what names them in the journal. */
export const DOCUMENTS = {
  'an invoice': 'the invoice of an item',
  'a file of a debtor': PROOF,
  'a document that was filed': CONTRACT,
  'a document on its own': 'the invoice',
  'an e-mail that left': 'the e-mail',
  'a letter': 'the letter',
  'a print bundle': 'the bundle',
  'a mail that came in': RAW_MAIL,
  'a logo': 'the logo',
  'a logo that was replaced': 'the old logo',
  'a logo from the beginning': 'the other logo',
  'an agreement': 'the agreement',
  'a sealed case': SEALED,
  'a time stamp': TOKEN,
  'a paper that was kept': KEPT_PAPER,
  'the slip of a registered letter': SLIP,
  'a mandate': AGREEMENT,
  'a file of a professional': LETTER_SENT,
} as const;

/** The sample history and what came after: a row in every table, and a document of every kind. */
export async function recordLife(store: Store): Promise<void> {
  await recordHistory(store);
  const documents = Object.values(DOCUMENTS).map(sampleDocument);
  const other = { ...sampleCreditor(), id: 2 as CreditorId, profile: withLogo(DOCUMENTS['a logo from the beginning']) };
  const registered: EntryDraft = { kind: 'creditor.registered', by: BY, data: { creditor: other } };
  await store.record(
    [
      registered,
      ...intake(),
      ...bankEntries(),
      ...sending(),
      ...law(),
      ...portalEntries(),
      ...cardEntries(),
      ...disputes(),
      ...keptEntries(),
      ...planEntries(DAY, sha(DOCUMENTS['an agreement'])),
      ...mailEntries(),
      ...callEntries(),
      ...spokenEntries(),
      ...caseExportEntries(),
      ...stampEntries(),
      ...paperEntries(),
      ...postEntries(),
      ...noticeEntries(),
      ...agencyEntries(),
      ...proceedingEntries(),
      ...handOverEntries(),
      logo(DOCUMENTS['a logo that was replaced']),
      logo(DOCUMENTS['a logo']),
    ],
    {
      documents,
      vault: [
        ...[...bankVault(), ...mailVault(), ...portalVault(), ...wordVault(), ...keptVault()],
        ...[...spokenVault(), ...paperVault(), ...noticeVault(), ...proceedingVault(), ...handOverVault()],
      ],
    },
  );
}

function intake(): EntryDraft[] {
  const settlement = {
    id: 1,
    item_id: 1 as ItemId,
    debtor_id: 1 as never,
    on_day: DAY,
    cents: 100,
    kind: 'payment' as const,
    reference: null,
    laying_id: null,
    books_cents: null,
    copy_of: null,
    void: false,
  };
  const counts = { added: 1, changed: 0, cleared: 0, unchanged: 0, refused: 0 };
  const file = {
    id: 1 as ImportId,
    creditor_id: CREDITOR,
    sha256: sha('a file'),
    name: 'liste.csv',
    format: 'list',
    as_of: DAY,
    ...counts,
  };
  return [
    { kind: 'scenario.saved', by: BY, data: { scenario: { id: 1, key: 'mine', version: 1, body: { key: 'mine' }, saved_on: DAY } } },
    { kind: 'law-rate.entered', by: BY, data: { rate: sampleLawRate } },
    { kind: 'wording.saved', by: BY, data: { wording: { id: 1, creditor_id: CREDITOR, overrides: { a: 'b' }, saved_on: DAY } } },
    { kind: 'import.recorded', by: BY, data: { import: file } },
    { kind: 'mapping.remembered', by: BY, data: { mapping: { id: 1, signature: 'a|b', mapping: { a: 'number' } } } },
    { kind: 'items.settled', by: BY, data: { settlements: [settlement], open: [] } },
    { kind: 'items.added', by: BY, data: { items: [sampleItem(4, 2)], documents: [document(2, DOCUMENTS['an invoice'])] } },
    { kind: 'hold.placed', by: BY, data: { hold: sampleHold(1, 1), creditorId: CREDITOR } },
    { kind: 'hold.placed', by: BY, data: { hold: samplePromise(), creditorId: CREDITOR } },
    {
      kind: 'promise.judged',
      by: BY,
      data: { id: 2 as HoldId, debtorId: 1 as DebtorId, creditorId: CREDITOR, on: DAY, verdict: 'broken' },
    },
    { kind: 'questions.asked', by: BY, data: { questions: [sampleQuestion(1, 1, [1])] } },
  ];
}

/** Half of an invoice, promised for a day that has passed. */
function samplePromise(): NewHoldRow {
  const said = { promised_on: DAY, promised_cents: 60_000, basis_cents: 120_000, promised_currency: EUR, promised_via: 'call' as const };
  return { ...sampleHold(2, 1, { kind: 'promise', item_ids: [1 as ItemId], until_day: DAY }), ...said };
}

const sampleLawRate = {
  id: 1,
  series: 'ecbReference' as const,
  from_day: '2027-01-01' as Day,
  to_day: '2027-06-30' as Day,
  ppm: 24_000,
  source: 'JO',
  entered_on: DAY,
  entered_by: BY,
};

/** The e-mail of the first contact is under way, the letter of the second one printed. */
function sending(): EntryDraft[] {
  const [email, letter] = [1 as DispatchId, 2 as DispatchId];
  const intent = {
    id: email,
    contactId: 1 as ContactId,
    messageId: 'x@y',
    document: sha(DOCUMENTS['an e-mail that left']),
    tries: 1,
    deadline: null,
  };
  const printed = { id: letter, document: sha(DOCUMENTS['a letter']), contactId: 2 as ContactId, deadline: null };
  return [
    decided(sampleContact(2, 2, [4]), [sampleDispatch(letter, 2, 2, { channel: 'letter' })]),
    approval(email, BY),
    approval(letter, BY),
    { kind: 'dispatch.sending', by: BY, data: intent },
    { kind: 'letters.printed', by: BY, data: { batch: 1, letters: [printed], bundle: sha(DOCUMENTS['a print bundle']), on: DAY } },
  ];
}

/** A registered letter that was received, and a debtor whose payments a court has taken in hand. */
function law(): EntryDraft[] {
  const [id, contactId, debtorId] = [3 as DispatchId, 3 as ContactId, 2 as DebtorId];
  const whose = { id, contactId, debtorId, creditorId: CREDITOR };
  const end = { ...whose, status: 'posted' as const, outcome: 'posted by hand', retryAt: null };
  const insolvency = { id: debtorId, creditorId: CREDITOR, since: DAY, proceedings: 'liquidation' as const };
  return [
    decided(sampleContact(3, 2, [4]), [sampleDispatch(id, 3, 2, { channel: 'registered-letter' })]),
    { kind: 'dispatch.ended', by: BY, data: { ...end, tracking: '2C12345678901', contact: { state: 'made', madeOn: DAY } } },
    { kind: 'letter.receipt-withdrawn', by: BY, data: { dispatchId: id, contactId, debtorId, creditorId: CREDITOR, stage: 'returned' } },
    { kind: 'letter.received', by: BY, data: { ...whose, receipt: 'received', on: DAY } },
    { kind: 'insolvency.recorded', by: BY, data: { ...insolvency, publishedOn: DAY, declaredOn: null } },
  ];
}

function logo(text: string): EntryDraft {
  return { kind: 'creditor.changed', by: BY, data: { id: CREDITOR, changes: { profile: withLogo(text) } } };
}

function withLogo(text: string): ProfileJson {
  return { ...sampleCreditor().profile, logo: sha(text) };
}

function document(id: number, text: string): DocumentRow {
  return { id, item_id: 4 as ItemId, contact_id: null, sha256: sha(text), name: `${id}.pdf`, media_type: 'application/pdf' };
}

function sha(text: string): Sha256 {
  return sampleDocument(text).sha256;
}
