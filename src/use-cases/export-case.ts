import { present } from '../core/base/assert.ts';
import type { Day } from '../core/base/day.ts';
import type { CaseExportId, DebtorId } from '../core/base/id.ts';
import { money } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { formatMoney } from '../core/base/text.ts';
import type { CaseExportRow } from '../core/journal/case-export-table.ts';
import type { DebtorRow } from '../core/journal/tables.ts';
import { type CaseWords, chronology } from '../core/proceeding/case-event.ts';
import { type Exhibit, type NumberedExhibit, numberedExhibits } from '../core/proceeding/exhibit.ts';
import type { DebtorDetails, PostalAddress } from '../core/receivable/party.ts';
import type { BoundExhibit, SealedCase } from '../ports/sealed-case.ts';
import type { Store } from '../ports/store.ts';
import { caseRecord } from './case-record.ts';
import { type Only, stateClaim } from './claim-statement.ts';
import { creditorOf, type Deps } from './context.ts';
import { debtorOf } from './set-debtor.ts';

export type ExportedCase = SealedCase & {
  readonly id: CaseExportId;
  readonly exhibits: readonly NumberedExhibit[];
  /** Numbers of claimed invoices of which no document is on record. */
  readonly missing: readonly string[];
};

/** Of all exhibits together: they are held in memory while they are bound. */
const MOST_BYTES = 100_000_000;

/**
 * All that proves what a debtor owes on a day, sealed in one file that anybody can check without this program's database: the claim
 * statement, each claimed invoice, each message as it left, what the debtor answered, and what happened day by day. The file is kept, so
 * that the very same can be had again. A large one takes a minute and all its exhibits at once: they are made one after the other.
 * @param only the invoices that it is about, where it is not all that are late
 * @law CPC 1407
 * @throws Refusal those of {@link stateClaim}, `case-too-large`, `erased`, `busy`
 */
export async function exportCase(deps: Deps, id: DebtorId, on: Day, words: CaseWords, only: Only = null): Promise<ExportedCase> {
  await debtorOf(deps.store, id);
  return deps.store.exclusive('case', () => makeCase(deps, id, on, words, only));
}

async function makeCase(deps: Deps, id: DebtorId, on: Day, words: CaseWords, only: Only): Promise<ExportedCase> {
  const { store, clock } = deps;
  const debtor = await debtorOf(store, id);
  const creditor = await creditorOf(store, debtor.creditor_id);
  const [vault] = await store.vault<DebtorDetails>([debtor.vault_id]);
  const details = vault?.details;
  if (!details) throw new Refusal('erased', `The personal data of debtor ${id} have been erased: there is no case to hand over.`);
  const paper = await stateClaim(deps, id, on, { format: 'pdf', language: 'fr', only });
  const sheet = await stateClaim(deps, id, on, { format: 'csv', language: 'fr', only });
  const record = await caseRecord(store, debtor, paper.statements, words);
  const stated = [statement(deps, paper.bytes, 'pdf', on, words), statement(deps, sheet.bytes, 'csv', on, words)];
  const exhibits = numberedExhibits([...record.exhibits, ...stated]);
  const sealed = await present(deps.sealer, 'a sealer of cases').seal({
    made: clock.now(),
    creditor: partyLines(creditor.profile.name, creditor.profile.address, creditor.profile.siren),
    debtor: partyLines(details.name, details.address, record.siren),
    debtorName: details.name,
    on,
    totals: paper.statements.map((one) => formatMoney(money(one.total, one.currency), 'fr')),
    exhibits: await bound(store, exhibits),
    chronology: chronology(record.events, exhibits, words),
    journalEntries: await store.head(),
  });
  const made = await keep(deps, debtor, on, { ...sealed, exhibits: exhibits.length });
  return { ...sealed, id: made, exhibits, missing: record.missing };
}

async function keep(
  { store, clock, by }: Deps,
  { id, creditor_id }: DebtorRow,
  on: Day,
  { bytes, sha256, pages, signer, exhibits }: SealedCase & { readonly exhibits: number },
): Promise<CaseExportId> {
  const number = (await store.reserve('case_export', 1)) as CaseExportId;
  const about = { id: number, creditor_id, debtor_id: id, on_day: on, made_on: clock.today(), author: by };
  const made: CaseExportRow = { ...about, sha256, bytes: bytes.length, pages, exhibits, signer };
  await store.record([{ kind: 'case.exported', by, data: { made } }], { documents: [{ sha256, bytes }] });
  return number;
}

/** A case that was made before, to the byte. @throws Refusal `unknown-case` */
export async function caseAgain(
  { store }: Pick<Deps, 'store'>,
  id: CaseExportId,
): Promise<{ readonly made: CaseExportRow; readonly bytes: Uint8Array }> {
  const [made] = await store.select('case_export', { id }, { limit: 1 });
  const bytes = made && (await store.document(made.sha256));
  if (!made || !bytes) throw new Refusal('unknown-case', `There is no case ${id} in this workspace.`, { id });
  return { made, bytes };
}

function statement({ digest }: Pick<Deps, 'digest'>, bytes: Uint8Array, format: 'pdf' | 'csv', on: Day, words: CaseWords): Exhibit {
  return {
    kind: 'statement',
    title: words.exhibit({ of: 'statement', format }),
    on,
    name: `decompte.${format}`,
    mediaType: format === 'pdf' ? 'application/pdf' : 'text/csv',
    sha256: digest.sha256(bytes),
  };
}

async function bound(store: Store, exhibits: readonly NumberedExhibit[]): Promise<BoundExhibit[]> {
  const all: BoundExhibit[] = [];
  let total = 0;
  for (const exhibit of exhibits) {
    const bytes = present(await store.document(exhibit.sha256), `document ${exhibit.sha256}`);
    total += bytes.length;
    if (total > MOST_BYTES)
      throw new Refusal(
        'case-too-large',
        `The documents of this case come to more than ${MOST_BYTES / 1_000_000} MB. Take filed documents off that it does not need.`,
        {
          limit: MOST_BYTES / 1_000_000,
        },
      );
    all.push({ ...exhibit, bytes });
  }
  return all;
}

function partyLines(name: string, address: PostalAddress | null, siren: string | null): string[] {
  const place = address === null ? [] : [...address.lines, `${address.postcode} ${address.city}`.trim()];
  return [name, ...place, ...(siren === null ? [] : [`SIREN ${siren}`])].filter((line) => line.trim() !== '');
}
