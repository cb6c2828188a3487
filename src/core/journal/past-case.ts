import type { Day } from '../base/day.ts';
import type { DebtorId } from '../base/id.ts';
import type { CaseFile } from '../case/case-file.ts';
import { decide } from '../dunning/decide.ts';
import type { Decision, DunningContext } from '../dunning/decision.ts';
import type { BankAccountRow, BankCandidateRow } from './bank-tables.ts';
import { type CaseRows, caseFileOf } from './case-rows.ts';
import type { Change } from './change.ts';
import type { DisputeRow, OfferRow } from './dispute-tables.ts';
import type { Entry } from './entry.ts';
import type { HoldRow } from './hold-tables.ts';
import type { NoteRow } from './kept-tables.ts';
import { project } from './project.ts';
import type { ScenarioRow } from './run-tables.ts';
import type { ContactRow, CreditorRow, DebtorRow, DispatchRow, ItemRow, QuestionRow, TableName } from './tables.ts';

type Kept = {
  debtor: DebtorRow;
  item: ItemRow;
  contact: ContactRow;
  dispatch: DispatchRow;
  hold: HoldRow;
  question: QuestionRow;
  bank_candidate: BankCandidateRow;
  dispute: DisputeRow;
  offer: OfferRow;
  note: NoteRow;
  bank_account: BankAccountRow;
  creditor: CreditorRow;
  scenario: ScenarioRow;
};
const KEPT: readonly TableName[] = [
  'debtor',
  'item',
  'contact',
  'dispatch',
  'hold',
  'question',
  'bank_candidate',
  'dispute',
  'offer',
  'note',
  'bank_account',
  'creditor',
  'scenario',
];

/**
 * One debtor's case as it stood on a day gone by, rebuilt from the journal. Entries are fed in order; only what
 * concerns the debtor (and its creditor's rules) is kept, so that a journal of millions takes little memory.
 */
export class PastCase {
  private readonly debtorId: DebtorId;
  private readonly rows = new Map<string, Map<number, Record<string, unknown>>>(KEPT.map((table) => [table, new Map()]));

  constructor(debtorId: DebtorId) {
    this.debtorId = debtorId;
  }

  feed(entry: Entry): void {
    for (const change of project(entry)) this.apply(change);
  }

  private apply(change: Change): void {
    const table = this.rows.get(change.table);
    if (!table) return;
    if (change.op === 'insert' || change.op === 'upsert') {
      const row = change.row as unknown as Record<string, unknown> & { id: number };
      const owner = change.table === 'debtor' ? row.id : row['debtor_id'];
      if (owner === undefined || owner === this.debtorId) table.set(row.id, row);
    } else if (change.op === 'update') {
      const row = table.get(change.id);
      if (row) table.set(change.id, { ...row, ...change.set });
    } else {
      for (const [id, row] of table) {
        if (Object.entries(change.where).every(([column, value]) => row[column] === value)) table.set(id, { ...row, ...change.set });
      }
    }
  }

  private all<T extends keyof Kept>(table: T): Kept[T][] {
    return [...(this.rows.get(table)?.values() ?? [])] as unknown as Kept[T][];
  }

  /** The case and its creditor as they stand after the entries fed so far; `null` when the debtor was not known yet. */
  state(): {
    readonly rows: CaseRows;
    readonly creditor: CreditorRow;
    readonly scenarios: readonly ScenarioRow[];
    readonly dispatches: readonly DispatchRow[];
    readonly accounts: readonly BankAccountRow[];
  } | null {
    const debtor = this.all('debtor')[0];
    const creditor = this.all('creditor').find((one) => one.id === debtor?.creditor_id);
    if (!debtor || !creditor) return null;
    const rows: CaseRows = {
      debtor,
      items: this.all('item').filter((item) => item.open_cents !== 0),
      contacts: this.all('contact').filter((contact) => contact.state !== 'dropped' && contact.state !== 'failed'),
      holds: this.all('hold').filter((hold) => hold.lifted_on === null),
      questions: this.all('question').filter((question) => question.answered_on === null),
      candidates: this.all('bank_candidate').filter((candidate) => candidate.standing),
      disputes: this.all('dispute').filter((dispute) => dispute.state !== 'closed'),
      offers: this.all('offer').filter((offer) => offer.state === 'granted'),
      notes: this.all('note'),
    };
    const accounts = this.all('bank_account').filter((account) => account.creditor_id === creditor.id);
    return { rows, creditor, scenarios: this.all('scenario'), dispatches: this.all('dispatch'), accounts };
  }
}

/** What `decide` says of a case as it stood; `elsewhere` is what no journal of one debtor tells. */
export function decidedThen(
  rows: CaseRows,
  day: Day,
  context: DunningContext,
  { elsewhere = [], callsElsewhere = [] }: Pick<CaseFile, 'elsewhere' | 'callsElsewhere'> = {},
): Decision {
  return decide({ ...caseFileOf(rows), elsewhere, callsElsewhere }, day, context);
}
