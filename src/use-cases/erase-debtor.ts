import type { DebtorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';
import type { DisputeWordRow } from '../core/journal/dispute-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { MailRow } from '../core/journal/mail-tables.ts';
import type { DebtorRow } from '../core/journal/tables.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import { erasingKept, keptAbout, vaultOfKept } from './erase-kept.ts';
import { erasingNotices } from './erase-notices.ts';
import { unlessOvertaken } from './gate.ts';
import { erasedHandOvers } from './hand-over-erase.ts';
import { mergedWith } from './merged-debtor.ts';
import { erasingProceedings, refuseErased } from './proceeding-stays.ts';
import { readAll } from './read-all.ts';
import { debtorOf, type PersonDeps } from './set-debtor.ts';
import { layingOfRest } from './source-key.ts';

/**
 * Erases who a debtor is, once nothing is open any more: name, address, e-mail, telephone, what the bank said of its payments, what it
 * wrote to us or on its page, what was said of what it contested, promised or told on the telephone, what was written down about it, and
 * what was typed in papers, decisions and proceedings. Debtors that were merged are one
 * person, so all of them are erased, whichever is named. The journal names debtors by number and still verifies. What was sent,
 * filed or made into a sealed case stays, as proof, for as long as the creditor keeps it.
 * @throws Refusal `unknown-debtor`, `debtor-erased`, `debtor-still-open`, `proceeding-under-way`, or `busy` while an import is under way
 */
export async function eraseDebtor(deps: PersonDeps, debtorId: DebtorId): Promise<void> {
  return deps.store.exclusive('import', async () => {
    for (let attempt = 1; !(await erasedUpon(deps, debtorId)); attempt += 1)
      if (attempt === ATTEMPTS) throw new Refusal('overtaken', 'Others write about this debtor at the same time: try again.', {});
  });
}

/** Times that is looked again whether somebody has written more about the person meanwhile. */
const ATTEMPTS = 5;

/** Upon the journal as it is read first, so that no word written meanwhile outlives it; `false` when somebody was quicker. */
async function erasedUpon(deps: PersonDeps, debtorId: DebtorId): Promise<boolean> {
  const { store, by } = deps;
  const head = await store.head();
  const person = await readAll(store, 'debtor', 'id', await mergedWith(store, await debtorOf(store, debtorId)));
  const known = person.filter((debtor) => debtor.vault_digest !== ERASED);
  const said = await saidOf(store, person);
  const kept = await keptAbout(store, person);
  const mails = await mailsOf(store, person);
  // What was written while it was being erased goes with a second time.
  if (known.length + said.length + mails.length + vaultOfKept(kept).length === 0)
    throw new Refusal('debtor-erased', `The personal data of debtor ${debtorId} have been erased already.`, { id: debtorId });
  const ids = person.map((debtor) => debtor.id);
  await refuseOpen(deps, person);
  await refuseErased(store, ids);
  const bank = await paidThrough(deps, person);
  const requests = await readAll(store, 'portal_request', 'debtor_id', ids);
  const asked: EntryDraft[] =
    requests.length === 0 ? [] : [{ kind: 'portal.erased', by, data: { requests: requests.map((one) => one.id) } }];
  const whose = person.map((debtor) => debtor.id);
  const notices = await erasingNotices(deps, whose);
  const handed = await erasedHandOvers(deps, whose);
  const sued = await erasingProceedings(store, ids, by);
  const own = [...erasingWords(said, by), ...erasingKept(kept, by), ...sued.entries, ...notices.entries, ...handed.entries];
  const words = [...erasingMails(mails, by), ...asked, ...own];
  const entries = [...known.map((debtor) => erasing(debtor, by)), ...bank.entries, ...words];
  const vault = [
    ...[...known, ...bank.lines, ...mails, ...requests, ...said, ...sued.rows, ...handed.rows].map(({ vault_id }) => vault_id),
    ...vaultOfKept(kept),
    ...notices.vault,
  ].map((id) => ({ id, salt: '', details: null }));
  return unlessOvertaken(() => store.record(entries, { vault }, head));
}

/** What the person wrote to us. */
async function mailsOf(store: PersonDeps['store'], person: readonly DebtorRow[]): Promise<MailRow[]> {
  const mails = await readAll(
    store,
    'mail',
    'debtor_id',
    person.map((debtor) => debtor.id),
  );
  return mails.filter((mail) => mail.vault_digest !== ERASED);
}

function erasingMails(mails: readonly MailRow[], by: string): EntryDraft[] {
  return mails.length === 0 ? [] : [{ kind: 'mails.erased', by, data: { mails: mails.map((mail) => mail.id) } }];
}

/** The lines of an agency's dedicated account that these are parts of: they say the same of the person. */
async function fundsLinesOf(store: PersonDeps['store'], lines: readonly BankLineRow[]): Promise<BankLineRow[]> {
  const parts = await readAll(
    store,
    'client_movement',
    'client_line_id',
    lines.map((line) => line.id),
  );
  return readAll(store, 'bank_line', 'id', [...new Set(parts.flatMap((part) => part.line_id ?? []))]);
}

/** Bank lines that were laid for the person, and what was learnt of who pays for it. */
async function paidThrough(
  { store, by }: PersonDeps,
  person: readonly DebtorRow[],
): Promise<{ entries: EntryDraft[]; lines: BankLineRow[] }> {
  const ids = person.map((debtor) => debtor.id);
  const rests = (await readAll(store, 'item', 'debtor_id', ids, { kind: 'payment-on-account' })).flatMap(
    (item) => layingOfRest(item.source_key) ?? [],
  );
  const laid = [...rests, ...(await readAll(store, 'settlement', 'debtor_id', ids)).flatMap((one) => one.laying_id ?? [])];
  const layings = await readAll(store, 'laying', 'id', [...new Set(laid)]);
  const lines = await readAll(
    store,
    'bank_line',
    'id',
    layings.flatMap((one) => one.line_id ?? []),
  );
  const payers = await readAll(store, 'payer', 'debtor_id', ids);
  lines.push(...(await fundsLinesOf(store, lines)));
  if (lines.length + payers.length === 0) return { entries: [], lines };
  const data = { lines: lines.map((line) => line.id), payers: payers.map((payer) => payer.id) };
  return { entries: [{ kind: 'bank-lines.erased', by, data }], lines };
}

async function refuseOpen({ store }: PersonDeps, person: readonly DebtorRow[]): Promise<void> {
  const items = await readAll(
    store,
    'item',
    'debtor_id',
    person.map((debtor) => debtor.id),
  );
  const open = items.filter((item) => item.open_cents !== 0);
  const [first] = open;
  if (!first) return;
  const id = first.debtor_id;
  const count = open.filter((item) => item.debtor_id === id).length;
  throw new Refusal('debtor-still-open', `Debtor ${id} still has ${count} open items: who owes them is needed until they are settled.`, {
    id,
    count,
  });
}

function erasing({ id, creditor_id, mobile }: DebtorRow, by: string): EntryDraft {
  const none = mobile === 'none' ? {} : { mobile: 'none' as const };
  const changes = { vault_digest: ERASED, email: 'none' as const, has_address: false, has_phone: false, ...none };
  return { kind: 'debtor.changed', by, data: { id, creditorId: creditor_id, changes } };
}

/** What was said in disputes of the person. */
async function saidOf(store: PersonDeps['store'], person: readonly DebtorRow[]): Promise<DisputeWordRow[]> {
  const ids = person.map((debtor) => debtor.id);
  return (await readAll(store, 'dispute_word', 'debtor_id', ids)).filter((one) => one.vault_digest !== ERASED);
}

function erasingWords(words: readonly DisputeWordRow[], by: string): EntryDraft[] {
  return words.length === 0 ? [] : [{ kind: 'dispute-words.erased', by, data: { words: words.map((one) => one.id) } }];
}
